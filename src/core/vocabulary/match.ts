import { filenameOf } from '../note/path';
import { findNearest } from '../words';
import type { Facet, Match, Term, Vocabulary } from './facet';
import { nameKeyOf, valueKeyOf, withoutPictures, type ValueKey } from './key';
import { readRemark } from './remark';

const noMatch: readonly Match[] = [];

/** The terms that a key of `valueKeyOf` says, the best match first; empty when it is no term. */
export function matchKey(facet: Facet, key: ValueKey): readonly Match[] {
	if (!key.startsWith('[[')) return matchPlain(facet, key);
	const target = key.slice(2, -2);
	const linked = facet.terms.find((term) => term.definitions.some(({ note }) => isLinkTo(target, note.path)));
	if (linked !== undefined) return facet.matches.get(linked.key) ?? noMatch;
	return matchPlain(facet, plainKeyOf(facet, key));
}

/** A picture beside a name changes nothing, nor does a remark behind it, unless a name has it: `🌱 seedling`, `Kept (see 12)`. */
function matchPlain(facet: Facet, key: ValueKey): readonly Match[] {
	const found = facet.matches.get(key);
	if (found !== undefined) return found;
	const plain = withoutPictures(key);
	const said = plain === undefined ? undefined : facet.matches.get(plain);
	if (said !== undefined) return said;
	const head = readRemark(key)?.head;
	return (head === undefined ? undefined : facet.matches.get(nameKeyOf(head, facet.noun))) ?? noMatch;
}

/** What a value says besides its term, with the blank before it: " by ADR-0012". Empty where it is the term alone. */
export function remarkIn(facet: Facet, text: string): string {
	const key = valueKeyOf(text, facet.noun);
	const isWhole = key.startsWith('[[') || facet.matches.has(key);
	return isWhole ? '' : (readRemark(text.trim())?.remark ?? '');
}

/** The key of the name that a link ends in; any other key as it is. */
function plainKeyOf(facet: Facet, key: ValueKey): ValueKey {
	return key.startsWith('[[') ? nameKeyOf(filenameOf(key.slice(2, -2)), facet.noun) : key;
}

/** The terms that a property value says, as text in the note. */
export function matchValue(facet: Facet, text: string): readonly Match[] {
	return matchKey(facet, valueKeyOf(text, facet.noun));
}

/** In a word of up to so many letters one that is wrong is a slip, and two make it another word. */
const short = 5;

/** The term that a value which is none most likely meant: one this vault still calls by its former name, or the nearest spelling. */
export function findMeantTerm(facet: Facet, text: string): Term | undefined {
	const key = plainKeyOf(facet, valueKeyOf(readRemark(text.trim())?.head ?? text, facet.noun));
	const renamed = facet.notYet.get(key);
	if (renamed !== undefined) return renamed;
	const nearest = findNearest(key, facet.matches.keys(), key.length <= short ? 1 : undefined);
	return nearest === undefined ? undefined : facet.matches.get(nearest)?.[0]?.term;
}

/** A facet by its id, without regard to case. */
export function findFacet(vocabulary: Vocabulary, id: string): Facet | undefined {
	const wanted = id.toLowerCase();
	return vocabulary.facets.find((facet) => facet.id.toLowerCase() === wanted);
}

/** Whether a property is one of a facet's, without regard to case. */
export function isPropertyOf({ properties }: Pick<Facet, 'properties'>, name: string): boolean {
	return properties.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** A facet that a property says, the one called so first, without regard to case. */
export function findFacetOfProperty(vocabulary: Vocabulary, property: string): Facet | undefined {
	return findFacet(vocabulary, property) ?? vocabulary.facets.find((facet) => isPropertyOf(facet, property));
}

function isLinkTo(target: string, path: string): boolean {
	const plain = path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
	return plain === target || plain.endsWith(`/${target}`);
}
