import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definition, fivePhases, note, type Files } from '../core/vault';
import { run, type MemoryVault } from './memory-machine';

const block = '```phase-list\nphase: formation\n```\n';
const query = '```dataview\nLIST WHERE type = "pattern" AND phase = "formation"\n```\n';
const notes: Files = {
	...fivePhases,
	'a.md': note('type: pattern\nphase: coordination', '\nThe formation phase.\n\n# Formation Phase\n'),
	'b.md': note('type: pattern', `\n${block}`),
	'c.md': note('type: pattern\nphase: formation'),
	'q.md': note('title: Q', `\n${query}`),
};
const unreadable = { path: 'locked.md', reason: 'may not be read' };
const vault: MemoryVault = { notes };
const merge: MemoryVault = { notes: { ...notes, 'x/settling.md': definition('Settling Phase') } };
const baked = await run(vault, 'bake', '--snapshot', '--write');
const edited: MemoryVault = { notes: { ...notes, 'b.md': baked.notes['b.md']?.replace('[[c', '[[mine') ?? '' } };

describe('what a command answers goes to the output, and nothing of it to the error output', () => {
	it.each<[readonly string[], MemoryVault, readonly string[]]>([
		[['phases'], vault, ['Formation Phase']],
		[['list', '--phase', 'formation'], vault, ['c.md']],
		[['why', 'c'], vault, ['Listed in Formation Phase: it says “formation”.', 'yes  it lies where lists look']],
		[['explain'], vault, ['no-former-name']],
		[['explain', 'no-former-name'], vault, ['no-former-name']],
		[['check'], vault, ['no-former-name', 'notes checked']],
		[['check', '--quiet'], vault, ['Not shown: ']],
		[['check', '--diff'], vault, ['+phase: iteration', '--fix would fix']],
		[['check', '--fix'], vault, ['Fixed ', '“in-phase undo” takes it back']],
		[['check', '--write-baseline'], vault, ['recorded in the baseline']],
		[['bake'], vault, ['Every snapshot is up to date']],
		[['bake'], edited, ['somebody edited the list by hand', 'replace them with --overwrite', 'Nothing was changed']],
		[['bake', '--check'], edited, ['somebody edited the list by hand', 'up to date']],
		[['bake', '--snapshot'], vault, ['+%% in-phase', 'Write with --write']],
		[['bake', '--snapshot', '--write'], vault, ['Made 1 snapshot']],
		[['bake', '--out', 'site'], vault, ['Copied 9 notes']],
		[['convert'], vault, ['+```phase-', '--write would convert 1 snippet']],
		[['convert', '--write'], vault, ['1 file written', '“in-phase undo” takes it back']],
		[['convert'], { notes: fivePhases }, ['There is nothing to convert']],
		[['rename', 'formation', 'founding'], vault, ['+phase: founding', 'Offered, not made: ', '--write writes it']],
		[['rename', 'formation', 'founding', '--write'], vault, ['Offered, not made: ', '“in-phase undo” takes it back']],
		[
			['rename', 'settling', 'formation', '--merge', '--include', 'trash', '--write'],
			merge,
			['x/settling.md: moved to the trash', 'takes it back'],
		],
		[['undo'], baked, ['Undone: ']],
		[['undo', '--list'], baked, ['1 file']],
		[['undo', '--list'], vault, ['There is nothing to undo']],
	])('%j', async (args, before, said) => {
		const { output, errors } = await run(before, ...args);
		for (const sentence of said) expect(output).toContain(sentence);
		expect(errors).toBe('');
	});
});

describe('what goes wrong goes to the error output, and nothing of it to the output', () => {
	const unwritable = Object.fromEntries(['a', 'b', 'c', 'q'].map((name) => [`${name}.md`, 'the disk is full']));
	const full = { ...vault, unwritable };
	it.each<[readonly string[], MemoryVault, string]>([
		[['phases'], { notes, unreadable: [unreadable] }, 'locked.md may not be read; it is left out'],
		[['list', '--phase', 'formation'], { notes, unreadable: [unreadable] }, 'locked.md may not be read'],
		[['check'], { notes, unreadable: [unreadable] }, 'locked.md may not be read'],
		[['bake'], { notes, unreadable: [unreadable] }, 'locked.md may not be read'],
		[['bake', '--out', 'site'], { notes, unreadable: [unreadable] }, 'locked.md may not be read'],
		[['convert'], { notes, unreadable: [unreadable] }, 'locked.md may not be read'],
		[['rename', 'formation', 'founding'], { notes, unreadable: [unreadable] }, 'locked.md may not be read'],
		[['check', '--fix'], full, 'the disk is full'],
		[['bake', '--snapshot', '--write'], full, 'b.md: not written: the disk is full'],
		[['convert', '--write'], full, 'q.md: not written: the disk is full'],
		[['rename', 'formation', 'founding', '--write'], full, 'c.md: not written: the disk is full'],
		[['undo'], { ...baked, notes: { ...baked.notes, 'b.md': 'Mine' } }, 'has changed'],
		[['undo'], vault, 'There is nothing to undo'],
		[['explain', 'no-rule'], vault, 'no-rule'],
		[['list', '--phase', 'nothing'], vault, 'nothing'],
		[['why', 'nothing'], vault, 'There is no note at “nothing”'],
	])('%j', async (args, before, said) => {
		const { output, errors } = await run(before, ...args);
		expect(errors).toContain(said);
		expect(output).not.toContain(said);
	});
});

