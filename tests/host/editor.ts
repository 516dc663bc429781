import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type {
	EditorPosition,
	EditorRangeOrCaret,
	EditorTransaction,
	MarkdownView as OriginalMarkdownView,
} from 'obsidian';
import { Editor, editorInfoField, editorLivePreviewField } from 'obsidian-test-mocks/obsidian';
import { livePreviewBlocks } from './live-preview';
import { registryOf } from './registry';
import { suggestWhileTyping } from './suggest';

/** Obsidian's editor interface over a CodeMirror of its own, reachable as `cm` as in Obsidian. */
export class HostEditor extends Editor {
	readonly cm: EditorView;
	private readonly options = new Compartment();
	private readonly livePreview = new Compartment();
	private readonly blocks = new Compartment();
	private isLoading = false;
	private isLive = true;
	private isShown = false;

	constructor(
		private readonly view: OriginalMarkdownView,
		parentEl: HTMLElement,
		onEdited: () => void,
	) {
		super();
		this.cm = new EditorView({ parent: parentEl, state: this.createState('') });
		this.onEdited = onEdited;
	}

	private readonly onEdited: () => void;

	/** Shows a text that did not come from typing; `fresh` forgets the history as well. */
	load(text: string, fresh: boolean): void {
		this.isLoading = true;
		if (fresh) {
			this.cm.setState(this.createState(text));
			this.cm.scrollDOM.scrollTop = 0;
		} else this.cm.dispatch({ changes: difference(this.getValue(), text) });
		this.isLoading = false;
	}

	/** Brings a line, from 0, to the top of what is seen. */
	applyScroll(line: number): void {
		const { doc } = this.cm.state;
		const { from } = doc.line(Math.max(1, Math.min(Math.floor(line) + 1, doc.lines)));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 0 }) });
	}

	reconfigure(): void {
		this.cm.dispatch({ effects: this.options.reconfigure(this.registered()) });
	}

	/** Blocks are drawn in live preview only, and only while the editor is shown. */
	setLivePreview(isLive: boolean, isShown: boolean): void {
		// A field keeps its value as long as it is there, so it goes first.
		if (isLive !== this.isLive) this.cm.dispatch({ effects: this.livePreview.reconfigure([]) });
		this.isLive = isLive;
		this.isShown = isShown;
		this.cm.dispatch({
			effects: [
				this.livePreview.reconfigure(editorLivePreviewField.init(() => isLive)),
				this.blocks.reconfigure(this.drawnBlocks()),
			],
		});
	}

	destroy(): void {
		this.cm.destroy();
	}

	override getValue(): string {
		return this.cm.state.doc.toString();
	}

	override setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
	}

	override getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}

	override lineCount(): number {
		return this.cm.state.doc.lines;
	}

	override posToOffset({ line, ch }: EditorPosition): number {
		const found = this.cm.state.doc.line(Math.min(line + 1, this.lineCount()));
		return Math.min(found.from + ch, found.to);
	}

	override offsetToPos(offset: number): EditorPosition {
		const line = this.cm.state.doc.lineAt(Math.max(0, Math.min(offset, this.cm.state.doc.length)));
		return { line: line.number - 1, ch: offset - line.from };
	}

	override getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	override getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	override setCursor(pos: EditorPosition | number, ch = 0): void {
		this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
	}

	override setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.cm.dispatch({ selection: EditorSelection.single(this.posToOffset(anchor), this.posToOffset(head)) });
	}

	override getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}

	override somethingSelected(): boolean {
		return !this.cm.state.selection.main.empty;
	}

	override replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from): void {
		const [start, end] = [this.posToOffset(from), this.posToOffset(to)];
		this.cm.dispatch({ changes: { from: start, to: end, insert: replacement }, userEvent: 'input' });
	}

	override replaceSelection(replacement: string): void {
		this.cm.dispatch({ ...this.cm.state.replaceSelection(replacement), userEvent: 'input' });
	}

	override transaction({ changes = [], selection }: EditorTransaction): void {
		const offsetsOf = (range: EditorRangeOrCaret): { from: number; to: number } => ({
			from: this.posToOffset(range.from),
			to: this.posToOffset(range.to ?? range.from),
		});
		this.cm.dispatch({
			changes: changes.map((change) => ({ ...offsetsOf(change), insert: change.text })),
			userEvent: 'input',
		});
		if (selection !== undefined) this.setSelection(selection.from, selection.to);
	}

	override undo(): void {
		undo(this.cm);
	}

	override redo(): void {
		redo(this.cm);
	}

	override focus(): void {
		this.cm.focus();
	}

	override hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	private createState(doc: string): EditorState {
		const { view } = this;
		return EditorState.create({
			doc,
			extensions: [
				editorInfoField.init(() => view),
				this.livePreview.of(editorLivePreviewField.init(() => this.isLive)),
				this.blocks.of(this.drawnBlocks()),
				history(),
				keymap.of([...defaultKeymap, ...historyKeymap]),
				EditorView.lineWrapping,
				EditorView.updateListener.of((update) => {
					if (!update.docChanged || this.isLoading) return;
					this.onEdited();
					suggestWhileTyping(registryOf(view.app).editorSuggests, this.asOriginalType__(), view.file);
				}),
				this.options.of(this.registered()),
			],
		});
	}

	private drawnBlocks(): Extension {
		return this.isLive && this.isShown ? livePreviewBlocks(this.view) : [];
	}

	private registered(): Extension {
		return [...registryOf(this.view.app).editorExtensions] as Extension[];
	}
}

/** The one change that makes a text of another, with what they share at both ends left alone. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) from += 1;
	let same = 0;
	while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
	return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
