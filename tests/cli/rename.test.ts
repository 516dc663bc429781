import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Machine } from '../../src/cli/machine';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { definition, fivePhases, note, type Files } from '../core/vault';
import { run, type MemoryVault } from './memory-machine';

const notes: Files = {
	...fivePhases,
	'a.md': note('phase: formation', '\n# Formation Phase\n\n[[formation]]\n'),
	'b.md': note('phase: [formation, settling]'),
};
const others: Files = { 'map.canvas': '{"nodes":[{"type":"file","file":"framework/group-phase/formation.md"}]}' };
const old = 'framework/group-phase/formation.md';
const now = 'framework/group-phase/settling.md';

describe('in-phase rename', () => {
	it('shows a diff and writes nothing', async () => {
		const result = await run({ notes, others }, 'rename', 'formation', 'settling');
		expect(result).toMatchObject({ exitCode: 0, notes, others });
		expect(result.output).toContain(`rename from ${old}\nrename to ${now}\n`);
		expect(result.output).toContain('-phase: formation\n+phase: settling\n');
		expect(result.output).toContain(
			'Offered, not made: Headings (1); --include heading makes them:\n  a.md:5: “Formation” to “Settling”',
		);
		expect(result.output).toContain('Nothing was written; --write writes it');
		expect(result.errors).toBe('');
	});

	it('writes it, records it, and takes it back', async () => {
		const written = await run({ notes, others }, 'rename', 'formation', 'settling', '--write', '--include', 'heading');
		expect(written.exitCode).toBe(0);
		expect(written.notes['a.md']).toBe(note('phase: settling', '\n# Settling Phase\n\n[[settling]]\n'));
		expect(written.notes[old]).toBeUndefined();
		expect(written.others['map.canvas']).toContain(now);
		expect(Object.keys(written.journals).filter((name) => name.endsWith('.json'))).toHaveLength(1);
		expect((await run(written, 'undo', '--list')).output).toContain('Rename the phase “formation” to “settling”');
		const undone = await run(written, 'undo');
		expect(undone).toMatchObject({ exitCode: 0, notes, others });
		expect(await run(undone, 'undo')).toMatchObject({ exitCode: 2, errors: 'in-phase: There is nothing to undo\n' });
	});

	it.each<[string, number]>([
		['```dataview\nLIST WHERE phase = "formation"\n```', 0],
		['```dataview\nLIST WHERE choice(season, "formation", phase)\n```', 1],
		['```dataviewjs\nconst P = "formation"; f(p.phase == P, p.season == P)\n```', 1],
		['```base\nfilters: [x\n y: formation\n```', 1],
		['```tasks\ntags regex matches /formation/\n```', 1],
		['```datacorejsx\nconst x = "formation"; g(phase, x)\n```', 1],
		['```query\n"[[formation]]" [phase: formation]\n```', 0],
		['```query\nformation\n```', 1],
		['```phase-list\nphase: [formation\n```', 1],
		['phase:: formation', 0],
		['# Formation Phase', 0],
		['[[formation-old]]', 0],
	])('%j is a query that is not understood: exit code %i', async (body, exitCode) => {
		const vault = { notes: { ...notes, 'q.md': `${body}\n` }, others };
		expect(await run(vault, 'rename', 'formation', 'settling')).toMatchObject({ exitCode });
		expect(await run(vault, 'rename', 'formation', 'settling', '--write')).toMatchObject({ exitCode });
	});

	it('ends with 1 where the frontmatter of a note cannot be read', async () => {
		const vault = { notes: { ...notes, 'q.md': '---\nphase: formation\ntitle: a: b\n---\n' }, others };
		const result = await run(vault, 'rename', 'formation', 'settling');
		expect(result).toMatchObject({ exitCode: 1 });
		expect(result.output).toContain('q.md:2: phase: formation');
	});

	it('lists what was refused, and ends with 1', async () => {
		const result = await run(
			{ notes, others, unwritable: { 'a.md': 'the disk is full' } },
			'rename',
			'formation',
			'settling',
			'--write',
		);
		expect(result.exitCode).toBe(1);
		expect(result.errors).toContain('a.md: not written: the disk is full');
		expect(result.notes['b.md']).toBe(note('phase: [settling]'));
		expect(await run(result, 'undo')).toMatchObject({ exitCode: 0, notes });
	});

	it('leaves the links where the definition cannot be moved', async () => {
		const result = await run(
			{ notes, unwritable: { [old]: 'it may not be written' } },
			'rename',
			'formation',
			'settling',
			'--write',
		);
		expect(result).toMatchObject({ exitCode: 1, notes });
		expect(result.errors).toContain(`a.md: not written: “${old}”, which links were to follow, was not moved`);
	});

	it('leaves what has changed since, with a diff', async () => {
		const written = await run({ notes, others }, 'rename', 'formation', 'settling', '--write');
		const undone = await run({ ...written, notes: { ...written.notes, 'b.md': 'Mine\n' } }, 'undo');
		expect(undone).toMatchObject({ exitCode: 1, notes: { ...notes, 'b.md': 'Mine\n' } });
		expect(undone.output).toContain('+Mine\n');
	});

	it.each<[string, readonly string[], string]>([
		['an unknown phase', ['formatoin', 'settling'], 'Did you mean “formation”?'],
		['a name that another phase has', ['formation', 'iteration'], '--merge shows what that would do'],
		['a merge with what is no phase', ['formation', 'settling', '--merge'], 'leave --merge out'],
		['an unknown kind', ['formation', 'settling', '--include', 'headings'], '--include takes'],
	])('refuses %s', async (_, args, message) => {
		const result = await run({ notes }, 'rename', ...args);
		expect(result).toMatchObject({ exitCode: 2, notes });
		expect(result.errors).toContain(message);
	});

	it('merges two phases, and moves a definition to the trash only when told to', async () => {
		const half = {
			...fivePhases,
			'phase/coordination.md': definition('Coordination Phase'),
			'a.md': note('phase: coordination', '\n[[coordination]]\n'),
		};
		const looked = await run({ notes: half }, 'rename', 'coordination', 'iteration', '--merge');
		expect(looked.output).toContain('Offered, not made: moving “phase/coordination.md” to the trash');
		const merged = await run(
			{ notes: half },
			'rename',
			'coordination',
			'iteration',
			'--merge',
			'--write',
			'--include',
			'trash',
		);
		expect(merged.notes['a.md']).toBe(note('phase: iteration', '\n[[iteration]]\n'));
		expect(merged.notes['phase/coordination.md']).toBeUndefined();
		for (const [from, to] of [
			['coordination', 'iteration'],
			['iteration', 'coordination'],
		] as const)
			expect(await run(merged, 'rename', from, to, '--merge', '--write')).toMatchObject({
				exitCode: 2,
				written: [],
				errors: `in-phase: “${from}” and “${to}” are one already, called “iteration”, and nothing is left to change. To give it another name, leave --merge out\n`,
			});
		expect(merged.others['.trash/coordination.md']).toBe(half['phase/coordination.md']);
		expect((await run(merged, 'undo')).notes).toEqual(half);
	});

	it('keeps the last thirty', async () => {
		let vault: MemoryVault = { notes: fivePhases };
		for (let at = 1; at <= 32; at += 1)
			vault = await run(vault, 'rename', at === 1 ? 'formation' : `name ${at - 1}`, `name ${at}`, '--write');
		expect(JSON.parse((await run(vault, 'undo', '--list', '--format', 'json')).output)).toMatchObject({
			runs: { length: 30 },
		});
	});
});

