import type { VaultIndex } from '../index/vault-index';
import { countTypes, countUntyped } from '../query/ask';
import { undefinedFacet } from '../query/resolve';
import type { Row } from '../query/row';
import type { List } from '../query/run';
import type { Facet, Term } from '../vocabulary/facet';
import type { Locale } from '../../locale/en/index';
import { say } from '../message';
import { toColumns, toLine } from './terminal';

/** A facet as understood: its terms in order, with definitions, other names and counts. */
export function renderFacet(locale: Locale, index: VaultIndex, facet: Facet): string {
	const { report: text } = locale;
	if (facet.terms.length === 0) return `${say(locale, undefinedFacet(facet).message)}\n`;
	const lines = [text.inOrder(facet.noun), ''];
	for (const [at, term] of facet.terms.entries()) {
		lines.push(`${String(at + 1).padStart(3)}  ${toLine(describeTerm(locale, term))}`);
		const counts = [...countTypes(index, facet, term)].map(([type, count]) => `${toLine(type)} ${count}`);
		const untyped = countUntyped(index, facet, term);
		if (untyped > 0) counts.push(text.untyped(untyped));
		lines.push(`     ${counts.length === 0 ? text.noNotes : counts.join(' · ')}`);
		if (term.definitions.length === 0) lines.push(`     ${text.undefinedTerm}`);
		for (const { note } of term.definitions) lines.push(`     ${toLine(note.path)}`);
	}
	const remarks = remarksOn(text, facet);
	// What was laid down needs no word.
	const { orderFrom } = facet;
	if (orderFrom !== 'set' && orderFrom !== 'built-in') lines.push('', text.order[orderFrom]);
	const said = remarks.length === 0 ? lines : [...lines, '', ...remarks.map(toLine)];
	return `${said.join('\n')}\n`;
}

/** A list, with the marks and the reasons a block shows too. */
export function renderList(locale: Locale, term: Term, type: string | undefined, list: List): string {
	const { report: text } = locale;
	const rows = list.rows.map((row) => [toLine(row.title), toLine(row.note.path), markOf(text, row)]);
	const header = text.header(toLine(term.label), list.total, type === undefined ? undefined : toLine(type));
	const lines = [header, ...toColumns(rows, '  ')];
	for (const { value, term: meant, paths } of list.nearMisses) {
		lines.push(`  ${text.nearMiss(paths.length, toLine(value), toLine(meant))}  ${paths.map(toLine).join(', ')}`);
	}
	for (const { path, why } of list.unreadable) lines.push(`  ${text.leftOut(toLine(path), toLine(say(locale, why)))}`);
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
