import { setDiagnosticsEffect, type Diagnostic } from '@codemirror/lint';
import { StateField, type Extension, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Severity } from '../../core/lint/severity';
import { isOurs } from './diagnostics';

/**
 * Marks the lines with findings beside their text, by the gravest of each. A class on the line and not a gutter,
 * because a gutter takes room from the text of every note, and Obsidian's own only shows with line numbers on.
 */
export function lineMarks(): Extension {
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
