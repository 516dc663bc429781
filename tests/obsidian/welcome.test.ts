import { describe, expect, it } from 'vitest';
import type { InitialFile } from '../host/host';
import { panelWords, welcomeWords } from '../screen/panel';
import { garden, startApp, type RunningApp } from './app';
import { isChosen, linesOf, paneText } from './screen/panel';
import type { Control } from '../screen/control';
import { spoken } from '../screen/spoken';
import { setupWords } from '../screen/windows';
import { fill, find, namesOf, press as pressControl, see, textOf } from './screen/seen';
import { dataPath } from './screen/settings';
import { closeByCross, openWindows, suggestions, topWindow, undoByNotice } from './screen/windows';

async function open(files: Record<string, InitialFile>): Promise<{ app: RunningApp; panel: HTMLElement }> {
	const app = await startApp(files);
	const panel = await app.openPanel();
	return { app, panel };
}

const isShown = (panel: HTMLElement): boolean => find(panel, welcomeWords.region) !== undefined;
/** What the welcome says. */
const said = (panel: HTMLElement): string => textOf(see(panel, welcomeWords.region));

async function press({ host }: RunningApp, panel: HTMLElement, control: 'showProblems' | 'close'): Promise<void> {
	pressControl(see(panel, welcomeWords.region), welcomeWords[control]);
	await host.settle();
}

async function saved({ host }: RunningApp): Promise<unknown> {
	const { adapter } = host.app.vault;
	if (!(await adapter.exists(dataPath))) return undefined;
	const { version: _version, ...saved } = JSON.parse(await adapter.read(dataPath)) as Record<string, unknown>;
	return saved;
}

/** How many problems the tab counts, in the welcome's words. */
function problemsIn(panel: HTMLElement): string {
	const count = Number(/\d+$/.exec(textOf(see(panel, panelWords.tab('problems'))))?.[0]);
	expect(count).toBeGreaterThan(1);
	return `${['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? ''} problems`;
}

describe('the welcome in the side panel', () => {
	it('says what was found, and asks nothing', async () => {
		const { app, panel } = await open(garden);
		expect(said(panel)).toContain(`Found in this vault: two phases, six notes and ${problemsIn(panel)}.`);
		expect(openWindows()).toEqual([]);
		expect(await saved(app)).toBeUndefined();
	});

	it('is remembered as closed', async () => {
		const { app, panel } = await open(garden);
		await press(app, panel, 'close');
		expect([isShown(panel), await saved(app)]).toEqual([false, { welcomed: true }]);
	});

	it('leads to the problems', async () => {
		const { app, panel } = await open(garden);
		await press(app, panel, 'showProblems');
		expect(isChosen(panel, 'problems')).toBe(true);
		expect([isShown(panel), await saved(app)]).toEqual([false, { welcomed: true }]);
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
		await press(app, panel, 'close');
		expect(looks).toBe(0);
	});

	it('says how to begin in a vault without definitions', async () => {
		const { panel } = await open({ 'note.md': 'Nothing yet.\n' });
		expect(said(panel)).toContain('No note in this vault defines a phase yet.');
		expect(said(panel)).toContain('titled “Formation Phase” for instance, with the tag “group-phase”');
		expect(find(panel, welcomeWords.showProblems)).toBeUndefined();
		expect(paneText(panel)).not.toContain('This vault defines no phase yet.');
	});

	it('counts again when the vault changes', async () => {
		const { app, panel } = await open(garden);
		const before = problemsIn(panel);
		await app.host.app.vault.create('beds/mulch.md', '---\ntype: pattern\nphase: formatoin\n---\n');
		await app.host.settle();
		expect(said(panel)).toContain(`Found in this vault: two phases, seven notes and ${problemsIn(panel)}.`);
		expect(problemsIn(panel)).not.toBe(before);
	});

	it.each([
		['settings', '{"rules": {}}'],
		['settings with a mistake', '{"rules": 1}'],
		['settings of a newer release', '{"version": 2}'],
	])('is not for a vault that has %s', async (_name, text) => {
		const { panel } = await open({ ...garden, [dataPath]: text });
		expect(isShown(panel)).toBe(false);
	});
});

