import { translated } from '../../language';
import { namesOf, propertiesOf } from '../../note/properties';
import type { Facet, Term } from '../../vocabulary/facet';
import { joinWords } from '../../words';
import { facetValuesOf, isDefinitionOf, type FacetValue } from '../facet-values';
import { labelFor, phaseTagsOf, planRetag, type PhaseTag } from '../phase-tags';
import type { Fix, NoteRule, RuleContext } from '../rule';
import type { Note } from '../../note/note';

const text = translated(
	{
		summary: 'A note tagged with a phase that its `phase` does not say.',
		why: [
			'Lists go by property, and people also look by tag. A note that says `phase: completion` and carries `#formation` is found under one phase in a list and under another in the tag pane, and only one of them can be right.',
			'A phase tag is `#phase/formation`, and `#formation` where the definition is its tag page, or nobody. The tag of a concept, which has a page of its own, is let pass, and so is a plain word that more than one facet has. A note that says no phase contradicts nothing; neither does one that says more phases than it has tags. Definitions are looked at by `matching-definition`, tags with a former name by `no-former-tag`.',
		],
		fix: 'Changes the tag, where the note says one phase, or adds the phase of the tag. Unsafe: either may be the slip.',
		examples: ['The phase was changed and the tag was not.'],
		contradicts: (tag: string, key: string, names: readonly string[], noun: string) =>
			`The tag “${tag}” names another ${noun.toLowerCase()} than \`${key}\`, which says ${joinWords(names.map((name) => `“${name}”`))}`,
		retag: (tag: string) => `Change the tag to “${tag}”`,
		add: (name: string, key: string) => `Add “${name}” to \`${key}\``,
	},
	{
		summary: 'Eine Notiz mit dem Tag einer Phase, die sie unter `phase` nicht nennt.',
		why: [
			'Listen richten sich nach der Eigenschaft, gesucht wird auch nach Tags. Eine Notiz mit `phase: completion` und dem Tag `#formation` steht in Listen unter der einen Phase und in der Tag-Ansicht unter der anderen, und nur eine davon kann stimmen.',
			'Ein Phasen-Tag ist `#phase/formation`, ebenso `#formation`, wenn die Definition seine Tag-Seite ist oder er keine hat. Der Tag eines Konzepts mit eigener Seite wird nicht gemeldet, ebenso wenig ein bloßes Wort, das in mehreren Facetten vorkommt. Eine Notiz ohne Phase steht zu nichts im Widerspruch, ebenso eine, die mehr Phasen nennt, als sie Tags hat. Definitionen prüft `matching-definition`, Tags mit einem früheren Namen `no-former-tag`.',
		],
		fix: 'Ändert den Tag, wenn die Notiz nur eine Phase nennt, oder fügt die Phase des Tags hinzu. Unsicher: Das Versehen kann hier wie dort liegen.',
		examples: ['Die Phase wurde geändert, der Tag nicht.'],
		contradicts: (tag, key, names) =>
			`Der Tag „${tag}“ passt nicht zu \`${key}\`; dort steht ${joinWords(names.map((name) => `„${name}“`))}`,
		retag: (tag) => `Tag in „${tag}“ ändern`,
		add: (name, key) => `„${name}“ zu \`${key}\` hinzufügen`,
	},
);

const rule: NoteRule = {
	id: 'matching-tag',
	scope: 'note',
	severity: 'warning',
	text,
	examples: [
		{
			before: '---\nphase: [completion]\ntags: [patterns, formation]\n---',
			after: '---\nphase: [completion]\ntags: [patterns, completion]\n---',
		},
	],
	*check(note, context) {
		const { vocabulary } = context;
		const values = facetValuesOf(note, vocabulary);
		for (const facet of vocabulary.facets) {
			const said = values.filter((value) => value.facet === facet);
			const isAllKnown =
				said.length === namesOf(propertiesOf(note), facet.property).length &&
				said.every(({ matches }) => matches.length > 0);
			if (said.length === 0 || !isAllKnown || isDefinitionOf(vocabulary, facet, note.path)) continue;
			const terms = new Set(said.flatMap(({ matches }) => matches.map(({ term }) => term)));
			for (const tag of phaseTagsOf(note, facet, context)) {
				if (tag.match.kind === 'former' || terms.has(tag.match.term)) continue;
				const names = new Set(said.map(({ matches }) => matches[0]?.term.name ?? ''));
				const message = text.contradicts(tag.label, said[0]?.key ?? facet.property, [...names], facet.noun);
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
		if (changes !== undefined) fixes.push({ title: text.retag(labelFor(tag, only)), safety: 'unsafe', changes });
	}
	const [first] = said;
	if (first !== undefined && !said.some(({ item }) => item.isPart)) {
		const { name } = tag.match.term;
		fixes.push({
			title: text.add(name, first.key),
			safety: 'unsafe',
			changes: [{ kind: 'add', key: first.key, text: name }],
		});
	}
	return fixes;
}

export default rule;
