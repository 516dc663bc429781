import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import type { Change, PropertyChange } from '../../../src/core/note/change';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { findFrontmatter } from '../../../src/core/note/frontmatter-block';
import { planEdits } from '../../../src/core/note/plan-edits';
import { itemsOf } from '../../../src/core/note/properties';
import type { Properties } from '../../../src/core/note/note';
import { isNumber } from '../../../src/core/note/yaml-text';
import { noteWithFrontmatter, words } from './frontmatter-text';
import { commentsOf } from './yaml-comments';
import { inEnglish, spoken } from '../../said';
import { runsOf } from '../../runs';

const set = (key: string, index: number | null, expected: string, text: string): Change => ({
	kind: 'set',
	at: { kind: 'value', key, index },
	expected,
	text,
});
const remove = (key: string, index: number | null, expected: string): Change => ({
	kind: 'remove',
	at: { kind: 'value', key, index },
	expected,
});
const add = (key: string, text: string): Change => ({ kind: 'add', key, text });
const setList = (key: string, ...texts: readonly string[]): Change => ({ kind: 'set-list', key, texts });
const rename = (key: string, to: string): Change => ({ kind: 'rename-key', key, to });

/** The note after changes, or the reason why there are none. */
function change(text: string, changes: readonly Change[]): string {
	const plan = planEdits(text, changes);
	if (!plan.isOk) return `(${inEnglish(plan.fault)})`;
	const edited = applyEdits(text, plan.value);
	return edited.isOk ? edited.value : `(${inEnglish(edited.fault)})`;
}

function propertiesIn(text: string): Properties {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state === 'broken') throw new Error(`does not parse:\n${text}`);
	return frontmatter.state === 'read' ? frontmatter.properties : {};
}

type Row = readonly [what: string, yaml: string, change: Change | readonly Change[], after: string];

function testTable(rows: readonly Row[]): void {
	it.each(rows)('%s', (_, yaml, changes, after) => {
		const all = Array.isArray(changes) ? (changes as readonly Change[]) : [changes as Change];
		expect(change(`---\n${yaml}\n---\nphase: body`, all)).toBe(`---\n${after}\n---\nphase: body`);
		const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
		expect(change(crlf(`---\n${yaml}\n---\n`), all)).toBe(crlf(`---\n${after}\n---\n`));
	});
}

describe('adding to a property however its key is spelled', () => {
	testTable([
		['in capitals', 'TAGS:\n  - a', add('tags', 'b'), 'TAGS:\n  - a\n  - b'],
		['with a capital, where it is a text', 'Aliases: IT', add('aliases', '#x'), 'Aliases: [IT, "#x"]'],
		['in single quotes', "'aliases': [a]", add('aliases', 'b'), "'aliases': [a, b]"],
		['in double quotes and capitals', '"ALIASES":\n- a', add('aliases', 'b'), '"ALIASES":\n- a\n- b'],
		['where it says nothing', 'Aliases:\nby: c', add('aliases', 'b'), 'Aliases:\n  - b\nby: c'],
		['where it is nothing', 'Aliases: null', add('aliases', 'b'), 'Aliases: [b]'],
		['but as it is meant where both are there', 'Tags: [a]\ntags: [b]', add('tags', 'c'), 'Tags: [a]\ntags: [b, c]'],
		['and not where it only begins so', 'tagsets: [a]', add('tags', 'b'), 'tagsets: [a]\ntags:\n  - b'],
	]);
});

