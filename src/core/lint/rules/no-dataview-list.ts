import { translated } from '../../language';
import { openingOf } from '../../query/block-source';
import { editOf, replaceSnippet } from '../../refactor/convert-block';
import type { TextRule } from '../rule';

const text = translated(
	{
		summary: 'A Dataview snippet that lists notes by type and phase, which a block of this plugin does.',
		why: [
			'Such snippets lose notes without a word: a phase that is written without a list, in another spelling or under its former name, a type that extends the one asked for. One of them throws when a single note is written in a way it does not expect.',
			'Only snippets that a block can replace are named: a list or table of pages with conditions on the type and on a phase (or scale) of this vault, and on what else a block can ask. Whatever does more is let pass.',
		],
		fix: 'Puts the block in the place of the snippet. Unsafe: `in-phase convert` and the command of the same name show first which notes each of them lists.',
		examples: ['A query for the patterns of a phase.'],
		isReplaceable: (language: string) => `A \`${language}\` block lists what this Dataview snippet lists`,
		replace: (language: string) => `Replace it by a \`${language}\` block`,
	},
	{
		summary: 'Eine Dataview-Abfrage nach Typ und Phase, die ein Block dieses Plugins ersetzen kann.',
		why: [
			'Solche Abfragen verlieren Notizen, ohne es zu sagen: wenn eine Phase nicht als Liste, in anderer Schreibweise oder unter ihrem früheren Namen dasteht oder wenn ein Typ den gesuchten erweitert. Eine von ihnen bricht ab, sobald eine einzige Notiz anders geschrieben ist, als sie es erwartet.',
			'Gemeldet werden nur Abfragen, die ein Block ersetzen kann: eine Liste oder Tabelle von Seiten mit Bedingungen für den Typ und für eine Phase (oder Skala) dieses Vaults und für das, wonach ein Block sonst fragen kann. Was mehr tut, wird nicht gemeldet.',
		],
		fix: 'Setzt den Block an die Stelle der Abfrage. Unsicher: `in-phase convert` und der Befehl zum Umwandeln zeigen vorher, welche Notizen Abfrage und Block jeweils aufführen.',
		examples: ['Eine Abfrage nach den Patterns einer Phase.'],
		isReplaceable: (language) => `Ein \`${language}\`-Block führt auf, was diese Dataview-Abfrage aufführt`,
		replace: (language) => `Durch einen \`${language}\`-Block ersetzen`,
	},
);

const rule: TextRule = {
	id: 'no-dataview-list',
	scope: 'text',
	marks: ['dataview'],
	severity: 'info',
	text,
	examples: [
		{
			before:
				'---\ntitle: Formation\n---\n\n~~~dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n~~~',
			after: '---\ntitle: Formation\n---\n\n~~~phase-patterns\nphase: formation\n~~~',
		},
	],
	*check({ note, text: source, body }, { index }) {
		for (const block of body.blocks) {
			const replaced = replaceSnippet(index, note.path, source, block);
			if (replaced?.isReplaced !== true) continue;
			const { language } = replaced.replacement;
			const edit = editOf(source, block, replaced.replacement);
			const change = edit && ({ kind: 'replace', range: edit, expected: edit.expected, text: edit.insert } as const);
			yield {
				address: { kind: 'range', range: openingOf(source, block) },
				message: text.isReplaceable(language),
				fixes: change === undefined ? [] : [{ title: text.replace(language), safety: 'unsafe', changes: [change] }],
			};
		}
	},
};

export default rule;
