import { misread, type Conditions, type Reading } from './conditions';
import { isCallOf, isTangled, methodCallOf, pathOf, type Expression } from '../expression/expression';
import { interpret, lyingIn, saying, type Dialect } from './interpret';
import { sayOfSnippet } from '../expression/messages';

/** What names stand for: constants, and what functions give names to. */
export type Names = ReadonlyMap<string, Expression>;

/** The dialect of a function in a script. */
export interface ScriptScope {
	readonly reading: Reading;
	/** The name that the function gives to the page. */
	readonly page: string;
	readonly names: Names;
}

/** Wrappers that leave it open which text a property says, and are passed over. */
const wrappers = ['toLowerCase', 'toString', 'trim', 'flat'];

/** How a script writes what is asked of a page. */
export function scriptDialect(scope: ScriptScope): Dialect {
	const { reading, page, names } = scope;
	const propertyOf = (expression: Expression): string | undefined => {
		const path = pathOf(plain(expression, names));
		return path?.[0] === page && path.length > 1 ? nameOf(path.slice(1)) : undefined;
	};
	const ownPropertyOf = (expression: Expression): string | undefined => {
		const parts: string[] = [];
		let inner = expression;
		for (; inner.kind === 'member'; inner = inner.of) parts.unshift(inner.name);
		return isCallOf(inner, 'dv', 'current') && parts.length > 0 ? nameOf(parts) : undefined;
	};
	const dialect: Dialect = {
		reading,
		propertyOf,
		ownPropertyOf,
		textOf: (expression) => textOf(plain(expression, names)),
		interpretOwn: (expression) => interpretGuard(expression, dialect) ?? interpretCall(expression, dialect, scope),
	};
	return dialect;
}

/** `Array.isArray(p.type)`, `typeof p.type === "string"`, `p.type !== undefined`, `p.type.length > 0`. */
function interpretGuard(expression: Expression, dialect: Dialect): Conditions | undefined {
	const guard = (of: Expression | undefined, isAboutKind: boolean): Conditions | undefined => {
		const property = of && dialect.propertyOf(of);
		return property === undefined ? undefined : [{ kind: 'guard', property, isAboutKind, at: expression.from }];
	};
	const call = methodCallOf(expression);
	if (call?.name === 'isArray' && pathOf(call.on)?.join() === 'Array') return guard(call.parameters[0], true);
	if (expression.kind !== 'compare') return undefined;
	const { sign, left, right } = expression;
	if (left.kind === 'typeof') return sign.startsWith('=') ? guard(left.of, true) : undefined;
	const isNothing = right.kind === 'literal' && (right.value === undefined || right.value === null);
	if (isNothing && sign.startsWith('!')) return guard(left, false);
	const isNone = right.kind === 'literal' && right.value === 0;
	return isNone && sign === '>' && left.kind === 'member' && left.name === 'length' ? guard(left.of, false) : undefined;
}

function interpretCall(expression: Expression, dialect: Dialect, scope: ScriptScope): Conditions | undefined {
	const call = methodCallOf(expression);
	if (call === undefined) return undefined;
	const on = plain(call.on, scope.names);
	const [given] = call.parameters;
	if (given === undefined) return undefined;
	const property = dialect.propertyOf(on);
	const isLooking = call.name === 'includes' || call.name === 'contains';
	if (property === 'file.path' && (isLooking || call.name === 'startsWith')) {
		const text = dialect.textOf(given);
		return text === undefined ? undefined : lyingIn(dialect, text, expression);
	}
	if (property !== undefined && isLooking) {
		const text = dialect.textOf(given);
		return text === undefined ? undefined : saying(dialect, property, [text], expression);
	}
	if (on.kind === 'list' && isLooking) {
		const looked = dialect.propertyOf(given);
		const texts = on.items.map((item) => dialect.textOf(item));
		const isWhole = looked !== undefined && texts.every((text) => text !== undefined);
		return isWhole ? saying(dialect, looked, texts, expression) : undefined;
	}
	if (given.kind !== 'function' || (call.name !== 'some' && call.name !== 'every')) return undefined;
	const [name] = given.parameters;
	if (name === undefined) return undefined;
	const interpretWith = (value: Expression): Conditions =>
		interpret(given.body, scriptDialect({ ...scope, names: new Map([...scope.names, [name, value]]) }));
	// What some value of a property says, the property says.
	if (property !== undefined) return call.name === 'some' ? interpretWith(on) : undefined;
	if (on.kind !== 'list') return undefined;
	if (call.name === 'every') return on.items.flatMap(interpretWith);
	const parts = on.items.map((item) => bound(given, item));
	if (isTangled(parts)) return misread(scope.reading, sayOfSnippet('reason.tooDeep'), expression.from);
	return interpret({ kind: 'or', parts, from: expression.from, to: expression.to }, dialect);
}

/** A function's body with what its parameter stands for. */
function bound(fn: Extract<Expression, { kind: 'function' }>, value: Expression): Expression {
	return substitute(fn.body, fn.parameters[0] ?? '', value);
}

/** An expression in which a name is what it stands for; functions in it that give the name to something else keep it. */
function substitute(expression: Expression, name: string, value: Expression): Expression {
	const inside = (inner: Expression): Expression => substitute(inner, name, value);
	switch (expression.kind) {
		case 'name':
			return expression.name === name ? value : expression;
		case 'member':
		case 'not':
		case 'typeof':
			return { ...expression, of: inside(expression.of) };
		case 'call':
			return { ...expression, callee: inside(expression.callee), parameters: expression.parameters.map(inside) };
		case 'and':
		case 'or':
			return { ...expression, parts: expression.parts.map(inside) };
		case 'compare':
			return { ...expression, left: inside(expression.left), right: inside(expression.right) };
		case 'function':
			return expression.parameters.includes(name) ? expression : { ...expression, body: inside(expression.body) };
		case 'list':
			return { ...expression, items: expression.items.map(inside) };
		case 'template':
			return { ...expression, values: expression.values.map(inside) };
		default:
			return expression;
	}
}

/** What a name stands for, all the way down. A name cannot stand for itself: constants are known from top to bottom. */
export function resolve(expression: Expression, names: Names): Expression {
	const value = expression.kind === 'name' ? names.get(expression.name) : undefined;
	return value === undefined || value === expression ? expression : value;
}

/** What an expression stands for, without wrappers. */
function plain(expression: Expression, names: Names): Expression {
	return unwrap(resolve(unwrap(expression), names));
}

function unwrap(expression: Expression): Expression {
	const call = methodCallOf(expression);
	if (call !== undefined && wrappers.includes(call.name) && call.parameters.length === 0) return unwrap(call.on);
	const isText =
		expression.kind === 'call' && pathOf(expression.callee)?.join() === 'String' && expression.parameters.length === 1;
	const inner = isText
		? expression.parameters[0]
		: expression.kind === 'list' && expression.items.length === 1
			? expression.items[0]
			: undefined;
	return inner !== undefined && inner.kind !== 'literal' ? unwrap(inner) : expression;
}

function textOf(expression: Expression): string | undefined {
	if (expression.kind === 'template' && expression.values.length === 0) return expression.texts.join('');
	return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

/** `file.frontmatter.type` is the property `type`. */
function nameOf(path: readonly string[]): string {
	const isFrontmatter = path[0] === 'file' && path[1] === 'frontmatter' && path.length > 2;
	return (isFrontmatter ? path.slice(2) : path).join('.');
}
