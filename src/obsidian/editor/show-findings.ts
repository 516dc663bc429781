import { forceLinting, linter, setDiagnosticsEffect, type Diagnostic } from '@codemirror/lint';
import { StateEffect, type Extension, StateField, type Range, type Text } from '@codemirror/state';
import {
	ViewPlugin,
	EditorView,
	type ViewUpdate,
	showPanel,
	type Panel,
	Decoration,
	type DecorationSet,
} from '@codemirror/view';
import { editorLivePreviewField, setIcon, setTooltip } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import { severities, type Severity } from '../../core/lint/severity';
import type { Locale } from '../../locale/locales';
import { placeInDocument, toDiagnostics, isOurs } from './diagnostics';
import { hiddenUntil } from './hidden-properties';
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

/** What the banner above a note says: how many findings nothing in the editor can show, and the gravest of them. */
interface BannerContent {
	readonly count: number;
	readonly severity: Severity;
}

/** What the buttons of a banner do. */
interface BannerActions {
	show(view: EditorView): void;
	dismiss(view: EditorView): void;
}

/** Puts a banner above the note, changes it, or takes it away. */
const setBanner = StateEffect.define<BannerContent | undefined>();

/** The banner of an editor, drawn as a panel of CodeMirror, above the text and outside of it. */
function banner(
	locale: Locale,
	actions: BannerActions,
): {
	readonly field: StateField<BannerContent | undefined>;
	readonly extension: Extension;
} {
	const field = StateField.define<BannerContent | undefined>({
		create: () => undefined,
		update: (content, { effects }) => {
			let current = content;
			for (const effect of effects) if (effect.is(setBanner)) current = effect.value;
			return current;
		},
	});
	const createPanel = (view: EditorView): Panel => {
		const dom = createDiv({ cls: 'in-phase-banner', attr: { role: 'status' } });
		const draw = (content: BannerContent | undefined): void => drawBanner(locale, dom, content, view, actions);
		draw(view.state.field(field));
		return {
			dom,
			top: true,
			update: ({ startState, state }) => {
				if (startState.field(field, false) !== state.field(field, false)) draw(state.field(field, false));
			},
		};
	};
	const panel = showPanel.compute([field], (state) => (state.field(field) === undefined ? null : createPanel));
	return { field, extension: [field, panel] };
}

function drawBanner(
	locale: Locale,
	dom: HTMLElement,
	content: BannerContent | undefined,
	view: EditorView,
	actions: BannerActions,
): void {
	dom.empty();
	if (content === undefined) return;
	dom.className = `in-phase-banner mod-${content.severity}`;
	setIcon(dom.createSpan('in-phase-banner-icon'), content.severity === 'info' ? 'info' : 'alert-triangle');
	dom.createSpan({ cls: 'in-phase-banner-text', text: locale.editor.inProperties(content.count) });
	const show = dom.createEl('button', {
		cls: 'in-phase-banner-show',
		text: locale.editor.show,
		attr: { type: 'button' },
	});
	const close = dom.createEl('button', { cls: 'in-phase-banner-close clickable-icon', attr: { type: 'button' } });
	setIcon(close, 'x');
	setTooltip(close, locale.editor.dismiss);
	show.addEventListener('click', () => actions.show(view));
	close.addEventListener('click', () => actions.dismiss(view));
}

/**
 * Marks the lines with findings beside their text, by the gravest of each. A class on the line and not a gutter,
 * because a gutter takes room from the text of every note, and Obsidian's own only shows with line numbers on.
 */
function lineMarks(): Extension {
	return StateField.define<DecorationSet>({
		create: () => Decoration.none,
		update: (marks, { changes, effects, state }) => {
			let current = marks.map(changes);
			for (const effect of effects) if (effect.is(setDiagnosticsEffect)) current = markLines(state.doc, effect.value);
			return current;
		},
		provide: (field) => EditorView.decorations.from(field),
	});
}

const order: readonly Severity[] = ['info', 'warning', 'error'];

function markLines(doc: Text, diagnostics: readonly Diagnostic[]): DecorationSet {
	const gravest = new Map<number, Severity>();
	for (const { finding, from } of diagnostics.filter(isOurs)) {
		const line = doc.lineAt(Math.min(from, doc.length)).from;
		const known = gravest.get(line);
		if (known === undefined || order.indexOf(known) < order.indexOf(finding.severity))
			gravest.set(line, finding.severity);
	}
	const marks: Range<Decoration>[] = [...gravest].map(([line, severity]) => lineMark(severity).range(line));
	return Decoration.set(marks, true);
}

function lineMark(severity: Severity): Decoration {
	return Decoration.line({ class: `in-phase-problem-line mod-${severity}` });
}
