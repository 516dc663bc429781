import type { Message } from '../message';
import { misread, quote, type Reading } from './conditions';
import type { Expression } from '../expression/expression';
import { sayOfSnippet } from '../expression/messages';
import type { SnippetSort } from './model';

const ownNames: ReadonlyMap<string, string> = new Map([
	['file.link', 'title'],
	['file.name', 'title'],
	['file', 'title'],
	['file.path', 'path'],
	['file.folder', 'folder'],
	['file.mtime', 'modified'],
	['file.mday', 'modified'],
	['file.ctime', 'created'],
	['file.cday', 'created'],
]);

/** What a list block calls a property, for its columns and for sorting; undefined for what it has no word for. */
function blockName(property: string | undefined): string | undefined {
	if (property === undefined) return undefined;
	return ownNames.get(property.toLowerCase()) ?? (property.includes('.') ? undefined : property);
}

/** A column, as a block names it. */
export function readColumn(reading: Reading, expression: Expression, property: string | undefined): string {
	const name = blockName(property);
	if (name === undefined)
		misread(reading, sayOfSnippet('reason.noColumn', { column: quote(reading, expression) }), expression.from);
	return name ?? '';
}

/** A sort key, as a block names it. */
export function readSort(
	reading: Reading,
	expression: Expression,
	property: string | undefined,
	isDescending: boolean,
): SnippetSort {
	const name = blockName(property);
	if (name === undefined)
		misread(reading, sayOfSnippet('reason.noSort', { key: quote(reading, expression) }), expression.from);
	return { by: name ?? '', isDescending };
}

/** What becomes of a column's heading, where it is not the property's own name. */
export function headingRemark(heading: string | undefined, column: string): readonly Message[] {
	if (heading === undefined || column === 'title' || heading.trim().toLowerCase() === column.toLowerCase()) return [];
	return [sayOfSnippet('remark.heading', { heading, column })];
}

/** What is said where files' names were sorted by. */
export function sortRemark(property: string | undefined): readonly Message[] {
	return property === 'file.name' || property === 'file.link' ? [sayOfSnippet('remark.sortedByTitle')] : [];
}
