import { StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import {
	EditorSuggest,
	MarkdownRenderChild,
	Plugin,
	editorInfoField,
	editorLivePreviewField,
	type Editor,
	type EditorPosition,
	type EditorSuggestContext,
	type EditorSuggestTriggerInfo,
	type PluginManifest,
} from 'obsidian';
import { describe, expect, it } from 'vitest';
import { createHost } from './host';

const manifest: PluginManifest = {
	id: 'sample',
	name: 'Sample',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};

const marker = StateField.define<string>({ create: () => 'here', update: (value) => value });

class Names extends EditorSuggest<string> {
	onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		const typed = /phase: (\w*)$/.exec(editor.getLine(cursor.line).slice(0, cursor.ch))?.[1];
		return typed === undefined
			? null
			: { start: { line: cursor.line, ch: cursor.ch - typed.length }, end: cursor, query: typed };
	}

	getSuggestions({ query }: EditorSuggestContext): string[] {
		return ['formation', 'iteration'].filter((name) => name.startsWith(query));
	}

	renderSuggestion(name: string, el: HTMLElement): void {
		el.setText(name);
	}

	selectSuggestion(name: string): void {
		if (this.context !== null) this.context.editor.replaceRange(name, this.context.start, this.context.end);
		this.close();
	}
}

class EditorPlugin extends Plugin {
	override onload(): void {
		this.registerEditorExtension([marker]);
		this.registerEditorSuggest(new Names(this.app));
	}
}

function codeMirrorOf(editor: Editor): EditorView {
	const cm: unknown = Reflect.get(editor, 'cm');
	if (!(cm instanceof EditorView)) throw new Error('no CodeMirror');
	return cm;
}

const log: string[] = [];

class LoggingChild extends MarkdownRenderChild {
	override onunload(): void {
		log.push('unload');
	}
}

class BlockPlugin extends Plugin {
	override onload(): void {
		this.registerMarkdownCodeBlockProcessor('sample', (source, el, context) => {
			log.push(`block ${source} ${context.sourcePath}`);
			el.createEl('a', { cls: 'internal-link', text: source, attr: { 'data-href': source } });
			context.addChild(new LoggingChild(el));
			window.setTimeout(() => void log.push(`line ${String(context.getSectionInfo(el)?.lineStart)}`), 0);
		});
	}
}

describe('live preview', () => {
	it('draws code blocks, and draws one again when its own source has changed, and only then', async () => {
		log.length = 0;
		const host = await createHost({ 'a.md': 'Text\n\n```sample\nb\n```\n', 'b.md': '' });
		await host.loadPlugin(BlockPlugin, manifest);
		const view = await host.openNote('a.md', { mode: 'source' });
		expect(log).toEqual(['block b a.md', 'line 2']);
		const link = view.contentEl.querySelector('.cm-preview-code-block a.internal-link');
		view.editor.replaceRange('More\n', { line: 0, ch: 0 });
		expect([log.length, view.contentEl.querySelector('.cm-preview-code-block a')]).toEqual([2, link]);
		view.editor.replaceRange('c', { line: 4, ch: 0 }, { line: 4, ch: 1 });
		await host.settle();
		// Newer versions of CodeMirror draw the new one before the old one goes.
		expect(log.slice(2).sort()).toEqual(['block c a.md', 'line 3', 'unload']);
		view.contentEl
			.querySelector('.cm-preview-code-block a')
			?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		await host.settle();
		expect(host.opened).toEqual([{ linktext: 'c', sourcePath: 'a.md', paneType: false }]);
		expect(log.at(-1)).toBe('unload');
	});

	it('is not there in plain source mode', async () => {
		log.length = 0;
		const host = await createHost({ 'a.md': '```sample\nb\n```\n' });
		await host.loadPlugin(BlockPlugin, manifest);
		const view = await host.openNote('a.md', { mode: 'source', plain: true });
		expect([log, view.getState()['source']]).toEqual([[], true]);
	});

	it('comes and goes as the mode is switched', async () => {
		const host = await createHost({ 'a.md': 'Text' });
		const modes: unknown[] = [];
		for (const plain of [false, true, false]) {
			const view = await host.openNote('a.md', { mode: 'source', plain });
			modes.push(codeMirrorOf(view.editor).state.field(editorLivePreviewField));
		}
		expect(modes).toEqual([true, false, true]);
	});
});

describe('the editor of a note', () => {
	it('is a CodeMirror that knows its note and takes the registered extensions, now and later', async () => {
		const host = await createHost({ 'a.md': 'text' });
		const view = await host.openNote('a.md', { mode: 'source' });
		const cm = codeMirrorOf(view.editor);
		expect([
			cm.state.field(editorInfoField).file?.path,
			cm.state.field(editorLivePreviewField),
			cm.state.field(marker, false),
		]).toEqual(['a.md', true, undefined]);
		const plugin = await host.loadPlugin(EditorPlugin, manifest);
		expect(cm.state.field(marker, false)).toBe('here');
		await host.unloadPlugin(plugin);
		expect(cm.state.field(marker, false)).toBeUndefined();
	});

	it('says that it was edited and saves, keeping the line ends of the file', async () => {
		const host = await createHost({ 'a.md': 'one\r\ntwo\r\n' });
		const changed: string[] = [];
		host.app.workspace.on('editor-change', (editor) => void changed.push(editor.getValue()));
		const { editor } = await host.openNote('a.md', { mode: 'source' });
		expect([editor.lineCount(), editor.posToOffset({ line: 1, ch: 0 })]).toEqual([3, 4]);
		editor.replaceRange('TWO', { line: 1, ch: 0 }, { line: 1, ch: 3 });
		expect(changed).toEqual(['one\nTWO\n']);
		await host.settle();
		expect(await host.app.vault.adapter.read('a.md')).toBe('one\r\nTWO\r\n');
		editor.undo();
		expect(editor.getLine(1)).toBe('two');
	});

	it('shows what is written to the file meanwhile', async () => {
		const host = await createHost({ 'a.md': 'one' });
		const view = await host.openNote('a.md', { mode: 'source' });
		await host.writeFromOutside('a.md', 'two');
		await host.settle();
		expect([view.editor.getValue(), view.getViewData()]).toEqual(['two', 'two']);
	});

	it('suggests while one types', async () => {
		const host = await createHost({ 'a.md': 'phase: ' });
		await host.loadPlugin(EditorPlugin, manifest);
		const { editor } = await host.openNote('a.md', { mode: 'source' });
		editor.setCursor({ line: 0, ch: 7 });
		editor.replaceSelection('it');
		editor.setCursor({ line: 0, ch: 9 });
		await host.settle();
		const items = [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
		expect(items.map((el) => el.textContent)).toEqual(['iteration']);
		items[0]?.click();
		expect([editor.getValue(), document.querySelector('.suggestion-container')]).toEqual(['phase: iteration', null]);
	});

	it('takes a suggestion by Enter, before the editor has the key', async () => {
		const host = await createHost({ 'a.md': 'phase: ' });
		await host.loadPlugin(EditorPlugin, manifest);
		const { editor } = await host.openNote('a.md', { mode: 'source' });
		editor.setCursor({ line: 0, ch: 7 });
		editor.replaceSelection('it');
		editor.setCursor({ line: 0, ch: 9 });
		await host.settle();
		expect(document.querySelector('.suggestion-item.is-selected')?.textContent).toBe('iteration');
		document.activeElement?.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
		);
		expect([editor.getValue(), document.querySelector('.suggestion-container')]).toEqual(['phase: iteration', null]);
	});
});
