import { methodCallOf, type Expression } from './expression';
import { baseLanguage, queryLanguage, scriptLanguage, type Language } from './parse-expression';
import {
	comparing,
	asking,
	mapping,
	transparent,
	wrapping,
	naming,
	answering,
	locating,
	filing,
	roots,
} from './known-functions';
import { gatherScriptNames, type ScriptNames } from './script-names';

/**
 * What a text in a query is about: a property that is looked for, tags, a file, the name or path of files, or something
 * else that is known.
 */
export type Role = 'value' | 'tag' | 'file' | 'path' | 'other';

/** A text, number or key in a query, with what it is about; undefined where nothing tells. */
export interface PlacedValue {
	readonly literal: Literal;
	readonly role: Role | undefined;
}

/** What stands for itself in a query, the words that are keys of a map included. */
export type Literal = Extract<Expression, { readonly kind: 'literal' | 'template' | 'name' | 'regex' }>;

/** What a query looks at. */
export interface Placing {
	readonly language: Language;
	/** What is asked of a property: `value` for the one looked for. */
	readonly roleOf: (property: string) => Role;
	/** What formulas of a base stand for, by their names. */
	readonly formulas?: ReadonlyMap<string, readonly Expression[]>;
}

type About = Role | 'mixed' | undefined;

/** What names stand for, from inside out. */
interface Scope {
	readonly names: ReadonlyMap<string, readonly Expression[]>;
	readonly outer: Scope | undefined;
}

/** Names that stand for names that stand for names have an end. */
const deepest = 600;
/**
 * Tells of each text in expressions what it is about, by what it is compared with or looked for in: through constants,
 * what functions and loops give names to, and functions that only change the form.
 *
 * @example `phase = "a" or scale = "b"` // "a" is about phase, "b" about scale
 */
export function placeValues(expressions: readonly Expression[], placing: Placing): readonly PlacedValue[] {
	const placer = new Placer(placing);
	placer.visitAll(expressions);
	return placer.placed();
}

class Placer {
	readonly #language: Language;
	readonly #roleOf: Placing['roleOf'];
	readonly #formulas: ReadonlyMap<string, readonly Expression[]>;
	readonly #found = new Map<Literal, Set<About>>();
	readonly #abouts = new Map<Expression | readonly Expression[], About>();
	readonly #pushed = new Map<readonly Expression[], Set<About>>();
	/** What looks things up in the objects of a name, and the members of names. */
	readonly #keyed = new Map<string, Set<About>>();
	readonly #members: { readonly of: string; readonly key: Literal }[] = [];
	#names: ScriptNames = gatherScriptNames([]);
	#depth = 0;

	constructor({ language, roleOf, formulas = new Map() }: Placing) {
		this.#language = language;
		this.#roleOf = roleOf;
		this.#formulas = formulas;
	}

