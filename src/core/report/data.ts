import type { Locale } from '../../locale/en/index';
import type { FacetData, FindingsData, ListAnswer, NoteData, PlaceData } from '../commands/api';
import type { AnsweredCheck } from '../commands/check';
import type { AnsweredList } from '../commands/list';
import type { AnsweredPhases } from '../commands/phases';
import { say } from '../message';
import type { PassedOver } from '../query/passed-over';
import type { Row } from '../query/row';
import { sayFindings } from './said';
import { summarize } from './summary';

/** A facet as plain data. */
export function facetData({ facet, terms }: AnsweredPhases): FacetData {
	return {
		facet: facet.id,
		orderFrom: facet.orderFrom,
		terms: terms.map(({ term, types, spellings }) => ({
			name: term.name,
			label: term.label,
			definition: term.definitions[0]?.note.path ?? null,
			alternatives: [...term.alternatives],
			formerly: [...term.formerly],
			counts: Object.fromEntries(types),
			spellings: Object.fromEntries(spellings),
		})),
	};
}

/** A list as plain data. */
export function listData(locale: Locale, { facet, terms, types, list }: AnsweredList): ListAnswer {
	return {
		facet: facet.id,
		term: terms[0]?.name ?? '',
		terms: terms.map(({ name }) => name),
		type: types[0] ?? null,
		types,
		total: list.total,
		notes: list.rows.map(toNoteData),
		leftOut: [
			...list.unreadable.map(({ path, why }) => ({ path, why: say(locale, why) })),
			...list.passedOver.flatMap((passed) =>
				passed.paths.map((path) => ({ path, why: locale.report.passedBy[passed.reason](passed.folder) })),
			),
		],
		nearMisses: list.nearMisses.map(({ value, term, paths }) => ({ value, term, paths })),
	};
}

/** What lists pass over, in a sentence. */
export function sayPassedOver({ report: text }: Locale, { reason, folder, paths }: PassedOver): string {
	return text.passedOver[reason](paths.length, folder);
}

function toNoteData({ note, title, types, terms, match }: Row): NoteData {
	return { path: note.path, title, types, terms, match };
}

function toPlaceData({ path, line, column }: PlaceData): PlaceData {
	return { path, line, column };
}

/** The findings that are shown as plain data, each in somebody's language. */
export function findingsData(locale: Locale, { noteCount, shown }: AnsweredCheck): FindingsData {
	const findings = sayFindings(locale, shown);
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
