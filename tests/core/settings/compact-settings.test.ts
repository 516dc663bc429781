import { describe, expect, it } from 'vitest';
import { compactSettings } from '../../../src/core/settings/compact-settings';
import { defaultSettings, parseSettings, type Settings } from '../../../src/core/settings/settings';
import { inEnglish } from '../../said';

function parse(value: object): Settings {
	const parsed = parseSettings({ version: 2, ...value });
	if (!parsed.isOk) throw new Error(parsed.fault.mistakes.map(inEnglish).join('\n'));
	return parsed.value;
}

describe('settings as they are written', () => {
	const cases: readonly (readonly [name: string, file: object, written: object])[] = [
		['leave out everything that is as without a file', {}, {}],
		['leave out defaults that a file spells out', { version: 2, phasedTypes: [], rules: {}, typeFolder: '' }, {}],
		[
			'keep what is otherwise',
			{ typeFolder: 'kinds', phasedTypes: ['play'], rules: { 'required-value': 'off' } },
			{ typeFolder: 'kinds', phasedTypes: ['play'], rules: { 'required-value': 'off' } },
		],
		[
			'keep what a facet says, and only that',
			{
				facets: [
					{
						property: 'phase',
						terms: [{ name: 'dawn' }, { name: 'dusk', formerly: ['evening'], retired: true, alternatives: [] }],
					},
					{ property: 'season' },
				],
			},
			{
				facets: [
					{ property: 'phase', terms: [{ name: 'dawn' }, { name: 'dusk', formerly: ['evening'], retired: true }] },
					{ property: 'season' },
				],
			},
		],
		[
			'keep severities by folder',
			{ overrides: [{ folder: 'beds', rules: { 'known-type': 'error' } }] },
			{ overrides: [{ folder: 'beds', rules: { 'known-type': 'error' } }] },
		],
	];
	it.each(cases)('%s', (_name, file, written) => {
		const settings = parse(file);
		expect(compactSettings(settings)).toEqual(Object.keys(written).length === 0 ? {} : { version: 2, ...written });
		expect(parse(compactSettings(settings))).toEqual({
			...settings,
			...(settings.typeFolder === '' && { typeFolder: undefined }),
		});
	});

	it('are nothing for the defaults', () => {
		expect(compactSettings(defaultSettings)).toEqual({});
	});
});
