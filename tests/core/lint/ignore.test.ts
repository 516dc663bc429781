import { describe, expect, it } from 'vitest';
import { ignore, stopIgnoring, type Ignoring } from '../../../src/core/lint/ignore';
import { isExcluded, scopeOf } from '../../../src/core/settings/scope';
import { defaultSettings, severityAt, type Settings } from '../../../src/core/settings/settings';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';

const set: Settings = {
	...defaultSettings,
	rules: { 'known-type': 'error' },
	overrides: [
		{ folder: 'beds', rules: { 'known-type': 'warning', 'required-value': 'off' } },
		{ folder: 'paths', rules: { 'known-type': 'info' } },
	],
	excludedFolders: ['attic'],
};

const wishes: readonly Ignoring[] = [
	{ kind: 'rule', rule: 'known-type' },
	{ kind: 'rule', rule: 'no-former-name' },
	{ kind: 'rule-in-folder', rule: 'known-type', folder: 'beds/row 1' },
	{ kind: 'folder', folder: 'beds' },
];

describe('ignoring by settings', () => {
	it('turns a rule off wherever it was on', () => {
		const settings = ignore(set, { kind: 'rule', rule: 'known-type' });
		expect(['beds/a.md', 'paths/a.md', 'a.md'].map((path) => severityAt(settings, 'known-type', path))).toEqual([
			'off',
			'off',
			'off',
		]);
		expect(severityAt(settings, 'required-value', 'beds/a.md')).toBe('off');
	});

	it.each(['beds/row 1', 'notes [old]', 'what?', 'a*b', '!first', '{x}', 'a]b', 'a(b)', 'x!y [z]'])(
		'turns a rule off in the folder “%s” and nowhere else',
		(folder) => {
			const settings = ignore(set, { kind: 'rule-in-folder', rule: 'known-type', folder });
			expect(severityAt(settings, 'known-type', `${folder}/a.md`)).toBe('off');
			expect(severityAt(settings, 'known-type', 'elsewhere/a.md')).toBe('error');
		},
	);

	it.each(['beds', 'notes [old]'])('leaves the folder “%s” out', (folder) => {
		const scope = scopeOf(ignore(set, { kind: 'folder', folder }), emptyVaultConfig);
		expect([`${folder}/a.md`, 'elsewhere/a.md'].map((path) => isExcluded(scope, path))).toEqual([true, false]);
	});

	it.each(wishes)('is undone to what was: $kind $rule', (wish) => {
		expect(stopIgnoring(ignore(set, wish), set, wish)).toEqual(set);
	});

	it.each(wishes)('is undone without undoing what was ignored later: $kind $rule', (wish) => {
		const later: Ignoring = { kind: 'rule', rule: 'list-shape' };
		const settings = stopIgnoring(ignore(ignore(set, wish), later), set, wish);
		expect(settings).toEqual(ignore(set, later));
	});

	it('leaves alone what a person has set since', () => {
		const wish: Ignoring = { kind: 'rule', rule: 'known-type' };
		const now: Settings = { ...ignore(set, wish), rules: { 'known-type': 'info' }, overrides: [] };
		expect(stopIgnoring(now, set, wish)).toEqual(now);
	});
});
