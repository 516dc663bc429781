import type { VaultIndex } from '../index/vault-index';
import { countTypes } from '../query/ask';
import type { List } from '../query/run';
import type { Facet, Term } from '../vocabulary/facet';
import type { PlacedFinding } from './place';
import { summarize } from './summary';

/** A facet as JSON, one line. */
export function facetToJson(index: VaultIndex, facet: Facet): string {
	const terms = facet.terms.map((term) => ({
		name: term.name,
		label: term.label,
		definition: term.definitions[0]?.note.path ?? null,
		alternatives: term.alternatives,
		formerly: term.formerly,
		counts: Object.fromEntries(countTypes(index, facet, term)),
	}));
	return toJson({ facet: facet.property, terms });
}

/** A list as JSON, one line. */
export function listToJson(facet: Facet, term: Term, type: string | undefined, list: List): string {
	const notes = list.rows.map(({ note, title, types, terms, match }) => ({ path: note.path, title, types, terms, match }));
	return toJson({ facet: facet.property, term: term.name, type: type ?? null, notes });
}

/** Findings as JSON, one line. */
export function findingsToJson(findings: readonly PlacedFinding[], noteCount: number): string {
	return toJson({
		notes: noteCount,
		findings: findings.map(({ path, rule, severity, message, line, column, endLine, endColumn, fixes: [fix] }) => ({
			path,
			rule,
			severity,
			message,
			line,
			column,
			endLine,
			endColumn,
			fix: fix === undefined ? null : { title: fix.title, safety: fix.safety },
		})),
		summary: summarize(findings),
	});
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value)}\n`;
}
