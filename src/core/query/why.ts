import type { VaultIndex } from '../index/vault-index';
import { messagesOf, type Message } from '../message';
import type { Note } from '../note/note';
import { meantPropertiesOf } from '../note/properties';
import { excludingFolderOf } from '../settings/scope';
import type { Facet, Term } from '../vocabulary/facet';
import { findMeantTerm, matchValue } from '../vocabulary/match';
import { untyped } from '../vocabulary/note-types';
import { saidElsewhereIn, saidItemsOf, writtenItemsOf } from '../vocabulary/said';
import { typeKeyOf } from '../vocabulary/type-tree';
import { findNearest } from '../words';
import { defaultOptions } from './parse-options';
import { isInPlace, isOfType, wantedTypes } from './place';
import type { ListQuery } from './resolve';
import { isNamed, matchesOf } from './row';
import { whyUnread } from './shortfall';

const sayWhy = messagesOf('why');

/** What a list asks of a note. */
export type ConditionId = 'place' | 'properties' | 'term' | 'type';

/** Whether a note is what a list asks for in one respect. */
export interface Condition {
	readonly id: ConditionId;
	readonly holds: boolean;
	/** A clause: what the note says, or lacks. */
	readonly message: Message;
}

/** Why a note is in a list, or is not. */
export interface Why {
	/** The term that the list is of; undefined where the note says none and none was asked for. */
	readonly term: Term | undefined;
	readonly isListed: boolean;
	/** In the order in which they matter; the note is listed when all hold. */
	readonly conditions: readonly Condition[];
	/** All of it in one sentence. */
	readonly sum: Message;
}

/**
 * Explains whether a note is in the list of a term.
 *
 * @param term Any term of the facet when undefined.
 * @param types All types when there are none.
 */
export function explainList(
	index: VaultIndex,
	note: Note,
	facet: Facet,
	term: Term | undefined,
	types: readonly string[],
): Why {
	const terms = term === undefined ? facet.terms : [term];
	const { facets: _facets, ...rest } = defaultOptions(types);
	const query: ListQuery = { ...rest, filters: [{ facet, terms }], host: undefined, notices: [] };
	const said = [termCondition(note, facet, terms, term), ...typeConditions(index, note, query)];
	const unread = said.every(({ holds }) => holds) ? undefined : whyUnread(note);
	const conditions: readonly Condition[] = [
		placeCondition(index, note, query),
		unread === undefined
			? { id: 'properties', holds: true, message: sayWhy('areRead') }
			: { id: 'properties', holds: false, message: sayWhy('areUnread', { why: unread }) },
		...said,
	];
	const failing = conditions.filter(({ holds }) => !holds);
	const isListed = failing.length === 0;
	// What cannot be read may say all that seems to be missing.
	const telling = failing.filter(({ id }) => unread === undefined || id === 'place' || id === 'properties');
	const reasons = (isListed ? said : telling).map(({ message }) => message);
	const label = term?.label;
	const sum = isListed
		? sayWhy('isListed', { label, reasons })
		: sayWhy('isNotListed', { label, noun: facet.noun, reasons });
	return { term, isListed, conditions, sum };
}

/**
 * The terms whose lists somebody who asks about a note has in mind: those it says, be it in properties that cannot be
 * read, else those it most likely means, else those it says in a way that does not count.
 */
export function termsInMind(note: Note, facet: Facet): readonly Term[] {
	const read = saidItemsOf(note, facet);
	const said = read.length > 0 ? read : writtenItemsOf(note, facet, meantPropertiesOf(note));
	const named = said.flatMap(({ text }) => matchValue(facet, text).slice(0, 1));
	const found = named.map(({ term }) => term);
	const meant = found.length > 0 ? found : said.flatMap(({ text }) => findMeantTerm(facet, text) ?? []);
	const elsewhere = (): readonly Term[] =>
		saidElsewhereIn(note, facet).flatMap(({ text }) => matchValue(facet, text).map(({ term }) => term));
	return [...new Set(meant.length > 0 ? meant : elsewhere())];
}

