import { MarkdownView, type App, type PaneType } from 'obsidian';
import { locate, type Address } from '../core/note/address';
import { lineStartsOf, positionAt } from '../core/text';

/** Opens a note at an address: selected in an editor, scrolled to in reading view; a property is marked where it is shown as one. */
export async function openAt(
	app: App,
	path: string,
	address: Address,
	pane: PaneType | boolean = false,
): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file === null) return;
	const text = await app.vault.cachedRead(file);
	const range = locate(text, address);
	const lineStarts = lineStartsOf(text);
	const from = positionAt(lineStarts, range.from);
	const to = positionAt(lineStarts, range.to);
	const leaf = app.workspace.getLeaf(pane);
	await leaf.openFile(file, { active: true, eState: { line: from.line - 1 } });
	if (!(leaf.view instanceof MarkdownView)) return;
	if ('key' in address) markProperty(leaf.view, address.key);
	if (leaf.view.getMode() !== 'source') return;
	leaf.view.editor.setSelection({ line: from.line - 1, ch: from.column - 1 }, { line: to.line - 1, ch: to.column - 1 });
}

/** How long a property is marked, in milliseconds. */
const markTime = 2500;

/** How often a property is looked for, frame by frame: the properties are drawn after the note is opened. */
const mostFrames = 30;

/** Marks a property in the widgets of a note's views, of which one is seen. */
function markProperty(view: MarkdownView, key: string, frames = mostFrames): void {
	const { contentEl } = view;
	const wanted = key.toLowerCase();
	const rows = contentEl
		.findAll('.metadata-property')
		.filter(({ dataset }) => dataset['propertyKey']?.toLowerCase() === wanted);
	if (rows.length === 0 && frames > 0) contentEl.win.requestAnimationFrame(() => markProperty(view, key, frames - 1));
	for (const row of rows) row.addClass('in-phase-pointed-at');
	if (rows.length > 0)
		contentEl.win.setTimeout(() => rows.forEach((row) => row.removeClass('in-phase-pointed-at')), markTime);
}
