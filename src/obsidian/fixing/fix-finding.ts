import { Notice } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fix } from '../../core/lint/rule';
import { planFixes } from '../../core/plan/fixes';
import type { Journal } from '../../core/plan/journal';
import { withoutCodeMarks } from '../dom/code-text';
import { showPlan, type MakePlan } from '../refactor/refactor-modal';
import type { RefactorContext } from '../refactor/sources';
import type { Writer } from '../vault/writer';
import { mustWait } from '../vault/must-wait';
import { fixingText } from './text';
import { showUndo } from './undo-notice';
import { makeFix, rework } from './write-note';

/** Makes one fix of a finding, and says so with a button to undo it. An unsafe one is shown and asked about first. */
export async function fixFinding(context: RefactorContext, finding: Finding, fix: Fix): Promise<void> {
	const { live, writer } = context;
	const { path } = finding;
	if (mustWait(live)) return;
	const title = withoutCodeMarks(fix.title);
	if (fix.safety === 'unsafe') {
		const makePlan: MakePlan = async () => {
			const before = await writer.read(path);
			const made = before === undefined ? { reason: fixingText.gone } : rework(path, before, fix);
			return before === undefined || 'reason' in made
				? { isPossible: false, reason: fixingText.refused(path, 'reason' in made ? made.reason : '') }
				: { isPossible: true, plan: planFixes(title, [{ path, before, after: made.text, reason: finding.message }]) };
		};
		const message = fixingText.fixed(path, title);
		showPlan(context, title, makePlan, { onWritten: (journal) => offerUndo(writer, journal, path, message) });
		return;
	}
	const writing = await makeFix(writer, title, path, fix);
	if (writing.isWritten) offerUndo(writer, writing.journal, path, fixingText.fixed(path, title));
	else new Notice(fixingText.refused(path, writing.reason));
}

/** Says what was done to a note, with a button that gives it back the text it had. */
export function offerUndo(writer: Writer, journal: Journal | undefined, path: string, message: string): void {
	if (journal === undefined) {
		new Notice(message);
		return;
	}
	showUndo(message, async () => {
		const { undone, unusable, reason } = await writer.undo(journal.id);
		if (undone?.restored.length === 1) return fixingText.undone(path);
		return fixingText.refused(path, undone?.refused[0]?.reason ?? unusable[0]?.reason ?? reason ?? fixingText.movedOn);
	});
}
