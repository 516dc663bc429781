import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../host/host';
import InPhasePlugin from '../../src/main';
import type { InPhaseApi } from '../../src/core/commands/api';
import { garden, startApp, type RunningApp } from './app';

const dataPath = '.obsidian/plugins/in-phase/data.json';
const manifest = {
	id: 'in-phase',
	name: 'In Phase',
	version: '0.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};
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
			orderFrom: 'built-in',
			terms: [
				{
					name: 'formation',
					label: 'Formation Phase',
					definition: 'framework/group-phase/formation-phase.md',
					alternatives: [],
					formerly: [],
					counts: { pattern: 2, practice: 1, primitive: 1 },
					spellings: { formation: 4 },
				},
				{
					name: 'iteration',
					label: 'Iteration Phase',
					definition: 'framework/group-phase/iteration-phase.md',
					alternatives: [],
					formerly: ['coordination'],
					counts: { pattern: 1 },
					spellings: { coordination: 1 },
				},
			],
		});
	});

	it('lists the notes of a phase', () => {
		expect(api.list({ term: 'coordination', type: 'pattern' })).toEqual({
			facet: 'phase',
			term: 'iteration',
			terms: ['iteration'],
			type: 'pattern',
			types: ['pattern'],
			total: 1,
			leftOut: [],
			nearMisses: [],
			notes: [
				{
					path: 'beds/compost-heap.md',
					title: 'Compost heap',
					types: ['pattern'],
					terms: ['iteration', 'formation'],
					match: 'former',
				},
			],
		});
	});

	it('is documented, field by field', async () => {
		const documented = readFileSync('docs/api.md', 'utf8');
		const list = api.list({ term: 'formation' });
		const found = await api.check();
		const fields = [list, list.notes[0], api.phases().terms[0], found, found.summary, found.findings[0]].flatMap(
			(part) => Object.keys(part ?? {}),
		);
		const refused = await app.host.runCli('in-phase:check', { zebra: 'true' });
		const parameters = refused.replace(/^.* are /, '').split(/, | and /);
		expect(parameters).toContain('severity');
		expect([...fields, ...parameters].filter((name) => !new RegExp(`[\`{ ]${name}[\`}, ]`).test(documented))).toEqual(
			[],
		);
		expect(Object.keys(api).filter((name) => !documented.includes(`api.${name}`))).toEqual([]);
	});

	it('answers the commands of Obsidian’s command line that are documented', async () => {
		const shown = readFileSync('docs/api.md', 'utf8').matchAll(/^obsidian (in-phase:[a-z]+) (.*)$/gm);
		const answers: string[] = [];
		for (const [, command = '', words = ''] of shown) {
			const given = words.split(' ').map((word) => word.split('='));
			const params = Object.fromEntries(given.map(([name = '', value = 'true']) => [name, value]));
			answers.push(await app.host.runCli(command, params));
		}
		expect(answers).toHaveLength(2);
		expect(JSON.parse(answers[0] ?? '')).toMatchObject({ term: 'iteration', notes: [{ match: 'former' }] });
		expect(answers[1]).toMatch(/\d+ notes checked/);
	});

	it('lists with the options of a block', () => {
		const { notes, total } = api.list({
			terms: 'formation',
			types: ['pattern', 'primitive'],
			exclude: 'beds',
			where: { title: ['Hoe', 'Weeding'] },
			sort: 'title desc',
			limit: 1,
		});
		expect([notes.map(({ title }) => title), total]).toEqual([['Weeding'], 2]);
	});

	it('answers with copies, which nobody can change its own answers by', () => {
		Object.assign(api.phases().terms[1]?.formerly ?? [], ['overwritten']);
		expect(api.phases().terms[1]?.formerly).toEqual(['coordination']);
	});

	it('speaks of the facet that settings put first when none is named', async () => {
		await app.host.app.vault.create(
			'framework/network-scale.md',
			'---\ntitle: Network Scale\ntags: [group-scale]\n---\n',
		);
		await app.host.writeFromOutside(dataPath, '{"facetOrder": ["scale"]}');
		await app.host.settle();
		expect(api.phases()).toMatchObject({ facet: 'scale', terms: [{ name: 'network' }] });
		expect(api.list({ term: 'network' }).facet).toBe('scale');
		expect(await app.host.runCli('in-phase:phases')).toContain('network: Network Scale');
		expect(api.phases('phase').terms).toHaveLength(2);
	});

	it('checks a note, or the vault', async () => {
		const one = await api.check('beds/compost-heap.md');
		expect(one.findings.find(({ rule }) => rule === 'no-former-name')).toMatchObject(check);
		const all = await api.check();
		expect(all.notes).toBe(Object.keys(garden).length);
		expect(all.findings.map(({ path }) => path)).toContain('beds/compost-heap.md');
	});

	const faults: readonly (readonly [name: string, ask: () => unknown, error: object])[] = [
		[
			'an unknown facet',
			() => api.phases('fase'),
			{ message: '“fase” is not a facet. Did you mean “phase”?', nearest: 'phase' },
		],
		[
			'an unknown term',
			() => api.list({ term: 'itration' }),
			{
				message: 'term: “itration” is not a phase of this vault. Did you mean “iteration”?',
				option: 'term',
				nearest: 'iteration',
			},
		],
		[
			'an unknown type',
			() => api.list({ term: 'iteration', type: 'patern' }),
			{
				message: 'type: “patern” is not a type of this vault. Did you mean “pattern”?',
				option: 'type',
				nearest: 'pattern',
			},
		],
		[
			'a wrong option',
			() => api.list({ term: 'iteration', limit: -1 }),
			{ message: '“limit” takes a whole number from 1, not “-1”', option: 'limit', nearest: undefined },
		],
		[
			'several mistakes',
			() => api.list({ term: 'itration', types: 'patern' }),
			{
				message:
					'term: “itration” is not a phase of this vault. Did you mean “iteration”?\ntypes: “patern” is not a type of this vault. Did you mean “pattern”?',
				option: 'term',
			},
		],
	];
	it.each(faults)('throws on %s, with the nearest', (_name, ask, error) => {
		expect(ask).toThrow(expect.objectContaining(error));
	});

	it('rejects a check of a note that is not there, with the nearest', async () => {
		await expect(api.check('nowhere.md')).rejects.toMatchObject({
			message: 'There is no note at “nowhere.md”',
			nearest: undefined,
		});
		await expect(api.check('beds/raised-bde.md')).rejects.toMatchObject({
			message: 'There is no note at “beds/raised-bde.md”. Did you mean “beds/raised-bed.md”?',
			nearest: 'beds/raised-bed.md',
		});
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

	it('answers while the index is built anew: at once from the last one, and checks when it is through', async () => {
		const { host } = app;
		// Every look at the clock uses up a slice, so that building takes as many rounds as there are notes.
		let time = performance.now();
		const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 100));
		await host.writeFromOutside(
			dataPath,
			'{"facets": [{"property": "phase", "terms": [{"name": "iteration", "label": "Tending"}]}], "rules": {"no-former-name": "off"}}',
		);
		const labels = (): readonly string[] => api.phases().terms.map(({ label }) => label);
		expect(labels()).toEqual(['Formation Phase', 'Iteration Phase']);
		expect(api.list({ term: 'iteration' }).notes).toHaveLength(1);
		const checking = api.check('beds/compost-heap.md');
		const ready = api.whenReady();
		await ready;
		clock.mockRestore();
		expect(labels()).toEqual(['Tending', 'Formation Phase']);
		expect((await checking).findings.map(({ rule }) => rule)).not.toContain('no-former-name');
	});

	it('says at once that it is no more when the plugin is turned off', async () => {
		const { host } = app;
		await host.unloadPlugin(app.plugin);
		expect(() => api.phases()).toThrow('In Phase is turned off');
		expect(() => api.list({ term: 'iteration' })).toThrow('In Phase is turned off');
		await expect(api.check()).rejects.toThrow('In Phase is turned off');
		await expect(api.whenReady()).rejects.toThrow('In Phase is turned off');
	});

	it('lets go of those that wait when the plugin is turned off', async () => {
		const host = await createHost(garden, { cache: 'cold' });
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		const waiting = Promise.allSettled([plugin.api?.whenReady(), plugin.api?.check()]);
		await host.unloadPlugin(plugin);
		expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	});

	it('throws before the vault has been read, and says what to wait for', async () => {
		const host = await createHost(garden, { cache: 'cold' });
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		expect(() => plugin.api?.phases()).toThrow('In Phase is still reading the vault: await api.whenReady() first');
		const ready = plugin.api?.whenReady();
		await host.layoutReady();
		await host.settle();
		await ready;
		expect(plugin.api?.phases().terms).toHaveLength(2);
	});
});

