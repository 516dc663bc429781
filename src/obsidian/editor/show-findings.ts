import { forceLinting, linter, setDiagnosticsEffect } from '@codemirror/lint';
import { StateEffect, type Extension, type StateField } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import { severities } from '../../core/lint/severity';
import type { Locale } from '../../locale/locales';
import { banner, setBanner, type BannerContent } from './banner';
import { placeInDocument, toDiagnostics } from './diagnostics';
import { hiddenUntil } from './hidden-properties';
import { lineMarks } from './line-marks';
import type { CheckedNote, OpenEditor, OpenEditors } from './open-editors';
import { problemTooltip } from './problem-tooltip';

/** How long after the last key the text is checked, in milliseconds. */
const delay = 400;

const recheck = StateEffect.define<null>();

/** Shows findings in editors: underlines, marks beside the lines, and a banner for what is not shown as text. */
export function showFindings(locale: Locale, editors: OpenEditors, openPanel: (path: string) => void): Extension {
	const { field, extension } = banner(locale, {
		show: (view) => {
			const path = view.plugin(shown)?.checked?.path;
			if (path !== undefined) openPanel(path);
		},
		dismiss: (view) => view.plugin(shown)?.dismissBanner(),
	});
	const shown = ViewPlugin.define((view) => new ShownFindings(locale, view, editors, field));
	// CodeMirror drops what a check finds when the document has changed meanwhile.
	const underlines = linter((view) => view.plugin(shown)?.diagnose() ?? [], { delay, needsRefresh: isRecheck });
	return [shown, extension, underlines, lineMarks(), problemTooltip(locale)];
}

function isRecheck({ transactions }: ViewUpdate): boolean {
	return transactions.some(({ effects }) => effects.some((effect) => effect.is(recheck)));
}

/** What one editor shows; lives as long as the extension is in it. */
class ShownFindings implements OpenEditor {
	readonly view: EditorView;
	readonly #locale: Locale;
	readonly #editors: OpenEditors;
	readonly #field: StateField<BannerContent | undefined>;
	readonly #release: () => void;
	#checked: CheckedNote | undefined;
	#timer: number | undefined;

	constructor(locale: Locale, view: EditorView, editors: OpenEditors, field: StateField<BannerContent | undefined>) {
		this.#locale = locale;
		this.view = view;
		this.#editors = editors;
		this.#field = field;
		this.#release = editors.add(this);
	}

	get checked(): CheckedNote | undefined {
		return this.#checked;
	}

	diagnose(): ReturnType<typeof toDiagnostics> {
		this.#checked = this.#editors.check(this.view);
		this.#editors.announce();
		return this.#checked === undefined ? [] : toDiagnostics(this.#locale, this.#checked.findings, this.#checked.text);
	}

	refresh(): void {
		if (isSame(this.#checked, this.#editors.check(this.view))) return;
		this.view.dispatch({ effects: recheck.of(null) });
		forceLinting(this.view);
	}

	dismissBanner(): void {
		if (this.#checked !== undefined) this.#editors.dismiss(this.#checked.path, this.#hiddenFindings(this.#checked));
		this.#showBanner();
	}

	update({ startState, state, transactions }: ViewUpdate): void {
		const isOtherMode = startState.field(editorLivePreviewField, false) !== state.field(editorLivePreviewField, false);
		const isDiagnosed = transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)));
		if (!isOtherMode && !isDiagnosed) return;
		// An update may not lead to another, and the widget is drawn when this one is through.
		window.clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => this.#showBanner(), 0);
	}

	destroy(): void {
		window.clearTimeout(this.#timer);
		this.#release();
	}

	#showBanner(): void {
		const wanted = this.#wantedBanner();
		const current = this.view.state.field(this.#field, false);
		if (JSON.stringify(wanted) !== JSON.stringify(current)) this.view.dispatch({ effects: setBanner.of(wanted) });
	}

	#wantedBanner(): BannerContent | undefined {
		if (this.#checked === undefined) return undefined;
		const hidden = this.#hiddenFindings(this.#checked);
		if (hidden.length === 0 || this.#editors.isDismissed(this.#checked.path, hidden)) return undefined;
		const gravest = severities.find((one) => hidden.some(({ severity }) => severity === one));
		return { count: hidden.length, severity: gravest ?? 'info' };
	}

	#hiddenFindings({ findings, text }: CheckedNote): readonly Finding[] {
		const until = hiddenUntil(this.view);
		return placeInDocument(findings, text).flatMap(({ finding, from }) => (from < until ? [finding] : []));
	}
}

function isSame(left: CheckedNote | undefined, right: CheckedNote | undefined): boolean {
	return (
		left?.path === right?.path &&
		left?.text === right?.text &&
		JSON.stringify(left?.findings) === JSON.stringify(right?.findings)
	);
}
