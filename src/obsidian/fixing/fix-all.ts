import type { Finding } from '../../core/lint/engine';
import { planFixes, planSafeFixes, type FixedText } from '../../core/plan/fixes';
import type { LeftAlone } from '../../core/plan/plan';
import { showPlan } from '../refactor/refactor-modal';
import type { RefactorContext } from '../refactor/sources';
import { inSlices } from '../vault/slices';
import { fixingText } from './text';

/**
 * Shows what the safe fixes of findings would do.
 *
 * @param areOnlyThese The findings are a choice, so that what other rules would find while fixing is left alone.
 */
export function showFixAll(context: RefactorContext, findings: readonly Finding[], areOnlyThese: boolean): void {
	const { live, writer } = context;
	showPlan(context, fixingText.all.title, async (isWanted, onProgress) => {
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
			changes.push({ ...note, reason: note.fixed.map(({ message }) => message).join('\n') });
			for (const { finding, reason } of note.refused)
				left.push({ path: note.path, line: undefined, what: finding.message, reason });
			onProgress(fixingText.all.planning(done, total), done, total);
			if (!(await mayGoOn())) return undefined;
		}
		const title = fixingText.all.title;
		return { isPossible: true, plan: planFixes(title, changes, left, fixingText.all.kind) };
	});
}