describe('frontmatter that is JSON keeps its quotes', () => {
	testTable([
		['where a text changes', '{"phase":"a","n":1}', set('phase', null, 'a', 'b'), '{"phase":"b","n":1}'],
		['where a text takes the place of a number', '{"phase":1}', set('phase', null, '1', 'b'), '{"phase":"b"}'],
		['and has none where a number changes', '{"phase":1}', set('phase', null, '1', '2'), '{"phase":2}'],
		['where a text becomes digits', '{"phase":"a"}', set('phase', null, 'a', '2'), '{"phase":"2"}'],
		['where a text becomes a list', '{"tags":"a, b"}', setList('tags', 'a', 'b'), '{"tags":["a", "b"]}'],
		['where nothing becomes a list', '{"aliases":null}', add('aliases', 'a'), '{"aliases":["a"]}'],
		['where a list grows', '{"tags": ["a"]}', add('tags', 'b'), '{"tags": ["a", "b"]}'],
		['where a list begins', '{"tags": []}', add('tags', 'b'), '{"tags": ["b"]}'],
		['where a text gets company', '{"tags": "a"}', add('tags', 'b'), '{"tags": ["a", "b"]}'],
		['where a property is added', '{"type":"a","n":1}', add('tags', 'b'), '{"type":"a","n":1,"tags":["b"]}'],
		['where one is added on lines', '{\n  "type": "a"\n}', add('tags', 'b'), '{\n  "type": "a",\n  "tags": ["b"]\n}'],
		['and none are put where there are none', '{type: a}', add('tags', 'b'), '{type: a,tags: [b]}'],
	]);
});

describe('saying something else', () => {
	testTable([
		['in place of a scalar', 'phase: a', set('phase', null, 'a', 'b'), 'phase: b'],
		[
			'before a comment and trailing spaces',
			'phase:   a  # since then  \ntitle: T',
			set('phase', null, 'a', 'b'),
			'phase:   b  # since then  \ntitle: T',
		],
		['in double quotes', 'phase: "a "', set('phase', null, 'a ', 'b'), 'phase: "b"'],
		['in single quotes', "phase: 'it''s'", set('phase', null, "it's", "they're"), "phase: 'they''re'"],
		['that needs quotes', 'phase: a', set('phase', null, 'a', 'b: c'), 'phase: "b: c"'],
		['that would read as no text', 'phase: a', set('phase', null, 'a', 'true'), 'phase: "true"'],
		['that needs quotes only between brackets', 'phase: [a, b]', set('phase', 0, 'a', 'c, d'), 'phase: ["c, d", b]'],
		['for a number', 'phase: 2', set('phase', null, '2', 'b'), 'phase: b'],
		['and a number stays one', 'phase: 2', set('phase', null, '2', '3'), 'phase: 3'],
		['but a text stays a text', 'phase: a', set('phase', null, 'a', '3'), 'phase: "3"'],
		['in a list', 'phase:\n  - a # one\n  - b', set('phase', 0, 'a', 'c'), 'phase:\n  - c # one\n  - b'],
		[
			'in a list without an indent',
			'phase:\n- a\n- b\ntitle: T',
			set('phase', 1, 'b', 'c'),
			'phase:\n- a\n- c\ntitle: T',
		],
		[
			'between brackets over several lines',
			'phase: [\n  a, # one\n  "b", # two\n]',
			set('phase', 1, 'b', 'c'),
			'phase: [\n  a, # one\n  "c", # two\n]',
		],
		[
			'for a link that YAML reads as lists',
			'phase: [[Iteration]]',
			set('phase', 0, '[[Iteration]]', 'iteration'),
			'phase: [iteration]',
		],
		[
			'for such a link in a list',
			'phase:\n  - [[Iteration]] # x',
			set('phase', 0, '[[Iteration]]', 'iteration'),
			'phase:\n  - iteration # x',
		],
		[
			'for a folded text, and leaves what follows',
			'phase: >-\n  a\n  b\n\n# next\ntitle: T',
			set('phase', null, 'a b', 'c'),
			'phase: c\n\n# next\ntitle: T',
		],
		['for a literal text in a list', 'phase:\n  - |-\n    a\n  - b', set('phase', 0, 'a', 'c'), 'phase:\n  - c\n  - b'],
		[
			'for a text of two lines',
			'phase: a\n  b # x\ntitle: T',
			set('phase', null, 'a b', 'c'),
			'phase: c # x\ntitle: T',
		],
		['for an empty item', 'phase:\n  - # nothing\n  - b', set('phase', 0, '', 'a'), 'phase:\n  - a # nothing\n  - b'],
		[
			'for two items at once',
			'phase: [a, b, c]',
			[set('phase', 0, 'a', 'x'), set('phase', 2, 'c', 'z')],
			'phase: [x, b, z]',
		],
		[
			'in two properties at once',
			'phase: a\nscale: b',
			[set('scale', null, 'b', 'c'), set('phase', null, 'a', 'd')],
			'phase: d\nscale: c',
		],
		['under a key in quotes', '"my phase": a', set('my phase', null, 'a', 'b'), '"my phase": b'],
		['within braces', '{ phase: a, scale: b }', set('phase', null, 'a', 'x, y'), '{ phase: "x, y", scale: b }'],
	]);
});

