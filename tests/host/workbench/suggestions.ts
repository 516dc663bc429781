/** Puts suggestion lists under the field or caret they belong to, and lets the arrow keys move in them and in prompts. */
export function placeSuggestions(body: HTMLElement): void {
	new MutationObserver((records) => {
		for (const { addedNodes } of records) {
			for (const node of addedNodes)
				if (node instanceof HTMLElement && node.hasClass('suggestion-container')) place(node);
		}
	}).observe(body, { childList: true });
	document.addEventListener(
		'keydown',
		(event) => {
			const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
			if (step === 0) return;
			const items = [...body.querySelectorAll<HTMLElement>('.prompt-results .suggestion-item')];
			const at = items.findIndex((item) => item.hasClass('is-selected'));
			const next = items[(at + step + items.length) % items.length];
			if (next === undefined) return;
			event.preventDefault();
			items[at]?.removeClass('is-selected');
			next.addClass('is-selected');
			next.scrollIntoView({ block: 'nearest' });
		},
		{ capture: true },
	);
}

function place(container: HTMLElement): void {
	const focused = document.activeElement;
	const range = window.getSelection()?.rangeCount === 1 ? window.getSelection()?.getRangeAt(0) : undefined;
	const at = focused instanceof HTMLInputElement ? focused.getBoundingClientRect() : range?.getBoundingClientRect();
	if (at === undefined) return;
	const { width, height } = container.getBoundingClientRect();
	const top = at.bottom + height + 4 < window.innerHeight ? at.bottom + 4 : at.top - height - 4;
	const left = Math.min(at.left, window.innerWidth - width - 8);
	container.setCssStyles({ top: `${String(top)}px`, left: `${String(left)}px` });
}
