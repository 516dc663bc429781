const showAfter = 400;
const gap = 6;

/** Shows what an element's `aria-label` says when the mouse rests on it, as Obsidian does for every element. */
export function showTooltips(body: HTMLElement): void {
	let timer = 0;
	let tooltip: HTMLElement | null = null;
	const hide = (): void => {
		window.clearTimeout(timer);
		tooltip?.remove();
		tooltip = null;
	};
	body.doc.addEventListener('mouseover', (event) => {
		hide();
		const target =
			event.targetNode?.instanceOf(Element) === true ? event.targetNode.closest<HTMLElement>('[aria-label]') : null;
		const text = target?.getAttribute('aria-label') ?? '';
		if (target === null || text === '' || target.closest('.workspace-tab-header.is-active, .tree-item-self') !== null)
			return;
		timer = window.setTimeout(() => {
			tooltip = body.createDiv({ cls: 'tooltip', text, attr: { role: 'tooltip' } });
			place(tooltip, target);
		}, showAfter);
	});
	body.doc.addEventListener('pointerdown', hide);
}

function place(tooltip: HTMLElement, target: HTMLElement): void {
	const at = target.getBoundingClientRect();
	const { width, height } = tooltip.getBoundingClientRect();
	const isRight = target.dataset['tooltipPosition'] === 'right';
	const isAbove = at.bottom + gap + height > tooltip.win.innerHeight;
	const top = isRight ? at.top + (at.height - height) / 2 : isAbove ? at.top - gap - height : at.bottom + gap;
	const left = isRight ? at.right + gap : at.left + (at.width - width) / 2;
	const within = Math.max(gap, Math.min(left, tooltip.win.innerWidth - width - gap));
	tooltip.setCssStyles({ top: `${String(top)}px`, left: `${String(within)}px` });
}