describe('in JSON the output is one document', () => {
	it.each([
		[['phases']],
		[['list', '--phase', 'formation']],
		[['check']],
		[['check', '--quiet']],
		[['check', '--diff']],
		[['check', '--fix']],
		[['check', '--format', 'sarif', '--fix']],
		[['bake', '--snapshot', '--write']],
		[['bake', '--out', 'site']],
		[['convert', '--write']],
		[['rename', 'formation', 'founding']],
		[['rename', 'formation', 'founding', '--write']],
		[['undo', '--list']],
	])('%j', async (args) => {
		const { output } = await run(vault, ...args, ...(args.includes('--format') ? [] : ['--format', 'json']));
		expect(() => JSON.parse(output) as unknown).not.toThrow();
	});
});

describe('Git passes over the sentences beside a diff', () => {
	it.each([[['rename', 'formation', 'founding']], [['check', '--diff']], [['convert']], [['bake', '--snapshot']]])(
		'%j',
		async (args) => {
			const folder = mkdtempSync(join(tmpdir(), 'in-phase-'));
			try {
				for (const [path, text] of Object.entries(notes)) {
					mkdirSync(dirname(join(folder, path)), { recursive: true });
					writeFileSync(join(folder, path), text);
				}
				const { output } = await run(vault, ...args);
				execFileSync('git', ['apply'], { cwd: folder, input: output, stdio: 'pipe' });
				const written = args[0] === 'check' ? ['check', '--fix'] : [...args, '--write'];
				const after = (await run(vault, ...written)).notes;
				for (const [path, text] of Object.entries(after)) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
			} finally {
				rmSync(folder, { recursive: true });
			}
		},
	);
});

describe('a diff for a pipe', () => {
	it.each(['\n :: a\r ::error::b\n', '\nA ##[add-path]b\n'])(
		'stands where Git passes over it as long as a runner could carry out its %j, which is said',
		async (line) => {
			const changed = note('type: pattern\nphase: [coordination, cordination]', line);
			const apart = note('type: pattern\nphase: coordination', '\n##\ta\n');
			const { output, errors } = await run(
				{ notes: { ...fivePhases, 'a.md': changed, 'b.md': apart } },
				'check',
				'--diff',
			);
			expect(output).toContain('\n# -phase: [coordination, cordination]\n# +');
			expect(output).toContain('\n-phase: coordination\n+');
			expect(output).not.toMatch(/(?:^|[\n\r])\s*::|##\[/);
			expect(errors).toContain('a.md: its diff stands behind “#”');
			expect(errors).not.toContain('b.md');
		},
	);
});

describe('what a note says', () => {
	const evil = '::error::a\u009b\u202e\u061c';
	const hostile: MemoryVault = {
		notes: {
			...fivePhases,
			[`${evil}.md`]: note(`type: pattern\nphase: [coordination, "${evil}"]`, `\n ${evil}\n##[group]\n formation\n`),
			'locked.md': note('type: pattern\nphase: formation', `\n \t::warning::b\n${block}`),
		},
		unreadable: [{ path: ` ##[debug]${evil}.md`, reason: 'may not be read' }],
		environment: { NO_COLOR: '1' },
		terminal: { showsOutput: true, showsErrors: true },
	};
	const commands = [
		...['phases', 'list -p formation', 'check', 'check --format json', 'check --format sarif', 'check --diff'],
		...['check --fix', 'check --fix --format json', 'rename formation founding', 'rename formation founding --write'],
		...['rename formation founding --format json', 'bake', 'bake --snapshot', 'convert', 'init', 'init --format json'],
		...['undo --list', 'undo', 'list -p formation --format json', 'phases --format json'],
	];

	it.each(commands)('neither moves a terminal nor commands a runner: %s', async (command) => {
		const { output, errors } = await run(hostile, ...command.split(' '));
		for (const stream of [output, errors.replace(/\r\P{Cc}*\p{Cc}\[K/gu, '')]) {
			expect(stream).not.toMatch(/^\s*(?:::|##\[)/m);
			expect(stream).not.toMatch(/[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
		}
	});

	it('stays clean where a run is undone over what has changed since', async () => {
		const before = await run(hostile, 'rename', 'formation', 'founding', '--write');
		const changed = Object.fromEntries(Object.entries(before.notes).map(([path, text]) => [path, `${text} ${evil}\n`]));
		const { output, errors } = await run({ ...hostile, ...before, notes: changed }, 'undo');
		expect(output + errors).toContain('has changed');
		expect(output + errors).not.toMatch(/^\s*::|[^\P{Cc}\t\n]|[\u061c\u202e]/mu);
	});

	it('comes behind the annotations of GitHub, on either stream', async () => {
		const printed: string[] = [];
		const { output } = await run(
			{ ...hostile, onPrint: (text) => void printed.push(text) },
			'check',
			'--format',
			'github',
		);
		expect(output).toMatch(/^::(?:error|warning|notice) file=/);
		const [first = ''] = printed;
		expect(first).toMatch(/^::/);
		expect(printed.findIndex((text) => text.includes('debug'))).toBeGreaterThan(0);
		const own = /^::(?:error|warning|notice) file=[^:]*::/;
		for (const line of printed.slice(1).join('').split('\n')) expect(line).not.toMatch(/^\s*(?:::|##\[)/);
		for (const line of first.trimEnd().split('\n')) expect(line).toMatch(own);
	});
});
