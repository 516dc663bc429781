import fc from 'fast-check';
import { readFrontmatter } from '../../../src/core/note/frontmatter';

/** Words that properties say: names of terms, spellings of them, and what is awkward to write. */
export const words = [
	'formation',
	'iteration',
	'coordination',
	'organisation',
	'Formation',
	'iteration-phase',
	'completion ',
	'harvest',
	'#iteration',
	'[[iteration]]',
	'a, b',
	'one: two',
	"it's",
	'say "so"',
	'true',
	'2024',
	'null',
	'- x',
	'c#',
	'x # y',
	'ö🌱',
	'{x}',
	'[y',
	'@me',
	'a\\b',
	'*',
	'',
] as const;

const oneOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

const doubleQuoted = fc.constantFrom(...words).map((word) => JSON.stringify(word));
const singleQuoted = fc.constantFrom(...words).map((word) => `'${word.replace(/'/g, "''")}'`);
/** As it stands, whether that parses or not; what does not is left out with its whole frontmatter. */
const bare = oneOf(...words.slice(0, 8), 'ö🌱', "it's", 'c#', '2024', 'true', '1.50', 'a\\b', 'x:y', '[[iteration]]');
const scalar = fc.oneof({ weight: 3, arbitrary: bare }, doubleQuoted, singleQuoted);
const plainScalar = fc.oneof(
	bare.filter((text) => !text.startsWith('[')),
	doubleQuoted,
	singleQuoted,
);

const comment = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('') },
	oneOf(' # why: it is so', '  #short', ' # - no, "item"', '\t# after a tab'),
);
const trailing = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, oneOf(' ', '   '));
const lineBehind = fc.tuple(trailing, comment).map(([spaces, text]) => spaces + text);
const between = fc.oneof(
	{ weight: 4, arbitrary: fc.constant('') },
	oneOf('\n', '\n# a line of its own', '\n    # indented', '\n\n', '\n   '),
);

const blockItem = fc.oneof(
	{ weight: 8, arbitrary: scalar },
	fc.constant(''),
	oneOf(
		'>-\n<indent>  folded\n<indent>  text',
		'|\n<indent>  kept\n\n<indent>  lines',
		'"two\n<indent>  lines"',
		'plain of\n<indent>  two lines',
	),
	oneOf('{ a: 1 }', 'key: value', '[x, y]'),
);

const blockList = fc
	.record({
		indent: oneOf('', ' ', '  ', '    '),
		space: oneOf(' ', '   '),
		items: fc.array(fc.tuple(blockItem, lineBehind, between), { minLength: 1, maxLength: 4 }),
		head: fc.tuple(lineBehind, between),
	})
	.map(({ indent, space, items, head }) => {
		const lines = items.map(([item, behind, more]) => {
			const isOpen = /^[|>]/.test(item);
			const text = item.replace(/<indent>/g, indent);
			return `\n${indent}-${text === '' ? '' : space}${text}${isOpen ? '' : behind}${more}`;
		});
		return `${head.join('')}${lines.join('')}`;
	});

const flowList = fc
	.record({
		items: fc.array(fc.tuple(plainScalar, comment), { maxLength: 4 }),
		isOpen: fc.boolean(),
		hasTrailingComma: fc.boolean(),
		pad: oneOf('', ' '),
		behind: lineBehind,
	})
	.map(({ items, isOpen, hasTrailingComma, pad, behind }) => {
		const inside = items.map(([item, text], index) => {
			const comma = index < items.length - 1 || hasTrailingComma ? ',' : '';
			return isOpen ? `\n    ${item}${comma}${text}` : `${index === 0 ? pad : ' '}${item}${comma}`;
		});
		return ` [${inside.join('')}${isOpen && items.length > 0 ? '\n  ' : pad}]${behind}`;
	});

const longScalar = oneOf(
	' >-\n  folded over\n  two lines',
	' |\n  kept\n\n  # no comment\n  - no item',
	' "in quotes,\n  over two lines"',
	' plain and\n  going on',
	' |+\n  kept\n\n',
);

const value = fc.oneof(
	{ weight: 3, arbitrary: fc.tuple(scalar, lineBehind).map(([text, behind]) => ` ${text}${behind}`) },
	{ weight: 5, arbitrary: blockList },
	{ weight: 4, arbitrary: flowList },
	lineBehind,
	fc.tuple(oneOf(' ~', ' null', ' ""', " ''"), lineBehind).map((parts) => parts.join('')),
	longScalar,
	oneOf('\n  inner: 1\n  other:\n    - deep', ' { inner: 1 }'),
);

const key = fc.oneof(
	{ weight: 3, arbitrary: oneOf('phase', 'tags', 'aliases', 'title', 'scale', 'Phase') },
	oneOf('"a: b"', "'quoted'", 'két', '2024', 'with space', 'x-y'),
);

/** Frontmatter as people write it, in all its styles, as the text of a whole note whose frontmatter parses. */
export const noteWithFrontmatter: fc.Arbitrary<string> = fc
	.record({
		properties: fc.uniqueArray(fc.tuple(key, value, between), {
			minLength: 1,
			maxLength: 5,
			selector: ([name]) => name.replace(/["']/g, ''),
		}),
		top: oneOf('', '', '# about this note\n', '\n'),
		isCrlf: fc.boolean(),
		fenceTrail: oneOf('', '', '  '),
		body: oneOf('', '\n', '\nBody with [[a link]], and no line end', '\n\nphase: coordination\n'),
	})
	.map(({ properties, top, isCrlf, fenceTrail, body }) => {
		const yaml = properties.map(([name, text, more]) => `${name}:${text}${more}\n`).join('');
		const text = `---\n${top}${yaml}---${fenceTrail}${body}`;
		return isCrlf ? text.replace(/\n/g, '\r\n') : text;
	})
	.filter((text) => readFrontmatter(text).state === 'read');
