import { expect, it } from 'vitest';
import type { Role } from '../screen/control';
import { garden, startApp, type RunningApp } from './app';
import { lineWith, menuOf, openFixAll, openTab, pane, problemLines } from './screen/panel';
import { namesOf, type Place } from './screen/seen';
import { openSettings } from './screen/settings';
import { giveName, planWindow, showChanges, topWindow } from './screen/windows';

/**
 * The words of everything that is pressed or filled in, surface by surface. The other tests take them from the product
 * by way of `tests/screen`, so that this is the one that fails when a button is reworded.
 */
const faulty: Readonly<Record<string, string>> = {
	...garden,
	'beds/typo.md': '---\ntype: pattern\nphase: formatoin\n---\n',
	'.obsidian/plugins/in-phase/data.json': '{"welcomed": true}',
};
const formation = 'framework/group-phase/formation-phase.md';

const controls: readonly Role[] = ['tab', 'searchbox', 'textbox', 'combobox', 'checkbox', 'button'];
const wordsOf = (place: Place): readonly string[] =>
	controls.flatMap((role) => namesOf(place, role).map((name) => `${role} ${name}`));

async function openRename(app: RunningApp): Promise<void> {
	await app.host.openNote(formation);
	await app.host.runCommand('in-phase:rename-phase');
	await app.host.settle();
}

const surfaces: Readonly<Record<string, (app: RunningApp) => Promise<readonly string[]>>> = {
	'the panel': async (app) => namesOf(await app.openPanel(), 'tab'),
	'the phases': async (app) => wordsOf(pane(await app.openPanel())),
	'the menu of a phase': async (app) => menuOf(app.host, lineWith(await app.openPanel(), 'Formation Phase')),
	'the problems': async (app) => {
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		return wordsOf(pane(panel));
	},
	'the menu of a problem': async (app) => {
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		const [problem] = problemLines(panel);
		return problem === undefined ? [] : menuOf(app.host, problem);
	},
	'the window of safe fixes': async (app) => {
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		openFixAll(panel);
		await app.host.settle();
		return planWindow(() => app.host).buttons();
	},
	'the window that asks for a name': async (app) => {
		await openRename(app);
		return wordsOf(topWindow());
	},
	'the window of a plan': async (app) => {
		await openRename(app);
		await giveName(app.host, 'settling');
		await showChanges(app.host);
		return planWindow(() => app.host).buttons();
	},
	'the window of a plan that was carried out': async (app) => {
		await openRename(app);
		await giveName(app.host, 'settling');
		await showChanges(app.host);
		const plan = planWindow(() => app.host);
		await plan.apply();
		return plan.buttons();
	},
	'the settings': async (app) => namesOf((await openSettings(app)).element, 'button'),
	'the welcome': async () => {
		const app = await startApp(garden);
		return namesOf(await app.openPanel(), 'button').slice(0, 2);
	},
};

// One test for all, since surfaces share words.
it('the words of the app are these', async () => {
	const words: Record<string, readonly string[]> = {};
	for (const [name, open] of Object.entries(surfaces)) words[name] = await open(await startApp(faulty));
	expect(words).toMatchSnapshot();
});
