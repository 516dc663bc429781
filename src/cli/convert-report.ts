import type { LeftAlone } from '../core/plan/plan';
import type { Conversion } from '../core/convert/convert';
import { describeAnswers, describeDifference } from '../core/convert/words';
import type { Paint } from '../core/report/paint';
import { toLine } from '../core/report/terminal';
import { convertText } from '../locale/en/cli/convert';
import { inWords } from './say';

/** How many notes that stay are named. */
const mostKept = 20;

/**
 * What a conversion does to the answer, for a terminal: a line on the whole, then a line for each note that is in one
 * answer alone.
 */
export function renderConversion({ path, line, from, to, answers, remarks, edit }: Conversion, paint: Paint): string {
	const mark = edit.isTicked ? '' : paint('warning', ` (${convertText.leftOut})`);
	const lines = [
		`${paint('path', toLine(`${path}:${line}`))}  ${from} → ${to}: ${toLine(inWords(describeAnswers(answers)))}${mark}`,
	];
	for (const { path: kept } of answers.kept.slice(0, mostKept)) lines.push(paint('quiet', `  = ${toLine(kept)}`));
	if (answers.kept.length > mostKept)
		lines.push(paint('quiet', `  = ${convertText.more(answers.kept.length - mostKept)}`));
	for (const note of answers.added)
		lines.push(`  ${paint('added', '+')} ${toLine(note.path)}: ${toLine(inWords(describeDifference(note)))}`);
	for (const note of answers.lost)
		lines.push(`  ${paint('removed', '-')} ${toLine(note.path)}: ${toLine(inWords(describeDifference(note)))}`);
	for (const remark of remarks) lines.push(`  ${toLine(inWords(remark))}`);
	return lines.map((text) => `${text}\n`).join('');
}

/** The snippets that are left, each with its reason, for a terminal. */
export function renderLeftAlone(left: readonly LeftAlone[], paint: Paint): string {
	if (left.length === 0) return '';
	const lines = [...new Set(left.map(({ reason }) => inWords(reason)))].flatMap((reason) => [
		`  ${toLine(reason)}`,
		...left
			.filter((one) => inWords(one.reason) === reason)
			.map(
				({ path, line, what }) =>
					`    ${paint('path', toLine(line === undefined ? path : `${path}:${line}`))}  ${paint('quiet', toLine(what))}`,
			),
	]);
	return `${convertText.leftAlone(left.length)}\n${lines.join('\n')}\n`;
}
