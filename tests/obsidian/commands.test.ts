import { MarkdownView, type Editor } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { insertWords } from '../screen/windows';
import { choose as chooseIn, namesOf, press } from './screen/seen';
import { openWindows, topWindow } from './screen/windows';

const formation = 'framework/group-phase/formation-phase.md';
const iteration = 'framework/group-phase/iteration-phase.md';

/** The parts of a suggestion that are marked as matched. */
function highlights(element: HTMLElement | undefined): readonly string[] {
	return [...(element?.querySelectorAll('.suggestion-highlight') ?? [])].map(({ textContent }) => textContent);
}

/** What a screen reader calls the choices of the open window. */
const choiceNames = (): readonly string[] => namesOf(topWindow(), 'combobox');

const choose = (name: string, value: string): void => chooseIn(topWindow(), { role: 'combobox', name }, value);

const insert = (): void => press(topWindow(), insertWords.insert);

describe('the commands', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(garden);
	});

	const activePath = (): string | undefined => app.host.app.workspace.getActiveFile()?.path;

	it('go to the next and to the previous phase of the active note, and stop at the ends', async () => {
		await app.host.openNote(formation);
		expect(await app.host.runCommand('in-phase:next-phase')).toBe(true);
		await app.host.settle();
		expect(activePath()).toBe(iteration);
		expect(await app.host.runCommand('in-phase:next-phase')).toBe(false);
		await app.host.runCommand('in-phase:previous-phase');
		await app.host.settle();
		expect(activePath()).toBe(formation);
	});

	it('go on from the phase that a note says', async () => {
		await app.host.openNote('beds/raised-bed.md');
		await app.host.runCommand('in-phase:next-phase');
		await app.host.settle();
		expect(activePath()).toBe(iteration);
	});

	it('go to a phase by its former name', async () => {
		await app.host.runCommand('in-phase:go-to-phase');
		await app.host.settle();
		const input = document.querySelector<HTMLInputElement>('.prompt-input');
		if (input === null) throw new Error('no prompt');
		input.value = 'coordination';
		input.dispatchEvent(new Event('input', { bubbles: true }));
		await app.host.settle();
		const suggestions = [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
		expect(suggestions.map((item) => item.querySelector('.suggestion-title')?.textContent)).toEqual([
			'Iteration Phase',
		]);
		expect(suggestions[0]?.textContent).toContain('formerly coordination');
		expect(highlights(suggestions[0])).toEqual(['coordination']);
		suggestions[0]?.click();
		await app.host.settle();
		expect(activePath()).toBe(iteration);
	});

	it('show the letters by which a phase was found', async () => {
		await app.host.runCommand('in-phase:go-to-phase');
		await app.host.settle();
		const input = document.querySelector<HTMLInputElement>('.prompt-input');
		if (input === null) throw new Error('no prompt');
		input.value = 'iterase';
		input.dispatchEvent(new Event('input', { bubbles: true }));
		await app.host.settle();
		const [suggestion] = document.querySelectorAll<HTMLElement>('.suggestion-item');
		expect(suggestion?.querySelector('.suggestion-title')?.textContent).toBe('Iteration Phase');
		expect(highlights(suggestion).join('').toLowerCase()).toBe('iterase');
	});

	it('copy the list of the block the cursor is in, in the vault’s own link format', async () => {
		const written: string[] = [];
		vi.stubGlobal('navigator', {
			...navigator,
			clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) },
		});
		const view = await app.host.openNote(formation, { mode: 'source' });
		if (!(view instanceof MarkdownView)) throw new Error('no editor');
		view.editor.setCursor({ line: 6, ch: 0 });
		expect(await app.host.runCommand('in-phase:copy-list')).toBe(true);
		await app.host.settle();
		vi.unstubAllGlobals();
		expect(written).toEqual(['- [[compost-heap|Compost heap]]\n- [[raised-bed|Raised bed]]\n']);
		view.editor.setCursor({ line: 1, ch: 0 });
		expect(await app.host.runCommand('in-phase:copy-list')).toBe(false);
	});

	it('insert a list, shown beforehand', async () => {
		await app.host.app.vault.create('new.md', 'Some text');
		await app.host.settle();
		const view = await app.host.openNote('new.md', { mode: 'source' });
		view.editor.setCursor({ line: 0, ch: 9 });
		await app.host.runCommand('in-phase:insert-list');
		expect(linksOf(topWindow())).toEqual(['Compost heap', 'Raised bed']);
		choose('Phase', 'iteration');
		expect(linksOf(topWindow())).toEqual(['Compost heap']);
		insert();
		expect(view.editor.getValue()).toBe('Some text\n\n```phase-patterns\nphase: iteration\n```\n');
		expect(openWindows()).toEqual([]);
	});

	it.each<[where: string, text: string, path: string, line: number, expected: string | undefined]>([
		[
			'a callout',
			'> [!tip] Beds\n> ```phase-patterns\n> phase: iteration\n> ```\n',
			'new.md',
			2,
			'[[compost-heap|Compost heap]]',
		],
		['a list', '- ~~~~phase-list\n  phase: iteration\n  ~~~~\n', 'new.md', 1, '[[compost-heap|Compost heap]]'],
		['a fence of four', '````phase-patterns\nphase: iteration\n````\n', 'new.md', 2, '[[compost-heap|Compost heap]]'],
		[
			'an example in a longer fence',
			'````md\n```phase-patterns\nphase: iteration\n```\n````\n',
			'new.md',
			2,
			undefined,
		],
		['a block of another kind', '```phase-map\n```\n', 'new.md', 0, undefined],
	])('copy the list of a block in %s', async (_where, text, path, line, expected) => {
		await app.host.app.vault.create(path, text);
		await app.host.settle();
		const written: string[] = [];
		vi.stubGlobal('navigator', {
			...navigator,
			clipboard: { writeText: (copied: string) => Promise.resolve(written.push(copied)) },
		});
		const view = await app.host.openNote(path, { mode: 'source', plain: true });
		view.editor.setCursor({ line, ch: 0 });
		expect(await app.host.runCommand('in-phase:copy-list')).toBe(expected !== undefined);
		await app.host.settle();
		vi.unstubAllGlobals();
		expect(written).toEqual(expected === undefined ? [] : [`- ${expected}\n`]);
	});

	it('say so when the clipboard is refused', async () => {
		vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.reject(new Error('no focus')) } });
		const view = await app.host.openNote(formation, { mode: 'source', plain: true });
		view.editor.setCursor({ line: 6, ch: 0 });
		await app.host.runCommand('in-phase:copy-list');
		await app.host.settle();
		vi.unstubAllGlobals();
		expect(app.host.notices.map(({ text }) => text)).toEqual([
			'Nothing was copied: the clipboard could not be written.',
		]);
	});

	it('insert a list where it does no harm, as one step to undo, and keep what is selected', async () => {
		const text = '---\ntitle: Plan\n---\n> [!tip] Beds\n> Dig, then rest.\n\nEnd\n';
		await app.host.app.vault.create('new.md', text);
		await app.host.settle();
		const { editor } = await app.host.openNote('new.md', { mode: 'source', plain: true });
		editor.setSelection({ line: 4, ch: 2 }, { line: 4, ch: 5 });
		await insertList();
		expect(editor.getValue()).toBe(
			text.replace('rest.\n', 'rest.\n>\n> ```phase-patterns\n> phase: formation\n> ```\n'),
		);
		expect(editor.getCursor()).toEqual({ line: 9, ch: 0 });
		editor.undo();
		expect(editor.getValue()).toBe(text);
		editor.setCursor({ line: 1, ch: 3 });
		await insertList();
		expect(editor.getValue()).toBe(text.replace('---\n>', '---\n\n```phase-patterns\nphase: formation\n```\n\n>'));
	});

	it('insert a list by another facet, where the vault has several', async () => {
		await app.host.app.vault.create(
			'framework/network-scale.md',
			'---\ntitle: Network Scale\ntags: [group-scale]\n---\n',
		);
		await app.host.app.vault.create('new.md', '');
		await app.host.settle();
		const { editor } = await app.host.openNote('new.md', { mode: 'source', plain: true });
		await app.host.runCommand('in-phase:insert-list');
		expect(choiceNames()).toEqual(['Listed by', 'Phase', 'Type', 'View']);
		choose('Listed by', 'scale');
		expect(choiceNames()).toEqual(['Listed by', 'Scale', 'Type', 'View']);
		choose('View', 'table');
		insert();
		expect(editor.getValue()).toBe('```phase-patterns\nscale: network\nview: table\n```\n');
	});

	it('offer the phase of the note itself, which the block need not name', async () => {
		const { editor } = await app.host.openNote('beds/raised-bed.md', { mode: 'source', plain: true });
		editor.setCursor({ line: 5, ch: 0 });
		await app.host.runCommand('in-phase:insert-list');
		expect(choiceNames()).toEqual(['Phase', 'Type', 'View']);
		insert();
		expect(editor.getValue()).toMatch(/\n---\n\n```phase-patterns\n```\n$/);
	});

	it.each(['insert-list', 'go-to-phase'])('close their windows with the plugin: %s', async (id) => {
		await app.host.openNote('beds/raised-bed.md', { mode: 'source', plain: true });
		await app.host.runCommand(`in-phase:${id}`);
		expect(document.querySelector('.modal-container')).not.toBeNull();
		await app.host.unloadPlugin(app.plugin);
		expect(document.querySelector('.modal-container')).toBeNull();
	});

	async function insertList(): Promise<void> {
		await app.host.runCommand('in-phase:insert-list');
		insert();
		await app.host.settle();
	}

	it('need a vault that defines a phase', async () => {
		const empty = await startApp({ 'note.md': 'Nothing.' });
		await empty.host.openNote('note.md', { mode: 'source' });
		for (const id of ['insert-list', 'go-to-phase', 'next-phase', 'previous-phase', 'copy-list']) {
			expect(await empty.host.runCommand(`in-phase:${id}`)).toBe(false);
		}
	});
});

