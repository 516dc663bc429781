import type { EditorView } from '@codemirror/view';
import type { MarkdownView } from 'obsidian';
import type { App, TFile } from 'obsidian-test-mocks/obsidian';

/** What is dragged. */
interface DraggedFile {
	readonly type: 'file';
	readonly title: string;
	readonly file: TFile;
}

/** What Obsidian keeps about a drag. It is not part of the public API, but `app.dragManager` is there in every version. */
export class HostDragManager {
	/** Null when nothing is dragged. */
	draggable: DraggedFile | null = null;

	constructor(private readonly app: App) {}

	/** Readies a file to be dragged; other programs are given its address. */
	dragFile(event: DragEvent, file: TFile): DraggedFile {
		const path = file.extension === 'md' ? file.path.slice(0, -'.md'.length) : file.path;
		const address = `obsidian://open?vault=${encodeURIComponent(this.app.vault.getName())}&file=${encodeURIComponent(path)}`;
		for (const type of ['text/plain', 'text/uri-list']) event.dataTransfer?.setData(type, address);
		return { type: 'file', title: file.basename, file };
	}

	/** From here on until its end the drag is known to everything in the app. */
	onDragStart(event: DragEvent, draggable: DraggedFile): void {
		this.draggable = draggable;
		const end = (): void => {
			this.draggable = null;
		};
		event.target?.addEventListener('dragend', end, { once: true });
	}
}

/** What is dragged in an app. */
export function draggedFileOf(app: object): TFile | null {
	const manager: unknown = 'dragManager' in app ? app.dragManager : null;
	return manager instanceof HostDragManager ? (manager.draggable?.file ?? null) : null;
}

/** Lets a file be dropped into an editor, where it becomes a link as the vault writes them from that note. */
export function takeDroppedFiles(view: MarkdownView, editor: EditorView): void {
	editor.dom.addEventListener(
		'drop',
		(event) => {
			const file = draggedFileOf(view.app);
			const at = editor.posAtCoords({ x: event.clientX, y: event.clientY });
			if (file === null || at === null) return;
			event.preventDefault();
			event.stopPropagation();
			const insert = view.app.fileManager.generateMarkdownLink(file.asOriginalType2__(), view.file?.path ?? '');
			editor.dispatch({ changes: { from: at, insert }, selection: { anchor: at + insert.length } });
		},
		{ capture: true },
	);
}