describe('taking out an item', () => {
	testTable([
		[
			'at the beginning of a list',
			'phase:\n  - a\n  - b\ntitle: T',
			remove('phase', 0, 'a'),
			'phase:\n  - b\ntitle: T',
		],
		['in the middle', 'phase:\n- a\n- b\n- c', remove('phase', 1, 'b'), 'phase:\n- a\n- c'],
		['at the end', 'phase:\n  - a\n  - b\ntitle: T', remove('phase', 1, 'b'), 'phase:\n  - a\ntitle: T'],
		[
			'and leaves comments around it',
			'phase:\n  # one\n  - a\n  # two\n  - b\n  # three\n  - c',
			remove('phase', 1, 'b'),
			'phase:\n  # one\n  - a\n  # two\n  # three\n  - c',
		],
		[
			'and leaves the comment behind it',
			'phase:\n  - a\n  - b # since 2019\n  - c',
			remove('phase', 1, 'b'),
			'phase:\n  - a\n  # since 2019\n  - c',
		],
		[
			'whose dash is another than that in its text',
			'phase:\n  - a\n  - "x - y"',
			remove('phase', 1, 'x - y'),
			'phase:\n  - a',
		],
		[
			'of several lines',
			'phase:\n  - a\n  - >-\n    b\n    c\n  - d',
			remove('phase', 1, 'b c'),
			'phase:\n  - a\n  - d',
		],
		['that says nothing', 'phase:\n  - a\n  -\n  - b', remove('phase', 1, ''), 'phase:\n  - a\n  - b'],
		['that says nothing, in quotes', 'phase: [a, "", b]', remove('phase', 1, ''), 'phase: [a, b]'],
		['at the beginning between brackets', 'phase: [a, b]', remove('phase', 0, 'a'), 'phase: [b]'],
		['at the end between brackets', 'phase: [ a, b ]', remove('phase', 1, 'b'), 'phase: [ a ]'],
		['before a trailing comma', 'phase: [a, b, ]', remove('phase', 1, 'b'), 'phase: [a, ]'],
		['over several lines', 'phase: [\n  a,\n  b,\n  c\n]', remove('phase', 1, 'b'), 'phase: [\n  a,\n  c\n]'],
		[
			'over several lines, and leaves comments',
			'phase: [\n  a, # one\n  b, # two\n  c # three\n]',
			remove('phase', 1, 'b'),
			'phase: [\n  a, # one\n   # two\n  c # three\n]',
		],
		[
			'at the end, and leaves comments',
			'phase: [\n  a, # one\n  b # two\n]',
			remove('phase', 1, 'b'),
			'phase: [\n  a, # one\n   # two\n]',
		],
		['and another', 'phase: [a, b, c, d]', [remove('phase', 0, 'a'), remove('phase', 3, 'd')], 'phase: [b, c]'],
		['and the two behind it', 'phase: [a, b, c]', [remove('phase', 1, 'b'), remove('phase', 2, 'c')], 'phase: [a]'],
		[
			'and the one below it',
			'phase:\n- a\n- b\n- c',
			[remove('phase', 1, 'b'), remove('phase', 2, 'c')],
			'phase:\n- a',
		],
		['while another changes', 'phase: [a, b]', [remove('phase', 0, 'a'), set('phase', 1, 'b', 'c')], 'phase: [c]'],
	]);
});

