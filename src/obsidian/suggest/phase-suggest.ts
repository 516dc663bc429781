import { say } from '../../core/message';
import { EditorSuggest, type App, type Editor, type EditorPosition, type EditorSuggestTriggerInfo } from 'obsidian';
import { completeBlock, completeFrontmatter, type Completion, type Completions } from '../../core/complete/complete';
import { readNames, type VaultNames } from '../../core/complete/names';
import { findBlockSite } from '../../core/complete/site';
import type { Locale } from '../../locale/locales';
import type { LiveIndex } from '../vault/live-index';

/** A line that opens or closes a code block, in a callout or a list too, with the language of one of ours. */
const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*(phase-[\w-]+)?/;

/** How many lines up it is looked for the beginning: blocks and frontmatter are short, a long way up is only prose. */
const mostLines = 200;

/** Suggests options and values inside our blocks, and phases and types in frontmatter, while one writes. */
export class PhaseSuggest extends EditorSuggest<Completion> {
	readonly #live: LiveIndex;
	readonly #locale: Locale;
	#completions: Completions | undefined;
	#names: VaultNames | undefined;

	constructor(app: App, live: LiveIndex, locale: Locale) {
		super(app);
		this.#live = live;
		this.#locale = locale;
		this.limit = 50;
	}

	/** Lets the names of the vault be read anew when they are wanted next: it has changed. */
	forgetNames(): void {
		this.#names = undefined;
	}

	override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		this.#completions = this.#live.isReady ? this.#complete(cursor, editor) : undefined;
		if (this.#completions === undefined) return null;
		const { from, to } = this.#completions;
		const query = editor.getLine(cursor.line).slice(from, cursor.ch);
		return { start: { line: cursor.line, ch: from }, end: { line: cursor.line, ch: to }, query };
	}

	override getSuggestions(): Completion[] {
		return [...(this.#completions?.items ?? [])];
	}

	override renderSuggestion({ label, detail }: Completion, element: HTMLElement): void {
		element.addClass('mod-complex');
		const content = element.createDiv('suggestion-content');
		content.createDiv({ cls: 'suggestion-title', text: label });
		if (detail !== undefined)
			element
				.createDiv('suggestion-aux')
				.createSpan({ cls: 'suggestion-flair in-phase-flair', text: say(this.#locale, detail) });
	}

	override selectSuggestion({ text }: Completion): void {
		if (this.context === null) return;
		const { editor, start, end } = this.context;
		editor.replaceRange(text, start, end);
		editor.setCursor({ line: start.line, ch: start.ch + text.length });
		this.close();
	}

	#complete(cursor: EditorPosition, editor: Editor): Completions | undefined {
		const above: string[] = [];
		for (let at = cursor.line - 1; at >= Math.max(0, cursor.line - mostLines); at -= 1) {
			const line = editor.getLine(at);
			const mark = fence.exec(line);
			if (mark !== null) return mark[1] === undefined ? undefined : this.#completeBlock(cursor, editor);
			if (/^---\s*$/.test(line)) {
				return at === 0
					? completeFrontmatter(this.#live.index, { above, line: editor.getLine(cursor.line), column: cursor.ch })
					: undefined;
			}
			above.unshift(line);
		}
		return undefined;
	}

	#completeBlock(cursor: EditorPosition, editor: Editor): Completions | undefined {
		const { index } = this.#live;
		const found = findBlockSite(editor.getValue(), editor.posToOffset(cursor));
		const completions =
			found && completeBlock(index, found.language, found.site, () => (this.#names ??= readNames(index)));
		return completions && { ...completions, from: completions.from + found.indent, to: completions.to + found.indent };
	}
}
