import { describe, expect, it } from 'vitest';
import { applyWrites, unwatched } from '../../../src/core/plan/apply';
import { joinLastRuns } from '../../../src/core/plan/journals';
import { writesOf } from '../../../src/core/plan/plan';
import type { PlanPort } from '../../../src/core/plan/port';
import { freshJournalId, journalIdAt, journalIdsOf, outdatedIds } from '../../../src/core/plan/shelf';
import { runSteps, stepsOf } from '../../../src/core/plan/steps';
import { listRuns, planUndo, undoRun, undoStepsOf, type UndoRun } from '../../../src/core/plan/undo';
import { everything, renameIn } from '../refactor/refactor-vault';
import { fivePhases, note, type Files } from '../vault';
import { diskOf, memoryPort, type MemoryDisk } from './memory-port';
import { asMessage, inEnglish, spoken } from '../../said';

const files: Files = {
	...fivePhases,
	'a.md': note('phase: formation', '\n[[formation]]\n'),
	'b.md': note('phase: [formation, settling]'),
	'c.canvas': '{"nodes":[{"type":"file","file":"framework/group-phase/formation.md"}]}',
};
const writes = writesOf(renameIn(files, 'formation', 'settling'), everything);
const steps = writes.flatMap(stepsOf);

const rename = (port: PlanPort): ReturnType<typeof applyWrites> =>
	applyWrites(port, asMessage('Rename'), writes, unwatched);
const undo = (port: PlanPort, id?: string): Promise<UndoRun> => undoRun(port, id, unwatched);

/** A disk on which the rename was journalled, and got as far as so many steps. */
async function doneUpTo(count: number): Promise<{ readonly disk: MemoryDisk; readonly port: PlanPort }> {
	const disk = diskOf(files);
	const port = memoryPort(disk);
	await rename(memoryPort(disk, { diesAfter: count })).catch(() => undefined);
	return { disk, port };
}

describe('a crash between any two steps', () => {
	it.each(Array.from({ length: steps.length + 1 }, (_, at) => at))('after step %i is undone whole', async (at) => {
		const { disk, port } = await doneUpTo(at);
		await undo(port);
		expect(Object.fromEntries(disk.files)).toEqual(files);
	});

	it('while undoing is undone by undoing again', async () => {
		for (let done = 0; done <= steps.length; done += 1) {
			for (let undone = 0; undone <= done; undone += 1) {
				const { disk, port } = await doneUpTo(done);
				await undo(memoryPort(disk, { diesAfter: undone })).catch(() => undefined);
				await undo(port);
				expect(Object.fromEntries(disk.files)).toEqual(files);
			}
		}
	});
});

describe('undoing', () => {
	it('leaves what has changed since, with what it says now, and takes it back once it is as it was', async () => {
		const { disk, port } = await doneUpTo(Infinity);
		const renamed = disk.files.get('a.md') ?? '';
		disk.files.set('a.md', 'Other\n');
		const { undone } = await undo(port);
		expect(undone?.changed).toMatchObject([{ at: 'a.md', now: 'Other\n' }]);
		expect(Object.fromEntries(disk.files)).toEqual({ ...files, 'a.md': 'Other\n' });
		expect((await undo(port)).blocked).toHaveLength(1);
		disk.files.set('a.md', renamed);
		expect((await undo(port)).undone?.restored).toHaveLength(1);
		expect(Object.fromEntries(disk.files)).toEqual(files);
		expect((await listRuns(port)).runs).toEqual([]);
	});

	it('passes over a run of which nothing is as it was, and takes the one before', async () => {
		const disk = diskOf({ 'a.md': '1', 'b.md': '1' });
		const port = memoryPort(disk);
		const write = (path: string): ReturnType<typeof applyWrites> =>
			applyWrites(port, asMessage(path), [{ path, before: '1', after: '2', newPath: path, fate: 'keep' }], unwatched);
		await write('a.md');
		await write('b.md');
		disk.files.set('b.md', 'mine');
		expect(spoken((await undo(port)).undone?.journal.title)).toBe('a.md');
		expect(Object.fromEntries(disk.files)).toEqual({ 'a.md': '1', 'b.md': 'mine' });
	});

	it('passes over journals that are torn, empty or foreign, and names them', async () => {
		const { disk, port } = await doneUpTo(Infinity);
		const [[name = '', text = ''] = []] = [...disk.journals];
		disk.journals.set('20990101-000000-000.json', text);
		disk.journals.set('20990101-000000-001.json', '');
		disk.journals.set('20990101-000000-002.json', text.slice(0, -2));
		const { undone, unusable } = await undo(port);
		expect(unusable.map(({ id, reason }) => `${id}: ${inEnglish(reason)}`)).toEqual([
			'20990101-000000-002: it is torn, or no record at all',
			'20990101-000000-001: it is torn, or no record at all',
			`20990101-000000-000: it says that it is the record “${name.slice(0, -5)}”`,
		]);
		expect(undone?.restored).toHaveLength(writes.length);
		expect(Object.fromEntries(disk.files)).toEqual(files);
	});

	it('follows no journal that is cut at any byte', async () => {
		const { disk } = await doneUpTo(1);
		const [[name = '', text = ''] = []] = [...disk.journals];
		const bytes = new TextEncoder().encode(text);
		// Without its last line end it is whole.
		for (let at = 0; at < bytes.length - 1; at += 1) {
			disk.journals.set(name, new TextDecoder().decode(bytes.slice(0, at)));
			expect((await listRuns(memoryPort(disk))).runs).toEqual([]);
		}
	});

	it('puts back what lies in the trash, and leaves what has its name by now', async () => {
		const disk = diskOf({ 'a.md': 'A' });
		const port = memoryPort(disk);
		await applyWrites(
			port,
			asMessage(''),
			[{ path: 'a.md', before: 'A', after: 'A', newPath: 'a.md', fate: 'trash' }],
			unwatched,
		);
		disk.files.set('a.md', 'Another');
		expect((await undo(port)).blocked).toHaveLength(1);
		disk.files.delete('a.md');
		await undo(port);
		expect(disk.files.get('a.md')).toBe('A');
	});

	it('is planned from what the files say', async () => {
		const { port } = await doneUpTo(2);
		const [journal] = (await listRuns(port)).runs;
		const planned = journal === undefined ? [] : await planUndo(port, journal);
		for (const step of planned) if (step.kind === 'restore') await runSteps(port, undoStepsOf(step));
		expect(planned.map(({ kind }) => kind)).toContain('nothing');
	});
});

