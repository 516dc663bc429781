import { basenameOf, filenameOf, folderOf } from './note/path';

/** How links to notes are written. */
export interface LinkFormat {
	/** `[Title](path.md)` in place of `[[path|Title]]`. */
	readonly isMarkdown: boolean;
	/** `shortest` is the file name alone where no other note has it, else the path in the vault. */
	readonly path: 'shortest' | 'relative' | 'absolute';
}

/** How Obsidian writes links unless told otherwise. */
export const usualLinkFormat: LinkFormat = { isMarkdown: false, path: 'shortest' };

/** Where a link stands: in a table a bar ends the cell. */
export type LinkPlace = 'text' | 'table';

/** Writes a link to a note of the vault, by its path, with a text that is made harmless; titles are whatever their authors wrote. */
export type WriteLink = (path: string, text: string, place: LinkPlace) => string;

/** The links of a vault in its own format. */
export interface VaultLinks {
	/** What writes the links of a note. */
	writerFor(sourcePath: string): WriteLink;
	/** The path of the note that a link without heading leads to; undefined when there is none. */
	find(target: string): string | undefined;
}

/** What a wikilink cannot hold, since it ends it, opens something else, or is read as markup or HTML by who prints it. */
const unfitForWikilink = /[[\]|\\`<>&$*]|%%|==|~~|__/;
const unfitForTarget = /[[\]|\\`<>&$*#^]|%%/;

/**
 * The links of a vault.
 *
 * @param paths Of all notes, those in excluded folders included: they too make a file name ambiguous.
 */
export function vaultLinks(format: LinkFormat, paths: Iterable<string>): VaultLinks {
	const byName = new Map<string, string[]>();
	for (const path of paths) {
		const name = filenameOf(path).toLowerCase();
		const others = byName.get(name);
		if (others === undefined) byName.set(name, [path]);
		else others.push(path);
	}
	const pathFor = (path: string, sourcePath: string): string => {
		if (format.path === 'absolute') return path;
		if (format.path === 'relative') return relativePath(path, sourcePath);
		return byName.get(filenameOf(path).toLowerCase())?.length === 1 ? filenameOf(path) : path;
	};
	return {
		writerFor: (sourcePath) => (path, text, place) =>
			writeLink(format, pathFor(path, sourcePath), toOneLine(text), place),
		find(target) {
			const wanted = `${target.replace(/^\/+/, '').replace(/\.md$/i, '')}.md`.toLowerCase();
			const named = byName.get(filenameOf(wanted)) ?? [];
			return (
				named.find((path) => path.toLowerCase() === wanted) ??
				named.find((path) => `/${path.toLowerCase()}`.endsWith(`/${wanted}`))
			);
		},
	};
}

function writeLink({ isMarkdown }: LinkFormat, path: string, text: string, place: LinkPlace): string {
	const target = path.replace(/\.md$/i, '');
	const shown = text === '' ? basenameOf(path) : text;
	if (isMarkdown || unfitForWikilink.test(shown) || unfitForTarget.test(target))
		return `[${escapeMarkdown(shown)}](${encodePath(path)})`;
	if (shown === target) return `[[${target}]]`;
	return `[[${target}${place === 'table' ? '\\|' : '|'}${shown}]]`;
}

/** A text that shows as itself in the midst of a line of Markdown; line breaks and other controls become spaces. */
export function escapeMarkdown(text: string): string {
	return toOneLine(text).replace(/[\\`*_[\]<>|#%$~=^&]/g, '\\$&');
}

/** A text that shows as itself as a paragraph of its own: `1. April` is no list. */
export function escapeParagraph(text: string): string {
	return escapeMarkdown(text).replace(/^(\d*)([-+.)])/, '$1\\$2');
}

function toOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** A path as the destination of a Markdown link: letters stay as they are, what means something there is percent-encoded. */
export function encodePath(path: string): string {
	// A colon would make the beginning of a path a scheme, `Note: a.md`.
	return path.replace(/[^\p{L}\p{N}\p{M}._/!,;@+-]/gu, (character) =>
		/^[!'()*~]$/.test(character)
			? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
			: encodeCharacter(character),
	);
}

function encodeCharacter(character: string): string {
	// Half a surrogate pair has no encoding.
	return /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}

/** The way from a note to another: `../concepts/Trust.md`. */
function relativePath(path: string, sourcePath: string): string {
	const source = folderOf(sourcePath);
	const from = source === '' ? [] : source.split('/');
	const to = path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
