import { say } from '../../core/message';
import { isolateHistory } from '@codemirror/commands';
import { Facet } from '@codemirror/state';
import { forceLinting } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { editorInfoField, Notice } from 'obsidian';
import { applyEdits } from '../../core/edits';
import { checkDocument } from '../../core/lint/check-document';
import { chooseRules, type Finding } from '../../core/lint/engine';
import { fixNote, fixOnce } from '../../core/lint/fix';
import { planSuppression } from '../../core/lint/plan-suppression';
import type { Fix } from '../../core/lint/rule';
import type { VaultIndex } from '../../core/index/vault-index';
import { differenceOf } from '../../core/difference';
import type { Locale } from '../../locale/locales';

/** Whether changes must wait; who answers yes says so. */
export const holdsBack = Facet.define<() => boolean>();

/** Makes a fix of a finding in an editor, on its text as it is now; refused with a notice when that has moved on. */
export function applyFix(locale: Locale, view: EditorView, finding: Finding, fix: Fix): void {
	if (!isEditable(locale, view, finding.path)) return;
	const { after, refused } = fixOnce(finding.path, view.state.doc.toString(), [{ ...finding, fixes: [fix] }], 'unsafe');
	const [refusal] = refused;
	if (refusal === undefined) rewrite(view, after);
	else new Notice(locale.editor.refused(say(locale, refusal.reason)));
}

/** Silences the rule of a finding in its note, by a comment. */
export function ignoreRule(locale: Locale, view: EditorView, finding: Finding): void {
	if (!isEditable(locale, view, finding.path)) return;
	const before = view.state.doc.toString();
	const edited = applyEdits(before, [planSuppression(before, finding.rule)]);
	if (edited.isOk) rewrite(view, edited.value);
	else new Notice(locale.editor.refused(say(locale, edited.fault)));
}

/** Makes all safe fixes of the note in an editor, as one step to undo, and says how many. */
export function fixAll(locale: Locale, view: EditorView, index: VaultIndex, path: string): void {
	if (!isEditable(locale, view, path)) return;
	const rules = chooseRules(index.settings);
	const before = view.state.doc.toString();
	const findings = checkDocument(index, rules, path, before);
	const { after, fixed } = fixNote(index, rules, before, findings);
	if (findings.length > 0) rewrite(view, after);
	new Notice(fixed.length === 0 ? locale.editor.nothingToFix : locale.editor.fixed(fixed.length));
}

function isEditable(locale: Locale, view: EditorView, path: string): boolean {
	if (view.state.facet(holdsBack).some((mustWait) => mustWait())) return false;
	const isSameNote = view.state.field(editorInfoField, false)?.file?.path === path;
	if (isSameNote && !view.state.readOnly) return true;
	new Notice(locale.editor.refused(isSameNote ? locale.editor.readOnly : locale.editor.movedOn));
	return false;
}

function rewrite(view: EditorView, after: string): void {
	const changes = differenceOf(view.state.doc.toString(), after).map(({ from, to, insert }) => ({ from, to, insert }));
	if (changes.length === 0) return;
	view.dispatch({ changes, userEvent: 'in-phase.fix', annotations: isolateHistory.of('full') });
	view.focus();
	forceLinting(view);
}
