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
			canvasOf('settling', 'p\\/settling-phase.md'),
		);
	});
});

describe('a link whose target is escaped', () => {
	it('follows its note, and what need not change stays escaped', () => {
		expect(
			renamed('a.md', '[x](p/formation-phase&#46;md) [x](p/formation\\-phase.md) [x](p/%66ormation-phase.md)'),
		).toBe('[x](p/settling-phase&#46;md) [x](p/settling\\-phase.md) [x](p/settling-phase.md)');
	});

	it.each([
		['[x](p%2Fformation%2Dphase%2emd)', '[x](p%2Fsettling%2Dphase%2emd)'],
		['[x](<p/%66ormation-phase.md>)', '[x](<p/settling-phase.md>)'],
	])('changes only what changes: %s', (text, after) => {
		expect(renamed('a.md', text)).toBe(after);
	});

	it('keeps the path that is written in percent, and its letters, as they are', () => {
		const files = {
			'caf\u00e9 (1)/Formation Phase.md': definition('Formation Phase'),
			'a.md': '[x](caf%c3%a9%20(1)/Formation%20Phase.md#a%20b) [y](<caf\u00e9 (1)/Formation Phase.md>)',
		};
		expect(carriedOut(files, renameIn(files, 'formation', 'deep work'))['a.md']).toBe(
			'[x](caf%c3%a9%20(1)/Deep%20Work%20Phase.md#a%20b) [y](<caf\u00e9 (1)/Deep Work Phase.md>)',
		);
	});
});

describe('a link in a property that goes over several lines', () => {
	const files: Files = { 'my phases/Formation Phase.md': definition('Formation Phase') };
	it.each([
		['"[[my\n  phases/Formation\n  Phase|a\n  b]]"', '"[[my\n  phases/Settling\n  Phase|a\n  b]]"'],
		["'[[my phases/Formation\n  Phase|it''s]]'", "'[[my phases/Settling\n  Phase|it''s]]'"],
		[
			'>-\n  [[my\n  phases/Formation\n  Phase|so\n  it goes]]',
			'>-\n  [[my\n  phases/Settling\n  Phase|so\n  it goes]]',
		],
		['"[[my phases/Formation\n  Phase|Formation\n  Phase]]"', '"[[my phases/Settling\n  Phase|Settling\n  Phase]]"'],
		['"[[my\\x20phases/Formation Phase]]"', '"[[my\\x20phases/Settling Phase]]"'],
		['"[[my phases/\\\n  Formation Phase]]"', '"[[my phases/\\\n  Settling Phase]]"'],
	])('stays so: %j', (before, after) => {
		const all = { ...files, 'a.md': note(`x: ${before}\ny: 1`) };
		expect(carriedOut(all, renameIn(all, 'formation', 'settling'))['a.md']).toBe(note(`x: ${after}\ny: 1`));
	});
});

describe('an address of the app', () => {
	const to = (name: string): string => `obsidian://open?file=p%2F${name}-phase`;
	it.each([
		['in a Markdown link', (name: string) => `[x](${to(name)}) [y](${to(name)}%23Goals "t")`],
		[
			'bare, in brackets and at the end of a sentence',
			(name: string) => `See ${to(name)}. Or <${to(name)}> (${to(name)})!`,
		],
		['with the name of the vault', (name: string) => `obsidian://open?vault=Garden&file=p/${name}-phase.md&newtab=1`],
		['in short', (name: string) => `obsidian://vault/Garden/p/${name}-phase`],
		['in a property', (name: string) => note(`x: ${to(name)}\ny: "[z](${to(name)})"`)],
		['in HTML', (name: string) => `<a href="${to(name)}">x</a>`],
	])('that opens the note follows it, %s', (_, text) => {
		expect(renamed('a.md', text('formation'))).toBe(text('settling'));
		expect(planOf('a.md', text('formation')).leftAlone).toEqual([]);
	});

	it.each([
		[
			'obsidian://open?vault=Shed&file=p%2Fformation-phase',
			'it opens the note in the vault “Shed”, which may be another',
		],
		['obsidian://vault/Shed/p/formation-phase', 'it opens the note in the vault “Shed”, which may be another'],
		['obsidian://adv-uri?filepath=p%2Fformation-phase.md', 'what reads this address is not Obsidian itself'],
	])('that may lead elsewhere stays, and is named: %s', (address, why) => {
		expect(renamed('a.md', `\n${address}\n`)).toBe(`\n${address}\n`);
		expect(planOf('a.md', `\n${address}\n`).leftAlone).toEqual([
			expect.objectContaining({ line: 2, what: address.replace(/.*(?:=|Shed\/)/, '') }),
		]);
		expect(planOf('a.md', address).leftAlone.map(({ reason }) => inEnglish(reason))).toEqual([why]);
	});

	it.each(['`obsidian://open?file=formation-phase`', 'obsidian://open?file=iteration', 'obsidian://open'])(
		'in code, or of another note, stays: %s',
		(text) => {
			expect(renamed('a.md', text)).toBe(text);
			expect(planOf('a.md', text).leftAlone).toEqual([]);
		},
	);
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

	const html = 'it stands in HTML, where Obsidian follows no link';
	const title = 'it stands in the title of a link, where Obsidian follows none';
	const encoded = 'Obsidian decodes no wikilink, so that it leads nowhere; written plainly, it would lead to the note';
	const query = 'Obsidian takes the question mark for part of the path, so that it leads nowhere';
	it.each<[string, readonly string[]]>([
		['\n<!-- [[formation-phase]] -->', [`2 formation-phase: ${html}`]],
		['<div>\n[[formation-phase|x]]\n</div>', [`2 formation-phase: ${html}`]],
		['<div>\n[x](p/formation-phase.md) [y](https://a.org)\n</div>', [`2 p/formation-phase.md: ${html}`]],
		['<span title="[[formation-phase]]">x</span>', [`1 formation-phase: ${html}`]],
		['<span>[[iteration]]</span>', []],
		['[x](y.png "see [[formation-phase]]")', [`1 formation-phase: ${title}`]],
		['[x](https://a.org "see [[formation-phase]]")', [`1 formation-phase: ${title}`]],
		['[r]\n\n[r]: y.png "[[formation-phase]]"', [`3 formation-phase: ${title}`]],
		['[[p/formation%2Dphase]]', [`1 p/formation%2Dphase: ${encoded}`]],
		[note('x: "[[formation%2Dphase]]"'), [`2 formation%2Dphase: ${encoded}`]],
		['[x](p/formation-phase.md?y=1#z)', [`1 p/formation-phase.md?y=1: ${query}`]],
		['[x](q/formation.md?y)', []],
	])('and is named where it names the note: %j', (text, left) => {
		const { leftAlone } = planOf('a.md', text);
		expect(renamed('a.md', text)).toBe(text);
		expect(leftAlone.map(({ line, what, reason }) => `${line ?? ''} ${what}: ${inEnglish(reason)}`)).toEqual(left);
	});

	it('and is named in the labels of a canvas', () => {
		const canvas = '{"edges":[{"label":"[[formation-phase]]"}]}';
		expect(renamed('a.canvas', canvas)).toBe(canvas);
		expect(planOf('a.canvas', canvas).leftAlone.map(({ what }) => what)).toEqual(['formation-phase']);
	});

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
