import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listChecksum } from '../../src/core/snapshot/checksum';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { fivePhases, note, type Files } from '../core/vault';
import { run, type Run } from './memory-machine';
import { canLink } from './symbolic-links';

const block = '```phase-patterns\nphase: iteration\n```\n';
const list = '- [[heap|Compost heap]]\n';
const snapshot = `%% in-phase phase-patterns\nphase: iteration\n%%\n\n${list}\n%% /in-phase ${listChecksum([list])} %%\n`;
const stale = snapshot
	.replace('- [[heap|Compost heap]]', '- [[gone|Gone]]')
	.replace(listChecksum([list]), listChecksum(['- [[gone|Gone]]']));
const edited = snapshot.replace('Compost', 'My compost');
const heap = note('title: Compost heap\ntype: pattern\nphase: iteration\npublish: true');

const vault = (notes: Files): Files => ({ ...fivePhases, 'heap.md': heap, ...notes });

const bake = (notes: Files, ...args: readonly string[]): Promise<Run> =>
	run({ notes: vault(notes) }, 'bake', '.', ...args);

describe('bake', () => {
	it.each<[string, string, Files, readonly string[]]>([
		[
			'a folder that is not there',
			'```phase-list\nphase: iteration\nfrom: sheds\n```',
			{},
			['3: phase-list: No note is in a folder “sheds”'],
		],
		[
			'a former name in a snapshot',
			snapshot.replace('iteration', 'coordination'),
			{},
			['2: %% in-phase phase-patterns: “coordination” is now called “iteration”'],
		],
		[
			'an option that is none, once',
			'```phase-list\nphase: iteration\nsorte: title\n```',
			{},
			['phase-list: “sorte” is not an option of this block. Did you mean “sort”?'],
		],
		['no property that no note has', block.replace('iteration', 'iteration\nsort: titel'), {}, []],
		['nothing in a draft', '```phase-list\nphase: iteration\nfrom: sheds\n```', { path: 'drafts/a.md' }, []],
		[
			'nothing that the note wants silent',
			'%% in-phase-disable valid-block %%\n\n```phase-list\nphase: iteration\nfrom: sheds\n```',
			{},
			[],
		],
	])('names what a check calls an error in a block: %s', async (_, text, { path = 'a.md' }, expected) => {
		for (const args of [[], ['--check'], ['--snapshot'], ['--out', 'site']]) {
			const { exitCode, output } = await bake({ [path]: text }, ...args);
			const named = output.split('\n').filter((line) => line.startsWith('a.md:'));
			expect([exitCode, named.length]).toEqual([expected.length, expected.length]);
			for (const [at, said] of expected.entries()) expect(named[at]).toContain(said);
		}
	});

	it('brings every snapshot up to date, in place, and leaves blocks live', async () => {
		const { exitCode, notes, written, output } = await bake({
			'a.md': `A\n\n${stale}`,
			'b.md': block,
			'c.md': snapshot,
		});
		expect(written).toEqual(['a.md']);
		expect(notes['a.md']).toBe(`A\n\n${snapshot}`);
		expect([exitCode, output]).toEqual([0, 'Refreshed 1 snapshot in 1 note\n']);
	});

	it('writes the same bytes again for the same vault, in whatever order its files come', async () => {
		const notes = vault({ 'a.md': stale, 'n.md': heap.replace('Compost', 'Snow') });
		const backwards = Object.fromEntries(Object.entries(notes).reverse());
		expect((await run({ notes: backwards }, 'bake')).notes['a.md']).toBe((await run({ notes }, 'bake')).notes['a.md']);
	});

	it('leaves a list that a person edited, says so and fails, unless it is told to', async () => {
		const { exitCode, written, output } = await bake({ 'a.md': edited });
		expect([exitCode, written]).toEqual([1, []]);
		expect(output).toBe(
			'a.md:1: %% in-phase phase-patterns: somebody edited the list by hand since it was baked\nLists edited by hand are kept; replace them with --overwrite\nNothing was changed\n',
		);
		expect((await bake({ 'a.md': edited }, '--overwrite')).notes['a.md']).toBe(snapshot);
	});

	it('names notes that a list leaves out since they cannot be read', async () => {
		const { errors } = await bake({ 'a.md': snapshot, 'x.md': note('title: a: b\ntype: pattern\nphase: iteration') });
		expect(errors).toBe('a.md:1: 1 note left out of the list, since the frontmatter does not parse: x.md\n');
	});

	it('fails for a note that cannot be written', async () => {
		const { exitCode, errors, output } = await run(
			{ notes: vault({ 'a.md': stale }), unwritable: { 'a.md': 'the disk is full' } },
			'bake',
		);
		expect([exitCode, errors, output]).toEqual([1, 'a.md: not written: the disk is full\n', 'Nothing was changed\n']);
	});

	it.each<[string, Files, string]>([
		['wikilinks', {}, '- [[heap|Compost heap]]\n'],
		['Markdown links', { '.obsidian/app.json': '{"useMarkdownLinks": true}' }, '- [Compost heap](heap.md)\n'],
		['relative paths', { '.obsidian/app.json': '{"newLinkFormat": "relative"}' }, '- [[../heap|Compost heap]]\n'],
	])('writes links as the vault has them: %s', async (_, config, expected) => {
		expect((await run({ notes: vault({ 'x/a.md': stale }), config }, 'bake')).notes['x/a.md']).toContain(
			`\n${expected}`,
		);
	});
});

