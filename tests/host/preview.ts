import type { App as OriginalApp, MarkdownPostProcessorContext, MarkdownRenderChild } from 'obsidian';
import { Component, MarkdownPreviewView, type MarkdownView } from 'obsidian-test-mocks/obsidian';
import { followLinks } from './preview-links';
import { renderMarkdown } from './markdown';
import { readMetadata } from './note-metadata';
import { registryOf } from './registry';

/** A top-level block on the page, with what was rendered into it and what it owns. */
interface PreviewSection {
	readonly text: string;
	readonly owner: Component;
	lineStart: number;
	lineEnd: number;
	nodes: ChildNode[];
}

interface Block {
	readonly text: string;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/** The reading view: a section is rendered again when its own text has changed, and only then. */
export class HostPreview extends MarkdownPreviewView {
	private readonly sizerEl: HTMLElement;
	private readonly docId = Math.random().toString(16).slice(2, 18).padEnd(16, '0');
	private readonly view: MarkdownView;
	private sections: PreviewSection[] = [];
	private text = '';
	private isShowing = false;

	constructor(view: MarkdownView) {
		super(view);
		this.view = view;
		this.containerEl = createDiv(
			'markdown-preview-view markdown-rendered node-insert-event allow-fold-headings allow-fold-lists',
		);
		this.sizerEl = this.containerEl.createDiv('markdown-preview-sizer markdown-preview-section');
	}

	override onload(): void {
		followLinks(this.view.app, {
			owner: this,
			containerEl: this.containerEl,
			within: '.markdown-preview-view',
			sourcePath: () => this.view.file?.path ?? '',
		});
	}

	override get(): string {
		return this.text;
	}

	override set(data: string, clear: boolean): void {
		this.text = data;
		if (clear) {
			this.dropAll();
			this.containerEl.scrollTop = 0;
		}
		if (this.isShowing) this.update();
	}

	/** Brings a line, from 0, to the top of what is seen; within a block as far down as it is among its lines. */
	override applyScroll(line: number): void {
		const section = this.sections.findLast(({ lineStart }) => lineStart <= line);
		const els = section?.nodes.filter((node) => node instanceof Element) ?? [];
		const [first, last] = [els[0], els.at(-1)];
		if (section === undefined || first === undefined || last === undefined || line <= 0) {
			this.containerEl.scrollTop = 0;
			return;
		}
		const { top } = first.getBoundingClientRect();
		const height = last.getBoundingClientRect().bottom - top;
		const part = (line - section.lineStart) / (section.lineEnd - section.lineStart + 1);
		this.containerEl.scrollTop += top + height * Math.min(part, 1) - this.containerEl.getBoundingClientRect().top;
	}

	override clear(): void {
		this.text = '';
		this.dropAll();
	}

	override rerender(full = false): void {
		if (full) this.dropAll();
		if (this.isShowing) this.update();
	}

	/** Nothing is rendered while the view shows its editor. */
	show(isShowing: boolean): void {
		this.isShowing = isShowing;
		if (isShowing) this.update();
	}

	private dropAll(): void {
		for (const section of this.sections.splice(0)) this.drop(section);
	}

	private drop(section: PreviewSection): void {
		for (const node of section.nodes) node.remove();
		this.removeChild(section.owner);
	}

	private update(): void {
		const old = [...this.sections];
		const take = (block: Block): PreviewSection | undefined => {
			const at = old.findIndex(({ text }) => text === block.text);
			return at === -1 ? undefined : old.splice(at, 1)[0];
		};
		const kept = cutBlocks(this.text).map((block) => [block, take(block)] as const);
		for (const section of old) this.drop(section);
		this.sections = [];
		let last: ChildNode | null = null;
		for (const [block, known] of kept) {
			const section = known ?? this.render(block);
			section.lineStart = block.lineStart;
			section.lineEnd = block.lineEnd;
			this.sections.push(section);
			last = this.place(section.nodes, last);
		}
	}

	/** Puts nodes after `last`, touching none that are there already. */
	private place(nodes: readonly ChildNode[], last: ChildNode | null): ChildNode | null {
		let after = last;
		for (const node of nodes) {
			const expected: ChildNode | null = after === null ? this.sizerEl.firstChild : after.nextSibling;
			if (node !== expected) this.sizerEl.insertBefore(node, expected);
			after = node;
		}
		return after;
	}

	private render(block: Block): PreviewSection {
		const owner = this.addChild(new Component());
		const section: PreviewSection = { ...block, owner, nodes: [] };
		const holder = createDiv();
		const { codeBlocks, postProcessors } = registryOf(this.view.app);
		const contextFor = (ctx: MarkdownPostProcessorContext): MarkdownPostProcessorContext => ({
			docId: ctx.docId,
			sourcePath: ctx.sourcePath,
			frontmatter: ctx.frontmatter as unknown,
			addChild: (child) => {
				ctx.addChild(child);
			},
			getSectionInfo: (el) => {
				const isHere = holder.contains(el) || section.nodes.some((node) => node.contains(el));
				return isHere ? { text: this.text, lineStart: section.lineStart, lineEnd: section.lineEnd } : null;
			},
		});
		const processors = {
			codeBlocks: new Map(
				[...codeBlocks].map(([language, handler]) => [
					language,
					(source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => handler(source, el, contextFor(ctx)),
				]),
			),
			postProcessors: postProcessors.map(
				(process) => (el: HTMLElement, ctx: MarkdownPostProcessorContext) => process(el, contextFor(ctx)),
			),
		};
		const addChild = (child: MarkdownRenderChild): void => void owner.addChild(Component.fromOriginalType__(child));
		const path = this.view.file?.path ?? '';
		void renderMarkdown(
			this.app as unknown as OriginalApp,
			block.text,
			holder,
			path,
			owner.asOriginalType__(),
			processors,
			{ addChild, docId: this.docId },
		);
		section.nodes = [...holder.childNodes];
		return section;
	}
}

MarkdownPreviewView.create3__ = (view) => new HostPreview(view);

/** The top-level blocks of a note, its frontmatter left out. */
function cutBlocks(text: string): Block[] {
	return (readMetadata(text).sections ?? [])
		.filter(({ type }) => type !== 'yaml')
		.map(({ position: { start, end } }) => ({
			text: text.slice(start.offset, end.offset),
			lineStart: start.line,
			lineEnd: end.line,
		}));
}
