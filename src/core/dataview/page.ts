import { parseLink } from '../links/link';
import type { Note } from '../note/note';
import { basenameOf, folderOf } from '../note/path';
import { propertiesOf } from '../note/properties';
import type { Properties } from '../note/note';
import type { InlineFields } from './inline-fields';

/** What a snippet handles: texts, numbers, lists, maps of fields, and things it can only hand on. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | Fields | Thing;

/** Fields by name. */
export interface Fields {
	readonly kind: 'fields';
	get(name: string): Value;
}

/** A date, a duration or a link, which answers none of the questions that a text answers. */
export interface Thing {
	readonly kind: 'thing';
	readonly what: 'date' | 'duration' | 'link' | 'function';
}

/** Whether a value is one of fields. */
export function isFields(value: Value): value is Fields {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'fields';
}

/** Whether a value is a list. */
export function isList(value: Value): value is readonly Value[] {
	return Array.isArray(value);
}

/** A page as Dataview has it, as far as lists ask. */
export interface Page {
	readonly path: string;
	readonly fields: Fields;
}

const link: Thing = { kind: 'thing', what: 'link' };
const date: Thing = { kind: 'thing', what: 'date' };
const duration: Thing = { kind: 'thing', what: 'duration' };

/**
 * A note as the page that Dataview makes of it: the fields of its frontmatter and of its body, each by its name as
 * spelled and in small letters, with dates, durations and links read from texts
 * (https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/).
 *
 * @param inline The fields in the body.
 * @param properties In place of the note's own.
 */
export function pageOf(note: Note, inline?: InlineFields, properties: Properties = propertiesOf(note)): Page {
	const file = fieldsOf((name) => fileField(note, properties, name));
	let keys: ReadonlyMap<string, string> | undefined;
	const findKey = (name: string): string | undefined => {
		if (Object.hasOwn(properties, name)) return name;
		// Made only for notes that spell a name otherwise, or do not have it.
		keys ??= new Map(
			Object.keys(properties)
				.reverse()
				.map((key) => [canonicalName(key), key]),
		);
		return keys.get(name);
	};
	const fields = fieldsOf((name) => {
		if (name === 'file') return file;
		const key = findKey(name);
		const own = key === undefined ? undefined : fieldValue(properties[key]);
		const added = inline?.get(name.toLowerCase()) ?? [];
		if (added.length === 0) return own;
		const all = own === undefined || own === null ? added : [...(isList(own) ? own : [own]), ...added];
		return all.length === 1 ? all[0] : all;
	});
	return { path: note.path, fields };
}

function fileField(note: Note, properties: Properties, name: string): Value {
	if (name === 'path') return note.path;
	if (name === 'name') return basenameOf(note.path);
	if (name === 'folder') return folderOf(note.path);
	if (name === 'ext') return 'md';
	if (name === 'link') return link;
	if (name === 'frontmatter')
		return fieldsOf((key) => (Object.hasOwn(properties, key) ? plainValue(properties[key]) : undefined));
	return undefined;
}

function fieldsOf(get: (name: string) => Value): Fields {
	return { kind: 'fields', get };
}

/** The name under which Dataview knows a field besides its own: in small letters, words joined by `-`. */
function canonicalName(key: string): string {
	return key
		.toLowerCase()
		.trim()
		.replace(/\s+/g, '-')
		.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}_-]/gu, '');
}

const isoDate = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?[^\s]*)?)?$/;
const amount =
	/^(?:\d+(?:\.\d+)? ?(?:years?|yrs?|months?|mos?|weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)[, ]*)+$/;

/** A value of the frontmatter as Dataview reads it. */
function fieldValue(value: unknown): Value {
	if (typeof value === 'string') {
		if (isoDate.test(value)) return date;
		if (value.length < 60 && amount.test(value)) return duration;
		return parseLink(value)?.form === 'wikilink' ? link : value;
	}
	return nestedValue(value, fieldValue);
}

function plainValue(value: unknown): Value {
	return typeof value === 'string' ? value : nestedValue(value, plainValue);
}

function nestedValue(value: unknown, read: (inner: unknown) => Value): Value {
	if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
	if (Array.isArray(value)) return value.map((item: unknown) => read(item));
	if (typeof value !== 'object') return undefined;
	return fieldsOf((name) => (Object.hasOwn(value, name) ? read((value as Properties)[name]) : undefined));
}
