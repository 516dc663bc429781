import type { FixSafety } from '../lint/rule';
import { bySeverity } from '../lint/fact';
import { isAsGraveAs, type Severity } from '../lint/severity';
import { compareText } from '../words';

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

/** How many findings a rule has, and how grave the gravest of them is. */
export interface RuleCount {
	readonly rule: string;
	readonly severity: Severity;
	readonly count: number;
}

/** Counts findings by rule, the gravest first, then the most. */
export function countByRule(findings: readonly Pick<RuleCount, 'rule' | 'severity'>[]): readonly RuleCount[] {
	const counts = new Map<string, RuleCount>();
	for (const { rule, severity } of findings) {
		const known = counts.get(rule) ?? { rule, severity, count: 0 };
		const gravest = isAsGraveAs(severity, known.severity) ? severity : known.severity;
		counts.set(rule, { rule, severity: gravest, count: known.count + 1 });
	}
	return [...counts.values()].sort(
		(left, right) => bySeverity(left, right) || right.count - left.count || compareText(left.rule, right.rule),
	);
}

function isFixable({ fixes, places = [] }: Countable): boolean {
	return [{ fixes }, ...places].some((place) => place.fixes[0]?.safety === 'safe');
}
