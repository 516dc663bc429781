import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';

/** The lines of a tree that are shown, indented by level. */
function linesOf(panel: HTMLElement, tree: number): readonly string[] {
	const lines = panel.querySelectorAll('.in-phase-tree')[tree]?.querySelectorAll('[role="treeitem"]') ?? [];
	return [...lines].map((line) => {
		const text = line.querySelector('.tree-item-inner-text')?.textContent ?? '';
		const flair = line.querySelector('.tree-item-flair')?.textContent ?? '';
		return `${'  '.repeat(Number(line.getAttribute('aria-level')) - 1)}${text} ${flair}`.trimEnd();
	});
}

function lineWith(panel: HTMLElement, text: string): HTMLElement {
	const lines = [...panel.querySelectorAll<HTMLElement>('[role="treeitem"]')];
	const found = lines.find((line) => line.querySelector('.tree-item-inner-text')?.textContent === text);
	if (found === undefined) throw new Error(`no line “${text}”`);
	return found;
}

describe('the side panel', () => {
	let app: RunningApp;
	let panel: HTMLElement;
	beforeEach(async () => {
		app = await startApp(garden);
		panel = await app.openPanel();
	});

	it('opens from the ribbon too', async () => {
		const other = await startApp(garden);
		document.querySelector<HTMLElement>('[aria-label="Open phases and problems"]')?.click();
		await other.host.settle();
		expect(document.querySelector('.in-phase-panel')).not.toBeNull();
	});

	it('shows the phases in order, with how many notes each has', () => {
		expect(linesOf(panel, 0)).toEqual(['Formation Phase 4', 'Iteration Phase 1']);
	});

	it('opens a phase to its definition, patterns and primitives', () => {
		lineWith(panel, 'Formation Phase').click();
		lineWith(panel, 'Patterns').click();
		expect(linesOf(panel, 0)).toEqual([
			'Formation Phase 4',
			'  Formation Phase',
			'  Patterns 2',
			'    Compost heap',
			'    Raised bed',
			'  Primitives 2',
			'Iteration Phase 1',
		]);
	});

	it('marks a note that says the former name', () => {
		lineWith(panel, 'Iteration Phase').click();
		lineWith(panel, 'Patterns').click();
		expect(linesOf(panel, 0).at(-1)).toBe('    Compost heap coordination');
	});

	it('opens the note of a line', async () => {
		lineWith(panel, 'Formation Phase').click();
		lineWith(panel, 'Patterns').click();
		lineWith(panel, 'Raised bed').click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('beds/raised-bed.md');
	});

	it('is walked with the arrow keys', () => {
		const press = (key: string): void => {
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		};
		lineWith(panel, 'Formation Phase').focus();
		press('ArrowRight');
		press('ArrowDown');
		press('ArrowDown');
		expect(document.activeElement?.querySelector('.tree-item-inner-text')?.textContent).toBe('Patterns');
		press('ArrowLeft');
		press('i');
		expect(document.activeElement?.querySelector('.tree-item-inner-text')?.textContent).toBe('Iteration Phase');
	});

	it('lists the findings by note, and opens a note at the place of one', async () => {
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
		expect(linesOf(panel, 1)).toEqual(['compost-heap 1', '  “coordination” is now called “iteration”']);
		lineWith(panel, '“coordination” is now called “iteration”').click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('beds/compost-heap.md');
	});

	it('drops a finding once it is put right', async () => {
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
		const file = app.host.app.vault.getFileByPath('beds/compost-heap.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.process(file, (text) => text.replace('coordination', 'iteration'));
		await app.host.settle();
		expect(linesOf(panel, 1)).toEqual([]);
		expect(panel.querySelector('.in-phase-panel-message')?.textContent).toBe('No problems found.');
	});

	it('says how to begin in a vault that defines no phase', async () => {
		const empty = await startApp({ 'note.md': 'Nothing yet.\n' });
		const emptyPanel = await empty.openPanel();
		expect(emptyPanel.querySelector('.in-phase-panel-message')?.textContent).toContain('This vault defines no phase yet.');
	});

	it('keeps the lines that stay when a note is added', async () => {
		const before = lineWith(panel, 'Iteration Phase');
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(linesOf(panel, 0)).toEqual(['Formation Phase 5', 'Iteration Phase 1']);
		expect(lineWith(panel, 'Iteration Phase')).toBe(before);
	});
});
