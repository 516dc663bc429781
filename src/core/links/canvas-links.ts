import { readBody } from '../body/read-body';
import type { Range } from '../text';
import { findNoteLinks, placed, rangeIn, type PlacedLink, type UnfollowedLink } from './note-links';
import { readJsonText, type Quoted } from './quoted';
import { findWikilinks } from './syntax';
import { findUnfollowed } from './unfollowed';

/** What a canvas shows of other files. */
export interface CanvasLinks {
	/** The cards that are files, by their paths. */
	readonly files: readonly { readonly path: string; readonly range: Range; readonly write: PlacedLink['write'] }[];
	/** The links in its texts. */
	readonly links: readonly PlacedLink[];
	/** The cards that are texts. */
	readonly texts: readonly Quoted[];
	/** The tags in them, each without `#`, where it stands. */
	readonly tags: readonly { readonly name: string; readonly range: Range }[];
	/** What reads like a link in its texts and labels where Obsidian follows none. */
	readonly unfollowed: readonly UnfollowedLink[];
}

/** What stands before a text in JSON behind one of the keys of a canvas that hold paths, Markdown or a label. */
const member = /"(file|text|label)"\s*:\s*"/g;

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
	const files: CanvasLinks['files'][number][] = [];
	const links: PlacedLink[] = [];
	const texts: Quoted[] = [];
	const tags: CanvasLinks['tags'][number][] = [];
	const unfollowed: UnfollowedLink[] = [];
	for (const match of text.matchAll(member)) {
		const [whole, key = ''] = match;
		const from = match.index + whole.length;
		const raw = text.slice(from, endOfJsonText(text, from));
		const quoted = readJsonText(raw, from);
		if (quoted === undefined) continue;
		if (key === 'file') files.push({ path: quoted.text, range: { from, to: from + raw.length }, write: quoted.write });
		else if (key === 'label')
			for (const { target } of findWikilinks(quoted.text))
				unfollowed.push({
					path: quoted.text.slice(target.from, target.to),
					range: rangeIn(quoted, target),
					place: 'label',
				});
		else {
			texts.push(quoted);
			const body = readBody(quoted.text, 0);
			for (const link of findNoteLinks(quoted.text, body)) links.push(placed(link, quoted));
			for (const one of findUnfollowed(quoted.text, body, 0))
				unfollowed.push({ ...one, range: rangeIn(quoted, one.range) });
			for (const { name, from: at, to } of body.tags) tags.push({ name, range: rangeIn(quoted, { from: at + 1, to }) });
		}
	}
	return { files, links, texts, tags, unfollowed };
}
