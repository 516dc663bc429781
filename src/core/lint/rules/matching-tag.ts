import { namesOf, propertiesOf } from '../../note/properties';
import type { Facet, Term } from '../../vocabulary/facet';
import { joinWords } from '../../words';
import { facetValuesOf, isDefinitionOf, type FacetValue } from '../facet-values';
import { labelFor, phaseTagsOf, planRetag, type PhaseTag } from '../phase-tags';
import type { Fix, NoteRule, RuleContext } from '../rule';
import type { Note } from '../../note/note';

const rule: NoteRule = {
	id: 'matching-tag',
	scope: 'note',
	severity: 'warning',
	summary: 'A note tagged with a phase that its `phase` does not say.',
	why: [
		'Lists go by property, and people also look by tag. A note that says `phase: completion` and carries `#formation` is found under one phase in a list and under another in the tag pane, and only one of them can be right.',
		'A phase tag is `#phase/formation`, and `#formation` where the definition is its tag page, or nobody. The tag of a concept, which has a page of its own, is let pass, and so is a plain word that more than one facet has. A note that says no phase contradicts nothing; neither does one that says more phases than it has tags. Definitions are looked at by `matching-definition`, tags with a former name by `no-former-tag`.',
	],
	fix: 'Changes the tag, where the note says one phase, or adds the phase of the tag. Unsafe: either may be the slip.',
	examples: [
		{ title: 'The phase was changed and the tag was not.', before: '---\nphase: [completion]\ntags: [patterns, formation]\n---', after: '---\nphase: [completion]\ntags: [patterns, completion]\n---' },
	],
	*check(note, context) {
		const { vocabulary } = context;
		const values = facetValuesOf(note, vocabulary);
		for (const facet of vocabulary.facets) {
			const said = values.filter((value) => value.facet === facet);
			const isAllKnown = said.length === namesOf(propertiesOf(note), facet.property).length && said.every(({ matches }) => matches.length > 0);
			if (said.length === 0 || !isAllKnown || isDefinitionOf(vocabulary, facet, note.path)) continue;
			const terms = new Set(said.flatMap(({ matches }) => matches.map(({ term }) => term)));
			for (const tag of phaseTagsOf(note, facet, context)) {
				if (tag.match.kind === 'former' || terms.has(tag.match.term)) continue;
				const noun = facet.noun.toLowerCase();
				const names = joinWords([...new Set(said.map(({ matches }) => `“${matches[0]?.term.name ?? ''}”`))]);
				const message = `The tag “${tag.label}” names another ${noun} than \`${said[0]?.key ?? facet.property}\`, which says ${names}`;
				yield { address: tag.places[0]?.address ?? { kind: 'note' }, message, fixes: fixesOf(note, facet, context, tag, said) };
			}
		}
	},
};

function fixesOf(note: Note, facet: Facet, context: RuleContext, tag: PhaseTag, said: readonly FacetValue[]): readonly Fix[] {
	const fixes: Fix[] = [];
	const terms = new Set(said.map(({ matches }) => matches[0]?.term).filter((term): term is Term => term !== undefined));
	const [only] = terms;
	if (only !== undefined && terms.size === 1) {
		const changes = planRetag(note, facet, context, tag, only);
		if (changes !== undefined) fixes.push({ title: `Change the tag to “${labelFor(tag, only)}”`, safety: 'unsafe', changes });
	}
	const [first] = said;
	if (first !== undefined && !said.some(({ item }) => item.isPart)) {
		const { name } = tag.match.term;
		fixes.push({ title: `Add “${name}” to \`${first.key}\``, safety: 'unsafe', changes: [{ kind: 'add', key: first.key, text: name }] });
	}
	return fixes;
}

export default rule;