describe('adding an item', () => {
	testTable([
		['to a list, with its indent', 'tags:\n    - a\ntitle: T', add('tags', 'b'), 'tags:\n    - a\n    - b\ntitle: T'],
		[
			'to a list without an indent, with its spaces',
			'tags:\n-   a # x \ntitle: T',
			add('tags', 'b'),
			'tags:\n-   a # x \n-   b\ntitle: T',
		],
		['to a list between brackets', 'tags: [a, "b" ] # x', add('tags', 'c'), 'tags: [a, "b", c ] # x'],
		[
			'to a list over several lines',
			'tags: [\n  a,\n  b # two\n]',
			add('tags', 'c'),
			'tags: [\n  a,\n  b,\n  c # two\n]',
		],
		['to a list with a trailing comma', 'tags: [a, ]', add('tags', 'b'), 'tags: [a, b, ]'],
		['to an empty list', 'tags: []', add('tags', 'b'), 'tags: [b]'],
		['that needs quotes', 'aliases: []', add('aliases', '#x'), 'aliases: ["#x"]'],
		['to an empty list over two lines', 'tags: [\n  # none\n]', add('tags', 'b'), 'tags: [b\n  # none\n]'],
		['to a scalar', 'tags: a # x', add('tags', 'b'), 'tags: [a, b] # x'],
		['to a scalar that is two things between brackets', 'tags: a, b', add('tags', 'c'), 'tags: ["a, b", c]'],
		['to a scalar in quotes', "tags: 'a'", add('tags', 'b'), "tags: ['a', b]"],
		['to a folded text', 'tags: >-\n  a\n  b\ntitle: T', add('tags', 'c'), 'tags: [a b, c]\ntitle: T'],
		['to nothing', 'tags: # none\ntitle: T', add('tags', 'b'), 'tags: # none\n  - b\ntitle: T'],
		[
			'to nothing, in the manner of the other lists',
			'tags:\naliases:\n- x',
			add('tags', 'b'),
			'tags:\n- b\naliases:\n- x',
		],
		['to nothing that is said', 'tags: ~\nx: null', [add('tags', 'b'), add('x', 'y')], 'tags: [b]\nx: [y]'],
		['to an empty text', 'tags: ""', add('tags', 'b'), 'tags: [b]'],
		[
			'below an item of several lines',
			'tags:\n  - >-\n    a\n    b\ntitle: T',
			add('tags', 'c'),
			'tags:\n  - >-\n    a\n    b\n  - c\ntitle: T',
		],
		['below an empty item', 'tags:\n  - a\n  -', add('tags', 'c'), 'tags:\n  - a\n  -\n  - c'],
		['and another', 'tags: [a]', [add('tags', 'b'), add('tags', 'c')], 'tags: [a, b, c]'],
		[
			'while the last one changes',
			'tags:\n- a # x',
			[set('tags', 0, 'a', 'b'), add('tags', 'c')],
			'tags:\n- b # x\n- c',
		],
		['while one goes', 'tags: [a, b]', [remove('tags', 0, 'a'), add('tags', 'c')], 'tags: [b, c]'],
		[
			'in place of the last one',
			'tags:\n- a\n- "b" # x',
			[remove('tags', 1, 'b'), add('tags', 'c')],
			'tags:\n- a\n- "c" # x',
		],
		['to a property that is not there', 'title: T', add('tags', 'b'), 'title: T\ntags:\n  - b'],
		[
			'to two properties that are not there',
			'title: T\nx:\n- y',
			[add('tags', 'b'), add('aliases', '#c')],
			'title: T\nx:\n- y\ntags:\n- b\naliases:\n- "#c"',
		],
		['below a text that goes on to the end', 'title: |+\n  T\n', add('tags', 'b'), 'title: |+\n  T\n\ntags:\n  - b'],
		['to properties that are indented', '  title: T', add('tags', 'b'), '  title: T\n  tags:\n  - b'],
		['to frontmatter that says nothing', '# later', add('tags', 'b'), '# later\ntags:\n  - b'],
	]);
});

