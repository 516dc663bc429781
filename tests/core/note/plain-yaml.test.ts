import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/core/note/yaml';
import { readPlainYaml } from '../../../src/core/note/plain-yaml';
import { runsOf } from '../../runs';

/** What the YAML library reads; undefined where it finds a fault. */
function parsed(source: string): unknown {
	const document = parseYaml(source);
	return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
}

describe('plain frontmatter', () => {
	it.each([
		'title: A title, with “marks” (and more) [x] {y} a:b a#b\n',
		'phase: [formation, iteration]\ntype:   pattern   \n',
		'tags:\n  - one\n  - two words\n  - 2024-01-31\naliases:\n- "#iteration"\n- \'x\'\n',
		'a: true\nb: False\nc: NULL\nd: 12\ne: 0\nf: 2024-01-31\ng: yes\nh: [true, "x y", Null]\n',
		'a: 30-06-2021\nb: 30.6.2021\nc: 2021-06-30T10:15\nd: 2021/06/30\ne: 10:30\nf: 3rd\ng: 1.2.3\nh: 50%\ni: 12 May\n',
		'list:\n  - 30-06-2021\n  - 2\n  - 🌱 seed\n  - (none)\n  - 20 €\n  - € 20\n  - /inbox\n  - “Oak”\n',
		'date created: 30-06-2021\nGröße: 3 m\nlast modified by: me\n',
		'empty:\nlist: []\nspaces: [ a , b ]\nlast:\n',
		'title: Größe 題名\r\nphase:\r\n  - x\r\n',
	])('is read without a parser, and to the same end: %j', (source) => {
		expect(readPlainYaml(source)).toEqual(parsed(source));
		expect(readPlainYaml(source)).toBeDefined();
	});

	it.each([
		'',
		'\n',
		'# comment\na: b\n',
		'a: b # c\n',
		'a: b: c\n',
		'a: b:\n',
		'a:b\n',
		'a: b\n  c\n',
		'a: b\n\nc: d\n',
		'a: 1\na: 2\n',
		'a:\n\t- b\n',
		'a:\n  - b\n - c\n',
		'a:\n  -\n',
		'a:\n  - b: c\n',
		'a:\n  - - b\n',
		'a: [b, [c]]\n',
		'a: [b,]\n',
		'a: [b, , c]\n',
		'a: [b: c]\n',
		'a: [b]]\n',
		'a: ["b, c"]\n',
		'a: "b\\n"\n',
		"a: 'it''s'\n",
		'a: "b" c\n',
		'a: &x b\n',
		'a: *x\n',
		'a: !t b\n',
		'a: |\n  b\n',
		'a: >\n  b\n',
		'a: 007\n',
		'a: 0x1f\n',
		'a: 1.5\n',
		'a: -1\n',
		'a: .inf\n',
		'a: ~\n',
		'a: {b: c}\n',
		'a: @b\n',
		'a: `b`\n',
		'a: %b\n',
		'__proto__: a\n',
		'true: a\n',
		'"a": b\n',
		'a b : c\n',
		'- a\n',
		'a: b\n---\n',
		'a: [[b]]\n',
		'a: #b\n',
		'a: b\u0007\n',
		'a: b\u2028c\n',
		'a: 12345678901234567890\n',
	])('is not what a parser is needed for: %j', (source) => {
		expect(readPlainYaml(source)).toBeUndefined();
	});

	it('is read as a parser reads it, or left to one, whatever the text is', () => {
		const piece = fc.constantFrom(
			'a',
			'b',
			'title',
			'phase',
			'true',
			'null',
			'__proto__',
			':',
			': ',
			' ',
			'  ',
			'\n',
			'\n  - ',
			'\n- ',
			'\n    - ',
			'-',
			'- ',
			'[',
			']',
			'[a, b]',
			', ',
			',',
			'"',
			'"x"',
			"'",
			"'y'",
			'#',
			' #',
			'&a',
			'*a',
			'!',
			'|',
			'>',
			'%',
			'@',
			'`',
			'{',
			'}',
			'?',
			'? ',
			'~',
			'.',
			'...',
			'---',
			'\\',
			'/',
			'0',
			'1',
			'12',
			'0x1',
			'1e3',
			'-1',
			'.5',
			'2024-01-31',
			'30-06-2021',
			'10:30',
			'.',
			'e',
			'E+',
			'0o7',
			'_',
			'(',
			'🌱',
			'€',
			'“',
			'\t',
			'\r\n',
			'é',
			'題',
			'🌱',
			'\u00a0',
			'\u0085',
			'\ufeff',
			'=',
			'<<',
			'$',
		);
		const line = fc
			.tuple(fc.constantFrom('a: ', 'b: ', 'c:', 'd:\n  - ', 'e: [', '  - ', ''), fc.array(piece, { maxLength: 5 }))
			.map(([start, pieces]) => `${start}${pieces.join('')}`);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 5 }), fc.boolean(), (lines, isEnded) => {
				const source = `${lines.join('\n')}${isEnded ? '\n' : '\r\n'}`;
				const plain = readPlainYaml(source);
				if (plain !== undefined) expect(plain).toEqual(parsed(source));
			}),
			runsOf(5000),
		);
	});
});
