import { severities, type Severity } from '../lint/severity';
import { groupByPath } from '../lint/by-path';
import type { Locale } from '../../locale/en/index';
import type { Excerpt } from '../lint/excerpt';
import { drawExcerpt } from './excerpt';
import { plainPaint, type Paint } from './paint';
import type { SaidFinding } from './said';
import { countByRule, summarize, type Summary } from './summary';
import { toLine } from './terminal';

/** How a report for people is drawn. */
export interface TextStyle {
	readonly paint: Paint;
	/** How wide a terminal is, in columns. */
	readonly columns: number;
	/** Whether whoever reads it can run a command that fixes. */
	readonly canFix: boolean;
	readonly view?: FindingsView;
}

/** What of a vault's findings is looked at; all, unless told. */
export interface FindingsView {
	/** Whether there are some that are not shown. */
	readonly isHiding: boolean;
	/** The only rules that were asked. */
	readonly rules?: readonly string[] | undefined;
}

/** As it is drawn where nobody knows what shows it. */
export const forFiles: TextStyle = { paint: plainPaint, columns: 100, canFix: false };

/** Findings by note, each with its line and a run of carets below the place, and a closing line of counts. */
export function renderFindings(
	locale: Locale,
	findings: readonly SaidFinding[],
	noteCount: number,
	style: TextStyle = forFiles,
): string {
	const lines: string[] = [];
	for (const [path, group] of groupByPath(findings)) {
		lines.push(style.paint('path', headingOf(path)));
		const places = group.map(({ line, column }) => `${line}:${column}`);
		const [placeWidth, severityWidth] = [widest(places), widest(group.map(({ severity }) => severity))];
		for (const [at, finding] of group.entries()) {
			const { severity, message, rule, excerpt, line } = finding;
			const place = (places[at] ?? '').padEnd(placeWidth);
			const level = style.paint(severity, severity.padEnd(severityWidth));
			lines.push(`  ${style.paint('quiet', place)}  ${level}  ${toLine(message)}  ${style.paint('quiet', rule)}`);
			if (excerpt !== undefined) for (const one of renderExcerpt(excerpt, line, style)) lines.push(one);
			const others = otherPlaces(locale, finding);
			if (others !== '') lines.push(style.paint('quiet', `      ${others}`));
		}
		lines.push('');
	}
	for (const line of countsByRule(findings, style)) lines.push(line);
	lines.push(closingLine(locale, noteCount, summarize(findings), style.canFix, style.view));
	return `${lines.join('\n')}\n`;
}

/** How many findings each rule has; nothing where there is one rule alone. */
function countsByRule(findings: readonly SaidFinding[], { paint }: TextStyle): readonly string[] {
	const rows = countByRule(findings);
	if (rows.length < 2) return [];
	const width = widest(rows.map(({ count }) => String(count)));
	return [
		...rows.map(({ rule, severity, count }) => `  ${String(count).padStart(width)}  ${paint(severity, rule)}`),
		'',
	];
}

/** Three are enough to see what it is about; all of them are in the JSON. */
const mostOthers = 3;

/** "also in b.md:3, c.md:7 and 12 more places"; `''` where there are none. */
function otherPlaces({ report, words }: Locale, { places }: SaidFinding): string {
	const others = places.slice(1).map(({ path, line, column }) => `${toLine(path)}:${line}:${column}`);
	if (others.length === 0) return '';
	const rest = others.length - mostOthers;
	// To say that there is one more takes as much room as to name it.
	const named = rest > 1 ? [...others.slice(0, mostOthers), report.morePlaces(rest)] : others;
	return report.alsoIn(words.joinWords(named));
}

/** "111 notes checked: 13 errors, 9 warnings and 1 info", and how to be rid of those that have a safe fix. */
export function closingLine(
	locale: Locale,
	noteCount: number,
	summary: Summary,
	canFix: boolean,
	{ isHiding, rules }: FindingsView = { isHiding: false },
): string {
	const { report } = locale;
	const checked = report.checked(noteCount);
	const counts = describeCounts(locale, summary);
	if (counts === '' && isHiding) return report.noneShown(checked);
	if (counts === '' && rules !== undefined) return report.noneOfRules(checked, locale.words.joinWords(rules));
	if (counts === '') return report.noProblems(checked);
	const { fixable } = summary;
	if (fixable === 0) return `${checked}: ${counts}`;
	const fixes = report.fixable(fixable);
	return `${checked}: ${counts}\n${canFix ? report.howToFix(fixes) : fixes}`;
}

/** "13 errors, 9 warnings and 1 info"; what there is none of is left out. */
export function describeCounts({ report, words }: Locale, counts: Readonly<Record<Severity, number>>): string {
	const present = severities.filter((severity) => counts[severity] > 0);
	return words.joinWords(present.map((severity) => report.counts[severity](counts[severity])));
}

/** A path that could pass for a command to a build log (`::error::`) is told from its folder on. */
function headingOf(path: string): string {
	return toLine(path.startsWith(':') || path.startsWith('#') ? `./${path}` : path);
}

/** The bar before a line of a note keeps it from being the beginning of a line that a build log takes for a command. */
function renderExcerpt(excerpt: Excerpt, line: number, { paint, columns }: TextStyle): readonly string[] {
	const number = String(line);
	const gutter = `      ${number} | `;
	const drawn = drawExcerpt(excerpt, columns - gutter.length);
	const below = `      ${' '.repeat(number.length)} | `;
	return [`${paint('quiet', gutter)}${drawn.line}`, `${paint('quiet', below)}${paint('caret', drawn.carets)}`].map(
		(text) => text.trimEnd(),
	);
}

function widest(texts: readonly string[]): number {
	return texts.reduce((width, { length }) => Math.max(width, length), 0);
}
