import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { noteWithFrontmatter } from './frontmatter-text';
import { inEnglish } from '../../said';
import { runsOf } from '../../runs';

/** The note with its frontmatter mended, and what was done; undefined when it is left to a person. */
function repair(text: string, isGuess = false): readonly [after: string, title: string] | undefined {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state !== 'broken') throw new Error('it parses');
	const found = frontmatter.problem.repair;
	if (found === undefined) return undefined;
	expect(found.isGuess).toBe(isGuess);
	const edited = applyEdits(text, found.edits);
	if (!edited.isOk) throw new Error(inEnglish(edited.fault));
	return [edited.value, inEnglish(found.title)];
}

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

describe('frontmatter that does not parse is mended', () => {
	it.each<readonly [what: string, yaml: string, after: string, title: string]>([
		[
			'where a list is indented with tabs',
			'tags:\n\t- a\n\t- b # two  \ntitle: T',
			'tags:\n  - a\n  - b # two  \ntitle: T',
			'Indent with spaces',
		],
		[
			'where a list is indented with two tabs',
			'tags: \n\t\t- a\n\t\t- "#b"',
			'tags: \n    - a\n    - "#b"',
			'Indent with spaces',
		],
		['where some of a list is indented with tabs', 'tags:\n  - a\n\t- b', 'tags:\n  - a\n  - b', 'Indent with spaces'],
		['where one width of a tab alone fits', 'tags:\n    - a\n\t- b', 'tags:\n    - a\n    - b', 'Indent with spaces'],
		['where tabs stand behind spaces', 'tags:\n  \t- a\n  \t- b', 'tags:\n    - a\n    - b', 'Indent with spaces'],
		[
			'where a map is indented with tabs',
			'links:\n\tone: a\n\ttwo: b',
			'links:\n  one: a\n  two: b',
			'Indent with spaces',
		],
		['where a list of numbers is', 'years:\n\t- 1.50\n\t- 2', 'years:\n  - 1.50\n  - 2', 'Indent with spaces'],
		[
			'where two lists are',
			'tags:\n\t- a\naliases:\n\t- "#b"',
			'tags:\n  - a\naliases:\n  - "#b"',
			'Indent with spaces',
		],
		[
			'where a text holds a colon',
			'title: Guide: how we decide  \nby: M',
			'title: "Guide: how we decide"  \nby: M',
			'Put quotes around `title`',
		],
		['where a text ends with a colon', 'title: Guide: how:', 'title: "Guide: how:"', 'Put quotes around `title`'],
		['where a text holds two colons', 'title:  A: b: c', 'title:  "A: b: c"', 'Put quotes around `title`'],
		[
			'where such a text holds quotes',
			'title: Guide: the "yes"',
			'title: \'Guide: the "yes"\'',
			'Put quotes around `title`',
		],
		[
			'where it holds both kinds of quotes',
			'title: Guide: it\'s a "yes"',
			"title: 'Guide: it''s a \"yes\"'",
			'Put quotes around `title`',
		],
		['where it holds an apostrophe', "title: Guide: it's so", 'title: "Guide: it\'s so"', 'Put quotes around `title`'],
		['where it holds a backslash', 'path: C: \\new', "path: 'C: \\new'", 'Put quotes around `path`'],
		[
			'where two texts hold a colon',
			'title: A: b\ndescription: C: d',
			'title: "A: b"\ndescription: "C: d"',
			'Put quotes around `title` and put quotes around `description`',
		],
		[
			'where a text begins with a sign that YAML keeps for itself',
			'by: @mara',
			'by: "@mara"',
			'Put quotes around `by`',
		],
		[
			'where the key is in quotes, or of two words',
			'"my title": A: b\nsee also: c: d',
			'"my title": "A: b"\nsee also: "c: d"',
			'Put quotes around `my title` and put quotes around `see also`',
		],
		['where a text begins with a bracket', 'title: [Old] shed', 'title: "[Old] shed"', 'Put quotes around `title`'],
		['where a text begins with a link', 'by: [[A]] and B', 'by: "[[A]] and B"', 'Put quotes around `by`'],
		['where a text is bold', 'title: *New* shed', 'title: "*New* shed"', 'Put quotes around `title`'],
		[
			'where a text follows one in quotes',
			'title: "A" and more',
			'title: \'"A" and more\'',
			'Put quotes around `title`',
		],
		['where quotes hold quotes', 'title: "The "old" shed"', 'title: \'The "old" shed\'', 'Put quotes around `title`'],
		['where quotes hold an apostrophe', "title: 'it's so'", 'title: "it\'s so"', 'Put quotes around `title`'],
		['where a quote is open', 'title: "A shed\nphase: b', 'title: "A shed"\nphase: b', 'Close the quotes of `title`'],
		['where a single quote is', "by: M\nphase: 'raw  ", "by: M\nphase: 'raw'  ", 'Close the quotes of `phase`'],
		['where an open quote holds a colon', 'title: "A: b', 'title: "A: b"', 'Close the quotes of `title`'],
		[
			'where a later line is in quotes',
			'title: "A\nby: "M"\nphase: b',
			'title: "A"\nby: "M"\nphase: b',
			'Close the quotes of `title`',
		],
		['where a quote is closed as in print', 'title: "A shed”', 'title: "A shed"', 'Close the quotes of `title`'],
		[
			'where the quote of an item is open',
			'by:\n  - "[[A]]\n  - c',
			'by:\n  - "[[A]]"\n  - c',
			'Close the quotes of `by`',
		],
		[
			'where items need them',
			'by:\n  - @a\n  - *b*\n  - c',
			'by:\n  - "@a"\n  - "*b*"\n  - c',
			'Put quotes around `by`',
		],
		['where items in brackets do', 'tags: [#a, b]', 'tags: ["#a", b]', 'Put quotes around `tags`'],
		[
			'where a comment stands above',
			'# about: this: note\ntitle: A: b',
			'# about: this: note\ntitle: "A: b"',
			'Put quotes around `title`',
		],
		[
			'where a key is indented below a text in quotes',
			'description: "D"\n publish: "true"\ntitle: T',
			'description: "D"\npublish: "true"\ntitle: T',
			'Move `publish` to the margin',
		],
		[
			'where a key is indented below a list in brackets',
			"tags: [a, 'b'] # x\n  by: M",
			"tags: [a, 'b'] # x\nby: M",
			'Move `by` to the margin',
		],
		[
			'where a key with a list is indented',
			'title: "T"\n tags:\n   - a\nby: M',
			'title: "T"\ntags:\n   - a\nby: M',
			'Move `tags` to the margin',
		],
		[
			'where a key stands between the margin and a list',
			'tags:\n  - a\n by: M',
			'tags:\n  - a\nby: M',
			'Move `by` to the margin',
		],
		[
			'where all of it comes together',
			'tags:\n\t- a\nd: "D"\n p: x: y',
			'tags:\n  - a\nd: "D"\np: "x: y"',
			'Indent with spaces, move `p` to the margin and put quotes around `p`',
		],
		[
			'and leaves tabs in a text of several lines',
			'code: |\n  \tx\n\n  y\ntags:\n\t- a',
			'code: |\n  \tx\n\n  y\ntags:\n  - a',
			'Indent with spaces',
		],
		['and leaves a blank line of tabs', 'tags:\n\t- a\n\t\n\t- b', 'tags:\n  - a\n\t\n  - b', 'Indent with spaces'],
	])('%s', (_, yaml, after, title) => {
		expect(repair(`---\n${yaml}\n---\nBody: of: it\n`)).toEqual([`---\n${after}\n---\nBody: of: it\n`, title]);
		expect(repair(crlf(`---\n${yaml}\n---\nBody`))).toEqual([crlf(`---\n${after}\n---\nBody`), title]);
	});
});

