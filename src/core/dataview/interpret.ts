import { anyOf, misread, negate, quote, type Conditions, type Reading } from './conditions';
import type { Expression } from '../expression/expression';
import { withoutEnd } from '../text';
import { sayOfSnippet } from '../expression/messages';

/** What the two languages write in their own ways. */
export interface Dialect {
	readonly reading: Reading;
	/** The property of the page that an expression stands for, `type` or `file.path`; undefined for anything else. */
	propertyOf(expression: Expression): string | undefined;
	/** The same of the page that the snippet stands on. */
	ownPropertyOf(expression: Expression): string | undefined;
	/** The text that an expression stands for. */
	textOf(expression: Expression): string | undefined;
	/** What a call, or a comparison of its own, asks; undefined where it is none of what the dialect knows. */
	interpretOwn(expression: Expression): Conditions | undefined;
}

/** A text in place of the types that extend one, while a function over them is interpreted: this mark, and the one. */
export const subtypeMark = '\0';

/** What an expression asks of a page. What a block cannot ask is a misunderstanding, and nothing then. */
export function interpret(expression: Expression, dialect: Dialect): Conditions {
	const { reading } = dialect;
	if (reading.fault !== undefined) return [];
	reading.left -= 1;
	if (reading.left < 0) return misread(reading, sayOfSnippet('reason.tooLong'), expression.from);
	const own = dialect.interpretOwn(expression);
	if (own !== undefined) return own;
	switch (expression.kind) {
		case 'and':
			return expression.parts.flatMap((part) => interpret(part, dialect));
		case 'or':
			return anyOf(
				reading,
				expression.parts.map((part) => interpret(part, dialect)),
				expression.from,
			);
		case 'not':
			return negate(reading, interpret(expression.of, dialect), expression.from);
		case 'compare':
			return interpretComparison(expression, dialect);
		default: {
			const property = dialect.propertyOf(expression);
			if (property !== undefined) return [{ kind: 'guard', property, isAboutKind: false, at: expression.from }];
			return misreadQuestion(reading, expression);
		}
	}
}

/** Says that a block cannot ask something, and what. */
export function misreadQuestion(reading: Reading, expression: Expression): Conditions {
	const asked = quote(reading, expression);
	const isAboutHost = /\bthis\.|\bdv\.current\(/.test(reading.source.slice(expression.from, expression.to));
	const reason = isAboutHost
		? sayOfSnippet('reason.aboutHost', { condition: asked })
		: sayOfSnippet('reason.noQuestion', { condition: asked });
	return misread(reading, reason, expression.from);
}

function interpretComparison(expression: Extract<Expression, { kind: 'compare' }>, dialect: Dialect): Conditions {
	const { reading } = dialect;
	const { sign, left, right, from: at } = expression;
	const isNegated = sign.startsWith('!');
	if (['=', '==', '===', '!=', '!=='].includes(sign)) {
		for (const [one, other] of [
			[left, right],
			[right, left],
		] as const) {
			const property = dialect.propertyOf(one);
			if (property === undefined) continue;
			const isItself =
				['file.path', 'file.name', 'file.link', 'file'].includes(property) && dialect.ownPropertyOf(other) === property;
			if (isItself) return [{ kind: 'self', isNegated, at }];
			const value = dialect.textOf(other);
			if (value === undefined) continue;
			const said = saying(dialect, property, [value], one);
			return isNegated ? negate(reading, said, at) : said;
		}
	}
	return misreadQuestion(reading, expression);
}

/** The condition that a property says one of some texts. */
export function saying(
	{ reading }: Dialect,
	property: string,
	texts: readonly string[],
	where: Expression,
): Conditions {
	if (property.includes('.') || property === 'file') return misreadQuestion(reading, where);
	const marked = texts.filter((text) => text.startsWith(subtypeMark)).map((text) => text.slice(subtypeMark.length));
	return [
		{
			kind: 'says',
			property,
			values: texts.filter((text) => !text.startsWith(subtypeMark)),
			subtypesOf: marked,
			at: where.from,
		},
	];
}

/** The condition that a page lies in a folder, which is told by the beginning of its path. */
export function lyingIn({ reading }: Dialect, beginning: string, where: Expression): Conditions {
	const folder = withoutEnd(beginning, '/');
	const isFolder = folder !== '' && folder !== beginning && !beginning.startsWith('/');
	if (!isFolder) return misread(reading, sayOfSnippet('reason.noFolderPath', { path: beginning }), where.from);
	return [{ kind: 'within', folders: [folder], isNegated: false, at: where.from }];
}
