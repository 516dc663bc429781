import { findProperty, itemsOf, recoveredPropertiesOf } from '../../note/properties';
import type { Note } from '../../note/note';
import { keyOf } from '../../vocabulary/key';
import { compareText } from '../../words';
import { isDefinitionOf } from '../facet-values';
import type { FacetRule } from '../rule';

const rule: FacetRule = {
	id: 'no-shared-alias',
	scope: 'facet',
	severity: 'error',
	summary: 'Two notes that claim one `#alias` which is a term.',
	why: [
		'A tag has one page. When two notes have the alias `#completion`, clicking the tag opens whichever Obsidian finds first.',
		'Only aliases that are a term of a facet are looked at, and only where none of the claimants is right for another reason: what a vault does with its other tags is its own affair.',
	],
	examples: [{ title: 'A pattern claims the tag of a phase.', before: '---\ntitle: Closing circle\naliases: ["#completion"]\n---' }],
	*check(facet, { index, vocabulary }) {
		const names = new Set(facet.terms.flatMap(({ name, alternatives }) => [name, ...alternatives]));
		for (const name of names) {
			const claims = [...index.aliasClaims(name)];
			if (claims.length < 2) continue;
			const rank = (note: Note): number => Number(!isDefinitionOf(vocabulary, facet, note.path));
			claims.sort((left, right) => rank(left) - rank(right) || compareText(left.path, right.path));
			const [owner, ...others] = claims;
			for (const note of others) {
				const aliases = findProperty(recoveredPropertiesOf(note), 'aliases');
				const item = itemsOf(aliases?.value).find(({ text }) => text.trim().startsWith('#') && keyOf(text.trim().slice(1)) === name);
				if (aliases === undefined || item === undefined) continue;
				const message = `The alias “${item.text.trim()}” is claimed by “${owner?.path ?? ''}” too`;
				yield { path: note.path, address: { kind: 'value', key: aliases.key, index: item.index }, message };
			}
		}
	},
};

export default rule;
