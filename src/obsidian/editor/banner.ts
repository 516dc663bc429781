import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { showPanel, type EditorView, type Panel } from '@codemirror/view';
import { setIcon, setTooltip } from 'obsidian';
import type { Severity } from '../../core/lint/severity';
import type { Locale } from '../../locale/locales';

/** What the banner above a note says: how many findings nothing in the editor can show, and the gravest of them. */
export interface BannerContent {
	readonly count: number;
	readonly severity: Severity;
}

/** What the buttons of a banner do. */
export interface BannerActions {
	show(view: EditorView): void;
	dismiss(view: EditorView): void;
}

/** Puts a banner above the note, changes it, or takes it away. */
export const setBanner = StateEffect.define<BannerContent | undefined>();

/** The banner of an editor, drawn as a panel of CodeMirror, above the text and outside of it. */
export function banner(
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
