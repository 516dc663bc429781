import type { Body } from '../body/body';
import { readOpaque } from '../body/read-body';
import { decodePath } from './address';
import { parseLink } from './link';
import { findNoteLinks, findPropertyLinks, placeInText, type PlacedLink } from './note-links';
import { keepSigns } from './write-link';

/** What is known of a link to a heading, wherever it stands. */
export type HeadingLink = Pick<
	PlacedLink,
	'form' | 'isBracketed' | 'path' | 'heading' | 'subpath' | 'display' | 'shown' | 'write' | 'narrow'
>;

/** What may begin a link to a heading of the same note. */
const ownMark = /\[\[\s*#|\]\(\s*<?#/;

/** The links of a note to headings, those of the same note included, whose path is empty. */
export function findHeadingLinks(text: string, body: Body, bodyStart: number): readonly PlacedLink[] {
	const toOthers = findNoteLinks(text, body).filter(({ subpath }) => subpath.to > subpath.from);
	if (!ownMark.test(text)) return toOthers;
	const own = readOpaque(text, bodyStart).flatMap(({ kind, from, to }) => {
		const link = kind === 'link' ? parseLink(text.slice(from, to)) : undefined;
		return link?.path === '' ? [placeInText(text, link, from)] : [];
	});
	return [...findPropertyLinks(text).own, ...own, ...toOthers];
}

/** A heading as links to it are compared, which Obsidian does without signs and case. */
export function headingKey(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** A heading as Obsidian writes it behind the path of a link: without the signs that would end that. */
export function writeHeading(heading: string): string {
	return heading
		.replace(/[:#|^\\]|%%|\[\[|\]\]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * What stands behind the path of a link, with headings put in the place of others; undefined where none of them stands
 * there. What says the same stays as it is encoded.
 *
 * @param rename Gives the text for a heading that has another; undefined for one that stays.
 */
export function renameInSubpath(
	{ form, isBracketed, heading }: Pick<PlacedLink, 'form' | 'isBracketed' | 'heading'>,
	rename: (heading: string) => string | undefined,
): string | undefined {
	// An address of the app encodes the sign too.
	const parts = heading.split(form === 'wikilink' ? /(#)/ : /(#|%23)/).map((part, at) => {
		if (at % 2 === 1) return part;
		const said = form === 'wikilink' ? part : decodePath(part);
		const renamed = said.startsWith('^') ? undefined : rename(said);
		if (renamed === undefined) return part;
		return form === 'wikilink' ? renamed : keepSigns(part, renamed, isBracketed);
	});
	const renamed = parts.join('');
	return renamed === heading ? undefined : renamed;
}
