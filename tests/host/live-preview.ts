import { RangeSetBuilder, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { MarkdownPostProcessorContext, MarkdownRenderChild, MarkdownView } from 'obsidian';
import { Component, editorLivePreviewField } from 'obsidian-test-mocks/obsidian';
import { readMetadata } from './note-metadata';
import { registryOf } from './registry';

interface Block {
	readonly from: number;
	readonly to: number;
	readonly language: string;
	readonly source: string;
}

/**
 * Live preview shows a code block of a registered language as what its processor draws, unless the cursor is
 * in it. What was drawn stays as long as the source of the block does.
 */
export function livePreviewBlocks(view: MarkdownView): Extension {
	return StateField.define<DecorationSet>({
		create: (state) => decorate(view, state),
		update: (_, transaction) => decorate(view, transaction.state),
		provide: (field) => EditorView.decorations.from(field),
	});
}

function decorate(view: MarkdownView, state: EditorState): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	if (state.field(editorLivePreviewField, false) !== true) return builder.finish();
	for (const block of findBlocks(state)) {
		const isEdited = state.selection.ranges.some(
			({ from, to }) => from <= block.to && to >= block.from && view.editor.hasFocus(),
		);
		if (isEdited || !registryOf(view.app).codeBlocks.has(block.language)) continue;
		builder.add(block.from, block.to, Decoration.replace({ widget: new BlockWidget(view, block), block: true }));
	}
	return builder.finish();
}

function findBlocks(state: EditorState): Block[] {
	const text = state.doc.toString();
	return (readMetadata(text).sections ?? []).flatMap(({ type, position: { start, end } }) => {
		const lines = text.slice(start.offset, end.offset).split('\n');
		const language = /^(?:`{3,}|~{3,})[ \t]*([^\s`]+)/.exec(lines[0] ?? '')?.[1];
		if (type !== 'code' || language === undefined) return [];
		return [{ from: start.offset, to: end.offset, language, source: lines.slice(1, -1).join('\n') }];
	});
}

const owners = new WeakMap<HTMLElement, Component>();

class BlockWidget extends WidgetType {
	constructor(
		private readonly view: MarkdownView,
		private readonly block: Block,
	) {
		super();
	}

	override eq(other: BlockWidget): boolean {
		return other.block.language === this.block.language && other.block.source === this.block.source;
	}

	override toDOM(cm: EditorView): HTMLElement {
		const { view } = this;
		const { language, source } = this.block;
		const owner = new Component();
		owner.load();
		const frame = createDiv('cm-preview-code-block cm-embed-block markdown-rendered');
		owners.set(frame, owner);
		const el = frame.createDiv(`block-language-${language}`);
		const sourcePath = view.file?.path ?? '';
		const frontmatter: unknown = view.app.metadataCache.getCache(sourcePath)?.frontmatter;
		const context: MarkdownPostProcessorContext = {
			docId: 'live-preview',
			sourcePath,
			frontmatter,
			addChild: (child: MarkdownRenderChild) => void owner.addChild(Component.fromOriginalType__(child)),
			getSectionInfo: () => sectionAt(cm, frame),
		};
		const run = async (): Promise<void> => {
			await registryOf(view.app).codeBlocks.get(language)?.(source, el, context);
		};
		run().catch((error: unknown) => {
			console.error(error);
		});
		frame.createDiv({ cls: 'edit-block-button', attr: { 'aria-label': 'Edit this block' } });
		return frame;
	}

	override destroy(dom: HTMLElement): void {
		owners.get(dom)?.unload();
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

/** Where the block is now, lines having come and gone since it was drawn. */
function sectionAt(cm: EditorView, frame: HTMLElement): ReturnType<MarkdownPostProcessorContext['getSectionInfo']> {
	if (!frame.isConnected) return null;
	const text = cm.state.doc.toString();
	const at = cm.posAtDOM(frame);
	const block = findBlocks(cm.state).find(({ from, to }) => from <= at && at <= to);
	if (block === undefined) return null;
	return {
		text,
		lineStart: cm.state.doc.lineAt(block.from).number - 1,
		lineEnd: cm.state.doc.lineAt(block.to).number - 1,
	};
}
