import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/locale/locales';
import InPhasePlugin from '../../src/main';
import { presetFacets } from '../../src/core/vocabulary/preset';
import { pseudo } from '../pseudo';
import { startApp, type RunningApp } from './app';
import { askForMenu, findAll } from './screen/seen';
import { openWindows, topWindow } from './screen/windows';

class PseudoPlugin extends InPhasePlugin {
	protected override get locale(): Locale {
		return pseudo;
	}
}

/** What a phase is renamed to. */
const newName = 'gruendung';
const formation = 'rahmen/group-phase/formation-phase.md';

/** A vault in German words, with something wrong in it of many kinds, so that what is English in the app is ours. */
const vault: Readonly<Record<string, string>> = {
	[formation]:
		'---\ntitle: Formation Phase\ntags: [group-phase]\naliases: ["#formation"]\n---\n\n```phase-patterns\n```\n',
	'rahmen/group-phase/iteration-phase.md':
		'---\ntitle: Iteration Phase\ntags: [group-phase]\n---\n\n```phase-map\n```\n\n```phase-lint\nfrom: beete\n```\n',
	'rahmen/group-phase/coordination-phase.md': '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n',
	'tools/types/pattern.md': '---\nextends: ""\n---\n',
	'beete/hochbeet.md':
		'---\ntitle: Hochbeet\ntype: pattern\nphase: [formatoin, organisation, iteration-phase]\ngesehen: 2026-03-01\n---\n',
	'beete/kompost.md': '---\ntitle: Kompost\ntype: patern\nphase: coordination\n---\n',
	'beete/teich.md': '---\ntitle: Teich: tief\ntype: pattern\nphase: formation\n---\n',
	'beete/rasen.md': '---\ntitle: Rasen\ntype: pattern\nphase: formation\ngesehen: 2026-03-01T14:30\n---\n',
	'beete/laube.md':
		'---\ntitle: Laube\ntype: pattern\n---\n\n```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n',
	'seite.md': [
		'phase-list\nphase: formation\nview: table\ncolumns: [title, type, phase, modified, gesehen]',
		'phase-list\nfase: formation\nlimit: viele',
		'phase-list\nphase: formation\ntype: practice\nempty: ""',
		'phase-list\nphase: formatoin',
		'phase-list\nphase: iteration\nview: cards\ngroup: scale',
		'phase-list\nphase: formation\nlimit: 1\ntype: nichts',
		'phase-list\nphase: formation\nfrom: beeten',
		'phase-lint\nfrom: beete\nrule: known-typ',
		'phase-map\ntype: [pattern, primitive]',
	]
		.map((block) => `\`\`\`${block}\n\`\`\`\n`)
		.join('\n'),
	'.obsidian/plugins/in-phase/data.json': '{"welcomed": true, "rules": {"weg": "off"}}',
};

/** Notes that use a property like a vocabulary, which one of them defines. */
const plants: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		Array.from({ length: 16 }, (_, at) => [`${at}.md`, `---\nstatus: ${at % 2 === 0 ? 'Beet' : 'Stufe 2'}\n---\n`]),
	),
	'status/Beet.md': '---\ntitle: Beet Status\n---\n',
};

/** Words on a screen that are of no language: those of the vault, of the usual facets, and ids of rules. */
const known = new Set([
	...[
		...[vault, plants].flatMap((files) => Object.entries(files).flat()),
		...Object.keys(pseudo.said),
		'In Phase',
		'formerly',
	].flatMap(wordsIn),
	...presetFacets.flatMap(({ property, noun }) => [property, noun]),
	// The title of a term begins with a capital.
	...[newName, ...presetFacets.flatMap(({ builtIn }) => builtIn?.terms.map(({ name }) => name) ?? [])].flatMap(
		(name) => [name, name.charAt(0).toUpperCase() + name.slice(1)],
	),
]);

function wordsIn(text: string): readonly string[] {
	return text.match(/\p{Letter}+/gu) ?? [];
}

/** Everything that is read or read out below an element, in order, text by text. */
function textsIn(element: Element): readonly string[] {
	return [
		...['aria-label', 'aria-description', 'title', 'placeholder', 'data-tooltip'].map(
			(name) => element.getAttribute(name) ?? '',
		),
		...[...element.childNodes].flatMap((node) =>
			node instanceof Element ? textsIn(node) : node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [],
		),
	];
}