describe('writing', () => {
	const edit = { path: 'a.md', before: '1', after: '2', newPath: 'a.md', fate: 'keep' } as const;

	it.each([
		['../a.md', 'leads out of its folder'],
		['.git/config', 'is hidden'],
		['x\\a.md', 'holds a sign'],
	])('is refused for “%s”, which could not be taken back', async (path, reason) => {
		const disk = diskOf({ [path]: '1', 'a.md': '1' });
		const run = await applyWrites(memoryPort(disk), asMessage(''), [{ ...edit, path, newPath: path }, edit], unwatched);
		expect(spoken(run)).toMatchObject({
			value: { outcomes: [{ reason: expect.stringContaining(reason) as unknown }, { reason: undefined }] },
		});
		expect(Object.fromEntries(disk.files)).toEqual({ [path]: '1', 'a.md': '2' });
	});

	it('does not begin when it cannot be recorded, or another run is at it', async () => {
		for (const fault of [{ saving: 'the disk is full' }, { locked: 'another run is at it' }]) {
			const disk = diskOf({ 'a.md': '1' });
			const run = await applyWrites(memoryPort(disk, fault), asMessage(''), [edit], unwatched);
			expect(spoken(run)).toMatchObject({ isOk: false, fault: { message: Object.values(fault)[0] } });
			expect(disk.files.get('a.md')).toBe('1');
		}
	});

	it('does not begin where two files want one place', async () => {
		const disk = diskOf({ 'a.md': '1' });
		const run = await applyWrites(memoryPort(disk), asMessage(''), [edit, { ...edit, after: '3' }], unwatched);
		expect(spoken(run)).toEqual({
			isOk: false,
			fault: { message: 'it names “a.md” twice', isRecordFault: true },
		});
		expect(Object.fromEntries(disk.files)).toEqual({ 'a.md': '1' });
	});

	it('keeps a record of what was written alone: not of what was refused or left', async () => {
		const names = ['a.md', 'b.md', 'c.md', 'd.md'];
		const disk = diskOf(Object.fromEntries(names.map((path) => [path, path === 'b.md' ? 'other' : '1'])));
		let left = 3;
		const watch = { onProgress: () => (left -= 1), isStopped: () => left === 0 };
		const all = names.map((path) => ({ ...edit, path, newPath: path }));
		await applyWrites(memoryPort(disk), asMessage(''), all, watch);
		const { runs } = await listRuns(memoryPort(disk));
		expect(runs.map(({ writes: kept }) => kept.map(({ path }) => path))).toEqual([['a.md', 'c.md']]);
		await undo(memoryPort(disk));
		expect(disk.journals.size).toBe(0);
	});

	it('keeps a record of a file that was left half done', async () => {
		const disk = diskOf({ 'a.md': '1', 'b.md': '1' });
		const port = memoryPort(disk);
		const move = { ...edit, newPath: 'c.md' };
		const failing: PlanPort = {
			...port,
			write: (path, before, after) =>
				before === '2' ? Promise.resolve(asMessage('refused')) : port.write(path, before, after),
			move: () => Promise.resolve(asMessage('refused')),
		};
		const run = await applyWrites(
			failing,
			asMessage(''),
			[move, { ...edit, path: 'b.md', newPath: 'b.md' }],
			unwatched,
		);
		expect(spoken(run)).toMatchObject({
			value: { outcomes: [{ reason: 'refused' }, { reason: expect.any(String) as unknown }] },
		});
		expect((await undo(port)).undone?.restored).toHaveLength(1);
		expect(Object.fromEntries(disk.files)).toEqual({ 'a.md': '1', 'b.md': '1' });
	});

	it('leaves no record where nothing was written', async () => {
		const disk = diskOf({ 'a.md': 'other' });
		const run = await applyWrites(memoryPort(disk), asMessage(''), [edit], unwatched);
		expect(spoken(run)).toMatchObject({ isOk: true, value: { journal: undefined } });
		expect(disk.journals.size).toBe(0);
	});
});

