import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { showTooltip, type EditorView, type Tooltip } from '@codemirror/view';
import type { Locale } from '../../locale/locales';
import { actionsOf, renderMessage, type PlacedFinding } from './diagnostics';

/** Shows what a problem is, at its place, until the selection moves, the text changes or null takes it away. */
export const showProblem = StateEffect.define<PlacedFinding | null>();

/** Shows the problem that a command went to, as hovering over it would. */
export function problemTooltip(locale: Locale): Extension {
	return StateField.define<Tooltip | null>({
		create: () => null,
		update: (tooltip, { docChanged, selection, effects }) => {
			const shown = effects.find((effect) => effect.is(showProblem));
			if (shown !== undefined) return shown.value === null ? null : tooltipFor(locale, shown.value);
			return docChanged || selection !== undefined ? null : tooltip;
		},
		provide: (field) => showTooltip.from(field),
	});
}

function tooltipFor(locale: Locale, placed: PlacedFinding): Tooltip {
	return { pos: placed.from, end: placed.to, create: (view) => ({ dom: render(locale, view, placed) }) };
}

/** The elements are those of CodeMirror's own tooltip for diagnostics, so that both look the same. */
function render(locale: Locale, view: EditorView, { finding, from, to }: PlacedFinding): HTMLElement {
	const dom = createDiv('cm-tooltip-hover');
	const item = dom.createEl('ul', 'cm-tooltip-lint').createEl('li', `cm-diagnostic cm-diagnostic-${finding.severity}`);
	item.createSpan('cm-diagnosticText').append(renderMessage(locale, finding));
	for (const { name, markClass = '', apply } of actionsOf(locale, finding)) {
		const button = item.createEl('button', {
			cls: `cm-diagnosticAction ${markClass}`,
			text: name,
			attr: { type: 'button' },
		});
		button.addEventListener('click', () => apply(view, from, to));
	}
	return dom;
}
