import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { definition, fivePhases, note, type Files } from '../core/vault';
import { canLink } from './symbolic-links';

const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files, by path from it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-')));
	folders.push(folder);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}

interface Run {
	readonly exitCode: number;
	readonly output: string;
	readonly errors: string;
}

async function run(...args: readonly string[]): Promise<Run> {
	let output = '';
	let errors = '';
	const exitCode = await main({
		...nodeMachine,
		arguments: args,
		print: (text) => void (output += text),
		annotate: (text) => void (output += text),
		printError: (text) => void (errors += text),
	});
	return { exitCode, output, errors };
}

async function listed(folder: string, phase = 'formation'): Promise<readonly string[]> {
	const { output } = await run('list', folder, '--phase', phase, '--format', 'json');
	return (JSON.parse(output) as { notes: { path: string }[] }).notes.map(({ path }) => path);
}

/** The paths of the notes in a folder, sorted, and those that cannot be read with their reasons. */
function read(folder: string): readonly string[] {
	return [...nodeMachine.readNotes(folder, true)]
		.map((file) => (file.isOk ? file.value.path : `${file.fault.path}: ${file.fault.reason}`))
		.sort();
}

const formation = note('type: pattern\nphase: formation');
const vault: Files = { ...fivePhases, 'a.md': formation };

describe('the notes of a folder', () => {
	it('are its Markdown files at any depth, in any case, but no hidden ones', () => {
		const folder = folderOf({
			'a.md': '',
			'B.MD': '',
			'x/y/c.md': '',
			'with space/ö 🌱.md': '',
			'x.md/d.md': '',
			'a.txt': '',
			md: '',
			'a.md.bak': '',
			'.hidden.md': '',
			'.obsidian/e.md': '',
			'x/.trash/f.md': '',
			'.md': '',
		});
		expect(read(folder)).toEqual(['B.MD', 'a.md', 'with space/ö 🌱.md', 'x.md/d.md', 'x/y/c.md']);
	});

	it('come with their times and text', () => {
		const folder = folderOf({ 'a.md': '\ufeffText\r\n' });
		utimesSync(join(folder, 'a.md'), 1_700_000_000, 1_700_000_000.5);
		const [file] = nodeMachine.readNotes(folder, true);
		const value = {
			path: 'a.md',
			modified: 1_700_000_000_500,
			text: '\ufeffText\r\n',
			warning: undefined,
		};
		expect(file).toMatchObject({ isOk: true, value });
		expect({ isOk: true, value: nodeMachine.readNote(folder, 'a.md') }).toEqual(file);
		expect(nodeMachine.readNote(folder, 'b.md')).toBeUndefined();
	});

	it('are the same where nobody asks for their times', () => {
		const folder = folderOf({
			'empty.md': '',
			'mark.md': '\ufeffText\r\n',
			'sign.md': 'a\ufffdb',
			'damaged.md': Uint8Array.from([0x61, 0xff, 0x62]),
			'cut.md': Uint8Array.from([0x61, 0xc3]),
			'binary.md': Uint8Array.from([0x89, 0x50, 0, 0x47]),
			'before.md': 'x'.repeat(64 * 1024 - 1),
			'exactly.md': 'x'.repeat(64 * 1024),
			'behind.md': `${'x'.repeat(64 * 1024)}ä`,
			'long.md': 'x'.repeat(9 * 1024 * 1024),
			'under/ä.md': 'öäü 🌱',
		});
		const without = (hasTimes: boolean): readonly unknown[] =>
			[...nodeMachine.readNotes(folder, hasTimes)].map((file) =>
				file.isOk ? { ...file.value, created: 0, modified: 0 } : file.fault,
			);
		expect(without(false)).toEqual(without(true));
	});

	it('are read though they are not valid UTF-8, with a warning', () => {
		const folder = folderOf({ 'a.md': Uint8Array.from([0x61, 0xff, 0x62]) });
		expect([...nodeMachine.readNotes(folder, true)]).toMatchObject([
			{ value: { text: 'a\ufffdb', warning: 'is not valid UTF-8; what does not decode is read as “\ufffd”' } },
		]);
	});

	it('are not binary files, which are named', () => {
		const folder = folderOf({
			'a.md': Uint8Array.from([0x89, 0x50, 0, 0x47]),
			'utf16.md': Buffer.from('\ufeff---\n', 'utf16le'),
		});
		expect(read(folder)).toEqual([
			'a.md: is not text: it holds NUL bytes',
			'utf16.md: is not text: it holds NUL bytes',
		]);
	});

	it('are looked at up to a limit, which is said', () => {
		const folder = folderOf({ 'a.md': `${formation}${'x'.repeat(9 * 1024 * 1024)}` });
		const [file] = nodeMachine.readNotes(folder, true);
		const value = { path: 'a.md', warning: 'is 9 MB long; only its first 8 MB are looked at' };
		expect(file).toMatchObject({ isOk: true, value });
		expect(file?.isOk === true && file.value.text.length).toBe(8 * 1024 * 1024);
	});
});

