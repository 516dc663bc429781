/** The severities, the gravest first. An `error` fails a check; a `warning` does past a limit. */
export const severities = ['error', 'warning', 'info'] as const;

/** How much a finding matters. */
export type Severity = (typeof severities)[number];

/** Whether a finding is at least as grave as asked for. */
export function isAsGraveAs(severity: Severity, least: Severity): boolean {
	return severities.indexOf(severity) <= severities.indexOf(least);
}
