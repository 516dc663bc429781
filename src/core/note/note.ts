import type { Message } from '../message';
import type { Edit } from '../edits';
import type { Range } from '../text';

/**
 * A note's properties by key, as spelled. Note authors choose the keys, `__proto__` and `constructor` among them,
 * so such an object is only read through the functions here.
 */
export type Properties = Readonly<Record<string, unknown>>;

/** One Markdown file, as much of it as lists and rules look at. */
export interface Note {
	/** Path in the vault, with `/`, ending in `.md`. */
	readonly path: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	/** Milliseconds since 1970. */
	readonly modified: number;
	/** How long the file is, in bytes or whatever its host counts in; unset where nobody said. */
	readonly size?: number;
	readonly frontmatter: Frontmatter;
	/** Tags in the body, in order, without `#`, as spelled. Tags in the frontmatter are properties. */
	readonly bodyTags: readonly string[];
	/**
	 * What the links in the body point at, in order, then what its references lead to: the path or name, decoded,
	 * without heading and display text.
	 * Embeds, links to headings of the same note and links out of the vault are left out.
	 */
	readonly links: readonly string[];
	/** Whether there may be a code block or a comment, so that the text must be read; no more than a hint, which both hosts give as they can. */
	readonly hasCode: boolean;
	readonly hasComment: boolean;
	/** Dataview's inline fields, by name in small letters; only where settings count them and the text was read. */
	readonly inlineFields?: ReadonlyMap<string, readonly string[]>;
	/** What the text enumerates, as `readOutline` has it; only where an order may hang on it and the text was read. */
	readonly outline?: readonly (readonly string[])[];
	/** The metadata cache told of it: its text may say more, and is read before what is found in it is told for good. */
	readonly isFromCache?: true;
	/** Whether nothing stands in the file but white space; unset where something does. */
	readonly isEmpty?: boolean;
}

/** What stands between the two fences at the top of a note. */
export type Frontmatter =
	| {
			readonly state: 'absent';
			/** What may have been meant as properties, below a text; unset where nothing may. */
			readonly doubtful?: { readonly problem: FrontmatterProblem; readonly properties: Properties };
	  }
	| {
			readonly state: 'read';
			readonly properties: Properties;
			/** What stands where a value should, and is none to YAML; unset where there is no such thing. */
			readonly lost?: readonly LostValue[];
			/** Whether the text alone can tell what is lost of a property that no list hangs on; unset where it is known. */
			readonly mayHaveLost?: true;
	  }
	| {
			readonly state: 'broken';
			readonly problem: FrontmatterProblem;
			/** What could be made out line by line: enough to know a definition by, not to list a note by. */
			readonly recovered: Properties;
	  };

/** A text in the place of a value that YAML reads as nothing: `phase: #iteration` is a comment, `phase: !iteration` a type. */
export interface LostValue {
	/** The key of its property, as spelled. */
	readonly key: string;
	/** Position in the list from 0, or null when it stands alone. */
	readonly index: number | null;
	/** As it stands, with its sign. */
	readonly text: string;
	/** Where, in the text of the note. */
	readonly range: Range;
}

/** Why frontmatter does not parse, in words for a person. */
export interface FrontmatterProblem {
	readonly cause:
		| 'tab'
		| 'colon'
		| 'alias'
		| 'duplicate-key'
		| 'indentation'
		| 'merge-conflict'
		| 'unclosed'
		| 'rule'
		| 'unseen'
		| 'unclosed-quote'
		| 'too-deep'
		| 'too-long'
		| 'template'
		| 'not-a-map'
		| 'syntax'
		| 'unread';
	/** One sentence that names the line, such as "Line 6 is indented with a tab; YAML needs spaces". */
	readonly message: Message;
	/** Where, in the text of the note. */
	readonly range: Range;
	/**
	 * What puts it right: with these edits the frontmatter parses, and every property that could be made out says what it
	 * said. Undefined where nothing is more likely meant than something else.
	 */
	readonly repair: Repair | undefined;
}

/** Edits to the text of a note, with a title that says what they do. */
export interface Repair {
	readonly title: Message;
	readonly edits: readonly Edit[];
	/** What was meant is likely, and not certain, so that a person decides. */
	readonly isGuess: boolean;
}
