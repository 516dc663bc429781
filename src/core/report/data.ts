import type { Locale } from '../../locale/en/index';
import type { FacetData, FindingsData, ListAnswer, NoteData, PlaceData } from '../commands/api';
import type { AnsweredCheck } from '../commands/check';
import type { AnsweredList } from '../commands/list';
import type { AnsweredPhases } from '../commands/phases';
import type { AnsweredWhy } from '../commands/why';
import { say } from '../message';
import type { PassedOver } from '../query/passed-over';
import type { ConditionId } from '../query/why';
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

/** How many notes a sentence names. */
const mostNamed = 3;

/** The same with the first of the notes, which nothing else names. */
export function namePassedOver(locale: Locale, passed: PassedOver): string {
	const sentence = sayPassedOver(locale, passed);
	if (passed.reason === 'folder') return sentence;
	const { paths } = passed;
	const rest = paths.length > mostNamed ? ' …' : '';
	return `${sentence}  ${paths.slice(0, mostNamed).join(', ')}${rest}`;
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

/** Why a note is in lists, or is not, as plain data. */
export interface WhyData {
	readonly path: string;
	readonly title: string;
	readonly facet: string;
	/** As the note spells them. */
	readonly types: readonly string[];
	/** The names of the terms that it says. */
	readonly terms: readonly string[];
	readonly lists: readonly {
		/** The name of the term; null for any. */
		readonly term: string | null;
		/** The type that was asked for; null for all. */
		readonly type: string | null;
		readonly listed: boolean;
		/** One sentence. */
		readonly why: string;
		/** The note is listed when all hold. */
		readonly conditions: readonly { readonly id: ConditionId; readonly holds: boolean; readonly says: string }[];
		/** The best fix; null when there is none. */
		readonly fix: FindingsData['findings'][number]['fix'];
	}[];
}

/** Why a note is in lists, or is not, as plain data. */
export function whyData(locale: Locale, { note, title, facet, types, terms, type, lists }: AnsweredWhy): WhyData {
	return {
		path: note.path,
		title,
		facet: facet.id,
		types,
		terms,
		lists: lists.map(({ term, isListed, sum, conditions, fix }) => ({
			term: term?.name ?? null,
			type: type ?? null,
			listed: isListed,
			why: say(locale, sum),
			conditions: conditions.map(({ id, holds, message }) => ({ id, holds, says: say(locale, message) })),
			fix: fix === undefined ? null : { title: say(locale, fix.title), safety: fix.safety },
		})),
	};
}
