import { describe, expect, it } from 'vitest';
import { chooseRules } from '../../../../src/core/lint/engine';
import { checkVault } from '../../../../src/core/lint/pump';
import { placeFindings } from '../../../../src/core/lint/place';
import { framework, note, vaultOf } from '../../vault';

/** The suppressions that silence nothing, by their place; all rules are on as they are by default. */
function unusedIn(text: string, settings: unknown = {}): readonly string[] {
	const files: Readonly<Record<string, string>> = { ...framework, 'a.md': text };
	const index = vaultOf(files, settings);
	const findings = checkVault(index, chooseRules(index.settings), (path) => files[path]);
	const unused = findings.filter(({ rule }) => rule === 'no-unused-suppression');
	return placeFindings(unused, text).map(({ line, column, severity }) => `${line}:${column} ${severity}`);
}

const comment = (rules: string): string => `\n%% in-phase-disable ${rules} %%\n`;

describe('no-unused-suppression', () => {
	const valid: readonly (readonly [name: string, text: string, settings?: unknown])[] = [
		['a comment that silences its rule', note('type: pattern\nphase: coordination', comment('no-former-name'))],
		['a comment that names no rule and silences something', note('type: pattern\nphase: coordination', comment(''))],
		[
			'a comment of which one rule silences something',
			note('type: pattern\nphase: coordination', comment('no-former-name, no-unknown-value')),
		],
		[
			'a property that silences its rule',
			note('type: pattern\nphase: coordination\nin-phase: { disable: [no-former-name] }'),
		],
		[
			'a rule that is turned off in the settings',
			note('type: pattern\nphase: iteration', comment('no-former-name')),
			{ rules: { 'no-former-name': 'off' } },
		],
		[
			'an example in a code block',
			note('type: pattern\nphase: iteration', '\n```\n%% in-phase-disable no-former-name %%\n```\n'),
		],
		['an excluded note', note('in-phase: { disable: true }'), { excludedFolders: ['**'] }],
	];
	it.each(valid.map(([name, text, settings]) => ({ name, text, settings })))(
		'says nothing about $name',
		({ text, settings }) => {
			expect(unusedIn(text, settings)).toEqual([]);
		},
	);

	const invalid: readonly (readonly [name: string, text: string, expected: readonly string[], settings?: unknown])[] = [
		[
			'a comment that outlived its reason',
			note('type: pattern\nphase: iteration', comment('no-former-name')),
			['6:1 info'],
		],
		[
			'a comment that names no rule there is',
			note('type: pattern\nphase: iteration', comment('no-old-name')),
			['6:1 info'],
		],
		[
			'a property that silences nothing',
			note('type: pattern\nphase: iteration\nin-phase: { disable: true }'),
			['4:1 info'],
		],
		[
			'the one of two that silences nothing',
			note('type: pattern\nphase: coordination', comment('known-type') + comment('no-former-name')),
			['6:1 info'],
		],
		[
			'one with another severity',
			note('type: pattern\nphase: iteration', comment('no-former-name')),
			['6:1 error'],
			{ rules: { 'no-unused-suppression': 'error' } },
		],
	];
	it.each(invalid.map(([name, text, expected, settings]) => ({ name, text, expected, settings })))(
		'flags $name',
		({ text, expected, settings }) => {
			expect(unusedIn(text, settings)).toEqual(expected);
		},
	);
});
