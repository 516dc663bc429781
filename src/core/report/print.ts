import type { Locale } from '../../locale/en/index';
import type { AnsweredCheck } from '../commands/check';
import type { AnsweredList } from '../commands/list';
import type { AnsweredPhases } from '../commands/phases';
import type { AnsweredWhy } from '../commands/why';
import type { TermTally } from '../query/ask';
import type { Row } from '../query/row';
import type { Facet, Term } from '../vocabulary/facet';
import { nounOf } from '../vocabulary/noun';
import { say } from '../message';
import { facetData, findingsData, listData, namePassedOver, sayPassedOver, whyData } from './data';
import { closingLine, renderFindings, type TextStyle } from './findings-text';
import { findingsToGithub } from './github';
import { sayFindings } from './said';
import { findingsToSarif, type SarifRun } from './sarif';
import { summarize } from './summary';
import { toColumns, toJson, toLine } from './terminal';

/** The output formats of commands that answer a question. */
export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** The output formats of a check. */
export const checkFormats = [...formats, 'github', 'sarif'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** What stands around findings: who tells of them, and to whom. */
export interface CheckFrame extends Pick<SarifRun, 'version' | 'rules' | 'folder'> {
	readonly style: Omit<TextStyle, 'view'>;
	/** Whether there are some that are not shown, besides those that are less grave than what was asked for. */
	readonly isHiding: boolean;
}

/** A facet: its terms in order, with definitions, other names and counts. JSON is one line. */
export function printPhases(locale: Locale, answered: AnsweredPhases, format: Format): string {
	return format === 'json' ? toJson(facetData(answered)) : renderFacet(locale, answered);
}

/** A list, with the marks and the reasons a block shows too. JSON is one line. */
export function printList(locale: Locale, answered: AnsweredList, format: Format): string {
	if (format === 'text') return renderList(locale, answered);
	const { facet, term, type, notes, leftOut, nearMisses } = listData(locale, answered);
	return toJson({ facet, term, type, notes, leftOut, nearMisses });
}

/** Why a note is in lists, or is not: what it is understood to say, then each condition. JSON is one line. */
export function printWhy(locale: Locale, answered: AnsweredWhy, format: Format): string {
	const data = whyData(locale, answered);
	if (format === 'json') return toJson(data);
	const { report: text, words } = locale;
	const said = (values: readonly string[]): string =>
		values.length === 0 ? text.why.nothing : words.joinWords(values);
	const lines = [
		`${toLine(data.title)}  ${toLine(data.path)}`,
		`  ${text.why.types}: ${toLine(said(data.types))}`,
		`  ${toLine(text.why.terms(nounOf(answered.facet)))}: ${toLine(said(data.terms))}`,
	];
	for (const { why, conditions, fix } of data.lists) {
		lines.push('', toLine(why));
		for (const { holds, says } of conditions) lines.push(`  ${text.why.holds[holds ? 'yes' : 'no']}  ${toLine(says)}`);
		if (fix !== null) lines.push(`  ${toLine(text.why.fix(fix.title, fix.safety))}`);
	}
	return `${lines.join('\n')}\n`;
}

/** Findings. JSON is one line. */
export function printCheck(locale: Locale, answered: AnsweredCheck, format: CheckFormat, frame: CheckFrame): string {
	const { annotations, rest } = printParts(locale, answered, format, frame);
	return annotations + rest;
}

/** The same in two parts, of which the first, what GitHub reads as commands, is to come before all that a note says. */
export function printParts(
	locale: Locale,
	answered: AnsweredCheck,
	format: CheckFormat,
	{ version, rules, folder, style, isHiding }: CheckFrame,
): { readonly annotations: string; readonly rest: string } {
	const only = (rest: string): { readonly annotations: string; readonly rest: string } => ({ annotations: '', rest });
	if (format === 'json') return only(toJson(findingsData(locale, answered)));
	const findings = sayFindings(locale, answered.shown);
	if (format === 'sarif') return only(findingsToSarif(findings, { version, rules, folder, root: locale.report.root }));
	const { noteCount } = answered;
	const view = { isHiding: isHiding || answered.hidden.length > 0, rules: answered.rules };
	if (format === 'text') return only(renderFindings(locale, findings, noteCount, { ...style, view }));
	const { annotations, left } = findingsToGithub(locale, findings, folder);
	const closing = closingLine(locale, noteCount, summarize(findings), style.canFix, view);
	return { annotations, rest: `${left}${closing}\n` };
}

function renderFacet(locale: Locale, { facet, terms, passedOver }: AnsweredPhases): string {
	const { report: text } = locale;
	const lines = [text.inOrder(nounOf(facet)), ''];
	for (const [at, { term, ...tally }] of terms.entries()) {
		lines.push(`${String(at + 1).padStart(3)}  ${toLine(describeTerm(locale, term))}`);
		lines.push(`     ${toLine(sayTally(locale, tally))}`);
		if (term.definitions.length === 0) lines.push(`     ${text.undefinedTerm}`);
		for (const { note } of term.definitions) lines.push(`     ${toLine(note.path)}`);
	}
	const remarks = [...remarksOn(text, facet), ...passedOver.map((passed) => namePassedOver(locale, passed))];
	// What was laid down needs no word.
	const { orderFrom } = facet;
	if (orderFrom !== 'set' && orderFrom !== 'built-in') lines.push('', text.order[orderFrom]);
	const said = remarks.length === 0 ? lines : [...lines, '', ...remarks.map(toLine)];
	return `${said.join('\n')}\n`;
}

/** What the notes of a term say: “pattern 3 · 2 notes without a type”. */
export function sayTally({ report: text }: Locale, { types, untyped }: TermTally): string {
	const counts = [...types].map(([type, count]) => `${type} ${count}`);
	if (untyped > 0) counts.push(text.untyped(untyped));
	return counts.length === 0 ? text.noNotes : counts.join(' · ');
}

function renderList(locale: Locale, { terms, types, list }: AnsweredList): string {
	const { report: text } = locale;
	const rows = list.rows.map((row) => [toLine(row.title), toLine(row.note.path), markOf(text, row)]);
	const [type] = types;
	const header = text.header(toLine(terms[0]?.label ?? ''), list.total, type === undefined ? undefined : toLine(type));
	const lines = [header, ...toColumns(rows, '  ')];
	for (const { value, term: meant, paths } of list.nearMisses) {
		lines.push(`  ${text.nearMiss(paths.length, toLine(value), toLine(meant))}  ${paths.map(toLine).join(', ')}`);
	}
	for (const { path, why } of list.unreadable) lines.push(`  ${text.leftOut(toLine(path), toLine(say(locale, why)))}`);
	for (const passed of list.passedOver)
		lines.push(`  ${toLine(sayPassedOver(locale, passed))}  ${passed.paths.map(toLine).join(', ')}`);
	for (const { type: unknown, nearest } of list.unknownTypes) {
		lines.push(`  ${text.unknownType(toLine(unknown), nearest === undefined ? undefined : toLine(nearest))}`);
	}
	return `${lines.join('\n')}\n`;
}

function describeTerm(
	{ report: text, words: { joinWords } }: Locale,
	{ name, label, alternatives, formerly }: Term,
): string {
	const also = alternatives.length === 0 ? '' : `, ${text.also(joinWords(alternatives))}`;
	const before = formerly.length === 0 ? '' : `, ${text.formerly(joinWords(formerly))}`;
	return `${name}: ${label}${also}${before}`;
}

/** What is worth knowing about a vocabulary beside its terms. */
function remarksOn(text: Locale['report'], facet: Facet): readonly string[] {
	const halfDone = facet.halfDone.map(({ current, former }) => text.halfDone(former.label, current.label));
	const twins = facet.terms
		.filter(({ definitions }) => definitions.length > 1)
		.map(({ name, definitions }) => text.definedTwice(name, definitions.length));
	return [...halfDone, ...twins];
}

function markOf(text: Locale['report'], { match, said }: Row): string {
	if (said === undefined) return '';
	return match === 'former' ? text.saysFormer(toLine(said)) : text.says(toLine(said));
}
