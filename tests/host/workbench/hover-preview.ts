import { Component, MarkdownRenderer } from 'obsidian';
import type { App } from 'obsidian';

/** What plugins and views send with the `hover-link` event. */
interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly targetEl?: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath?: string;
}

const showAfter = 250;
const hideAfter = 180;
const gap = 6;

/** Page preview: answers `hover-link` with a small window that shows the note. */
export function answerHovers(app: App, body: HTMLElement): void {
	let close = (): void => undefined;

	app.workspace.on(
		'hover-link' as 'quit',
		((link: HoverLink) => {
			const target = link.targetEl ?? (link.event.target instanceof HTMLElement ? link.event.target : null);
			if (target === null) return;
			close();
			let popover: Popover | null = null;
			let timer = window.setTimeout(() => {
				popover = openPopover(app, body, link, target);
				popover?.el.addEventListener('mouseenter', keep);
				popover?.el.addEventListener('mouseleave', leave);
			}, showAfter);
			const keep = (): void => {
				window.clearTimeout(timer);
			};
			const leave = (): void => {
				window.clearTimeout(timer);
				timer = window.setTimeout(close, popover === null ? 0 : hideAfter);
			};
			close = () => {
				window.clearTimeout(timer);
				target.removeEventListener('mouseleave', leave);
				popover?.remove();
				close = () => undefined;
			};
			target.addEventListener('mouseleave', leave);
		}) as () => void,
	);
	body.addEventListener('mousedown', (event) => {
		if (event.target instanceof Element && event.target.closest('.hover-popover') !== null) return;
		close();
	});
}

interface Popover {
	readonly el: HTMLElement;
	remove(): void;
}

function openPopover(app: App, body: HTMLElement, link: HoverLink, target: HTMLElement): Popover | null {
	const sourcePath = link.sourcePath ?? '';
	const file = app.metadataCache.getFirstLinkpathDest(link.linktext.replace(/#.*$/s, ''), sourcePath);
	if (file === null) return null;
	const owner = new Component();
	owner.load();
	const el = body.createDiv({ cls: 'popover hover-popover', attr: { 'data-source-path': file.path } });
	const view = el.createDiv('markdown-preview-view markdown-rendered');
	view.createDiv({ cls: 'inline-title', text: file.basename });
	void app.vault
		.cachedRead(file)
		.then((text) => MarkdownRenderer.render(app, text, view, file.path, owner))
		.then(() => {
			place(el, target);
		});
	place(el, target);
	return {
		el,
		remove: () => {
			owner.unload();
			el.remove();
		},
	};
}

/** Below the link where there is room, else above it, and always inside the window. */
function place(el: HTMLElement, target: HTMLElement): void {
	const at = target.getBoundingClientRect();
	const { width, height } = el.getBoundingClientRect();
	const below = at.bottom + gap;
	const top = below + height <= window.innerHeight ? below : Math.max(gap, at.top - gap - height);
	const left = Math.max(gap, Math.min(at.left, window.innerWidth - width - gap));
	el.setCssStyles({ top: `${String(top)}px`, left: `${String(left)}px` });
}
