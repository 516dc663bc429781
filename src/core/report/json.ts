import type { Locale } from '../../locale/en/index';
import type { VaultIndex } from '../index/vault-index';
import type { List } from '../query/run';
import type { Facet, Term } from '../vocabulary/facet';
import { facetData, findingsData, listData } from './data';
import type { SaidFinding } from './said';

/** A facet as JSON, one line. */
export function facetToJson(index: VaultIndex, facet: Facet): string {
	return toJson(facetData(index, facet));
}

/** A list as JSON, one line. */
export function listToJson(locale: Locale, facet: Facet, term: Term, type: string | undefined, list: List): string {
	return toJson(listData(locale, facet, term, type, list));
}

/** Findings as JSON, one line. */
export function findingsToJson(findings: readonly SaidFinding[], noteCount: number): string {
	return toJson(findingsData(findings, noteCount));
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value)}\n`;
}
