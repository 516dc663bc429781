/** What a snippet asks of a property of a page: that it says a text. Only what a list block can ask as well. */
export interface PageCondition {
	/** The property's name, or a path such as `file.path`. */
	readonly property: string;
	/** The texts of which it says one. */
	readonly values: readonly string[];
	/** How: the value is the text, or begins with it. */
	readonly how: 'says' | 'begins-with';
	readonly isNegated: boolean;
}

/** What a snippet lists. */
export interface PageList {
	readonly conditions: readonly PageCondition[];
}

/**
 * What alternatives come to: one condition that any of their texts meets, when all are about one property. Undefined
 * where they are about several, which no block can ask.
 */
export function unite(alternatives: readonly (readonly PageCondition[])[]): readonly PageCondition[] | undefined {
	const said = alternatives.flat();
	const [first] = said;
	if (first === undefined) return [];
	const isOne = said.every(({ property, isNegated, how }) => property === first.property && !isNegated && how === first.how);
	if (!isOne) return undefined;
	return [{ ...first, values: [...new Set(said.flatMap(({ values }) => values))] }];
}