	placed(): readonly PlacedValue[] {
		for (const { of, key } of this.#members)
			for (const about of this.#keyed.get(of) ?? [undefined]) this.#note(key, about);
		return [...this.#found].map(([literal, abouts]) => {
			const known = [...abouts].filter((about) => about !== undefined);
			const [only] = known;
			return { literal, role: known.length === 1 && only !== 'mixed' ? only : undefined };
		});
	}

	visitAll(expressions: readonly Expression[]): void {
		const scope: Scope = { names: this.#gatherNames(expressions), outer: undefined };
		if (this.#language === queryLanguage) return this.#visitQuery(expressions, scope);
		if (this.#language === scriptLanguage) this.#names = gatherScriptNames(expressions);
		this.#visitStatements(expressions, scope);
	}

	/** Behind `FROM` stand folders, up to the next clause. */
	#visitQuery(expressions: readonly Expression[], scope: Scope): void {
		let isSource = false;
		for (const expression of expressions) {
			const word = wordOf(expression);
			if (word !== undefined && [...this.#language.clauses, 'by'].includes(word)) isSource = word === 'from';
			this.#visit(expression, isSource ? 'other' : undefined, scope);
		}
	}

	#visitEach(expressions: readonly Expression[], about: About, scope: Scope): void {
		for (const expression of expressions) this.#visit(expression, about, scope);
	}

	#visit(expression: Expression, about: About, scope: Scope): void {
		if (this.#depth === deepest) return;
		this.#depth += 1;
		this.#visitOne(expression, about, scope);
		this.#depth -= 1;
	}

	#visitOne(expression: Expression, about: About, scope: Scope): void {
		switch (expression.kind) {
			case 'literal':
			case 'regex':
				return this.#note(expression, about);
			case 'template':
				this.#note(expression, about);
				return this.#visitEach(expression.values, undefined, scope);
			case 'name':
				return this.#push(expression, about, scope);
			case 'member':
				return this.#visitMember(expression, about, scope);
			case 'not':
			case 'typeof':
				return this.#visit(expression.of, undefined, scope);
			case 'index':
				this.#visitKeys(expression.of, this.#about(expression.by, scope), scope);
				this.#visit(expression.of, about, scope);
				return this.#visit(expression.by, undefined, scope);
			case 'or':
				// What stands for a property that is not there is one of its values.
				return this.#visitEach(expression.parts, about ?? this.#aboutDefault(expression.parts, scope), scope);
			case 'and':
			case 'sum':
				return this.#visitEach(expression.parts, about, scope);
			case 'compare':
				return this.#visitComparison(expression, scope);
			case 'choice':
				this.#visit(expression.condition, undefined, scope);
				return this.#visitEach([expression.yes, expression.no], about, scope);
			case 'function':
				return this.#visitFunction(expression, this.#givenTo(expression), scope);
			case 'list':
				return this.#visitEach(expression.items, about, scope);
			case 'group':
				return this.#visitGroup(expression.items, scope);
			case 'entry':
				if (expression.key.kind === 'name' && this.#language === scriptLanguage) this.#note(expression.key, undefined);
				this.#visit(expression.key, undefined, scope);
				return this.#visit(expression.value, this.#aboutKey(expression.key), scope);
			case 'call':
				return this.#visitCall(expression, about, scope);
		}
	}

	/** What an object of the script has under a key is about what it is compared with. */
	#visitMember({ of, name, key }: Extract<Expression, { kind: 'member' }>, about: About, scope: Scope): void {
		const isFile = (of.kind === 'member' || of.kind === 'name') && of.name === 'file';
		if (about !== undefined && !isFile) this.#pushInto(this.#names.entries.get(name), about, scope);
		if (this.#language === scriptLanguage && of.kind === 'name') this.#members.push({ of: of.name, key });
		this.#visit(of, undefined, scope);
	}

	#aboutDefault(parts: readonly Expression[], scope: Scope): About {
		const about = this.#language === scriptLanguage ? this.#aboutAll(parts, scope) : undefined;
		return about === 'value' ? about : undefined;
	}

	/** What a function of a name is given for each of its parameters. */
	#givenTo(expression: Extract<Expression, { kind: 'function' }>): readonly (readonly Expression[])[] {
		return this.#names.given.get(this.#names.functions.get(expression) ?? '') ?? [];
	}

	#note(literal: Literal, about: About): void {
		const known = this.#found.get(literal);
		if (known === undefined) this.#found.set(literal, new Set([about]));
		else known.add(about);
	}

	/** What a name stands for is about what the name is compared with. */
	#push({ name }: Extract<Expression, { kind: 'name' }>, about: About, scope: Scope): void {
		if (about === undefined) return;
		const bound = lookUp(name, scope);
		// What nothing gives a value to here may be taken from an object: `({ name }) => …`.
		this.#pushInto(bound?.values ?? this.#names.entries.get(name), about, bound?.scope ?? scope);
		this.#pushInto(this.#names.assigned.get(name), about, scope);
	}

	/** Visits what something stands for once for each thing that it is about. */
	#pushInto(values: readonly Expression[] | undefined, about: About, scope: Scope): void {
		const pushed = values && (this.#pushed.get(values) ?? new Set());
		if (values === undefined || pushed === undefined || pushed.has(about)) return;
		this.#pushed.set(values, pushed.add(about));
		this.#visitEach(values, about, scope);
	}

