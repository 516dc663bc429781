import { messagesOf } from '../../message';
import { basenameOf } from '../../note/path';
import { findNameFault } from '../../plan/path-fault';
import { findProperty, itemsOf, recoveredPropertiesOf, type PropertyItem } from '../../note/properties';
import type { Facet, Match } from '../../vocabulary/facet';
import { dropNoun, keyOf } from '../../vocabulary/key';
import { matchKey } from '../../vocabulary/match';
import { tagNameOf } from '../../vocabulary/tag-name';
import { definitionsOf, findTaggedTerm } from '../facet-values';
import { sayFix } from '../fix-text';
import type { FacetRule, PlacedReport } from '../rule';

const say = messagesOf('matching-definition');

const rule: FacetRule = {
	id: 'matching-definition',
	scope: 'facet',
	severity: 'error',
	*check(facet, context) {
		for (const definition of definitionsOf(facet)) {
			yield* checkFileName(facet, definition);
			yield* checkItems(facet, definition, 'aliases', (alias) =>
				alias.startsWith('#') ? matchAlias(facet, alias) : undefined,
			);
			yield* checkItems(facet, definition, 'tags', (tag) => findTaggedTerm(context.index, facet, tag));
		}
	},
};

type DefinedHere = ReturnType<typeof definitionsOf>[number];

function* checkFileName(facet: Facet, definition: DefinedHere): Iterable<PlacedReport> {
	const { note, title } = definition;
	const basename = basenameOf(note.path);
	const match = matchKey(facet, dropNoun(keyOf(basename), facet.noun))[0];
	if (match === undefined || !isOther(match, definition)) return;
	// A name that no file can have leaves the old one in its place.
	if (match.term.key === definition.term.key && findNameFault(definition.term.name) !== undefined) return;
	const message = say('otherFileName', { basename, title });
	yield { path: note.path, address: { kind: 'property', key: 'title' }, message };
}

function* checkItems(
	facet: Facet,
	definition: DefinedHere,
	property: 'aliases' | 'tags',
	match: (written: string) => Match | undefined,
): Iterable<PlacedReport> {
	const { term, note, title } = definition;
	const found = findProperty(recoveredPropertiesOf(note), property);
	if (found === undefined) return;
	const items: readonly PropertyItem[] = itemsOf(found.value);
	for (const item of items) {
		const written = item.text.trim();
		const said = match(written);
		if (said === undefined || !isOther(said, definition)) continue;
		const at = { kind: 'value', key: found.key, index: item.index } as const;
		const [nesting = ''] = /^#?(?:.*\/)?/.exec(written) ?? [];
		const tag = tagNameOf(term.name);
		const right = `${nesting}${tag ?? term.name}`;
		const { noun } = facet;
		const message =
			property === 'aliases'
				? say('otherAlias', { alias: written, title, noun })
				: say('otherTag', { tag: written, title, noun });
		const isThere = items.some((other) => other.text.trim() === right);
		const fix = isThere
			? { title: sayFix('remove', { what: written }), changes: [{ kind: 'remove', at, expected: item.text } as const] }
			: {
					title: sayFix('change', { to: right }),
					changes: [{ kind: 'set', at, expected: item.text, text: right } as const],
				};
		yield { path: note.path, address: at, message, fixes: tag === undefined ? [] : [{ ...fix, safety: 'unsafe' }] };
	}
}

function matchAlias(facet: Facet, alias: string): Match | undefined {
	return matchKey(facet, dropNoun(keyOf(alias.slice(1)), facet.noun))[0];
}

/** Another term, or this one under the name it had before; not where the title has such a name too, since settings alone renamed it. */
function isOther({ term, kind }: Match, { term: own, stem }: DefinedHere): boolean {
	// A name that can be no tag leaves the old one in its place.
	if (term.key === own.key && tagNameOf(own.name) === undefined) return false;
	return term.key !== own.key || (kind === 'former' && !own.formerly.map(keyOf).includes(stem));
}

export default rule;
