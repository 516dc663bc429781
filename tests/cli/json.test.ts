import { expect, it } from 'vitest';
import { framework, note } from '../core/vault';
import { run, type MemoryVault } from './memory-machine';

const block = '```phase-list\nphase: formation\n```\n';
const query = '```dataview\nLIST WHERE type = "pattern" AND phase = "formation"\n```\n';
const notes = {
	...framework,
	'a.md': note('type: pattern\nphase: formation'),
	'b.md': query,
	'c.md': block,
};
const faulty = '```phase-list\nfase: formation\n```\n';
const list = expect.any(Array) as object;
const plan = { files: list, offered: list, leftAlone: list };

/** A vault after a run that can be undone, or, changed since, cannot. */
async function afterRename(change: (text: string) => string = (text) => text): Promise<MemoryVault> {
	const renamed = await run({ notes }, 'rename', 'formation', 'founding', '--write');
	const changed = Object.entries(renamed.notes).map(([path, text]) => [path, change(text)] as const);
	return { notes: Object.fromEntries(changed), others: renamed.others, journals: renamed.journals };
}

it.each<[string, MemoryVault | (() => Promise<MemoryVault>), readonly string[], number, object]>([
	['phases', { notes }, [], 0, { facet: 'phase' }],
	['list', { notes }, ['--phase', 'formation'], 0, { term: 'formation', notes: [{ path: 'a.md' }] }],
	['check', { notes }, ['--rule', 'no-dataview-list'], 0, { findings: [{ path: 'b.md', line: 1 }] }],
	['check', { notes }, ['--diff'], 0, { ...plan, files: [], written: 0 }],
	['rename', { notes }, ['formation', 'founding'], 0, { ...plan, written: 0 }],
	['rename', { notes }, ['formation', 'founding', '--write'], 0, { ...plan, leftAlone: [] }],
	['convert', { notes }, [], 1, { ...plan, conversions: [{ path: 'b.md' }], written: 0 }],
	['convert', { notes }, ['--write'], 0, { ...plan, files: [{ path: 'b.md' }], written: 1 }],
	['bake', { notes }, ['--snapshot'], 0, { ...plan, files: [{ path: 'c.md' }], written: 0 }],
	[
		'bake',
		{ notes: { ...notes, 'd.md': faulty } },
		['.', '--out', 'site'],
		1,
		{
			offered: [],
			leftAlone: [{ path: 'd.md', line: 1, text: 'phase-list', why: expect.stringContaining('“fase”') as string }],
			notes: Object.keys(notes).length + 1,
			removed: [],
			written: Object.keys(notes).length + 1,
		},
	],
	['undo', afterRename, [], 0, { ...plan, leftAlone: [] }],
	['undo', afterRename, ['--list'], 0, { runs: [{ files: expect.any(Number) as number, isInVault: false }] }],
	[
		'undo',
		() => afterRename((text) => `${text}More.\n`),
		[],
		1,
		{
			...plan,
			files: [],
			leftAlone: expect.arrayContaining([expect.objectContaining({ path: 'a.md', line: null })]) as object,
			written: 0,
		},
	],
	['init', { notes }, [], 0, { facets: [] }],
	[
		'explain',
		{ notes },
		[],
		0,
		{ rules: expect.arrayContaining([expect.objectContaining({ id: 'known-type' })]) as object },
	],
	['explain', { notes }, ['no-former-name'], 0, { id: 'no-former-name', severity: 'warning', examples: [{}] }],
])('%s answers in JSON, as one document', async (command, vault, args, exitCode, expected) => {
	const made = typeof vault === 'function' ? await vault() : vault;
	const ended = await run(made, command, ...args, '--format', 'json');
	expect(JSON.parse(ended.output)).toMatchObject(expected);
	expect([ended.exitCode, ended.errors.includes('in-phase:')]).toEqual([exitCode, false]);
});
