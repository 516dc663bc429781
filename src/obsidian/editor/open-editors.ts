import type { EditorView } from '@codemirror/view';
import { editorInfoField, type Editor } from 'obsidian';
import { checkDocument } from '../../core/lint/check-document';
import type { Finding } from '../../core/lint/engine';
import type { RefactorContext } from '../actions/sources';
import type { FindingsNews } from '../vault/live-findings';
import type { LiveIndex } from '../vault/live-index';

/** An editor that shows findings. */
export interface OpenEditor {
	readonly view: EditorView;
	/** The path and the findings of its note as of the last check. */
	readonly checked: CheckedNote | undefined;
	/** Checks again and shows the findings where they are others now. */
	refresh(): void;
}

/** The findings of the note in an editor. */
export interface CheckedNote {
	readonly path: string;
	readonly text: string;
	readonly findings: readonly Finding[];
}

/** What editors work with. */
export type EditorContext = Pick<RefactorContext, 'live' | 'locale'>;

/** The editors that are open, and which banners were dismissed. */
export class OpenEditors {
	readonly #live: LiveIndex;
	readonly #editors = new Set<OpenEditor>();
	readonly #dismissed = new Map<string, string>();
	readonly #listeners = new Set<() => void>();

	constructor(live: LiveIndex) {
		this.#live = live;
	}

	/** Takes in an editor, until the returned function is called. */
	add(editor: OpenEditor): () => void {
		this.#editors.add(editor);
		return () => this.#editors.delete(editor);
	}

	/** Calls back when an editor has been checked. */
	onCheck(listener: () => void): void {
		this.#listeners.add(listener);
	}

	/** Says that an editor has been checked. */
	announce(): void {
		for (const listener of this.#listeners) listener();
	}

	/** The CodeMirror of an editor, as commands are given one. */
	findView(editor: Editor): EditorView | undefined {
		return [...this.#editors].find(({ view }) => view.state.field(editorInfoField, false)?.editor === editor)?.view;
	}

	/** The findings of a note as an editor has them, which may be newer than the index. */
	findingsOf(path: string): readonly Finding[] | undefined {
		return [...this.#editors].find(({ checked }) => checked?.path === path)?.checked?.findings;
	}

	/** Checks those again whose notes were checked, since they or the vault have changed. */
	refresh({ isAll, changed, checked }: FindingsNews): void {
		for (const editor of this.#editors) {
			const path = pathIn(editor.view);
			if (isAll || (path !== undefined && (changed.has(path) || checked.has(path)))) editor.refresh();
		}
	}

	/** Checks the note in an editor as it stands there; undefined where there is none or the vault is not read yet. */
	check(view: EditorView): CheckedNote | undefined {
		const path = pathIn(view);
		if (path === undefined || !this.#live.isShown) return undefined;
		const { index, rules } = this.#live;
		const text = view.state.doc.toString();
		return { path, text, findings: checkDocument(index, rules, path, text) };
	}

	/** Keeps the banner of a note away until what it is about changes. */
	dismiss(path: string, findings: readonly Finding[]): void {
		this.#dismissed.set(path, digest(findings));
	}

	/** Whether the banner of a note was dismissed when it was about the same findings. */
	isDismissed(path: string, findings: readonly Finding[]): boolean {
		return this.#dismissed.get(path) === digest(findings);
	}
}

/** The path of the note in an editor; undefined where something else is, or nothing. */
function pathIn(view: EditorView): string | undefined {
	const file = view.state.field(editorInfoField, false)?.file ?? null;
	return file?.extension === 'md' ? file.path : undefined;
}

function digest(findings: readonly Finding[]): string {
	return JSON.stringify(findings.map(({ rule, message }) => [rule, message]));
}
