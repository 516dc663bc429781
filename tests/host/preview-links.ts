import { Keymap, Menu, type App, type MarkdownPreviewView } from 'obsidian-test-mocks/obsidian';

/**
 * Obsidian itself follows the internal links of a reading view, by listeners on its container. A plugin that
 * opens its own links there and lets the event go on has them opened twice.
 */
export function followPreviewLinks(preview: MarkdownPreviewView, app: App, sourcePath: () => string): void {
	const { containerEl } = preview;
	const { workspace } = app;
	const open = (event: MouseEvent, link: HTMLElement): void => {
		event.preventDefault();
		void workspace.openLinkText(linktextOf(link), sourcePath(), Keymap.isModEvent(event));
	};
	preview.registerDomEvent(containerEl, 'click', (event) => {
		const link = internalLink(event);
		if (link !== null && event.button === 0) open(event, link);
		if (link === null && isOtherLink(event)) event.preventDefault();
	});
	preview.registerDomEvent(containerEl, 'auxclick', (event) => {
		const link = internalLink(event);
		if (link !== null && event.button === 1) open(event, link);
	});
	preview.registerDomEvent(containerEl, 'contextmenu', (event) => {
		const link = internalLink(event);
		if (link === null) return;
		event.preventDefault();
		const menu = Menu.forEvent(event);
		workspace.handleLinkContextMenu(menu.asOriginalType2__(), linktextOf(link), sourcePath());
		menu.showAtMouseEvent(event);
	});
	preview.registerDomEvent(containerEl, 'mouseover', (event) => {
		const link = internalLink(event);
		if (link === null) return;
		const about = { event, source: 'preview', hoverParent: preview, targetEl: link, linktext: linktextOf(link), sourcePath: sourcePath() };
		workspace.trigger('hover-link', about);
	});
}

function internalLink(event: Event): HTMLElement | null {
	return event.target instanceof Element ? event.target.closest<HTMLElement>('a.internal-link') : null;
}

function isOtherLink(event: Event): boolean {
	return event.target instanceof Element && event.target.closest('a[href]') !== null;
}

function linktextOf(link: HTMLElement): string {
	return link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
}
