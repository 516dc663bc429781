import { isDeeperThan } from '../depth';
import type { Range } from '../text';

/** An expression and the list that it stands in count for themselves. */
const deepestTree = 400;

type LiteralExpression = Range & {
	readonly kind: 'literal';
	readonly value: string | number | boolean | null | undefined;
};
type NameExpression = Range & { readonly kind: 'name'; readonly name: string };

/** What stands for something in a snippet; ranges are offsets into the snippet's source. */
export type Expression =
	| LiteralExpression
	| NameExpression
	| (Range & {
			readonly kind: 'member';
			readonly of: Expression;
			readonly name: string;
			/** The name where it stands: a word, or a text in brackets. */
			readonly key: LiteralExpression | NameExpression;
			readonly isOptional: boolean;
	  })
	| (Range & { readonly kind: 'call'; readonly callee: Expression; readonly parameters: readonly Expression[] })
	| (Range & { readonly kind: 'not'; readonly of: Expression })
	| (Range & { readonly kind: 'typeof'; readonly of: Expression })
	| (Range & { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] })
	| (Range & { readonly kind: 'compare'; readonly sign: string; readonly left: Expression; readonly right: Expression })
	| (Range & { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Expression })
	| (Range & { readonly kind: 'list'; readonly items: readonly Expression[] })
	| (Range & { readonly kind: 'template'; readonly texts: readonly string[]; readonly values: readonly Expression[] })
	| LooseExpression;

/** What stands in queries and scripts besides, and is told only where they are read loosely. */
export type LooseExpression =
	/** `a + b ?? c` */
	| (Range & { readonly kind: 'sum'; readonly parts: readonly Expression[] })
	/** `a ? b : c` */
	| (Range & {
			readonly kind: 'choice';
			readonly condition: Expression;
			readonly yes: Expression;
			readonly no: Expression;
	  })
	/** `a[b]` */
	| (Range & { readonly kind: 'index'; readonly of: Expression; readonly by: Expression })
	/** What stands between brackets one after the other: `{ let a = b; c(d) }`. */
	| (Range & { readonly kind: 'group'; readonly items: readonly Expression[] })
	/** `a: b` in a group. */
	| (Range & { readonly kind: 'entry'; readonly key: Expression; readonly value: Expression })
	| (Range & { readonly kind: 'regex'; readonly text: string });

/**
 * Whether expressions stand in each other too deep to be gone through by recursion, be it brackets in brackets or one
 * member behind the other. Parsers bound the brackets; what is put together from several expressions can be deeper.
 */
export function isTangled(expressions: readonly Expression[]): boolean {
	return isDeeperThan(deepestTree, expressions);
}

/** What stands in an expression, one level deep. */
export function childrenOf(expression: Expression): readonly Expression[] {
	switch (expression.kind) {
		case 'literal':
		case 'name':
		case 'regex':
			return [];
		case 'member':
		case 'not':
		case 'typeof':
			return [expression.of];
		case 'index':
			return [expression.of, expression.by];
		case 'call':
			return [expression.callee, ...expression.parameters];
		case 'and':
		case 'or':
		case 'sum':
			return expression.parts;
		case 'compare':
			return [expression.left, expression.right];
		case 'choice':
			return [expression.condition, expression.yes, expression.no];
		case 'function':
			return [expression.body];
		case 'list':
		case 'group':
			return expression.items;
		case 'entry':
			return [expression.key, expression.value];
		case 'template':
			return expression.values;
	}
}

/**
 * The names of a chain of members, the first one first; undefined for what is more than names.
 *
 * @example pathOf(…) // ['p', 'file', 'path'] of `p.file?.path`
 */
export function pathOf(expression: Expression): readonly string[] | undefined {
	const names: string[] = [];
	let inner = expression;
	while (inner.kind === 'member') {
		names.unshift(inner.name);
		inner = inner.of;
	}
	return inner.kind === 'name' ? [inner.name, ...names] : undefined;
}

/** A call of a method: what it is called on, its name and what it is given; undefined for anything else. */
export function methodCallOf(
	expression: Expression,
): { readonly on: Expression; readonly name: string; readonly parameters: readonly Expression[] } | undefined {
	if (expression.kind !== 'call' || expression.callee.kind !== 'member') return undefined;
	return { on: expression.callee.of, name: expression.callee.name, parameters: expression.parameters };
}

/** Whether an expression is a call of a path with nothing given: `dv.current()`. */
export function isCallOf(expression: Expression, ...path: readonly string[]): boolean {
	return (
		expression.kind === 'call' &&
		expression.parameters.length === 0 &&
		pathOf(expression.callee)?.join('.') === path.join('.')
	);
}