describe.runIf(canLink)('links in a folder (symbolic links)', () => {
	it('to a folder elsewhere are followed, and to a note', () => {
		const elsewhere = folderOf({ 'x/b.md': '', 'c.md': '' });
		const folder = folderOf({ 'a.md': '' });
		symlinkSync(join(elsewhere, 'x'), join(folder, 'linked'));
		symlinkSync(join(elsewhere, 'c.md'), join(folder, 'note.md'));
		expect(read(folder)).toEqual(['a.md', 'linked/b.md', 'note.md']);
	});

	it('that lead nowhere are named where they are notes', () => {
		const folder = folderOf({ 'a.md': '' });
		symlinkSync(join(folder, 'nowhere.md'), join(folder, 'b.md'));
		symlinkSync(join(folder, 'nowhere'), join(folder, 'c'));
		expect(read(folder)).toEqual(['a.md', 'b.md: does not exist']);
	});

	it('that lead to themselves are passed over, or named where they are notes', () => {
		const folder = folderOf({ 'a.md': '' });
		symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
		symlinkSync(join(folder, 'loop.md'), join(folder, 'loop.md'));
		expect(read(folder)).toEqual(['a.md', 'loop.md: is a link that leads to itself']);
	});

	it('into the vault, to what holds it, or to one place twice do not show a note twice', () => {
		const elsewhere = folderOf({
			'b.md': '',
			'deep/c.md': '',
			'vault/a.md': '',
			'vault/sub/d.md': '',
			'other/e.md': '',
		});
		const folder = join(elsewhere, 'vault');
		symlinkSync(folder, join(folder, 'self'));
		symlinkSync(elsewhere, join(folder, 'parent'));
		symlinkSync(join(folder, 'sub'), join(folder, 'inner'));
		symlinkSync(join(elsewhere, 'other'), join(folder, 'other1'));
		symlinkSync(join(elsewhere, 'other'), join(folder, 'other2'));
		expect(read(folder)).toHaveLength(3);
		expect(read(folder)).toEqual(expect.arrayContaining(['a.md', 'sub/d.md']));
	});

	it('to the vault itself are followed', async () => {
		const folder = folderOf(vault);
		const link = join(folderOf({}), 'link');
		symlinkSync(folder, link);
		expect(await listed(link)).toEqual(['a.md']);
	});
});

describe('the config folder', () => {
	it.each<[string, Files, string | undefined]>([
		['is `.obsidian`', { '.obsidian/app.json': '{}' }, '.obsidian'],
		[
			'is the hidden folder that looks like one',
			{ '.vault-config/app.json': '{}', '.git/config': '', '.aaa/x': '' },
			'.vault-config',
		],
		[
			'is one where the plugin has its settings',
			{ '.obsidian-mobile/plugins/in-phase/data.json': '{}' },
			'.obsidian-mobile',
		],
		['is none where there is none', { 'a.md': '' }, undefined],
		['is no folder that is not hidden', { 'config/app.json': '{}' }, undefined],
	])('%s', (_, files, expected) => {
		expect(nodeMachine.findConfigFolder(folderOf(files))).toBe(expected);
	});
});

