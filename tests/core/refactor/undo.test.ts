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

	it('reads back what was recorded, and nothing else', () => {
		expect(parseJournal(JSON.stringify(journal))).toEqual(journal);
		expect(parseJournal('{"version":2}')).toBeUndefined();
		expect(parseJournal('no')).toBeUndefined();
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
