import type { Note } from '../note/note';
import { namesOf, propertiesOf, recoveredPropertiesOf, textsOf } from '../note/properties';
import type { FacetSpec } from '../vocabulary/facet';
import { keyOf, valueKeyOf, type ValueKey } from '../vocabulary/key';
import { typeKeyOf } from '../vocabulary/type-tree';

/** The type key of notes that say no type. */
export const untyped = '';

const ofNoType: readonly string[] = [untyped];
const noKeys: readonly string[] = [];

/** The keys of the types a note says; `untyped` alone when it says none. */
export function typeKeysOf(note: Note): readonly string[] {
	const names = namesOf(propertiesOf(note), 'type');
	if (names.length === 0) return ofNoType;
	const keys = names.map(({ text }) => typeKeyOf(text)).filter((key) => key !== '');
	return keys.length === 0 ? ofNoType : [...new Set(keys)];
}

/** The keys of what a note says for a facet. */
export function valueKeysOf(note: Note, facet: Pick<FacetSpec, 'property' | 'noun'>): readonly ValueKey[] {
	const names = namesOf(propertiesOf(note), facet.property);
	if (names.length === 0) return noKeys;
	const keys = names
		.filter(({ isMap }) => !isMap)
		.map(({ text }) => valueKeyOf(text, facet.noun))
		.filter((key) => key !== '');
	return [...new Set(keys)];
}

/** The tags a note claims as their tag page, by aliases such as `#iteration`: keys without `#`. */
export function claimedTagsOf(note: Note): readonly string[] {
	const aliases = textsOf(recoveredPropertiesOf(note), 'aliases').filter((alias) => alias.startsWith('#'));
	if (aliases.length === 0) return noKeys;
	return [...new Set(aliases.map((alias) => keyOf(alias.slice(1))))];
}
