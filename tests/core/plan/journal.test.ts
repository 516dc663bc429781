import { describe, expect, it } from 'vitest';
import { english } from '../../../src/locale/en/index';
import { parseJournal, sayTitle, writeJournal, type Journal } from '../../../src/core/plan/journal';
import { inEnglish } from '../../said';

const settingsPath = '.config/plugins/in-phase/data.json';
const id = '20260730-101500-250';
const rules = { settingsPath, isWindows: false, id, vault: undefined };
const edit = { path: 'notes/a.md', before: 'x', after: 'y', newPath: 'notes/a.md', fate: 'keep' } as const;
const at = (path: string, newPath = path): object => ({ ...edit, path, newPath });

/** Why a journal with these writes is refused; undefined when it is followed. */
function faultOf(writes: readonly unknown[], more: object = {}, isWindows = false): string | undefined {
	const json = JSON.stringify({ version: 1, id, title: 'Rename', startedAt: 0, writes, ...more });
	const parsed = parseJournal(json, { ...rules, isWindows });
	return parsed.isOk ? undefined : inEnglish(parsed.fault);
}

describe('a journal', () => {
	it('is read back as it was written', () => {
		const journal: Journal = { version: 1, id, title: 'Rename', startedAt: 0, writes: [edit] };
		const written = writeJournal(journal);
		expect(written.isOk && parseJournal(written.value, rules)).toEqual({ isOk: true, value: journal });
	});

	it.each<[string, object]>([
		['changes a note', edit],
		['moves one', at('a.md', 'x/b.md')],
		['renames one in its case', at('a.md', 'A.md')],
		['makes one', { ...edit, before: '', fate: 'create' }],
		['throws one away', { ...edit, after: 'x', fate: 'trash' }],
		['changes the settings', at(settingsPath)],
		['names a folder that ends in a dot', at('Acme Inc./a.md')],
		['names what Windows keeps', at('aux.md')],
		['has dots and colons in a name', at('a..b/12: 30.md')],
	])('is followed when it %s', (_, write) => {
		expect(faultOf([write])).toBeUndefined();
	});

	it.each<[string, string]>([
		['../bashrc', 'leads out of its folder'],
		['notes/../../bashrc', 'leads out of its folder'],
		['a/../b.md', 'leads out of its folder'],
		['./a.md', 'leads out of its folder'],
		['a//b.md', 'leads out of its folder'],
		['a/', 'leads out of its folder'],
		['.. /a.md', 'leads out of its folder'],
		['.../a.md', 'leads out of its folder'],
		['', 'a path is empty'],
		['/etc/passwd', 'does not start in the vault'],
		['C:/a.md', 'does not start in the vault'],
		['c:a.md', 'does not start in the vault'],
		['..\\a.md', 'holds a sign'],
		['\\\\server\\share\\a.md', 'holds a sign'],
		['a\0.md', 'holds a sign'],
		['.git/hooks/pre-commit', 'is hidden'],
		['notes/.hidden.md', 'is hidden'],
		['\u200c.git/config', 'is hidden'],
		['.config/plugins/other/main.js', 'is hidden'],
		['.config/plugins/in-phase/main.js', 'is hidden'],
		['.CONFIG/plugins/in-phase/data.json', 'is hidden'],
		['.trash/a.md', 'is hidden'],
	])('is refused whole when it names “%s”, at either end', (path, reason) => {
		expect(faultOf([edit, at(path)])).toContain(reason);
		expect(faultOf([edit, at('b.md', path)])).toContain(reason);
		expect(faultOf([edit, at(path, 'b.md')])).toContain(reason);
	});

	it.each(['con.md', 'x/NUL', 'aux.x.md', 'com1.md', 'a./b.md', 'a /b.md', 'a.md:stream', 'a.md.'])(
		'is refused on Windows when it names “%s”',
		(path) => {
			expect([faultOf([at(path)]), faultOf([at(path)], {}, true)]).toEqual([
				undefined,
				`“${path}” has a name that means something else on Windows`,
			]);
		},
	);

	it.each(['Aux Phase.md', 'console.md', 'a b.md'])('is followed on Windows when it names “%s”', (path) => {
		expect(faultOf([at(path)], {}, true)).toBeUndefined();
	});

	it.each<[string, readonly unknown[], object?]>([
		['names a file twice', [edit, edit]],
		['moves a file to where another is', [at('a.md', 'b.md'), at('b.md')]],
		['changes nothing', [{ ...edit, after: 'x' }]],
		['makes a file of one that says something', [{ ...edit, fate: 'create' }]],
		['makes a file elsewhere', [{ ...edit, before: '', newPath: 'b.md', fate: 'create' }]],
		['changes what it throws away', [{ ...edit, fate: 'trash' }]],
		['moves the settings', [at(settingsPath, 'a.md')]],
		['moves a note to the settings', [at('a.md', settingsPath)]],
		['throws the settings away', [{ ...at(settingsPath), after: 'x', fate: 'trash' }]],
		['says nothing', []],
		['lacks a text', [{ ...edit, after: undefined }]],
		['has a path that is none', [{ ...edit, path: ['a.md'] }]],
		['has a fate of its own', [{ ...edit, fate: 'link' }]],
		['says more than it should', [{ ...edit, mode: 0o777 }]],
		['has writes that are none', [null]],
		['is of another version', [edit], { version: 2 }],
		['has another id than its file', [edit], { id: '20260730-101500-251' }],
		['has an id that is a path', [edit], { id: '../x' }],
		['began at no time', [edit], { startedAt: 1e300 }],
		['is about another vault', [edit], { vault: '/elsewhere' }],
	])('is refused whole when it %s', (_, writes, more) => {
		expect(faultOf(writes, more)).toEqual(expect.any(String));
	});

	it.each(['', 'no', '[]', '{"writes":[]}', '['.repeat(100_000), 'null'])('is told from “%.9s”', (json) => {
		expect(parseJournal(json, rules).isOk).toBe(false);
	});
});

describe('what a journal says was done', () => {
	it.each<[string, unknown, string]>([
		['a text, as of earlier versions', 'Rename', 'Rename'],
		['a sentence that there is', { area: 'plan', id: 'fixes.safe', data: {} }, 'Make the safe fixes'],
		['one that there is not', { area: 'plan', id: 'nothing', data: {} }, 'plan.nothing'],
		['one that every object has', { area: 'constructor', id: 'name', data: {} }, 'constructor.name'],
		['one without its data', { area: 'refactor', id: 'merge.titleOfPaths', data: {} }, 'refactor.merge.titleOfPaths'],
		['one that is whatever its datum is', { area: 'plan', id: 'file.isRefused', data: { why: ['a', 'b'] } }, 'a,b'],
	])('is told as a text: %s', (_, title, said) => {
		const json = JSON.stringify({ version: 1, id, title, startedAt: 0, writes: [edit] });
		const parsed = parseJournal(json, rules);
		expect(parsed.isOk && sayTitle(english, parsed.value)).toBe(said);
	});
});
