/*
 * What In Phase answers to other plugins and scripts; its command lines print the same as JSON. This file stands by
 * itself, so that it can be copied into another project; `version` tells whether a copy still fits.
 *
 * const inPhase: InPhaseApi | undefined = app.plugins.plugins['in-phase']?.api;
 */

/**
 * What other plugins and scripts may ask. All answers are plain data, with the fields that the command line prints as
 * JSON; they say how things stand when they are asked for, and do not change afterwards.
 *
 * @example
 * const { api } = app.plugins.plugins['in-phase'];
 * await api.whenReady();
 * const titles = api.list({ term: 'iteration', type: 'pattern' }).notes.map((note) => note.title);
 */
export interface InPhaseApi {
	/** Grows when a field or a function changes what it means; not when one is added. */
	readonly version: 1;
	/** Resolves when the vault has been read. Rejects when In Phase is turned off before that. */
	whenReady(): Promise<void>;
	/**
	 * The terms of a facet, the main one when left out.
	 *
	 * @param facet The property: `scale`. The main facet is `phase`, unless settings put another one first.
	 * @throws {InPhaseError} When there is no such facet, when the vault has not been read yet, or is no more.
	 */
	phases(facet?: string): FacetData;
	/** The notes of a term. @throws {InPhaseError} That names the option that is wrong, and the nearest that is right. */
	list(request: ListRequest): ListAnswer;
	/**
	 * The findings of a note, or of the vault, once all that is due has been checked. Notes with findings are read for
	 * the places. Rejects with an `InPhaseError` when there is no note at the path.
	 *
	 * @param path A vault path: `beds/compost-heap.md`.
	 */
	check(path?: string): Promise<FindingsData>;
	/**
	 * Calls back after answers may have changed: notes, settings or findings. One change may call back twice, since
	 * lists are up to date before findings are.
	 *
	 * @returns Call it to be told no more.
	 */
	onChange(callback: () => void): () => void;
}

/** One text, or several. */
export type Names = string | readonly string[];

/**
 * A list that is asked for, with the options of a list block: `{ term: 'iteration', type: 'pattern' }`. `term` or
 * `terms` must be there; they mean the same, as do `type` and `types`.
 */
export interface ListRequest {
	/** The term, by its name or any other way to say it; a note that says any of several is listed. */
	readonly term?: Names;
	readonly terms?: Names;
	/** The property of the facet that the terms are of; the main facet when left out. */
	readonly facet?: string;
	/** Types to list; all when left out. */
	readonly type?: Names;
	readonly types?: Names;
	/** Whether types that extend these are listed too; true when left out. */
	readonly subtypes?: boolean;
	/** Folders, with all below them; excluded ones are listed only when they are named here. */
	readonly from?: Names;
	/** Folders that are left out. */
	readonly exclude?: Names;
	/**
	 * What properties must say, compared whole and without regard to case; null: the property is missing or empty,
	 * undefined: it may say anything.
	 */
	readonly where?: Readonly<Record<string, Names | number | boolean | null | undefined>>;
	/** `title` (when left out), `path`, `modified`, `created`, a facet's property or any other, with `asc` or `desc` behind it. */
	readonly sort?: Names;
	/** How many notes to list at most. */
	readonly limit?: number;
}

/** What the functions throw, and promises reject with, when they are asked for what is not there. */
export interface InPhaseError extends Error {
	/** The option of a list that is wrong; undefined when it is none. */
	readonly option: string | undefined;
	/** What was most likely meant; undefined when nothing is near. */
	readonly nearest: string | undefined;
}

/** A facet. */
export interface FacetData {
	/** Its property. */
	readonly facet: string;
	/** Where the order comes from. */
	readonly orderFrom: 'set' | 'titles' | 'numbers' | 'index' | 'built-in' | 'name';
	/** In order. */
	readonly terms: readonly TermData[];
}

export interface TermData {
	/** What notes say: `iteration`. */
	readonly name: string;
	/** What people read: “Iteration Phase”. */
	readonly label: string;
	/** The path of the note that defines it; null when none does. */
	readonly definition: string | null;
	/** Other spellings. */
	readonly alternatives: readonly string[];
	/** Names it had before. */
	readonly formerly: readonly string[];
	/** How many notes say each type. */
	readonly counts: Readonly<Record<string, number>>;
	/** How many notes spell it so, the most used first. */
	readonly spellings: Readonly<Record<string, number>>;
}

/** A list. */
export interface ListAnswer {
	/** The property of the facet. */
	readonly facet: string;
	/** The name of the term, of the first where several were asked for. */
	readonly term: string;
	readonly terms: readonly string[];
	/** The type as it was asked for, the first of several; null when all types were. */
	readonly type: string | null;
	readonly types: readonly string[];
	/** How many notes there are before `limit`. */
	readonly total: number;
	readonly notes: readonly NoteData[];
	/** Notes that the list may lack, since not all of their properties can be read, each with the reason. */
	readonly leftOut: readonly { readonly path: string; readonly why: string }[];
	/** Values that are no term, though this one is most likely meant, with the notes that say them. */
	readonly nearMisses: readonly { readonly value: string; readonly term: string; readonly paths: readonly string[] }[];
}

export interface NoteData {
	readonly path: string;
	/** Its `title`, else its file name. */
	readonly title: string;
	readonly types: readonly string[];
	/** The names of the terms of the facet that it says. */
	readonly terms: readonly string[];
	/** How it says what was asked for: by the name, by another spelling, or by a name that the term had before. */
	readonly match: 'exact' | 'alternative' | 'former';
}

/** What was found. */
export interface FindingsData {
	/** How many notes were checked. */
	readonly notes: number;
	readonly findings: readonly FindingData[];
	/** How many findings there are of each severity, and how many have a safe fix. */
	readonly summary: Readonly<Record<Severity | 'fixable', number>>;
}

export type Severity = 'error' | 'warning' | 'info';

/** Lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export interface FindingData {
	readonly path: string;
	/** The rule's id. */
	readonly rule: string;
	/** Which sentence of the rule it is, and what is said in it: the same in every language. */
	readonly id: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly severity: Severity;
	/** One sentence, in the language of the app. */
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	/** The best fix; null when there is none. */
	readonly fix: { readonly title: string; readonly safety: 'safe' | 'unsafe' } | null;
	/** Where else the same shows; left out where it shows nowhere else. */
	readonly others?: readonly PlaceData[];
}

/** A place in a note. */
export interface PlaceData {
	readonly path: string;
	readonly line: number;
	readonly column: number;
}
