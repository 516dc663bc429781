import { claimedTagsOf } from '../../index/keys';
import { messagesOf } from '../../message';
import { findProperty, itemsOf, propertiesOf } from '../../note/properties';
import { tagNameOf } from '../../vocabulary/tag-name';
import { definitionsOf } from '../facet-values';
import type { FacetRule } from '../rule';

const say = messagesOf('definition-alias');

const rule: FacetRule = {
	id: 'definition-alias',
	scope: 'facet',
	severity: 'warning',
	*check(facet, { index }) {
		const definitions = definitionsOf(facet).map(({ term, note }) => ({
			term,
			note,
			hasOwn: claimedTagsOf(note).includes(term.key),
		}));
		for (const { term, note, hasOwn } of definitions) {
			const siblings = definitions.filter((other) => other.note !== note);
			const withOwn = siblings.filter((sibling) => sibling.hasOwn).length;
			// A definition that claims another term's tag has that put right first, by `matching-definition`.
			const claimsOther = claimedTagsOf(note).some((tag) => facet.matches.has(tag));
			const isUsual = withOwn * 2 > siblings.length;
			if (hasOwn || claimsOther || !isUsual || index.aliasClaims(term.key).size > 0) continue;
			const tag = tagNameOf(term.name);
			if (tag === undefined) continue;
			const alias = `#${tag}`;
			const message = say('lacks', { label: term.label, alias, having: withOwn, siblings: siblings.length });
			const property = findProperty(propertiesOf(note), 'aliases');
			const key = property?.key ?? 'aliases';
			const canAdd = note.frontmatter.state === 'read' && itemsOf(property?.value).every(({ isMap }) => !isMap);
			const fix = {
				title: say('add', { alias }),
				safety: 'safe',
				changes: [{ kind: 'add', key, text: alias }],
			} as const;
			yield {
				path: note.path,
				address: { kind: 'property', key },
				message,
				fixes: canAdd ? [fix] : [],
			};
		}
	},
};

export default rule;
