import { Keymap, Menu, type App, type Component, type HoverParent, type TFile } from 'obsidian';
import { noteDragType } from './dragged-notes';
import { showDrag } from './undocumented';
import { showText } from './dom/show-text';

/** The source under which hover previews of our links can be set up in the core plugin Page preview. */
export const hoverSource = 'in-phase';

/** The class of elements that Obsidian has drawn with links in them, which work by themselves. */
export const drawnByHost = 'in-phase-drawn-by-host';

/** What links in an element need to know of their place. */
export interface LinkSurroundings {
	readonly app: App;
	/** Owns the listeners. */
	readonly owner: Component & HoverParent;
	/** The note the links stand in, from which they are resolved; `''` outside a note. */
	sourcePath(): string;
}

/** Makes an internal link to a note; `bindLinks` on an element around it makes it work. */
export function createNoteLink(parent: HTMLElement, path: string, text: string): HTMLAnchorElement {
	return parent.createEl('a', {
		cls: 'internal-link',
		text,
		href: path,
		attr: { 'data-href': path, target: '_blank', rel: 'noopener nofollow', draggable: 'true' },
	});
}

/** Points an existing link elsewhere, or gives it another text; does nothing when all is as it should be. */
export function updateNoteLink(link: HTMLAnchorElement, path: string, text: string): void {
	if (link.dataset['href'] !== path) link.setAttrs({ href: path, 'data-href': path });
	showText(link, text);
}

/**
 * Makes the links below an element behave as Obsidian's own do: click, modifier-click and middle click, hover preview,
 * context menu and drag. One listener each, on the element.
 *
 * Reading view has listeners of its own for internal links, further out; the events end here so that a click does not
 * open a note twice.
 */
export function bindLinks(element: HTMLElement, surroundings: LinkSurroundings): void {
	const { app, owner } = surroundings;
	const open = (event: MouseEvent): void => {
		const path = linkedPath(event);
		if (path === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		void app.workspace.openLinkText(path, surroundings.sourcePath(), Keymap.isModEvent(event));
	};
	owner.registerDomEvent(element, 'click', open);
	owner.registerDomEvent(element, 'auxclick', (event) => {
		if (event.button === 1) open(event);
	});
	owner.registerDomEvent(element, 'mousedown', (event) => {
		// A middle click would start scrolling.
		if (event.button === 1 && linkedPath(event) !== undefined) event.preventDefault();
	});
	owner.registerDomEvent(element, 'mouseover', (event) => {
		const target = linkAt(event);
		const path = linkedPath(event);
		if (target === undefined || path === undefined) return;
		event.stopPropagation();
		const sourcePath = surroundings.sourcePath();
		app.workspace.trigger('hover-link', {
			event,
			source: hoverSource,
			hoverParent: owner,
			targetEl: target,
			linktext: path,
			sourcePath,
		});
	});
	owner.registerDomEvent(element, 'contextmenu', (event) => {
		const path = linkedPath(event);
		if (path === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		const menu = new Menu();
		if (app.workspace.handleLinkContextMenu(menu, path, surroundings.sourcePath())) menu.showAtMouseEvent(event);
	});
	owner.registerDomEvent(element, 'dragstart', (event) => {
		const path = linkedPath(event);
		const file = path === undefined ? null : app.vault.getFileByPath(path);
		if (file !== null) startDrag(app, event, file, surroundings.sourcePath());
	});
}

function linkAt(event: UIEvent): HTMLElement | undefined {
	const target = event.targetNode;
	const element = target?.instanceOf(Element) === true ? target : target?.parentElement;
	const link = element?.closest<HTMLElement>('[data-href]') ?? undefined;
	return link?.closest(`.${drawnByHost}`) ? undefined : link;
}

function linkedPath(event: UIEvent): string | undefined {
	return linkAt(event)?.dataset['href'];
}

/** Drags a note as the file explorer does where Obsidian lets us, and as the text of a link everywhere. */
function startDrag(app: App, event: DragEvent, file: TFile, sourcePath: string): void {
	showDrag(app, event, file);
	event.dataTransfer?.setData(noteDragType, file.path);
	// The drag manager has put an address there.
	event.dataTransfer?.setData('text/plain', app.fileManager.generateMarkdownLink(file, sourcePath));
}
