import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/core/lint/rules/index';
import {
	findUnknownRules,
	folderRulesOf,
	levelOf,
	moveItem,
	withFolderRules,
	withLevel,
	withoutRule,
} from '../../../src/core/settings/change-settings';
import { defaultSettings, severityAt, type Settings } from '../../../src/core/settings/settings';

const rule = { id: 'no-former-name', severity: 'warning' } as const;

function withOverrides(...overrides: Settings['overrides']): Settings {
	return { ...defaultSettings, overrides };
}

describe('the severity of a rule', () => {
	it('is its own until it is set, and again when it is set back', () => {
		expect(levelOf(defaultSettings, rule)).toBe('warning');
		const louder = withLevel(defaultSettings, rule, 'error');
		expect([levelOf(louder, rule), louder.rules]).toEqual(['error', { 'no-former-name': 'error' }]);
		expect(withLevel(louder, rule, 'warning').rules).toEqual({});
	});

	it('leaves the settings it is made from as they were', () => {
		withLevel(defaultSettings, rule, 'off');
		expect(defaultSettings.rules).toEqual({});
	});

	it('can be taken out for a rule that does not exist', () => {
		const settings = { ...defaultSettings, rules: { 'no-former-nam': 'off', 'known-type': 'off' } } as const;
		expect(withoutRule(settings, 'no-former-nam').rules).toEqual({ 'known-type': 'off' });
	});
});

describe('ids that no rule has', () => {
	it('are found wherever settings name them', () => {
		const settings = {
			...withOverrides({ folder: 'beds', rules: { 'required-values': 'off', 'required-value': 'off' } }),
			rules: { 'no-former-nam': 'off' },
		} as const;
		expect(findUnknownRules(settings, rules)).toEqual(['no-former-nam', 'required-values']);
	});
});

describe('severities by folder', () => {
	const settings = withOverrides(
		{ folder: 'beds', rules: { a: 'off', b: 'error' } },
		{ folder: 'beds/north', rules: { a: 'info' } },
		{ folder: 'beds', rules: { a: 'warning' } },
	);

	it('are rows in the order in which they count', () => {
		expect(folderRulesOf(settings).map(({ folder, rule: id, level }) => `${folder} ${id} ${level}`)).toEqual([
			'beds a off',
			'beds b error',
			'beds/north a info',
			'beds a warning',
		]);
	});

	it('mean the same when they are put back', () => {
		const back = withFolderRules(settings, folderRulesOf(settings));
		expect(back.overrides).toEqual(settings.overrides);
		for (const id of ['a', 'b'])
			expect(severityAt(back, id, 'beds/north/x.md')).toBe(severityAt(settings, id, 'beds/north/x.md'));
	});

	it('change their order with their rows', () => {
		const moved = withFolderRules(settings, moveItem(folderRulesOf(settings), 3, 0));
		expect(severityAt(moved, 'a', 'beds/north/x.md')).toBe('info');
		expect(severityAt(moved, 'a', 'beds/x.md')).toBe('off');
	});

	it('share an entry where neighbours are of one folder, but not for one rule twice', () => {
		const rows = [
			{ folder: 'beds', rule: 'a', level: 'off' },
			{ folder: 'beds', rule: 'b', level: 'off' },
			{ folder: 'beds', rule: 'a', level: 'error' },
		] as const;
		expect(withFolderRules(defaultSettings, rows).overrides).toEqual([
			{ folder: 'beds', rules: { a: 'off', b: 'off' } },
			{ folder: 'beds', rules: { a: 'error' } },
		]);
	});
});
