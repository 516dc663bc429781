import type { Severity } from '../lint/severity';
import { groupByPath } from '../lint/by-path';
import { countOf, joinWords } from '../words';
import { drawExcerpt, type Excerpt } from './excerpt';
import { plainPaint, type Paint } from './paint';
import type { PlacedFinding } from './place';
import { summarize, type Summary } from './summary';
import { toLine } from './terminal';

/** How a report for people is drawn. */
export interface TextStyle {
	readonly paint: Paint;
	/** How wide a terminal is, in columns. */
	readonly columns: number;
}

const forFiles: TextStyle = { paint: plainPaint, columns: 100 };

/** Findings by note, each with its line and a run of carets below the place, and a closing line of counts. */
export function renderFindings(findings: readonly PlacedFinding[], noteCount: number, style: TextStyle = forFiles): string {
	const lines: string[] = [];
	for (const [path, group] of groupByPath(findings)) {
		lines.push(style.paint('path', headingOf(path)));
		const places = group.map(({ line, column }) => `${line}:${column}`);
		const [placeWidth, severityWidth] = [widest(places), widest(group.map(({ severity }) => severity))];
		for (const [at, { severity, message, rule, excerpt, line }] of group.entries()) {
			const place = (places[at] ?? '').padEnd(placeWidth);
			const level = style.paint(severity, severity.padEnd(severityWidth));
			lines.push(`  ${style.paint('quiet', place)}  ${level}  ${toLine(message)}  ${style.paint('quiet', rule)}`);
			if (excerpt !== undefined) lines.push(...renderExcerpt(excerpt, line, style));
		}
		lines.push('');
	}
	lines.push(closingLine(noteCount, summarize(findings)));
	return `${lines.join('\n')}\n`;
}

/** "111 notes checked: 13 errors, 9 warnings and 1 info", and how to be rid of those that have a safe fix. */
export function closingLine(noteCount: number, summary: Summary): string {
	const checked = `${countOf(noteCount, 'note')} checked`;
	const counts = describeCounts(summary);
	if (counts === '') return `${checked}, no problems`;
	const { fixable } = summary;
	if (fixable === 0) return `${checked}: ${counts}`;
	return `${checked}: ${counts}\n${countOf(fixable, 'problem')} with a safe fix: run with --fix, or with --diff to see it first`;
}

/** "13 errors, 9 warnings and 1 info"; what there is none of is left out. */
export function describeCounts(counts: Readonly<Record<Severity, number>>): string {
	const words = [
		counts.error === 0 ? '' : countOf(counts.error, 'error'),
		counts.warning === 0 ? '' : countOf(counts.warning, 'warning'),
		counts.info === 0 ? '' : countOf(counts.info, 'info', 'info'),
	];
	return joinWords(words.filter((word) => word !== ''));
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
	return [`${paint('quiet', gutter)}${drawn.line}`, `${paint('quiet', below)}${paint('caret', drawn.carets)}`].map((text) => text.trimEnd());
}

function widest(texts: readonly string[]): number {
	return texts.reduce((width, { length }) => Math.max(width, length), 0);
}
