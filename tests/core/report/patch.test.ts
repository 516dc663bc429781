import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { paintPatch, renderPatch } from '../../../src/core/report/patch';
import { plainPaint, terminalPaint } from '../../../src/core/report/paint';

describe('a patch', () => {
	it.each<[string, string, string]>([
		['a line', 'a\nb\nc\n', 'a\nB\nc\n'],
		['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
		['a missing line end at the end of the file', 'a\nb', 'a\nB'],
		['a byte order mark', '\ufeffa\nb\n', '\ufeffa\nB\n'],
	])('keeps %s', (_, before, after) => {
		const patch = renderPatch({ path: 'a.md', before, after });
		expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
	});

	it.each([
		['all', 1],
		['every second', 2],
		['every seventh', 7],
		['every ninth', 9],
	])('of %s of very many lines is one that can be applied', (_, each) => {
		for (const end of ['\n', '\nlast\n', '\nlast', '']) {
			const make = (word: string): string =>
				Array.from({ length: 6000 }, (__, at) => (at % each === 0 ? `${word} ${at}` : 'same')).join('\n') + end;
			const patch = renderPatch({ path: 'a.md', before: make('old'), after: make('new') });
			expect(applyPatch(make('old'), patch, { autoConvertLineEndings: false }) === make('new')).toBe(true);
		}
	});

	it('names the note as Git does, in quotes where the name could break the line', () => {
		expect(renderPatch({ path: 'x/a.md', before: 'a\n', after: 'b\n' })).toBe(
			'--- a/x/a.md\n+++ b/x/a.md\n@@ -1,1 +1,1 @@\n-a\n+b\n',
		);
		const hostile = renderPatch({ path: 'x\n+++ b/y.md', before: 'a\n', after: 'b\n' });
		expect(hostile.split('\n').slice(0, 2)).toEqual(['--- "a/x\\n+++ b/y.md"', '+++ "b/x\\n+++ b/y.md"']);
	});

	it('is made harmless for eyes, and coloured', () => {
		const patch = renderPatch({ path: 'a.md', before: '\u001b[2J\na\n', after: '\u001b[2J\nb\n' });
		expect(paintPatch(patch, plainPaint)).toBe(patch.replace('\u001b', '\ufffd'));
		expect(paintPatch(patch, terminalPaint)).toContain('\u001b[32m+b\u001b[39m\n');
	});
});
