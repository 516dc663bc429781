import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fivePhases, note } from '../core/vault';

// How often the work was done that costs, by its name.
const { counts, counted } = vi.hoisted(() => {
	const done = new Map<string, number>();
	const count = <Given extends readonly unknown[], Answer>(
		name: string,
		work: (...given: Given) => Answer,
	): ((...given: Given) => Answer) => {
		return (...given) => {
			done.set(name, (done.get(name) ?? 0) + 1);
			return work(...given);
		};
	};
	return { counts: done, counted: count };
});

vi.mock('node:fs', async (original) => {
	const real = await original<typeof import('node:fs')>();
	return {
		...real,
		openSync: counted('opened', real.openSync),
		readFileSync: counted('opened', real.readFileSync),
		fstatSync: counted('looked at', real.fstatSync),
		statSync: counted('looked at', real.statSync),
	};
});

vi.mock('../../src/core/body/read-body', async (original) => {
	const real = await original<typeof import('../../src/core/body/read-body')>();
	return { ...real, readBody: counted('bodies', real.readBody), readOpaque: counted('bodies', real.readOpaque) };
});

vi.mock('../../src/core/lint/engine', async (original) => {
	const real = await original<typeof import('../../src/core/lint/engine')>();
	return {
		...real,
		checkNote: counted('checked', real.checkNote),
		mayMatter: counted('checked', real.mayMatter),
	};
});

const many = 60;

let folder = '';
let program: Pick<typeof import('../../src/cli/main'), 'main'> &
	Pick<typeof import('../../src/cli/node'), 'nodeMachine'>;

// The files of a worker share their modules: what counts is loaded anew here, and not left to the next file.
beforeAll(async () => {
	vi.resetModules();
	const [{ main }, { nodeMachine }] = [await import('../../src/cli/main'), await import('../../src/cli/node')];
	program = { main, nodeMachine };
});

afterAll(() => {
	vi.resetModules();
});

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-')));
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

/** Writes a vault of as many notes with bodies, beside the definitions of its phases. */
function fill(size: number): void {
	for (const [path, text] of Object.entries(fivePhases)) put(path, text);
	for (let at = 0; at < size; at += 1)
		put(`notes/${at}.md`, note('type: pattern\nphase: iteration', `Text with a [[link]] and a #tag, number ${at}.\n`));
}

async function costOf(...args: readonly string[]): Promise<Readonly<Record<string, number>>> {
	counts.clear();
	const [command = '', ...rest] = args;
	await program.main({
		...program.nodeMachine,
		arguments: [command, folder, ...rest],
		print: () => undefined,
		annotate: () => undefined,
		printError: () => undefined,
	});
	return Object.fromEntries(counts);
}

/** What each of so many more notes costs. */
async function costOfNotes(...args: readonly string[]): Promise<Readonly<Record<string, number>>> {
	fill(0);
	const without = await costOf(...args);
	fill(many);
	const withMany = await costOf(...args);
	return Object.fromEntries(
		Object.entries(withMany).map(([name, count]) => [name, (count - (without[name] ?? 0)) / many]),
	);
}

it('a check opens each note once, and asks for nothing else about its file', async () => {
	expect(await costOfNotes('check')).toEqual({ opened: 1, 'looked at': 0, bodies: 1, checked: 2 });
});

it.each([['phases'], ['list', '--phase', 'iteration']])(
	'%s looks into no body, and checks nothing',
	async (...args) => {
		expect(await costOfNotes(...args)).toEqual({ opened: 1, 'looked at': 0 });
	},
);

it('looks into bodies for a list where settings say that what stands there counts', async () => {
	put('.obsidian/plugins/in-phase/data.json', JSON.stringify({ facets: [{ property: 'phase', from: ['inline'] }] }));
	const { bodies } = await costOfNotes('list', '--phase', 'iteration');
	expect(bodies).toBeGreaterThanOrEqual(1);
});

it('asks for the times of notes where an order may go by them', async () => {
	const cost = await costOfNotes('bake');
	expect(cost['looked at']).toBeGreaterThanOrEqual(1);
});
