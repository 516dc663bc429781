import type { Message } from '../message';
import type { VaultIndex } from '../index/vault-index';
import type { Rule } from '../lint/rule';
import { rules } from '../lint/rules/index';
import type { Note } from '../note/note';
import { failed, ok, type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';
import { findFacet } from '../vocabulary/match';
import { mainOf } from '../vocabulary/noun';
import { typeKeyOf } from '../vocabulary/type-tree';
import { findNearest } from '../words';
import { sayOfQuery, withNearest } from './messages';
import { listBlocks } from './query';
import { resolveTerm, undefinedFacet } from './resolve';
import { findNearestType } from './shortfall';

/** Why a name that somebody gave is nothing's, and the nearest name there is. */
export interface UnknownName {
	/** The option that names it: `facet`, `term`, `type`, `path` or `rule`, or what it was called where it was given. */
	readonly option: string;
	readonly message: Message;
	readonly nearest: string | undefined;
}

/** A facet that is in force, by its id; the main one when none is named. */
export function findNamedFacet(index: VaultIndex, named: string | undefined): Result<Facet, UnknownName> {
	const property = named ?? mainOf(index.vocabulary.facets)?.id ?? '';
	const facet = findFacet(index.vocabulary, property);
	if (facet === undefined)
		return notFound(
			'facet',
			property,
			index.vocabulary.facets.map(({ id }) => id),
			(word) => sayOfQuery('notFacet', { property: word }),
			(properties) => sayOfQuery('facetsAre', { properties }),
		);
	return facet.terms.length > 0 ? ok(facet) : failed({ ...undefinedFacet(facet), option: 'facet' });
}

/** A term of a facet, by its name or any other way to say it. */
export function findNamedTerm(facet: Facet, name: string): Result<Term, UnknownName> {
	const resolved = resolveTerm(facet, name, 1, undefined);
	if (resolved.isOk) return ok(resolved.value.term);
	const { fault: mistakes } = resolved;
	return failed({
		option: 'term',
		message: sayOfQuery('lines', { lines: mistakes.map(({ message }) => message) }),
		nearest: mistakes[0]?.nearest,
	});
}

/** A type of the vault: one with a note of its own, one that a note says, or one that blocks or settings know. */
export function findNamedType(index: VaultIndex, type: string): Result<string, UnknownName> {
	const known = new Set([
		...index.types.names.keys(),
		...index.typeKeys(),
		...[...Object.values(listBlocks).flat(), ...index.settings.phasedTypes].map(typeKeyOf),
	]);
	known.delete('');
	return known.has(typeKeyOf(type))
		? ok(type)
		: notFound(
				'type',
				type,
				[...known].sort(),
				(word) => sayOfQuery('notType', { type: word }),
				(types) => sayOfQuery('typesAre', { types }),
				findNearestType(index, type),
			);
}

/** A note, by its vault path. */
export function findNamedNote(index: VaultIndex, path: string): Result<Note, UnknownName> {
	const note = index.find(path);
	return note === undefined
		? notFound(
				'path',
				path,
				[...index.notes()].map((other) => other.path),
				(word) => sayOfQuery('noNote', { path: word }),
			)
		: ok(note);
}

/** A rule, by its id. */
export function findNamedRule(id: string): Result<Rule, UnknownName> {
	const rule = rules.find((other) => other.id === id);
	return rule === undefined
		? notFound(
				'rule',
				id,
				// Those that are on first, which is what somebody most likely means.
				[...rules]
					.sort((left, right) => Number(left.severity === 'off') - Number(right.severity === 'off'))
					.map((other) => other.id),
				(word) => sayOfQuery('notRule', { id: word }),
				(ids) => sayOfQuery('rulesAre', { ids }),
			)
		: ok(rule);
}

function notFound(
	option: string,
	word: string,
	known: readonly string[],
	say: (word: string) => Message,
	sayKnown?: (known: readonly string[]) => Message,
	nearest = findNearest(word, known) ?? known.find((one) => isBeginning(word, one)),
): Result<never, UnknownName> {
	return failed({ option, message: withNearest(say(word), nearest, sayKnown?.(known)), nearest });
}

/** Whether a word is the beginning of a name, cut off: `no-former` of `no-former-name`. */
function isBeginning(word: string, name: string): boolean {
	return word.length > 3 && name.startsWith(word.toLowerCase());
}