describe('what was likely meant is offered as a guess', () => {
	it.each<readonly [what: string, yaml: string, after: string, title: string]>([
		['links with commas', 'by: [[A]], [[B|b]]', 'by: ["[[A]]", "[[B|b]]"]', 'Make a list of `by`'],
		['lists with commas', 'phase: [a], [b]  ', 'phase: [a, b]  ', 'Make a list of `phase`'],
		['texts in quotes with commas', 'by: "a", "b"', 'by: [a, b]', 'Make a list of `by`'],
		['an open bracket', 'tags: [a, b\nphase: c', 'tags: [a, b]\nphase: c', 'Make a list of `tags`'],
		['two commas', 'tags: [a,, b]', 'tags: [a, b]', 'Make a list of `tags`'],
		['a list on the line of its key', 'tags: - a\n    - b', 'tags:\n    - a\n    - b', 'Put the list below its key'],
		['such a list of one', 'tags: - a\nby: c', 'tags:\n  - a\nby: c', 'Put the list below its key'],
		['a colon without a space', 'type: a\nphase:b', 'type: a\nphase: b', 'Put a space behind the colon or dash'],
		['a dash without a space', 'tags:\n- a\n-b', 'tags:\n- a\n- b', 'Put a space behind the colon or dash'],
		['items indented unlike', 'tags:\n  - a\n - b', 'tags:\n  - a\n  - b', 'Indent the items alike'],
		['a text that goes on', 'title: A long\nway', 'title: A long\n  way', 'Indent what goes on with the text above it'],
		[
			'the end before a heading',
			'by: a\n\n## B\n\n- c',
			'by: a\n---\n\n## B\n\n- c',
			'Close the properties after line 2',
		],
		['the end before a text', 'by:\n  - a\n\nB c.', 'by:\n  - a\n---\n\nB c.', 'Close the properties after line 3'],
	])('%s', (_, yaml, after, title) => {
		expect(repair(`---\n${yaml}\n---\nBody\n`, true)).toEqual([`---\n${after}\n---\nBody\n`, title]);
		expect(repair(crlf(`---\n${yaml}\n---\nBody`), true)).toEqual([crlf(`---\n${after}\n---\nBody`), title]);
	});

	it('a rule above a text', () => {
		const text = '---\n\n## Who\n\n- Ada\n\n---\nBody\n';
		expect(repair(text, true)).toEqual([`\n${text}`, 'Put an empty line above the rule']);
	});

	it('the end of what is never closed', () => {
		expect(repair('---\nby: a\n', true)).toEqual(['---\nby: a\n---\n', 'Close the properties after line 2']);
	});
});