describe('saying a list', () => {
	testTable([
		['in place of a text', 'tags: a, b # two', setList('tags', 'a', 'b'), 'tags: [a, b] # two'],
		['in place of a text in quotes', 'tags: "a, b"', setList('tags', 'a', 'b: c'), 'tags: [a, "b: c"]'],
		['in place of a folded text', 'tags: >-\n  a,\n  b\ntitle: T', setList('tags', 'a', 'b'), 'tags: [a, b]\ntitle: T'],
		['in place of nothing', 'tags:   # none\ntitle: T', setList('tags', 'a'), 'tags: [a]   # none\ntitle: T'],
		[
			'that is shorter, and leaves what stays as it is written',
			'tags:\n  - "a"\n  - b # x\n  - \'c\'',
			setList('tags', 'a', 'c'),
			'tags:\n  - "a"\n  # x\n  - \'c\'',
		],
		['that is longer', 'tags:\n- a', setList('tags', 'a', 'b', 'c'), 'tags:\n- a\n- b\n- c'],
		[
			'in another order, each item with its quotes',
			'tags: ["a", b, \'c\']',
			setList('tags', 'c', 'b', 'a'),
			'tags: [\'c\', b, "a"]',
		],
		[
			'in another order, each item with its comment',
			'tags:\n  - "a" # one\n  # between\n  - b',
			setList('tags', 'b', 'a'),
			'tags:\n  - b\n  # between\n  - "a" # one',
		],
		['with other items', 'tags: [a, b]', setList('tags', 'x', 'y', 'z'), 'tags: [x, y, z]'],
		['that is empty', 'tags: [a, b] # x', setList('tags'), 'tags: [] # x'],
		[
			'that is empty, in place of a list on lines',
			'tags: # x\n  - a # y\n  - b\ntitle: T',
			setList('tags'),
			'tags: [] # x\n  # y\ntitle: T',
		],
		['that it says already', 'tags:\n- a\n- b', setList('tags', 'a', 'b'), 'tags:\n- a\n- b'],
	]);
});

describe('giving a property another key', () => {
	testTable([
		['as it stands', 'tag: a\ntitle: T', rename('tag', 'tags'), 'tags: a\ntitle: T'],
		['in quotes', '"tag" : a', rename('tag', 'tags'), '"tags" : a'],
		['in another case', 'Tags: a', rename('Tags', 'tags'), 'tags: a'],
		['that needs quotes', 'tag: a', rename('tag', 'a: b'), '"a: b": a'],
		['and another value', 'tag: a, b', [rename('tag', 'tags'), setList('tag', 'a', 'b')], 'tags: [a, b]'],
	]);
});

