import { expect, it } from 'vitest';
import type { Role } from '../screen/control';
import { phasesWords } from '../screen/panel';
import { settingsWords } from '../screen/settings';
import { garden, startApp, type RunningApp } from './app';
import { chooseItem, lineWith, menuOf, openFixAll, openTab, pane, problemLines } from './screen/panel';
import { columnsIn } from './screen/board';
import { statusItem, statusOf } from './screen/editor';
import { askForMenu, nameOf, namesOf, type Place } from './screen/seen';
import { openSettings, pressSetting } from './screen/settings';
import { closeByCross, giveName, planWindow, showChanges, topWindow } from './screen/windows';

/**
 * The words of everything that is pressed or filled in, surface by surface. The other tests take them from the product
 * by way of `tests/screen`, so that this is the one that fails when a button is reworded.
 */
const faulty: Readonly<Record<string, string>> = {
	...garden,
	'tools/types/pattern.md': '---\n---\n',
	'beds/typo.md': '---\ntype: pattern\nphase: formatoin\n---\n',
	'report.md': '```phase-lint\nfrom: beds\n```\n\n```phase-map\n```\n',
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
	'the window that takes in settings': async (app) => {
		await openSettings(app);
		await pressSetting(app.host, settingsWords.import);
		const words = wordsOf(topWindow());
		closeByCross();
		app.host.closeSettings();
		return words;
	},
	'the form of a new note': async (app) => {
		askForMenu(lineWith(await app.openPanel(), 'Formation Phase'));
		await chooseItem(app.host, phasesWords.menu.create('pattern', 'Formation Phase'));
		return wordsOf(topWindow());
	},
	'the window that inserts a list': async (app) => {
		await app.host.openNote('beds/raised-bed.md', { mode: 'source', plain: true });
		await app.host.runCommand('in-phase:insert-list');
		return wordsOf(topWindow());
	},
	'the block of problems': async (app) => {
		const [block] = await app.openBlocks('report.md');
		return block === undefined ? [] : wordsOf(block);
	},
	'a map': async (app) => {
		const [, block] = await app.openBlocks('report.md');
		return block === undefined ? [] : wordsOf(block);
	},
	'a board': (app) => {
		const { containerEl } = app.host.openBase('in-phase-board', { paths: ['beds/compost-heap.md', 'beds/typo.md'] });
		return Promise.resolve([
			...wordsOf(containerEl),
			...columnsIn(containerEl).map(nameOf),
			...namesOf(containerEl, 'img'),
		]);
	},
	'the status bar': async (app) => {
		await app.host.openNote('beds/typo.md', { mode: 'source', plain: true });
		await app.host.settle();
		return [statusOf(document), nameOf(statusItem(document))];
	},
	'the window that sets up facets': async () => {
		const notes = Array.from({ length: 16 }, (_, at) => [
			`${at}.md`,
			`---\nstatus: ${at % 2 ? 'Sown' : 'Grown'}\n---\n`,
		]);
		const app = await startApp(Object.fromEntries(notes) as Record<string, string>);
		await app.host.runCommand('in-phase:set-up-facets');
		return wordsOf(topWindow());
	},
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
