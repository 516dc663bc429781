import { childrenOf, methodCallOf, type Expression } from './expression';

type Function = Extract<Expression, { readonly kind: 'function' }>;

/** What names stand for wherever they are in a script, besides what is assigned to them. */
export interface ScriptNames {
	/** What is given to the functions of a name in all calls, parameter by parameter. */
	readonly given: ReadonlyMap<string, readonly (readonly Expression[])[]>;
	/** The names of functions that are assigned to one. */
	readonly functions: ReadonlyMap<Function, string>;
	/** What the keys of objects are for. */
	readonly entries: ReadonlyMap<string, readonly Expression[]>;
	/** What the functions of a name answer. */
	readonly answers: ReadonlyMap<string, readonly Expression[]>;
	/** What is assigned to a name that was declared elsewhere. */
	readonly assigned: ReadonlyMap<string, readonly Expression[]>;
	/** Properties that are taken from objects under other names: `const { phase: wanted } = page`. */
	readonly properties: ReadonlyMap<string, string>;
}

/**
 * Gathers what a script calls, and how, linear in its length.
 *
 * @example gatherScriptNames(parseLoosely('const has = (p, x) => p.phase == x; has(page, "a")', scriptLanguage))
 */
export function gatherScriptNames(expressions: readonly Expression[]): ScriptNames {
	const given = new Map<string, Expression[][]>();
	const functions = new Map<Function, string>();
	const entries = new Map<string, Expression[]>();
	const properties = new Map<string, string>();
	const answers = new Map<string, Expression[]>();
	const assigned = new Map<string, Expression[]>();
	// A declaration reads as a call: `function f(page) { … }`.
	const declarations = new Set<Expression>();
	const addAnswers = (name: string, body: Expression): void => {
		for (const answer of answersOf(body)) addTo(answers, name, answer);
	};
	const gatherStatements = (statements: readonly Expression[]): void => {
		for (const [at, one] of statements.entries()) {
			const [before, name] = [statements[at - 1], one.kind === 'compare' && one.left.kind === 'name' && one.left.name];
			const isDeclared = before?.kind === 'name' && ['const', 'let', 'var'].includes(before.name);
			if (one.kind === 'compare' && one.sign === '=' && name !== false && !isDeclared) addTo(assigned, name, one.right);
			const [declared, body] = [statements[at + 1], statements[at + 2]];
			if (one.kind !== 'name' || one.name !== 'function' || body === undefined) continue;
			if (declared?.kind !== 'call' || declared.callee.kind !== 'name') continue;
			declarations.add(declared);
			addAnswers(declared.callee.name, body);
		}
	};
	const left = [...expressions];
	gatherStatements(expressions);
	for (let one = left.pop(); one !== undefined; one = left.pop()) {
		if (one.kind === 'call') {
			const name = one.callee.kind === 'name' ? one.callee.name : methodCallOf(one)?.name;
			if (name !== undefined && !declarations.has(one)) giveAll(given, name, one.parameters);
		} else if (one.kind === 'compare' && one.left.kind === 'name' && one.right.kind === 'function') {
			functions.set(one.right, one.left.name);
			addAnswers(one.left.name, one.right.body);
		} else if (one.kind === 'group') gatherStatements(one.items);
		else if (one.kind === 'entry') {
			const { key, value } = one;
			const name = key.kind === 'name' ? key.name : key.kind === 'literal' ? String(key.value) : undefined;
			if (name !== undefined) addTo(entries, name, value);
			if (name !== undefined && value.kind === 'name') properties.set(value.name, name);
			if (name !== undefined && value.kind === 'function') functions.set(value, name);
		}
		for (const child of childrenOf(one)) left.push(child);
	}
	return { given, functions, entries, answers, assigned, properties };
}

/** What a function answers: its body, or what stands behind each `return` in that. */
function answersOf(body: Expression): readonly Expression[] {
	if (body.kind !== 'group') return [body];
	return body.items.filter((_, at) => {
		const before = body.items[at - 1];
		return before?.kind === 'name' && before.name === 'return';
	});
}

function giveAll(given: Map<string, Expression[][]>, name: string, parameters: readonly Expression[]): void {
	const known = given.get(name) ?? [];
	for (const [at, parameter] of parameters.entries()) (known[at] ??= []).push(parameter);
	given.set(name, known);
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [value]);
	else known.push(value);
}
