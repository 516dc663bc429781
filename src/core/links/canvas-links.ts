import { readBody } from '../body/read-body';
import type { Range } from '../text';
import { findNoteLinks, placed, rangeIn, type PlacedLink, type UnfollowedLink } from './note-links';
import { readJsonText, type Quoted } from './quoted';
import { findWikilinks } from './syntax';
import { findUnfollowed } from './unfollowed';

/** What a canvas shows of other files. */
export interface CanvasLinks {
	/** The cards that are files, by their paths. */
	readonly files: readonly CanvasFile[];
	/** The links in its texts. */
	readonly links: readonly PlacedLink[];
	/** The cards that are texts. */
	readonly texts: readonly Quoted[];
	/** What its groups and arrows are called. */
	readonly labels: readonly Quoted[];
	/** The tags in its cards, each without `#`, where it stands. */
	readonly tags: readonly { readonly name: string; readonly range: Range }[];
	/** What reads like a link in its texts and labels where Obsidian follows none. */
	readonly unfollowed: readonly UnfollowedLink[];
}

/** A card that is a file, or a place in one. */
export interface CanvasFile {
	readonly path: string;
	readonly range: Range;
	readonly write: PlacedLink['write'];
	/** `#heading` and where that stands; undefined for a file as a whole. */
	readonly subpath: { readonly text: string; readonly range: Range } | undefined;
}

/** The members of a canvas that hold paths, places in a file, Markdown or a label. */
const known = new Set(['file', 'subpath', 'text', 'label']);

/** A text in JSON that is a member of an object. */
interface Member extends Range {
	readonly key: string;
	/** Counts the objects. */
	readonly object: number;
}

/** Finds members of objects that are texts, in order, in one pass. */
function* membersOf(text: string): Iterable<Member> {
	const objects: number[] = [];
	let count = 0;
	let key: string | undefined;
	const marks = /["{}]/g;
	for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
		if (mark[0] === '{') objects.push((count += 1));
		else if (mark[0] === '}') objects.pop();
		if (mark[0] !== '"') {
			key = undefined;
			continue;
		}
		const from = mark.index + 1;
		const to = endOfJsonText(text, from);
		marks.lastIndex = to + 1;
		colon.lastIndex = to + 1;
		if (colon.test(text)) key = text.slice(from, to);
		else if (key !== undefined) {
			if (known.has(key)) yield { key, object: objects.at(-1) ?? 0, from, to };
			key = undefined;
		}
	}
}

const colon = /\s*:\s*"/y;

/** Where a text in JSON ends whose first character behind the quote is at an offset. */
function endOfJsonText(text: string, from: number): number {
	const marks = /["\\]/g;
	marks.lastIndex = from;
	for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
		if (mark[0] === '"') return mark.index;
		marks.lastIndex += 1;
	}
	return text.length;
}

/** Finds the files and links of a canvas, in its text as it stands. */
export function findCanvasLinks(text: string): CanvasLinks {
	const files: (Omit<CanvasFile, 'subpath'> & { readonly object: number })[] = [];
	const subpaths = new Map<number, CanvasFile['subpath']>();
	const links: PlacedLink[] = [];
	const texts: Quoted[] = [];
	const labels: Quoted[] = [];
	const tags: CanvasLinks['tags'][number][] = [];
	const unfollowed: UnfollowedLink[] = [];
	for (const { key, object, from, to } of membersOf(text)) {
		const range = { from, to };
		const quoted = readJsonText(text.slice(from, to), from);
		if (quoted === undefined) continue;
		if (key === 'file') files.push({ object, path: quoted.text, range, write: quoted.write });
		else if (key === 'subpath') subpaths.set(object, { text: quoted.text, range });
		else if (key === 'label') {
			labels.push(quoted);
			for (const { target } of findWikilinks(quoted.text))
				unfollowed.push({
					path: quoted.text.slice(target.from, target.to),
					range: rangeIn(quoted, target),
					place: 'label',
				});
		} else {
			texts.push(quoted);
			const body = readBody(quoted.text, 0);
			for (const link of findNoteLinks(quoted.text, body)) links.push(placed(link, quoted));
			for (const one of findUnfollowed(quoted.text, body, 0))
				unfollowed.push({ ...one, range: rangeIn(quoted, one.range) });
			for (const { name, from: at, to } of body.tags) tags.push({ name, range: rangeIn(quoted, { from: at + 1, to }) });
		}
	}
	const placesOf = ({ object, ...file }: (typeof files)[number]): CanvasFile => {
		return { ...file, subpath: subpaths.get(object) };
	};
	return { files: files.map(placesOf), links, texts, labels, tags, unfollowed };
}
