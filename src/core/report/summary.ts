import type { Finding } from '../lint/engine';
import type { Severity } from '../lint/severity';

/** Findings counted by severity, and how many have a safe fix. */
export interface Summary extends Readonly<Record<Severity, number>> {
	readonly fixable: number;
}

/** Counts findings. */
export function summarize(findings: readonly Finding[]): Summary {
	const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
	return {
		error: count('error'),
		warning: count('warning'),
		info: count('info'),
		fixable: findings.filter(({ fixes }) => fixes[0]?.safety === 'safe').length,
	};
}