describe('suggestions while one writes', () => {
	it('offer the phases in frontmatter, and write the one that is chosen', async () => {
		const app = await startApp({ ...garden, 'new.md': '---\nphase: coor\n---\n' });
		const view = await app.host.openNote('new.md', { mode: 'source' });
		view.editor.setCursor({ line: 1, ch: 11 });
		view.editor.replaceSelection('d');
		await app.host.settle();
		const item = document.querySelector<HTMLElement>('.suggestion-item');
		expect(item?.textContent).toBe('iterationIteration Phase — formerly coordination');
		item?.click();
		await app.host.settle();
		expect(view.editor.getValue()).toBe('---\nphase: iteration\n---\n');
	});

	/** Types the last letter before `|`, and gives the suggestions. */
	async function type(app: RunningApp, text: string): Promise<{ editor: Editor; items: readonly HTMLElement[] }> {
		const at = text.indexOf('|');
		await app.host.app.vault.create('typed.md', text.slice(0, at - 1) + text.slice(at + 1));
		await app.host.settle();
		const { editor } = await app.host.openNote('typed.md', { mode: 'source', plain: true });
		editor.setCursor(editor.offsetToPos(at - 1));
		editor.replaceSelection(text.charAt(at - 1));
		await app.host.settle();
		return { editor, items: [...document.querySelectorAll<HTMLElement>('.suggestion-item')] };
	}

	it.each([
		['in a callout', '> [!tip] Beds\n> ```phase-list\n> phase: it|\n> ```\n', '> phase: iteration\n'],
		['in a list', '- Beds\n  ```phase-list\n  phase: it|\n  ```\n', '  phase: iteration\n'],
		['in a block of an item', '- ```phase-list\n  vi|\n  ```\n', '\n  view: \n'],
		['in the middle of a word', '```phase-list\nphase: it|aretion\n```\n', 'phase: iteration\n'],
		['among the folders', '```phase-list\nfrom: to|\n```\n', 'from: tools shed\n'],
	])('offer what fits %s', async (_where, text, expected) => {
		const { editor, items } = await type(await startApp(garden), text);
		items[0]?.click();
		expect(editor.getValue()).toContain(expected);
	});

	it('offer properties that came to the vault meanwhile', async () => {
		const app = await startApp(garden);
		await app.host.app.vault.create('beds/pond.md', '---\ndepth: 2\n---\n');
		await app.host.settle();
		const { items } = await type(app, '```phase-list\nsort: de|\n```\n');
		expect(items.map(({ textContent }) => textContent)).toEqual(['depth', 'depth desc']);
	});

	it('offer nothing in an example', async () => {
		const { items } = await type(await startApp(garden), '````md\n```phase-list\nphase: it|\n```\n````\n');
		expect(items).toEqual([]);
	});
});