/** What ends or goes on with a sentence behind its mark, or opens it before. */
const strayMark = /⟧[.,:;?!…)”]|[(“]⟦/;

/**
 * The texts in which something is said outside the marks of a sentence, or one stands in another: those that are built
 * from pieces.
 */
function pieces(said: readonly string[]): readonly string[] {
	let depth = 0;
	return said.filter((text) => {
		let [outside, isNested] = ['', false];
		for (const letter of text) {
			if (letter === '⟧') depth -= 1;
			if (depth === 0) outside += letter;
			if (letter === '⟦') depth += 1;
			isNested ||= depth > 1 || depth < 0;
		}
		return isNested || strayMark.test(text) || wordsIn(outside).some((word) => !known.has(word));
	});
}

/** Expects that something is said, and all of it in sentences of a language. */
function expectSentences(...elements: readonly Element[]): void {
	const said = elements.flatMap(textsIn);
	expect(said.join('')).toContain('⟦');
	expect(pieces(said)).toEqual([]);
}

const start = (more: Readonly<Record<string, string>> = {}): Promise<RunningApp> =>
	startApp({ ...vault, ...more }, undefined, PseudoPlugin);

/** What an item says, whatever it is about. */
function kindOf(title: string): string {
	return wordsIn(title)
		.filter((word) => !known.has(word))
		.join(' ');
}

describe('a language that does not exist', () => {
	it('tells sentences from pieces', () => {
		const whole = ['⟦Šĥöŵ~~⟧', '⟦Šĥöŵ', 'Teich', '~~⟧ Teich', '⟦Šĥöŵ~~⟧ · ⟦Šĥöŵ~~⟧', '12'];
		const inPieces = ['Show', '⟦Šĥöŵ~~⟧ all', '⟦Šĥöŵ~~⟧.', '⟦Šĥöŵ ⟦åŀŀ~~⟧~~⟧', '(⟦Šĥöŵ~~⟧)'];
		expect([whole, inPieces].map(pieces)).toEqual([[], inPieces]);
	});

	it('names the commands', async () => {
		const { host } = await start();
		const names = host.commands().map(({ name }) => name.replace(/^In Phase: /, ''));
		expect(names.length).toBeGreaterThan(15);
		expect(pieces(names)).toEqual([]);
	});

	it('is all that blocks say', async () => {
		const app = await start();
		for (const path of ['seite.md', 'rahmen/group-phase/iteration-phase.md'])
			for (const block of await app.openBlocks(path)) expectSentences(block);
	});

	it.each([
		['phases', 0],
		['problems', 1],
	])('is all that the %s of the panel say, and what their menus do', async (_side, tab) => {
		const open = async (): Promise<readonly [RunningApp, panel: HTMLElement, lines: readonly HTMLElement[]]> => {
			const app = await start();
			const panel = await app.openPanel();
			await app.host.openNote('beete/rasen.md');
			findAll(panel, { role: 'tab' })[tab]?.click();
			await app.host.settle();
			return [app, panel, findAll(panel, { role: 'treeitem' })];
		};
		const [{ host }, panel, lines] = await open();
		expectSentences(panel);
		const places = new Map<string, readonly [line: number, item: number]>();
		for (const [line, element] of lines.entries()) {
			askForMenu(element);
			for (const [item, { title }] of (host.menu() ?? []).entries()) {
				expect(pieces([title])).toEqual([]);
				places.set(kindOf(title), [line, item]);
			}
		}
		expect(places.size).toBeGreaterThan(5);
		for (const [line, item] of places.values()) {
			const [app, , again] = await open();
			askForMenu(again[line] ?? document.body);
			app.host.menu()?.[item]?.click();
			await app.host.settle();
			expect(pieces([...openWindows(), ...app.host.notices.map(({ el }) => el)].flatMap(textsIn))).toEqual([]);
		}
	});

	it('is all that the welcome says', async () => {
		const app = await start({ '.obsidian/plugins/in-phase/data.json': '{}' });
		expectSentences(await app.openPanel());
	});

	it('is all that is said of a vocabulary that is proposed, in the welcome and in its window', async () => {
		const app = await startApp(plants, undefined, PseudoPlugin);
		const { host } = app;
		expectSentences(await app.openPanel());
		await host.runCommand('in-phase:set-up-facets');
		expectSentences(topWindow());
		topWindow().querySelector<HTMLElement>('.mod-cta')?.click();
		await host.settle();
		expectSentences(...host.notices.map(({ el }) => el));
	});

	it('is all that an empty vault is told', async () => {
		const app = await startApp({ 'leer.md': '' }, undefined, PseudoPlugin);
		expectSentences(await app.openPanel());
	});

	it.each([
		'rename-phase',
		'finish-rename',
		'convert-vault',
		'convert-note',
		'refresh-all-snapshots',
		'go-to-phase',
		'insert-list',
		'undo-rename',
	])('is all that the windows of %s say', async (command) => {
		const { host } = await start();
		await host.openNote(command === 'convert-note' ? 'beete/laube.md' : formation, { mode: 'source', plain: true });
		await host.runCommand(`in-phase:${command}`);
		await host.settle();
		const [choice] = topWindow().querySelectorAll<HTMLInputElement>('input[type="text"]');
		if (choice !== undefined && command === 'rename-phase') {
			choice.value = newName;
			choice.dispatchEvent(new Event('input', { bubbles: true }));
		}
		expectSentences(topWindow());
		// What changes, and what became of it.
		for (let press = 0; press < 2; press += 1) {
			openWindows().at(-1)?.querySelector<HTMLElement>('.mod-cta, .suggestion-item')?.click();
			await host.settle();
			expect(pieces(openWindows().flatMap(textsIn))).toEqual([]);
		}
		expect(pieces(host.notices.map(({ el }) => textsIn(el)).flat())).toEqual([]);
	});

	it('is all that the settings say', async () => {
		const { host } = await start();
		const buttons = (): readonly HTMLElement[] => [
			...host.openSettings('in-phase').querySelectorAll<HTMLElement>('button, .clickable-icon'),
		];
		expectSentences(host.openSettings('in-phase'));
		for (let at = 0; at < buttons().length; at += 1) {
			buttons()[at]?.click();
			await host.settle();
			expect(pieces([...openWindows(), ...host.notices.map(({ el }) => el)].flatMap(textsIn))).toEqual([]);
			for (const window of openWindows()) window.querySelector<HTMLElement>('.modal-close-button')?.click();
		}
	});

	it('is all that the editor and the status bar say', async () => {
		const { host } = await start();
		const view = await host.openNote('beete/hochbeet.md', { mode: 'source', plain: true });
		await host.settle();
		expect(pieces([...document.querySelectorAll('.status-bar-item')].flatMap(textsIn))).toEqual([]);
		expect(pieces(textsIn(view.containerEl))).toEqual([]);
	});

	it('is all that a board says', async () => {
		const { host } = await start();
		const { containerEl } = host.openBase('in-phase-board', { paths: ['beete/hochbeet.md', 'beete/teich.md'] });
		await host.settle();
		expectSentences(containerEl);
	});
});
