import type { FixSafety } from '../lint/rule';
import type { Severity } from '../lint/severity';

/** Findings counted by severity, and how many have a safe fix. */
export interface Summary extends Readonly<Record<Severity, number>> {
	readonly fixable: number;
}

/** What of a finding is counted. */
export interface Countable {
	readonly severity: Severity;
	readonly fixes: readonly { readonly safety: FixSafety }[];
	/** Its places, of a fact of the vault: it counts once, whatever their number. */
	readonly places?: readonly Pick<Countable, 'fixes'>[];
}

/** Counts findings. */
export function summarize(findings: readonly Countable[]): Summary {
	const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
	return {
		error: count('error'),
		warning: count('warning'),
		info: count('info'),
		fixable: findings.filter(isFixable).length,
	};
}

function isFixable({ fixes, places = [] }: Countable): boolean {
	return [{ fixes }, ...places].some((place) => place.fixes[0]?.safety === 'safe');
}
