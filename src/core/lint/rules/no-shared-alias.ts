import { translated } from '../../language';
import { findProperty, itemsOf, recoveredPropertiesOf } from '../../note/properties';
import type { Note } from '../../note/note';
import { keyOf } from '../../vocabulary/key';
import { compareText } from '../../words';
import { isDefinitionOf } from '../facet-values';
import type { FacetRule } from '../rule';

const text = translated(
	{
		summary: 'Two notes that claim one `#alias` which is a term.',
		why: [
			'A tag has one page. When two notes have the alias `#completion`, clicking the tag opens whichever Obsidian finds first.',
			'Only aliases that are a term of a facet are looked at, and only where none of the claimants is right for another reason: what a vault does with its other tags is its own affair.',
		],
		examples: ['A pattern claims the tag of a phase.'],
		isClaimedToo: (alias: string, path: string) => `The alias “${alias}” is claimed by “${path}” too`,
	},
	{
		summary: 'Zwei Notizen mit demselben `#alias`, der ein Begriff ist.',
		why: [
			'Ein Tag hat nur eine Seite. Haben zwei Notizen den Alias `#completion`, öffnet ein Klick auf den Tag die, die Obsidian zuerst findet.',
			'Geprüft werden nur Aliasse, die ein Begriff einer Facette sind, und nur dort, wo keine der Notizen aus einem anderen Grund im Recht ist: Was ein Vault mit seinen übrigen Tags macht, ist seine Sache.',
		],
		examples: ['Ein Pattern beansprucht den Tag einer Phase.'],
		isClaimedToo: (alias, path) => `Den Alias „${alias}“ beansprucht auch „${path}“`,
	},
);

const rule: FacetRule = {
	id: 'no-shared-alias',
	scope: 'facet',
	severity: 'error',
	text,
	examples: [{ before: '---\ntitle: Closing circle\naliases: ["#completion"]\n---' }],
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
				const item = itemsOf(aliases?.value).find(
					({ text: alias }) => alias.trim().startsWith('#') && keyOf(alias.trim().slice(1)) === name,
				);
				if (aliases === undefined || item === undefined) continue;
				const message = text.isClaimedToo(item.text.trim(), owner?.path ?? '');
				yield { path: note.path, address: { kind: 'value', key: aliases.key, index: item.index }, message };
			}
		}
	},
};

export default rule;
