import { describe, expect, it } from 'vitest';
import { findBlockSite } from '../../../src/core/complete/site';

/** Finds the line at the `|`: the language, the lines above, the line with the cursor in it, and the columns before. */
function siteOf(text: string): readonly unknown[] | undefined {
	const found = findBlockSite(text.replace('|', ''), text.indexOf('|'));
	if (found === undefined) return undefined;
	const { above, line, column } = found.site;
	return [found.language, above, `${line.slice(0, column)}|${line.slice(column)}`, found.indent];
}

describe('the line of a code block', () => {
	it.each<[string, string, readonly unknown[] | undefined]>([
		['at the top of a note', '```phase-list\na: b\nph|a\n```\n', ['phase-list', ['a: b'], 'ph|a', 0]],
		['in a callout', '> [!tip] Lists\n> ```phase-list\n> a: b\n> ph|\n> ```\n', ['phase-list', ['a: b'], 'ph|', 2]],
		['in a callout in a callout', '> > ```phase-list\n> > ph|\n> > ```\n', ['phase-list', [], 'ph|', 4]],
		['in a list', '- ```phase-list\n  a:\n    - ph|\n  ```\n', ['phase-list', ['a:'], '  - ph|', 2]],
		['under an item of a list', '- Beds\n\n  ~~~~phase-map\n  ph|\n  ~~~~\n', ['phase-map', [], 'ph|', 2]],
		[
			'in a list that is indented with tabs',
			'- a\n\t- b\n\t  ```phase-list\n\t  ph|\n\t  ```\n',
			['phase-list', [], 'ph|', 3],
		],
		['that is not closed yet', 'text\n\n```phase-list\nph|', ['phase-list', [], 'ph|', 0]],
		['that is empty', '```phase-list\n|\n```\n', ['phase-list', [], '|', 0]],
		['behind frontmatter', '---\na: b\n---\n```phase-list\n|\n```\n', ['phase-list', [], '|', 0]],
		[
			'that is an example in a longer one',
			'````md\n```phase-list\nph|\n```\n````\n',
			['md', ['```phase-list'], 'ph|', 0],
		],
		['is not its fence', '```phase-list|\n```\n', undefined],
		['is not among the marks of a callout', '> ```phase-list\n>| ph\n> ```\n', undefined],
		['is not below it', '```phase-list\n```\nph|', undefined],
		['is not in frontmatter', '---\na: |\n---\n', undefined],
	])('%s', (_, text, expected) => {
		expect(siteOf(text)).toEqual(expected);
	});
});
