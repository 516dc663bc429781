import type { RulePage } from '../../rule-page';

/** What `valid-frontmatter` says. */
export const validFrontmatter = {
	summary: 'Frontmatter that does not parse, so that Obsidian reads none of its properties.',
};

/** Its page. */
export const page: RulePage = {
	why: [
		'When one line of the frontmatter is not valid YAML, Obsidian reads none of it: the note has no title, no type and no phase, and every list loses it. The message names the slip and its line.',
		'Notes whose frontmatter holds a template expression (`<% … %>`, `{{…}}`) are let pass: they are read once they are filled in.',
	],
	fix: 'Indents with spaces, puts quotes around a text with a colon, and moves an indented key to the margin, where the result parses and every property says what it said. Safe. What has two readings (a key that stands twice, merge conflict markers, a missing fence) is left to a person.',
	examples: [
		{
			shows: 'A list is indented with a tab.',
			before: '---\ntags:\n\t- framework\n---',
			after: '---\ntags:\n  - framework\n---',
		},
		{
			shows: 'A title holds a colon.',
			before: '---\ntitle: Guide: how we decide\n---',
			after: '---\ntitle: "Guide: how we decide"\n---',
		},
	],
};
