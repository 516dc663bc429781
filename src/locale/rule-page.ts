/** An example on the page of a rule. */
export interface RuleExample {
	/** What it shows, a sentence. */
	readonly shows: string;
	/** Frontmatter, or a part of a note. */
	readonly before: string;
	/** The same after the fix; undefined where it has none. */
	readonly after?: string;
}

/** The page of a rule: what is told of it beyond one line. */
export interface RulePage {
	/** Why what it flags matters and what is deliberately let pass, in paragraphs of Markdown. */
	readonly why: readonly string[];
	/** What its fix does and how safe that is; undefined where it has none. */
	readonly fix?: string;
	readonly examples: readonly RuleExample[];
}
