import { joinPath, relativePath } from '../lint/definition-links';
import { basenameOf, filenameOf, folderOf } from '../note/path';
import { encodePath } from '../note/text-edits';
import { compareText } from '../words';

/** Finds the files that links lead to, as Obsidian does. */
export interface LinkPaths {
	/** The path of the file a link leads to; undefined where it leads nowhere. `link` is decoded, without heading. */
	find(link: string, from: string): string | undefined;
	/** Whether there is a file at a path, case aside, other than `except`. */
	has(path: string, except: string): boolean;
	/** Whether only one file has this name, case aside; `except` do not count. */
	isUnique(filename: string, except: readonly string[]): boolean;
}

/** Links among the files of a vault: to a name, to the end of a path, from the vault's root or from the note's folder. */
export function linkPathsOf(paths: Iterable<string>): LinkPaths {
	const byName = new Map<string, string[]>();
	const byPath = new Map<string, string>();
	for (const path of paths) {
		const key = fold(path);
		byPath.set(key, path);
		const name = filenameOf(key);
		byName.set(name, [...(byName.get(name) ?? []), path]);
	}
	const findFile = (link: string, from: string): string | undefined => {
		const key = fold(link);
		if (/^\.\.?\//.test(key)) return byPath.get(fold(joinPath(folderOf(from), key)));
		const wanted = key.replace(/^\/+/, '');
		if (key.startsWith('/')) return byPath.get(wanted);
		const near = byPath.get(fold(joinPath(folderOf(from), wanted)));
		const ending = `/${wanted}`;
		const found = (byName.get(filenameOf(wanted)) ?? []).filter((path) => fold(path).endsWith(ending));
		return (
			byPath.get(wanted) ??
			near ??
			found.sort((left, right) => left.length - right.length || compareText(left, right))[0]
		);
	};
	return {
		find: (link, from) => findFile(`${link}.md`, from) ?? (/\.[^/.]+$/.test(link) ? findFile(link, from) : undefined),
		has: (path, except) => ![undefined, except].includes(byPath.get(fold(path))),
		isUnique: (filename, except) => (byName.get(fold(filename)) ?? []).every((path) => except.includes(path)),
	};
}

/** A link as it is written, and the note it stands in. */
export interface WrittenLink {
	/** As it stands, without heading: encoded in a Markdown link. */
	readonly written: string;
	/** Decoded. */
	readonly path: string;
	readonly from: string;
	/** It stands in a Markdown link without `<…>`, where spaces are encoded. */
	readonly isEncoded: boolean;
}

/**
 * What a link says once the file it leads to is elsewhere, in the form it has: a name stays a name where that is
 * still clear, a relative path stays relative, and what need not change stays as it is written.
 */
export function retarget(
	{ written, path, from, isEncoded }: WrittenLink,
	oldPath: string,
	newPath: string,
	paths: LinkPaths,
): string {
	const ending = /\.md$/i.exec(written)?.[0] ?? (/\.md$/i.test(newPath) ? '' : undefined);
	const plain = ending === undefined ? newPath : newPath.replace(/\.md$/i, '');
	const encode = (text: string): string => (isEncoded ? encodePath(text) : text) + (ending ?? '');
	const isBare = !path.includes('/');
	if (isBare && !paths.isUnique(filenameOf(newPath), [oldPath, newPath])) return encode(plain);
	if (folderOf(oldPath) === folderOf(newPath)) {
		return (
			written.slice(0, written.lastIndexOf('/') + 1) +
			encode(ending === undefined ? filenameOf(newPath) : basenameOf(newPath))
		);
	}
	if (isBare) return encode(ending === undefined ? filenameOf(newPath) : basenameOf(newPath));
	if (path.startsWith('/')) return `/${encode(plain)}`;
	const isDotted = /^\.\.?\//.test(path);
	const isFromFolder =
		folderOf(from) !== '' &&
		[oldPath, oldPath.replace(/\.md$/i, '')].map(fold).includes(fold(joinPath(folderOf(from), path)));
	if (!isDotted && !isFromFolder) return encode(plain);
	const way = relativePath(folderOf(from), plain);
	return encode(path.startsWith('./') || !way.startsWith('./') ? way : way.slice(2));
}

function fold(path: string): string {
	return path.normalize('NFC').toLowerCase();
}
