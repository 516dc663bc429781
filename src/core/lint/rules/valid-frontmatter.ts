import type { Repair } from '../../note/note';
import type { Fix, NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'valid-frontmatter',
	scope: 'note',
	severity: 'error',
	summary: 'Frontmatter that does not parse, so that Obsidian reads none of its properties.',
	why: [
		'When one line of the frontmatter is not valid YAML, Obsidian reads none of it: the note has no title, no type and no phase, and every list loses it. The message names the slip and its line.',
		'Notes whose frontmatter holds a template expression (`<% … %>`, `{{…}}`) are let pass: they are read once they are filled in.',
	],
	fix: 'Indents with spaces, puts quotes around a text with a colon, and moves an indented key to the margin, where the result parses and every property says what it said. Safe. What has two readings (a key that stands twice, merge conflict markers, a missing fence) is left to a person.',
	examples: [
		{ title: 'A list is indented with a tab.', before: '---\ntags:\n\t- framework\n---', after: '---\ntags:\n  - framework\n---' },
		{ title: 'A title holds a colon.', before: '---\ntitle: Guide: how we decide\n---', after: '---\ntitle: "Guide: how we decide"\n---' },
	],
	*check({ frontmatter }) {
		if (frontmatter.state !== 'broken' || frontmatter.problem.cause === 'template') return;
		const { message, range, repair } = frontmatter.problem;
		yield { address: { kind: 'range', range }, message, fixes: repair === undefined ? [] : [fixOf(repair)] };
	},
};

function fixOf({ title, edits }: Repair): Fix {
	const changes = edits.map(({ from, to, expected, insert }) => ({ kind: 'replace', range: { from, to }, expected, text: insert }) as const);
	return { title, safety: 'safe', changes };
}

export default rule;
