import { describe, expect, it } from 'vitest';
import InPhasePlugin from '../../src/main';
import { fixFinding } from '../../src/obsidian/fixing/fix-finding';
import { createHost, type Host } from '../host/host';
import { asRead, garden } from './app';

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
	'attic.md': '```dataview\nLIST WHERE type = "pattern" AND contains(phase, "formation")\n```\n',
};

async function press(host: Host, label: string): Promise<void> {
	const found = [...document.querySelectorAll<HTMLElement>('[aria-label], .setting-item-name, button')].find(
		(element) => (element.ariaLabel ?? element.textContent) === label,
	);
	if (found === undefined) throw new Error(`nothing to press: ${label}`);
	found.click();
	await host.settle();
}

async function openMenuOfTerm(host: Host): Promise<void> {
	await host.runCommand('in-phase:open-panel');
	await host.settle();
	const line = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')].find(({ textContent }) =>
		textContent.includes('Iteration Phase'),
	);
	line?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}

function closePanel(host: Host): void {
	host.app.workspace.getLeavesOfType('in-phase-panel').forEach((leaf) => leaf.detach());
}

/** What opens each window, from the plugin's own settings tab where it is there. */
const openings: readonly (readonly [name: string, open: (host: Host, plugin: InPhasePlugin) => Promise<unknown>])[] = [
	['asks for a name', (host) => host.runCommand('in-phase:rename-phase')],
	[
		'shows a plan',
		async (host) => {
			await host.runCommand('in-phase:rename-phase');
			const input = document.querySelector<HTMLInputElement>('.modal input[type="text"]');
			if (input === null) throw new Error('nothing asks for a name');
			input.value = 'tending';
			input.dispatchEvent(new Event('input', { bubbles: true }));
			input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		},
	],
	['asks which definition stays', (host) => host.runCommand('in-phase:finish-rename')],
	['asks what to undo', (host) => host.runCommand('in-phase:undo-rename')],
	['shows a conversion', (host) => host.runCommand('in-phase:convert-vault')],
	['shows stale snapshots', (host) => host.runCommand('in-phase:refresh-all-snapshots')],
	[
		'asks before an unsafe fix',
		async (host, plugin) => {
			const [finding] = [
				{ path: iteration, rule: 'x', severity: 'info', address: { kind: 'note' }, message: '', fixes: [] } as const,
			];
			void fixFinding(host.app, asRead(plugin), finding, {
				title: 'Y',
				safety: 'unsafe',
				changes: [{ kind: 'add', key: 'aliases', text: 'y' }],
			});
			await host.settle();
		},
	],
	[
		'asks for a term',
		async (host) => {
			await press(host, 'Terms of Phase');
			await press(host, 'Add term');
		},
	],
	['asks for a facet', (host) => press(host, 'Add facet')],
	[
		'asks for the title of a new note',
		async (host) => {
			await openMenuOfTerm(host);
			host
				.menu()
				?.find(({ title }) => title === 'New pattern in Iteration Phase…')
				?.click();
			await host.settle();
			closePanel(host);
		},
	],
	['asks for settings', (host) => press(host, 'Import…')],
	[
		'asks for a folder',
		async (host) => {
			await press(host, 'Excluded folders');
			await press(host, 'Add folder');
		},
	],
];

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
		await open(host, plugin);
		await host.settle();
		expect(document.querySelectorAll('.modal, .prompt').length).toBeGreaterThan(0);
		host.closeSettings();
		host.app.workspace.getLeavesOfType('markdown').forEach((leaf) => leaf.detach());
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(document.querySelector('.modal, .prompt')).toBeNull();
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
		const tab = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(({ textContent }) =>
			textContent.startsWith('Problems'),
		);
		tab?.click();
		await host.settle();
		if (what === 'fixes')
			[...document.querySelectorAll('button')]
				.find(({ textContent, ariaLabel }) => `${ariaLabel ?? ''}${textContent}`.includes('Fix all safe'))
				?.click();
		else {
			document.querySelector('.in-phase-finding')?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
			host
				.menu()
				?.find(({ title }) => title === 'What this rule means')
				?.click();
		}
		await host.settle();
		expect(document.querySelectorAll('.modal').length).toBe(1);
		closePanel(host);
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(document.querySelector('.modal')).toBeNull();
		expect(host.census()).toEqual(before);
	});

	it('is not opened at all when the plugin is unloaded before it is ready', async () => {
		const host = await createHost(twice);
		await host.layoutReady();
		await host.settle();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await openMenuOfTerm(host);
		host
			.menu()
			?.find(({ title }) => title === 'New pattern in Iteration Phase…')
			?.click();
		closePanel(host);
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(document.querySelector('.modal')).toBeNull();
	});
});