describe('bake --check', () => {
	it('writes nothing, names what is out of date and what is wrong, and fails', async () => {
		const { exitCode, written, output } = await bake(
			{ 'a.md': `\n${stale}`, 'b.md': edited, 'c.md': snapshot, 'd.md': '%% in-phase phase-list %%\n' },
			'--check',
		);
		expect([exitCode, written]).toEqual([1, []]);
		expect(output.split('\n')).toEqual([
			'a.md:2: phase-patterns: the list is out of date: 1 line to add, 1 line to remove',
			'b.md:1: %% in-phase phase-patterns: somebody edited the list by hand since it was baked',
			'd.md:1: %% in-phase phase-list %%: the snapshot has no end: a line “%% /in-phase %%”',
			'1 of 3 snapshots out of date',
			'',
		]);
	});

	it('is clean where all is up to date', async () => {
		const { exitCode, output } = await bake({ 'a.md': snapshot, 'b.md': block }, '--check');
		expect([exitCode, output]).toEqual([0, '1 snapshot, up to date\n']);
	});

	it('says it in JSON', async () => {
		const { output } = await bake({ 'a.md': stale }, '--check', '--format', 'json');
		expect(JSON.parse(output)).toEqual({
			files: [
				{
					path: 'a.md',
					newPath: null,
					changes: [expect.objectContaining({ line: 3, kind: 'refresh' })],
				},
			],
			offered: [],
			notes: 7,
			snapshots: [
				{
					path: 'a.md',
					line: 1,
					block: 'phase-patterns',
					state: 'stale',
					reason: 'the list is out of date: 1 line to add, 1 line to remove',
					unreadable: [],
				},
			],
			leftAlone: [],
			id: null,
			written: 0,
		});
	});
});

