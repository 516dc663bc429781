import { describe, expect, it } from 'vitest';
import { chooseRules } from '../../../src/core/lint/engine';
import { checkVault } from '../../../src/core/lint/pump';
import { listTerm } from '../../../src/core/query/ask';
import { readRemark, splitValues } from '../../../src/core/vocabulary/remark';
import { facetOf, note, termOf, vaultOf, type Files } from '../vault';

describe('a remark on a value', () => {
	it.each([
		['Replaced by NOTE-0012', 'Replaced', ' by NOTE-0012'],
		['replaced-by-note-0012', 'replaced', '-by-note-0012'],
		['Resting (see 42)', 'Resting', ' (see 42)'],
		['Kept (2024-01-02)', 'Kept', ' (2024-01-02)'],
		['Kept 2024-01-02', 'Kept', ' 2024-01-02'],
		['Kept: 2024', 'Kept', ': 2024'],
		['Kept – 2024', 'Kept', ' – 2024'],
		['Last Look until 2025', 'Last Look', ' until 2025'],
		['Replaced by [[Note 12]]', 'Replaced', ' by [[Note 12]]'],
		['Replaced [by this](note.md)', 'Replaced', ' [by this](note.md)'],
		['Ersetzt durch 0012', 'Ersetzt', ' durch 0012'],
		['Kept NOTE-0012', 'Kept', ' NOTE-0012'],
		['Kept, 2024-01-02', 'Kept', ', 2024-01-02'],
		['Kept,2024', 'Kept', ',2024'],
		['Kept, 2 January 2024', 'Kept', ', 2 January 2024'],
		['Kept, Jan 2, 2024', 'Kept', ', Jan 2, 2024'],
		['Kept 3. Mai 2024', 'Kept', ' 3. Mai 2024'],
		['Kept, 2.1.2024', 'Kept', ', 2.1.2024'],
		['Kept, since the spring', 'Kept', ', since the spring'],
		['kept,-since-the-spring', 'kept', ',-since-the-spring'],
		['Last Look, see the minutes', 'Last Look', ', see the minutes'],
		['Replaced, #12', 'Replaced', ', #12'],
		['Replaced, by NOTE-0012', 'Replaced', ', by NOTE-0012'],
		['Replaced; on 2024-01-02', 'Replaced', '; on 2024-01-02'],
		['Replaced, [[Note 12]]', 'Replaced', ', [[Note 12]]'],
		['Replaced, https://example.org/a', 'Replaced', ', https://example.org/a'],
		['Ersetzt, siehe Protokoll', 'Ersetzt', ', siehe Protokoll'],
	])('is told from what it is on: %j', (text, head, remark) => {
		expect(readRemark(text)).toEqual({ head, remark });
	});

	it.each([
		'Draft 2',
		'Phase 1',
		'phase-02',
		'Build Phase 2',
		'2024-01-02',
		'(2024)',
		'2 (2024)',
		'In Progress',
		'Work by hand',
		'Kept (for now)',
		'Kept, Replaced',
		'Kept, Phase 2',
		'Kept, NOTE 2',
		'Kept, Marketing 2',
		'Kept, see',
		'2023, 2024',
		'[[Kept (2024)]]',
		'#kept-2024-01-02',
		`Kept ${'(2024) '.repeat(30)}`,
		'',
	])('is none in %j', (text) => {
		expect(readRemark(text)).toBeUndefined();
	});
});

describe('a text with commas', () => {
	it.each([
		['Kept, Replaced', ['Kept', ' Replaced']],
		['Kept, 2024-01-02', ['Kept, 2024-01-02']],
		['Kept, 2024-01-02, Replaced', ['Kept, 2024-01-02', ' Replaced']],
		['Replaced, Kept, since the spring', ['Replaced', ' Kept, since the spring']],
		['Kept, see 4, Replaced,', ['Kept, see 4', ' Replaced', '']],
		['Kept January 2, 2024', ['Kept January 2, 2024']],
		['Kept on 2nd of May, 2024', ['Kept on 2nd of May', ' 2024']],
		['Resting (see 4, 5), Kept', ['Resting (see 4, 5)', ' Kept']],
		['Resting (see 4, Kept', ['Resting (see 4', ' Kept']],
		['2023, 2024', ['2023', ' 2024']],
		['Spring 2023, 2024', ['Spring 2023', ' 2024']],
		['1, 2', ['1', ' 2']],
		['Kept, In Review 2', ['Kept', ' In Review 2']],
		['NOTE-0001, NOTE-0002', ['NOTE-0001', ' NOTE-0002']],
		['', ['']],
	])('is split where values are, and not before a remark: %j', (text, values) => {
		expect(splitValues(text)).toEqual(values);
		expect(splitValues(text).join()).toBe(text);
	});
});