describe('the commands of the app’s command line', () => {
	const files = {
		...garden,
		'beds/typo.md': '---\ntype: pattern\nphase: [organization, formatoin, iteration, formation]\n---\n',
		'framework/group-phase/organization.md':
			'---\ntitle: Organization Phase\ntags: [group-phase]\naliases: ["#organization"]\n---\n',
	};
	const lifecycle = 'lifecycle-order';

	it('print what the API says, as JSON', async () => {
		const { host, plugin } = await startApp(garden);
		expect(JSON.parse(await host.runCli('in-phase:phases', { format: 'json' }))).toEqual(plugin.api?.phases());
		expect(plugin.api?.list({ term: 'formation', type: 'primitive' })).toMatchObject(
			JSON.parse(
				await host.runCli('in-phase:list', { phase: 'formation', type: 'primitive', format: 'json' }),
			) as object,
		);
		expect(JSON.parse(await host.runCli('in-phase:check', { format: 'json' }))).toEqual(await plugin.api?.check());
	});

	it('print text for people', async () => {
		const { host } = await startApp(garden);
		expect(await host.runCli('in-phase:list', { phase: 'formation', type: 'primitive' })).toBe(
			'Formation Phase: 2 primitives\n  Hoe      tools shed/hoe.md\n  Weeding  habits/weeding.md\n',
		);
		expect(await host.runCli('in-phase:phases', {})).toContain('iteration: Iteration Phase, formerly coordination');
		expect(await host.runCli('in-phase:check', { path: 'beds/compost-heap.md' })).toContain(
			'“coordination” is now called “iteration”',
		);
	});

	it.each<[string, Record<string, string>, readonly string[]]>([
		['one rule', { rule: 'no-former-name' }, ['no-former-name']],
		['several rules', { rule: 'no-former-name, no-unknown-value' }, ['no-former-name', 'no-unknown-value']],
		['a rule that is off', { rule: lifecycle }, [lifecycle]],
		['a rule in one note', { rule: 'no-former-name', path: 'beds/typo.md' }, []],
		[
			'a severity and above',
			{ severity: 'warning', rule: 'no-former-name,no-unknown-value,known-type' },
			['no-former-name', 'no-unknown-value'],
		],
		['errors alone', { quiet: 'true', rule: 'no-former-name,no-unknown-value' }, ['no-unknown-value']],
		['no less than otherwise', { quiet: 'false', rule: 'no-former-name' }, ['no-former-name']],
	])('check by %s', async (_name, params, expected) => {
		const { host } = await startApp(files);
		const { findings, summary } = JSON.parse(await host.runCli('in-phase:check', { format: 'json', ...params })) as {
			findings: readonly { rule: string }[];
			summary: Record<string, number>;
		};
		expect(findings.map(({ rule }) => rule)).toEqual(expected);
		expect((summary['error'] ?? 0) + (summary['warning'] ?? 0) + (summary['info'] ?? 0)).toBe(expected.length);
	});

	it('say what is not shown', async () => {
		const { host } = await startApp(files);
		expect(await host.runCli('in-phase:check', { quiet: 'true', rule: 'no-former-name,no-unknown-value' })).toMatch(
			/\nNot shown: 1 warning\n$/,
		);
	});

	it('print annotations and a report in the forms of the command line', async () => {
		const { host, plugin } = await startApp(files);
		const annotations = await host.runCli('in-phase:check', { format: 'github', rule: 'no-former-name' });
		expect(annotations).toMatch(
			/^::warning file=beds\/compost-heap\.md,line=5,endLine=5,col=5,endColumn=17,title=no-former-name::“coordination” is now called “iteration”\n\d+ notes checked: 1 warning/,
		);
		const report = JSON.parse(await host.runCli('in-phase:check', { format: 'sarif', rule: 'no-former-name' })) as {
			version: string;
			runs: readonly { tool: { driver: { version: string } }; results: readonly object[] }[];
		};
		expect([report.version, report.runs[0]?.tool.driver.version]).toEqual(['2.1.0', plugin.manifest.version]);
		expect(report.runs[0]?.results).toMatchObject([
			{
				ruleId: 'no-former-name',
				level: 'warning',
				locations: [{ physicalLocation: { artifactLocation: { uri: 'beds/compost-heap.md' } } }],
			},
		]);
	});

	it.each<[string, Record<string, string>, string]>([
		['list', { phase: 'itration' }, '“itration” is not a phase of this vault. Did you mean “iteration”?'],
		['list', {}, '“phase” is missing'],
		['list', { phase: 'iteration', format: 'sarif' }, '“format” is either text or json, not “sarif”'],
		[
			'list',
			{ phase: 'iteration', tpye: 'pattern' },
			'“tpye” is not a parameter of this command. Did you mean “type”?',
		],
		['phases', { facet: 'fase' }, '“fase” is not a facet. Did you mean “phase”?'],
		[
			'phases',
			{ rule: 'known-type' },
			'“rule” is not a parameter of this command. The parameters are format and facet',
		],
		['check', { path: 'nowhere.md' }, 'There is no note at “nowhere.md”'],
		['check', { format: 'jsno' }, '“format” is either text, json, github or sarif, not “jsno”. Did you mean “json”?'],
		['check', { severity: 'eror' }, '“severity” is either error, warning or info, not “eror”. Did you mean “error”?'],
		['check', { rule: 'known-type,no-formr-name' }, '“no-formr-name” is not a rule. Did you mean “no-former-name”?'],
		['check', { quiet: 'yes' }, '“quiet” is either true or false, not “yes”'],
		['check', { quiet: 'true', severity: 'info' }, '“quiet” and “severity” both say what to show; give one of them'],
		[
			'check',
			{ 'max-warnings': '3' },
			'“max-warnings” is not a parameter of this command. The parameters are format, path, rule, severity and quiet',
		],
	])('refuse what %s does not take (%j)', async (command, params, fault) => {
		const { host } = await startApp(garden);
		expect(await host.runCli(`in-phase:${command}`, params)).toBe(fault);
	});

	it.each(['', ',', 'known-type,'])('refuse a rule without a name (%j)', async (rule) => {
		const { host } = await startApp(garden);
		expect(await host.runCli('in-phase:check', { rule })).toMatch(/^“” is not a rule\. The rules are .*known-type/);
	});

	it.each<Record<string, string>>([
		{ vault: 'Garden', copy: 'true' },
		{ '--copy': 'true' },
		{ '--no-sandbox': 'true', '--facet': 'fase', '--': 'true' },
	])('let pass what the app takes with every command, and flags of which it takes no notice (%j)', async (params) => {
		const { host } = await startApp(garden);
		const plain = await host.runCli('in-phase:phases', {});
		expect(plain).toContain('iteration');
		expect(await host.runCli('in-phase:phases', params)).toBe(plain);
	});
});
