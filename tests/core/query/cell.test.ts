import { describe, expect, it } from 'vitest';
import { askBlock } from '../../../src/core/query/ask';
import { columnsOf } from '../../../src/core/query/cell';
import type { CellPart } from '../../../src/core/query/cell-part';
import { runQuery } from '../../../src/core/query/run';
import { framework, note, vaultOf } from '../vault';

/** The cell of a column in the row of a note with this frontmatter. */
function cellOf(column: string, yaml: string): readonly CellPart[] {
	const index = vaultOf({ ...framework, 'beds/a.md': note(`type: pattern\nphase: formation\n${yaml}`) });
	const asked = askBlock(index, `phase: formation\ncolumns: ${column}`, 'phase-list', undefined);
	if (!asked.isOk) throw new Error('a mistake');
	const [row] = runQuery(index, asked.value).rows;
	const [only] = columnsOf(asked.value, index.vocabulary);
	return row === undefined || only === undefined ? [] : only.partsOf(row);
}

const text = (said: string): CellPart => ({ kind: 'text', text: said });
const link = (path: string, shown: string, subpath = ''): CellPart => ({ kind: 'link', path, subpath, text: shown });
const address = (url: string, shown = url): CellPart => ({ kind: 'address', url, text: shown });
const tag = (name: string, said = name): CellPart => ({ kind: 'tag', name, text: said });
const day = (said: string): CellPart => ({
	kind: 'date',
	said,
	time: new Date(`${said}T00:00`).getTime(),
	hasTime: false,
});