describe('frontmatter that does not parse is left to a person', () => {
	it.each([
		['where a key stands twice', 'phase: a\nphase: b'],
		['where a key stands twice and there are tabs', 'phase: a\ntags:\n\t- x\nphase: b'],
		['where mending would make a key stand twice', 'by: M\ntitle: "T"\n by: N'],
		['where merge markers are left', 'a: 1\n<<<<<<< HEAD\ntags:\n\t- b\n=======\ntags:\n\t- c\n>>>>>>> x'],
		['where the fence is missing behind another slip', 'title: A: b\n\n# Heading\n\nText'],
		['where a template fills it in', 'title: <% tp.file.title %>: x\ntags:\n\t- a'],
		['where a list item is a text or a property', 'aliases:\n  - Part: one: two'],
		['where a comment sign is part of the text or not', 'title: Guide: part #1'],
		['where the text goes on in a second line', 'title: Guide: how\n  we decide'],
		['where a key is indented below a text that may go on', 'title: Solar on the roof\n author: W'],
		['where a tab may mean two things', 'a:\n  - b:\n\t- c'],
		['where a quote may be an apostrophe', "title: 'tis the season"],
		['where a quote may stand for a number left out', "title: '90s music"],
		['where an open quote is closed by another', 'title: "A\''],
		['where an open quote stands before a comment', 'title: "A # b'],
		['where an open quote goes on in the next line', 'title: "A\n  and b'],
		['where a list in a list is open', 'tags: [a, [b]\nphase: c'],
		['where a quotation may be a text or a slip', 'phase: > a'],
		['where it is no list of properties', '- a\n- b'],
		['where one slip of two is of another kind', 'tags:\n\t- a\nphase: {b'],
		['where an alias is used', 'a: &x y\nb: *x'],
		['where it is very long', `title: A: b\nx: ${'y'.repeat(30_000)}`],
		['where very many keys are indented', `a: "b"\n${' c: "d"\n'.repeat(2_000)}`],
	])('%s', (_, yaml) => {
		expect(repair(`---\n${yaml}\n---\nBody\n`)).toBeUndefined();
	});

	it('where what is never closed does not parse', () => {
		expect(repair('---\ntitle: A: b\n')).toBeUndefined();
	});
});

describe('whatever the frontmatter looks like, a repair', () => {
	/** Slips put into frontmatter that parses: tabs for spaces, quotes taken away, keys pushed in. */
	const slips: fc.Arbitrary<(line: string) => string> = fc.constantFrom<((line: string) => string)[]>(
		(line) => line,
		(line) => line.replace(/^ {2}/, '\t'),
		(line) => line.replace(/^ +(?=- )/, '\t\t'),
		(line) => line.replace(/: "(.*)"$/, ': $1'),
		(line) => line.replace(/^([a-z]+: )([a-z]+)$/, '$1$2: and $2'),
		(line) => line.replace(/^(?=[a-z]+:)/, ' '),
	);
	const slipped = fc.tuple(noteWithFrontmatter, fc.array(slips, { minLength: 1, maxLength: 12 })).map(([text, each]) =>
		text
			.split('\n')
			.map((line, index) => (index === 0 || /^---/.test(line) ? line : (each[index % each.length]?.(line) ?? line)))
			.join('\n'),
	);

	it('makes it parse, and keeps each property that says the same by itself, and every byte that is no indent and no quote', () => {
		let mended = 0;
		fc.assert(
			fc.property(slipped, (text) => {
				const before = readFrontmatter(text);
				if (before.state !== 'broken' || before.problem.repair?.isGuess !== false) return;
				mended += 1;
				const [after] = repair(text) ?? [''];
				expect(readFrontmatter(after).state).toBe('read');
				const bare = (whole: string): string => whole.replace(/^[ \t]+/gm, '').replace(/["']/g, '');
				expect(bare(after)).toBe(bare(text));
				if (text.includes('\r\n')) expect(after.replace(/\r\n/g, '')).not.toContain('\n');
			}),
			runsOf(400),
		);
		expect(mended).toBeGreaterThan(5);
	});
});
