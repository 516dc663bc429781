import { MarkdownView, type App, type PaneType } from 'obsidian';
import { locate, type Address } from '../core/note/address';
import { lineStartsOf, positionAt } from '../core/text';

/** Opens a note at an address: selected in an editor, scrolled to in reading view. */
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
	if (!(leaf.view instanceof MarkdownView) || leaf.view.getMode() !== 'source') return;
	leaf.view.editor.setSelection({ line: from.line - 1, ch: from.column - 1 }, { line: to.line - 1, ch: to.column - 1 });
}
