import { readFileSync } from 'node:fs';
import type { PluginManifest } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import InPhasePlugin from '../../src/main';
import { createHost } from '../host/host';
import { spoken } from '../screen/spoken';
import { boardWords } from '../screen/board';
import { garden, startApp, type RunningApp } from './app';
import {
	bandsOf,
	cardsIn,
	cardWith,
	columnsIn,
	columnWith,
	focusedColumn,
	labelOf,
	remarkOf,
	titleOf,
} from './screen/board';
import { find, findAll, nameOf, namesOf, see } from './screen/seen';

const paths = ['beds/compost-heap.md', 'beds/raised-bed.md', 'tools shed/hoe.md', 'diary.md', 'beds/odd.md'];

const files = {
	...garden,
	'diary.md': '---\ntitle: Rain\ntype: note\n---\n',
	'beds/odd.md': '---\ntitle: Odd bed\nphase: formatoin\n---\n',
	'beds/odder.md': '---\ntitle: Odder bed\nphase: [formatoin]\n---\n',
	'beds/both.md': '---\nphase: iteration, formation\n---\n',
	'beds/bare.md': 'Only soil.\n',
	'beds/hollow.md': '---\n---\nOnly soil.\n',
	'beds/full.md':
		'---\ndue: 2026-06-14\nbeside: ["[[compost-heap|the heap]]", "[[pond]]"]\ndepth: 0\nisDry: false\nempty:\nscale: coordination\n---\n',
	'plan.canvas': '{}',
	'framework/coordination-scale.md': '---\ntitle: Coordination Scale\ntags: [group-scale]\n---\n',
	'framework/network-scale.md': '---\ntitle: Network Scale\ntags: [group-scale]\n---\n',
};

const formation = 'framework/group-phase/formation-phase.md';

/** The columns as text: their labels with the titles of their cards, and marks in brackets. */
function columnsOf(element: HTMLElement): Record<string, readonly string[]> {
	const columns = columnsIn(element).map((column) => {
		const cards = cardsIn(column).map((card) => {
			const mark = find(card, { role: 'img' })?.textContent;
			return `${titleOf(card)}${mark === undefined ? '' : ` (${mark})`}`;
		});
		return [labelOf(column), cards] as const;
	});
	return Object.fromEntries(columns);
}

