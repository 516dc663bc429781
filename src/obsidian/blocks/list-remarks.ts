import { subjectOf, type LeftOut, type MissingFolder } from '../../core/query/narrowing';
import type { FacetFilter, ListQuery } from '../../core/query/resolve';
import type { List } from '../../core/query/run';
import type { UnknownProperty } from '../../core/query/unknown-properties';
import type { Vocabulary } from '../../core/vocabulary/facet';
import type { Locale } from '../../locale/locales';
import { appendCodeText } from '../dom/code-text';
import { createNoteLink } from '../links';

/** What its options do to a list. */
export interface Narrowed {
	readonly leftOut: readonly LeftOut[];
	readonly missingFolders: readonly MissingFolder[];
	readonly unknownProperties: readonly UnknownProperty[];
}

/** A line that is said beside a list; code in it stands between backticks. */
export interface Line {
	readonly text: string;
	/** Notes the line is about, shown as links behind it. */
	readonly paths: readonly string[];
}

/** What is said above a list: of what it is, and how long. */
export function headerOf(
	locale: Locale,
	{ header, types, filters }: ListQuery,
	{ total }: List,
	isGrowing: boolean,
): string {
	return header && total > 0 ? locale.blocks.header(total, types, labelsOf(filters), isGrowing) : '';
}

/** What its options leave out of a list, in a sentence for each. */
export function sayLeftOut(locale: Locale, leftOut: readonly LeftOut[]): readonly string[] {
	return leftOut.map(({ count, options }) => locale.blocks.leftOut(count, options));
}

/** What is said below a list: why it is empty, and what is wrong with notes that might be in it. */
export function remarksOn(
	locale: Locale,
	query: ListQuery,
	list: List,
	{ leftOut, missingFolders, unknownProperties }: Narrowed,
	vocabulary: Vocabulary,
): readonly Line[] {
	const lines: Line[] = [];
	const say = (text: string, paths: readonly string[] = []): unknown => lines.push({ text, paths });
	if (list.rows.length === 0) {
		say(query.empty ?? sayNothing(locale, query, leftOut.length > 0, vocabulary));
		// Who says in words of their own what is to be said knows what the block leaves out.
		if (query.empty === undefined) for (const text of sayLeftOut(locale, leftOut)) say(text);
		for (const { type, nearest } of list.unknownTypes) say(locale.blocks.unknownType(type, nearest));
	}
	for (const { folder, nearest } of missingFolders) say(locale.blocks.missingFolder(folder, nearest));
	const unknown = new Map(unknownProperties.map(({ property, nearest }) => [property, nearest]));
	for (const [property, nearest] of unknown) say(locale.blocks.unknownProperty(property, nearest));
	for (const { value, term, paths } of list.nearMisses) say(locale.blocks.nearMiss(paths.length, value, term), paths);
	if (list.unreadable.length > 0) say(locale.blocks.unreadable(list.unreadable.length), pathsOf(list.unreadable));
	for (const { reason, folder, paths } of list.passedOver) say(locale.blocks.passedOver[reason](paths.length, folder));
	if (list.rows.length < list.total) say(locale.blocks.shortened(list.rows.length, list.total));
	return lines;
}

/** What is said below a list while notes are still being read: of what is missing nothing, since it may come. */
export function remarksWhileGrowing(locale: Locale, { rows, total, unreadable }: List): readonly Line[] {
	const lines: Line[] = [];
	if (unreadable.length > 0)
		lines.push({ text: locale.blocks.unreadable(unreadable.length), paths: pathsOf(unreadable) });
	if (rows.length < total) lines.push({ text: locale.blocks.shortened(rows.length, total), paths: [] });
	return [...lines, { text: rows.length === 0 ? locale.vault.noneSoFar : locale.vault.growing, paths: [] }];
}

function pathsOf(notes: List['unreadable']): readonly string[] {
	return notes.map(({ path }) => path);
}

/** That there is nothing: none at all, or none that the options let through. */
function sayNothing(locale: Locale, { types, filters }: ListQuery, isLeftOut: boolean, vocabulary: Vocabulary): string {
	if (!isLeftOut) return locale.blocks.nothing(types, labelsOf(filters));
	const subject = subjectOf(filters, vocabulary);
	return locale.blocks.nothingLeft(types, labelsOf(subject === undefined ? [] : [subject]));
}

/** The labels of the terms of each facet. */
function labelsOf(filters: readonly FacetFilter[]): readonly (readonly string[])[] {
	return filters.map(({ terms }) => terms.map(({ label }) => label));
}

/** Shows lines of text; what is shown already is left as it is. */
export function showLines(element: HTMLElement, lines: readonly Line[]): void {
	const state = JSON.stringify(lines);
	if (element.dataset['state'] === state || (lines.length === 0 && element.childElementCount === 0)) return;
	element.dataset['state'] = state;
	element.empty();
	for (const { text, paths } of lines) {
		const line = element.createDiv('in-phase-line');
		appendCodeText(line, text);
		for (const path of paths) {
			line.appendText(' ');
			createNoteLink(line, path, path.replace(/\.md$/i, ''));
		}
	}
}
