import { describe, expect, it } from 'vitest';
import { VaultIndex } from '../../../src/core/index/vault-index';
import { askBlock } from '../../../src/core/query/ask';
import { findLeftOut, findMissingFolders, isNarrowingAffected } from '../../../src/core/query/narrowing';
import type { BlockLanguage } from '../../../src/core/query/query';
import type { ListQuery } from '../../../src/core/query/resolve';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';
import { framework, note, noteOf, settingsOf, vaultOf } from '../vault';
import { inEnglish } from '../../said';

const pattern = (phase: string, more = ''): string =>
	note(`type: pattern\nphase: ${phase}${more === '' ? '' : `\n${more}`}`);

const garden = {
	...framework,
	'tools/types/practice.md': note('extends: primitive'),
	'beds/a.md': pattern('formation', 'status: dry\nscale: network'),
	'beds/north/b.md': pattern('[formation]', 'status: [wet, "cold, too"]'),
	'shed/c.md': note('type: practice\nphase: formation'),
	'drafts/d.md': pattern('formation'),
	'pond.md': pattern('completion'),
};

function ask(index: VaultIndex, source: string, language: BlockLanguage = 'phase-patterns', host?: string): ListQuery {
	const asked = askBlock(index, source, language, host);
	if (!asked.isOk) throw new Error(asked.fault.map(({ message }) => inEnglish(message)).join('; '));
	return asked.value;
}

function leftOut(source: string, language?: BlockLanguage, host?: string): readonly unknown[] {
	const index = vaultOf(garden);
	return findLeftOut(index, ask(index, source, language, host)).map(({ options, count }) => [count, ...options]);
}

describe('what the options of a list leave out', () => {
	it.each<[string, readonly unknown[]]>([
		['phase: formation', []],
		['phase: formation\nfrom: nowhere', [[2, 'from: nowhere']]],
		['phase: formation\nfrom: beds', []],
		['phase: formation\nfrom: beds/north', [[1, 'from: beds/north']]],
		['phase: formation\nfrom: [shed, "a, b"]', [[2, 'from: [shed, "a, b"]']]],
		['phase: formation\nfrom: /', []],
		['phase: formation\nfrom: drafts', [[2, 'from: drafts']]],
		['phase: formation\nexclude: beds', [[2, 'exclude: beds']]],
		['phase: formation\nexclude: [beds/north, pond]', [[1, 'exclude: [beds/north, pond]']]],
		['phase: formation\nexclude: shed', []],
		['phase: formation\nexclude: "**/north"', [[1, 'exclude: "**/north"']]],
		['phase: formation\nfrom: b*/north', [[1, 'from: b*/north']]],
		['phase: formation\nwhere: { status: ready }', [[2, 'where: { status: ready }']]],
		['phase: formation\nwhere: { status: [dry, "cold, too"] }', []],
		['phase: formation\nwhere: { status: ["cold, too", x] }', [[1, 'where: { status: ["cold, too", x] }']]],
		['phase: formation\nwhere: { count: [3, true] }', [[2, 'where: { count: [3, true] }']]],
		['phase: formation\nwhere: { "my count": 3 }', [[2, 'where: { my count: 3 }']]],
		['phase: formation\nfrom: 2026', [[2, 'from: 2026']]],
		['phase: formation\nwhere: { status: }', [[2, 'where: { status: }']]],
		['phase: formation\nscale: network', [[1, 'scale: network']]],
		['scale: [coordination, constituency]\nphase: formation', [[2, 'scale: [coordination, constituency]']]],
		['scale: coordination', []],
		['phase: formation\nfrom: beds\nexclude: beds', [[2, 'exclude: beds']]],
		['phase: formation\nfrom: pond\nexclude: beds', [[2, 'from: pond', 'exclude: beds']]],
		['phase: formation\nwhere: { status: dry, kind: x }', [[1, 'where: { kind: x }']]],
		[
			'phase: formation\nfrom: shed\nwhere: { status: dry }\nexclude: beds',
			[[2, 'from: shed', 'exclude: beds', 'where: { status: dry }']],
		],
		['phase: formation\npublished: true', [[2, 'published: true']]],
		['phase: formation\npublished: false', []],
		['phase: formation\nlimit: 1', []],
		['phase: conversation\nfrom: nowhere', []],
	])('%j', (source, expected) => {
		expect(leftOut(source)).toEqual(expected);
	});

	it('is told of `subtypes` too', () => {
		expect(leftOut('phase: formation\nsubtypes: false', 'phase-primitives')).toEqual([[1, 'subtypes: false']]);
		expect(leftOut('phase: formation\nsubtypes: false', 'phase-list')).toEqual([]);
	});

	it('is told for a phase that the note around the block gives', () => {
		expect(leftOut('scale: coordination', 'phase-patterns', 'framework/group-phase/formation.md')).toEqual([
			[2, 'scale: coordination'],
		]);
	});

	it('never counts the note around the block', () => {
		expect(leftOut('from: nowhere', 'phase-patterns', 'beds/a.md')).toEqual([[1, 'from: nowhere']]);
	});

	it('is found without looking at the notes of other phases', () => {
		const index = vaultOf(garden);
		const query = ask(index, 'phase: formation\nfrom: nowhere\nexclude: shed\nscale: network\nwhere: { status: x }');
		const all = index.notes.bind(index);
		let scans = 0;
		Object.assign(index, { notes: () => ((scans += 1), all()) });
		expect(findLeftOut(index, query)).toHaveLength(1);
		expect(scans).toBe(0);
	});
});

