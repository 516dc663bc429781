import type { NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'valid-frontmatter',
	scope: 'note',
	severity: 'error',
	summary: 'Frontmatter that does not parse, so that Obsidian reads none of its properties.',
	why: [
		'When one line of the frontmatter is not valid YAML, Obsidian reads none of it: the note has no title, no type and no phase, and every list loses it. The message names the slip and its line.',
		'Notes whose frontmatter holds a template expression (`<% … %>`, `{{…}}`) are let pass: they are read once they are filled in.',
	],
	examples: [
		{ title: 'A list is indented with a tab.', before: '---\ntags:\n\t- framework\n---' },
		{ title: 'A title holds a colon.', before: '---\ntitle: Guide: how we decide\n---', after: '---\ntitle: "Guide: how we decide"\n---' },
	],
	*check({ frontmatter }) {
		if (frontmatter.state !== 'broken' || frontmatter.problem.cause === 'template') return;
		const { message, range } = frontmatter.problem;
		yield { address: { kind: 'range', range }, message };
	},
};

export default rule;
