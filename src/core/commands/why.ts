import type { VaultIndex } from '../index/vault-index';
import type { Finding } from '../lint/engine';
import type { Fix } from '../lint/rule';
import { basenameOf } from '../note/path';
import type { Note } from '../note/note';
import { findNamedFacet, findNamedNote, findNamedTerm, findNamedType, type UnknownName } from '../query/named';
import { termNamesOf, titleOf } from '../query/row';
import { explainList, termsInMind, type ConditionId, type Why } from '../query/why';
import { ok, type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';

/** What somebody asks about a note. */
export interface WhyRequest {
	/** Its path, with or without the ending, or its name where only one note has it. */
	readonly note: string;
	/** The main facet when left out. */
	readonly facet?: string | undefined;
	/** The term whose list is meant; those that the note has to do with when left out. */
	readonly phase?: string | undefined;
	/** Notes of any type when left out. */
	readonly type?: string | undefined;
}

/** Why a note is in a list, or is not, and what would put it there. */
export interface ExplainedList extends Why {
	readonly fix: Fix | undefined;
}

/** What a note is understood to say, and the lists it is in, or is not. */
export interface AnsweredWhy {
	readonly note: Note;
	readonly title: string;
	readonly facet: Facet;
	/** As the note spells them. */
	readonly types: readonly string[];
	/** The names of the terms that it says. */
	readonly terms: readonly string[];
	/** The type that was asked for. */
	readonly type: string | undefined;
	readonly lists: readonly ExplainedList[];
}

/** The rules whose fixes put right what keeps a note out of a list. */
export const mendingRules: Readonly<Record<ConditionId, readonly string[]>> = {
	place: [],
	properties: ['valid-frontmatter', 'readable-lists', 'list-shape'],
	term: ['no-unknown-value', 'readable-lists', 'list-shape'],
	type: ['known-type', 'readable-lists'],
};

/**
 * `why`: what a note is understood to say, and each condition of a list with yes or no.
 *
 * @param findingsOf What was found in a note, for the fixes.
 */
export function answerWhy(
	index: VaultIndex,
	request: WhyRequest,
	findingsOf: (path: string) => readonly Finding[],
): Result<AnsweredWhy, UnknownName> {
	const note = findNote(index, request.note);
	if (!note.isOk) return note;
	const facet = findNamedFacet(index, request.facet);
	if (!facet.isOk) return facet;
	const type = request.type === undefined ? undefined : findNamedType(index, request.type);
	if (type?.isOk === false) return type;
	const asked = request.phase === undefined ? undefined : findNamedTerm(facet.value, request.phase);
	if (asked?.isOk === false) return asked;
	return ok(explain(index, note.value, facet.value, asked?.value, type?.value, findingsOf(note.value.path)));
}

function explain(
	index: VaultIndex,
	note: Note,
	facet: Facet,
	asked: Term | undefined,
	type: string | undefined,
	findings: readonly Finding[],
): AnsweredWhy {
	const inMind = asked === undefined ? termsInMind(note, facet) : [asked];
	const lists = (inMind.length === 0 ? [undefined] : inMind).map((term) => {
		const why = explainList(index, note, facet, term, type === undefined ? [] : [type]);
		return { ...why, fix: findFix(why, findings) };
	});
	const types = index.typesOf(note).map(({ text }) => text);
	return { note, title: titleOf(note), facet, types, terms: termNamesOf(note, facet), type, lists };
}

function findFix({ conditions }: Why, findings: readonly Finding[]): Fix | undefined {
	const rules = conditions.flatMap(({ id, holds }) => (holds ? [] : mendingRules[id]));
	return findings.filter(({ rule }) => rules.includes(rule)).flatMap(({ fixes }) => fixes)[0];
}

/** A note by its path, with or without the ending, else by its name where only one has it. */
function findNote(index: VaultIndex, said: string): Result<Note, UnknownName> {
	const path = said.replaceAll('\\', '/').replace(/^\.\//, '');
	const exact = index.find(path) ?? index.find(`${path}.md`);
	if (exact !== undefined) return ok(exact);
	const name = path.replace(/\.md$/i, '').toLowerCase();
	const [only, ...others] = [...index.notes()].filter((note) => basenameOf(note.path).toLowerCase() === name);
	return only !== undefined && others.length === 0 ? ok(only) : findNamedNote(index, path);
}
