import { isDefinitionOf } from '../facet-values';
import { labelFor, phaseTagsOf, planRetag } from '../phase-tags';
import type { NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'no-former-tag',
	scope: 'note',
	severity: 'warning',
	summary: 'A phase tag with the name that the phase had before.',
	why: [
		'After a rename, `#phase/coordination` leads nowhere: the notes that carry it are missing under `#phase/iteration`.',
		'The nested form is always a phase tag. The plain form, `#coordination`, is one only where no other note is its page and the word is no term of another facet: most vaults have notes about coordination, the concept, and their tag stays. Definitions are looked at by `matching-definition`.',
	],
	fix: 'Changes the tag to the current name, in the properties and in the text. Unsafe: the tag may mean the old idea.',
	examples: [
		{ title: 'Coordination became iteration.', before: '---\ntags: [patterns, phase/coordination]\n---', after: '---\ntags: [patterns, phase/iteration]\n---' },
	],
	*check(note, context) {
		for (const facet of context.vocabulary.facets) {
			const hasFormerNames = facet.terms.some(({ formerly }) => formerly.length > 0);
			if (!hasFormerNames || isDefinitionOf(context.vocabulary, facet, note.path)) continue;
			for (const tag of phaseTagsOf(note, facet, context)) {
				const { term, kind } = tag.match;
				const [first] = tag.places;
				if (kind !== 'former' || first === undefined) continue;
				const message = `The tag “${tag.label}” has the former name of the ${facet.noun.toLowerCase()} “${term.name}”`;
				const changes = planRetag(note, facet, context, tag, term);
				const title = `Change to “${labelFor(tag, term)}”`;
				yield { address: first.address, message, fixes: changes === undefined ? [] : [{ title, safety: 'unsafe', changes }] };
			}
		}
	},
};

export default rule;
