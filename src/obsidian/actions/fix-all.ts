import { say } from '../../core/message';
import type { Finding } from '../../core/lint/engine';
import { planFixes, planSafeFixes, titleOfFixes, type FixedText } from '../../core/plan/fixes';
import type { LeftAlone } from '../../core/plan/plan';
import { ok } from '../../core/result';
import { appendCodeText } from '../dom/code-text';
import { showPlan, type MakePlan } from './refactor-modal';
import type { RefactorContext } from './sources';
import { inSlices } from '../vault/slices';

/**
 * Shows what the safe fixes of findings would do.
 *
 * @param areOnlyThese The findings are a choice, so that what other rules would find while fixing is left alone.
 */
export function showFixAll(context: RefactorContext, findings: readonly Finding[], areOnlyThese: boolean): void {
	const { live, writer, locale } = context;
	const makePlan: MakePlan = async (isWanted, onProgress) => {
		const changes: FixedText[] = [];
		const left: LeftAlone[] = [];
		const index = await live.whole();
		if (index === undefined) return undefined;
		const mayGoOn = inSlices(isWanted);
		for await (const { note, parts, done, total } of planSafeFixes(
			index,
			findings,
			(path) => writer.read(path),
			areOnlyThese,
		)) {
			changes.push({ ...note, parts });
			for (const { finding, reason } of note.refused)
				left.push({ path: note.path, line: undefined, what: say(locale, finding.message), reason });
			onProgress(locale.fixing.all.planning(done, total), done, total);
			if (!(await mayGoOn())) return undefined;
		}
		return ok(planFixes(titleOfFixes('safe'), changes, left));
	};
	showPlan(context, locale.fixing.all.title, makePlan, {
		explain: (parent, { edits }) => {
			const reasons = new Set(edits.flatMap(({ reason }) => say(locale, reason).split('\n')));
			for (const reason of reasons) appendCodeText(parent.createDiv('in-phase-plan-reason'), reason);
		},
	});
}
