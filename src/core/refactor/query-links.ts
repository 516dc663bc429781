import type { Quoted } from '../links/quoted';
import { findWikilinks } from '../links/syntax';
import type { EditReason } from '../plan/draft';
import { keepFromRival, pointAt, type Rivals } from './rename-links';
import { sayOfRefactor } from './messages';
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

/** How links in queries are written. */
const plainLink = {
	form: 'wikilink',
	isBracketed: false,
} as const;

/** Points the wikilinks in a text that is no Markdown where links in notes are pointed. */
export function followLinks(retelling: Retelling, query: QueryPlace): void {
	const { text } = query.place;
	for (const { target, display } of findWikilinks(text)) {
		const written = text.slice(target.from, target.to);
		const file = retelling.paths.find(written, query.path);
		if (file !== undefined) follow(retelling, query, file, written, target.from);
		const shown = display === undefined ? '' : text.slice(display.from, display.to);
		if (display !== undefined && (saysOld(retelling, shown) || mentionsOld(retelling, shown)))
			retelling.draft.leave(query.path, query.place.offsets[display.from], shown, sayOfRefactor('snippets.isText'));
	}
}

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
