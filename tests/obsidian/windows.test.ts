import { beforeEach, describe, expect, it } from 'vitest';
import InPhasePlugin from '../../src/main';
import { createHost, type Host } from '../host/host';
import { phasesWords, problemWords } from '../screen/panel';
import { settingsWords } from '../screen/settings';
import { renameWords } from '../screen/windows';
import { garden } from './app';
import {
	chooseFromMenu,
	chooseItem,
	findProblem,
	lineWith,
	openFixAll,
	openTab,
	problemLines,
	seePanel,
} from './screen/panel';
import { askForMenu, fill, press, see } from './screen/seen';
import { pressSetting } from './screen/settings';
import { openWindows, topWindow } from './screen/windows';
import { listenFor } from '../screen/spoken';

const manifest = {
	id: 'in-phase',
	name: 'In Phase',
	version: '0.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};
const iteration = 'framework/group-phase/iteration-phase.md';
const twice = {
	...garden,
	'framework/group-phase/coordination-phase.md': '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n',
	'beds/typo.md': '---\ntype: pattern\nphase: formatoin\n---\n',
	'tools/types/pattern.md': '---\n---\n',
	'attic.md': '```dataview\nLIST WHERE type = "pattern" AND contains(phase, "formation")\n```\n',
};

async function openMenuOfTerm(host: Host): Promise<void> {
	await host.runCommand('in-phase:open-panel');
	await host.settle();
	askForMenu(lineWith(seePanel(), 'Iteration Phase'));
}

function closePanel(host: Host): void {
	host.app.workspace.getLeavesOfType('in-phase-panel').forEach((leaf) => leaf.detach());
}

/** What opens each window, from the plugin's own settings tab where it is there. */
const openings: readonly (readonly [name: string, open: (host: Host) => Promise<unknown>])[] = [
	['asks for a name', (host) => host.runCommand('in-phase:rename-phase')],
	[
		'shows a plan',
		async (host) => {
			await host.runCommand('in-phase:rename-phase');
			fill(topWindow(), renameWords.name, 'tending');
			const field = see(topWindow(), renameWords.name);
			field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		},
	],
	['asks which definition stays', (host) => host.runCommand('in-phase:finish-rename')],
	['asks what to undo', (host) => host.runCommand('in-phase:undo-rename')],
	['shows a conversion', (host) => host.runCommand('in-phase:convert-vault')],
	['shows stale snapshots', (host) => host.runCommand('in-phase:refresh-all-snapshots')],
	[
		'asks before an unsafe fix',
		async (host) => {
			await host.runCommand('in-phase:open-panel');
			await host.settle();
			openTab(document, 'problems');
			await host.settle();
			press(findProblem(document, 'formatoin'), problemWords.fix('Change to “formation”', true));
			await host.settle();
			closePanel(host);
		},
	],
	[
		'asks for a term',
		async (host) => {
			await pressSetting(host, settingsWords.terms('Phase'));
			await pressSetting(host, settingsWords.addTerm);
		},
	],
	['asks for a facet', (host) => pressSetting(host, settingsWords.addFacet)],
	[
		'asks for the title of a new note',
		async (host) => {
			await openMenuOfTerm(host);
			await chooseItem(host, phasesWords.menu.create('pattern', 'Iteration Phase'));
			closePanel(host);
		},
	],
	['asks for settings', (host) => pressSetting(host, settingsWords.import)],
	[
		'asks for a folder',
		async (host) => {
			await pressSetting(host, settingsWords.excluded);
			await pressSetting(host, settingsWords.addFolder);
		},
	],
];

beforeEach(() => listenFor('en'));

describe('a window that is open when the plugin is unloaded', () => {
	it.each(openings)('and %s closes with it, and nothing is left', async (_name, open) => {
		const host = await createHost(twice);
		await host.layoutReady();
		await host.settle();
		const before = host.census();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.openNote(iteration, { mode: 'preview' });
		host.openSettings('in-phase');
		await host.settle();
		await open(host);
		await host.settle();
		expect(openWindows().length).toBeGreaterThan(0);
		host.closeSettings();
		host.app.workspace.getLeavesOfType('markdown').forEach((leaf) => leaf.detach());
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(openWindows()).toEqual([]);
		expect(host.census()).toEqual(before);
	});

	it.each(['rule', 'fixes'])('and shows %s of a finding closes with it', async (what) => {
		const host = await createHost(twice);
		await host.layoutReady();
		await host.settle();
		const before = host.census();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.runCommand('in-phase:open-panel');
		await host.settle();
		openTab(document, 'problems');
		await host.settle();
		if (what === 'fixes') openFixAll(document);
		else {
			const [problem] = problemLines(document);
			if (problem !== undefined) await chooseFromMenu(host, problem, problemWords.menu.meaning);
		}
		await host.settle();
		expect(openWindows()).toHaveLength(1);
		closePanel(host);
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(openWindows()).toEqual([]);
		expect(host.census()).toEqual(before);
	});

	it('is not opened at all when the plugin is unloaded before it is ready', async () => {
		const host = await createHost(twice);
		await host.layoutReady();
		await host.settle();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await openMenuOfTerm(host);
		const create = phasesWords.menu.create('pattern', 'Iteration Phase');
		host
			.menu()
			?.find(({ title }) => title === create)
			?.click();
		closePanel(host);
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(openWindows()).toEqual([]);
	});
});
