import { say } from '../../core/message';
import { Notice, type TFile } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fix } from '../../core/lint/rule';
import { sayOfPlan } from '../../core/plan/messages';
import { planFixes } from '../../core/plan/fixes';
import type { Journal } from '../../core/plan/journal';
import { basenameOf } from '../../core/note/path';
import { failed, ok } from '../../core/result';
import { showConversion } from './show-conversion';
import { withoutCodeMarks } from '../dom/code-text';
import { showPlan, type MakePlan } from './refactor-modal';
import type { RefactorContext } from './sources';
import { mustWait } from '../vault/must-wait';
import { showUndo } from './undo-notice';
import { makeFix, rework } from './write-note';

/** Makes one fix of a finding, and says so with a button to undo it. An unsafe one is shown and asked about first. */
export async function fixFinding(context: RefactorContext, finding: Finding, fix: Fix): Promise<void> {
	const { writer, locale } = context;
	const { path } = finding;
	if (mustWait(context)) return;
	const note = basenameOf(path);
	const title = withoutCodeMarks(say(locale, fix.title));
	const message = locale.fixing.fixed(note, title);
	const onWritten = (journal: Journal): void => offerUndo(context, journal, path, message);
	const snippet = snippetOf(finding, fix);
	if (snippet !== undefined) {
		const filesOf = (): readonly TFile[] => [context.app.vault.getFileByPath(path)].filter((file) => file !== null);
		showConversion(context, title, { filesOf, from: snippet }, onWritten);
		return;
	}
	if (fix.safety === 'unsafe') {
		const makePlan: MakePlan = async () => {
			const before = await writer.read(path);
			if (before === undefined) return failed(sayOfPlan('file.isGone'));
			const made = rework(path, before, fix);
			return made.isOk
				? ok(planFixes(fix.title, [{ path, before, after: made.value, reason: finding.message }]))
				: made;
		};
		showPlan(context, title, makePlan, { onWritten });
		return;
	}
	const writing = await makeFix(context, fix.title, path, fix);
	if (writing.isOk) offerUndo(context, writing.value, path, message);
	else new Notice(locale.fixing.refused(note, say(locale, writing.fault)));
}

/** Where a fix begins to put a list block in the place of a snippet, whose lists are worth comparing; else undefined. */
function snippetOf({ rule }: Finding, { changes: [change] }: Fix): number | undefined {
	return rule === 'no-dataview-list' && change?.kind === 'replace' ? change.range.from : undefined;
}

/**
 * Says what was done to a note, with a button that gives it back the text it had.
 *
 * @param undone What is said once that is done.
 */
export function offerUndo(
	{ writer, locale }: Pick<RefactorContext, 'writer' | 'locale'>,
	journal: Journal | undefined,
	path: string,
	message: string,
	undone = locale.fixing.undone(basenameOf(path)),
): void {
	if (journal === undefined) {
		new Notice(message);
		return;
	}
	showUndo(locale, message, async () => {
		const { undone: run, unusable, reason } = await writer.undo(journal.id);
		if (run?.restored.length === 1) return undone;
		return locale.fixing.refused(
			basenameOf(path),
			say(locale, run?.refused[0]?.reason ?? unusable[0]?.reason ?? reason ?? sayOfPlan('file.hasMovedOn')),
		);
	});
}