describe('a crash', () => {
	const folders: string[] = [];
	afterEach(() => {
		for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
	});
	const files: Files = { ...notes, ...others, '.obsidian/app.json': '{}' };

	function fill(): string {
		const folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-')));
		folders.push(folder);
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), content);
		}
		return folder;
	}

	function snapshot(folder: string): Files {
		const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
		return Object.fromEntries(
			paths
				.filter((path) => statSync(path).isFile())
				.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
		);
	}

	/** The machine dies when it is to touch the disk once more than so often. */
	function dyingMachine(after: number, ...args: readonly string[]): Machine {
		let left = after;
		const live = (): void => {
			if (left === 0) throw new Error('killed');
			left -= 1;
		};
		return {
			...nodeMachine,
			arguments: args,
			print: () => undefined,
			printError: () => undefined,
			writeNote: (...rest) => (live(), nodeMachine.writeNote(...rest)),
			moveFile: (...rest) => (live(), nodeMachine.moveFile(...rest)),
			createFile: (...rest) => (live(), nodeMachine.createFile(...rest)),
		};
	}

	it.each([0, 1, 2, 3, 4, 5, 6])('after %i touches of the disk is undone to the last byte', async (after) => {
		const folder = fill();
		const crashed = (): Promise<number> =>
			main(dyingMachine(after, 'rename', 'formation', 'settling', folder, '--write', '--include', 'heading'));
		if (after < 5) await expect(crashed()).rejects.toThrow('killed');
		else expect(await crashed()).toBe(0);
		// What was killed before its first change has nothing to take back.
		expect(await main(dyingMachine(Infinity, 'undo', folder))).toBe(after === 0 ? 2 : 0);
		expect(snapshot(folder)).toEqual(files);
	});
});
