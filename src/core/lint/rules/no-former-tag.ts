import { translated } from '../../language';
import { isDefinitionOf } from '../facet-values';
import { fixText } from '../fix-text';
import { labelFor, phaseTagsOf, planRetag } from '../phase-tags';
import type { NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A phase tag with the name that the phase had before.',
		why: [
			'After a rename, `#phase/coordination` leads nowhere: the notes that carry it are missing under `#phase/iteration`.',
			'The nested form is always a phase tag. The plain form, `#coordination`, is one only where no other note is its page and the word is no term of another facet: most vaults have notes about coordination, the concept, and their tag stays. Definitions are looked at by `matching-definition`.',
		],
		fix: 'Changes the tag to the current name, in the properties and in the text. Unsafe: the tag may mean the old idea.',
		examples: ['Coordination became iteration.'],
		isFormer: (tag: string, noun: string, name: string) =>
			`The tag “${tag}” has the former name of the ${noun.toLowerCase()} “${name}”`,
	},
	{
		summary: 'Ein Phasen-Tag mit dem früheren Namen der Phase.',
		why: [
			'Nach einer Umbenennung führt `#phase/coordination` ins Leere: Die Notizen mit diesem Tag fehlen unter `#phase/iteration`.',
			'Die verschachtelte Form ist immer ein Phasen-Tag. Die einfache Form, `#coordination`, ist nur dann einer, wenn keine andere Notiz die Seite dieses Tags und das Wort kein Begriff einer anderen Facette ist: In den meisten Vaults gibt es Notizen über coordination als Konzept, und deren Tag bleibt. Definitionen prüft die Regel `matching-definition`.',
		],
		fix: 'Ersetzt den Namen im Tag durch den heutigen, in den Eigenschaften und im Text. Unsicher: Mit dem Tag kann das alte Konzept gemeint sein.',
		examples: ['Aus coordination wurde iteration.'],
		isFormer: (tag, noun, name) => `Der Tag „${tag}“ trägt den früheren Namen von „${name}“ (${noun})`,
	},
);

const rule: NoteRule = {
	id: 'no-former-tag',
	scope: 'note',
	severity: 'warning',
	text,
	examples: [
		{ before: '---\ntags: [patterns, phase/coordination]\n---', after: '---\ntags: [patterns, phase/iteration]\n---' },
	],
	*check(note, context) {
		for (const facet of context.vocabulary.facets) {
			const hasFormerNames = facet.terms.some(({ formerly }) => formerly.length > 0);
			if (!hasFormerNames || isDefinitionOf(context.vocabulary, facet, note.path)) continue;
			for (const tag of phaseTagsOf(note, facet, context)) {
				const { term, kind } = tag.match;
				const [first] = tag.places;
				if (kind !== 'former' || first === undefined) continue;
				const message = text.isFormer(tag.label, facet.noun, term.name);
				const changes = planRetag(note, facet, context, tag, term);
				const title = fixText.change(labelFor(tag, term));
				yield {
					address: first.address,
					message,
					fixes: changes === undefined ? [] : [{ title, safety: 'unsafe', changes }],
				};
			}
		}
	},
};

export default rule;
