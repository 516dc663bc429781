import { MarkdownView } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { garden, linksOf, startApp, type RunningApp } from './app';

const formation = 'framework/group-phase/formation-phase.md';
const iteration = 'framework/group-phase/iteration-phase.md';

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
		expect(suggestions.map((item) => item.querySelector('.suggestion-title')?.textContent)).toEqual(['Iteration Phase']);
		expect(suggestions[0]?.textContent).toContain('formerly coordination');
		suggestions[0]?.click();
		await app.host.settle();
		expect(activePath()).toBe(iteration);
	});

	it('copy the list of the block the cursor is in, in the vault’s own link format', async () => {
		const written: string[] = [];
		vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } });
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
		const modal = document.querySelector<HTMLElement>('.in-phase-insert');
		if (modal === null) throw new Error('no modal');
		expect(linksOf(modal.querySelector<HTMLElement>('.in-phase-insert-preview') ?? undefined)).toEqual(['Compost heap', 'Raised bed']);
		const [phase] = modal.querySelectorAll('select');
		if (phase === undefined) throw new Error('no choice of phase');
		phase.value = 'iteration';
		phase.dispatchEvent(new Event('change', { bubbles: true }));
		expect(linksOf(modal.querySelector<HTMLElement>('.in-phase-insert-preview') ?? undefined)).toEqual(['Compost heap']);
		modal.querySelector<HTMLButtonElement>('.mod-cta')?.click();
		expect(view.editor.getValue()).toBe('Some text\n\n```phase-patterns\nphase: iteration\n```\n');
		expect(document.querySelector('.in-phase-insert')).toBeNull();
	});

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
		expect(item?.textContent).toBe('iterationformerly coordination');
		item?.click();
		await app.host.settle();
		expect(view.editor.getValue()).toBe('---\nphase: iteration\n---\n');
	});
});
