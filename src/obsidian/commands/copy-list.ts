import { Notice, type App, type Editor } from 'obsidian';
import { vaultLinks, type VaultLinks } from '../../core/link-format';
import { askBlock } from '../../core/query/ask';
import { listToMarkdown } from '../../core/query/list-markdown';
import { listBlocks, type BlockLanguage } from '../../core/query/query';
import { runQuery } from '../../core/query/run';
import type { LiveIndex } from '../vault/live-index';
import { loadVaultConfig } from '../vault/vault-config';
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
	const links = await loadVaultLinks(app);
	const lines = listToMarkdown(list, asked.value, live.index.vocabulary, { links, hostPath, isLinked: () => true });
	await navigator.clipboard.writeText(`${lines.join('\n')}\n`);
	new Notice(commandText.copied(list.rows.length));
}

/** The links of the vault as the user has Obsidian write them at this moment. */
export async function loadVaultLinks(app: App): Promise<VaultLinks> {
	const { links } = await loadVaultConfig(app);
	return vaultLinks(links, app.vault.getMarkdownFiles().map(({ path }) => path));
}

function isListBlock(language: string): language is BlockLanguage {
	return Object.hasOwn(listBlocks, language);
}
