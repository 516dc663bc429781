import type { Expression } from '../expression/expression';
import { isFields, isList, type Page, type Thing, type Value } from './page';

/** A script that ends with an error, as it would in Dataview. */
export class SnippetError extends Error {
	override readonly name = 'SnippetError';
}

type Scope = ReadonlyMap<string, Value>;

/** A function is handed on with what it sees around it. */
interface Closure extends Thing {
	readonly what: 'function';
	call(parameter: Value): Value;
}

/** What a script's functions see. */
export interface ScriptWorld {
	readonly constants: Scope;
	readonly current: Page | undefined;
	/** How many more expressions may be evaluated for the page at hand. */
	left: number;
}

/** Functions over lists in each other can take for ever; no list needs more than this for a page. */
const mostSteps = 20_000;

/**
 * Evaluates a function of a script on a page, with the meaning JavaScript gives it.
 *
 * @throws {SnippetError} Where JavaScript would throw: a method that a value does not have.
 */
export function callOnPage(fn: Expression, page: Page, world: ScriptWorld): Value {
	world.left = mostSteps;
	const value = evaluate(fn, world.constants, world);
	if (!isClosure(value)) throw new SnippetError();
	return value.call(page.fields);
}

/** What JavaScript takes for true. */
export function isTruthy(value: Value): boolean {
	return Boolean(value);
}

function evaluate(expression: Expression, scope: Scope, world: ScriptWorld): Value {
	world.left -= 1;
	if (world.left < 0) throw new SnippetError();
	switch (expression.kind) {
		case 'literal':
			return expression.value;
		case 'name':
			if (!scope.has(expression.name)) throw new SnippetError();
			return scope.get(expression.name);
		case 'list':
			return expression.items.map((item) => evaluate(item, scope, world));
		case 'not':
			return !isTruthy(evaluate(expression.of, scope, world));
		case 'typeof':
			return typeName(evaluate(expression.of, scope, world));
		case 'and':
		case 'or': {
			let value: Value;
			for (const part of expression.parts) {
				value = evaluate(part, scope, world);
				if (isTruthy(value) === (expression.kind === 'or')) return value;
			}
			return value;
		}
		case 'compare':
			return compare(
				expression.sign,
				evaluate(expression.left, scope, world),
				evaluate(expression.right, scope, world),
			);
		case 'member':
			return memberOf(expression, scope, world);
		case 'call':
			return call(expression.callee, expression.parameters, scope, world);
		case 'function': {
			const [parameter] = expression.parameters;
			const run = (value: Value): Value =>
				evaluate(expression.body, parameter === undefined ? scope : new Map([...scope, [parameter, value]]), world);
			const closure: Closure = { kind: 'thing', what: 'function', call: run };
			return closure;
		}
		case 'template':
			throw new SnippetError();
	}
}

function memberOf(expression: Extract<Expression, { kind: 'member' }>, scope: Scope, world: ScriptWorld): Value {
	const of = evaluate(expression.of, scope, world);
	if (of === null || of === undefined) {
		// What follows `?.` is passed over too, which comes to the same: undefined has no members.
		if (expression.isOptional || isInOptional(expression.of)) return undefined;
		throw new SnippetError();
	}
	if (isFields(of)) return of.get(expression.name);
	return expression.name === 'length' && (isList(of) || typeof of === 'string') ? of.length : undefined;
}

/** Whether `?.` stands further up a chain, which then ends there when nothing comes before it. */
function isInOptional(expression: Expression): boolean {
	if (expression.kind === 'member') return expression.isOptional || isInOptional(expression.of);
	return expression.kind === 'call' && isInOptional(expression.callee);
}

function call(callee: Expression, given: readonly Expression[], scope: Scope, world: ScriptWorld): Value {
	if (callee.kind === 'name' && callee.name === 'String') return textOf(evaluateFirst(given, scope, world));
	if (callee.kind !== 'member') throw new SnippetError();
	const { name } = callee;
	if (callee.of.kind === 'name' && callee.of.name === 'Array' && name === 'isArray')
		return isList(evaluateFirst(given, scope, world));
	if (callee.of.kind === 'name' && callee.of.name === 'dv' && name === 'current') return world.current?.fields;
	const on = evaluate(callee.of, scope, world);
	if ((on === null || on === undefined) && (callee.isOptional || isInOptional(callee.of))) return undefined;
	const parameter = evaluateFirst(given, scope, world);
	const result = isList(on)
		? callOnList(on, name, parameter)
		: typeof on === 'string'
			? callOnText(on, name, parameter)
			: notThere;
	if (result === notThere) throw new SnippetError();
	return result;
}

const notThere = Symbol('notThere');

function evaluateFirst(given: readonly Expression[], scope: Scope, world: ScriptWorld): Value {
	const [first] = given;
	return first === undefined ? undefined : evaluate(first, scope, world);
}

function callOnList(list: readonly Value[], name: string, parameter: Value): Value | typeof notThere {
	if (name === 'includes' || name === 'contains') return list.includes(parameter);
	if (!isClosure(parameter)) return notThere;
	if (name === 'some') return list.some((item) => isTruthy(parameter.call(item)));
	if (name === 'every') return list.every((item) => isTruthy(parameter.call(item)));
	if (name === 'map') return list.map((item) => parameter.call(item));
	return name === 'filter' || name === 'where' ? list.filter((item) => isTruthy(parameter.call(item))) : notThere;
}

function callOnText(text: string, name: string, parameter: Value): Value | typeof notThere {
	if (name === 'toLowerCase') return text.toLowerCase();
	if (name === 'trim') return text.trim();
	if (name === 'toString') return text;
	const part = textOf(parameter);
	if (name === 'includes' || name === 'contains') return text.includes(part);
	return name === 'startsWith' ? text.startsWith(part) : notThere;
}

function compare(sign: string, left: Value, right: Value): boolean {
	const isLoose = sign.length === 2;
	const areBothNothing = (left === null || left === undefined) && (right === null || right === undefined);
	const isEqual = left === right || (isLoose && (areBothNothing || isLooselyEqual(left, right)));
	return sign.startsWith('!') ? !isEqual : isEqual;
}

/** `==` takes a list of one text for that text, and a number for its digits. */
function isLooselyEqual(left: Value, right: Value): boolean {
	if (isList(left) && typeof right === 'string') return textOf(left) === right;
	if (isList(right) && typeof left === 'string') return textOf(right) === left;
	return typeof left === 'number' && typeof right === 'string' ? String(left) === right : false;
}

/** What JavaScript makes of a value where it wants a text. */
function textOf(value: Value): string {
	if (isList(value)) return value.map(textOf).join();
	return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}

function typeName(value: Value): string {
	return value === null ? 'object' : typeof value;
}

function isClosure(value: Value): value is Closure {
	return (
		typeof value === 'object' &&
		value !== null &&
		'kind' in value &&
		value.kind === 'thing' &&
		value.what === 'function'
	);
}
