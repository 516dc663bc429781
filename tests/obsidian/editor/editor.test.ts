import { forceLinting, forEachDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import type { MarkdownView } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../host/host';
import InPhasePlugin from '../../../src/main';
import { rules } from '../../../src/core/lint/rules/index';
import { garden as wholeGarden, startApp, type RunningApp } from '../app';
import { editorWords } from '../../screen/editor';
import { bannerIn, markedLines, statusItem } from '../screen/editor';
import { chosenTab } from '../screen/panel';
import { press } from '../screen/seen';

const heap = 'beds/compost-heap.md';

/** The rules that the notes here are about; all others are off, so that a new rule does not change what is shown. */
const concerned: readonly string[] = ['no-former-name', 'no-unknown-value', 'no-variant-spelling', 'valid-frontmatter'];

const settings = {
	rules: Object.fromEntries(rules.filter(({ id }) => !concerned.includes(id)).map(({ id }) => [id, 'off'])),
};

const garden = { ...wholeGarden, '.obsidian/plugins/in-phase/data.json': JSON.stringify(settings) };

function codeMirrorOf({ editor }: MarkdownView): EditorView {
	const cm: unknown = Reflect.get(editor, 'cm');
	if (!(cm instanceof EditorView)) throw new Error('no CodeMirror');
	return cm;
}

interface Shown {
	readonly diagnostic: Diagnostic;
	readonly from: number;
	readonly to: number;
}

function shownIn(view: MarkdownView): readonly Shown[] {
	const shown: Shown[] = [];
	forEachDiagnostic(codeMirrorOf(view).state, (diagnostic, from, to) => shown.push({ diagnostic, from, to }));
	return shown;
}

/** The underlined texts, with rule, severity and what can be done. */
function underlinesOf(view: MarkdownView): readonly unknown[] {
	const { state } = codeMirrorOf(view);
	return shownIn(view).map(({ diagnostic, from, to }) => ({
		text: state.sliceDoc(from, to),
		rule: diagnostic.renderMessage?.(codeMirrorOf(view)).lastChild?.textContent,
		severity: diagnostic.severity,
		message: diagnostic.message,
		actions: diagnostic.actions?.map(({ name }) => name),
	}));
}

function act(view: MarkdownView, name: string, at = 0): void {
	const shown = shownIn(view).filter(({ diagnostic }) => diagnostic.actions?.some((action) => action.name === name))[
		at
	];
	const action = shown?.diagnostic.actions?.find((one) => one.name === name);
	if (shown === undefined || action === undefined) throw new Error(`no action “${name}”`);
	action.apply(codeMirrorOf(view), shown.from, shown.to);
}

const former = {
	text: 'coordination',
	rule: 'no-former-name',
	severity: 'warning',
	message: '“coordination” is now called “iteration”',
	actions: ['Change to “iteration”', 'Ignore this rule in this note'],
};

function noticesOf({ host }: RunningApp): readonly string[] {
	return host.notices.map(({ text }) => text);
}

describe('a note in an editor', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp({
			...garden,
			'beds/windows.md':
				'---\r\ntitle: Windows\r\ntype: pattern\r\nphase: [formation, coordination]\r\n---\r\n\r\nText.\r\n',
			'beds/typo.md': '---\ntype: pattern\nphase: [formatoin]\n---\n',
			'drafts/heap.md': '---\ntype: pattern\nphase: coordination\n---\n',
			'two.md': '---\ntype: practice\nphase:\n  - coordination\n  - Formation\n---\n\nText in between.\n',
		});
	});

	const open = (path: string, plain = true): Promise<MarkdownView> =>
		app.host.openNote(path, { mode: 'source', plain });

	it('has its findings underlined at the very item, with what can be done', async () => {
		expect(underlinesOf(await open(heap))).toEqual([former]);
	});

	it('has the findings at the same place when its lines end as on Windows, and keeps those ends', async () => {
		const view = await open('beds/windows.md');
		expect(underlinesOf(view)).toEqual([former]);
		act(view, 'Change to “iteration”');
		await app.host.settle();
		expect(await app.host.app.vault.adapter.read('beds/windows.md')).toBe(
			'---\r\ntitle: Windows\r\ntype: pattern\r\nphase: [formation, iteration]\r\n---\r\n\r\nText.\r\n',
		);
	});

	it('has a mark beside the line, and no gutter', async () => {
		const view = await open(heap);
		const marks = markedLines(view.containerEl);
		expect(marks.map(({ className, textContent }) => [className.includes('mod-warning'), textContent])).toEqual([
			[true, '  - coordination'],
		]);
		expect(view.containerEl.querySelector('.cm-gutters')).toBeNull();
	});

	it('shows nothing in an excluded folder', async () => {
		expect(underlinesOf(await open('drafts/heap.md'))).toEqual([]);
	});

	it('is checked as it is typed, before it is saved', async () => {
		const view = await open(heap);
		view.editor.replaceRange('iteration', { line: 4, ch: 4 }, { line: 4, ch: 16 });
		await app.host.settle();
		expect(underlinesOf(view)).toEqual([]);
		view.editor.undo();
		await app.host.settle();
		expect(underlinesOf(view)).toEqual([former]);
	});

	it('drops what was found in an older text', async () => {
		const view = await open('beds/raised-bed.md');
		const cm = codeMirrorOf(view);
		view.editor.replaceRange('coordination', { line: 3, ch: 8 }, { line: 3, ch: 17 });
		forceLinting(cm);
		cm.dispatch({ changes: { from: 0, insert: 'Text in front: ' } });
		await Promise.resolve();
		await Promise.resolve();
		expect(underlinesOf(view)).toEqual([]);
	});

	it('has what was found in a text that stayed', async () => {
		const view = await open('beds/raised-bed.md');
		view.editor.replaceRange('coordination', { line: 3, ch: 8 }, { line: 3, ch: 17 });
		forceLinting(codeMirrorOf(view));
		await Promise.resolve();
		await Promise.resolve();
		expect(underlinesOf(view)).toEqual([former]);
	});

	it('leaves the lines alone that another plugin has something to say about', async () => {
		const view = await open('beds/raised-bed.md');
		const cm = codeMirrorOf(view);
		cm.dispatch(setDiagnostics(cm.state, [{ from: 0, to: 3, severity: 'error', message: 'Not ours' }]));
		expect(view.containerEl.querySelector('.cm-lintRange')).not.toBeNull();
		expect(markedLines(view.containerEl)).toEqual([]);
	});

	it('follows a change elsewhere in the vault, and keeps what stays the same', async () => {
		const view = await open(heap);
		const [before] = shownIn(view);
		await app.host.app.vault.create('diary.md', 'It rained.');
		await app.host.settle();
		expect(shownIn(view)[0]?.diagnostic).toBe(before?.diagnostic);
		const file = app.host.app.vault.getFileByPath('framework/group-phase/iteration-phase.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.modify(file, '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n');
		await app.host.settle();
		expect(underlinesOf(view)).toEqual([]);
	});

	it('is put right by a fix, which one step undoes', async () => {
		const view = await open(heap);
		const before = view.editor.getValue();
		act(view, 'Change to “iteration”');
		expect(view.editor.getValue()).toBe(before.replace('coordination', 'iteration'));
		await app.host.settle();
		expect(underlinesOf(view)).toEqual([]);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(before);
	});

	it('says of a fix that a person must choose that it may change the meaning', async () => {
		const view = await open('beds/typo.md');
		act(view, 'Change to “formation” (may change the meaning)');
		expect(view.editor.getValue()).toContain('phase: [formation]');
	});

	it('refuses a fix when the text has moved on, and says so', async () => {
		const view = await open(heap);
		view.editor.replaceRange('formation', { line: 4, ch: 4 }, { line: 4, ch: 7 });
		const before = view.editor.getValue();
		act(view, 'Change to “iteration”');
		expect(view.editor.getValue()).toBe(before);
		expect(noticesOf(app)).toEqual(['Nothing was changed: “phase” no longer says “coordination”.']);
	});

	it('is told to ignore a rule by a comment, which one step undoes', async () => {
		const view = await open(heap);
		const before = view.editor.getValue();
		act(view, 'Ignore this rule in this note');
		await app.host.settle();
		expect(view.editor.getValue()).toBe(`${before}%% in-phase-disable no-former-name %%\n`);
		expect(underlinesOf(view)).toEqual([]);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(before);
	});

	it('is walked from problem to problem, forwards and backwards, round and round', async () => {
		const view = await open('two.md');
		const selected: string[] = [];
		for (const id of ['next', 'next', 'next', 'previous', 'previous']) {
			expect(await app.host.runCommand(`in-phase:${id}-problem`)).toBe(true);
			selected.push(view.editor.getSelection());
		}
		expect(selected).toEqual(['coordination', 'Formation', 'coordination', 'Formation', 'coordination']);
	});

	it('is said to have no problem to walk to or to fix', async () => {
		await open('beds/raised-bed.md');
		for (const id of ['next-problem', 'fix-problem-at-cursor', 'fix-note']) await app.host.runCommand(`in-phase:${id}`);
		expect(noticesOf(app)).toEqual([
			'No problems in this note.',
			'No problem at the cursor.',
			'No problem in this note has a safe fix.',
		]);
	});

	it('offers the fixes at the cursor in a menu', async () => {
		const view = await open('two.md');
		await app.host.runCommand('in-phase:next-problem');
		await app.host.runCommand('in-phase:fix-problem-at-cursor');
		const titles = app.host.menu()?.map(({ title }) => title);
		expect(titles).toEqual(expect.arrayContaining([former.message, ...former.actions]));
		expect(view.editor.getValue()).toContain('coordination');
	});

	it('is rid of all that is safe to fix by one command, in one step to undo', async () => {
		const view = await open('two.md');
		const before = view.editor.getValue();
		await app.host.runCommand('in-phase:fix-note');
		expect(view.editor.getValue()).toBe(
			'---\ntype: practice\nphase:\n  - iteration\n  - formation\n---\n\nText in between.\n',
		);
		expect(noticesOf(app)).toEqual(['2 problems fixed.']);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(before);
	});

	it('takes the findings of the note that is opened in its place', async () => {
		const view = await open(heap);
		await app.host.openNote('beds/raised-bed.md', { mode: 'source', plain: true });
		expect(underlinesOf(view)).toEqual([]);
		await app.host.openNote('beds/typo.md', { mode: 'source', plain: true });
		expect(underlinesOf(view)).toMatchObject([{ text: 'formatoin', rule: 'no-unknown-value' }]);
	});
});

