import type { Note } from '../note/note';

/** What can say a term: a property, a tag such as `#stage/seedling`, Dataview's inline field, or the folder a note lies in. */
export const termSources = ['property', 'nestedTags', 'inline', 'folder'] as const;

export type TermSource = (typeof termSources)[number];

/** Where notes say the terms of a facet. */
export interface FacetReading {
	/** What blocks, settings and commands call the facet, in the main its property. */
	readonly id: string;
	/** The property whose values the facet controls, `phase`; the first of them, where a term is added. */
	readonly property: string;
	/** All properties that count, that one included. */
	readonly properties: readonly string[];
	readonly from: readonly TermSource[];
	/** Whether a note can say terms of the facet at all, which may be for some types or folders alone. */
	readonly concerns: (note: Note) => boolean;
	/** What a term's label ends with: "Phase". */
	readonly noun: string;
	/** The tag of definitions, without `#`: `group-phase`. */
	readonly definitionTag: string;
}

/** How a facet is read that is nothing but a property. */
export function readingOf(
	property: string,
): Pick<FacetReading, 'id' | 'property' | 'properties' | 'from' | 'concerns'> {
	return { id: property, property, properties: [property], from: ['property'], concerns: () => true };
}

/** What is laid down about a facet before a vault is looked at: by the preset or by settings. */
export interface FacetSpec extends FacetReading {
	/** The noun for many, where that is not made by rule. */
	readonly plural?: string | undefined;
	/** Names in the order in which settings put them, where that is not the order of the terms. */
	readonly order?: readonly string[] | undefined;
	/** What settings say. */
	readonly terms: readonly TermSpec[];
	/** Settings name the facet, so that one definition is enough for it to be in force. */
	readonly isSet: boolean;
	/** The built-in framework's part in it, which is in force only in a vault that bears its marks. */
	readonly builtIn?: BuiltIn | undefined;
}

/** What the built-in framework knows of a facet, and how many of its terms a vault defines that is recognised by them. */
export interface BuiltIn {
	readonly terms: readonly TermSpec[];
	readonly enough: number;
}

/** What is laid down about a term; see `Term` for the fields. */
export interface TermSpec {
	readonly name: string;
	readonly label?: string | undefined;
	/** Settings only: the name is any spelling of it. */
	readonly anySpelling?: boolean | undefined;
	/** Settings only: the note that defines it, as a path, a name or a link. */
	readonly definition?: string | undefined;
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
	/** Nothing but its title speaks for it: it is linked to, but never found fault with. */
	readonly isWeak: boolean;
	/** The note's title, else its basename, as written. */
	readonly title: string;
}

/** One value of a facet. */
export interface Term {
	/** What notes say, spelled as the authors of the vault spell it: `iteration`, `Last Call`, `🌱`. */
	readonly name: string;
	/** The name in the form in which names are compared, unique in its facet. */
	readonly key: string;
	/** Whether the name is set, built in, or the spelling of a majority, so that others are variants of it. */
	readonly isNameCertain: boolean;
	/** What people read: "Iteration Phase". */
	readonly label: string;
	/** The notes that define it, the one to trust first at the front; empty when none does. */
	readonly definitions: readonly Definition[];
	/** Other names of the same, as spelled. */
	readonly alternatives: readonly string[];
	/** Alternatives that are right where they stand, as keys: those that are set, ids and numbers. */
	readonly accepted: ReadonlySet<string>;
	/** Names that this one replaced, as spelled. */
	readonly formerly: readonly string[];
}

/** How a value says a term: by its name (spelled in whatever way), by another spelling, or by a name it had before. */
export type MatchKind = 'exact' | 'alternative' | 'former';

/** A value resolved to a term. */
export interface Match {
	readonly term: Term;
	readonly kind: MatchKind;
}

/** A value is a link to a note or a plain text. */
export type ValueForm = 'link' | 'plain';

/** Where an order comes from: settings, numbers in titles, a property of the definitions, a note that links them, the built-in framework; else it is by name. */
export type OrderSource = 'set' | 'titles' | 'numbers' | 'index' | 'built-in' | 'name';

/** A property with a controlled vocabulary, as a vault and its settings have it. */
export interface Facet extends FacetReading {
	readonly plural?: string | undefined;
	/** How the vault writes values: as links to the definitions, as plain text, or now so, now so. */
	readonly form: ValueForm | undefined;
	/** Where the order of the terms was taken from. */
	readonly orderFrom: OrderSource;
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
	/** No terms are set, and most of what notes say is none: the property is another vocabulary's. */
	readonly isForeign: boolean;
	/** What the terms would match if the facet were in force; undefined where it is. */
	readonly dormant: ReadonlyMap<string, readonly Match[]> | undefined;
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