describe('a change is refused, with the reason, when', () => {
	const yaml = (text: string): string => `---\n${text}\n---\n`;
	it.each<readonly [string, string, Change | readonly Change[], string]>([
		['there is no frontmatter', 'Text.', add('tags', 'a'), 'the note has no frontmatter'],
		[
			'the frontmatter does not parse',
			yaml('a: b: c\nphase: x'),
			set('phase', null, 'x', 'y'),
			'the frontmatter does not parse',
		],
		[
			'the frontmatter is not closed',
			'---\nphase: x\n',
			set('phase', null, 'x', 'y'),
			'the frontmatter does not parse',
		],
		['the frontmatter is a list', yaml('- a'), add('tags', 'a'), 'the frontmatter has no properties'],
		['the property is gone', yaml('a: b'), set('phase', null, 'x', 'y'), 'the note has no property “phase”'],
		['the value is another by now', yaml('phase: z'), set('phase', null, 'x', 'y'), '“phase” no longer says “x”'],
		['the list is shorter by now', yaml('phase: [z]'), remove('phase', 1, 'x'), '“phase” no longer says “x”'],
		['the list is a text by now', yaml('phase: x'), remove('phase', 0, 'x'), '“phase” no longer says “x”'],
		['the property is empty by now', yaml('phase:'), set('phase', null, 'x', 'y'), '“phase” no longer says “x”'],
		['it is the only item', yaml('phase: [x]'), remove('phase', 0, 'x'), 'it is the only value of “phase”'],
		[
			'the new key is taken, in whatever case',
			yaml('tag: a\nTags: b'),
			rename('tag', 'tags'),
			'the note has a property “tags” beside “tag”',
		],
		[
			'two changes are about one item',
			yaml('phase: [x, y]'),
			[remove('phase', 0, 'x'), set('phase', 0, 'x', 'z')],
			'“phase” cannot be changed in two ways at once',
		],
		[
			'the value is a map',
			yaml('phase: { a: b }'),
			add('phase', 'x'),
			'the value is written in a way that is left to a person',
		],
		...['phase: !!str x', 'phase: !!str "x"', 'phase: !!str', 'phase: !own x'].flatMap((line) =>
			[add('phase', 'y'), setList('phase', 'y')].map(
				(change) =>
					[
						`a tag says what the value is: ${line}`,
						yaml(line),
						change,
						'the value is written in a way that is left to a person',
					] as const,
			),
		),
		[
			'a comment stands inside a folded text',
			yaml('phase: >- # why\n  x'),
			set('phase', null, 'x', 'y'),
			'the value is written in a way that is left to a person',
		],
		[
			'an item has a mark of its own',
			yaml('phase:\n  - &one x\n  - y'),
			remove('phase', 0, 'x'),
			'the list is written in a way that is left to a person',
		],
		[
			'the properties stand in braces',
			yaml('{}'),
			add('tags', 'x'),
			'the frontmatter is written in a way that is left to a person',
		],
		[
			'the text that was found is another by now',
			'abc',
			{ kind: 'replace', range: { from: 1, to: 2 }, expected: 'x', text: 'y' },
			'“x” is not where it was',
		],
	])('%s', (_, text, changes, reason) => {
		const all = Array.isArray(changes) ? (changes as readonly Change[]) : [changes as Change];
		expect(spoken(planEdits(text, all))).toEqual({ isOk: false, fault: reason });
	});
});

describe('pointing a link elsewhere', () => {
	const setLink = (index: number, expected: string, text: string): Change => ({
		kind: 'set-link',
		index,
		expected,
		text,
	});
	it.each<readonly [string, string, Change, string]>([
		['in a wikilink', 'See [[a/b#Part|this]].', setLink(0, 'a/b', 'c/d e'), 'See [[c/d e#Part|this]].'],
		[
			'in a Markdown link',
			'See [x](a%20b.md#part "t").',
			setLink(0, 'a b.md', 'c d (e).md'),
			'See [x](c%20d%20%28e%29.md#part "t").',
		],
		['in angle brackets', 'See [x](<a b.md>).', setLink(0, 'a b.md', 'c d.md'), 'See [x](<c d.md>).'],
		['in the second of three', '[[a]] [[a]] [[a]]', setLink(1, 'a', 'c/a'), '[[a]] [[c/a]] [[a]]'],
		[
			'below frontmatter that does not parse',
			'---\na: b: c\n---\n[[a]]',
			setLink(0, 'a', 'c/a'),
			'---\na: b: c\n---\n[[c/a]]',
		],
		['past one in code', '`[[a]]` [[a]]', setLink(0, 'a', 'c/a'), '`[[a]]` [[c/a]]'],
		[
			'by a name of its own, so that people read what they did',
			'[[a]] [[a|x]]',
			setLink(0, 'a', 'b'),
			'[[b|a]] [[a|x]]',
		],
		['by a name of its own in a table', '| [[a]] |\n|-|\n', setLink(0, 'a', 'b'), '| [[b\\|a]] |\n|-|\n'],
	])('%s', (_, text, one, after) => {
		expect(change(text, [one])).toBe(after);
	});

	it('is refused when the link is another by now', () => {
		expect(change('[[a]]', [setLink(0, 'b', 'c')])).toBe('(the link to “b” is not where it was)');
		expect(change('[[a]]', [setLink(1, 'a', 'c')])).toBe('(the link to “a” is not where it was)');
	});

	it.each<readonly [string, string, string]>([
		['says its name', '[[a]] [[b]]', '[d](c%23/d.md) [[b]]'],
		['says what it said', 'See [[a|the *way* here]].', 'See [the \\*way\\* here](c%23/d.md).'],
		['in a table', '| [[a\\|x]] |', '| [x](c%23/d.md) |'],
		['with a heading', '[[a#One (1)#Two]]', '[d](c%23/d.md#One%20%281%29#Two)'],
		['with a block', '[[a#^b-1|x]]', '[x](c%23/d.md#^b-1)'],
		['that is a Markdown link keeps its form', '[x](a.md) [y](<a>)', '[x](c%23/d) [y](<a>)'],
		['in the text of another link stays', '[see [[a]]](z.md)', '(“c#/d” cannot be written in a link)'],
	])('to a path that no wikilink can hold makes it a Markdown link, which %s', (_, text, after) => {
		const isMarkdown = text.startsWith('[x]');
		const index = text.includes('[[a]]](') ? 1 : 0;
		expect(change(text, [setLink(index, isMarkdown ? 'a.md' : 'a', 'c#/d')])).toBe(after);
	});
});

