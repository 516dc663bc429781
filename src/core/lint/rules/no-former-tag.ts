import { messagesOf } from '../../message';
import { isDefinitionOf } from '../facet-values';
import { tagNameOf } from '../../vocabulary/tag-name';
import { sayFix } from '../fix-text';
import { labelFor, phaseTagsOf, planRetag } from '../phase-tags';
import type { NoteRule } from '../rule';

const say = messagesOf('no-former-tag');

const rule: NoteRule = {
	id: 'no-former-tag',
	scope: 'note',
	severity: 'warning',
	*check(note, context) {
		for (const facet of context.vocabulary.facets) {
			const hasFormerNames = facet.terms.some(({ formerly }) => formerly.length > 0);
			if (!hasFormerNames || isDefinitionOf(context.vocabulary, facet, note.path)) continue;
			for (const tag of phaseTagsOf(note, facet, context)) {
				const { term, kind } = tag.match;
				const [first] = tag.places;
				// A name that can be no tag leaves the old one in its place.
				if (kind !== 'former' || first === undefined || tagNameOf(term.name) === undefined) continue;
				const message = say('isFormer', { tag: tag.label, noun: facet.noun, name: term.name });
				const changes = planRetag(note, facet, context, tag, term);
				const title = sayFix('change', { to: labelFor(tag, term) });
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
