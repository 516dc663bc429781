import { describe, expect, it } from 'vitest';
import { drawExcerpt } from '../../../src/core/report/excerpt';
import { findingAt } from './finding';

/** The two lines drawn for the first place where a text stands in a note. */
function draw(text: string, about: string, columns = 60): readonly string[] {
	const { excerpt } = findingAt(text, about);
	if (excerpt === undefined) return [];
	const { line, carets } = drawExcerpt(excerpt, columns);
	return [line, carets];
}

describe('an excerpt', () => {
	it.each<[string, string, string, readonly string[]]>([
		['puts carets under its range', 'one\nphase: [a, b]\n', 'b', ['phase: [a, b]', '           ^']],
		['ends where its line does', 'key: value\r\nnext', 'value\r\nnext', ['key: value', '     ^^^^^']],
		['shows a tab as spaces', '\t- a\tb', 'b', ['    - a b', '        ^']],
		['counts wide characters as two columns', '題名: 形成 x', '形成', ['題名: 形成 x', '      ^^^^']],
		['counts an emoji of several characters once', '👩‍🌾 x', 'x', ['👩‍🌾 x', '   ^']],
		['counts a combining mark with its letter', 'e\u0301 x', 'x', ['e\u0301 x', '  ^']],
		['makes control characters harmless', 'a\u001b[31m\u202eb x', 'x', ['a\ufffd[31m\ufffdb x', '         ^']],
		['is left out for a blank line', 'a\n  \nb', ' ', []],
		['is left out for the fence above the frontmatter', '---\na: b\n---\n', '---', []],
	])('%s', (_, text, about, expected) => {
		expect(draw(text, about)).toEqual(expected);
	});

	it('shows the beginning of a long line where the range is there', () => {
		expect(draw(`phase: x ${'word '.repeat(50)}`, 'x', 30)).toEqual(['phase: x word word word word…', '       ^']);
	});

	it('shows what is around a range far into a long line', () => {
		const [line = '', carets = ''] = draw(`${'word '.repeat(5000)}HERE${' more'.repeat(5000)}`, 'HERE', 40);
		expect(line).toMatch(/^….*HERE.*…$/);
		expect(line.length).toBeLessThanOrEqual(40);
		expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
	});

	it('parts no surrogate pair', () => {
		const [line = ''] = draw(`${'🌱'.repeat(1000)}x${'🌱'.repeat(1000)}`, 'x', 40);
		expect(line).not.toMatch(/\p{Surrogate}/u);
	});

	it('keeps to the width when the range itself is longer', () => {
		const [line = '', carets = ''] = draw(`key: ${'y'.repeat(300)}`, 'y'.repeat(300), 40);
		expect(line.length).toBeLessThanOrEqual(40);
		expect(carets.length).toBeLessThanOrEqual(40);
	});
});
