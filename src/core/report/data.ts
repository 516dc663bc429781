import type { VaultIndex } from '../index/vault-index';
import type { Locale } from '../../locale/en/index';
import { say, type Message } from '../message';
import type { FixSafety } from '../lint/rule';
import type { Severity } from '../lint/severity';
import { countSpellings, countTypes } from '../query/ask';
import type { RequestedList } from '../query/list-request';
import type { Row } from '../query/row';
import type { List } from '../query/run';
import type { Facet, MatchKind, OrderSource, Term } from '../vocabulary/facet';
import type { SaidFinding } from './said';
import { summarize, type Summary } from './summary';

/** A facet as plain data. The names of the fields here and below are a promise: scripts and other plugins read them. */
export interface FacetData {
	readonly facet: string;
	/** Where the order comes from. */
	readonly orderFrom: OrderSource;
	/** In order. */
	readonly terms: readonly TermData[];
}

export interface TermData {
	readonly name: string;
	readonly label: string;
	/** The path of the note that defines it; null when none does. */
	readonly definition: string | null;
	readonly alternatives: readonly string[];
	readonly formerly: readonly string[];
	/** How many notes say each type. */
	readonly counts: Readonly<Record<string, number>>;
	/** How many notes spell it so, the most used first. */
	readonly spellings: Readonly<Record<string, number>>;
}

/** A list as plain data. */
export interface ListData {
	readonly facet: string;
	readonly term: string;
	/** Null when all types were asked for. */
	readonly type: string | null;
	readonly notes: readonly NoteData[];
	/** Notes that the list may lack, since not all of their properties can be read. */
	readonly leftOut: readonly LeftOutData[];
	/** Values that are no term, though this one is most likely meant. */
	readonly nearMisses: readonly NearMissData[];
}

export interface LeftOutData {
	readonly path: string;
	readonly why: string;
}

export interface NearMissData {
	readonly value: string;
	readonly term: string;
	readonly paths: readonly string[];
}

/** A list that was asked for with options, which may be of several terms and types; `term` and `type` are then the first. */
export interface RequestedListData extends ListData {
	readonly terms: readonly string[];
	/** Empty when all types were asked for. */
	readonly types: readonly string[];
	/** How many notes there are before `limit`. */
	readonly total: number;
}

export interface NoteData {
	readonly path: string;
	readonly title: string;
	readonly types: readonly string[];
	readonly terms: readonly string[];
	readonly match: MatchKind;
}

/** Findings as plain data. */
export interface FindingsData {
	/** How many notes were checked. */
	readonly notes: number;
	readonly findings: readonly FindingData[];
	readonly summary: Summary;
}

/** Lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export interface FindingData {
	readonly path: string;
	readonly rule: string;
	/** Which sentence of the rule it is, and the data in it: the same in every language. */
	readonly id: string;
	readonly data: Message['data'];
	readonly severity: Severity;
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	/** The best fix; null when there is none. */
	readonly fix: { readonly title: string; readonly safety: FixSafety } | null;
	/** Where else the same fact of the vault shows; left out where it shows nowhere else. */
	readonly others?: readonly PlaceData[];
}

/** A place in a note: its line and column from 1. */
export interface PlaceData {
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

/** A facet as understood. */
export function facetData(index: VaultIndex, facet: Facet): FacetData {
	const terms = facet.terms.map((term) => ({
		name: term.name,
		label: term.label,
		definition: term.definitions[0]?.note.path ?? null,
		alternatives: [...term.alternatives],
		formerly: [...term.formerly],
		counts: Object.fromEntries(countTypes(index, facet, term)),
		spellings: Object.fromEntries(countSpellings(index, facet, term)),
	}));
	return { facet: facet.property, orderFrom: facet.orderFrom, terms };
}

/** The list of a term. */
export function listData(locale: Locale, facet: Facet, term: Term, type: string | undefined, list: List): ListData {
	return { facet: facet.property, term: term.name, type: type ?? null, ...notesData(locale, list) };
}

/** What a list has, and what it may lack. */
function notesData(
	locale: Locale,
	{ rows, unreadable, nearMisses }: List,
): Pick<ListData, 'notes' | 'leftOut' | 'nearMisses'> {
	return {
		notes: rows.map(toNoteData),
		leftOut: unreadable.map(({ path, why }) => ({ path, why: say(locale, why) })),
		nearMisses: nearMisses.map(({ value, term, paths }) => ({ value, term, paths })),
	};
}

function toNoteData({ note, title, types, terms, match }: Row): NoteData {
	return { path: note.path, title, types, terms, match };
}

/** The list that was asked for. */
export function requestedListData(
	locale: Locale,
	{ facet, query: { filters, types } }: RequestedList,
	list: List,
): RequestedListData {
	const terms = filters.flatMap((filter) => filter.terms.map(({ name }) => name));
	return {
		facet: facet.property,
		term: terms[0] ?? '',
		terms,
		type: types[0] ?? null,
		types,
		total: list.total,
		...notesData(locale, list),
	};
}

function toPlaceData({ path, line, column }: PlaceData): PlaceData {
	return { path, line, column };
}

/** Findings, with their places. */
export function findingsData(findings: readonly SaidFinding[], noteCount: number): FindingsData {
	return {
		notes: noteCount,
		findings: findings.map(
			({ path, rule, id, data, severity, message, line, column, endLine, endColumn, fixes: [fix], places }) => ({
				path,
				rule,
				id,
				data,
				severity,
				message,
				line,
				column,
				endLine,
				endColumn,
				fix: fix === undefined ? null : { title: fix.title, safety: fix.safety },
				...(places.length > 1 && { others: places.slice(1).map(toPlaceData) }),
			}),
		),
		summary: summarize(findings),
	};
}