describe('the phase board', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(files);
	});

	const open = (setup = {}) => app.host.openBase('in-phase-board', { paths, ...setup });

	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);

	/** Drags the card of a note from one column to another. */
	async function drag(element: HTMLElement, title: string, from: string, to: string): Promise<void> {
		const card = cardsIn(columnWith(element, from)).find((one) => one.textContent.includes(title));
		const data = new Map<string, string>();
		const transfer = {
			setData: (type: string, text: string) => data.set(type, text),
			getData: (type: string) => data.get(type) ?? '',
			types: [] as string[],
			effectAllowed: '',
			dropEffect: '',
		};
		const send = (target: Element | undefined, type: string): void => {
			transfer.types = [...data.keys()];
			const event = new MouseEvent(type, { bubbles: true, cancelable: true });
			Object.assign(event, { dataTransfer: transfer });
			target?.dispatchEvent(event);
		};
		send(card, 'dragstart');
		send(columnWith(element, to), 'dragover');
		send(columnWith(element, to), 'drop');
		await app.host.settle();
	}

	it('deals notes into the phases in order, former names resolved, and one column for those with none', () => {
		expect(columnsOf(open().containerEl)).toEqual({
			'Formation Phase': ['Compost heap', 'Raised bed', 'Hoe'],
			'Iteration Phase': ['Compost heap (coordination)'],
			'No phase': ['Rain', 'Odd bed (formatoin)'],
		});
	});

	it('changes the phase of a note whose card is dragged, and nothing else in its file', async () => {
		const { containerEl } = open();
		await drag(containerEl, 'Compost heap', 'Iteration Phase', 'No phase');
		expect(await app.host.app.vault.adapter.read('beds/compost-heap.md')).toBe(
			'---\ntitle: Compost heap\ntype: pattern\nphase:\n  - formation\n---\n',
		);
		await drag(containerEl, 'Raised bed', 'Formation Phase', 'Iteration Phase');
		expect(await app.host.app.vault.adapter.read('beds/raised-bed.md')).toBe(
			'---\ntitle: Raised bed\ntype: pattern\nphase: [iteration]\n---\n',
		);
		expect(columnsOf(containerEl)['Iteration Phase']).toEqual(['Raised bed']);
	});

	it('undoes a move', async () => {
		const { containerEl } = open();
		const before = await app.host.app.vault.adapter.read('beds/raised-bed.md');
		await drag(containerEl, 'Raised bed', 'Formation Phase', 'Iteration Phase');
		app.host.notices.at(-1)?.el.querySelector('button')?.click();
		await app.host.settle();
		expect(await app.host.app.vault.adapter.read('beds/raised-bed.md')).toBe(before);
	});

	it.each([
		['a misspelt value', 'beds/odd.md', 'Odd bed', '---\ntitle: Odd bed\nphase: iteration\n---\n'],
		['a misspelt value in a list', 'beds/odder.md', 'Odder bed', '---\ntitle: Odder bed\nphase: [iteration]\n---\n'],
		['a note without frontmatter', 'beds/bare.md', 'bare', '---\nphase:\n  - iteration\n---\nOnly soil.\n'],
		['a note with empty frontmatter', 'beds/hollow.md', 'hollow', '---\nphase:\n  - iteration\n---\nOnly soil.\n'],
		['a note without the property', 'diary.md', 'Rain', '---\ntitle: Rain\ntype: note\nphase:\n  - iteration\n---\n'],
	])('gives a phase to %s', async (_what, path, title, expected) => {
		const { containerEl } = open({ paths: [...paths, 'beds/odder.md', 'beds/bare.md', 'beds/hollow.md'] });
		await drag(containerEl, title, 'No phase', 'Iteration Phase');
		expect(await read(path)).toBe(expected);
		expect(columnsOf(containerEl)['Iteration Phase']).toContain(title);
	});

	it.each([
		['is no note', 'plan.canvas', 'plan.canvas', '“plan.canvas” was left as it is: only notes have properties.'],
		[
			'defines the phase',
			formation,
			'Formation Phase',
			'“Formation Phase” was left as it is: it defines Formation Phase.',
		],
		[
			'says several values in one text',
			'beds/both.md',
			'both',
			'“both” was left as it is: it says several values in one text, which only a person can take apart.',
		],
	])('leaves alone what %s, and says so', async (_what, path, title, notice) => {
		const before = await read(path);
		const { containerEl } = open({ paths: [path] });
		const from = path === 'beds/both.md' ? 'Iteration Phase' : 'No phase';
		await drag(containerEl, title, from, 'Formation Phase');
		expect(app.host.notices.map(({ text }) => text)).toEqual([notice]);
		expect(await read(path)).toBe(before);
	});

	it('is not moved by what is dragged from elsewhere', async () => {
		const { containerEl } = open();
		const column = columnWith(containerEl, 'Iteration Phase');
		const event = Object.assign(new MouseEvent('dragover', { bubbles: true, cancelable: true }), {
			dataTransfer: { types: ['text/plain'], dropEffect: '' },
		});
		column.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(false);
	});

	const moves = ['Move to Iteration Phase', 'Move to No phase'];
	const titlesOfMenu = () => app.host.menu()?.map(({ title }) => title);

	it.each<[string, (card: HTMLElement) => HTMLElement, string]>([
		['the context menu of a card', (card) => card, 'contextmenu'],
		['the context menu of its title', (card) => see(card, { role: 'link' }), 'contextmenu'],
		['the button of a card', (card) => see(card, boardWords.more), 'click'],
	])('offers the other columns, and what Obsidian offers for a link, in %s', async (_where, part, type) => {
		const { containerEl } = open();
		const [card] = cardsIn(containerEl);
		if (card !== undefined) part(card).dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
		expect(titlesOfMenu()).toEqual([...moves, 'Open link', 'Open in new tab', 'Open to the right', spoken().why.menu]);
		expect(document.querySelectorAll('.menu')).toHaveLength(1);
		app.host.menu()?.[0]?.click();
		await app.host.settle();
		expect(await read('beds/compost-heap.md')).toContain('phase:\n  - coordination\n');
	});

	it('opens the note of a card by Enter, in a new tab with the modifier', () => {
		const { containerEl } = open();
		const [card] = cardsIn(containerEl);
		card?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
		card?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
		const [plain, modified] = app.host.opened;
		expect([plain?.linktext, plain?.paneType]).toEqual(['beds/compost-heap.md', false]);
		expect([modified?.linktext, modified?.paneType]).toEqual(['beds/compost-heap.md', 'tab']);
	});

	it('leads from card to card by the arrow keys', () => {
		const { containerEl } = open();
		const press = (key: string): string | undefined => {
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
			return document.activeElement?.querySelector('a')?.textContent;
		};
		cardsIn(containerEl)[0]?.focus();
		expect(
			[
				'ArrowDown',
				'ArrowDown',
				'ArrowDown',
				'ArrowRight',
				'ArrowRight',
				'ArrowUp',
				'ArrowLeft',
				'ArrowLeft',
				'ArrowLeft',
			].map(press),
		).toEqual([
			'Raised bed',
			'Hoe',
			'Hoe',
			'Compost heap',
			'Rain',
			'Rain',
			'Compost heap',
			'Compost heap',
			'Compost heap',
		]);
	});

	it('gives the focus to a card that was moved by its menu, where it then stands', async () => {
		const { containerEl } = open();
		const card = cardWith(containerEl, 'Raised bed');
		card.focus();
		card.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		app.host.menu()?.[0]?.click();
		await app.host.settle();
		expect([focusedColumn(), titleOf(document.activeElement)]).toEqual(['Iteration Phase', 'Raised bed']);
	});

	/** The card of a note in a column, which has the focus from then on. */
	const focusCard = (element: HTMLElement, term: string, path: string): HTMLElement | undefined => {
		const cards = findAll(element, { role: 'listitem' }).filter(
			(card) => card.closest(`[data-term="${term}"]`) !== null,
		);
		const card = cards.find(({ dataset }) => dataset['path'] === path);
		card?.focus();
		return card;
	};
	const focused = (): string | null | undefined => document.activeElement?.getAttribute('data-path');
	const moveByMenu = async (card: HTMLElement | undefined): Promise<void> => {
		card?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		app.host.menu()?.[0]?.click();
		await app.host.settle();
	};

	it('gives the focus to the card that takes the place of one that drops out of the base', async () => {
		const base = open();
		await moveByMenu(focusCard(base.containerEl, 'formation', 'beds/raised-bed.md'));
		expect(focused()).toBe('beds/raised-bed.md');
		base.refresh({ paths: paths.filter((path) => path !== 'beds/raised-bed.md') });
		expect(focused()).toBe('beds/compost-heap.md');
		expect(document.activeElement?.closest('[data-term]')?.getAttribute('data-term')).toBe('iteration');
	});

	it('gives the focus to a card beside it when a column is left empty, and to none when all are gone', () => {
		const base = open();
		focusCard(base.containerEl, 'iteration', 'beds/compost-heap.md');
		base.refresh({ paths: ['diary.md'] });
		expect(focused()).toBe('diary.md');
		base.refresh({ paths: [] });
		expect(document.activeElement).toBe(document.body);
	});

	it('does not take the focus later for a card that dropped out when it was moved', async () => {
		const base = open();
		const card = focusCard(base.containerEl, 'formation', 'beds/raised-bed.md');
		card?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		app.host.menu()?.[0]?.click();
		base.refresh({ paths: paths.filter((path) => path !== 'beds/raised-bed.md') });
		expect(focused()).toBe('tools shed/hoe.md');
		await app.host.settle();
		base.refresh({ paths });
		expect(focused()).toBe('tools shed/hoe.md');
	});

	it('leaves the focus alone that is elsewhere when a card drops out', () => {
		const base = open();
		const button = document.body.createEl('button');
		button.focus();
		base.refresh({ paths: [] });
		expect(document.activeElement).toBe(button);
		button.remove();
	});

	it('keeps the card of a note that is renamed, and the focus on it', async () => {
		const base = open();
		const card = focusCard(base.containerEl, 'formation', 'beds/raised-bed.md');
		const file = app.host.app.vault.getFileByPath('beds/raised-bed.md');
		if (file === null) throw new Error('no file');
		await app.host.app.vault.rename(file, 'beds/high-bed.md');
		await app.host.settle();
		base.refresh({ paths: paths.map((path) => (path === 'beds/raised-bed.md' ? 'beds/high-bed.md' : path)) });
		expect(document.activeElement).toBe(card);
		expect(focused()).toBe('beds/high-bed.md');
	});

	it('says what a note says in place of a phase', () => {
		const { containerEl } = open();
		const tooltips = namesOf(containerEl, 'img');
		expect(tooltips).toEqual([
			'This note says “coordination”, the former name',
			'This note says “formatoin”, which is no phase of this vault',
		]);
	});

	it('shows the properties that the base shows, but those it says already', () => {
		const { containerEl } = open({ order: ['file.name', 'note.type', 'note.phase'] });
		expect(cardsIn(containerEl)[0]?.textContent).toBe('Compost heaptypepattern');
	});

	it('shows values as Bases does', () => {
		const { containerEl } = open({
			paths: ['beds/full.md'],
			order: ['note.due', 'note.beside', 'note.depth', 'note.isDry', 'note.empty'],
		});
		expect(cardsIn(containerEl)[0]?.textContent).toBe(
			`fulldue${new Date(2026, 5, 14).toLocaleDateString()}besidethe heap, ponddepth0isDry`,
		);
		expect(containerEl.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked).toBe(false);
		const [, heap, pond] = containerEl.querySelectorAll('a');
		expect(pond?.hasClass('is-unresolved')).toBe(true);
		heap?.click();
		expect(app.host.opened.map(({ linktext }) => linktext)).toEqual(['compost-heap']);
	});

	it('has columns by another facet, when the base says so', async () => {
		const { containerEl } = open({ paths: ['beds/full.md', 'diary.md'], config: { facet: 'scale' } });
		expect(columnsOf(containerEl)).toEqual({
			'Coordination Scale': ['full'],
			'Network Scale': [],
			'No scale': ['Rain'],
		});
		await drag(containerEl, 'full', 'Coordination Scale', 'Network Scale');
		expect(await read('beds/full.md')).toContain('scale: network\n');
	});

	it.each([
		['scael', '“scael” is not a facet. Did you mean “scale”?'],
		['weather', '“weather” is not a facet. The facets are phase and scale.'],
		[['scale'], '“["scale"]” is not a facet. The facets are phase and scale.'],
	])('says so when the base asks for columns by %j, and shows none', (facet, remark) => {
		const base = open({ config: { facet } });
		const { containerEl } = base;
		expect(remarkOf(containerEl)).toBe(remark);
		expect(columnsOf(containerEl)).toEqual({});
		base.refresh({ paths, config: { facet: '' } });
		expect(remarkOf(containerEl)).toBe('');
		expect(Object.keys(columnsOf(containerEl))).toEqual(['Formation Phase', 'Iteration Phase', 'No phase']);
	});

	it('names its columns without a tooltip over all that is in them', () => {
		const { containerEl } = open();
		const columns = columnsIn(containerEl);
		expect(columns.map((column) => column.hasAttribute('aria-label'))).toEqual([false, false, false]);
		expect(columns.map(nameOf)).toEqual(['Formation Phase, 3 notes', 'Iteration Phase, 1 note', 'No phase, 2 notes']);
	});

	it('says how to define a phase, in a vault that has none', async () => {
		app = await startApp({ 'diary.md': '---\ntitle: Rain\n---\n' });
		const { containerEl } = open({ paths: ['diary.md'] });
		expect(remarkOf(containerEl)).toContain('This vault defines no phase.');
		expect(columnsOf(containerEl)).toEqual({ 'No phase': ['Rain'] });
	});

	it('says so while the vault is still being read', async () => {
		const host = await createHost(files);
		await host.loadPlugin(InPhasePlugin, JSON.parse(readFileSync('manifest.json', 'utf8')) as PluginManifest);
		const { containerEl } = host.openBase('in-phase-board', { paths });
		expect(containerEl.textContent).toBe('Reading the vault…');
		await host.layoutReady();
		await host.settle();
		expect(containerEl.textContent).not.toContain('Reading');
		expect(columnsOf(containerEl)['Iteration Phase']).toEqual(['Compost heap (coordination)']);
	});

	it('is empty once the plugin is gone, whatever the base does then', async () => {
		const base = open();
		await app.host.unloadPlugin(app.plugin);
		base.refresh();
		expect(base.containerEl.childElementCount).toBe(0);
	});

	it('takes groups from the base, as bands', () => {
		const { containerEl } = open({ groupBy: 'note.type' });
		const labels = bandsOf(containerEl);
		expect(labels).toContain('pattern');
		expect(labels).toContain('primitive');
	});

	it('names the band of those without a value, where there are groups', () => {
		const headings = (setup: object): readonly string[] => bandsOf(open(setup).containerEl);
		expect(headings({ groupBy: 'note.type' })).toEqual(['pattern', 'primitive', 'note', 'No value']);
		expect(headings({})).toEqual([]);
	});

	it('keeps bands apart whose values read the same', () => {
		const { view, containerEl } = open({ groupBy: 'note.type' });
		const [first] = view.data.groupedData;
		Object.assign(view, { data: { groupedData: [first, first] } });
		view.onDataUpdated();
		expect(bandsOf(containerEl)).toEqual(['pattern', 'pattern']);
	});

	it('keeps the cards that stay', async () => {
		const base = open();
		const before = cardsIn(base.containerEl);
		await app.host.app.vault.create('beds/pond.md', '---\ntitle: Pond\nphase: formation\n---\n');
		await app.host.settle();
		base.refresh({ paths: [...paths, 'beds/pond.md'] });
		const after = cardsIn(base.containerEl);
		expect(before.every((card) => after.includes(card))).toBe(true);
		expect(after).toHaveLength(before.length + 1);
	});

	it('goes away with its base', () => {
		const base = open();
		const [card] = cardsIn(base.containerEl);
		expect(card?.isConnected).toBe(true);
		base.close();
		expect(card?.isConnected).toBe(false);
	});
});