describe('a note whose properties are shown as a widget', () => {
	let app: RunningApp;
	let view: MarkdownView;
	beforeEach(async () => {
		app = await startApp({
			...garden,
			'note.md': '---\ntype: practice\nphase:\n  - coordination\n  - Formation\n---\n\nText.\n',
		});
		view = await app.host.openNote('note.md', { mode: 'source', plain: true });
		// As in Obsidian, the widget is always there, and shown in live preview only.
		const widget = createDiv('metadata-container');
		view.containerEl.querySelector('.cm-scroller')?.prepend(widget);
		await app.host.openNote('note.md', { mode: 'source' });
	});

	const bannerOf = (): HTMLElement | undefined => bannerIn(view.containerEl);

	it('says above its text how many problems the properties have', () => {
		expect(bannerOf()?.textContent).toContain('2 problems in the properties');
	});

	it('says nothing in source mode, nor when the widget is not shown', async () => {
		await app.host.openNote('note.md', { mode: 'source', plain: true });
		expect(bannerOf()).toBeUndefined();
		view.containerEl.querySelector<HTMLElement>('.metadata-container')?.hide();
		await app.host.openNote('note.md', { mode: 'source' });
		expect(bannerOf()).toBeUndefined();
	});

	it('opens the panel at the problems', async () => {
		press(view.containerEl, editorWords.show);
		await app.host.settle();
		expect(chosenTab()).toContain('Problems');
	});

	it('keeps quiet once told so, until the problems are others', async () => {
		press(view.containerEl, editorWords.dismiss);
		expect(bannerOf()).toBeUndefined();
		view.editor.replaceRange('More. ', { line: 7, ch: 0 });
		await app.host.settle();
		expect(bannerOf()).toBeUndefined();
		view.editor.replaceRange('iteration', { line: 3, ch: 4 }, { line: 3, ch: 16 });
		await app.host.settle();
		expect(bannerOf()?.textContent).toContain('1 problem in the properties');
	});

	it('leaves the walk from problem to problem to the panel', async () => {
		await app.host.runCommand('in-phase:next-problem');
		expect(view.editor.getSelection()).toBe('');
		expect(noticesOf(app)).toEqual(['2 problems in the properties, which the editor does not show as text.']);
	});
});

