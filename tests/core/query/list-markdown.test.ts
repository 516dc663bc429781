import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualLinkFormat, vaultLinks } from '../../../src/core/links/write-link';
import { askBlock } from '../../../src/core/query/ask';
import { listToMarkdown } from '../../../src/core/query/list-markdown';
import { writtenText } from '../../../src/locale/en/written';
import { runQuery } from '../../../src/core/query/run';
import { framework, note, vaultOf, type Files } from '../vault';

/** A list of the notes in formation as lines of Markdown. */
function linesOf(files: Files, options: string, isLinked = false): readonly string[] {
	const index = vaultOf({ ...framework, ...files });
	const asked = askBlock(index, `phase: formation\n${options}`, 'phase-list', undefined);
	if (!asked.isOk) throw new Error('a mistake');
	const links = vaultLinks(usualLinkFormat, Object.keys(files));
	return listToMarkdown(runQuery(index, asked.value), asked.value, index.vocabulary, {
		links,
		hostPath: 'host.md',
		isLinked: () => isLinked,
		words: writtenText,
	});
}

afterEach(() => vi.unstubAllEnvs());

describe('a date in Markdown', () => {
	const dates = [
		'1850-01-01',
		'2025-03-30T02:30',
		'2025-03-30 02:30:59',
		'2025-10-26T02:30',
		'0099-12-31',
		'2026-07-01',
	];
	const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'UTC'];

	it.each(zones.flatMap((zone) => dates.map((said) => [zone, said] as const)))(
		'is, in %s, what the note says: %s',
		(zone, said) => {
			vi.stubEnv('TZ', zone);
			expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
			const lines = linesOf({ 'a.md': note(`phase: formation\nsown: ${said}`) }, 'view: table\ncolumns: [sown]');
			expect(lines.at(-1)).toBe(`| ${said.slice(0, 16).replace('T', ' ')} |`);
		},
	);

	it.each(zones)('of a file is the same in %s', (zone) => {
		vi.stubEnv('TZ', zone);
		expect(linesOf({ 'a.md': note('phase: formation') }, 'view: table\ncolumns: [modified]').at(-1)).toBe(
			'| 1970-01-01 |',
		);
	});
});

describe('groups in Markdown', () => {
	it('are told apart, also where a value is called what a group without one is', () => {
		const files = {
			'a.md': note('phase: formation'),
			'b.md': note('phase: formation\nsoil: No soil'),
			'c.md': note('phase: formation\nsoil: Ohne soil'),
		};
		expect(linesOf(files, 'group: soil')).toEqual([
			'**No soil**',
			'',
			'- b',
			'',
			'**Ohne soil**',
			'',
			'- c',
			'',
			'**No soil**',
			'',
			'- a',
		]);
	});
});

describe('a link in Markdown', () => {
	const table = 'view: table\ncolumns: [title, source]';

	it.each([
		['"[[../b/note]]"', '[[y/b/note\\|../b/note]]'],
		['"[[./other]]"', '[[y/c/other\\|./other]]'],
		['"[[note]]"', '[[y/c/note\\|note]]'],
		['"[[b/note]]"', '[[x/b/note\\|b/note]]'],
		['"[[/x/b/note]]"', '[[x/b/note\\|/x/b/note]]'],
		['"[it](../b/note.md)"', '[[y/b/note\\|it]]'],
		['"[[nowhere]]"', 'nowhere'],
	])('of a property, %s, is seen from the note that says it', (source, link) => {
		const files = {
			'y/c/row.md': note(`phase: formation\nsource: ${source}`),
			...{ 'x/b/note.md': '', 'y/b/note.md': '', 'y/c/note.md': '', 'y/c/other.md': '', 'other.md': '' },
		};
		expect(linesOf(files, table, true).at(-1)).toBe(`| [[row]] | ${link} |`);
	});

	it('leads to the note of the row where another differs in case alone', () => {
		const files = { 'p/UPPER.md': note('phase: formation'), 'p/upper.md': note('phase: formation') };
		expect(linesOf(files, 'view: table\ncolumns: [title]', true).slice(2)).toEqual([
			'| [[p/UPPER\\|UPPER]] |',
			'| [[p/upper\\|upper]] |',
		]);
		expect(linesOf(files, '', true)).toEqual(['- [[p/UPPER|UPPER]]', '- [[p/upper|upper]]']);
	});
});