describe('a cell', () => {
	it.each<[string, string, readonly CellPart[]]>([
		['a text', 'x: by the gate', [text('by the gate')]],
		['nothing', 'x:', []],
		['an empty text', 'x: "  "', []],
		['a number', 'x: 12', [text('12')]],
		['a number with a point', 'x: -0.50', [text('-0.5')]],
		['zero', 'x: 0', [text('0')]],
		['true', 'x: true', [{ kind: 'check', isChecked: true }]],
		['false', 'x: false', [{ kind: 'check', isChecked: false }]],
		['the word true', 'x: "true"', [text('true')]],
		['true in a list', 'x: [true, dry]', [text('true'), text('dry')]],
		['a list', 'x: [hoe, rake, "", null, spade]', [text('hoe'), text('rake'), text('spade')]],
		['a comma in a text', 'x: hoe, rake', [text('hoe, rake')]],
		['a map', 'x: { a: 1 }', [text('{"a":1}')]],
		['a day', 'x: 2026-03-01', [day('2026-03-01')]],
		[
			'a moment',
			'x: 2026-03-01T14:30',
			[{ kind: 'date', said: '2026-03-01 14:30', time: new Date('2026-03-01T14:30').getTime(), hasTime: true }],
		],
		[
			'a moment with a space',
			'x: 2026-03-01 14:30:05',
			[{ kind: 'date', said: '2026-03-01 14:30', time: new Date('2026-03-01T14:30:05').getTime(), hasTime: true }],
		],
		['a day that is none', 'x: 2026-02-30', [text('2026-02-30')]],
		['a month that is none', 'x: 2026-13-01', [text('2026-13-01')]],
	])('shows %s', (_, yaml, expected) => {
		expect(cellOf('x', yaml)).toEqual(expected);
	});

	it.each<[string, string, CellPart]>([
		['a link', '[[hoe]]', link('hoe', 'hoe')],
		['a link with a text', '[[hoe|the long one]]', link('hoe', 'the long one')],
		['a link with an empty text', '[[hoe|]]', link('hoe', 'hoe')],
		['a link to a heading', '[[hoe#Handle]]', link('hoe', 'hoe > Handle', '#Handle')],
		['a link to a heading below a heading', '[[hoe#Handle#Grip]]', link('hoe', 'hoe > Handle > Grip', '#Handle#Grip')],
		['a link to a heading, with a text', '[[hoe#Handle|x]]', link('hoe', 'x', '#Handle')],
		['a link to a block', '[[hoe#^a1b2]]', link('hoe', 'hoe > ^a1b2', '#^a1b2')],
		['a link to a heading of its own note', '[[#Handle]]', link('', 'Handle', '#Handle')],
		['a link with a path', '[[../shed/hoe.md]]', link('../shed/hoe.md', '../shed/hoe.md')],
		['a link to a file', '![[plan.pdf]]', link('plan.pdf', 'plan.pdf')],
		['a Markdown link', '[long hoe](shed/long%20hoe.md)', link('shed/long hoe.md', 'long hoe')],
		['a Markdown link to a heading', '[x](hoe.md#The%20handle)', link('hoe.md', 'x', '#The handle')],
		['a Markdown link in angle brackets', '[x](<long hoe.md>)', link('long hoe.md', 'x')],
		['a Markdown link without a text', '[](hoe.md#Handle)', link('hoe.md', 'hoe.md > Handle', '#Handle')],
		['a Markdown link with brackets', '[x](hoe_(long).md)', link('hoe_(long).md', 'x')],
		['a Markdown link with broken escapes', '[x](100%.md)', link('100%.md', 'x')],
	])('shows %s as a link to a note', (_, said, expected) => {
		expect(cellOf('x', `x: '${said}'`)).toEqual([expected]);
	});

	it.each<[string, string, CellPart]>([
		['an address', 'https://example.org/a?b=c#d', address('https://example.org/a?b=c#d')],
		['an address of an app', 'obsidian://open?vault=Garden', address('obsidian://open?vault=Garden')],
		['a Markdown link', '[site](https://example.org)', address('https://example.org', 'site')],
		[
			'one with brackets',
			'[beds](https://example.org/bed_(garden))',
			address('https://example.org/bed_(garden)', 'beds'),
		],
		['one with a title', '[site](https://example.org "The site")', address('https://example.org', 'site')],
		['one in angle brackets', '[site](<https://example.org>)', address('https://example.org', 'site')],
		['one without a text', '[](https://example.org)', address('https://example.org')],
		['one to write to', '[Ines](mailto:ines@example.org)', address('mailto:ines@example.org', 'Ines')],
		['one without a scheme', '[site](//example.org)', address('//example.org', 'site')],
		['a picture elsewhere', '![plan](https://example.org/plan.png)', address('https://example.org/plan.png', 'plan')],
	])('shows %s as a link that leaves the vault', (_, said, expected) => {
		expect(cellOf('x', `x: '${said}'`)).toEqual([expected]);
	});

	it.each([
		'javascript:alert(1)',
		'[x](javascript:alert(1))',
		'[x](JavaScript:alert)',
		'[x](vbscript:x)',
		'[x](data:text/html,x)',
		'javascript://example.org/%0Aalert(1)',
		'https://example.org and more',
		'[x](https://example.org/a b)',
		'[a](https://example.org), [b](https://example.org)',
		'see [[hoe]] and [[rake]]',
		'[[hoe]] and [[rake]]',
		'[[]]',
		'[x]()',
		'#hoe',
	])('shows %j as text', (said) => {
		expect(cellOf('x', `x: '${said}'`)).toEqual([text(said)]);
	});

	it('shows links in a list, quoted or not', () => {
		expect(cellOf('x', 'x: ["[[hoe]]", [[rake|r]], "https://example.org"]')).toEqual([
			link('hoe', 'hoe'),
			link('rake', 'r'),
			address('https://example.org'),
		]);
	});

	it.each<[string, string, readonly CellPart[]]>([
		[
			'a list',
			'tags: [bed, "#tools/hoe", 2026, "2026-01", "a b"]',
			[tag('bed'), tag('tools/hoe', '#tools/hoe'), text('2026'), tag('2026-01'), text('a b')],
		],
		['a text', 'tags: bed', [tag('bed')]],
		['another key', 'Tags: [Beet-é, 🌱]', [tag('Beet-é'), tag('🌱')]],
		['a text with a comma, which is no tag', 'tags: bed, hoe', [text('bed, hoe')]],
	])('shows tags as tags: %s', (_, yaml, expected) => {
		expect(cellOf('tags', yaml)).toEqual(expected);
	});

	it.each<[string, string, readonly CellPart[]]>([
		['title', 'title: Raised bed', [link('beds/a.md', 'Raised bed')]],
		['type', 'x: 1', [text('pattern')]],
		['path', 'x: 1', [text('beds/a.md')]],
		['Folder', 'x: 1', [text('beds')]],
		['scale', 'scale: [network, Coordination Scale, nothing]', [text('coordination'), text('network')]],
		['scale', 'x: 1', []],
	])('of the column %s', (column, yaml, expected) => {
		expect(cellOf(column, yaml)).toEqual(expected);
	});

	it('shows a type that is a link as one', () => {
		const index = vaultOf({ ...framework, 'a.md': note('type: ["[[pattern]]", practice]\nphase: formation') });
		const asked = askBlock(index, 'phase: formation\ncolumns: type', 'phase-list', undefined);
		const [row] = asked.isOk ? runQuery(index, asked.value).rows : [];
		const [column] = asked.isOk ? columnsOf(asked.value, index.vocabulary) : [];
		expect(row === undefined ? undefined : column?.partsOf(row)).toEqual([
			link('pattern', 'pattern'),
			text('practice'),
		]);
	});

	it('is read in bounded time', () => {
		for (const long of [
			`[x](${' '.repeat(50_000)}`,
			`[x](${'('.repeat(50_000)}`,
			`[${'['.repeat(50_000)}](x`,
			`[x](a ${'"'.repeat(50_000)}`,
			`https://${'a'.repeat(50_000)} b`,
		]) {
			expect(cellOf('x', `x: '${long}'`)).toEqual([text(long.trim())]);
		}
	});
});
