/** What a snippet asks of a property of a page. Only what a list block can ask as well is read at all. */
export interface PageCondition {
	/** The property's name, or a path such as `file.path`. */
	readonly property: string;
	/** The texts of which it says one; none for `exists` and `extends`. */
	readonly values: readonly string[];
	/**
	 * The value is the text, or begins with it; or there is a value at all, or it is a type that extends another, which
	 * are asked beside the others for the sake of how values are written.
	 */
	readonly how: 'says' | 'begins-with' | 'exists' | 'extends';
	readonly isNegated: boolean;
}

/** What a snippet lists: pages for which all conditions hold. */
export interface PageList {
	readonly conditions: readonly PageCondition[];
}

/** The condition that there is a value. */
export function exists(property: string): PageCondition {
	return { property, values: [], how: 'exists', isNegated: false };
}

/**
 * What alternatives, each of several conditions, come to: one condition that any of their texts meets. Undefined where
 * they are about several properties, or one of them asks for no text, which no block can ask.
 */
export function unite(alternatives: readonly (readonly PageCondition[])[]): readonly PageCondition[] | undefined {
	const property = alternatives[0]?.[0]?.property;
	const values = new Set<string>();
	for (const all of alternatives) {
		const said = all.filter(({ how }) => how === 'says');
		const isOfOne = all.every((one) => one.property === property && !one.isNegated && one.how !== 'begins-with');
		const isExtending = all.length === 1 && all[0]?.how === 'extends';
		if (!isOfOne || (said.length !== 1 && !isExtending)) return undefined;
		for (const value of said.flatMap((one) => one.values)) values.add(value);
	}
	if (property === undefined || values.size === 0) return undefined;
	return [{ property, values: [...values], how: 'says', isNegated: false }];
}