function placeCondition(index: VaultIndex, note: Note, query: ListQuery): Condition {
	const folder = excludingFolderOf(index.scope, note.path);
	return folder === undefined || isInPlace(index, query, note)
		? { id: 'place', holds: true, message: sayWhy('isInPlace') }
		: { id: 'place', holds: false, message: sayWhy('isOutOfPlace', { folder }) };
}

function termCondition(note: Note, facet: Facet, terms: readonly Term[], asked: Term | undefined): Condition {
	const [match] = matchesOf(note, { facet, terms });
	if (match === undefined) return { id: 'term', holds: false, message: whyNoTerm(note, facet, asked) };
	const { kind, text, term } = match;
	const message =
		kind === 'exact'
			? sayWhy('saysTerm', { said: text.trim() })
			: sayWhy(kind === 'former' ? 'saysFormer' : 'saysAlternative', { said: text.trim(), name: term.name });
	return { id: 'term', holds: true, message };
}

function whyNoTerm(note: Note, facet: Facet, asked: Term | undefined): Message {
	const { noun } = facet;
	if (!facet.concerns(note)) return sayWhy('isNotConcerned', { noun });
	const isMeant = (text: string): boolean =>
		matchValue(facet, text).some(({ term }) => isNamed(asked === undefined ? facet.terms : [asked], term));
	const elsewhere = saidElsewhereIn(note, facet).find(({ text }) => isMeant(text));
	if (elsewhere !== undefined)
		return sayWhy(`saysElsewhere.${elsewhere.source}`, { said: elsewhere.text.replace(/^#/, '') });
	const said = saidItemsOf(note, facet).map(({ text }) => text.trim());
	if (said.length === 0) return sayWhy('saysNone', { noun });
	const unknown = said.filter((text) => matchValue(facet, text).length === 0);
	const slip = unknown.find((text) => {
		const meant = findMeantTerm(facet, text);
		return meant !== undefined && (asked === undefined || isNamed([asked], meant));
	});
	if (slip !== undefined)
		return sayWhy('saysSlip', { said: slip, noun, nearest: findMeantTerm(facet, slip)?.name ?? '' });
	if (unknown.length === said.length || asked === undefined) return sayWhy('saysUnknown', { said, noun });
	return sayWhy('saysOther', { said, name: asked.name });
}

function typeConditions(index: VaultIndex, note: Note, query: ListQuery): readonly Condition[] {
	const types = wantedTypes(index, query);
	const [asked] = query.types;
	if (types === undefined || asked === undefined) return [];
	const said = index.typesOf(note);
	if (isOfType(index, note, types)) {
		const own = said.find(({ key }) => types.has(key));
		const text = own?.text ?? asked;
		const message =
			own === undefined || query.types.map(typeKeyOf).includes(own.key)
				? sayWhy('isOfType', { type: text })
				: sayWhy('isOfSubtype', { type: text, parent: asked });
		return [{ id: 'type', holds: true, message }];
	}
	return [{ id: 'type', holds: false, message: whyNotOfType(index, said, types, asked) }];
}

function whyNotOfType(
	index: VaultIndex,
	said: readonly { readonly text: string; readonly key: string }[],
	types: ReadonlySet<string>,
	asked: string,
): Message {
	const texts = said.map(({ text }) => text);
	if (texts.length === 0) return sayWhy('isUntyped');
	const known = new Set([...index.types.names.keys()].filter((key) => key !== untyped));
	const slip = said.find(({ key }) => !known.has(key) && findNearest(key, types) !== undefined);
	if (slip === undefined) return sayWhy('isOfOtherType', { types: texts, asked });
	const nearest = findNearest(slip.key, types) ?? asked;
	return sayWhy('isOfUnknownType', { type: slip.text, nearest: index.types.names.get(nearest) ?? nearest });
}
