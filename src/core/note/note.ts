import type { Range } from '../text';
import type { Properties } from './properties';

/** One Markdown file, as much of it as lists and rules look at. */
export interface Note {
	/** Path in the vault, with `/`, ending in `.md`. */
	readonly path: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	/** Milliseconds since 1970. */
	readonly modified: number;
	readonly frontmatter: Frontmatter;
	/** Tags in the body, in order, without `#`, as spelled. Tags in the frontmatter are properties. */
	readonly bodyTags: readonly string[];
}

/** What stands between the two fences at the top of a note. */
export type Frontmatter =
	| { readonly state: 'absent' }
	| { readonly state: 'read'; readonly properties: Properties }
	| {
			readonly state: 'broken';
			readonly problem: FrontmatterProblem;
			/** What could be made out line by line: enough to know a definition by, not to list a note by. */
			readonly recovered: Properties;
	  };

/** Why frontmatter does not parse, in words for a person. */
export interface FrontmatterProblem {
	readonly cause:
		| 'tab'
		| 'colon'
		| 'duplicate-key'
		| 'indentation'
		| 'merge-conflict'
		| 'unclosed'
		| 'unclosed-quote'
		| 'template'
		| 'not-a-map'
		| 'syntax';
	/** One sentence that names the line, such as "Line 6 is indented with a tab; YAML needs spaces". */
	readonly message: string;
	/** Where, in the text of the note. */
	readonly range: Range;
}
