import type { Note } from '../note/note';
import { recoveredPropertiesOf, textsOf } from '../note/properties';
import type { FacetReading } from '../vocabulary/facet';
import { keyOf, valueKeyOf, type ValueKey } from '../vocabulary/key';
import { writtenItemsOf } from '../vocabulary/said';

const noKeys: readonly string[] = [];

/** The keys of what a note says for a facet in so many words. */
export function valueKeysOf(note: Note, facet: FacetReading): readonly ValueKey[] {
	const names = writtenItemsOf(note, facet);
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
