import { describe, expect, it } from 'vitest';
import { carriedOut, renameIn } from '../refactor/refactor-vault';
import { definition, fivePhases, note, type Files } from '../vault';
import { inEnglish } from '../../said';

const vault: Files = {
	...fivePhases,
	'p/formation-phase.md': definition('Formation Phase'),
	'framework/group-phase/formation.md': '',
};

function planOf(path: string, text: string): ReturnType<typeof renameIn> {
	return renameIn({ ...vault, [path]: text }, 'formation', 'settling');
}

function renamed(path: string, text: string): string | undefined {
	return carriedOut({ ...vault, [path]: text }, planOf(path, text))[path];
}

/** The text with the new name wherever the old one stood. */
function settled(text: string): string {
	return text.replaceAll('formation-phase', 'settling-phase');
}

const inText: readonly [string, string][] = [
	['a wikilink', 'See [[formation-phase]].'],
	['one with heading and text', '[[p/formation-phase#Part|text]]'],
	['an embed', '![[formation-phase]]'],
	['one in a table', '| a |\n| - |\n| [[formation-phase\\|x]] |'],
	['one in a heading', '## On [[formation-phase]]'],
	['one in a comment', '%% [[formation-phase]] %%\n\n%%\n- [[formation-phase]]\n%%'],
	['one in a callout in a list', '- a\n  > [!note] [[formation-phase]]\n  > [[formation-phase]]'],
	['one in a footnote', '[^1]: a\n\n    [[formation-phase]]'],
	['one behind a stray mark', '$$$ and 100%% and <!-- and \\<!-- and ` [[formation-phase]]'],
	['one between two prices', 'From $5 [[formation-phase]] to $6, or US$7 to $8.'],
	['a Markdown link', '[x](p/formation-phase.md)'],
	['one with a heading', '[x](p/formation-phase.md#part)'],
	['one with a title', '[x](p/formation-phase.md "t") [x](p/formation-phase.md \'t\') [x](p/formation-phase.md (t))'],
	['one with blanks in its parentheses', '[x]( p/formation-phase.md )'],
	['one in angle brackets', '[x](<p/formation-phase.md>)'],
	['one with brackets in its text', '[a [b] c](p/formation-phase.md) [a \\] c](p/formation-phase.md)'],
	['one with an image in its text', '[![i](x.png)](p/formation-phase.md)'],
	['one whose text goes on in the next line', '> [two\n> lines](p/formation-phase.md)'],
	['one whose target stands in the next line', '[x](\np/formation-phase.md\n)'],
	['an image of Markdown', '![x](p/formation-phase.md)'],
	['a definition of a reference', '[a][r] and [r]\n\n[r]: p/formation-phase.md'],
	['one with a title in the next line', '> [r]: <p/formation-phase.md>\n> "title"'],
];

const inProperties: readonly [string, string][] = [
	['in quotes', 'x: "[[formation-phase]]"'],
	['with escapes in its text', 'x: "[[formation-phase|say \\"it\\" \\u00e9]]"\ny: \'[[formation-phase|it\'\'s]]\''],
	['in a list', 'x:\n  - "[[formation-phase]]"\n  - y: "[[formation-phase]]"'],
	['in a list on one line', 'x: ["[[formation-phase]]", \'[[formation-phase|a]]\']'],
	['in a map', 'x:\n  y: "[[formation-phase]]"'],
	['below a bar', 'x: |-\n  [[formation-phase]]\ny: >-\n  [[formation-phase]]'],
	['below a bar that says its indent', 'x: |2\n    [[formation-phase]]\ny: >+1\n [[formation-phase|a]]'],
	[
		'below such a bar in a map or a list',
		'm:\n  x: |2\n    [[formation-phase]]\n  y:\n    - z: >2-\n        [[formation-phase]]',
	],
	['below a bar and an empty line', 'x: >-\n\n  [[formation-phase]]\ny: |\n\n  [[formation-phase]]\n\n'],
	['over two lines', 'x: "[[formation-phase|a\n  b]]"'],
	['with an anchor or a tag', 'x: &a "[[formation-phase]]"\ny: !!str "[[formation-phase]]"'],
	['without quotes', 'x: [[formation-phase]]\ny:\n  - [[formation-phase]]'],
	['of Markdown', 'x: "[a](p/formation-phase.md)"'],
	['that is an embed', 'x: "![[formation-phase]]"'],
];

