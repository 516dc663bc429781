import { basenameOf, filenameOf, folderOf, withoutEnding } from '../note/path';
import { decodePath, encodeInBrackets, encodePath, linkPathOf, withoutSubpath } from './address';
import { writeTarget, type Link } from './link';
import { foldPath, joinPath, linkFilesOf, type LinkFiles } from './link-files';

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
	/** See `LinkFiles`. */
	find(link: string, from: string): string | undefined;
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
	const files = linkFilesOf(paths);
	const pathFor = (path: string, sourcePath: string): string => {
		if (format.path === 'absolute') return path;
		if (format.path === 'relative') return relativePath(path, sourcePath);
		return files.isUnique(filenameOf(path), [path]) ? filenameOf(path) : path;
	};
	return {
		writerFor: (sourcePath) => (path, text, place) =>
			writeLink(format, pathFor(path, sourcePath), toOneLine(text), place),
		find: (link, from) => files.find(link, from),
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

/**
 * A wikilink as a Markdown link to a note whose path no wikilink can hold. Other programs follow one only with its
 * ending.
 *
 * @param text What the link stands in.
 */
export function writeAsMarkdown(text: string, { subpath, display }: Link, path: string): string {
	const shown = toOneLine(display === undefined ? '' : text.slice(display.from, display.to));
	const heading = text.slice(subpath.from, subpath.to).replace(/^\^/, '#^');
	const encoded = heading.split('#').map((part) => encodePath(part).replace(/^%5E/, '^'));
	const target = encodePath(/\.md$/i.test(path) ? path : `${path}.md`);
	return `[${escapeMarkdown(shown === '' ? basenameOf(path) : shown)}](${target}${encoded.join('#')})`;
}

function toOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** A link that is to lead elsewhere. */
export interface Retargeted extends Pick<Link, 'path' | 'form' | 'isBracketed'> {
	/** The target as it stands. */
	readonly written: string;
	/** The path of the note it stands in. */
	readonly from: string;
	/** Where that is afterwards; the same when left out. */
	readonly movedTo?: string | undefined;
}

/**
 * What a link says once the file it leads to is elsewhere, in the form it has; undefined where that form cannot say
 * it. A name stays a name where that is still clear, a relative path stays relative, and what need not change stays as
 * it is written.
 */
export function retarget(link: Retargeted, oldPath: string, newPath: string, files: LinkFiles): string | undefined {
	const { written, path, from, movedTo = from, form } = link;
	const ending = /\.md$/i.exec(path)?.[0] ?? '';
	const isClear = path.includes('/') || files.isUnique(filenameOf(newPath), [oldPath, newPath]);
	const folder = written.slice(0, written.lastIndexOf('/') + 1);
	// A slash may be written `%2F`: then the folder is written anew.
	const isPlain = (form === 'wikilink' ? folder : decodePath(folder)) === folderAsWritten(path);
	// A link whose file stays where it is says another path because the one it has leads elsewhere.
	const isBeside = isClear && isPlain && oldPath !== newPath && folderOf(oldPath) === folderOf(newPath);
	const plain = isBeside ? filenameOf(newPath) : pathLike(path, from, newPath, files, oldPath, movedTo);
	const target = writeTarget(withoutEnding(plain), link);
	if (target === undefined) return undefined;
	const wanted = (isBeside ? folder : '') + target + (withoutEnding(plain) === plain ? '' : ending);
	return form === 'wikilink' ? wanted : keepEncoding(written, wanted, link);
}

/** One sign of a destination of Markdown as it is written: plain, escaped, an entity, or its bytes in percent. */
const writtenSign =
	/%(?:[0-7][\da-f]|[cd][\da-f]%[\da-f]{2}|e[\da-f](?:%[\da-f]{2}){2}|f[\da-f](?:%[\da-f]{2}){3})|\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});|[^]/giu;

/** What a destination is to say, with all that it says already as it is written there. */
function keepEncoding(written: string, wanted: string, { isBracketed }: Pick<Link, 'isBracketed'>): string {
	const path = decodePath(wanted);
	const kept = keepSigns(written, path, isBracketed);
	return linkPathOf(kept) === path && withoutSubpath(kept) === kept ? kept : wanted;
}

/** A text in a destination of Markdown, with all that it has in common with the one before as that is written. */
export function keepSigns(written: string, text: string, isBracketed: boolean): string {
	const signs = written.match(writtenSign) ?? [];
	const said = signs.map(decodePath);
	let [first, head] = [0, 0];
	for (let sign = said[0]; sign !== undefined && text.startsWith(sign, head); sign = said[first]) {
		head += sign.length;
		first += 1;
	}
	let [last, tail] = [said.length, text.length];
	for (let sign = said[last - 1]; sign !== undefined && last > first; sign = said[last - 1]) {
		if (tail - sign.length < head || !text.startsWith(sign, tail - sign.length)) break;
		tail -= sign.length;
		last -= 1;
	}
	const middle = text.slice(head, tail);
	return (
		signs.slice(0, first).join('') +
		(isBracketed ? encodeInBrackets(middle) : encodePath(middle)) +
		signs.slice(last).join('')
	);
}

function folderAsWritten(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * The path of a file in the form that a link has: a name, a path from the root, or from the note.
 *
 * @param link A path or a name as links have it, decoded, without heading.
 * @param from The path of the note that the link stands in.
 * @param oldPath Where the link leads now; undefined where it leads nowhere.
 * @param movedTo Where the note is afterwards.
 */
export function pathLike(
	link: string,
	from: string,
	path: string,
	files: LinkFiles,
	oldPath?: string,
	movedTo = from,
): string {
	const way = relativePath(path, movedTo);
	if (/^\.\.?\//.test(link)) return way.startsWith('../') ? way : `./${way}`;
	if (link.startsWith('/')) return `/${path}`;
	if (link.includes('/')) return isSeenFromFolder(link, from, oldPath) ? way : path;
	return files.isUnique(filenameOf(path), oldPath === undefined ? [path] : [oldPath, path]) ? filenameOf(path) : path;
}

/** Whether a path is that of a file as seen from the folder of the note, and not from the root. */
function isSeenFromFolder(link: string, from: string, path: string | undefined): boolean {
	const folder = folderOf(from);
	if (folder === '' || path === undefined) return false;
	const seen = foldPath(joinPath(folder, link));
	return [path, withoutEnding(path)].some((one) => foldPath(one) === seen);
}

/** The way from a note to another file: `../concepts/Trust.md`. */
function relativePath(path: string, sourcePath: string): string {
	const source = folderOf(sourcePath);
	const from = source === '' ? [] : source.split('/');
	const to = path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