	#visitComparison({ sign, left, right }: Extract<Expression, { kind: 'compare' }>, scope: Scope): void {
		this.#visit(left, this.#about(right, scope), scope);
		const isConstant = sign === '=' && this.#language === scriptLanguage && left.kind === 'name';
		const role = isConstant ? this.#roleOf(left.name) : undefined;
		this.#visit(right, isConstant ? (role === 'value' ? role : undefined) : this.#about(left, scope), scope);
	}

	#visitGroup(items: readonly Expression[], scope: Scope): void {
		const names = this.#gatherNames(items);
		this.#visitStatements(items, names.size === 0 ? scope : { names, outer: scope });
	}

	/** The cases of a `switch` are about what it looks at, and what a function does about what it is given. */
	#visitStatements(items: readonly Expression[], scope: Scope): void {
		for (const [at, item] of items.entries()) {
			const declared = wordOf(items[at - 2]) === 'function' ? items[at - 1] : undefined;
			const isDeclared = declared?.kind === 'call' && declared.callee.kind === 'name' && item.kind === 'group';
			this.#visit(item, undefined, isDeclared ? this.#scopeOf(declared, scope) : scope);
		}
		for (const [at, item] of items.entries()) {
			const next = items[at + 1];
			if (item.kind === 'call' && wordOf(item.callee) === 'switch' && next !== undefined)
				this.#visitKeys(next, this.#aboutAll(item.parameters, scope), scope);
		}
	}

	/** The parameters of a function that is declared, with all that it is given: `function f(page, name) { … }`. */
	#scopeOf({ callee, parameters }: Extract<Expression, { kind: 'call' }>, outer: Scope): Scope {
		const given = callee.kind === 'name' ? (this.#names.given.get(callee.name) ?? []) : [];
		const names = new Map<string, readonly Expression[]>();
		for (const [at, parameter] of parameters.entries())
			if (parameter.kind === 'name') names.set(parameter.name, given[at] ?? []);
		return { names, outer };
	}

	/** The keys of a map are about what looks them up. */
	#visitKeys(expression: Expression, about: About, scope: Scope): void {
		if (about === undefined) return;
		if (expression.kind === 'name') {
			const keyed = this.#keyed.get(expression.name) ?? new Set();
			this.#keyed.set(expression.name, keyed.add(about));
		}
		const maps = expression.kind === 'name' ? (lookUp(expression.name, scope)?.values ?? []) : [expression];
		for (const map of maps) {
			if (map.kind !== 'group') continue;
			for (const item of map.items)
				if (item.kind === 'entry' && (item.key.kind === 'name' || item.key.kind === 'literal'))
					this.#note(item.key, about);
		}
	}

	#visitFunction(
		{ parameters, body }: Extract<Expression, { kind: 'function' }>,
		values: readonly (readonly Expression[])[],
		scope: Scope,
	): void {
		const names = new Map(parameters.map((name, at) => [name, values[at] ?? []]));
		this.#visit(body, undefined, { names, outer: scope });
	}

	#visitCall(expression: Extract<Expression, { kind: 'call' }>, about: About, scope: Scope): void {
		const { callee, parameters } = expression;
		const method = methodCallOf(expression);
		const name = (method?.name ?? wordOf(callee) ?? '').toLowerCase();
		const own = method && this.#aboutOwner(method.on, scope);
		let given: About;
		if (name === 'keys' && method?.on.kind === 'name' && method.on.name === 'Object')
			for (const map of parameters) this.#visitKeys(map, about, scope);
		if (name === 'hastag') given = 'tag';
		else if (naming.has(name)) given = 'other';
		else if (filing.has(name) && own !== 'value') given = 'file';
		else if (name === 'choice' || name === 'if') {
			const [condition, ...others] = parameters;
			if (condition !== undefined) this.#visit(condition, undefined, scope);
			return this.#visitEach(others, about, scope);
		} else if (own !== undefined) given = own;
		else if (comparing.has(name) || this.#isForm(name)) given = this.#aboutGiven(name, parameters, about, scope);
		if (method !== undefined) {
			const isAsked = own === undefined && !isRoot(method.on);
			this.#visit(method.on, isAsked ? this.#aboutAll(parameters, scope) : undefined, scope);
		} else if (callee.kind !== 'name') this.#visit(callee, undefined, scope);
		const source = method !== undefined && !isRoot(method.on) ? [method.on] : parameters.slice(0, 1);
		const inner: Scope =
			this.#language === baseLanguage && method !== undefined
				? { names: new Map([['value', [method.on]]]), outer: scope }
				: scope;
		for (const parameter of parameters)
			if (parameter.kind === 'function') this.#visitFunction(parameter, [source], scope);
			else if (name === 'map' && method === undefined) this.#visitPairs(parameter, given ?? about, scope);
			else this.#visit(parameter, given, inner);
	}

	/** Of the pairs that a `Map` is made of, the first ones are its keys. */
	#visitPairs(pairs: Expression, about: About, scope: Scope): void {
		if (pairs.kind !== 'list') return this.#visit(pairs, about, scope);
		for (const pair of pairs.items)
			if (pair.kind === 'list')
				for (const [at, one] of pair.items.entries()) this.#visit(one, at === 0 ? about : undefined, scope);
			else this.#visit(pair, about, scope);
	}

	/** What the texts among parameters are about: one another, or what is compared with the call, unless that is an answer of yes or no. */
	#aboutGiven(name: string, parameters: readonly Expression[], about: About, scope: Scope): About {
		const own = this.#aboutAll(parameters, scope);
		if (own === undefined || about === undefined || own === about) return own ?? about;
		return asking.has(name) ? own : 'mixed';
	}

	/** Functions that make a value of another form: `String(p.phase)`, `new Map([…])`. */
	#isForm(name: string): boolean {
		return ['string', 'array', 'list', 'number', 'set', 'meta'].includes(name);
	}

	#aboutAll(expressions: readonly Expression[], scope: Scope): About {
		const abouts = new Set<About>();
		for (const expression of expressions) abouts.add(this.#about(expression, scope));
		abouts.delete(undefined);
		const [only] = abouts;
		return abouts.size > 1 ? 'mixed' : only;
	}

	/** What all that a name stands for is about, found out once for the name. */
	#aboutNamed(values: readonly Expression[] | undefined, scope: Scope): About {
		return values && this.#once(values, () => this.#aboutAll(values, scope));
	}

	/** What an expression that is no text is about. */
	#about(expression: Expression, scope: Scope): About {
		return this.#once(expression, () => this.#findAbout(expression, scope));
	}

	/** Finds out once what something is about; what stands for itself is about nothing. */
	#once(key: Expression | readonly Expression[], find: () => About): About {
		if (this.#abouts.has(key)) return this.#abouts.get(key);
		if (this.#depth === deepest) return undefined;
		this.#abouts.set(key, undefined);
		this.#depth += 1;
		const about = find();
		this.#depth -= 1;
		this.#abouts.set(key, about);
		return about;
	}

	#findAbout(expression: Expression, scope: Scope): About {
		switch (expression.kind) {
			case 'name':
				return this.#aboutName(expression.name, scope);
			case 'member':
				return this.#aboutMember(expression, scope);
			case 'index': {
				const { of, by } = expression;
				const values = by.kind === 'name' ? (lookUp(by.name, scope)?.values ?? []) : [by];
				const texts = values.flatMap((one) =>
					one.kind === 'literal' && typeof one.value === 'string' ? [one.value] : [],
				);
				const roles = new Set(texts.map((text) => this.#roleOf(text)));
				const [role] = roles;
				if (roles.size > 1) return 'mixed';
				return role ?? this.#about(of, scope);
			}
			case 'and':
			case 'or':
			case 'sum':
				return this.#aboutAll(expression.parts, scope);
			case 'choice':
				return this.#aboutAll([expression.yes, expression.no], scope);
			case 'list':
				return this.#aboutAll(expression.items, scope);
			case 'group': {
				// `{phase}`, as views of Meta Bind name a property.
				const [only] = expression.items;
				return only?.kind === 'name' && expression.items.length === 1 ? this.#about(only, scope) : undefined;
			}
			case 'template':
				return this.#aboutAll(expression.values, scope);
			case 'call':
				return this.#aboutCall(expression, scope);
			default:
				return undefined;
		}
	}

	/** What a method is called on; `dv.func` is no property. */
	#aboutOwner(on: Expression, scope: Scope): About {
		const about = this.#about(on, scope);
		return about === 'other' && isRoot(on) ? undefined : about;
	}

	#aboutName(name: string, scope: Scope): About {
		const bound = lookUp(name, scope);
		const about = bound && this.#aboutNamed(bound.values, bound.scope);
		if (about !== undefined) return about;
		const role = this.#roleOf(this.#names.properties.get(name) ?? name);
		// A variable is called as its maker likes: only the name of the property itself tells something.
		const isVariable = bound !== undefined || this.#language === scriptLanguage;
		if (isVariable || roots.has(name.toLowerCase()) || name === 'file') return role === 'value' ? role : undefined;
		return role;
	}

	#aboutMember({ of, name }: Extract<Expression, { kind: 'member' }>, scope: Scope): About {
		const before = of.kind === 'member' || of.kind === 'name' ? of.name : '';
		if (before === 'formula' && of.kind === 'name') return this.#aboutAll(this.#formulas.get(name) ?? [], scope);
		const role = this.#roleOf(name);
		if (role === 'value') return before === 'file' ? 'other' : role;
		if (before === 'file' || name.startsWith('$')) {
			if (locating.has(name.toLowerCase())) return 'path';
		} else if (wrapping.has(name)) return this.#about(of, scope) ?? role;
		if (transparent.has(name)) return this.#about(of, scope);
		const about = role === 'other' ? this.#aboutNamed(this.#names.entries.get(name), scope) : undefined;
		return about === 'value' || about === 'mixed' ? about : role;
	}

	#aboutCall(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): About {
		const { callee, parameters } = expression;
		const method = methodCallOf(expression);
		const name = (method?.name ?? wordOf(callee) ?? '').toLowerCase();
		const [first] = parameters;
		if (answering.has(name) && first?.kind === 'literal') return this.#roleOf(String(first.value));
		if (name === 'choice' || name === 'if') return this.#aboutAll(parameters.slice(1), scope);
		if (mapping.has(name) && first?.kind === 'function') {
			const names = new Map(first.parameters.map((one) => [one, method === undefined ? [] : [method.on]]));
			return this.#about(first.body, { names, outer: scope });
		}
		const own = method && this.#aboutOwner(method.on, scope);
		const answered = callee.kind === 'name' ? this.#aboutNamed(this.#names.answers.get(callee.name), scope) : own;
		return answered ?? this.#aboutAll(parameters, scope);
	}

	#aboutKey(key: Expression): About {
		if (key.kind !== 'name' && !(key.kind === 'literal' && typeof key.value === 'string')) return undefined;
		const role = this.#roleOf(key.kind === 'name' ? key.name : String(key.value));
		return role === 'value' ? role : undefined;
	}

	/** What names stand for: `x = …` in a script, `for (x of …)`, and `… AS x` in a query. */
	#gatherNames(expressions: readonly Expression[]): ReadonlyMap<string, readonly Expression[]> {
		const names = new Map<string, Expression[]>();
		const add = (name: string, value: Expression): void => {
			const known = names.get(name);
			if (known === undefined) names.set(name, [value]);
			else known.push(value);
		};
		for (const [at, expression] of expressions.entries()) {
			const next = expressions[at + 1];
			const afterNext = expressions[at + 2];
			if (this.#language === queryLanguage) {
				if (wordOf(next) === 'as' && afterNext?.kind === 'name') add(afterNext.name, expression);
				if (wordOf(expression) === 'by' && next !== undefined) add('key', next);
				continue;
			}
			if (expression.kind === 'compare' && expression.sign === '=' && expression.left.kind === 'name')
				add(expression.left.name, expression.right);
			// What a loop gives a name to is known in what stands behind it.
			if (expression.kind !== 'call' || wordOf(expression.callee) !== 'for') continue;
			const of = expression.parameters.findIndex((one) => ['of', 'in'].includes(wordOf(one) ?? ''));
			const [name, list] = [expression.parameters[of - 1], expression.parameters[of + 1]];
			if (of > 0 && name?.kind === 'name' && list !== undefined)
				add(name.name, wordOf(expression.parameters[of]) === 'in' ? keysOf(list) : list);
		}
		return names;
	}
}

/** The keys of an object, as a call: `Object.keys(…)`. */
function keysOf(object: Expression): Expression {
	const { from, to } = object;
	const key = { kind: 'name', name: 'keys', from, to } as const;
	const of = { kind: 'name', name: 'Object', from, to } as const;
	const callee = { kind: 'member', of, name: 'keys', key, isOptional: false, from, to } as const;
	return { kind: 'call', callee, parameters: [object], from, to };
}

function isRoot(expression: Expression): boolean {
	let inner = expression;
	while (inner.kind === 'member') inner = inner.of;
	return inner.kind === 'name' && roots.has(inner.name.toLowerCase());
}

function wordOf(expression: Expression | undefined): string | undefined {
	return expression?.kind === 'name' ? expression.name.toLowerCase() : undefined;
}

function lookUp(
	name: string,
	scope: Scope,
): { readonly values: readonly Expression[]; readonly scope: Scope } | undefined {
	for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
		const values = at.names.get(name);
		if (values !== undefined) return { values, scope: at };
	}
	return undefined;
}
