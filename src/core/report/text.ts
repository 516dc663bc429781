import type { VaultIndex } from '../index/vault-index';
import { countTypes } from '../query/ask';
import { undefinedFacet } from '../query/resolve';
import type { Row } from '../query/row';
import type { List } from '../query/run';
import type { Facet, Term } from '../vocabulary/facet';
import { countOf, joinWords } from '../words';
import { toColumns, toLine } from './terminal';

/** A facet as understood: its terms in order, with definitions, other names and counts. */
export function renderFacet(index: VaultIndex, facet: Facet): string {
	if (facet.terms.length === 0) return `${undefinedFacet(facet).message}\n`;
	const lines = [`${facet.noun}s, in order`, ''];
	for (const [at, term] of facet.terms.entries()) {
		lines.push(`${String(at + 1).padStart(3)}  ${toLine(describeTerm(term))}`);
		const counts = [...countTypes(index, facet, term)].map(([type, count]) => `${toLine(type)} ${count}`);
		lines.push(`     ${counts.length === 0 ? 'no notes' : counts.join(' · ')}`);
		if (term.definitions.length === 0) lines.push('     no note defines it');
		for (const { note } of term.definitions) lines.push(`     ${toLine(note.path)}`);
	}
	const remarks = remarksOn(facet);
	if (remarks.length > 0) lines.push('', ...remarks.map(toLine));
	return `${lines.join('\n')}\n`;
}

/** A list, with the marks and the reasons a block shows too. */
export function renderList(term: Term, type: string | undefined, list: List): string {
	const what = type === undefined ? 'note' : toLine(type);
	const lines = [`${toLine(term.label)}: ${countOf(list.total, what)}`];
	lines.push(...toColumns(list.rows.map((row) => [toLine(row.title), toLine(row.note.path), markOf(row)]), '  '));
	for (const { value, term: meant, paths } of list.nearMisses) {
		const says = paths.length === 1 ? 'note says' : 'notes say';
		lines.push(`  ${paths.length} ${says} “${toLine(value)}”; did you mean “${toLine(meant)}”?  ${paths.map(toLine).join(', ')}`);
	}
	for (const path of list.unreadable) lines.push(`  left out, since its frontmatter does not parse: ${toLine(path)}`);
	for (const { type: unknown, nearest } of list.unknownTypes) {
		const hint = nearest === undefined ? '' : `; did you mean “${toLine(nearest)}”?`;
		lines.push(`  no note of this vault has the type “${toLine(unknown)}”${hint}`);
	}
	return `${lines.join('\n')}\n`;
}

function describeTerm({ name, label, alternatives, formerly }: Term): string {
	const also = alternatives.length === 0 ? '' : `, also ${joinWords(alternatives)}`;
	const before = formerly.length === 0 ? '' : `, formerly ${joinWords(formerly)}`;
	return `${name}: ${label}${also}${before}`;
}

/** What is worth knowing about a vocabulary beside its terms. */
function remarksOn(facet: Facet): readonly string[] {
	const halfDone = facet.halfDone.map(
		({ current, former }) =>
			`“${former.label}” and “${current.label}”, which replaced it, are both defined: the rename is half done.`,
	);
	const twins = facet.terms
		.filter(({ definitions }) => definitions.length > 1)
		.map(({ name, definitions }) => `“${name}” is defined ${definitions.length} times.`);
	return [...halfDone, ...twins];
}

function markOf({ match, said }: Row): string {
	if (said === undefined) return '';
	return match === 'former' ? `says the former name “${toLine(said)}”` : `says “${toLine(said)}”`;
}
