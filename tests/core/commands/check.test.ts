import { describe, expect, it } from 'vitest';
import { answerCheck, settleCheck, type CheckOptions } from '../../../src/core/commands/check';
import { chooseRules } from '../../../src/core/lint/engine';
import { factsOf } from '../../../src/core/lint/fact';
import { LintState } from '../../../src/core/lint/lint-state';
import { checkAtOnce } from '../../../src/core/lint/pump';
import { inEnglish } from '../../said';
import { framework, note, vaultOf } from '../vault';

const files: Readonly<Record<string, string>> = {
	...framework,
	'a.md': note('type: pattern\nphase: coordination'),
	'b.md': note('type: pattern\nphase: [formation, formatoin]'),
};
const index = vaultOf(files);

describe('what a check is asked', () => {
	it.each<[string, CheckOptions, unknown]>([
		['nothing', {}, undefined],
		['a note and rules', { path: 'a.md', rules: ['no-former-name'] }, undefined],
		['an unknown note', { path: 'aa.md' }, ['path', 'a.md', 'There is no note at “aa.md”. Did you mean “a.md”?']],
		[
			'an unknown rule among others',
			{ rules: ['no-former-name', 'no-former-nam'] },
			['rule', 'no-former-name', '“no-former-nam” is not a rule. Did you mean “no-former-name”?'],
		],
	])('is %s', (_name, options, expected) => {
		const settled = settleCheck(index, options);
		expect(
			settled.isOk ? undefined : [settled.fault.option, settled.fault.nearest, inEnglish(settled.fault.message)],
		).toEqual(expected);
	});
});

it('a check places what it shows, reads no other note, and keeps what it hides', async () => {
	const state = new LintState(index, chooseRules(index.settings, ['no-former-name', 'no-unknown-value']));
	checkAtOnce(state, (path) => files[path]);
	const read: string[] = [];
	const answered = await answerCheck(index, { least: 'error' }, factsOf(state.findings()), (path) => {
		read.push(path);
		return Promise.resolve(files[path]);
	});
	expect(answered.noteCount).toBe(index.size);
	expect(answered.shown.map(({ path, rule, line, column }) => [path, rule, line, column])).toEqual([
		['b.md', 'no-unknown-value', 3, 20],
	]);
	expect(answered.hidden.map(({ path, rule }) => [path, rule])).toEqual([['a.md', 'no-former-name']]);
	expect(read).toEqual(['b.md']);
});
