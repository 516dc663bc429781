import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { parseSettingsText, settingsToText } from '../../../src/core/settings/settings-text';
import { inEnglish } from '../../said';

function mistakesIn(text: string): readonly string[] {
	const parsed = parseSettingsText(text);
	return parsed.isOk ? [] : parsed.fault.mistakes.map(inEnglish);
}

describe('settings as text', () => {
	const settings: Settings = {
		...defaultSettings,
		rules: { 'required-value': 'off' },
		excludedFolders: ['attic'],
		welcomed: true,
	};

	it('name their version, and only what differs from the defaults', () => {
		expect(JSON.parse(settingsToText(settings))).toEqual({
			version: 2,
			excludedFolders: ['attic'],
			rules: { 'required-value': 'off' },
		});
		expect(JSON.parse(settingsToText(defaultSettings))).toEqual({ version: 2 });
	});

	it('are the same when they are read again, but for what is about one vault', () => {
		expect(parseSettingsText(settingsToText(settings))).toEqual({
			isOk: true,
			value: { ...settings, welcomed: false },
		});
	});

	it.each([
		['are read with a byte order mark', '\ufeff{}', []],
		['are no list', '[]', [/^must be an object, not a list$/]],
		[
			'name every mistake by its place',
			'{"rules": {"a": "loud"}, "facets": [{"property": ""}]}',
			[/^facets\.0\.property: /, /^rules\.a: /],
		],
		['of a newer version are refused', '{"version": 7}', [/^version: 7 is newer/]],
		[
			'that are no JSON say where',
			'{\n\t"rules": {},\n\t"x": oops\n}',
			[/^line 3, column 7: “oops” does not belong here$/],
		],
		['that end too early say so', '{"rules":', [/^line 1, column 10: the text ends too early$/]],
	] as const)('%s', (_name, text, mistakes) => {
		expect(mistakesIn(text)).toEqual(mistakes.map((mistake) => expect.stringMatching(mistake) as unknown));
	});
});
