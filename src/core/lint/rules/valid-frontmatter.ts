import { translated } from '../../language';
import type { Repair } from '../../note/note';
import type { Fix, NoteRule } from '../rule';

const text = translated(
	{
		summary: 'Frontmatter that does not parse, so that Obsidian reads none of its properties.',
		why: [
			'When one line of the frontmatter is not valid YAML, Obsidian reads none of it: the note has no title, no type and no phase, and every list loses it. The message names the slip and its line.',
			'Notes whose frontmatter holds a template expression (`<% … %>`, `{{…}}`) are let pass: they are read once they are filled in.',
		],
		fix: 'Indents with spaces, puts quotes around a text with a colon, and moves an indented key to the margin, where the result parses and every property says what it said. Safe. What has two readings (a key that stands twice, merge conflict markers, a missing fence) is left to a person.',
		examples: ['A list is indented with a tab.', 'A title holds a colon.'],
	},
	{
		summary: 'Frontmatter mit ungültigem YAML, aus dem Obsidian keine einzige Eigenschaft liest.',
		why: [
			'Ist eine Zeile des Frontmatters kein gültiges YAML, liest Obsidian gar nichts davon: Die Notiz hat keinen Titel, keinen Typ und keine Phase und fällt aus jeder Liste. Die Meldung nennt den Fehler und seine Zeile.',
			'Notizen, deren Frontmatter einen Vorlagenausdruck enthält (`<% … %>`, `{{…}}`), werden nicht gemeldet: Sie werden gelesen, sobald sie ausgefüllt sind.',
		],
		fix: 'Rückt mit Leerzeichen ein, setzt einen Text mit Doppelpunkt in Anführungszeichen und eine eingerückte Eigenschaft an den Zeilenanfang, wo das Ergebnis lesbar ist und jede Eigenschaft noch dasselbe sagt. Sicher. Was sich auf zwei Arten lesen lässt (eine doppelte Eigenschaft, Konfliktmarkierungen einer Zusammenführung, eine fehlende Zeile `---`), bleibt einem Menschen überlassen.',
		examples: ['Eine Liste ist mit einem Tabulator eingerückt.', 'Ein Titel enthält einen Doppelpunkt.'],
	},
);

const rule: NoteRule = {
	id: 'valid-frontmatter',
	scope: 'note',
	severity: 'error',
	standsAlone: true,
	text,
	examples: [
		{ before: '---\ntags:\n\t- framework\n---', after: '---\ntags:\n  - framework\n---' },
		{ before: '---\ntitle: Guide: how we decide\n---', after: '---\ntitle: "Guide: how we decide"\n---' },
	],
	*check({ frontmatter }) {
		if (frontmatter.state !== 'broken' || frontmatter.problem.cause === 'template') return;
		const { message, range, repair } = frontmatter.problem;
		yield { address: { kind: 'range', range }, message, fixes: repair === undefined ? [] : [fixOf(repair)] };
	},
};

function fixOf({ title, edits }: Repair): Fix {
	const changes = edits.map(
		({ from, to, expected, insert }) => ({ kind: 'replace', range: { from, to }, expected, text: insert }) as const,
	);
	return { title, safety: 'safe', changes };
}

export default rule;
