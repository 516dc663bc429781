import type { Facet, Match } from './facet';
import { findLinkTarget } from './key';

/**
 * Whether a value can be changed to the name of its term without asking: what differs is blanks around it, capitals, the
 * facet's noun, or all of it, as an alternative or a former name that somebody laid down. A name is put together from a
 * title, so that a blank, a hyphen, a link or a tag in its place may be just how its author spells it; and where settings
 * spell a name otherwise, nothing may be changed to it.
 *
 * @example
 * keepsSpelling('Iteration Phase', iteration, phase) // true
 * keepsSpelling('Last Call', lastCall, phase)        // false: the name is `last-call`
 */
export function keepsSpelling(said: string, { term, kind }: Match, { noun }: Facet): boolean {
	const text = said.trim();
	if (!term.isSpelledSo) return false;
	if (kind !== 'exact') return !text.startsWith('#') && findLinkTarget(text) === undefined;
	const bare = text.toLowerCase();
	const word = noun.toLowerCase();
	const isApart = (between: string): boolean => /^[\s_-]+$/.test(between);
	const isBefore =
		bare.startsWith(word) && bare.endsWith(term.name) && isApart(bare.slice(word.length, -term.name.length));
	const isBehind =
		bare.startsWith(term.name) && bare.endsWith(word) && isApart(bare.slice(term.name.length, -word.length));
	return bare === term.name || isBefore || isBehind;
}
