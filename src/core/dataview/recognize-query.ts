import type { Message } from '../message';
import { headingRemark, readColumn, readSort, sortRemark } from './columns';
import { misread, settle, type Conditions, type Reading } from './conditions';
import { isTangled, pathOf, type Expression } from '../expression/expression';
import { interpret, lyingIn, misreadQuestion, saying, type Dialect } from './interpret';
import { sayOfSnippet } from '../expression/messages';
import type { DataviewWorld, SnippetAnswer, SnippetQuery } from './model';
import { type Page, isFields, isList, type Value } from './page';
import { parseQuery, type DataviewQuery } from './parse-query';

/** Understands a query in Dataview's own words, or notes in the reading why not. */
export function recognizeQuery(reading: Reading): SnippetQuery | undefined {
	const parsed = parseQuery(reading.source);
	if (!parsed.isOk) {
		misread(reading, parsed.fault.message, parsed.fault.at);
		return undefined;
	}
	const query = parsed.value;
	const expressions = [...query.columns.map(({ value }) => value), ...query.where, ...query.sort.map(({ by }) => by)];
	if (isTangled(expressions)) {
		misread(reading, sayOfSnippet('reason.tooDeep'), 0);
		return undefined;
	}
	const dialect = queryDialect(reading);
	const settled = settle(
		reading,
		query.where.flatMap((condition) => interpret(condition, dialect)),
	);
	if (query.from.length > 0 && settled.from.length > 0) misread(reading, sayOfSnippet('reason.twoFolders'), 0);
	const remarks: Message[] = [];
	const sort = query.sort.map(({ by, isDescending }) => {
		const property = dialect.propertyOf(by);
		for (const remark of sortRemark(property)) remarks.push(remark);
		return readSort(reading, by, property, isDescending);
	});
	const columns = readColumns(dialect, query, remarks);
	if (reading.fault !== undefined) return undefined;
	return {
		says: settled.says,
		from: [...settled.from, ...query.from.filter((folder) => folder !== '')],
		exclude: [...settled.exclude, ...query.notFrom],
		sort,
		limit: query.limit,
		columns,
		remarks,
		answer: (world) => answer(query, world),
	};
}

function readColumns(
	dialect: Dialect,
	{ kind, hasLink, columns }: DataviewQuery,
	remarks: Message[],
): readonly string[] | undefined {
	const { reading } = dialect;
	const names = columns.map(({ value, heading }) => {
		const name = readColumn(reading, value, dialect.propertyOf(value));
		for (const remark of headingRemark(heading, name)) remarks.push(remark);
		return name;
	});
	if (kind === 'list' && names.length === 0 && hasLink) return undefined;
	if (kind === 'list') {
		if (!hasLink && names.join() !== 'title') misread(reading, sayOfSnippet('reason.showsNoLinks'), 0);
		if (names.join() === 'title') return undefined;
		remarks.push(sayOfSnippet('remark.becomesTable', { columns: names }));
	}
	return hasLink ? ['title', ...names.filter((name) => name !== 'title')] : names;
}

function queryDialect(reading: Reading): Dialect {
	const propertyOf = (expression: Expression): string | undefined => {
		const path = pathOf(withoutFolding(expression));
		if (path === undefined || path[0]?.toLowerCase() === 'this' || path[0]?.toLowerCase() === 'null') return undefined;
		const isFrontmatter = path[0] === 'file' && path[1] === 'frontmatter' && path.length > 2;
		return (isFrontmatter ? path.slice(2) : path).join('.');
	};
	const dialect: Dialect = {
		reading,
		propertyOf,
		ownPropertyOf: (expression) => {
			const path = pathOf(expression);
			return path?.[0]?.toLowerCase() === 'this' && path.length > 1 ? path.slice(1).join('.') : undefined;
		},
		textOf: (expression) =>
			expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined,
		interpretOwn: (expression) => interpretOwn(expression, dialect),
	};
	return dialect;
}

