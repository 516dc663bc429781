import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/core/body/read-body';
import { placeBlock } from '../../../src/core/query/place-block';

const lines = ['```phase-list', 'phase: formation', '```'];

/** What is made of a text: the cursor is at `^`, a selection between two of them. The cursor afterwards is `^`. */
function placed(text: string): string {
	const from = text.indexOf('^');
	const to = Math.max(from, text.lastIndexOf('^') - 1);
	const before = text.replaceAll('^', '');
	const place = placeBlock(before, { from, to }, lines);
	const after = before.slice(0, place.from) + place.insert + before.slice(place.to);
	return `${after.slice(0, place.cursor)}^${after.slice(place.cursor)}`;
}

const block = '```phase-list\nphase: formation\n```';
const quoted = '> ```phase-list\n> phase: formation\n> ```';
const indented = '  ```phase-list\n  phase: formation\n  ```';

describe('a new block', () => {
	const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
		['goes into an empty note', '^', `${block}\n^`],
		['goes onto an empty line', 'a\n\n^\n\nb\n', `a\n\n${block}\n^\nb\n`],
		['goes below an empty line that follows a text', 'a\n^\n\nb\n', `a\n\n${block}\n^\nb\n`],
		['keeps a distance from the text behind', 'a\n\n^\nb\n', `a\n\n${block}\n^\nb\n`],
		['goes behind the line the cursor is in, which stays whole', 'Some te^xt', `Some text\n\n${block}\n^`],
		['goes behind the paragraph the cursor is in', 'on^e\ntwo\n\nthree\n', `one\ntwo\n\n${block}\n^\nthree\n`],
		[
			'goes behind a table',
			'| a | b |\n| - | - |\n| ^1 | 2 |\n| 3 | 4 |\n',
			`| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\n${block}\n^`,
		],
		['goes between a heading and its text', '# On^e\ntwo\n', `# One\n\n${block}\n^\ntwo\n`],
		['goes below the underline of a heading', 'On^e\n---\ntwo\n', `One\n---\ntwo\n\n${block}\n^`],
		['leaves a selection as it is and goes behind it', 'a ^bold^ text\n\nb\n', `a bold text\n\n${block}\n^\nb\n`],
		['goes behind lines that are selected to their ends', '^a\n^b\n\nc\n', `a\nb\n\n${block}\n^\nc\n`],
		['goes behind the frontmatter', '---\nti^tle: a\n---\nb\n', `---\ntitle: a\n---\n\n${block}\n^\nb\n`],
		[
			'goes behind the frontmatter from its first line',
			'^---\ntitle: a\n---\n\nb\n',
			`---\ntitle: a\n---\n\n${block}\n^\nb\n`,
		],
		['goes behind frontmatter that is all there is', '---\ntitle: a\n---^', `---\ntitle: a\n---\n\n${block}\n^`],
		[
			'goes behind frontmatter whose last line has spaces',
			'---\ntitle: a\n--- ^ \nb\n',
			`---\ntitle: a\n---  \n\n${block}\n^\nb\n`,
		],
		['goes behind the code block the cursor is in', '```js\nlet ^a;\n```\n', `\`\`\`js\nlet a;\n\`\`\`\n\n${block}\n^`],
		['goes before a code block that is not closed', 'b\n```js\nlet ^a;\n', `b\n\n${block}\n^\n\`\`\`js\nlet a;\n`],
		['stays in a callout', '> [!tip] Beds\n> on^e\n> two\n', `> [!tip] Beds\n> one\n> two\n>\n${quoted}\n^`],
		['stays in a callout below its title', '> [!tip] Be^ds\n> one\n', `> [!tip] Beds\n${quoted}\n^>\n> one\n`],
		['goes onto an empty line of a callout', '> a\n>\n> ^\n> b\n', `> a\n>\n${quoted}\n^>\n> b\n`],
		['goes onto a line of a callout without a space', '> a\n>\n>^\n', `> a\n>\n${quoted.replaceAll('> ', '>')}\n^`],
		['stays in a quote in a quote', '> > o^ne\n', `> > one\n> >\n${quoted.replace(/^/gm, '> ')}\n^`],
		['does not cut off a line that a quote runs on in', '> on^e\ntwo\n', `> one\ntwo\n>\n${quoted}\n^`],
		[
			'goes behind a code block in a callout',
			'> ```js\n> ^a\n> ```\n> b\n',
			`> \`\`\`js\n> a\n> \`\`\`\n>\n${quoted}\n^>\n> b\n`,
		],
		['stays in an item of a list', '- o^ne\n- two\n', `- one\n${indented}\n^- two\n`],
		['stays in a task', '- [ ] o^ne\n', `- [ ] one\n${indented}\n^`],
		[
			'goes behind all of the lines of an item',
			'- o^ne\n  and more\n- two\n',
			`- one\n  and more\n${indented}\n^- two\n`,
		],
		['goes into an empty item', '- ^\n- two\n', `- \n${indented}\n^- two\n`],
		['stays in an item with a number', '10. o^ne\n', `10. one\n${indented.replace(/^ {2}/gm, '    ')}\n^`],
		['stays in an item below another', '- one\n\t- tw^o\n', `- one\n\t- two\n${indented.replace(/^/gm, '\t')}\n^`],
		[
			'stays in the item that an indented line belongs to',
			'- one\n\n  mo^re\n- two\n',
			`- one\n\n  more\n${indented}\n^- two\n`,
		],
		['goes onto an indented empty line of an item', '- one\n\n  ^\n- two\n', `- one\n\n${indented}\n^- two\n`],
		['goes onto an indented empty line right below an item', '- one\n  ^\n- two\n', `- one\n${indented}\n^- two\n`],
		['stays in a list in a callout', '> - o^ne\n> - two\n', `> - one\n${quoted.replaceAll('> ', '>   ')}\n^> - two\n`],
		['is not indented below a line that is, for no list', 'one\n\n    co^de\n', `one\n\n    code\n\n${block}\n^`],
		['is not indented below a rule of stars', '* * *^\n', `* * *\n\n${block}\n^`],
		[
			'takes an indented line after a list for its own, as it stands further out',
			'- one\n\ntwo\n\n  th^ree\n',
			`- one\n\ntwo\n\n  three\n\n${block}\n^`,
		],
	];
	it.each(cases)('%s', (_name, text, expected) => {
		expect(placed(text)).toBe(expected);
	});

	it.each(cases)('is a block of its own: %s', (_name, text) => {
		const after = placed(text).replace('^', '');
		const found = readBody(after, 0).blocks.find(({ language }) => language === 'phase-list');
		expect(found?.lines.map(({ from, to }) => after.slice(from, to))).toEqual(['phase: formation']);
	});
});
