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
const none = { ...plan, id: null, written: 0 };
const id = expect.any(String) as string;

/** A vault after a run that can be undone, or, changed since, cannot. */
async function afterRename(change: (text: string) => string = (text) => text): Promise<MemoryVault> {
	const renamed = await run({ notes }, 'rename', 'formation', 'founding', '--write');
	const changed = Object.entries(renamed.notes).map(([path, text]) => [path, change(text)] as const);
	return { notes: Object.fromEntries(changed), others: renamed.others, journals: renamed.journals };
}

it.each<[string, MemoryVault | (() => Promise<MemoryVault>), readonly string[], number, object]>([
	['phases', { notes }, [], 0, { facet: 'phase' }],
	['list', { notes }, ['--phase', 'formation'], 0, { term: 'formation', notes: [{ path: 'a.md' }] }],
	[
		'why',
		{ notes },
		['a', '--type', 'primitive'],
		0,
		{ path: 'a.md', terms: ['formation'], lists: [{ term: 'formation', type: 'primitive', listed: false, fix: null }] },
	],
	['check', { notes }, ['--rule', 'no-dataview-list'], 0, { findings: [{ path: 'b.md', line: 1 }] }],
	['check', { notes }, ['--diff'], 0, { ...none, files: [] }],
	['rename', { notes }, ['formation', 'founding'], 0, none],
	['rename', { notes }, ['formation', 'founding', '--write'], 0, { ...plan, leftAlone: [], id }],
	['convert', { notes }, [], 1, { ...none, conversions: [{ path: 'b.md' }] }],
	['convert', { notes }, ['--write'], 0, { ...plan, files: [{ path: 'b.md' }], id, written: 1 }],
	['bake', { notes }, ['--snapshot'], 0, { ...none, files: [{ path: 'c.md' }] }],
	['bake', { notes }, ['--snapshot', '--write'], 0, { ...plan, files: [{ path: 'c.md' }], id, written: 1 }],
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
	['undo', afterRename, [], 0, { ...plan, leftAlone: [], id }],
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

it('names the run as undo takes it, of several the one that is meant', async () => {
	const first = await run({ notes }, 'rename', 'formation', 'founding', '--write', '--format', 'json');
	const second = await run(first, 'convert', '--write', '--format', 'json');
	const { id: made } = JSON.parse(first.output) as { readonly id: string };
	expect((JSON.parse(second.output) as { readonly id: string }).id).not.toBe(made);
	const undone = await run(second, 'undo', '--id', made, '--format', 'json');
	expect(JSON.parse(undone.output)).toMatchObject({ id: made });
	expect(undone.notes['a.md']).toBe(notes['a.md']);
});

it.each<[string, string, boolean]>([
	['q.md', '```dataview\nLIST WHERE choice(season, "formation", phase)\n```\n', true],
	['q.md', '---\nphase: formation\ntitle: a: b\n---\n', true],
	['q.md', note('phase: formation?'), false],
	['q.md', 'phase:: formation\n', false],
	['q.base', 'filters: [formation', true],
])('of what a rename leaves in %s, %j, says whether it ends with 1 for it', async (path, text, fault) => {
	const others = path.endsWith('.md') ? {} : { [path]: text };
	const vault = { notes: path.endsWith('.md') ? { ...notes, [path]: text } : notes, others };
	const ended = await run(vault, 'rename', 'formation', 'founding', '--format', 'json');
	expect(ended.exitCode).toBe(fault ? 1 : 0);
	expect(JSON.parse(ended.output)).toMatchObject({ leftAlone: [{ path, fault }] });
});

it('says of a file that cannot be written that it is a fault, before anything is and after', async () => {
	const vault = { notes, unwritable: { 'a.md': 'it may only be read' } };
	for (const more of [[], ['--write']]) {
		const ended = await run(vault, 'rename', 'formation', 'founding', ...more, '--format', 'json');
		expect(ended.exitCode).toBe(1);
		const { leftAlone } = JSON.parse(ended.output) as { readonly leftAlone: readonly object[] };
		expect(leftAlone).toContainEqual(expect.objectContaining({ path: 'a.md', line: null, fault: true }));
	}
});
