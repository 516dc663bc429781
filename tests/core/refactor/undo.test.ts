import { describe, expect, it } from 'vitest';
import { createJournal, parseJournal, planUndo } from '../../../src/core/refactor/journal';
import { freshJournalId, journalIdAt, journalIdsOf } from '../../../src/core/refactor/journal-shelf';
import { writesOf } from '../../../src/core/refactor/plan';
import { stepsOf, undoStepsOf } from '../../../src/core/refactor/write-steps';
import { everything, renameIn, runStep } from './refactor-vault';
import { fivePhases, note, type Files } from '../vault';

const files: Files = {
	...fivePhases,
	'a.md': note('phase: formation', '\n[[formation]]\n'),
	'b.md': note('phase: [formation, settling]'),
	'c.canvas': '{"nodes":[{"type":"file","file":"framework/group-phase/formation.md"}]}',
};
const writes = writesOf(renameIn(files, 'formation', 'settling'), everything);
const journal = createJournal('20260730-101500-250', 'Rename', 0, writes);
const steps = writes.flatMap(stepsOf);

function undo(disk: Map<string, string>, mostSteps = Infinity): boolean {
	let left = mostSteps;
	for (const step of planUndo(journal, (path) => disk.get(path))) {
		for (const one of undoStepsOf(step, (path) => disk.get(path))) {
			if (left === 0) return false;
			left -= 1;
			runStep(disk, one);
		}
	}
	return true;
}

function doneUpTo(count: number): Map<string, string> {
	const disk = new Map(Object.entries(files));
	for (const step of steps.slice(0, count)) runStep(disk, step);
	return disk;
}

describe('a crash between any two steps', () => {
	it.each(Array.from({ length: steps.length + 1 }, (_, at) => at))('after step %i is undone whole', (at) => {
		const disk = doneUpTo(at);
		undo(disk);
		expect(Object.fromEntries(disk)).toEqual(files);
	});

	it('while undoing is undone by undoing again', () => {
		for (let done = 0; done <= steps.length; done += 1) {
			for (let undone = 0; undone <= done; undone += 1) {
				const disk = doneUpTo(done);
				undo(disk, undone);
				undo(disk);
				expect(Object.fromEntries(disk)).toEqual(files);
			}
		}
	});
});

describe('undoing', () => {
	it('leaves what has changed since, with what it says now', () => {
		const disk = doneUpTo(steps.length);
		disk.set('a.md', 'Other\n');
		const changed = planUndo(journal, (path) => disk.get(path)).filter(({ kind }) => kind === 'changed');
		expect(changed).toMatchObject([{ at: 'a.md', now: 'Other\n' }]);
		undo(disk);
		expect(Object.fromEntries(disk)).toEqual({ ...files, 'a.md': 'Other\n' });
	});

	it('reads back what was recorded', () => {
		expect(parseJournal(JSON.stringify(journal), journal.id, rules)).toEqual({ isUsable: true, journal });
	});
});

const rules = { settingsPath: '.obsidian/plugins/in-phase/data.json', isWindows: false };

describe('a journal, which may have come with the vault from anybody', () => {
	const keep = { path: 'notes/a.md', before: 'x', after: 'y', newPath: 'notes/a.md', fate: 'keep' };
	const head = { version: 1, id: '20260730-101500-250', title: 'Rename', startedAt: 0 };
	const reasonFor = (text: string, isWindows = false): string | undefined => {
		const parsed = parseJournal(text, head.id, { ...rules, isWindows });
		return parsed.isUsable ? undefined : parsed.reason;
	};
	const reasonOf = (write: object, isWindows = false): string | undefined =>
		reasonFor(
			JSON.stringify({ ...head, writes: [keep, { ...keep, path: 'b.md', newPath: 'b.md', ...write }] }),
			isWindows,
		);

	it('may change and move notes, and change the plugin’s settings', () => {
		expect(reasonOf({})).toBeUndefined();
		expect(reasonOf({ newPath: 'c.md' })).toBeUndefined();
		expect(reasonOf({ path: rules.settingsPath, newPath: rules.settingsPath })).toBeUndefined();
	});

	it.each([
		'../bashrc',
		'a/../../bashrc',
		'./b.md',
		'a//b.md',
		'/etc/passwd',
		'C:/b.md',
		'c:b.md',
		'..\\b.md',
		'a\0.md',
		'',
		'.git/hooks/pre-commit',
		'notes/.git/config',
		'.obsidian/plugins/other/main.js',
		'.OBSIDIAN/plugins/in-phase/data.json',
		'.obsidian/plugins/in-phase/main.js',
		'\u200c.git/config',
		'. ./b.md',
	])('is refused whole where it names %j, at either end', (path) => {
		expect(reasonOf({ newPath: path })).toBeDefined();
		expect(reasonOf({ path })).toBeDefined();
		expect(reasonOf({ path, newPath: path })).toBeDefined();
		expect(reasonOf({ path, newPath: path, fate: 'create', before: '' })).toBeDefined();
		expect(reasonOf({ path, newPath: path, fate: 'trash', after: 'x' })).toBeDefined();
	});

	it.each(['con.md', 'a/NUL', 'b.md.', 'b.md ', 'b.md:stream'])('is refused on Windows where it names %j', (path) => {
		expect(reasonOf({ newPath: path }, true)).toBeDefined();
		expect(reasonOf({ newPath: path }, false)).toBeUndefined();
	});

	it.each([
		['is torn', '{"version":1,"id":"2026'],
		['is no object', '[]'],
		['is of another version', JSON.stringify({ ...head, version: 2, writes: [keep] })],
		['has another id than its file', JSON.stringify({ ...head, id: '20260730-101500-251', writes: [keep] })],
		['writes nothing', JSON.stringify({ ...head, writes: [] })],
		['has a field too many', JSON.stringify({ ...head, writes: [{ ...keep, more: 1 }] })],
		['has a text that is none', JSON.stringify({ ...head, writes: [{ ...keep, before: 1 }] })],
		['has an unknown fate', JSON.stringify({ ...head, writes: [{ ...keep, fate: 'burn' }] })],
		['names a file twice', JSON.stringify({ ...head, writes: [keep, keep] })],
		['creates what was there', JSON.stringify({ ...head, writes: [{ ...keep, fate: 'create' }] })],
		[
			'trashes what it moves',
			JSON.stringify({ ...head, writes: [{ ...keep, after: 'x', newPath: 'b.md', fate: 'trash' }] }),
		],
		['moves a note over the settings', JSON.stringify({ ...head, writes: [{ ...keep, newPath: rules.settingsPath }] })],
		[
			'removes the settings',
			JSON.stringify({
				...head,
				writes: [{ ...keep, after: 'x', path: rules.settingsPath, newPath: rules.settingsPath, fate: 'trash' }],
			}),
		],
	])('is refused when it %s', (_, text) => {
		expect(reasonFor(text)).toBeDefined();
	});
});

describe('the names of journals', () => {
	it('sort by time, and are told from other files', () => {
		expect(journalIdAt(Date.UTC(2026, 6, 30, 10, 15, 0, 250))).toBe('20260730-101500-250');
		expect(
			journalIdsOf(['20260101-000000-000.json', 'x.json', '20260730-101500-250.json', '20260730-101500-250-2.json']),
		).toEqual(['20260730-101500-250-2', '20260730-101500-250', '20260101-000000-000']);
		expect(freshJournalId(0, ['19700101-000000-000'])).toBe('19700101-000000-000-2');
	});
});