describe('bake --snapshot and --restore', () => {
	it('tell in JSON how snapshots were found, written or not', async () => {
		const found = async (before: Files, ...args: readonly string[]): Promise<unknown> => {
			const { snapshots } = JSON.parse((await bake(before, ...args, '--format', 'json')).output) as {
				readonly snapshots: readonly { readonly path: string; readonly state: string }[];
			};
			return snapshots.map(({ path, state }) => `${path} ${state}`);
		};
		const files = { 'a.md': snapshot, 'b.md': block, 'd.md': stale };
		for (const write of [[], ['--write']]) {
			expect(await found(files, '--snapshot', ...write)).toEqual(['a.md current', 'b.md new', 'd.md stale']);
			expect(await found(files, '--restore', ...write)).toEqual(['a.md current', 'd.md stale']);
		}
		expect(await found(files, '--check')).toEqual(['a.md current', 'd.md stale']);
	});

	it('show what would change, and change it with --write, back to the same bytes', async () => {
		const dry = await bake({ 'a.md': block }, '--snapshot');
		expect([dry.exitCode, dry.written, dry.errors]).toEqual([0, [], '']);
		expect(dry.output).toMatch(/\n1 list in 1 note would change; nothing was written\. Write with --write\n$/);
		expect(dry.output).toContain('-```phase-patterns\n');
		const made = await bake({ 'a.md': block }, '--snapshot', '--write');
		expect([made.notes['a.md'], made.output]).toEqual([snapshot, 'Made 1 snapshot in 1 note\n']);
		expect((await run({ notes: made.notes }, 'bake', '--restore')).written).toEqual([]);
		const back = await run({ notes: made.notes }, 'bake', '--restore', '--write');
		expect([back.notes, back.output]).toEqual([
			vault({ 'a.md': block }),
			'Turned 1 snapshot in 1 note back into lists\n',
		]);
	});

	it.each<[Files, readonly string[]]>([
		[{ 'a.md': block }, ['--snapshot', '--write']],
		[{ 'a.md': snapshot }, ['--restore', '--write']],
		[{ 'a.md': edited }, ['--overwrite']],
		[{ 'a.md': stale }, []],
	])('can be undone, as can a refresh: %#', async (notes, args) => {
		const baked = await bake(notes, ...args);
		expect(baked.written).toEqual(['a.md']);
		expect(await run(baked, 'undo')).toMatchObject({ exitCode: 0, notes: vault(notes) });
	});

	it('say so where a note with a list cannot be read as it stands', async () => {
		const { exitCode, errors } = await run(
			{
				notes: vault({ 'a.md': block, 'b.md': 'No list' }),
				warnings: { 'a.md': 'is not valid UTF-8', 'b.md': 'is not valid UTF-8' },
			},
			'bake',
			'--snapshot',
			'--write',
		);
		expect([exitCode, errors]).toEqual([
			1,
			expect.stringContaining('a.md: not written: the file is not valid UTF-8\n'),
		]);
		expect(errors).not.toContain('b.md: not written');
	});

	it('name blocks with mistakes, and fail', async () => {
		const { exitCode, output } = await bake({ 'a.md': block.replace('phase:', 'fase:') }, '--snapshot', '--write');
		expect([exitCode, output]).toEqual([
			1,
			'a.md:1: phase-patterns: “fase” is not an option of this block. Did you mean “phase”?\nNothing was changed\n',
		]);
	});

	it.each([['--snapshot', '--restore'], ['--check', '--write'], ['--out', 'x', '--snapshot'], ['--publish-only']])(
		'take only options that make sense together: %s %s',
		async (...args) => {
			expect((await bake({}, ...args)).exitCode).toBe(2);
		},
	);
});

describe('bake --out', () => {
	const notes = vault({ 'x/a.md': `${block}\n${snapshot}`, 'private.md': block });
	const own = Object.keys(vault({}));

	it('copies the notes with lists in place of blocks and snapshots, and leaves the sources alone', async () => {
		const { exitCode, files, written, output } = await run({ notes }, 'bake', '.', '--out', 'site');
		expect([exitCode, written]).toEqual([0, []]);
		expect(files['site/x/a.md']).toBe(`${list.trimEnd()}\n\n${list.trimEnd()}\n`);
		expect(files['site/heap.md']).toBe(heap);
		expect(Object.keys(files).sort()).toEqual(
			['site/.in-phase-bake.json', ...[...own, 'x/a.md', 'private.md'].map((path) => `site/${path}`)].sort(),
		);
		expect(output).toBe('Copied 8 notes with 3 lists to “site”\n');
	});

	it('writes the same bytes again, and removes copies of notes that are gone', async () => {
		const first = (await run({ notes }, 'bake', '.', '--out', 'site')).files;
		expect((await run({ notes, files: first }, 'bake', '.', '--out', 'site/')).files).toEqual(first);
		const second = await run({ notes, files: first }, 'bake', '.', '--out', 'site', '--publish-only');
		expect(Object.keys(second.files).sort()).toEqual(['site/.in-phase-bake.json', 'site/heap.md']);
		expect(second.output).toContain('Copied 1 note with 0 lists');
		expect(second.output).toContain('Removed 7 copies of notes that are gone or no longer published\n');
	});

	it('never touches a file of others, or a copy that was changed', async () => {
		const first = (await run({ notes }, 'bake', '.', '--out', 'site')).files;
		const files = { ...first, 'site/heap.md': 'mine', 'site/theme.css': 'x' };
		const {
			exitCode,
			errors,
			files: after,
		} = await run({ notes: { ...notes, 'heap.md': `${heap}\nMore` }, files }, 'bake', '.', '--out', 'site');
		expect([after['site/heap.md'], after['site/theme.css'], exitCode]).toEqual(['mine', 'x', 1]);
		expect(errors).toBe('heap.md:1: copy: the copy was changed since it was written\n');
		const foreign = await run({ notes, files: { 'site/index.html': 'x' } }, 'bake', '.', '--out', 'site');
		expect([foreign.exitCode, foreign.files]).toEqual([2, { 'site/index.html': 'x' }]);
	});

	it('names notes that it cannot copy, and those that lists leave out', async () => {
		const more = { ...notes, 'x.md': note('title: a: b\ntype: pattern\nphase: iteration') };
		const { exitCode, errors } = await run(
			{ notes: more, warnings: { 'heap.md': 'is not valid UTF-8' } },
			'bake',
			'.',
			'--out',
			'site',
		);
		expect(exitCode).toBe(1);
		expect(errors).toContain('heap.md:1: copy: the file is not valid UTF-8\n');
		expect(errors).toContain('private.md:1: 1 note left out of the list, since the frontmatter does not parse: x.md\n');
	});

	it('needs a folder outside the vault', async () => {
		const { exitCode, errors } = await run({ notes }, 'bake', '.', '--out', './site');
		expect([exitCode, errors]).toEqual([
			2,
			'in-phase: “./site” lies in the vault, where its copies would be notes. Give a folder outside the vault\n',
		]);
	});

	it('keeps a block with a mistake, and fails', async () => {
		const { exitCode, output, files } = await run(
			{ notes: vault({ 'a.md': '```phase-list\nfase: x\n```\n' }) },
			'bake',
			'.',
			'--out',
			'site',
		);
		expect([exitCode, files['site/a.md']]).toEqual([1, '```phase-list\nfase: x\n```\n']);
		expect(output).toContain('a.md:1: phase-list: “fase”');
	});
});

