import { messagesOf } from '../../message';
import { findProperty, itemsOf, recoveredPropertiesOf } from '../../note/properties';
import type { Note } from '../../note/note';
import type { Facet, Vocabulary } from '../../vocabulary/facet';
import { keyOf } from '../../vocabulary/key';
import { compareText } from '../../words';
import { isDefinitionOf } from '../facet-values';
import { always, type FacetRule } from '../rule';

const say = messagesOf('no-shared-alias');

const rule: FacetRule = {
	id: 'no-shared-alias',
	scope: 'facet',
	severity: 'error',
	*check(facet, { index, vocabulary }) {
		const names = new Set(facet.terms.flatMap(({ key, alternatives }) => [key, ...alternatives.map(keyOf)]));
		for (const name of names) {
			const claims = [...index.aliasClaims(name)];
			if (claims.length < 2 || facet !== facetOf(name, claims, vocabulary)) continue;
			const rank = (note: Note): number => Number(!isDefinitionOf(vocabulary, facet, note.path));
			claims.sort((left, right) => rank(left) - rank(right) || compareText(left.path, right.path));
			const [owner, ...others] = claims;
			for (const note of others) {
				const aliases = findProperty(recoveredPropertiesOf(note), 'aliases');
				const item = itemsOf(aliases?.value).find(
					({ text: alias }) => alias.trim().startsWith('#') && keyOf(alias.trim().slice(1)) === name,
				);
				if (aliases === undefined || item === undefined) continue;
				const message = say('isClaimedToo', { alias: item.text.trim(), path: owner?.path ?? '' });
				yield {
					path: note.path,
					address: { kind: 'value', key: aliases.key, index: item.index },
					message,
					onceFrom: always,
				};
			}
		}
	},
};

/** The one facet of which a shared alias is told: the first that one of the notes defines a term of, else the first that has the name. */
function facetOf(name: string, claims: readonly Note[], vocabulary: Vocabulary): Facet | undefined {
	const named = vocabulary.facets.filter((facet) =>
		facet.terms.some(({ key, alternatives }) => key === name || alternatives.some((other) => keyOf(other) === name)),
	);
	const isDefined = (facet: Facet): boolean => claims.some(({ path }) => isDefinitionOf(vocabulary, facet, path));
	return named.find(isDefined) ?? named[0];
}

export default rule;
