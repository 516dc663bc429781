import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/lint/engine';
import type { Fact } from '../../../src/core/lint/fact';
import { english } from '../../../src/locale/en/index';
import { groupProblems, selectProblems, type ProblemFilter } from '../../../src/core/report/problems';
import { asMessage } from '../../said';

function finding(path: string, rule: string, severity: Finding['severity'], message = `about ${path}`): Fact {
	const place: Finding = { path, rule, severity, address: { kind: 'note' }, message: asMessage(message), fixes: [] };
	return { ...place, places: [place] };
}

const findings = [
	finding('beds/b.md', 'known-type', 'info'),
	finding('beds/b.md', 'no-unknown-value', 'error', '“Formatoin” is no phase'),
	finding('beds/sub/c.md', 'no-unknown-value', 'error'),
	finding('a.md', 'no-former-name', 'warning'),
];

const everything: ProblemFilter = { scope: { kind: 'folder', folder: '' }, text: '', hidden: new Set() };

describe('the problems that are shown', () => {
	it.each<[string, Partial<ProblemFilter>, string]>([
		['of the whole vault', {}, 'b b c a'],
		['of a folder and below it', { scope: { kind: 'folder', folder: 'beds' } }, 'b b c'],
		['of one note', { scope: { kind: 'note', path: 'beds/b.md' } }, 'b b'],
		['that say a word, whatever its case', { text: ' FORMATOIN ' }, 'b'],
		['of a rule and in a folder, by words', { text: 'unknown sub/' }, 'c'],
		['but for those of a severity', { hidden: new Set(['error']) }, 'b a'],
		['of none, when a word is nowhere', { text: 'nowhere' }, ''],
	])('are those %s', (_, filter, expected) => {
		const { shown } = selectProblems(english, findings, { ...everything, ...filter });
		expect(shown.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')).join(' ')).toBe(expected);
	});

	it('are counted by severity, the hidden ones too', () => {
		expect(selectProblems(english, findings, { ...everything, hidden: new Set(['error']) }).counts).toEqual({
			error: 2,
			warning: 1,
			info: 1,
		});
	});
});

describe('groups of problems', () => {
	const show = (by: 'note' | 'rule'): readonly string[] =>
		groupProblems(findings, by).map(
			({ key, severity, findings: list }) =>
				`${key} ${severity}: ${list.map((one) => (by === 'note' ? one.rule : one.path)).join(', ')}`,
		);

	it('are the notes in the order of their paths, each with its gravest first', () => {
		expect(show('note')).toEqual([
			'a.md warning: no-former-name',
			'beds/b.md error: no-unknown-value, known-type',
			'beds/sub/c.md error: no-unknown-value',
		]);
	});

	it('are the rules, the gravest first', () => {
		expect(show('rule')).toEqual([
			'no-unknown-value error: beds/b.md, beds/sub/c.md',
			'no-former-name warning: a.md',
			'known-type info: beds/b.md',
		]);
	});
});
