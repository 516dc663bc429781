import './preview';
import type { MarkdownView as OriginalMarkdownView, ViewStateResult } from 'obsidian';
import { MarkdownView, TFile, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { takeDroppedFiles } from './drag-manager';
import { HostEditor } from './editor';
import { resolveSubpath } from './frontmatter';
import { readMetadata } from './note-metadata';
import { HostPreview } from './preview';
import { followLinks } from './preview-links';
import { HostVault } from './vault';

type Mode = 'preview' | 'source';

/** A note in a tab: an editor (CodeMirror, with what plugins registered) or the reading view. */
export class HostMarkdownView extends MarkdownView {
	private shownMode: Mode;
	/** True in source mode proper, false in live preview. */
	private isPlain = false;
	private readonly sourceEl: HTMLElement;
	private readonly readingEl: HTMLElement;
	private readonly hostEditor: HostEditor;
	private isDirty = false;
	private lineBreak = '\n';

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const mode = this.app.vault.getConfig__('defaultViewMode');
		this.shownMode = mode === 'preview' ? 'preview' : 'source';
		this.sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-live-preview');
		this.readingEl = this.contentEl.createDiv('markdown-reading-view');
		this.readingEl.append(this.preview.containerEl);
		this.hostEditor = new HostEditor(this.asOriginalType7__(), this.sourceEl, () => {
			this.onEdited();
		});
		this.editor = this.hostEditor;
		takeDroppedFiles(this.asOriginalType7__(), this.hostEditor.cm);
	}

	get preview(): HostPreview {
		if (!(this.previewMode instanceof HostPreview)) throw new Error('The preview is not the host preview.');
		return this.previewMode;
	}

	override onload(): void {
		super.onload();
		this.addChild(this.preview);
		this.showMode();
		const { vault, workspace } = this.app;
		this.registerEvent(
			vault.on('modify', (file) => {
				if (file instanceof TFile && file === this.file && !this.isDirty) this.setViewData(this.textOf(file), false);
			}),
		);
		this.registerEvent(
			workspace.on('update-options', () => {
				this.hostEditor.reconfigure();
			}),
		);
		const sourcePath = (): string => this.file?.path ?? '';
		followLinks(this.app, { owner: this, containerEl: this.sourceEl, within: '.cm-preview-code-block', sourcePath });
		this.register(() => {
			this.hostEditor.destroy();
		});
	}

	override getMode(): Mode {
		return this.shownMode;
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.shownMode, source: this.isPlain };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const wanted: { mode?: unknown; source?: unknown } = typeof state === 'object' && state !== null ? state : {};
		if (wanted.mode === 'preview' || wanted.mode === 'source') this.shownMode = wanted.mode;
		if (typeof wanted.source === 'boolean') this.isPlain = wanted.source;
		this.showMode();
		await super.setState(state, result);
	}

	/** A link's heading or block, or a line, comes to the top. */
	override setEphemeralState(state: unknown): void {
		super.setEphemeralState(state);
		const { line, subpath }: { line?: unknown; subpath?: unknown } =
			typeof state === 'object' && state !== null ? state : {};
		const named = typeof subpath === 'string' ? resolveSubpath(readMetadata(this.data), subpath)?.start.line : line;
		if (typeof named === 'number') (this.shownMode === 'preview' ? this.preview : this.hostEditor).applyScroll(named);
	}

	override async onLoadFile(file: TFile): Promise<void> {
		await Promise.resolve();
		this.setViewData(this.textOf(file), true);
		this.containerEl.querySelector('.view-header-title')?.replaceChildren(file.basename);
	}

	override async onUnloadFile(): Promise<void> {
		await this.save();
		this.clear();
	}

	override getViewData(): string {
		return this.editor.getValue();
	}

	override setViewData(data: string, clear: boolean): void {
		this.data = data;
		this.lineBreak = data.includes('\r\n') ? '\r\n' : '\n';
		const shown = data.replaceAll('\r\n', '\n');
		if (clear || this.editor.getValue() !== shown) this.hostEditor.load(shown, clear);
		this.isDirty = false;
		this.preview.set(data, clear);
	}

	override clear(): void {
		this.data = '';
		this.hostEditor.load('', true);
		this.preview.clear();
		this.isDirty = false;
	}

	/** Writes what was typed; the line ends of the file are kept. */
	override async save(): Promise<void> {
		if (!this.isDirty || this.file === null) return;
		this.isDirty = false;
		this.data = this.editor.getValue().replaceAll('\n', this.lineBreak);
		await this.app.vault.modify(this.file, this.data);
	}

	override requestSave(): void {
		this.isDirty = true;
	}

	private onEdited(): void {
		const text = this.editor.getValue();
		this.app.workspace.trigger('editor-change', this.editor, this);
		this.preview.set(text.replaceAll('\n', this.lineBreak), false);
		this.requestSave();
	}

	private showMode(): void {
		const isPreview = this.shownMode === 'preview';
		this.readingEl.toggle(isPreview);
		this.sourceEl.toggle(!isPreview);
		this.sourceEl.classList.toggle('is-live-preview', !this.isPlain);
		this.hostEditor.setLivePreview(!this.isPlain, !isPreview);
		this.preview.show(isPreview);
		const shown: unknown = isPreview ? this.preview : this.editor;
		this.currentMode = shown as typeof this.currentMode;
	}

	private textOf(file: TFile): string {
		const { vault } = this.app;
		return vault instanceof HostVault ? vault.textOf(file.path) : '';
	}
}

MarkdownView.create2__ = (leaf) => new HostMarkdownView(leaf);

/** Makes a markdown view for a leaf, as the registry of view types wants it. */
export function createMarkdownView(leaf: WorkspaceLeaf): OriginalMarkdownView {
	return new HostMarkdownView(leaf).asOriginalType7__();
}
