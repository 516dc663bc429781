import { beforeEach, describe, expect, it } from 'vitest';
import { englishIn } from '../german';
import { startApp, type RunningApp } from './app';
import { menuOf, openTab, problemLines } from './screen/panel';
import { openSettings } from './screen/settings';

const formation = 'rahmen/group-phase/formation-phase.md';

/** A framework with something wrong in it of many kinds, in German words. */
const vault: Readonly<Record<string, string>> = {
	[formation]:
		'---\ntitle: Formation Phase\ntags: [group-phase]\naliases: ["#formation"]\n---\n\n```phase-patterns\n```\n',
	'rahmen/group-phase/iteration-phase.md':
		'---\ntitle: Iteration Phase\ntags: [group-phase]\n---\n\n```phase-map\n```\n\n```phase-lint\nfrom: beete\n```\n',
	'rahmen/group-phase/coordination-phase.md': '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n',
	'tools/types/pattern.md': '---\nextends: ""\n---\n',
	'beete/hochbeet.md': '---\ntitle: Hochbeet\ntype: pattern\nphase: [formatoin, organisation, iteration-phase]\n---\n',
	'beete/kompost.md': '---\ntitle: Kompost\ntype: patern\nphase: coordination\n---\n',
	'beete/teich.md': '---\ntitle: Teich: tief\ntype: pattern\nphase: formation\n---\n',
	'beete/laube.md':
		'---\ntitle: Laube\ntype: pattern\n---\n\n```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n',
	'seite.md':
		'```phase-list\nphase: formation\nview: table\n```\n\n```phase-list\nfase: formation\nlimit: viele\n```\n\n```phase-list\nphase: formation\ntype: practice\nempty: ""\n```\n\n```phase-list\nphase: formatoin\n```\n\n```phase-list\nphase: iteration\nview: cards\ngroup: scale\n```\n',
};

/** Everything that can be read or is read out below an element, piece by piece. */
function saidIn(element: ParentNode): readonly string[] {
	const said: string[] = [];
	for (const one of element.querySelectorAll('*')) {
		for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'data-tooltip'])
			said.push(one.getAttribute(name) ?? '');
		for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
	}
	return said.filter((text) => text.trim() !== '');
}

/** What is said with English words in it. */
const foreign = (said: readonly string[]): readonly string[] => said.filter((text) => englishIn(text).length > 0);

describe('an app in German', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(vault, { language: 'de' });
	});

	const run = async (command: string): Promise<void> => {
		await app.host.runCommand(`in-phase:${command}`);
		await app.host.settle();
	};
	const modal = (): HTMLElement => {
		const open = document.querySelector<HTMLElement>('.modal, .prompt');
		if (open === null) throw new Error('no window');
		return open;
	};

	it('has German commands', () => {
		const names = app.host.commands().map(({ name }) => name);
		expect(foreign(names)).toEqual([]);
		expect(names).toContain('In Phase: Panel öffnen');
	});

	it.each([
		['seite.md', ['Iteration Phase: 2 Notizen', 'Zeile 1']],
		['rahmen/group-phase/iteration-phase.md', ['meintest du „formation“?']],
	])('has German blocks (%s)', async (path, expected) => {
		const blocks = await app.openBlocks(path);
		const said = blocks.flatMap(saidIn);
		expect(foreign(said)).toEqual([]);
		for (const text of expected) expect(said.join('\n')).toContain(text);
	});

	it('has a German panel, with its menus and windows', async () => {
		const panel = await app.openPanel();
		expect(foreign(saidIn(panel))).toEqual([]);
		openTab(panel, 'problems');
		await app.host.settle();
		const said = saidIn(panel);
		expect(foreign(said)).toEqual([]);
		expect(said.join('\n')).toContain('ist kein Begriff der Facette „Phase“');
		const [problem] = problemLines(panel);
		const items = problem === undefined ? [] : menuOf(app.host, problem);
		expect(items.length).toBeGreaterThan(3);
		expect(foreign(items)).toEqual([]);
	});

	it.each([
		'rename-phase',
		'finish-rename',
		'convert-vault',
		'refresh-all-snapshots',
		'go-to-phase',
		'undo-rename',
		'set-up-facets',
	])('has a German window for %s', async (command) => {
		await app.host.openNote(formation);
		await run(command);
		const [choice] = modal().querySelectorAll('input[type="text"]');
		if (choice instanceof HTMLInputElement && command === 'rename-phase') {
			choice.value = 'gruendung';
			choice.dispatchEvent(new Event('input', { bubbles: true }));
		}
		expect(foreign(saidIn(modal()).filter((text) => !text.includes('WHERE')))).toEqual([]);
		modal().querySelector<HTMLElement>('.mod-cta')?.click();
		await app.host.settle();
		const shown = [...document.querySelectorAll('.modal, .prompt, .notice')].flatMap(saidIn);
		expect(foreign(shown.filter((text) => !text.includes('WHERE')))).toEqual([]);
	});

	it('has German settings, on every page', () => {
		const page = app.host.openSettings('in-phase');
		expect(foreign(saidIn(page))).toEqual([]);
		expect(saidIn(page)).toContain('Typen mit Phase');
		const names = [...page.querySelectorAll<HTMLElement>('.setting-item')].filter((item) =>
			item.querySelector('.setting-item-name'),
		).length;
		expect(names).toBeGreaterThan(30);
	});

	it('tells in German what is done, and in English what is written', async () => {
		const view = await app.host.openNote(formation, { mode: 'source', plain: true });
		view.editor.setCursor({ line: 6, ch: 0 });
		await run('snapshot-list');
		expect(view.editor.getValue()).toContain('%% /in-phase');
		expect(view.editor.getValue()).not.toMatch(/Notiz|Keine|Ohne/);
		expect(foreign(app.host.notices.map(({ text }) => text))).toEqual([]);
	});

	it('lists in German what was done in an English app', async () => {
		const english = await startApp(vault);
		const page = await openSettings(english);
		const select = page.row('known-type').querySelector('select');
		if (select === null) throw new Error('no list of severities');
		select.value = 'error';
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await english.host.settle();
		const { adapter } = english.host.app.vault;
		const { files } = await adapter.list('.obsidian/plugins/in-phase/refactors');
		const journals = await Promise.all(files.map(async (path) => [path, await adapter.read(path)] as const));
		expect(journals).toHaveLength(1);
		app = await startApp({ ...vault, ...Object.fromEntries(journals) }, { language: 'de' });
		await run('undo-rename');
		expect(saidIn(modal())).toContain('Einstellungen ändern');
	});

	it('lists what an earlier version recorded as it is recorded', async () => {
		const id = '20260701-120000-000';
		const path = 'beete/teich.md';
		const writes = [{ path, before: 'vorher', after: vault[path], newPath: path, fate: 'keep' }];
		const journal = JSON.stringify({ version: 1, id, title: 'Moved “Teich”.', startedAt: 0, writes });
		app = await startApp(
			{ ...vault, [`.obsidian/plugins/in-phase/refactors/${id}.json`]: journal },
			{ language: 'de' },
		);
		await run('undo-rename');
		expect(saidIn(modal())).toContain('Moved “Teich”.');
	});

	it('goes back to English with the app', async () => {
		const english = await startApp(vault);
		expect(english.host.commands().map(({ name }) => name)).toContain('In Phase: Open panel');
	});
});