describe('a term with a remark', () => {
	const settings = {
		version: 2,
		facets: [{ property: 'status', terms: ['Kept', 'Replaced'].map((name) => ({ name })) }],
	};
	const said: Files = {
		'1.md': note('status: Replaced by NOTE-0012'),
		'2.md': note('status: replaced by NOTE-0013'),
		'3.md': note('status: Kept (2024-01-02)'),
		'4.md': note('status: [Kept, Kept (2024-01-02)]'),
		'5.md': note('status: "Replaced by [[1]]"'),
	};
	const found = (files: Files, own: unknown): readonly string[] => {
		const index = vaultOf(files, own);
		return checkVault(index, chooseRules(index.settings), (path) => files[path]).map(({ rule, path, fixes }) => {
			const changes = fixes.flatMap((fix) => fix.changes);
			return [`${rule} ${path}`, ...changes.map((change) => ('text' in change ? change.text : ''))].join(' → ');
		});
	};

	it('is that term in lists, and nothing to find fault with', () => {
		const index = vaultOf(said, settings);
		const listOf = (name: string): readonly string[] =>
			listTerm(index, facetOf(index, 'status'), termOf(index, name, 'status'), []).rows.map(
				({ note: { path } }) => path,
			);
		expect([listOf('Replaced'), listOf('Kept')]).toEqual([
			['1.md', '2.md', '5.md'],
			['3.md', '4.md'],
		]);
		expect(found(said, settings)).toEqual([]);
	});

	it('keeps it where the term is put right', () => {
		const [facet] = settings.facets;
		const renamed = {
			version: 2,
			facets: [{ ...facet, terms: [{ name: 'Kept' }, { name: 'Replaced', formerly: ['Dropped'] }] }],
		};
		const files = { '1.md': note('status: Dropped (see 12)'), '2.md': note('status: Replacd by NOTE-0012') };
		expect(found(files, renamed)).toEqual([
			'no-former-name 1.md → Replaced (see 12)',
			'no-unknown-value 2.md → Replaced by NOTE-0012',
		]);
	});

	it('is a term of its own where settings name it so', () => {
		const own = { version: 2, facets: [{ property: 'status', terms: [{ name: 'Kept' }, { name: 'Kept (see 12)' }] }] };
		const index = vaultOf({ '1.md': note('status: Kept (see 12)'), '2.md': note('status: Kept (see 13)') }, own);
		expect(
			facetOf(index, 'status').terms.map((term) =>
				listTerm(index, facetOf(index, 'status'), term, []).rows.map(({ note: { path } }) => path),
			),
		).toEqual([['2.md'], ['1.md']]);
	});

	it('is that term behind a comma too', () => {
		const files = {
			'1.md': note('status: Kept, 2024-01-02'),
			'2.md': note('status: "Replaced, see the minutes"'),
			'3.md': note('status: Kept, since the spring, Replaced'),
			'4.md': note('status:\n  - Kept, Jan 2, 2024'),
			'5.md': note('status: Replacd, 2024-01-02'),
			'6.md': note('status: Kept (see 1, 2)'),
		};
		const index = vaultOf(files, settings);
		const listOf = (name: string): readonly string[] =>
			listTerm(index, facetOf(index, 'status'), termOf(index, name, 'status'), []).rows.map(
				({ note: { path } }) => path,
			);
		expect([listOf('Kept'), listOf('Replaced')]).toEqual([
			['1.md', '3.md', '4.md', '6.md'],
			['2.md', '3.md'],
		]);
		expect(found(files, settings)).toEqual(['readable-lists 3.md → ', 'no-unknown-value 5.md → Replaced, 2024-01-02']);
	});

	it('is told all the same where what stands before it is none', () => {
		expect(found({ '1.md': note('status: Lost (see 12)') }, settings)).toEqual(['no-unknown-value 1.md']);
	});

	it('makes no other vocabulary of a property most of whose values have one', () => {
		const many = Object.fromEntries(
			Array.from({ length: 12 }, (_, at) => [`${at}.md`, note(`stage: Replaced by NOTE-00${at + 10}`)]),
		);
		const definitions = { 'stages/Kept.md': 'What it is.\n', 'stages/Replaced.md': 'What it is.\n' };
		const index = vaultOf(
			{ ...many, ...definitions, 'k.md': note('stage: Kept') },
			{ version: 2, facets: [{ property: 'stage' }] },
		);
		expect(facetOf(index, 'stage')).toMatchObject({
			isForeign: false,
			terms: [{ name: 'Kept' }, { name: 'Replaced' }],
		});
	});
});
