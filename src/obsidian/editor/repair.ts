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
import { editorText } from './text';

/** Whether changes must wait; who answers yes says so. */
export const holdsBack = Facet.define<() => boolean>();

/** Makes a fix of a finding in an editor, on its text as it is now; refused with a notice when that has moved on. */
export function applyFix(view: EditorView, finding: Finding, fix: Fix): void {
	if (!isEditable(view, finding.path)) return;
	const { after, refused } = fixOnce(finding.path, view.state.doc.toString(), [{ ...finding, fixes: [fix] }], 'unsafe');
	const [refusal] = refused;
	if (refusal === undefined) rewrite(view, after);
	else new Notice(editorText.refused(refusal.reason));
}

/** Silences the rule of a finding in its note, by a comment. */
export function ignoreRule(view: EditorView, finding: Finding): void {
	if (!isEditable(view, finding.path)) return;
	const before = view.state.doc.toString();
	const edited = applyEdits(before, [planSuppression(before, finding.rule)]);
	if (edited.isApplied) rewrite(view, edited.text);
	else new Notice(editorText.refused(edited.reason));
}

/** Makes all safe fixes of the note in an editor, as one step to undo, and says how many. */
export function fixAll(view: EditorView, index: VaultIndex, path: string): void {
	if (!isEditable(view, path)) return;
	const rules = chooseRules(index.settings);
	const before = view.state.doc.toString();
	const findings = checkDocument(index, rules, path, before);
	const { after, fixed } = fixNote(index, rules, before, findings);
	if (findings.length > 0) rewrite(view, after);
	new Notice(fixed.length === 0 ? editorText.nothingToFix : editorText.fixed(fixed.length));
}

function isEditable(view: EditorView, path: string): boolean {
	if (view.state.facet(holdsBack).some((mustWait) => mustWait())) return false;
	const isSameNote = view.state.field(editorInfoField, false)?.file?.path === path;
	if (isSameNote && !view.state.readOnly) return true;
	new Notice(editorText.refused(isSameNote ? editorText.readOnly : editorText.movedOn));
	return false;
}

function rewrite(view: EditorView, after: string): void {
	const changes = differenceOf(view.state.doc.toString(), after).map(({ from, to, insert }) => ({ from, to, insert }));
	if (changes.length === 0) return;
	view.dispatch({ changes, userEvent: 'in-phase.fix', annotations: isolateHistory.of('full') });
	view.focus();
	forceLinting(view);
}