describe('a command', { timeout: 30_000 }, () => {
	it('runs on a vault, with its settings, whatever the config folder is called', async () => {
		const files = { ...vault, 'b.md': formation, 'old/c.md': formation };
		const settings = '{"excludedFolders": ["old"]}';
		expect(await listed(folderOf({ ...files, '.obsidian/plugins/in-phase/data.json': settings }))).toEqual([
			'a.md',
			'b.md',
		]);
		expect(
			await listed(folderOf({ ...files, '.mine/app.json': '{}', '.mine/plugins/in-phase/data.json': settings })),
		).toEqual(['a.md', 'b.md']);
		expect(await listed(folderOf(files))).toEqual(['a.md', 'b.md', 'old/c.md']);
	});

	it.each<[string, () => string, RegExp]>([
		['a path that is not there', () => join(folderOf({}), 'nowhere'), /“.*nowhere” does not exist\n$/],
		['a file', () => join(folderOf({ 'a.md': '' }), 'a.md'), /“.*a\.md” is a file, not a folder\n$/],
		['a path below a file', () => join(folderOf({ 'a.md': '' }), 'a.md', 'b'), /“.*” .+\n$/],
		['an empty folder', () => folderOf({}), /holds no Markdown notes\. Give the folder of the vault itself\n$/],
		['a folder of other files', () => folderOf({ 'a.txt': 'a', '.hidden/b.md': '' }), /holds no Markdown notes/],
		[
			'settings that are no JSON',
			() => folderOf({ ...vault, '.obsidian/plugins/in-phase/data.json': '{"rules":' }),
			/The settings in “\.obsidian\/plugins\/in-phase\/data\.json” are not JSON: .+\n$/,
		],
		[
			'settings with a mistake',
			() => folderOf({ ...vault, '.obsidian/plugins/in-phase/data.json': '{"rules": {"a": 1}}' }),
			/are faulty:\n {2}rules\.a: must be “error”, “warning”, “info” or “off”\n$/,
		],
		[
			'settings that are a folder',
			() => folderOf({ ...vault, '.obsidian/plugins/in-phase/data.json/x': '' }),
			/The settings in “\.obsidian\/plugins\/in-phase\/data\.json” cannot be read: .+\n$/,
		],
	])('ends with a clear message on %s', async (_, folder, message) => {
		await expectMessage(folder(), message);
	});

	it('tells a vault without definitions what a definition is, and checks it all the same', async () => {
		const folder = folderOf({ 'a.md': formation });
		expect((await run('phases', folder)).errors).toMatch(
			/This vault defines no phase\. A phase is defined by a note titled “… Phase”/,
		);
		expect((await run('check', folder)).exitCode).toBe(0);
	});

	it.runIf(canLink)('ends with a clear message on a link that leads to itself (symbolic links)', async () => {
		const loop = join(folderOf({}), 'loop');
		symlinkSync(loop, loop);
		await expectMessage(loop, /“.*loop” is a link that leads to itself\n$/);
	});

	async function expectMessage(path: string, message: RegExp): Promise<void> {
		for (const args of [
			['phases', path],
			['list', path, '-p', 'formation'],
			['check', path],
		]) {
			const { exitCode, output, errors } = await run(...args);
			expect([exitCode, output]).toEqual([2, '']);
			expect(errors).toMatch(/^in-phase: /);
			expect(errors).toMatch(message);
			expect(errors).not.toContain('    at ');
		}
	}

	it('passes over settings of other plugins that cannot be read', async () => {
		expect(
			await listed(
				folderOf({
					...vault,
					'.obsidian/app.json': '{}',
					'.obsidian/templates.json/x': '',
					'.obsidian/plugins/metadata-menu/data.json': '{',
				}),
			),
		).toEqual(['a.md']);
	});

	it('names the files it could not read, reads the others, and fails the check', async () => {
		const folder = folderOf({ ...vault, 'binary.md': Uint8Array.from([0, 1, 2]), 'latin.md': Uint8Array.from([0xe9]) });
		if (canLink) symlinkSync(join(folder, 'nowhere.md'), join(folder, 'dangling.md'));
		const { exitCode, errors, output } = await run('check', folder, '--format', 'json');
		expect(exitCode).toBe(1);
		expect(errors.split('\n').sort()).toEqual([
			'',
			'binary.md is not text: it holds NUL bytes; it is left out',
			...(canLink ? ['dangling.md does not exist; it is left out'] : []),
			'latin.md is not valid UTF-8; what does not decode is read as “\ufffd”',
		]);
		expect(JSON.parse(output)).toMatchObject({ notes: 7, summary: { error: 0 } });
	});

	it('places findings in notes with CRLF', async () => {
		const folder = folderOf({ ...vault, 'b.md': '---\r\nphase:\r\n  - coordination\r\n---\r\n' });
		expect(JSON.parse((await run('check', folder, '--format', 'json')).output)).toMatchObject({
			findings: [{ line: 3, column: 5, endLine: 3, endColumn: 17 }],
		});
	});

	it('reads a definition in a file of any size', async () => {
		const folder = folderOf({ 'group-phase/a.md': `${definition('Formation Phase')}${'word '.repeat(2_000_000)}` });
		expect((await run('phases', folder)).errors).toContain('only its first 8 MB are looked at');
		expect((await run('phases', folder)).output).toContain('formation: Formation Phase');
	});
});

