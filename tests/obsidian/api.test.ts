import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../host/host';
import InPhasePlugin from '../../src/main';
import type { InPhaseApi } from '../../src/obsidian/api/api';
import { garden, startApp, type RunningApp } from './app';

const check = { rule: 'no-former-name', line: 5, column: 5, endLine: 5, endColumn: 17, severity: 'warning' };

describe('what other plugins may ask', () => {
	let app: RunningApp;
	let api: InPhaseApi;
	beforeEach(async () => {
		app = await startApp(garden);
		if (app.plugin.api === undefined) throw new Error('no api');
		api = app.plugin.api;
	});

	it('tells the phases, with the fields of the command line', () => {
		expect(api.phases()).toEqual({
			facet: 'phase',
			terms: [
				{ name: 'formation', label: 'Formation Phase', definition: 'framework/group-phase/formation-phase.md', alternatives: [], formerly: [], counts: { pattern: 2, practice: 1, primitive: 1 } },
				{ name: 'iteration', label: 'Iteration Phase', definition: 'framework/group-phase/iteration-phase.md', alternatives: [], formerly: ['coordination'], counts: { pattern: 1 } },
			],
		});
	});

	it('lists the notes of a phase', () => {
		expect(api.list({ term: 'coordination', type: 'pattern' })).toEqual({
			facet: 'phase',
			term: 'iteration',
			type: 'pattern',
			notes: [{ path: 'beds/compost-heap.md', title: 'Compost heap', types: ['pattern'], terms: ['iteration', 'formation'], match: 'former' }],
		});
	});

	it('checks a note, or the vault', async () => {
		const one = await api.check('beds/compost-heap.md');
		expect(one.findings.find(({ rule }) => rule === 'no-former-name')).toMatchObject(check);
		const all = await api.check();
		expect(all.notes).toBe(Object.keys(garden).length);
		expect(all.findings.map(({ path }) => path)).toContain('beds/compost-heap.md');
	});

	const faults: readonly (readonly [name: string, ask: () => unknown, message: string])[] = [
		['an unknown facet', () => api.phases('fase'), '“fase” is not a facet. Did you mean “phase”?'],
		['an unknown term', () => api.list({ term: 'itration' }), '“itration” is not a phase of this vault. Did you mean “iteration”?'],
		['an unknown type', () => api.list({ term: 'iteration', type: 'patern' }), '“patern” is not a type of this vault. Did you mean “pattern”?'],
	];
	it.each(faults)('throws on %s, with the nearest', (_name, ask, message) => {
		expect(ask).toThrow(message);
	});

	it('calls back after a change, until it is told not to', async () => {
		const callback = vi.fn();
		const stop = api.onChange(callback);
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(callback).toHaveBeenCalled();
		callback.mockClear();
		stop();
		await app.host.app.vault.create('beds/rockery.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(callback).not.toHaveBeenCalled();
	});

	it('throws before the vault has been read, and says what to wait for', async () => {
		const host = await createHost(garden, { cold: true });
		const plugin = await host.loadPlugin(InPhasePlugin, { id: 'in-phase', name: 'In Phase', version: '0.0.0', minAppVersion: '1.13.0', author: '', description: '' });
		expect(() => plugin.api?.phases()).toThrow('In Phase is still reading the vault: await api.whenReady() first');
		const ready = plugin.api?.whenReady();
		await host.layoutReady();
		await host.settle();
		await ready;
		expect(plugin.api?.phases().terms).toHaveLength(2);
	});
});

describe('the commands of the app’s command line', () => {
	it('print what the API says, as JSON', async () => {
		const { host, plugin } = await startApp(garden);
		expect(JSON.parse(await host.runCli('in-phase:phases', { format: 'json' }))).toEqual(plugin.api?.phases());
		expect(JSON.parse(await host.runCli('in-phase:list', { phase: 'formation', type: 'primitive', format: 'json' }))).toEqual(plugin.api?.list({ term: 'formation', type: 'primitive' }));
		expect(JSON.parse(await host.runCli('in-phase:check', { format: 'json' }))).toEqual(await plugin.api?.check());
	});

	it('print text for people', async () => {
		const { host } = await startApp(garden);
		expect(await host.runCli('in-phase:list', { phase: 'formation', type: 'primitive' })).toBe('Formation Phase: 2 primitives\n  Hoe      tools shed/hoe.md\n  Weeding  habits/weeding.md\n');
		expect(await host.runCli('in-phase:phases', {})).toContain('iteration: Iteration Phase, formerly coordination');
		expect(await host.runCli('in-phase:check', { path: 'beds/compost-heap.md' })).toContain('“coordination” is now called “iteration”');
	});

	it('say what is wrong with a name', async () => {
		const { host } = await startApp(garden);
		expect(await host.runCli('in-phase:list', { phase: 'itration' })).toContain('Did you mean “iteration”?');
		expect(await host.runCli('in-phase:check', { path: 'nowhere.md' })).toBe('There is no note at “nowhere.md”');
	});
});
