import { jsonOf } from '../json';
import type { LostValue, Note, Properties } from './note';
import { isTemplate } from './template';

/** A property as found: its key as the note spells it, and its value. */
export interface Property {
	readonly key: string;
	readonly value: unknown;
}

/** One value of a property that is a scalar or a list. */
export interface PropertyItem {
	/** The text as it stands, not trimmed; an unquoted `[[link]]`, which YAML reads as nested lists, is put together again. */
	readonly text: string;
	/** Position in the list from 0, or null when the property is a scalar. */
	readonly index: number | null;
	/** The item is a map or something else that names nothing; `text` is then its JSON. */
	readonly isMap: boolean;
	/** The item is one of several in a scalar with commas. */
	readonly isPart: boolean;
}

const none: Properties = {};

/** The properties of a note; none when its frontmatter is absent or broken. */
export function propertiesOf(note: Note): Properties {
	return note.frontmatter.state === 'read' ? note.frontmatter.properties : none;
}

/**
 * The properties of a note, those recovered from broken frontmatter and values that are lost included: for telling
 * definitions, not for lists.
 */
export function recoveredPropertiesOf(note: Note): Properties {
	const { frontmatter } = note;
	if (frontmatter.state === 'broken') return frontmatter.recovered;
	return frontmatter.state === 'read' && frontmatter.lost !== undefined
		? withLost(frontmatter.properties, frontmatter.lost)
		: propertiesOf(note);
}

/** The same, with what may have been meant as properties and is read as text: for telling what a list may lack. */
export function meantPropertiesOf(note: Note): Properties {
	const { frontmatter } = note;
	return frontmatter.state === 'absent' ? (frontmatter.doubtful?.properties ?? none) : recoveredPropertiesOf(note);
}

/** The names of the properties of a note in lower case, each once, those of broken frontmatter included. */
export function propertyNamesOf(note: Note): ReadonlySet<string> {
	return new Set(Object.keys(recoveredPropertiesOf(note)).map((key) => key.toLowerCase()));
}

function withLost(properties: Properties, lost: readonly LostValue[]): Properties {
	const found = new Map(Object.entries(properties));
	for (const { key, index, text } of lost) {
		const value = found.get(key);
		found.set(key, index !== null && Array.isArray(value) ? value.with(index, text) : text);
	}
	return Object.fromEntries(found);
}

/** The values of a note that YAML reads as nothing; none where its frontmatter cannot be read at all. */
export function lostOf({ frontmatter }: Note): readonly LostValue[] {
	return frontmatter.state === 'read' ? (frontmatter.lost ?? []) : [];
}

/** Whether something in the properties of a note cannot be read, so that lists may lack it. */
export function isSpoilt({ frontmatter }: Note): boolean {
	switch (frontmatter.state) {
		case 'absent':
			return frontmatter.doubtful !== undefined;
		case 'read':
			return frontmatter.lost !== undefined;
		case 'broken':
			return true;
	}
}

/** Finds a property as Obsidian does, without regard to case; a key spelled exactly so goes first. */
export function findProperty(properties: Properties, name: string): Property | undefined {
	if (Object.hasOwn(properties, name)) return { key: name, value: properties[name] };
	const wanted = name.toLowerCase();
	for (const key of Object.keys(properties)) {
		if (key.length === name.length && (key === wanted || key.toLowerCase() === wanted))
			return { key, value: properties[key] };
	}
	return undefined;
}

/** The items of a value: one for a scalar, one each for a list, none for nothing. */
export function itemsOf(value: unknown): readonly PropertyItem[] {
	if (!Array.isArray(value)) return isNothing(value) ? [] : [toItem(value, null)];
	const items: PropertyItem[] = [];
	value.forEach((element: unknown, index) => {
		if (!isNothing(element)) items.push(toItem(element, index));
	});
	return items;
}

/**
 * The items of a property that names things, where a scalar with commas (`type: link, pattern`) names several.
 *
 * @param split What takes the text apart, in pieces that are the text again with commas between them.
 */
export function namesOf(properties: Properties, name: string, split = atCommas): readonly PropertyItem[] {
	const property = findProperty(properties, name);
	if (property === undefined) return [];
	const items = itemsOf(property.value);
	return Array.isArray(property.value) ? items : items.flatMap((item) => splitItem(item, split));
}

/** A property as one text, trimmed; undefined when it is missing, empty or not a scalar. */
export function textOf(properties: Properties, name: string): string | undefined {
	const value = findProperty(properties, name)?.value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	return text === '' ? undefined : text;
}

/** A property that Obsidian reads as a list of texts (`aliases`, `tags`); a single text is a list of one. */
export function textsOf(properties: Properties, name: string): readonly string[] {
	return itemsOf(findProperty(properties, name)?.value)
		.filter((item) => !item.isMap)
		.map((item) => item.text.trim());
}

function isNothing(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function toItem(value: unknown, index: number | null): PropertyItem {
	if (typeof value === 'string') return { text: value, index, isMap: false, isPart: false };
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
		return { text: String(value), index, isMap: false, isPart: false };
	}
	const link = findNestedText(value);
	if (link !== undefined) return { text: `[[${link}]]`, index, isMap: false, isPart: false };
	return { text: jsonOf(value), index, isMap: true, isPart: false };
}

/** `[[iteration]]` without quotes is a list in a list; in a list of its own, one level deeper. */
function findNestedText(value: unknown): string | undefined {
	let inner = value;
	// An alias in the YAML of a block can make a list that holds itself.
	const seen = new Set<unknown>();
	while (Array.isArray(inner) && inner.length === 1 && !seen.has(inner)) {
		seen.add(inner);
		inner = inner[0] as unknown;
	}
	return Array.isArray(value) && typeof inner === 'string' ? inner : undefined;
}

function atCommas(text: string): readonly string[] {
	return text.split(',');
}

function splitItem(item: PropertyItem, split: typeof atCommas): readonly PropertyItem[] {
	const isPlainScalar = item.index === null && !item.isMap && !isTemplate(item.text) && item.text.includes(',');
	const parts = isPlainScalar ? split(item.text).filter((part) => part.trim() !== '') : [];
	const isWhole = parts.length === 1 && parts[0] === item.text;
	const isSeveral = !item.text.includes('[') || (parts.length > 1 && parts.every(isWholeLink));
	if (!isPlainScalar || isWhole || !isSeveral) return [item];
	return parts.map((part) => ({ ...item, text: part.trim(), isPart: true }));
}

function isWholeLink(part: string): boolean {
	return /^\[\[[^[\]]+\]\]$/.test(part.trim());
}
