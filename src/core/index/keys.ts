import type { Note } from '../note/note';
import { namesOf, propertiesOf, recoveredPropertiesOf, textsOf } from '../note/properties';
import type { FacetSpec } from '../vocabulary/facet';
import { keyOf, valueKeyOf, type ValueKey } from '../vocabulary/key';
import { typeKeyOf } from '../vocabulary/type-tree';

/** The type key of notes that say no type. */
export const untyped = '';

/** The keys of the types a note says; `untyped` alone when it says none. */
export function typeKeysOf(note: Note): readonly string[] {
	const keys = namesOf(propertiesOf(note), 'type')
		.map(({ text }) => typeKeyOf(text))
		.filter((key) => key !== '');
	return keys.length === 0 ? [untyped] : [...new Set(keys)];
}

/** The keys of what a note says for a facet. */
export function valueKeysOf(note: Note, facet: Pick<FacetSpec, 'property' | 'noun'>): readonly ValueKey[] {
	const keys = namesOf(propertiesOf(note), facet.property)
		.filter(({ isMap }) => !isMap)
		.map(({ text }) => valueKeyOf(text, facet.noun))
		.filter((key) => key !== '');
	return [...new Set(keys)];
}

/** The tags a note claims as their tag page, by aliases such as `#iteration`: keys without `#`. */
export function claimedTagsOf(note: Note): readonly string[] {
	const aliases = textsOf(recoveredPropertiesOf(note), 'aliases').filter((alias) => alias.startsWith('#'));
	return [...new Set(aliases.map((alias) => keyOf(alias.slice(1))))];
}
