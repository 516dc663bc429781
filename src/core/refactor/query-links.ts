import { rangeIn } from '../links/note-links';
import type { Quoted } from '../links/quoted';
import type { Range } from '../text';
import { findWikilinks } from '../links/syntax';
import type { EditReason } from '../plan/draft';
import { keepFromRival, pointAt, type Rivals } from './rename-links';
import { sayOfRefactor } from '../plan/messages';
import { mentionsOld, saysOld, type Retelling } from './retelling';

/** A query in a file, and what is said of its edits. */
export interface QueryPlace {
	readonly path: string;
	/** The query as it reads. */
	readonly place: Quoted;
	readonly rivals: Rivals | undefined;
	readonly reason: EditReason;
	/** Whether what nothing tells the meaning of is offered too. Otherwise it is left, with the reason. */
	readonly isAllOffered?: boolean;
}

/** How links in queries, and places in files, are written. */
export const plainLink = {
	form: 'wikilink',
	isBracketed: false,
} as const;

/** Points the wikilinks in a text that is no Markdown where links in notes are pointed, and the strings that say `note#heading`. */
export function followLinks(retelling: Retelling, query: QueryPlace): void {
	const { text } = query.place;
	for (const { target, subpath, display } of findWikilinks(text)) {
		const written = text.slice(target.from, target.to);
		const file = written === '' ? undefined : retelling.paths.find(written, query.path);
		if (file !== undefined) follow(retelling, query, file, written, target.from);
		noteHeading(retelling, query, written, subpath);
		const shown = display === undefined ? '' : text.slice(display.from, display.to);
		if (display !== undefined && (saysOld(retelling, shown) || mentionsOld(retelling, shown)))
			retelling.draft.leave(query.path, query.place.offsets[display.from], shown, sayOfRefactor('snippets.isText'));
	}
	for (const { from, to } of stringsWithHeading(text)) {
		const sign = text.indexOf('#', from);
		const written = text.slice(from, sign);
		const file = retelling.paths.find(written, query.path);
		if (file === undefined) continue;
		follow(retelling, query, file, written, from);
		noteHeading(retelling, query, written, { from: sign, to });
	}
}

/** Remembers a link to a heading, which follows once it is known which headings are renamed. */
function noteHeading({ headingLinks }: Retelling, query: QueryPlace, path: string, range: Range): void {
	const { place, reason } = query;
	const heading = place.text.slice(range.from, range.to);
	if (!heading.startsWith('#') || heading.startsWith('#^')) return;
	const subpath = rangeIn(place, range);
	const before = place.text.slice(Math.max(0, range.from - longestString), range.from);
	const write = (wanted: string): string | undefined =>
		mayStand(wanted, before, reason.kind) ? place.write(wanted) : undefined;
	const link = { ...plainLink, path, heading, subpath, write, display: undefined, shown: undefined };
	headingLinks.push({ path: query.path, link });
}

/** Strings of an expression that may say `note#heading`, without their quotes. */
function* stringsWithHeading(text: string): Iterable<Range> {
	for (const { index } of text.matchAll(/[^\s"'`[]#[^\s^#]/g)) {
		const sign = index + 1;
		const before = /(\\?["'`])([^"'`\n[\]|#]+)$/.exec(text.slice(Math.max(0, sign - longestHeading), sign));
		const [, quote = '', path = ''] = before ?? [];
		const length = before === null ? -1 : text.slice(sign, sign + longestHeading).indexOf(quote);
		if (length > 0 && !text.slice(sign, sign + length).includes('\n'))
			yield { from: sign - path.length, to: sign + length };
	}
}

/** How long a path and a heading in a string are at most. */
const longestHeading = 300;

/** Points a link, or what says a path, that begins at an offset of a query. */
export function follow(
	retelling: Retelling,
	{ path, place, rivals, reason }: QueryPlace,
	file: string,
	written: string,
	at: number,
): void {
	const write = (wanted: string): string | undefined =>
		mayStand(wanted, place.text.slice(Math.max(0, at - longestString), at), reason.kind)
			? place.write(wanted)
			: undefined;
	const target = { from: place.offsets[at] ?? 0, to: place.offsets[at + written.length] ?? 0 };
	const link = { ...plainLink, written, path: written, target, write };
	const to = retelling.targets.get(file);
	if (to === undefined) keepFromRival(retelling, path, link, file, rivals, reason.kind);
	else pointAt(retelling, path, link, file, to, reason);
}

/** How far back the string of an expression may begin. */
const longestString = 10_000;

/** Whether a text can stand in the string it is for: one of a base must not end there, and a block of ours is YAML in quotes of either kind. */
function mayStand(wanted: string, before: string, kind: EditReason['kind']): boolean {
	if (kind === 'snippet' || !/["'\\]/.test(wanted)) return true;
	if (kind !== 'base' || wanted.includes('\\')) return false;
	const quote = openQuoteIn(before);
	return quote !== undefined && !wanted.includes(quote);
}

/** The quote that is open where a text ends. */
function openQuoteIn(text: string): string | undefined {
	let open: string | undefined;
	for (const sign of text) {
		if (sign === open) open = undefined;
		else if (open === undefined && (sign === '"' || sign === "'")) open = sign;
	}
	return open;
}
