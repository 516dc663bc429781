import { claimedTagsOf } from '../../index/keys';
import { definitionsOf } from '../facet-values';
import type { FacetRule } from '../rule';

const rule: FacetRule = {
	id: 'definition-alias',
	scope: 'facet',
	severity: 'warning',
	summary: 'A definition without its `#name` alias, where most of its siblings have theirs.',
	why: [
		'By the convention of Tag Wrangler, a note with the alias `#formation` is the tag page of `#formation`: clicking the tag opens the definition. One definition without its alias is an oversight; a framework in which none has one is not, and is let pass.',
		'Nothing is said where another note claims the tag, since a tag has one page.',
	],
	fix: 'Adds the alias. Safe.',
	examples: [
		{
			title: 'The other phases have an alias each.',
			before: '---\ntitle: Formation Phase\naliases: []\n---',
			after: '---\ntitle: Formation Phase\naliases: ["#formation"]\n---',
		},
	],
	*check(facet, { index }) {
		const definitions = definitionsOf(facet).map(({ term, note }) => ({ term, note, hasOwn: claimedTagsOf(note).includes(term.name) }));
		for (const { term, note, hasOwn } of definitions) {
			const siblings = definitions.filter((other) => other.note !== note);
			const withOwn = siblings.filter((sibling) => sibling.hasOwn).length;
			// A definition that claims another term's tag has that put right first, by `matching-definition`.
			const claimsOther = claimedTagsOf(note).some((tag) => facet.matches.has(tag));
			const isUsual = withOwn * 2 > siblings.length;
			if (hasOwn || claimsOther || !isUsual || index.aliasClaims(term.name).size > 0) continue;
			const alias = `#${term.name}`;
			const message = `“${term.label}” lacks the alias “${alias}”, where ${withOwn} of ${siblings.length} other definitions have theirs`;
			const fix = { title: `Add the alias “${alias}”`, safety: 'safe', changes: [{ kind: 'add', key: 'aliases', text: alias }] } as const;
			yield { path: note.path, address: { kind: 'property', key: 'aliases' }, message, fixes: note.frontmatter.state === 'read' ? [fix] : [] };
		}
	},
};

export default rule;
