import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import { noteFromCache } from '../../../src/core/note/from-cache';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { inEnglish } from '../../said';

interface Seen {
	readonly message: string;
	readonly properties: unknown;
	readonly isGuess: boolean | undefined;
	readonly after: string | undefined;
}

/** What is said of properties that are not seen; undefined where nothing is. */
function unseen(text: string): Seen | undefined {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state !== 'broken' || frontmatter.problem.cause !== 'unseen') return undefined;
	const { message, repair } = frontmatter.problem;
	const edited = repair && applyEdits(text, repair.edits);
	return {
		message: inEnglish(message),
		properties: frontmatter.recovered,
		isGuess: repair?.isGuess,
		after: edited?.isOk === true ? edited.value : undefined,
	};
}

const none = 'so Obsidian reads none of';
const said = { type: 'rite', tags: ['a'] };
const yaml = 'type: rite\ntags:\n  - a\n';

describe('properties that Obsidian does not see', () => {
	it.each<readonly [what: string, text: string, message: string]>([
		[
			'below a byte order mark',
			`\ufeff---\n${yaml}---\nBody\n`,
			`A byte order mark, which is invisible, stands before the first “---”, ${none} the properties`,
		],
		[
			'with a space behind the fence',
			`--- \n${yaml}---\nBody\n`,
			`There is a space or tab beside the “---” on line 1, ${none} the properties`,
		],
		[
			'with a tab behind the fence',
			`---\t\n${yaml}---\nBody\n`,
			`There is a space or tab beside the “---” on line 1, ${none} the properties`,
		],
		[
			'with a space before both fences',
			` ---\n${yaml} ---\nBody\n`,
			`There is a space or tab beside the “---” on line 1, ${none} the properties`,
		],
		[
			'below empty lines',
			`\n \n---\n${yaml}---\nBody\n`,
			`The properties begin on line 3 and not on the first, ${none} them`,
		],
		[
			'between four dashes',
			`----\n${yaml}----\nBody\n`,
			`Line 1 says “----” and not exactly “---”, ${none} the properties`,
		],
		['between long dashes', `—\n${yaml}—\nBody\n`, `Line 1 says “—” and not exactly “---”, ${none} the properties`],
		[
			'below a short and a long dash',
			`—-\n${yaml}---\nBody\n`,
			`Line 1 says “—-” and not exactly “---”, ${none} the properties`,
		],
		[
			'below a fence with a language',
			`---yaml\n${yaml}---\nBody\n`,
			`Line 1 says “---yaml” and not exactly “---”, ${none} the properties`,
		],
		[
			'below an empty block',
			`---\n---\n---\n${yaml}---\nBody\n`,
			`An empty block stands above the properties, which begin on line 3, ${none} them`,
		],
		[
			'below an empty block that ends where they begin',
			`---\n\n---\n${yaml}---\nBody\n`,
			`An empty block stands above the properties, which begin on line 3, ${none} them`,
		],
	])('%s are told of, with what takes away no more than is in the way', (_, text, message) => {
		const after = `---\n${yaml}---\nBody\n`;
		expect(unseen(text)).toEqual({ message, properties: said, isGuess: false, after });
		const crlf = (one: string): string => one.replace(/\n/g, '\r\n');
		expect(unseen(crlf(text))).toEqual({ message, properties: said, isGuess: false, after: crlf(after) });
	});

	it('whose lines end in CR alone get line ends that are read', () => {
		expect(unseen(`---\n${yaml}---\nBody\n`.replace(/\n/g, '\r'))).toEqual({
			message: `The lines end in a way that Obsidian does not know (CR alone), so it reads none of the properties`,
			properties: said,
			isGuess: false,
			after: `---\n${yaml}---\nBody\r`,
		});
	});

	it.each([
		['a heading', '# Rite\n'],
		['a comment', '%% draft %%\n'],
		['a comment over lines', '%%\ndraft\n%%\n'],
		['a comment of HTML', '<!-- draft\nof May -->\n'],
	])('below %s have that put below them, as a guess', (_, above) => {
		expect(unseen(`${above}\n---\n${yaml}---\nBody\n`)).toMatchObject({
			message: `Something stands above the properties, which begin on line ${above.split('\n').length + 1}, ${none} them`,
			isGuess: true,
			after: `---\n${yaml}---\n${above}Body\n`,
		});
	});

	it('are a guess where they do not parse', () => {
		expect(unseen('\ufeff---\ntype: rite\nphase: [a\n---\n')).toMatchObject({
			properties: { type: 'rite', phase: '[a' },
			isGuess: true,
		});
	});

	it.each([
		['properties that are seen', '---\ntype: rite\n---  \nBody\n'],
		['a text between rules', '----\nA word: and more, of this.\nAnd of that\n\n----\n'],
		['a date between rules below a heading', '# Meeting\n---\nDate: May\n---\n'],
		['properties below a heading, an empty line apart from their fence', '# Meeting\n\n---\n\ntype: rite\n\n---\n'],
		['properties below a long text', `${'A word. '.repeat(20)}\n\n---\ntype: rite\n---\n`],
		['properties far below the beginning', 'a\n\nb\n\nc\n\nd\n\n---\ntype: rite\n---\n'],
		['a template', '\n---\ntype: <% kind %>\n---\n'],
		['an empty block', '---\n---\nBody\n'],
		['a comment in a block', '---\n# nothing yet\n---\ntype: of text\n'],
		['a rule at the top', '\n---\n\nA word.\n'],
		['a block without an end', '\ufeff---\ntype: rite\n\nBody\n'],
	])('are not %s', (_, text) => {
		expect(unseen(text)).toBeUndefined();
	});

	it.each([
		['dashes', `${'-'.repeat(200_000)}x`],
		['spaces behind dashes', `---${' '.repeat(200_000)}x\n`],
		['comment signs', `${'%'.repeat(200_000)}\n`],
		['empty lines', '\n'.repeat(200_000)],
		['headings', '# a\n'.repeat(50_000)],
		['keys', `\n---\n${'a: b\n'.repeat(50_000)}`],
	])('are looked for in bounded time among many %s', (_, text) => {
		expect(unseen(text)).toBeUndefined();
	});
});