describe.runIf(canLink)('a copy for publishing (symbolic links)', () => {
	const linked = (): { vault: string; out: string } => {
		const outside = folderOf({ 'secret.md': 'Secret\n', 'more/b.md': 'More\n' });
		const folder = folderOf({ ...vault, '.hidden/c.md': 'Hidden\n' });
		symlinkSync(join(outside, 'secret.md'), join(folder, 'readme.md'));
		symlinkSync(join(outside, 'more'), join(folder, 'more'));
		symlinkSync(join(folder, '.hidden', 'c.md'), join(folder, 'c.md'));
		return { vault: folder, out: join(folderOf({}), 'out') };
	};

	it('follows no link out of the vault or to what is hidden, names what it left, and ends with 1', async () => {
		const { vault: folder, out } = linked();
		const { exitCode, errors } = await run('bake', folder, '--out', out);
		expect(exitCode).toBe(1);
		for (const path of ['readme.md', 'more/b.md', 'c.md']) {
			expect(errors).toContain(`${path}:1: copy: a link in the file system leads out of the vault`);
			expect(existsSync(join(out, path))).toBe(false);
		}
		expect(existsSync(join(out, 'a.md'))).toBe(true);
	});

	it('takes back the copy of one that was copied before', async () => {
		const { vault: folder, out } = linked();
		await run('bake', folder, '--out', out, '--follow-links');
		expect(existsSync(join(out, 'readme.md'))).toBe(true);
		await run('bake', folder, '--out', out);
		expect(existsSync(join(out, 'readme.md'))).toBe(false);
	});

	it('lists none of them, nor counts or links to them', async () => {
		const outside = folderOf({ 'secret.md': '---\ntitle: Secret\ntype: pattern\nphase: formation\n---\n' });
		const definition = '---\ntitle: Secret Phase\ntags: [group-phase]\n---\n';
		const definitions = folderOf({ 'secret-phase.md': definition });
		const lists = '```phase-patterns\nphase: formation\n```\n\n```phase-map\ntype: pattern\n```\n';
		const folder = folderOf({ ...vault, 'lists.md': lists, 'b.md': '---\ntype: pattern\nphase: secret\n---\n' });
		const [before, after] = [join(folderOf({}), 'out'), join(folderOf({}), 'out')];
		await run('bake', folder, '--out', before);
		symlinkSync(join(outside, 'secret.md'), join(folder, 'readme.md'));
		symlinkSync(join(definitions, 'secret-phase.md'), join(folder, 'secret-phase.md'));
		expect((await run('bake', folder, '--out', after)).exitCode).toBe(1);
		expect(readFileSync(join(after, 'lists.md'), 'utf8')).toBe(readFileSync(join(before, 'lists.md'), 'utf8'));
	});

	it('follows them when it is told to', async () => {
		const { vault: folder, out } = linked();
		expect((await run('bake', folder, '--out', out, '--follow-links')).exitCode).toBe(0);
		expect(readFileSync(join(out, 'readme.md'), 'utf8')).toBe('Secret\n');
		expect(existsSync(join(out, 'more/b.md'))).toBe(true);
	});
});

it('knows no links to follow without a copy', async () => {
	expect((await run('bake', folderOf(vault), '--follow-links')).exitCode).toBe(2);
});

describe('the summary of a step', () => {
	afterEach(() => void vi.unstubAllEnvs());

	it('is added to the file that the runner names, and its failure is told of', async () => {
		const folder = folderOf({ 'vault/formation.md': definition('Formation Phase'), 'summary.md': '# Before\n' });
		const file = join(folder, 'summary.md');
		vi.stubEnv('GITHUB_STEP_SUMMARY', file);
		vi.stubEnv('GITHUB_WORKSPACE', folder);
		await run('check', join(folder, 'vault'), '--format', 'github');
		expect(readFileSync(file, 'utf8')).toMatch(/^# Before\n\n\n## In Phase: vault\n\n1 note checked/);
		vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'vault'));
		const { exitCode, errors } = await run('check', join(folder, 'vault'), '--format', 'github');
		expect([exitCode, errors]).toEqual([0, expect.stringContaining('The summary of the step is not written: ')]);
	});
});

