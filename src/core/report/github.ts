import { compareGravity } from '../lint/fact';
import { severities, type Severity } from '../lint/severity';
import type { Locale } from '../../locale/en/index';
import { toVisible } from './terminal';
import { sayWhole, type SaidFinding } from './said';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * How many annotations of each severity GitHub keeps of one step; what comes after is dropped in silence
 * (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations).
 */
const mostOfSeverity = 10;

/**
 * Findings as workflow commands, a line each, which GitHub shows as annotations beside the changed lines
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions): the worst first, and no more than it
 * keeps; `left` is a line that says how many more there are, `''` when these are all.
 *
 * @param folder The vault's folder in the repository, `''` when it is the whole of it.
 */
export function findingsToGithub(
	locale: Locale,
	findings: readonly SaidFinding[],
	folder: string,
): { readonly annotations: string; readonly left: string } {
	const worstFirst = [...findings].sort(compareGravity);
	const kept = severities.flatMap((severity) =>
		worstFirst.filter((finding) => finding.severity === severity).slice(0, mostOfSeverity),
	);
	const count = findings.length - kept.length;
	return {
		annotations: kept.map((finding) => `${toCommand(locale, finding, folder)}\n`).join(''),
		left: count === 0 ? '' : `${locale.report.notAnnotated(count, mostOfSeverity)}\n`,
	};
}

function toCommand(locale: Locale, finding: SaidFinding, folder: string): string {
	const { path, rule, severity, line, column, endLine, endColumn } = finding;
	const properties: [name: string, value: string | number][] = [
		['file', folder === '' ? path : `${folder}/${path}`],
		['line', line],
		['endLine', endLine],
	];
	// Columns count only where the annotation is about one line.
	if (line === endLine) properties.push(['col', column], ['endColumn', endColumn]);
	properties.push(['title', rule]);
	const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
	return `::${commands[severity]} ${list}::${escapeData(sayWhole(locale, finding))}`;
}

/** What would end a command's line, and the mark that begins such an escape. */
function escapeData(text: string): string {
	const escaped = text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
	return toVisible(escaped);
}

function escapeProperty(text: string): string {
	return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
