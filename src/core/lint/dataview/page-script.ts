import { exists, unite, type PageCondition, type PageList } from './page-conditions';
import { tokenize, TokenReader } from './page-tokens';

type Conditions = readonly PageCondition[];

/** Steps of a chain that change how pages are shown or ordered, not which. */
const passedOver = ['map', 'sort', 'limit', 'slice', 'array', 'values'];

/**
 * Reads a Dataview script, as far as a list block does the same: `dv.list` or `dv.table` of `dv.pages(…)`, narrowed by
 * `where` or `filter`, with constants before it that are pages too. Undefined for anything else.
 *
 * @example parsePageScript('dv.list(dv.pages().where(p => p.type === "pattern" && p.phase === "formation"))')
 */
export function parsePageScript(source: string): PageList | undefined {
	const tokens = tokenize(source);
	if (tokens === undefined) return undefined;
	const reader = new TokenReader(tokens);
	const conditions: PageCondition[] = [];
	let lists = 0;
	while (!reader.isAtEnd) {
		if (reader.take(';') || skipHeading(reader)) continue;
		const isConstant = reader.take('const') || reader.take('let') || reader.take('var');
		if (isConstant) {
			if (reader.takeKind('word') === undefined || !reader.take('=')) return undefined;
			if (parsePages(reader) === undefined) return undefined;
			continue;
		}
		reader.take('$=');
		const found = parseOutput(reader);
		if (found === undefined) return undefined;
		conditions.push(...found);
		lists += 1;
	}
	return lists === 1 ? { conditions } : undefined;
}

function skipHeading(reader: TokenReader): boolean {
	return reader.takeAll('dv', '.', 'header', '(') && reader.skipBrackets();
}

function parseOutput(reader: TokenReader): Conditions | undefined {
	if (reader.takeAll('dv', '.', 'list', '(')) {
		const found = parsePages(reader);
		return found !== undefined && reader.take(')') ? found : undefined;
	}
	if (!reader.takeAll('dv', '.', 'table', '(')) return undefined;
	if (!reader.take('[') || !reader.skipBrackets() || !reader.take(',')) return undefined;
	const found = parsePages(reader);
	return found !== undefined && reader.take(')') ? found : undefined;
}

/** `dv.pages("folder").where(…).map(…)`. */
function parsePages(reader: TokenReader): Conditions | undefined {
	if (!reader.takeAll('dv', '.', 'pages', '(')) return undefined;
	const from = reader.takeKind('string');
	if (from?.includes('#') === true || from?.includes('[[') === true || !reader.take(')')) return undefined;
	const conditions: PageCondition[] = [];
	while (reader.take('.')) {
		const step = reader.takeKind('word');
		if (step === 'file') {
			if (!reader.takeAll('.', 'link') && !reader.takeAll('.', 'name')) return undefined;
			continue;
		}
		if (step === undefined || !reader.take('(')) return undefined;
		if (step === 'where' || step === 'filter') {
			const found = parseFunction(reader, 0);
			if (found === undefined || !reader.take(')')) return undefined;
			conditions.push(...found);
		} else if (!passedOver.includes(step) || !reader.skipBrackets()) return undefined;
	}
	return conditions;
}

/** `page => …` */
function parseFunction(reader: TokenReader, depth: number): Conditions | undefined {
	const isBracketed = reader.take('(');
	const page = reader.takeKind('word');
	if (page === undefined || (isBracketed && !reader.take(')')) || !reader.take('=>')) return undefined;
	return parseAny({ reader, page, depth });
}

interface Scope {
	readonly reader: TokenReader;
	/** The name that the function gives to the page, or to the value it looks at. */
	readonly page: string;
	readonly depth: number;
}

function parseAny(scope: Scope): Conditions | undefined {
	const alternatives: Conditions[] = [];
	do {
		const all: PageCondition[] = [];
		do {
			const one = parseOne(scope);
			if (one === undefined) return undefined;
			all.push(...one);
		} while (scope.reader.take('&&'));
		alternatives.push(all);
	} while (scope.reader.take('||'));
	return alternatives.length === 1 ? alternatives[0] : unite(alternatives);
}

function parseOne(scope: Scope): Conditions | undefined {
	const { reader, page, depth } = scope;
	if (depth > 20) return undefined;
	if (reader.take('!')) return negate(parseOne({ ...scope, depth: depth + 1 }));
	if (reader.take('(')) {
		const inner = parseAny({ ...scope, depth: depth + 1 });
		return inner !== undefined && reader.take(')') ? inner : undefined;
	}
	if (reader.takeAll('Array', '.', 'isArray', '(')) return parseIsArray(scope);
	if (reader.peek()?.text !== page) return parseSubtypes(scope);
	reader.next();
	return parseProperty(scope);
}

/** Undefined where a condition would be more than one, since not all of them is not none of them. */
function negate(conditions: Conditions | undefined): Conditions | undefined {
	const [one, ...more] = conditions ?? [];
	return one === undefined || more.length > 0 ? undefined : [{ ...one, isNegated: !one.isNegated }];
}

/** That a value is a list comes before looking into it. */
function parseIsArray({ reader, page }: Scope): Conditions | undefined {
	if (!reader.takeAll(page, '.')) return undefined;
	const property = reader.takeKind('word');
	return property !== undefined && reader.take(')') ? [exists(property)] : undefined;
}

/** `extending.some(type => page.type.includes(type))`: types that extend one, which a block lists anyway. */
function parseSubtypes({ reader, page }: Scope): Conditions | undefined {
	if (reader.takeKind('word') === undefined || !reader.takeAll('.', 'some', '(')) return undefined;
	const name = reader.takeKind('word');
	if (name === undefined || !reader.takeAll('=>', page, '.')) return undefined;
	const property = reader.takeKind('word');
	reader.takeAll('.', 'toLowerCase', '(', ')');
	if (property === undefined || !(reader.take('.') || reader.take('?.'))) return undefined;
	return reader.takeAll('includes', '(', name, ')', ')') ? [{ property, values: [], how: 'extends', isNegated: false }] : undefined;
}

function parseProperty(scope: Scope): Conditions | undefined {
	const { reader, depth } = scope;
	const path: string[] = [];
	while (reader.take('.') || reader.take('?.')) {
		const word = reader.takeKind('word');
		if (word === undefined) return undefined;
		const property = path.join('.');
		if (!reader.take('(')) {
			path.push(word);
			continue;
		}
		// A block looks past case and spaces as well.
		if ((word === 'toLowerCase' || word === 'trim') && reader.take(')')) continue;
		if (word === 'some') {
			const inner = parseFunction(reader, depth + 1);
			return inner !== undefined && reader.take(')') ? inner.map((one) => ({ ...one, property })) : undefined;
		}
		const how = word === 'includes' ? 'says' : word === 'startsWith' ? 'begins-with' : undefined;
		const value = reader.takeKind('string');
		if (how === undefined || value === undefined || !reader.take(')')) return undefined;
		return [{ property, values: [value], how, isNegated: false }];
	}
	const property = path.join('.');
	const sign = ['===', '==', '!==', '!='].find((one) => reader.take(one));
	// That there is a value at all is asked for before it is looked into.
	if (sign === undefined) return [exists(property)];
	const value = reader.takeKind('string');
	if (value !== undefined) return [{ property, values: [value], how: 'says', isNegated: sign.startsWith('!') }];
	const isItself = sign.startsWith('!') && reader.takeAll('dv', '.', 'current', '(', ')') && path.every((part) => reader.take('.') && reader.take(part));
	return isItself ? [] : undefined;
}
