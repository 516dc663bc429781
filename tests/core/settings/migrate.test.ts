import { describe, expect, it } from 'vitest';
import { migrateSettings, type Migration } from '../../../src/core/settings/migrate';

/** Three versions: a key is renamed, then its value becomes a list. */
const steps: readonly Migration[] = [
	({ skip, ...rest }) => ({ ...rest, folders: skip }),
	({ folders, ...rest }) => ({ ...rest, folders: [folders] }),
];

describe('settings of another version', () => {
	it.each<[string, unknown, unknown]>([
		[
			'of the first version go through every step',
			{ version: 1, skip: 'attic', rules: {} },
			{ version: 3, rules: {}, folders: ['attic'] },
		],
		['without a version are of the first', { skip: 'attic' }, { version: 3, folders: ['attic'] }],
		[
			'of a later version go through the steps from there',
			{ version: 2, folders: 'attic' },
			{ version: 3, folders: ['attic'] },
		],
		['of the current version are left', { version: 3, skip: 'attic' }, { version: 3, skip: 'attic' }],
	])('%s', (_name, raw, settings) => {
		expect(migrateSettings(raw, steps)).toEqual({ isOk: true, value: settings });
	});

	it('are not changed themselves', () => {
		const raw = Object.freeze({ version: 1, skip: 'attic' });
		migrateSettings(raw, steps);
		expect(raw).toEqual({ version: 1, skip: 'attic' });
	});

	it('are refused when they are newer', () => {
		expect(migrateSettings({ version: 4, skip: 1 }, steps)).toEqual({ isOk: false, fault: { version: 4, current: 3 } });
		expect(migrateSettings({ version: 3 })).toEqual({ isOk: false, fault: { version: 3, current: 2 } });
	});

	it.each([
		[null],
		[undefined],
		['text'],
		[[1]],
		[{ version: '1' }],
		[{ version: 0 }],
		[{ version: 1.5 }],
		[{ version: null }],
	])('are handed on as they are when they make no sense (%j)', (raw) => {
		expect(migrateSettings(raw, steps)).toEqual({ isOk: true, value: raw });
	});
});

describe('names in settings of version 1', () => {
	it('that look like keys are any spelling, and others are as they are spelled', () => {
		const terms = [{ name: 'last-call' }, { name: 'Draft', formerly: ['sketch'] }, 'odd'];
		expect(migrateSettings({ facets: [{ property: 'status', terms }, 3] })).toEqual({
			isOk: true,
			value: {
				version: 2,
				facets: [{ property: 'status', terms: [{ name: 'last-call', anySpelling: true }, ...terms.slice(1)] }, 3],
			},
		});
	});
});
