import type { TFile } from 'obsidian-test-mocks/obsidian';
import { parentOf } from './adapter';

/** Finds the files that link texts mean; made anew whenever files come, go or move. */
export class LinkPaths {
	private readonly byName = new Map<string, TFile[]>();

	constructor(files: readonly TFile[]) {
		for (const file of files) {
			const names = new Set([
				file.name.toLowerCase(),
				...(file.extension === 'md' ? [file.basename.toLowerCase()] : []),
			]);
			for (const name of names) this.byName.set(name, [...(this.byName.get(name) ?? []), file]);
		}
	}

	/**
	 * A full path first, then the file nearest to the note that links: its own folder, then the shortest path.
	 * `./` and `../` are read from the note's folder. Case does not matter.
	 */
	resolve(linkpath: string, sourcePath: string): TFile | null {
		const link = linkpath.trim();
		const from = parentOf(sourcePath);
		const isRelative = /^\.{1,2}\//.test(link);
		const wanted = (isRelative ? resolveRelative(link, from) : link.replace(/^\//, '')).toLowerCase();
		const named = this.byName.get(wanted.slice(wanted.lastIndexOf('/') + 1)) ?? [];
		const isPath = (file: TFile): boolean => [wanted, `${wanted}.md`].includes(file.path.toLowerCase());
		const exact = named.find(isPath);
		if (exact !== undefined || isRelative || link.startsWith('/')) return exact ?? null;
		const beside = named.find((file) =>
			[`${from}/${wanted}`.toLowerCase(), `${from}/${wanted}.md`.toLowerCase()].includes(file.path.toLowerCase()),
		);
		if (beside !== undefined) return beside;
		const ends = named.filter((file) =>
			[`/${wanted}`, `/${wanted}.md`].some((end) => `/${file.path.toLowerCase()}`.endsWith(end)),
		);
		return (
			[...ends].sort(
				(a, b) => a.path.split('/').length - b.path.split('/').length || a.path.length - b.path.length,
			)[0] ?? null
		);
	}

	/** True when no other file has this name, so that the name alone is enough for a link. */
	isUnique(name: string): boolean {
		return (this.byName.get(name.toLowerCase()) ?? []).length === 1;
	}
}

function resolveRelative(link: string, folder: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of link.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** The way from a note to a file: `../concepts/Trust.md`. */
export function relativePath(path: string, sourcePath: string): string {
	const from = parentOf(sourcePath) === '' ? [] : parentOf(sourcePath).split('/');
	const to = path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