describe('bake --out on a disk', () => {
	const folders: string[] = [];
	afterEach(() => {
		for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
	});
	const folderOf = (files: Files): string => {
		const folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-')));
		folders.push(folder);
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), content);
		}
		return folder;
	};
	const runOnDisk = async (
		...args: readonly string[]
	): Promise<{ readonly exitCode: number; readonly output: string }> => {
		let output = '';
		const print = (text: string): void => void (output += text);
		return { exitCode: await main({ ...nodeMachine, arguments: args, print, printError: print }), output };
	};

	it('makes the folders it needs, touches no source, and says what it did not copy', async () => {
		const folder = folderOf(vault({ 'x/y/a.md': block, 'x/picture.png': 'p', '.obsidian/app.json': '{}' }));
		const out = join(folderOf({}), 'new', 'site');
		const before = statSync(join(folder, 'x/y/a.md'));
		expect(await runOnDisk('bake', folder, '--out', out)).toEqual({
			exitCode: 0,
			output: `Copied 7 notes with 1 list to “${out}”\n1 other file (images, attachments) not copied\n`,
		});
		expect(readFileSync(join(out, 'x/y/a.md'), 'utf8')).toBe(list);
		const after = statSync(join(folder, 'x/y/a.md'));
		expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
		expect((await runOnDisk('bake', folder, '--out', out, '--publish-only')).exitCode).toBe(0);
		expect([existsSync(join(out, 'x/y/a.md')), existsSync(join(out, 'heap.md'))]).toEqual([false, true]);
	});

	it.runIf(canLink)('follows no link out of the folder (symbolic links)', async () => {
		const folder = folderOf(vault({ 'x/a.md': block }));
		const [out, elsewhere] = [folderOf({}), folderOf({})];
		writeFileSync(join(out, '.in-phase-bake.json'), '{"version": 1, "files": {"../../escape.md": "811c9dc5"}}');
		symlinkSync(elsewhere, join(out, 'x'));
		const { exitCode, output } = await runOnDisk('bake', folder, '--out', out);
		expect(exitCode).toBe(1);
		expect(output).toContain('x/a.md:1: copy: a link leads out of the folder, where nothing is written');
		expect(existsSync(join(elsewhere, 'a.md'))).toBe(false);
	});

	const expectRefusal = async (folder: string, place: string): Promise<void> => {
		expect((await runOnDisk('bake', folder, '--out', place)).exitCode).toBe(2);
		expect(existsSync(join(folder, 'site'))).toBe(false);
	};

	it.each<[string, (folder: string) => string]>([
		['lies in the vault', (folder) => join(folder, 'site')],
		['is the vault', (folder) => folder],
		['holds the vault', (folder) => dirname(folder)],
	])('is refused where the folder %s', async (_, place) => {
		const folder = folderOf(vault({}));
		await expectRefusal(folder, place(folder));
	});

	it.runIf(canLink).each<[string, (folder: string) => string]>([
		['into the vault', (folder) => folder],
		['nowhere', () => '/nowhere/at/all'],
	])('is refused where the folder leads %s (symbolic links)', async (_, target) => {
		const folder = folderOf(vault({}));
		const link = join(folderOf({}), 'link');
		symlinkSync(target(folder), link);
		await expectRefusal(folder, join(link, 'site'));
	});
});