function interpretOwn(expression: Expression, dialect: Dialect): Conditions | undefined {
	const { reading } = dialect;
	if (
		expression.kind === 'compare' &&
		expression.sign === '!=' &&
		pathOf(expression.right)?.join().toLowerCase() === 'null'
	) {
		const property = dialect.propertyOf(expression.left);
		return property === undefined ? undefined : [{ kind: 'guard', property, isAboutKind: false, at: expression.from }];
	}
	if (expression.kind !== 'call') return undefined;
	const name = expression.callee.kind === 'name' ? expression.callee.name.toLowerCase() : '';
	const [of, part] = expression.parameters;
	const property = of && dialect.propertyOf(of);
	const text = part && dialect.textOf(part);
	const isKnown = ['contains', 'icontains', 'econtains', 'startswith'].includes(name);
	if (!isKnown || property === undefined || text === undefined || expression.parameters.length !== 2) {
		return misreadQuestion(reading, expression);
	}
	if (property === 'file.path') return lyingIn(dialect, text, expression);
	if (name !== 'startswith') return saying(dialect, property, [text], expression);
	return misreadQuestion(reading, expression);
}

/** `lower(phase)` asks for the same, with more spellings. */
function withoutFolding(expression: Expression): Expression {
	const isFolded = expression.kind === 'call' && pathOf(expression.callee)?.join().toLowerCase() === 'lower';
	return (isFolded ? expression.parameters[0] : undefined) ?? expression;
}

function answer({ from, notFrom, where }: DataviewQuery, { pages, current }: DataviewWorld): SnippetAnswer {
	const isListed = (page: Page): boolean => {
		const folders = from.filter((folder) => folder !== '');
		if (folders.length > 0 && !folders.some((folder) => isIn(page, folder))) return false;
		if (notFrom.some((folder) => isIn(page, folder))) return false;
		return where.every((condition) => holdsForPage(condition, page, current));
	};
	const listed = new Set(pages.filter(isListed));
	const known = new Set(pages);
	return { has: (page) => (known.has(page) ? listed.has(page) : isListed(page)), failsOn: [] };
}

function isIn({ path }: Page, folder: string): boolean {
	return path.startsWith(`${folder.replace(/\/$/, '')}/`);
}

/**
 * Whether a condition of a query holds for a page, with the meaning Dataview's language gives it: kinds of values are
 * never equal to each other, and `contains` looks for a part in texts, and in the texts of lists.
 *
 * @param current The page that the query stands on, `this`.
 */
function holdsForPage(condition: Expression, page: Page, current: Page | undefined): boolean {
	return isTrue(evaluate(condition, page, current));
}

/** In Dataview's language nothing, zero, an empty text and an empty list are false. */
function isTrue(value: Value): boolean {
	return isList(value) ? value.length > 0 : Boolean(value);
}

function evaluate(expression: Expression, page: Page, current: Page | undefined): Value {
	switch (expression.kind) {
		case 'literal':
			return expression.value;
		case 'name':
			return expression.name.toLowerCase() === 'this' ? current?.fields : (page.fields.get(expression.name) ?? null);
		case 'member': {
			const of = evaluate(expression.of, page, current);
			return isFields(of) ? (of.get(expression.name) ?? null) : null;
		}
		case 'not':
			return !isTrue(evaluate(expression.of, page, current));
		case 'and':
			return expression.parts.every((part) => isTrue(evaluate(part, page, current)));
		case 'or':
			return expression.parts.some((part) => isTrue(evaluate(part, page, current)));
		case 'compare': {
			const isEqual = evaluate(expression.left, page, current) === evaluate(expression.right, page, current);
			return expression.sign === '!=' ? !isEqual : isEqual;
		}
		case 'call': {
			const [of = null, part = null] = expression.parameters.map((parameter) => evaluate(parameter, page, current));
			return call(expression.callee.kind === 'name' ? expression.callee.name.toLowerCase() : '', of, part);
		}
		default:
			return null;
	}
}

function call(name: string, of: Value, part: Value): Value {
	if (name === 'contains') return contains(of, part, (text) => text);
	if (name === 'icontains') return contains(of, part, (text) => text.toLocaleLowerCase());
	if (name === 'econtains') return isList(of) ? of.some((item) => item === part) : contains(of, part, (text) => text);
	if (name === 'lower') return typeof of === 'string' ? of.toLocaleLowerCase() : null;
	return name === 'startswith' && typeof of === 'string' && typeof part === 'string' ? of.startsWith(part) : null;
}

function contains(of: Value, part: Value, fold: (text: string) => string): boolean {
	if (isList(of)) return of.some((item) => contains(item, part, fold));
	return typeof of === 'string' && typeof part === 'string' ? fold(of).includes(fold(part)) : of === part;
}