describe('a rename', () => {
	it('names the files that it passes over, writes the others, and ends with 1', async () => {
		const folder = folderOf({
			...vault,
			'latin.md': Buffer.from('---\nphase: formation\n---\ncaf\xe9\n', 'latin1'),
			'map.canvas': Buffer.from('{"nodes":[{"type":"text","text":"caf\xe9 formation"}]}', 'latin1'),
			'zero.base': 'a\0b',
		});
		const { exitCode, output } = await run('rename', 'formation', 'settling', folder, '--write');
		expect(exitCode).toBe(1);
		for (const path of ['latin.md', 'map.canvas', 'zero.base']) expect(output).toContain(`${path}: the whole file`);
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(note('type: pattern\nphase: settling'));
	});
});

describe.runIf(canLink && process.platform !== 'win32')('the settings and the baseline of a vault', () => {
	const secret = 'root:x:0:0:secret';
	const settings = '.obsidian/plugins/in-phase/data.json';
	const traps: Readonly<Record<string, (file: string) => void>> = {
		'a pipe': (file) => void execFileSync('mkfifo', [file]),
		'a device': (file) => symlinkSync('/dev/zero', file),
		'a folder': (file) => mkdirSync(file),
		'a link to itself': (file) => symlinkSync(file, file),
		'a link to nothing': (file) => symlinkSync(`${file}.gone`, file),
		'a file outside': (file) => symlinkSync(join(folderOf({ passwd: secret }), 'passwd'), file),
		'a file without end': (file) => writeFileSync(file, ' '.repeat(9 * 1024 * 1024)),
	};

	it.each(
		Object.keys(traps).flatMap((trap) => [settings, '.in-phase-baseline.json'].map((path) => [trap, path] as const)),
	)('are not read where they are %s: %s', async (trap, path) => {
		const folder = folderOf({ ...vault, '.obsidian/app.json': '{}' });
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		traps[trap]?.(join(folder, path));
		const { exitCode, output, errors } = await run('check', folder);
		expect([exitCode, output]).toEqual([2, '']);
		expect(errors).toMatch(/cannot be read: /);
		expect(errors).not.toContain('root');
	});

	it('are read by a link that stays in the vault', async () => {
		const folder = folderOf({ ...vault, 'own.json': '{"excludedFolders": ["."]}', '.obsidian/app.json': '{}' });
		mkdirSync(dirname(join(folder, settings)), { recursive: true });
		symlinkSync(join(folder, 'own.json'), join(folder, settings));
		expect((await run('check', folder)).exitCode).toBe(0);
	});

	it('are read from a config folder that several vaults share, where nothing is written', async () => {
		const [shared, folder] = [folderOf({ 'app.json': '{}' }), folderOf({ ...vault })];
		const file = join(shared, 'plugins/in-phase/data.json');
		mkdirSync(dirname(file), { recursive: true });
		symlinkSync(shared, join(folder, '.obsidian'));
		writeFileSync(file, '{"excludedFolders": ["."]}');
		expect((await run('check', folder)).exitCode).toBe(0);
		writeFileSync(file, '{"facets": [{"property": "phase", "terms": [{"name": "formation"}]}]}');
		const before = readFileSync(file, 'utf8');
		const renamed = await run('rename', 'formation', 'founding', folder, '--write');
		expect(renamed.errors).toContain('data.json: not written: a link leads out of the vault');
		expect(readFileSync(file, 'utf8')).toBe(before);
		writeFileSync(file, secret);
		const broken = await run('check', folder);
		expect(broken.errors).toMatch(/are not JSON: line 1, column 1 /);
		expect(broken.errors).not.toContain('root');
		rmSync(file);
		symlinkSync(join(folderOf({ 'own.json': secret }), 'own.json'), file);
		const { exitCode, errors } = await run('check', folder);
		expect([exitCode, errors]).toEqual([2, expect.stringContaining('a link leads out of the vault')]);
	});

	it.each(['a.canvas', 'a.base'])('and %s are not read for a refactor where they lie outside', async (name) => {
		const folder = folderOf({ ...vault });
		const inside =
			name === 'a.base'
				? `filters: phase == "formation" # ${secret}\n`
				: `{"nodes":[{"type":"file","file":"framework/group-phase/formation.md","x":"${secret}"}]}`;
		symlinkSync(join(folderOf({ [name]: inside }), name), join(folder, name));
		const { output, errors } = await run('rename', 'formation', 'founding', folder);
		expect(output + errors).not.toContain('root');
		expect(output).toContain(name);
	});
});
