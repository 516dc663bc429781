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

const everything: ProblemFilter = {
	scope: { kind: 'folder', folder: '' },
	text: '',
	hidden: new Set(),
	describe: (path) => (path === 'a.md' ? 'Compost heap\npattern' : ''),
};

describe('the problems that are shown', () => {
	it.each<[string, Partial<ProblemFilter>, string]>([
		['of the whole vault', {}, 'b b c a'],
		['of a folder and below it', { scope: { kind: 'folder', folder: 'beds' } }, 'b b c'],
		['of one note', { scope: { kind: 'note', path: 'beds/b.md' } }, 'b b'],
		['that say a word, whatever its case', { text: ' FORMATOIN ' }, 'b'],
		['of a rule and in a folder, by words', { text: 'unknown sub/' }, 'c'],
		['of a title and a type, by words in any order', { text: 'pattern heap' }, 'a'],
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

	it('are the notes, the worst first, each with its gravest first', () => {
		expect(show('note')).toEqual([
			'beds/b.md error: no-unknown-value, known-type',
			'beds/sub/c.md error: no-unknown-value',
			'a.md warning: no-former-name',
		]);
	});

	it('are the rules, the gravest first', () => {
		expect(show('rule')).toEqual([
			'no-unknown-value error: beds/b.md, beds/sub/c.md',
			'no-former-name warning: a.md',
			'known-type info: beds/b.md',
		]);
	});

	it('have what is about more notes first, among what is as grave', () => {
		const fact = (rule: string, ...paths: readonly string[]): Fact => {
			const places = paths.map((path) => finding(path, rule, 'warning'));
			return { ...finding(paths[0] ?? '', rule, 'warning'), places };
		};
		const facts = [fact('a-rule', 'a.md'), fact('b-rule', 'b.md', 'c.md'), fact('c-rule', 'a.md', 'b.md', 'c.md')];
		expect(groupProblems(facts, 'rule').map(({ key }) => key)).toEqual(['c-rule', 'b-rule', 'a-rule']);
		expect(groupProblems(facts, 'note').map(({ key, findings: list }) => [key, list.map(({ rule }) => rule)])).toEqual([
			['', ['c-rule', 'b-rule']],
			['a.md', ['a-rule']],
		]);
	});
});
