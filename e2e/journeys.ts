import { boardWords } from '../tests/screen/board';
import { button } from '../tests/screen/control';
import { panelWords, problemWords } from '../tests/screen/panel';
import { settingsWords } from '../tests/screen/settings';
import { noticeWords, planWords, renameWords } from '../tests/screen/windows';
import type { Driver, Vault } from './driver';

/** A way through the plugin that holds in the stand-in and in the app. */
export interface Journey {
	readonly name: string;
	readonly walk: (app: Driver) => Promise<void>;
}

const formation = 'phases/formation.md';
const leeks = 'beds/leeks.md';
const definitionOf = (label: string, body = ''): string => `---\ntitle: ${label}\ntags: [group-phase]\n---\n${body}`;
const bedOf = (title: string, phase: string): string => `---\ntitle: ${title}\ntype: pattern\nphase: ${phase}\n---\n`;

const garden: Vault = {
	'.obsidian/plugins/in-phase/data.json': '{ "version": 2, "welcomed": true }\n',
	[formation]: definitionOf('Formation Phase', '\n```phase-patterns\n```\n'),
	'phases/iteration.md': definitionOf('Iteration Phase'),
	[leeks]: bedOf('A bed of leeks', '[formation]'),
	'Board.base': 'views:\n  - type: in-phase-board\n    name: Board\n',
};

/** The journeys, each of which starts the app for itself. */
export const journeys: readonly Journey[] = [
	{
		name: 'a block lists the notes of its phase in a vault that was never open before, and follows a change',
		walk: async (app) => {
			await app.start(garden);
			await app.open(formation);
			await app.shows('A bed of leeks');
			await app.write('beds/onions.md', bedOf('A bed of onions', 'formation'));
			await app.shows('A bed of onions');
			await app.write(leeks, bedOf('A bed of leeks', 'iteration'));
			await app.shows('A bed of leeks', false);
		},
	},
	{
		name: 'the panel shows the phases and the problems, and a fix is written',
		walk: async (app) => {
			await app.start({ ...garden, 'beds/typo.md': bedOf('A bed of weeds', '[formation-phase]') });
			await app.run('open-panel');
			await app.press(panelWords.tab('phases'));
			await app.shows('Iteration Phase');
			await app.press(panelWords.tab('problems'));
			await app.press(problemWords.fix('Change to “formation”'), 'formation-phase');
			await app.reads('beds/typo.md', 'phase: [formation]\n');
		},
	},
	{
		name: 'a phase is renamed, and the rename taken back',
		walk: async (app) => {
			await app.start(garden);
			await app.open(formation);
			await app.run('rename-phase');
			await app.fill(renameWords.name, 'settling');
			await app.press(renameWords.look);
			await app.press(planWords.apply);
			await app.reads(leeks, 'phase: [settling]\n');
			await app.press(planWords.undo);
			await app.reads(leeks, 'phase: [formation]\n');
		},
	},
	{
		name: 'settings are imported in their window, and taken back there',
		walk: async (app) => {
			const data = '.obsidian/plugins/in-phase/data.json';
			await app.start(garden);
			await app.openSettings();
			await app.press(button(settingsWords.import));
			await app.fill({ role: 'textbox', name: settingsWords.importField }, '{ "excludedFolders": ["beds"] }');
			await app.press(button(settingsWords.applyImport));
			await app.reads(data, '"beds"');
			await app.press(noticeWords.undo);
			await app.reads(data, '"welcomed": true');
			await app.closeSettings();
			await app.open(formation);
			await app.shows('A bed of leeks');
		},
	},
	{
		name: 'a card is moved on the board, and back',
		walk: async (app) => {
			await app.start(garden);
			await app.openBoard('Board.base');
			await app.sees(boardWords.column('Formation Phase'));
			await app.press(boardWords.more, 'A bed of leeks');
			await app.choose(boardWords.moveTo('Iteration Phase'));
			await app.reads(leeks, 'phase: [iteration]\n');
			await app.press(noticeWords.undo);
			await app.reads(leeks, 'phase: [formation]\n');
		},
	},
];
