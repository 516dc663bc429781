import type { VaultIndex } from '../index/vault-index';
import type { Message } from '../message';
import type { Address } from '../note/address';
import type { Change } from '../note/change';
import type { Note } from '../note/note';
import type { Body } from '../body/body';
import type { Facet, Vocabulary } from '../vocabulary/facet';
import type { Severity } from './severity';

/** Whether a fix may run unattended (`safe`: the meaning stays) or a person chooses it. */
export type FixSafety = 'safe' | 'unsafe';

/** A repair of one finding, in its own note. */
export interface Fix {
	/** What will happen: "Change to “iteration”". */
	readonly title: Message;
	readonly safety: FixSafety;
	readonly changes: readonly Change[];
}

/** What a rule says about one place in a note. */
export interface Report {
	readonly address: Address;
	/** One sentence that quotes what it is about. */
	readonly message: Message;
	/** The best first. */
	readonly fixes?: readonly Fix[];
	/** It is no graver than this, whatever the severity of its rule. */
	readonly atMost?: Severity;
	/**
	 * It is a fact of the vault rather than of this note, told once when it shows in as many notes: `always`, or
	 * `fromFourth`. Reports with the same message say the same fact.
	 */
	readonly onceFrom?: number;
}

/** What is plain from one note already is told once however many show it. */
export const always = 1;

/** Up to three notes are told of one by one: whoever reads it sees what to do in each. */
export const fromFourth = 4;

/** What a rule that compares notes says: a report, and the note it is about. */
export interface PlacedReport extends Report {
	readonly path: string;
}

/** What a rule may look at. */
export interface RuleContext {
	readonly index: VaultIndex;
	readonly vocabulary: Vocabulary;
	/** The ids of all rules, whether on or off. */
	readonly ruleIds: readonly string[];
}

/** What every rule has. */
export interface RuleHead {
	readonly id: string;
	/** The severity unless settings say otherwise. */
	readonly severity: Severity | 'off';
	/** What it says of a note holds whatever other notes say, so that it can be told before they are read. */
	readonly standsAlone?: boolean;
}

/** What a rule flags, in one line. */
export function summaryOf(rule: string): Message {
	return { area: rule, id: 'summary', data: {} };
}

/** A rule that looks at one note at a time. */
export interface NoteRule extends RuleHead {
	readonly scope: 'note';
	check(note: Note, context: RuleContext): Iterable<Report>;
}

/** A rule that compares the definitions of a facet with each other, and with the notes that claim its names. */
export interface FacetRule extends RuleHead {
	readonly scope: 'facet';
	check(facet: Facet, context: RuleContext): Iterable<PlacedReport>;
}

/** A note with its text, for rules that look at what the metadata does not tell. */
export interface NoteText {
	readonly note: Note;
	readonly text: string;
	readonly body: Body;
}

/**
 * A rule that reads the text of a note: code blocks and prose. Only notes that have a code block or a comment are
 * read for it, unless it asks for all.
 */
export interface TextRule extends RuleHead {
	readonly scope: 'text';
	/** It looks at prose, so that every note must be read when it is on. */
	readonly readsAll?: boolean;
	/** What it says of a note hangs on what any other note says. */
	readonly followsNotes?: boolean;
	/** It has nothing to say about a text that holds none of these, as they stand; unset where that cannot be told. */
	readonly marks?: readonly string[];
	check(source: NoteText, context: RuleContext): Iterable<Report>;
}

/** A rule about the suppressions themselves, which the engine checks when all else is known. */
export interface SuppressionRule extends RuleHead {
	readonly scope: 'suppression';
}

/** One file in `rules/` exports one rule, as its default. */
export type Rule = NoteRule | FacetRule | TextRule | SuppressionRule;