/** Each property by itself, so that what a change leaves alone can be compared. */
function withoutKeys(properties: Properties, keys: readonly string[]): string {
	return JSON.stringify(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}

/** Any change to a note that its properties allow. */
function changesTo(text: string): fc.Arbitrary<PropertyChange> {
	const entries = Object.entries(propertiesIn(text));
	const word = fc.constantFrom(...words.filter((one) => one !== ''));
	const keys = entries.map(([key]) => key);
	const ofKey = fc.constantFrom(...keys);
	const items = entries.flatMap(([key, value]) =>
		itemsOf(value).map(({ text: expected, index }) => ({ at: { kind: 'value', key, index } as const, expected })),
	);
	const anyKey: fc.Arbitrary<PropertyChange> = fc.oneof(
		fc
			.tuple(fc.constantFrom(...keys, 'aliases', 'new: key'), word)
			.map(([key, said]): PropertyChange => ({ kind: 'add', key, text: said })),
		fc
			.tuple(ofKey, fc.array(word, { maxLength: 3 }))
			.map(([key, texts]): PropertyChange => ({ kind: 'set-list', key, texts })),
		ofKey.map((key): PropertyChange => {
			const said = itemsOf(propertiesIn(text)[key]).map((item) => item.text);
			return { kind: 'set-list', key, texts: said.reverse() };
		}),
		fc
			.tuple(ofKey, fc.constantFrom('other', 'a: key', '2025'))
			.map(([key, to]): PropertyChange => ({ kind: 'rename-key', key, to })),
	);
	if (items.length === 0) return anyKey;
	const item = fc.constantFrom(...items);
	return fc.oneof(
		{ weight: 2, arbitrary: anyKey },
		{
			weight: 3,
			arbitrary: fc
				.tuple(item, word)
				.map(([{ at, expected }, said]): PropertyChange => ({ kind: 'set', at, expected, text: said })),
		},
		{ weight: 3, arbitrary: item.map(({ at, expected }): PropertyChange => ({ kind: 'remove', at, expected })) },
	);
}

const noteAndChanges = noteWithFrontmatter.chain((text) =>
	fc.tuple(fc.constant(text), fc.array(changesTo(text), { minLength: 1, maxLength: 3 })),
);

describe('whatever the frontmatter looks like, a change', () => {
	const runs = runsOf(500);

	it('leaves it parsing, with every other property the same and all its comments', () => {
		let planned = 0;
		fc.assert(
			fc.property(noteAndChanges, ([text, changes]) => {
				const plan = planEdits(text, changes);
				if (!plan.isOk) return;
				const edited = applyEdits(text, plan.value);
				if (!edited.isOk) throw new Error(inEnglish(edited.fault));
				planned += 1;
				const touched = changes.flatMap((one) =>
					one.kind === 'rename-key'
						? [one.key, one.to]
						: [one.kind === 'set' || one.kind === 'remove' ? one.at.key : one.key],
				);
				expect(withoutKeys(propertiesIn(edited.value), touched)).toBe(withoutKeys(propertiesIn(text), touched));
				expect([...commentsOf(edited.value)].sort()).toEqual([...commentsOf(text)].sort());
			}),
			runs,
		);
		expect(planned).toBeGreaterThan(runs.numRuns / 3);
	});

	it('leaves every byte outside its edits, which lie within the frontmatter and are checked against the text', () => {
		fc.assert(
			fc.property(noteAndChanges, ([text, changes]) => {
				const plan = planEdits(text, changes);
				if (!plan.isOk) return;
				const block = findFrontmatter(text);
				const edited = applyEdits(text, plan.value);
				if (block === undefined || !edited.isOk) throw new Error('not applied');
				let rest = edited.value;
				let at = 0;
				for (const { from, to, expected, insert } of [...plan.value].sort((left, right) => left.from - right.from)) {
					expect(expected).not.toBe('');
					expect(from).toBeGreaterThanOrEqual(block.yaml.from);
					expect(to).toBeLessThanOrEqual(block.end);
					expect(rest.slice(0, from - at)).toBe(text.slice(at, from));
					expect(rest.slice(from - at, from - at + insert.length)).toBe(insert);
					rest = rest.slice(from - at + insert.length);
					at = to;
				}
				expect(rest).toBe(text.slice(at));
				if (text.includes('\r\n')) expect(edited.value.replace(/\r\n/g, '')).not.toContain('\n');
			}),
			runs,
		);
	});

	it('says what it was to say', () => {
		fc.assert(
			fc.property(
				noteWithFrontmatter.chain((text) => fc.tuple(fc.constant(text), changesTo(text))),
				([text, one]) => {
					const plan = planEdits(text, [one]);
					const edited = plan.isOk ? applyEdits(text, plan.value) : undefined;
					if (edited?.isOk !== true) return;
					const [before, after] = [propertiesIn(text), propertiesIn(edited.value)];
					const itemsAt = (properties: Properties, key: string): readonly unknown[] => {
						const value = properties[key];
						if (Array.isArray(value)) return value as readonly unknown[];
						return itemsOf(value).length === 0 ? [] : [value];
					};
					if (one.kind === 'rename-key') expect(after[one.to]).toEqual(before[one.key]);
					else if (one.kind === 'set-list') expect(itemsOf(after[one.key]).map((item) => item.text)).toEqual(one.texts);
					else if (one.kind === 'add') expect(after[one.key]).toEqual([...itemsAt(before, one.key), one.text]);
					else {
						const items = itemsAt(before, one.at.key);
						const at = one.at.index ?? 0;
						const isNumberStill = typeof items[at] === 'number' && one.kind === 'set' && isNumber(one.text);
						const put = isNumberStill ? [Number(one.text)] : one.kind === 'set' ? [one.text] : [];
						expect(itemsAt(after, one.at.key)).toEqual([...items.slice(0, at), ...put, ...items.slice(at + 1)]);
					}
				},
			),
			runs,
		);
	});

	it('is possible in every common style', () => {
		const refused: string[] = [];
		fc.assert(
			fc.property(noteWithFrontmatter, (text) => {
				for (const [key, value] of Object.entries(propertiesIn(text))) {
					for (const { text: expected, index, isMap } of itemsOf(value)) {
						const plan = planEdits(text, [set(key, index, expected, 'iteration')]);
						if (!plan.isOk && !isMap) refused.push(`${inEnglish(plan.fault)}\n${text}`);
					}
				}
			}),
			runs,
		);
		expect(refused.slice(0, 3)).toEqual([]);
	});
});
