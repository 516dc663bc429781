import type { App } from 'obsidian';
import { filesBeingDragged } from './undocumented';

/** The data type under which our own links carry the vault path of their note. */
export const noteDragType = 'application/x-in-phase-note';

/** Whether something that is dragged may be notes; what it is can only be told when it is dropped. */
export function mayBeNotes(app: App, { types }: DataTransfer): boolean {
	return types.includes(noteDragType) || filesBeingDragged(app).length > 0 || types.includes('text/plain');
}

/**
 * The vault paths of the files that are dropped: links of ours, what Obsidian's own panes drag, or the text of an
 * address such as `obsidian://open?vault=Garden&file=beds%2Fpond`. Empty when it is something else.
 */
export function readDraggedPaths(app: App, transfer: DataTransfer): readonly string[] {
	const own = transfer.getData(noteDragType);
	if (own !== '') return [own];
	const files = filesBeingDragged(app);
	if (files.length > 0) return files.map(({ path }) => path);
	const paths = transfer
		.getData('text/plain')
		.split(/\r?\n/)
		.map((line) => pathOfAddress(app, line.trim()));
	return paths.filter((path) => path !== undefined);
}

function pathOfAddress(app: App, text: string): string | undefined {
	if (!text.startsWith('obsidian://open?')) return undefined;
	const query = new URLSearchParams(text.slice(text.indexOf('?') + 1));
	const [vault, file] = [query.get('vault'), query.get('file')];
	if (file === null || (vault !== null && vault !== app.vault.getName())) return undefined;
	return [file, `${file}.md`].find((path) => app.vault.getFileByPath(path) !== null);
}
