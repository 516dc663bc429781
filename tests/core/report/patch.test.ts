import * as diff from 'diff';
import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { paintPatch, renderPatch } from '../../../src/core/report/patch';
import { plainPaint, terminalPaint } from '../../../src/core/report/paint';
import { runsOf } from '../../runs';

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

	it('is what others make of texts with few changes', () => {
		const text = fc
			.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'a', '\n', 'same\n', 'same\n'), { maxLength: 40 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				expect(renderPatch({ path: 'a', before, after })).toBe(
					createTwoFilesPatch('a/a', 'b/a', before, after, undefined, undefined, {
						context: 3,
						headerOptions: FILE_HEADERS_ONLY,
					}),
				);
			}),
			runsOf(100),
		);
	});

	const numbered = (count: number, write: (at: number) => string): string =>
		Array.from({ length: count }, (_, at) => write(at)).join('');

	it.each<[string, (at: number) => string, (at: number) => string]>([
		['lines go', (at) => `${at}\n`, (at) => (at % 5 === 0 ? '' : `${at}\n`)],
		['lines become two', (at) => `${at}\n`, (at) => (at % 5 === 0 ? `${at} and\nmore\n` : `${at}\n`)],
		['lines that are all alike go', () => 'same\n', (at) => (at % 5 === 0 ? '' : 'same\n')],
		['nothing stays', (at) => `${at}\n`, (at) => `new ${at}\n${at % 7 === 0 ? '\n' : ''}`],
		['all are turned round', (at) => `${at}\n`, (at) => `${10_000 - at}\n`],
	])('of very many lines of which %s can be applied', (_, old, fresh) => {
		const [before, after] = [`${numbered(10_000, old)}last`, `${numbered(10_000, fresh)}last`];
		const patch = renderPatch({ path: 'a.md', before, after });
		expect(applyPatch(before, patch, { autoConvertLineEndings: false }) === after).toBe(true);
	});

	it('shows what changed of many lines, and not all of them', () => {
		const before = numbered(20_000, (at) => `${at}\n`);
		const after = numbered(20_000, (at) => (at % 20 === 0 ? '' : `${at}\n`));
		const lines = renderPatch({ path: 'a.md', before, after }).split('\n');
		expect(lines.filter((line) => line.startsWith('-')).length).toBe(1000 + 1);
		expect(lines.filter((line) => line.startsWith('+')).length).toBe(1);
	});

	it('of very many changes is not sought for longer than the texts are', () => {
		const steps = (count: number): number => {
			const before = numbered(count, (at) => (at % 2 === 0 ? 'same\n' : `old ${at}\n`));
			const after = numbered(count, (at) => (at % 2 === 0 ? 'same\n' : at % 3 === 0 ? '' : `new ${at}\n`));
			const equals = vi.spyOn(diff.Diff.prototype, 'equals');
			renderPatch({ path: 'a.md', before, after });
			const { length } = equals.mock.calls;
			equals.mockRestore();
			return length;
		};
		const few = steps(3000);
		expect(few).toBeGreaterThan(0);
		expect(steps(6000)).toBeLessThan(3 * few);
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
