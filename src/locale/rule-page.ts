/** The page of a rule: what is told of it beyond one line. */
export interface RulePage {
	/** Why what it flags matters and what is deliberately let pass, in paragraphs of Markdown. */
	readonly why: readonly string[];
	/** What its fix does and how safe that is; undefined where it has none. */
	readonly fix?: string;
	/** What the examples show, a sentence each, in their order. */
	readonly examples: readonly string[];
}
