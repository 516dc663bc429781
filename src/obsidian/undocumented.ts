import { getLinkpath, TFile, type App } from 'obsidian';

// All that is used of Obsidian without being part of its public API. Nothing about it is taken for granted.

/**
 * The files that one of Obsidian's own panes drags, or that a link leads to which is dragged out of a note, by
 * `app.dragManager.draggable`. Empty where there is no such thing: the text that is dragged is then read instead.
 */
export function filesBeingDragged(app: App): readonly TFile[] {
	const draggable = memberOf(dragManagerOf(app), 'draggable');
	const files = memberOf(draggable, 'files');
	const candidates: readonly unknown[] = [
		memberOf(draggable, 'file'),
		...(Array.isArray(files) ? (files as readonly unknown[]) : []),
	];
	const found = candidates.filter((file) => file instanceof TFile);
	const linktext = memberOf(draggable, 'linktext');
	if (found.length > 0 || typeof linktext !== 'string') return found;
	const sourcePath = memberOf(draggable, 'sourcePath');
	const linked = app.metadataCache.getFirstLinkpathDest(
		getLinkpath(linktext),
		typeof sourcePath === 'string' ? sourcePath : '',
	);
	return linked === null ? [] : [linked];
}

/**
 * Lets Obsidian show that a file is dragged, as it does for the file explorer, so that its panes take it, by
 * `app.dragManager.dragFile` and `onDragStart`. Does nothing where there are no such functions: what is dragged is then
 * the text of a link.
 */
export function showDrag(app: App, event: DragEvent, file: TFile): void {
	const manager = dragManagerOf(app);
	if (isDragManager(manager)) manager.onDragStart(event, manager.dragFile(event, file));
}

interface DragManager {
	dragFile(event: DragEvent, file: TFile): unknown;
	onDragStart(event: DragEvent, draggable: unknown): void;
}

function dragManagerOf(app: App): unknown {
	return 'dragManager' in app ? app.dragManager : undefined;
}

function isDragManager(value: unknown): value is DragManager {
	return typeof memberOf(value, 'dragFile') === 'function' && typeof memberOf(value, 'onDragStart') === 'function';
}

function memberOf(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
