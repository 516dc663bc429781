import type { Link } from '../links/link';
import type { Range } from '../text';

/** A tag in a body. */
export interface BodyTag extends Range {
	/** Without `#`, as spelled. The range has the `#`. */
	readonly name: string;
}

/** A fenced code block; the range takes in both fences and what stands before them in their lines. */
export interface FencedBlock extends Range {
	/** The first word behind the opening fence; `''` for none. */
	readonly language: string;
	/** The lines between the fences, without the marks of quotes and the indent of lists they stand in. */
	readonly lines: readonly Range[];
	/** Where the opening fence begins, behind the marks of what it stands in. */
	readonly fenceFrom: number;
	/** It stands in a callout, a quote, a list or a footnote. */
	readonly isNested: boolean;
	/** It has a closing fence; one without ends with what it stands in. */
	readonly isClosed: boolean;
}

/** A stretch of a body that is no prose. */
export interface Opaque extends Range {
	readonly kind: 'code' | 'html' | 'math' | 'comment' | 'definition' | 'link';
}

/** What a body holds, in order. */
export interface Body {
	readonly tags: readonly BodyTag[];
	readonly links: readonly Link[];
	/** What the body shows of other files: `![[note]]`, `![](image.png)`. */
	readonly embeds: readonly Link[];
	/** Where the references of the body lead: `[label]: note.md`. */
	readonly definitions: readonly Link[];
	readonly blocks: readonly FencedBlock[];
	/** Whether there is a code block, or a callout, which the metadata cache does not look into. */
	readonly hasCode: boolean;
	/** Whether there may be a comment. */
	readonly hasComment: boolean;
}