describe('a folder in `from` that is not there', () => {
	it.each<[string, readonly unknown[]]>([
		['from: beds', []],
		['from: [Beds/North, /]', []],
		['from: bed', [['bed', 'beds']]],
		['from: [beds, shde]', [['shde', 'shed']]],
		['from: /north/', [['north', 'beds/north']]],
		['from: old/shed', [['old/shed', 'shed']]],
		['from: greenhouse', [['greenhouse', undefined]]],
		['from: drafts', []],
		['exclude: nowhere', []],
		['from: ["*/north", "**/shed"]', []],
		['from: beds/*/north', [['beds/*/north', undefined]]],
	])('%j', (source, expected) => {
		const index = vaultOf(garden);
		expect(
			findMissingFolders(index, ask(index, `phase: formation\n${source}`)).map(({ folder, nearest }) => [
				folder,
				nearest,
			]),
		).toEqual(expected);
	});
});

describe('what is said of the options of a list', () => {
	const affects = (
		source: string,
		...change: readonly (readonly [path: string, text: string] | undefined)[]
	): boolean => {
		const index = new VaultIndex(settingsOf({}), emptyVaultConfig);
		for (const [path, text] of Object.entries(garden)) index.set(noteOf(path, text));
		const query = ask(index, source);
		return isNarrowingAffected(
			index,
			query,
			change.map((one) => one && noteOf(...one)),
		);
	};

	it('changes with the notes that they leave out', () => {
		expect(affects('phase: formation\nfrom: shed', ['beds/new.md', pattern('formation')], undefined)).toBe(true);
		expect(affects('phase: formation\nexclude: beds', undefined, ['beds/new.md', pattern('formation')])).toBe(true);
		expect(
			affects('phase: formation\nfrom: shed\nexclude: beds', undefined, ['beds/new.md', pattern('formation')]),
		).toBe(true);
		expect(affects('phase: formation\nscale: network', undefined, ['new.md', pattern('formation')])).toBe(true);
	});

	it('does not change with others', () => {
		expect(affects('phase: formation\nfrom: shed', undefined, ['beds/new.md', pattern('iteration')])).toBe(false);
		expect(affects('phase: formation', undefined, ['beds/new.md', pattern('iteration')])).toBe(false);
		expect(affects('phase: formation\nfrom: beds', ['beds/a.md', 'Text'], ['beds/a.md', 'Other text'])).toBe(false);
	});

	it('changes with a note that comes into its folder or leaves it, whatever that note says', () => {
		expect(affects('phase: formation\nfrom: beds', undefined, ['beds/text.md', 'Text'])).toBe(true);
		expect(affects('phase: formation\nfrom: beds', ['beds/text.md', 'Text'], ['text.md', 'Text'])).toBe(true);
		expect(affects('phase: formation\nfrom: beds', undefined, ['shed/text.md', 'Text'])).toBe(false);
		expect(affects('phase: formation\nfrom: bed', undefined, ['bet/text.md', 'Text'])).toBe(true);
	});
});