describe('the welcome to a vault with a vocabulary of its own', () => {
	const plants = Object.fromEntries(
		Array.from({ length: 24 }, (_, at) => [
			`plants/${at}.md`,
			`---\nstatus: ${['Sown', 'Grown', 'Last Look'][at % 3] ?? ''}\n---\n`,
		]),
	);

	it('proposes it, and makes a facet of it at one press, which is undone by another', async () => {
		const { app, panel } = await open(plants);
		expect(said(panel)).toContain('“status”: Grown 8, Last Look 8, Sown 8, in 24 notes.');
		pressControl(see(panel, welcomeWords.region), welcomeWords.use('status'));
		await app.host.settle();
		expect(await saved(app)).toEqual({
			facets: [{ property: 'status', terms: [{ name: 'Grown' }, { name: 'Last Look' }, { name: 'Sown' }] }],
		});
		expect(isShown(panel)).toBe(false);
		expect(textOf(panel)).toContain('Statuses');
		expect(linesOf(panel)).toEqual(['Grown Status 8', 'Last Look Status 8', 'Sown Status 8']);
		await undoByNotice(app.host);
		expect([await saved(app), linesOf(panel)]).toEqual([undefined, []]);
	});

	it('proposes the order in which a note names the terms, and follows that while the terms are not set', async () => {
		const about = { 'status/Status.md': '1. Sown\n2. Grown\n3. Last Look\n' };
		const { panel } = await open({ ...plants, ...about });
		expect(said(panel)).toContain('“status”: Sown 8, Grown 8, Last Look 8, in 24 notes.');
		const defined = Object.fromEntries(
			['Sown', 'Grown', 'Last Look'].map((name) => [`status/${name}.md`, 'What it is.\n']),
		);
		const set = { [dataPath]: '{"version": 2, "facets": [{"property": "status"}]}' };
		const { app, panel: other } = await open({ ...plants, ...defined, ...about, ...set });
		expect(linesOf(other).map((line) => line.replace(/ \d+$/, ''))).toEqual(['Sown', 'Grown', 'Last Look']);
		const { vault } = app.host.app;
		const note = vault.getFileByPath('status/Status.md');
		if (note !== null) await vault.modify(note, '1. Last Look\n2. Sown\n3. Grown\n');
		await app.host.settle();
		expect(linesOf(other).map((line) => line.replace(/ \d+$/, ''))).toEqual(['Last Look', 'Sown', 'Grown']);
	});

	const twice = {
		...Object.fromEntries(
			Object.entries(plants).map(([path, text], at) => [
				path,
				text.replace('---\n', `---\nheight_stage: ${at % 2 === 0 ? 'Low' : 'High'}\n`),
			]),
		),
		'status/Sown Status.md': '---\ntitle: Sown Status\n---\n',
		'status/Grown Status.md': '---\ntitle: Grown Status\n---\n',
	};
	const at = (control: Control): HTMLElement => see(topWindow(), control);

	it('makes facets of several as they are corrected in one window, which is undone by one press', async () => {
		const { app, panel } = await open(twice);
		pressControl(see(panel, welcomeWords.region), welcomeWords.correct);
		expect(document.activeElement).toBe(at(setupWords.use('status')));
		fill(topWindow(), setupWords.label('Grown'), 'In flower');
		at(setupWords.moveUp('Sown')).focus();
		pressControl(topWindow(), setupWords.moveUp('Sown'));
		pressControl(topWindow(), setupWords.moveUp('Sown'));
		expect(namesOf(topWindow(), 'textbox').slice(1)).toEqual(['Sown', 'Grown', 'Last Look'].map(spoken().setup.label));
		expect(document.activeElement).toBe(at(setupWords.moveDown('Sown')));
		expect(textOf(topWindow())).toContain('“Sown” is now 1 of 3.');
		const [first, , last] = [...topWindow().querySelectorAll('[role="listitem"]')];
		first?.querySelector('[draggable="true"]')?.dispatchEvent(new Event('dragstart'));
		last?.dispatchEvent(new Event('dragover'));
		expect(namesOf(topWindow(), 'textbox').slice(1)).toEqual(['Grown', 'Last Look', 'Sown'].map(spoken().setup.label));
		pressControl(topWindow(), setupWords.moveUp('Sown'));
		pressControl(topWindow(), setupWords.moveUp('Sown'));
		pressControl(topWindow(), setupWords.leaveOut('Last Look'));
		pressControl(topWindow(), setupWords.choice('height_stage'));
		pressControl(topWindow(), setupWords.useAll(2));
		await app.host.settle();
		expect(await saved(app)).toEqual({
			facets: [
				{
					property: 'status',
					terms: [{ name: 'Sown' }, { name: 'Grown', label: 'In flower' }, { name: 'Last Look', retired: true }],
				},
				{ property: 'height_stage', terms: [{ name: 'High' }, { name: 'Low' }] },
			],
		});
		expect(linesOf(panel)).toEqual(['Sown Status 8', 'In flower 8']);
		await app.host.runCommand('in-phase:undo-rename');
		await app.host.settle();
		expect(suggestions().map(textOf).join()).toContain('Use “status” and “height_stage” as facets');
		closeByCross();
		await undoByNotice(app.host);
		expect(await saved(app)).toBeUndefined();
	});

	it('goes to a definition and back to the window as it was left', async () => {
		const { app } = await open(twice);
		await app.host.runCommand('in-phase:set-up-facets');
		fill(topWindow(), setupWords.noun, 'State');
		pressControl(topWindow(), setupWords.leaveOut('Last Look'));
		expect(find(topWindow(), { role: 'link' })).toBeUndefined();
		fill(topWindow(), setupWords.noun, '');
		pressControl(topWindow(), { role: 'link', name: 'Grown Status' });
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('status/Grown Status.md');
		expect(openWindows()).toEqual([]);
		pressControl(app.host.notices.at(-1)?.el ?? document, setupWords.back);
		expect(find(topWindow(), setupWords.takeIn('Last Look'))).toBeDefined();
		pressControl(topWindow(), setupWords.leaveOut('Grown'));
		pressControl(topWindow(), setupWords.leaveOut('Sown'));
		expect(at(setupWords.use('status')).hasAttribute('disabled')).toBe(true);
		expect(textOf(topWindow())).toContain('All terms of “status” are left out.');
	});

	it('proposes nothing to one that has none', async () => {
		const { panel } = await open({ 'a.md': 'Text.\n' });
		expect(said(panel)).toContain('No note in this vault defines a phase yet.');
	});
});