describe('a link follows its note', () => {
	it.each(inText)('as %s', (_, text) => {
		expect(renamed('a.md', text)).toBe(settled(text));
	});

	it.each(inText)('with CRLF, as %s', (_, text) => {
		const crlf = text.replaceAll('\n', '\r\n');
		expect(renamed('a.md', crlf)).toBe(settled(crlf));
	});

	it.each(inProperties)('in a property, %s', (_, yaml) => {
		expect(renamed('a.md', note(yaml))).toBe(note(settled(yaml)));
	});

	it.each(inProperties)('in a property with CRLF, %s', (_, yaml) => {
		const crlf = note(yaml).replaceAll('\n', '\r\n');
		expect(renamed('a.md', crlf)).toBe(settled(crlf));
	});

	it('in a canvas, as file and in texts, escapes kept', () => {
		const canvasOf = (name: string, second: string): string =>
			`{"nodes":[{"file" : "p/${name}-phase.md"},{"text":"\\u00e9 [[${name}-phase]]\\n[x](${second}) \\"q\\""}]}`;
		expect(renamed('b.canvas', canvasOf('formation', 'p\\/formation-phase.md'))).toBe(
			canvasOf('settling', 'p/settling-phase.md'),
		);
	});
});

describe('a link whose target is escaped', () => {
	it('follows its note, and what need not change stays escaped', () => {
		expect(
			renamed('a.md', '[x](p/formation-phase&#46;md) [x](p/formation\\-phase.md) [x](p/%66ormation-phase.md)'),
		).toBe('[x](p/settling-phase.md) [x](p/settling-phase.md) [x](p/settling-phase.md)');
	});
});

describe('what reads like a link stays', () => {
	it.each([
		'`[[formation-phase]]` ``[x](p/formation-phase.md)``',
		'`a\n[[formation-phase]]`',
		'```\n[[formation-phase]]\n    ```\n[[formation-phase]]\n```',
		'para\n\n    [[formation-phase]]',
		'<!-- [[formation-phase]] -->',
		'<div>\n[[formation-phase]]\n</div>',
		'<span title="[[formation-phase]]">x</span>',
		'\\[x](p/formation-phase.md)',
		'[x](p/formation-phase.md old draft)',
		'[x](p/Formation phase.md)',
		'[x](https://example.org/p/formation-phase.md)',
		'[[formation-phases]] [x](p/formation-phase.md?x=1)',
	])('%j', (text) => {
		expect(renamed('a.md', text)).toBe(text);
	});

	it.each([
		['x: 1 # [[formation-phase]]', []],
		['"[[formation-phase]]": 1', []],
		[
			'x: "see [[formation-phase]] too"',
			['2 formation-phase: it stands in the midst of a property’s text, where Obsidian follows no link'],
		],
		[
			'x: >\n  one\n\n  see [[formation-phase]] here\n  and\n    there',
			['5 formation-phase: it stands in the midst of a property’s text, where Obsidian follows no link'],
		],
		[
			'x: "[[formation-phase]], [[iteration]]"',
			['2 formation-phase: it stands in the midst of a property’s text, where Obsidian follows no link'],
		],
	])('in a property, %j, and is named where it might have been meant', (yaml, left) => {
		const { leftAlone } = planOf('a.md', note(yaml));
		expect(renamed('a.md', note(yaml))).toBe(note(yaml));
		expect(leftAlone.map(({ line, what, reason }) => `${line ?? ''} ${what}: ${inEnglish(reason)}`)).toEqual(left);
	});

	it.each(['<a href="p/formation-phase.md">x</a>', 'a <a class=b href=p/formation-phase.md>x</a>'])(
		'in HTML, where it is named: %s',
		(html) => {
			expect(renamed('a.md', html)).toBe(html);
			expect(planOf('a.md', html).leftAlone.map(({ what, reason }) => `${what}: ${inEnglish(reason)}`)).toEqual([
				'p/formation-phase.md: it stands in HTML, where Obsidian follows no link',
			]);
		},
	);

	it.each([
		'$[[formation-phase]]$',
		'a $f(x) = [[formation-phase]]$ b',
		'$$\n[[formation-phase]]\n$$',
		'$$[[formation-phase]]$$',
	])('in math, where it is named: %j', (math) => {
		expect(renamed('a.md', math)).toBe(math);
		expect(planOf('a.md', math).leftAlone.map(({ what, reason }) => `${what}: ${inEnglish(reason)}`)).toEqual([
			'formation-phase: it stands in math, where Obsidian follows no link',
		]);
	});
});
