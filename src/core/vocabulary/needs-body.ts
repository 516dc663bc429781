import type { Note } from '../note/note';
import { isAboutFacet } from './definitions';
import type { FacetSpec } from './facet';
import { keyOf } from './key';
import type { TypeSources } from './note-types';

/**
 * Tells of notes, read as far as their properties go, whether the vocabulary or a list depends on their bodies too:
 * where tags there count or are said not to, where links there tell the order, and where a definition bears its tag
 * there.
 */
export function bodyNeedOf(facets: readonly FacetSpec[], types: TypeSources): (head: Note, text: string) => boolean {
	if (types.hasTags) return () => true;
	const tags = facets.map(({ definitionTag }) => patternOf(definitionTag));
	const parents = facets.flatMap(({ id, noun, properties }) => [id, noun, ...properties].map(patternOf));
	const tagged = new RegExp(`#(?:${[...new Set(tags)].join('|')}|(?:${[...new Set(parents)].join('|')})/)`, 'iu');
	return (head, text) => tagged.test(text) || facets.some((facet) => isAboutFacet(head, facet));
}

/** What matches a name in a tag, however its words are joined. */
function patternOf(name: string): string {
	const literal = keyOf(name).replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
	return literal.replaceAll('-', '[-_]+');
}
