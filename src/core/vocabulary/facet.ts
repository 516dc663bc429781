import type { Note } from '../note/note';

/** What is laid down about a facet before a vault is looked at: by the preset or by settings. */
export interface FacetSpec {
	/** The property whose values the facet controls: `phase`. */
	readonly property: string;
	/** What a term's label ends with: "Phase". */
	readonly noun: string;
	/** The tag of definitions, without `#`: `group-phase`. */
	readonly definitionTag: string;
	readonly terms: readonly TermSpec[];
}

/** What is laid down about a term; see `Term` for the fields. */
export interface TermSpec {
	readonly name: string;
	readonly label?: string | undefined;
	readonly alternatives: readonly string[];
	readonly formerly: readonly string[];
	/** Settings only: values that say this term are unknown, and its definitions count for nothing. */
	readonly isRetired?: boolean | undefined;
	/** Settings only: the term exists, whether a note defines it or not. */
	readonly isSet?: boolean | undefined;
}

/** A note that defines a term. */
export interface Definition {
	readonly note: Note;
	/** The key of the term as the title has it: `iteration` of "Iteration Phase". */
	readonly stem: string;
	/** The note's title, else its basename, as written. */
	readonly title: string;
}

/** One value of a facet. */
export interface Term {
	/** What notes say: `iteration`. Lower case, words joined by `-`. */
	readonly name: string;
	/** No settings spell the name otherwise, as `Last Call` in place of `last-call`. */
	readonly isSpelledSo: boolean;
	/** What people read: "Iteration Phase". */
	readonly label: string;
	/** The notes that define it, the one to trust first at the front; empty when none does. */
	readonly definitions: readonly Definition[];
	/** Other spellings of the name, as keys. */
	readonly alternatives: readonly string[];
	/** Names that this one replaced, as keys. */
	readonly formerly: readonly string[];
}

/** How a value says a term: by its name (spelled in whatever way), by another spelling, or by a name it had before. */
export type MatchKind = 'exact' | 'alternative' | 'former';

/** A value resolved to a term. */
export interface Match {
	readonly term: Term;
	readonly kind: MatchKind;
}

/** A property with a controlled vocabulary, as a vault and its settings have it. */
export interface Facet {
	readonly property: string;
	readonly noun: string;
	readonly definitionTag: string;
	/** In order. Empty when the vault defines none: the facet is then not in force, and nothing is checked against it. */
	readonly terms: readonly Term[];
	/** Terms by key, the best match first; two where a former name is still a term of its own. */
	readonly matches: ReadonlyMap<string, readonly Match[]>;
	/** Terms by the keys of their definitions' file names: `iteration-phase`, or whatever the file is called. */
	readonly fileNames: ReadonlyMap<string, Term>;
	/** Former terms that are still defined beside the term that replaced them. */
	readonly halfDone: readonly HalfDoneRename[];
	/** The newer name of a term that this vault still defines under its former one: `iteration` → `coordination`. */
	readonly notYet: ReadonlyMap<string, Term>;
}

/** Two terms of which one is the other's former name, both defined. */
export interface HalfDoneRename {
	readonly current: Term;
	readonly former: Term;
}

/** The facets of a vault, `phase` first. */
export interface Vocabulary {
	readonly facets: readonly Facet[];
	/** What a note defines, by its path. */
	readonly definitions: ReadonlyMap<string, readonly DefinedTerm[]>;
}

/** A term with its facet, as a definition has them. */
export interface DefinedTerm {
	readonly facet: Facet;
	readonly term: Term;
	readonly definition: Definition;
}
