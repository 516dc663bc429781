import type { RulePage } from '../../rule-page';

/** What `valid-frontmatter` says. */
export const validFrontmatter = {
	summary: 'Properties that Obsidian does not read: they do not parse, or do not stand where it looks for them.',
};

/** Its page. */
export const page: RulePage = {
	why: [
		'When one line of the frontmatter is not valid YAML, Obsidian reads none of it: the note has no title, no type and no phase, and every list loses it. The message names the slip and its line.',
		'Obsidian looks for properties at the very beginning of a note, between two lines that are exactly `---`. It sees none below an empty line, a heading, a line of text or tags, a comment or an invisible byte order mark, none between `----` or `—`, and takes a `---` that was meant as a rule at the top for their beginning. Keys that differ in case only are one property.',
		'It is an error where the note says a type or a value of a facet, since lists then lose it, and a warning elsewhere.',
		'Notes whose frontmatter holds a template expression (`<% … %>`, `{{…}}`) are let pass: they are read once they are filled in.',
	],
	fix: 'Indents with spaces, puts quotes around a text that needs them, closes quotes that are open, moves an indented key to the margin, and takes away what stands before the properties, where the result parses and every property says what it said. Safe. To close the properties where text begins, to put an empty line above a rule, to make a list of what looks like one, and the like, is what was most likely meant: unsafe. What has two readings (a key that stands twice, merge conflict markers) is left to a person.',
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