/** The properties that may have been meant; undefined where none may. */
function doubtful(text: string): unknown {
	const frontmatter = readFrontmatter(text);
	return frontmatter.state === 'absent' ? frontmatter.doubtful?.properties : frontmatter.state;
}

describe('what may be properties below a text', () => {
	it.each([
		['below a tag', '#rite #spring\n---\nphase: a\n---\nBody\n'],
		['below a title', 'Rite of May\n\n---\nphase: a\n---\nBody\n'],
		['below a heading', '# Rite\n---\nphase: a\n---\nBody\n'],
		['below a comment', '%% draft %%\n\n---\nphase: a\n---\nBody\n'],
		['below a heading and a text', '# Rite\nOf May\n\n---\nphase: a\n---\nBody\n'],
		['below an embed', '![[rite.png]]\n---\nphase: a\n---\nBody\n'],
		['below a text, with line ends of Windows', 'Rite\r\n\r\n---\r\nphase: a\r\n---\r\nBody\r\n'],
	])('is kept in mind: %s', (_, text) => {
		expect(doubtful(text)).toEqual({ phase: 'a' });
	});

	it.each([
		['what shows how to write them', 'Put this at the top:\n\n---\nphase: a\n---\n'],
		['an example in code', '```\n---\nphase: a\n---\n```\n'],
		['an example in a quotation', '> A\n\n---\nphase: a\n---\n'],
		['a text between rules', 'A word.\n\n---\nphase: a\nand more of it\n---\n'],
		['a text between rules, with an empty line', 'A word.\n\n---\n\nphase: a\n\n---\n'],
		['a block without an end', 'A word.\n\n---\nphase: a\n'],
		['a sentence', 'A word.\n\n---\nOf the phase: a long one\n---\n'],
		['a long text', `${'A word. '.repeat(20)}\n---\nphase: a\n---\n`],
	])('is not %s', (_, text) => {
		expect(doubtful(text)).toBeUndefined();
	});
});

describe('the metadata cache leaves it to the text', () => {
	const times = { created: 0, modified: 0 };
	const at = (start: number, end: number): object => ({ start: { line: start }, end: { line: end } });
	const section = (type: string, start = 0, end = start): never => ({ type, position: at(start, end) }) as never;
	it.each<readonly [what: string, cache: Parameters<typeof noteFromCache>[1], isLeft: boolean]>([
		['whether a rule begins properties', { sections: [section('thematicBreak')] }, true],
		['whether a heading is made by their end', { sections: [section('heading', 0, 3)] }, true],
		['whether a rule below a heading does', { sections: [section('heading'), section('thematicBreak', 2)] }, true],
		[
			'but not of a note that begins with a heading',
			{ sections: [section('heading'), section('paragraph', 1)] },
			false,
		],
		['whether a value was taken for a comment', { frontmatter: { Phase: null } }, true],
		['and an item of a list', { frontmatter: { tags: ['a', null] } }, true],
		['but not of properties that lists do not look at', { frontmatter: { tags: null, by: null } }, false],
	])('%s', (_, cache, isLeft) => {
		expect(noteFromCache('a.md', cache, times, new Set(['phase'])) === undefined).toBe(isLeft);
	});
});

describe('tags and aliases that the cache has as nothing', () => {
	it.each([
		[{ tags: null }, true],
		[{ Aliases: '' }, true],
		[{ tags: ['a'], by: null }, undefined],
	])('are known from the text alone: %j', (frontmatter, isOpen) => {
		const note = noteFromCache('a.md', { frontmatter }, { created: 0, modified: 0 }, new Set(['phase']));
		expect(note?.frontmatter).toEqual({ state: 'read', properties: frontmatter, ...(isOpen && { mayHaveLost: true }) });
	});
});

describe('a value that YAML reads as nothing', () => {
	it.each<readonly [yaml: string, lost: unknown]>([
		['phase: #a', [['phase', null, '#a']]],
		['phase:   !a  ', [['phase', null, '!a']]],
		['tags: #a #b', [['tags', null, '#a #b']]],
		[
			'tags:\n  - #a\n  - b\n  -  #c/d',
			[
				['tags', 0, '#a'],
				['tags', 2, '#c/d'],
			],
		],
		['"phase": #a', [['phase', null, '#a']]],
		['phase: # to do', undefined],
		['phase:\n# to do\ntype: x # y', undefined],
		['phase:\n  # to do\n  - a', undefined],
		['phase: a #b', undefined],
		['phase: "#a"', undefined],
		['text: |\n  phase: #a', undefined],
		['phase: !a b', undefined],
	])('is told, with where it stands: %j', (yaml, lost) => {
		const text = `---\n${yaml}\n---\n`;
		const frontmatter = readFrontmatter(text);
		const found = frontmatter.state === 'read' ? frontmatter.lost : [];
		expect(found?.map(({ key, index, text: one }) => [key, index, one])).toEqual(lost);
		for (const { range, text: one } of found ?? []) expect(text.slice(range.from, range.to)).toBe(one);
	});
});