describe('the status bar', () => {
	const itemOf = (): HTMLElement => {
		return statusItem(document);
	};
	const shown = (): string | undefined =>
		itemOf().isShown() || itemOf().style.display !== 'none' ? itemOf().textContent : undefined;

	it.each(['source', 'preview'] as const)('counts the problems of the active note (%s)', async (mode) => {
		const app = await startApp(garden);
		expect(shown()).toBeUndefined();
		await app.host.openNote(heap, { mode });
		expect(shown()).toBe('1 problem');
		expect(itemOf().getAttribute('aria-label')).toBe('1 problem in this note: 1 warning. Open the list');
		await app.host.openNote('beds/raised-bed.md', { mode });
		expect(shown()).toBeUndefined();
	});

	it('follows the text as it is typed', async () => {
		const app = await startApp(garden);
		const view = await app.host.openNote(heap, { mode: 'source' });
		act(view, 'Change to “iteration”');
		await app.host.settle();
		expect(shown()).toBeUndefined();
	});

	it.each(['click', 'Enter', ' '])('opens the panel at the problems (%j)', async (how) => {
		const app = await startApp(garden);
		await app.host.openNote(heap, { mode: 'source' });
		const event = how === 'click' ? new MouseEvent('click') : new KeyboardEvent('keydown', { key: how });
		itemOf().dispatchEvent(event);
		await app.host.settle();
		expect(chosenTab()).toContain('Problems');
		expect(itemOf().getAttribute('role')).toBe('button');
	});
});

