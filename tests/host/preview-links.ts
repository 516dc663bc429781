import { Keymap, Menu, type App, type Component } from 'obsidian-test-mocks/obsidian';

/** Where links are followed, and on whose behalf. */
export interface LinkPlace {
	/** Loaded as long as links are followed; page previews hang on it. */
	readonly owner: Component;
	readonly containerEl: HTMLElement;
	/** Only links within an element that this selects. */
	readonly within: string;
	readonly sourcePath: () => string;
}

/**
 * Obsidian itself follows the internal links of a reading view, and of blocks in live preview, by listeners on
 * the container. A plugin that opens its own links there and lets the event go on has them opened twice.
 */
export function followLinks(app: App, { owner, containerEl, within, sourcePath }: LinkPlace): void {
	const { workspace } = app;
	const open = (event: MouseEvent, link: HTMLElement): void => {
		event.preventDefault();
		void workspace.openLinkText(linktextOf(link), sourcePath(), Keymap.isModEvent(event));
	};
	owner.registerDomEvent(containerEl, 'click', (event) => {
		const link = internalLink(event, within);
		if (link !== null && event.button === 0) open(event, link);
		if (link === null && isOtherLink(event, within)) event.preventDefault();
	});
	owner.registerDomEvent(containerEl, 'auxclick', (event) => {
		const link = internalLink(event, within);
		if (link !== null && event.button === 1) open(event, link);
	});
	owner.registerDomEvent(containerEl, 'contextmenu', (event) => {
		const link = internalLink(event, within);
		if (link === null) return;
		event.preventDefault();
		const menu = Menu.forEvent(event);
		workspace.handleLinkContextMenu(menu.asOriginalType2__(), linktextOf(link), sourcePath());
		menu.showAtMouseEvent(event);
	});
	owner.registerDomEvent(containerEl, 'mouseover', (event) => {
		const link = internalLink(event, within);
		if (link === null) return;
		const about = {
			event,
			source: 'preview',
			hoverParent: owner,
			targetEl: link,
			linktext: linktextOf(link),
			sourcePath: sourcePath(),
		};
		workspace.trigger('hover-link', about);
	});
}

function internalLink(event: Event, within: string): HTMLElement | null {
	return event.target instanceof Element ? event.target.closest<HTMLElement>(`${within} a.internal-link`) : null;
}

function isOtherLink(event: Event, within: string): boolean {
	return event.target instanceof Element && event.target.closest(`${within} a[href]`) !== null;
}

function linktextOf(link: HTMLElement): string {
	return link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
}
