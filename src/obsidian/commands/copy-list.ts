import { say } from '../../core/message';
import { Notice, type App, type Editor } from 'obsidian';
import { vaultLinks, type VaultLinks } from '../../core/links/write-link';
import { askBlock } from '../../core/query/ask';
import { findBlockAt, readBlock } from '../../core/query/block-source';
import { listToMarkdown } from '../../core/query/list-markdown';
import { listBlocks, type BlockLanguage } from '../../core/query/query';
import { runQuery } from '../../core/query/run';
import type { BlockContext } from '../blocks/live-block';
import { writtenText } from '../../locale/en/written';
import { copyText } from '../clipboard';
import { loadVaultConfig } from '../vault/vault-config';

/** A list block of a note, as the editor has it. */
interface BlockAtCursor {
	readonly language: BlockLanguage;
	readonly body: string;
}

/** The list block the cursor is in, in a callout or a list too; undefined elsewhere. */
export function findBlockAtCursor(editor: Editor): BlockAtCursor | undefined {
	const text = editor.getValue();
	const block = findBlockAt(text, editor.posToOffset(editor.getCursor()));
	return block !== undefined && isListBlock(block.language)
		? { language: block.language, body: readBlock(text, block).source }
		: undefined;
}

/** Copies the list of a block, as links in the vault's own format. */
export async function copyList(
	{ app, live, locale }: BlockContext,
	{ language, body }: BlockAtCursor,
	hostPath: string,
): Promise<void> {
	const asked = askBlock(live.index, body, language, hostPath);
	if (!asked.isOk) {
		new Notice(asked.fault.map(({ message }) => say(locale, message)).join('\n'));
		return;
	}
	const list = runQuery(live.index, asked.value);
	const links = await loadVaultLinks(app);
	const lines = listToMarkdown(list, asked.value, live.index.vocabulary, {
		links,
		hostPath,
		isLinked: () => true,
		words: writtenText,
	});
	await copyText(locale, `${lines.join('\n')}\n`, locale.commands.copied(list.rows.length));
}

/** The links of the vault as the user has Obsidian write them at this moment. */
export async function loadVaultLinks(app: App): Promise<VaultLinks> {
	const { links } = await loadVaultConfig(app);
	return vaultLinks(
		links,
		app.vault.getMarkdownFiles().map(({ path }) => path),
	);
}

function isListBlock(language: string): language is BlockLanguage {
	return Object.hasOwn(listBlocks, language);
}
