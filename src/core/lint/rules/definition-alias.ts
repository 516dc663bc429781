import { claimedTagsOf } from '../../index/keys';
import { translated } from '../../language';
import { numberOf } from '../../words';
import { definitionsOf } from '../facet-values';
import type { FacetRule } from '../rule';

const text = translated(
	{
		summary: 'A definition without its `#name` alias, where most of its siblings have theirs.',
		why: [
			'By the convention of Tag Wrangler, a note with the alias `#formation` is the tag page of `#formation`: clicking the tag opens the definition. One definition without its alias is an oversight; a framework in which none has one is not, and is let pass.',
			'Nothing is said where another note claims the tag, since a tag has one page.',
		],
		fix: 'Adds the alias. Safe.',
		examples: ['The other phases have an alias each.'],
		lacks: (label: string, alias: string, having: number, siblings: number) =>
			`“${label}” lacks the alias “${alias}”, where ${having} of ${siblings} other definitions have theirs`,
		add: (alias: string) => `Add the alias “${alias}”`,
	},
	{
		summary: 'Eine Definition ohne ihren Alias `#name`, obwohl die meisten anderen ihren haben.',
		why: [
			'Nach der Konvention von Tag Wrangler ist eine Notiz mit dem Alias `#formation` die Tag-Seite von `#formation`: Ein Klick auf den Tag öffnet die Definition. Fehlt der Alias bei einer einzigen Definition, ist das ein Versehen; ein Framework, in dem keine einen hat, wird nicht bemängelt.',
			'Beansprucht eine andere Notiz den Tag, wird nichts gemeldet, denn ein Tag hat nur eine Seite.',
		],
		fix: 'Fügt den Alias hinzu. Sicher.',
		examples: ['Die anderen Phasen haben je einen Alias.'],
		lacks: (label, alias, having, siblings) =>
			siblings === 1
				? `„${label}“ hat keinen Alias „${alias}“; die andere Definition hat ihren`
				: `„${label}“ hat keinen Alias „${alias}“; ${numberOf(having)} von ${numberOf(siblings)} anderen Definitionen haben ihren`,
		add: (alias) => `Alias „${alias}“ hinzufügen`,
	},
);

const rule: FacetRule = {
	id: 'definition-alias',
	scope: 'facet',
	severity: 'warning',
	text,
	examples: [
		{
			before: '---\ntitle: Formation Phase\naliases: []\n---',
			after: '---\ntitle: Formation Phase\naliases: ["#formation"]\n---',
		},
	],
	*check(facet, { index }) {
		const definitions = definitionsOf(facet).map(({ term, note }) => ({
			term,
			note,
			hasOwn: claimedTagsOf(note).includes(term.name),
		}));
		for (const { term, note, hasOwn } of definitions) {
			const siblings = definitions.filter((other) => other.note !== note);
			const withOwn = siblings.filter((sibling) => sibling.hasOwn).length;
			// A definition that claims another term's tag has that put right first, by `matching-definition`.
			const claimsOther = claimedTagsOf(note).some((tag) => facet.matches.has(tag));
			const isUsual = withOwn * 2 > siblings.length;
			if (hasOwn || claimsOther || !isUsual || index.aliasClaims(term.name).size > 0) continue;
			const alias = `#${term.name}`;
			const message = text.lacks(term.label, alias, withOwn, siblings.length);
			const fix = {
				title: text.add(alias),
				safety: 'safe',
				changes: [{ kind: 'add', key: 'aliases', text: alias }],
			} as const;
			yield {
				path: note.path,
				address: { kind: 'property', key: 'aliases' },
				message,
				fixes: note.frontmatter.state === 'read' ? [fix] : [],
			};
		}
	},
};

export default rule;
