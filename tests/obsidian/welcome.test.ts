import { describe, expect, it } from 'vitest';
import type { InitialFile } from '../host/host';
import { garden, startApp, type RunningApp } from './app';
import { dataPath } from './settings-page';

async function open(files: Record<string, InitialFile>): Promise<{ app: RunningApp; panel: HTMLElement }> {
	const app = await startApp(files);
	const panel = await app.openPanel();
	return { app, panel };
}

async function press({ host }: RunningApp, panel: HTMLElement, label: string): Promise<void> {
	const button = [...panel.querySelectorAll<HTMLElement>('.in-phase-welcome button')].find(
		({ textContent }) => textContent === label,
	);
	if (button === undefined) throw new Error(`no button “${label}”`);
	button.click();
	await host.settle();
}

async function saved({ host }: RunningApp): Promise<unknown> {
	const { adapter } = host.app.vault;
	return (await adapter.exists(dataPath)) ? JSON.parse(await adapter.read(dataPath)) : undefined;
}

/** How many problems the tab counts, in the welcome's words. */
function problemsIn(panel: HTMLElement): string {
	const count = Number(panel.querySelector('.in-phase-tab-count')?.textContent);
	expect(count).toBeGreaterThan(1);
	return `${['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? ''} problems`;
}

describe('the welcome in the side panel', () => {
	it('says what was found, and asks nothing', async () => {
		const { app, panel } = await open(garden);
		expect(panel.querySelector('.in-phase-welcome-found')?.textContent).toBe(
			`Found in this vault: two phases, six notes and ${problemsIn(panel)}.`,
		);
		expect(document.querySelector('.modal')).toBeNull();
		expect(await saved(app)).toBeUndefined();
	});

	it('is remembered as closed', async () => {
		const { app, panel } = await open(garden);
		await press(app, panel, 'Got it');
		expect([panel.querySelector('.in-phase-welcome'), await saved(app)]).toEqual([null, { welcomed: true }]);
	});

	it('leads to the problems', async () => {
		const { app, panel } = await open(garden);
		await press(app, panel, 'Show problems');
		expect(panel.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toContain('Problems');
		expect([panel.querySelector('.in-phase-welcome'), await saved(app)]).toEqual([null, { welcomed: true }]);
	});

	it('does not build the index anew when it is closed', async () => {
		const { app, panel } = await open(garden);
		let looks = 0;
		const { metadataCache } = app.host.app;
		const getFileCache = metadataCache.getFileCache.bind(metadataCache);
		metadataCache.getFileCache = (file) => {
			looks += 1;
			return getFileCache(file);
		};
		await press(app, panel, 'Got it');
		expect(looks).toBe(0);
	});

	it('says how to begin in a vault without definitions', async () => {
		const { panel } = await open({ 'note.md': 'Nothing yet.\n' });
		const welcome = panel.querySelector('.in-phase-welcome');
		expect(welcome?.querySelector('.in-phase-welcome-found')?.textContent).toBe(
			'No note in this vault defines a phase yet.',
		);
		expect(welcome?.querySelector('.in-phase-welcome-hint')?.textContent).toContain(
			'titled “Formation Phase” for instance, with the tag “group-phase”',
		);
		expect(welcome?.querySelector<HTMLElement>('button.mod-cta')?.style.display).toBe('none');
		expect(panel.querySelector('.in-phase-panel-message')?.textContent).toBe('');
	});

	it('counts again when the vault changes', async () => {
		const { app, panel } = await open(garden);
		const before = problemsIn(panel);
		await app.host.app.vault.create('beds/mulch.md', '---\ntype: pattern\nphase: formatoin\n---\n');
		await app.host.settle();
		expect(panel.querySelector('.in-phase-welcome-found')?.textContent).toBe(
			`Found in this vault: two phases, seven notes and ${problemsIn(panel)}.`,
		);
		expect(problemsIn(panel)).not.toBe(before);
	});

	it.each([
		['settings', '{"rules": {}}'],
		['settings with a mistake', '{"rules": 1}'],
		['settings of a newer release', '{"version": 2}'],
	])('is not for a vault that has %s', async (_name, text) => {
		const { panel } = await open({ ...garden, [dataPath]: text });
		expect(panel.querySelector('.in-phase-welcome')).toBeNull();
	});
});