describe('the plugin in open editors', () => {
	const manifest = {
		id: 'in-phase',
		name: 'In Phase',
		version: '0.0.0',
		minAppVersion: '1.13.0',
		author: '',
		description: '',
	};

	it('leaves nothing behind when it is unloaded', async () => {
		const host = await createHost(garden);
		await host.layoutReady();
		const view = await host.openNote(heap, { mode: 'source' });
		view.containerEl.querySelector('.cm-scroller')?.prepend(createDiv('metadata-container'));
		await host.settle();
		const before = host.census();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.settle();
		expect(shownIn(view)).toHaveLength(1);
		expect(bannerIn(view.containerEl)).toBeDefined();
		await host.unloadPlugin(plugin);
		expect(shownIn(view)).toEqual([]);
		expect(document.querySelector('[class*="in-phase"], [class*="cm-lint"]')).toBeNull();
		expect(host.census()).toEqual(before);
	});

	it('goes away between two keys without a check to come', async () => {
		const host = await createHost(garden);
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.layoutReady();
		const view = await host.openNote(heap, { mode: 'source', plain: true });
		view.editor.replaceRange('x', { line: 4, ch: 4 });
		await host.unloadPlugin(plugin);
		await host.settle();
		expect(shownIn(view)).toEqual([]);
	});
});