describe('the names of journals', () => {
	it('sort by time, and are told from other files', () => {
		expect(journalIdAt(Date.UTC(2026, 6, 30, 10, 15, 0, 250))).toBe('20260730-101500-250');
		expect(
			journalIdsOf([
				'20260101-000000-000.json',
				'x.json',
				'20260730-101500-250.json',
				'20260730-101500-250-10.json',
				'20260730-101500-250-9.json',
			]),
		).toEqual(['20260730-101500-250-10', '20260730-101500-250-9', '20260730-101500-250', '20260101-000000-000']);
	});

	it('sort behind all that are there, also when the clock is behind', () => {
		expect(freshJournalId(0, [])).toBe('19700101-000000-000');
		expect(freshJournalId(0, ['19700101-000000-000'])).toBe('19700101-000000-000-2');
		expect(freshJournalId(0, ['20260101-000000-000', '20260101-000000-000-2'])).toBe('20260101-000000-000-3');
	});

	it('are names that runs have, whatever lies beside them', () => {
		const most = '20260101-000000-000-999999999';
		expect(freshJournalId(0, [most])).toBe('19700101-000000-000');
		expect(freshJournalId(0, [most, '19700101-000000-000'])).toBe('19700101-000000-001');
		expect(journalIdsOf([`20260101-000000-000-${'9'.repeat(25)}.json`, '20260101-000000-000-0.json'])).toEqual([]);
	});

	it('say which runs are kept: the last thirty, for thirty days', () => {
		const day = 24 * 60 * 60 * 1000;
		const idsOf = (days: readonly number[]): readonly string[] => days.map((ago) => journalIdAt((100 - ago) * day));
		expect(outdatedIds(100 * day, idsOf([0, 1, 30, 31]))).toEqual(idsOf([31]));
		const many = Array.from({ length: 31 }, (_, at) => at / 10);
		expect(outdatedIds(100 * day, idsOf(many))).toEqual(idsOf(many.slice(29)));
	});
});

describe('runs that go on with the same file', () => {
	const path = '.config/plugins/in-phase/data.json';
	const change = async (port: PlanPort, before: string, after: string, title = 'Settings'): Promise<void> => {
		const run = await applyWrites(
			port,
			asMessage(title),
			[{ path, before, after, newPath: path, fate: 'keep' }],
			unwatched,
		);
		if (run.isOk && run.value.journal !== undefined) await joinLastRuns(port, run.value.journal, 60_000);
	};

	it('are one run, which gives back what was there at first', async () => {
		const disk = diskOf({ ...files, [path]: '1' });
		const port = memoryPort(disk);
		for (const [before, after] of ['12', '23', '34']) await change(port, before ?? '', after ?? '');
		expect(disk.journals.size).toBe(1);
		await undo(port);
		expect([disk.files.get(path), disk.journals.size]).toEqual(['1', 0]);
	});

	it('are none where nothing has changed in the end', async () => {
		const disk = diskOf({ ...files, [path]: '1' });
		const port = memoryPort(disk);
		for (const [before, after] of ['12', '21']) await change(port, before ?? '', after ?? '');
		expect(disk.journals.size).toBe(0);
	});

	it.each<[string, (port: PlanPort, disk: MemoryDisk) => Promise<unknown>]>([
		['another run came between', (port) => rename(port)],
		['it has another title', (port) => change(port, '2', '3', 'Other')],
		[
			'somebody else has written it since',
			(port, disk) => {
				disk.files.set(path, '3');
				return change(port, '3', '4');
			},
		],
	])('stay apart where %s', async (_, happen) => {
		const disk = diskOf({ ...files, [path]: '1' });
		const port = memoryPort(disk);
		await change(port, '1', '2');
		await happen(port, disk);
		expect(disk.journals.size).toBe(2);
	});
});
