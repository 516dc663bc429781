import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import type { Message } from '../message';
import { sayOfNote } from '../note/messages';
import type { Properties } from '../note/note';
import { lostOf, meantPropertiesOf, propertiesOf } from '../note/properties';
import type { Term } from '../vocabulary/facet';
import { isUnread } from '../note/unread';
import { valueKeyOf } from '../vocabulary/key';
import { hasSigns, partsBetweenSigns, wordsIn } from '../vocabulary/broken-value';
import { matchValue } from '../vocabulary/match';
import { mayBeTypesOf, untyped } from '../vocabulary/note-types';
import { writtenItemsOf } from '../vocabulary/said';
import { typeKeyOf } from '../vocabulary/type-tree';
import { compareText, findNearest } from '../words';
import { isInPlace, saysTheRest } from './place';
import type { FacetFilter, ListQuery } from './resolve';
import { isNamed } from './row';

/** Values that are no term, though the list's term was most likely meant. */
export interface NearMiss {
	readonly value: string;
	readonly term: string;
	readonly paths: readonly string[];
}

/** A type that no note has and no type note defines. */
export interface UnknownType {
	readonly type: string;
	/** The nearest that there is. */
	readonly nearest: string | undefined;
}

/** Looks for values that are no term and most likely mean one the query asks for. */
export function findNearMisses(
	index: VaultIndex,
	query: ListQuery,
	types: ReadonlySet<string> | undefined,
): readonly NearMiss[] {
	const [filter] = query.filters;
	if (filter === undefined) return [];
	const { facet, terms } = filter;
	const misses: NearMiss[] = [];
	for (const { key, meant: nearest } of index.strayValues(facet)) {
		const mayName = terms.some((term) => key.includes(term.key));
		if (!mayName && (nearest === undefined || !isNamed(terms, nearest))) continue;
		const notes = [...index.notesSaying(facet.id, [key], types)]
			.filter((note) => isInPlace(index, query, note) && saysTheRest(query, note))
			.sort((left, right) => compareText(left.path, right.path));
		const [note] = notes;
		if (note === undefined) continue;
		const said = writtenItemsOf(note, facet).find(({ text }) => valueKeyOf(text, facet.noun) === key);
		const value = said?.text.trim() ?? key;
		const meant = findNamedTerm(filter, value) ?? nearest;
		if (meant === undefined || !isNamed(terms, meant)) continue;
		misses.push({ value, term: meant.name, paths: notes.map(({ path }) => path) });
	}
	return misses.sort((left, right) => compareText(left.value, right.value));
}

/**
 * Whether a change of notes can have made a type known or unknown that a query asks for. A type is known by its note,
 * which is the vocabulary's affair, or by any note of it, wherever and of whatever phase that is.
 */
export function isTypeKnowledgeAffected(
	index: VaultIndex,
	query: ListQuery,
	notes: readonly (Note | undefined)[],
): boolean {
	const asked = new Set(query.types.map(typeKeyOf).filter((type) => !index.types.names.has(type)));
	if (asked.size === 0) return false;
	const isAnyUnknown = findUnknownTypes(index, query).length > 0;
	return notes.some((note) => {
		if (note === undefined || index.isExcluded(note.path)) return false;
		return index.typeKeysOf(note).some((type) => (asked.has(type) || isAnyUnknown) && index.countOfType(type) <= 1);
	});
}

/** A note that a list may be lacking, since not all of it can be read. */
export interface LeftOutNote {
	readonly path: string;
	readonly why: Message;
}

/** The notes that the query would list if their properties could be read, or may list where nothing of a note can. */
export function findUnreadable(
	index: VaultIndex,
	query: ListQuery,
	types: ReadonlySet<string> | undefined,
): readonly LeftOutNote[] {
	const notes: LeftOutNote[] = [];
	const [filter] = query.filters;
	const broken = filter === undefined ? index.brokenNotes() : index.notesMaySaying(filter.facet, filter.terms, types);
	for (const note of broken) {
		if (!isInPlace(index, query, note)) continue;
		const say = (properties: Properties): boolean => maySay(index, query, types, note, properties);
		const mayBe = isUnread(note) || say(meantPropertiesOf(note));
		const isListed = note.frontmatter.state === 'read' && say(propertiesOf(note));
		const why = mayBe && !isListed ? whyUnread(note) : undefined;
		if (why !== undefined) notes.push({ path: note.path, why });
	}
	return notes.sort((left, right) => compareText(left.path, right.path));
}

/** Why not all of a note's properties can be read; undefined where they can. */
export function whyUnread(note: Note): Message | undefined {
	const { frontmatter } = note;
	if (frontmatter.state === 'broken') return frontmatter.problem.message;
	if (frontmatter.state === 'absent') return frontmatter.doubtful?.problem.message;
	const [lost] = lostOf(note);
	return lost && sayOfNote('problem.isLost', { key: lost.key, text: lost.text });
}

/** Whether properties that may be spoilt name what a query asks for: as a value, or as a word of one. */
function maySay(
	index: VaultIndex,
	query: ListQuery,
	types: ReadonlySet<string> | undefined,
	note: Note,
	properties: Properties,
): boolean {
	const ofTypes = mayBeTypesOf(note, index.typeSources, properties);
	if (types !== undefined && ![...ofTypes].some((type) => types.has(type))) return false;
	return query.filters.every(({ facet, terms }) =>
		writtenItemsOf(note, facet, properties).some(({ text }) =>
			[text, ...wordsIn(text)].some((word) => matchValue(facet, word).some(({ term }) => isNamed(terms, term))),
		),
	);
}

/** The term that a value which is none names among others: `iteration]`, `formation - iteration`. */
function findNamedTerm({ facet, terms }: FacetFilter, value: string): Term | undefined {
	if (!hasSigns(value)) return undefined;
	const named = partsBetweenSigns(value).flatMap((part) => matchValue(facet, part).map(({ term }) => term));
	return named.find((term) => isNamed(terms, term));
}

/** The types a query asks for that the vault does not know. */
export function findUnknownTypes(index: VaultIndex, query: ListQuery): readonly UnknownType[] {
	const isKnown = (type: string): boolean => index.types.names.has(type) || index.countOfType(type) > 0;
	if (query.types.map(typeKeyOf).every((type) => type !== untyped && isKnown(type))) return [];
	return query.types
		.filter((type) => typeKeyOf(type) === untyped || !isKnown(typeKeyOf(type)))
		.map((type) => ({ type, nearest: findNearestType(index, type) }));
}

/** The type that was most likely meant: one with a note of its own before one that a note only says. */
export function findNearestType(index: VaultIndex, type: string): string | undefined {
	const key = typeKeyOf(type);
	const said = [...index.typeKeys()].filter((other) => other !== untyped).sort();
	return findNearest(key, [...index.types.names.keys()].sort()) ?? findNearest(key, said);
}
