import { findNearest } from '../words';
import type { Refusal } from './messages';

/**
 * Several values in one text as the list that YAML takes; undefined for a single one.
 *
 * @example asList('iteration, formation') // '[iteration, formation]'
 */
export function asList(text: string): string | undefined {
	const parts = partsOf(text);
	return parts.length > 1 ? `[${parts.join(', ')}]` : undefined;
}

/** The values that stand in one text, between commas or semicolons. */
export function partsOf(text: string): readonly string[] {
	return text
		.split(/[,;]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** What an option was most likely meant to say; undefined where that cannot be told, or nothing is wrong with its form. */
export function findRightForm(kind: Refusal, text: string): string | undefined {
	if (kind === 'sortKeys') return findSortForm(text);
	return kind === 'properties' || kind === 'names' || kind === 'types' || kind === 'rules' ? asList(text) : undefined;
}

const ways: Readonly<Record<string, 'asc' | 'desc'>> = {
	ascending: 'asc',
	ascend: 'asc',
	up: 'asc',
	oldest: 'asc',
	first: 'asc',
	descending: 'desc',
	descend: 'desc',
	down: 'desc',
	reverse: 'desc',
	reversed: 'desc',
	newest: 'desc',
	latest: 'desc',
	last: 'desc',
};

/** `title descending`, `by title`, `title, desc` and `-title` as a key of `sort`. */
function findSortForm(text: string): string | undefined {
	const said = text.trim().replace(/\s+/g, ' ');
	const unprefixed = /^(?:order\s+)?by\s+(\S.*)$/i.exec(said)?.[1];
	if (unprefixed !== undefined) return findSortForm(unprefixed) ?? unprefixed;
	const reversed = /^-\s*(\S.*)$/.exec(said)?.[1];
	if (reversed !== undefined) return `${reversed} desc`;
	const parts = partsOf(said);
	const [, second = ''] = parts;
	if (parts.length > 1 && !(parts.length === 2 && isWay(second))) return asList(said);
	const words = parts.join(' ').split(' ');
	const last = words.at(-1) ?? '';
	const by = words.slice(0, -1).join(' ');
	const word = last.toLowerCase().replace(/^[(]|[)]$/g, '');
	const way = ways[word] ?? findNearest(word, ['desc', 'asc'], 1);
	const form = by === '' || way === undefined ? undefined : `${by} ${way}`;
	return form?.toLowerCase() === said.toLowerCase() ? undefined : form;
}

function isWay(word: string): boolean {
	return /^(?:asc|desc)$/i.test(word);
}
