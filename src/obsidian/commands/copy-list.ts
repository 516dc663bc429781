import { Notice, type App, type Editor } from 'obsidian';
import { askBlock } from '../../core/query/ask';
import { escapeMarkdown, listToMarkdown, type WriteLink } from '../../core/query/list-markdown';
import { listBlocks, type BlockLanguage } from '../../core/query/query';
import { runQuery } from '../../core/query/run';
import type { LiveIndex } from '../vault/live-index';
import { commandText } from './text';

/** A list block of a note, as the editor has it. */
interface BlockAtCursor {
	readonly language: BlockLanguage;
	readonly body: string;
}

/** The list block the cursor is in; undefined elsewhere. */
export function findBlockAtCursor(editor: Editor): BlockAtCursor | undefined {
	const { line: cursor } = editor.getCursor();
	let open: { language: string; from: number } | undefined;
	for (let line = 0; line < editor.lineCount(); line += 1) {
		const fence = /^\s*(?:```|~~~)\s*([\w-]*)/.exec(editor.getLine(line));
		if (fence === null) continue;
		if (open === undefined) {
			open = { language: fence[1] ?? '', from: line };
			continue;
		}
		if (open.from <= cursor && cursor <= line) {
			const { language, from } = open;
			if (!isListBlock(language)) return undefined;
			const lines = Array.from({ length: line - from - 1 }, (_, at) => editor.getLine(from + 1 + at));
			return { language, body: lines.join('\n') };
		}
		open = undefined;
	}
	return undefined;
}

/** Copies the list of a block, as links in the vault's own format. */
export async function copyList(app: App, live: LiveIndex, { language, body }: BlockAtCursor, hostPath: string): Promise<void> {
	const asked = askBlock(live.index, body, language, hostPath);
	if (!asked.isValid) {
		new Notice(asked.mistakes.map(({ message }) => message).join('\n'));
		return;
	}
	const list = runQuery(live.index, asked.value);
	await navigator.clipboard.writeText(listToMarkdown(list, linkWriter(app, hostPath)));
	new Notice(commandText.copied(list.rows.length));
}

/** Writes links as the user's preferences have them; a title that would break a wikilink becomes a Markdown link. */
export function linkWriter(app: App, sourcePath: string): WriteLink {
	return ({ path }, text) => {
		const file = app.vault.getFileByPath(path);
		if (file === null) return escapeMarkdown(text);
		const title = text.replace(/\s+/g, ' ');
		const link = app.fileManager.generateMarkdownLink(file, sourcePath, '', title === file.basename ? undefined : title);
		const isWikilink = link.startsWith('[[');
		if (!/[[\]|\\]/.test(title)) return link;
		const target = isWikilink ? encodeURI(path) : (/\]\(([^)]*)\)$/.exec(link)?.[1] ?? encodeURI(path));
		return `[${escapeMarkdown(title)}](${target})`;
	};
}

function isListBlock(language: string): language is BlockLanguage {
	return Object.hasOwn(listBlocks, language);
}
