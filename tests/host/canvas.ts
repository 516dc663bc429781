import type { App as OriginalApp, View } from 'obsidian';
import { Component, FileView, MarkdownRenderer, type TFile, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';

/** A card as a canvas file keeps it (JSON Canvas 1.0): a text, or a note by its path. Lengths are in pixels. */
interface CanvasNode {
	readonly type: 'text' | 'file';
	readonly text?: string;
	readonly file?: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A canvas in a tab: cards at their places, each rendered as Markdown. Text in a card has the canvas itself as its source. */
export class HostCanvasView extends FileView {
	private readonly canvasEl: HTMLElement;
	private cards = this.addChild(new Component());

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.canvasEl = this.contentEl.createDiv('canvas-wrapper').createDiv('canvas');
	}

	getViewType(): string {
		return 'canvas';
	}

	override getDisplayText(): string {
		return this.file?.basename ?? '';
	}

	override async onLoadFile(file: TFile): Promise<void> {
		const { nodes = [] } = JSON.parse(await this.app.vault.cachedRead(file)) as {
			readonly nodes?: readonly CanvasNode[];
		};
		for (const node of nodes) await this.drawCard(node, file.path);
	}

	override onUnloadFile(): Promise<void> {
		this.removeChild(this.cards);
		this.cards = this.addChild(new Component());
		this.canvasEl.empty();
		return Promise.resolve();
	}

	private async drawCard(
		{ type, text = '', file = '', x, y, width, height }: CanvasNode,
		canvasPath: string,
	): Promise<void> {
		const nodeEl = this.canvasEl.createDiv('canvas-node');
		nodeEl.setCssStyles({ transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` });
		const content = nodeEl.createDiv('canvas-node-container').createDiv('canvas-node-content markdown-embed');
		const sizer = content
			.createDiv('markdown-embed-content')
			.createDiv('markdown-preview-view markdown-rendered')
			.createDiv('markdown-preview-sizer markdown-preview-section');
		const app = this.app as unknown as OriginalApp;
		const source = type === 'file' ? await app.vault.adapter.read(file) : text;
		await MarkdownRenderer.render(this.app, source, sizer, type === 'file' ? file : canvasPath, this.cards);
	}
}

/** Makes a view of a canvas for a leaf, as the registry of view types wants it. */
export function createCanvasView(leaf: WorkspaceLeaf): View {
	return new HostCanvasView(leaf) as unknown as View;
}
