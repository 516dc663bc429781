import { say } from '../../core/message';
import type { Finding } from '../../core/lint/engine';
import { sayOfPlan } from '../../core/plan/messages';
import { sayOfQuery } from '../../core/query/messages';
import { planFixes, planSafeFixes, titleOfFixes, type FixedText } from '../../core/plan/fixes';
import type { LeftAlone } from '../../core/plan/plan';
import { ok } from '../../core/result';
import { showPlan } from '../refactor/refactor-modal';
import type { RefactorContext } from '../refactor/sources';
import { inSlices } from '../vault/slices';

/**
 * Shows what the safe fixes of findings would do.
 *
 * @param areOnlyThese The findings are a choice, so that what other rules would find while fixing is left alone.
 */
export function showFixAll(context: RefactorContext, findings: readonly Finding[], areOnlyThese: boolean): void {
	const { live, writer, locale } = context;
	showPlan(context, locale.fixing.all.title, async (isWanted, onProgress) => {
		const changes: FixedText[] = [];
		const left: LeftAlone[] = [];
		const index = await live.whole();
		if (index === undefined) return undefined;
		const mayGoOn = inSlices(isWanted);
		for await (const { note, done, total } of planSafeFixes(
			index,
			findings,
			(path) => writer.read(path),
			areOnlyThese,
		)) {
			changes.push({ ...note, reason: sayOfQuery('lines', { lines: note.fixed.map(({ message }) => message) }) });
			for (const { finding, reason } of note.refused)
				left.push({ path: note.path, line: undefined, what: say(locale, finding.message), reason });
			onProgress(locale.fixing.all.planning(done, total), done, total);
			if (!(await mayGoOn())) return undefined;
		}
		return ok(planFixes(titleOfFixes('safe'), changes, left, sayOfPlan('fixes.kind')));
	});
}
