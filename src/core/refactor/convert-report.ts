import type { Locale } from '../../locale/en/index';
import { say } from '../message';
import type { Paint } from '../report/paint';
import { toLine } from '../report/terminal';
import type { Answers } from './convert-answers';
import type { Conversion } from './convert';
import { describeAnswers, describeDifference } from './convert-words';
import type { LeftAlone } from '../plan/plan';

/** How many notes that stay are named. */
const mostKept = 20;

/**
 * What a conversion does to the answer, for a terminal: a line on the whole, then a line for each note that is in one
 * answer alone.
 */
export function renderConversion(
	{ path, line, from, to, answers, remarks, edit }: Conversion,
	locale: Locale,
	paint: Paint,
): string {
	const mark = edit.isTicked ? '' : paint('warning', ' (left out: look at it first)');
	const lines = [
		`${paint('path', toLine(`${path}:${line}`))}  ${from} → ${to}: ${toLine(say(locale, describeAnswers(answers)))}${mark}`,
	];
	for (const { path: kept } of answers.kept.slice(0, mostKept)) lines.push(paint('quiet', `  = ${toLine(kept)}`));
	if (answers.kept.length > mostKept)
		lines.push(paint('quiet', `  = … and ${locale.words.numberOf(answers.kept.length - mostKept)} more`));
	for (const note of answers.added)
		lines.push(`  ${paint('added', '+')} ${toLine(note.path)}: ${toLine(say(locale, describeDifference(note)))}`);
	for (const note of answers.lost)
		lines.push(`  ${paint('removed', '-')} ${toLine(note.path)}: ${toLine(say(locale, describeDifference(note)))}`);
	for (const remark of remarks) lines.push(`  ${toLine(say(locale, remark))}`);
	return lines.map((text) => `${text}\n`).join('');
}

/** The snippets that are left, each with its reason, for a terminal. */
export function renderLeftAlone(left: readonly LeftAlone[], locale: Locale, paint: Paint): string {
	if (left.length === 0) return '';
	const lines = [...new Set(left.map(({ reason }) => say(locale, reason)))].flatMap((reason) => [
		`  ${toLine(reason)}`,
		...left
			.filter((one) => say(locale, one.reason) === reason)
			.map(
				({ path, line, what }) =>
					`    ${paint('path', toLine(line === undefined ? path : `${path}:${line}`))}  ${paint('quiet', toLine(what))}`,
			),
	]);
	return `${locale.words.countOf(left.length, 'snippet')} left as ${left.length === 1 ? 'it is' : 'they are'}:\n${lines.join('\n')}\n`;
}

/** A conversion as plain data; fields keep their names and meanings from version to version. */
export function conversionData(
	{ path, line, from, to, options, answers, remarks, edit }: Conversion,
	locale: Locale,
): object {
	return {
		path,
		line,
		from,
		to,
		options,
		isTicked: edit.isTicked,
		before: listed(answers, 'lost'),
		after: listed(answers, 'added'),
		kept: answers.kept.map((note) => note.path),
		added: answers.added.map((note) => ({
			path: note.path,
			why: note.why === undefined ? null : say(locale, note.why),
		})),
		lost: answers.lost.map((note) => ({ path: note.path, why: note.why === undefined ? null : say(locale, note.why) })),
		failsOn: answers.failsOn,
		remarks: remarks.map((remark) => say(locale, remark)),
	};
}

function listed(answers: Answers, others: 'added' | 'lost'): readonly string[] {
	return [...answers.kept, ...answers[others]].map(({ path }) => path).sort();
}
