import { messagesOf } from '../../message';
import type { Facet, Term } from '../../vocabulary/facet';
import { propertyItemsOf } from '../../vocabulary/said';
import { facetValuesOf, isDefinitionOf, type FacetValue } from '../facet-values';
import { labelFor, phaseTagsOf, planRetag, type PhaseTag } from '../phase-tags';
import type { Fix, NoteRule, RuleContext } from '../rule';
import type { Note } from '../../note/note';

const say = messagesOf('matching-tag');

const rule: NoteRule = {
	id: 'matching-tag',
	scope: 'note',
	severity: 'warning',
	*check(note, context) {
		const { vocabulary } = context;
		const values = facetValuesOf(note, vocabulary);
		for (const facet of vocabulary.facets) {
			const said = values.filter((value) => value.facet === facet);
			const isAllKnown =
				said.length === propertyItemsOf(note, facet).length && said.every(({ matches }) => matches.length > 0);
			if (said.length === 0 || !isAllKnown || isDefinitionOf(vocabulary, facet, note.path)) continue;
			const terms = new Set(said.flatMap(({ matches }) => matches.map(({ term }) => term)));
			for (const tag of phaseTagsOf(note, facet, context)) {
				if (tag.match.kind === 'former' || terms.has(tag.match.term)) continue;
				const names = new Set(said.map(({ matches }) => matches[0]?.term.name ?? ''));
				const message = say('contradicts', {
					tag: tag.label,
					key: said[0]?.key ?? facet.property,
					names: [...names],
					noun: facet.noun,
				});
				yield {
					address: tag.places[0]?.address ?? { kind: 'note' },
					message,
					fixes: fixesOf(note, facet, context, tag, said),
				};
			}
		}
	},
};

function fixesOf(
	note: Note,
	facet: Facet,
	context: RuleContext,
	tag: PhaseTag,
	said: readonly FacetValue[],
): readonly Fix[] {
	const fixes: Fix[] = [];
	const terms = new Set(said.map(({ matches }) => matches[0]?.term).filter((term): term is Term => term !== undefined));
	const [only] = terms;
	if (only !== undefined && terms.size === 1) {
		const changes = planRetag(note, facet, context, tag, only);
		if (changes !== undefined)
			fixes.push({ title: say('retag', { tag: labelFor(tag, only) }), safety: 'unsafe', changes });
	}
	const [first] = said;
	if (first !== undefined && !said.some(({ item }) => item.isPart)) {
		const { name } = tag.match.term;
		fixes.push({
			title: say('add', { name, key: first.key }),
			safety: 'unsafe',
			changes: [{ kind: 'add', key: first.key, text: name }],
		});
	}
	return fixes;
}

export default rule;
