import { say } from '../../core/message';
import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Menu, Notice, type Plugin } from 'obsidian';
import type { Locale } from '../../locale/locales';
import { withoutCodeMarks } from '../dom/code-text';
import { mustWait } from '../vault/must-wait';
import { actionsOf, placeInDocument, type PlacedFinding } from './diagnostics';
import { hiddenUntil } from './hidden-properties';
import { type EditorContext, OpenEditors } from './open-editors';
import { showProblem } from './problem-tooltip';
import { fixAll, holdsBack } from './repair';
import { openPanel } from '../panel/register';
import { showFindings } from './show-findings';
import { registerStatusBar } from './status-bar';

/** Registers the commands for the problems of the note in an editor. */
function registerCommands(plugin: Plugin, context: EditorContext, editors: OpenEditors): void {
	const { live, locale } = context;
	const add = (id: string, name: string, run: (view: EditorView) => void): void => {
		plugin.addCommand({
			id,
			name,
			editorCallback: (editor) => {
				const view = editors.findView(editor);
				if (view !== undefined && !mustWait(context)) run(view);
			},
		});
	};
	add('next-problem', locale.editor.next, (view) => goOn(locale, view, editors, 'next'));
	add('previous-problem', locale.editor.previous, (view) => goOn(locale, view, editors, 'previous'));
	add('fix-problem-at-cursor', locale.editor.fixHere, (view) => offerFixes(locale, view, editors));
	add('fix-note', locale.editor.fixAll, (view) => {
		const checked = editors.check(view);
		if (checked !== undefined) fixAll(locale, view, live.index, checked.path);
	});
}

/** Selects the next or previous problem, the first after the last; those in hidden properties are left to the panel. */
function goOn(locale: Locale, view: EditorView, editors: OpenEditors, direction: 'next' | 'previous'): void {
	const all = placesIn(view, editors);
	const until = hiddenUntil(view);
	const places = all.filter(({ from }) => from >= until);
	const target = direction === 'next' ? findNext(view, places) : findNext(view, [...places].reverse(), -1);
	if (target === undefined) {
		new Notice(all.length === 0 ? locale.editor.noProblems : locale.editor.onlyInProperties(all.length));
		return;
	}
	const { from, to, finding } = target;
	view.dispatch({
		selection: EditorSelection.single(from, to),
		effects: [
			EditorView.scrollIntoView(from, { y: 'center' }),
			EditorView.announce.of(withoutCodeMarks(say(locale, finding.message))),
			showProblem.of(target),
		],
	});
	view.focus();
}

function placesIn(view: EditorView, editors: OpenEditors): readonly PlacedFinding[] {
	const checked = editors.check(view);
	return checked === undefined ? [] : placeInDocument(checked.findings, checked.text);
}

/** The first of the places, which are in the order of the direction, that lies behind the selection; else the first. */
function findNext(
	view: EditorView,
	places: readonly PlacedFinding[],
	direction: 1 | -1 = 1,
): PlacedFinding | undefined {
	const { from, to } = view.state.selection.main;
	return places.find((place) => (place.from - from || place.to - to) * direction > 0) ?? places[0];
}

/** Offers what can be done about the problems at the cursor, in a menu that keys can walk. */
function offerFixes(locale: Locale, view: EditorView, editors: OpenEditors): void {
	const { head } = view.state.selection.main;
	const here = placesIn(view, editors).filter(({ from, to }) => from <= head && head <= to);
	if (here.length === 0) {
		new Notice(locale.editor.noProblemHere);
		return;
	}
	const menu = new Menu();
	for (const [at, { finding, from, to }] of here.entries()) {
		if (at > 0) menu.addSeparator();
		menu.addItem((item) => item.setTitle(withoutCodeMarks(say(locale, finding.message))).setIsLabel(true));
		for (const { name, apply } of actionsOf(locale, finding))
			menu.addItem((item) => item.setTitle(name).onClick(() => apply(view, from, to)));
	}
	// CodeMirror's tooltips lie above Obsidian's menus.
	view.dispatch({ effects: showProblem.of(null) });
	const coordinates = view.coordsAtPos(head);
	menu.showAtPosition({ x: coordinates?.left ?? 0, y: coordinates?.bottom ?? 0 }, view.dom.doc);
}

/** Shows findings in editors and in the status bar, with the commands for them. */
export function registerEditor(plugin: Plugin, context: EditorContext): void {
	const { live, locale } = context;
	const editors = new OpenEditors(live);
	const openAt = (path: string): void => void openPanel(plugin.app, { tab: 'problems', path });
	plugin.register(live.onFindings((news) => editors.refresh(news)));
	plugin.registerEditorExtension([showFindings(locale, editors, openAt), holdsBack.of(() => mustWait(context))]);
	registerCommands(plugin, context, editors);
	registerStatusBar(plugin, context, editors, openAt);
}
