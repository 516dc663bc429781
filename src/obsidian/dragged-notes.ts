import { getLinkpath, TFile, type App } from 'obsidian';

/** The data type under which our own links carry the vault path of their note. */
export const noteDragType = 'application/x-in-phase-note';

/** Whether something that is dragged may be notes; what it is can only be told when it is dropped. */
export function mayBeNotes(app: App, { types }: DataTransfer): boolean {
	return types.includes(noteDragType) || filesOfManager(app).length > 0 || types.includes('text/plain');
}

/**
 * The vault paths of the files that are dropped: links of ours, what Obsidian's own panes drag, or the text of an
 * address such as `obsidian://open?vault=Garden&file=beds%2Fpond`. Empty when it is something else.
 */
export function readDraggedPaths(app: App, transfer: DataTransfer): readonly string[] {
	const own = transfer.getData(noteDragType);
	if (own !== '') return [own];
	const files = filesOfManager(app);
	if (files.length > 0) return files.map(({ path }) => path);
	const paths = transfer
		.getData('text/plain')
		.split(/\r?\n/)
		.map((line) => pathOfAddress(app, line.trim()));
	return paths.filter((path) => path !== undefined);
}

/** Obsidian's drag manager is not part of its public API, so nothing about it is taken for granted. */
function filesOfManager(app: App): readonly TFile[] {
	const manager: unknown = 'dragManager' in app ? app.dragManager : undefined;
	const draggable = memberOf(manager, 'draggable');
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

function memberOf(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function pathOfAddress(app: App, text: string): string | undefined {
	if (!text.startsWith('obsidian://open?')) return undefined;
	const query = new URLSearchParams(text.slice(text.indexOf('?') + 1));
	const [vault, file] = [query.get('vault'), query.get('file')];
	if (file === null || (vault !== null && vault !== app.vault.getName())) return undefined;
	return [file, `${file}.md`].find((path) => app.vault.getFileByPath(path) !== null);
}
