import type { Message } from '../message';
import { isFileName, isPageLink, readChain, readOutput, type Chain, type ScriptFunction } from './chain';
import { headingRemark, readColumn, readSort, sortRemark } from './columns';
import { misread, quote, settle, type Conditions, type Reading } from './conditions';
import { callOnPage, isTruthy, SnippetError, type ScriptWorld } from './evaluate-script';
import { isTangled, methodCallOf, pathOf, type Expression } from '../expression/expression';
import { interpret, subtypeMark } from './interpret';
import { sayOfSnippet } from '../expression/messages';
import type { DataviewWorld, SnippetAnswer, SnippetQuery, SnippetSort } from './model';
import type { Page, Value } from './page';
import { parseScript } from './parse-script';
import { scriptDialect } from './script-dialect';

interface Script {
	readonly reading: Reading;
	/** What constants stand for, in the conditions of a block. */
	readonly names: Map<string, Expression>;
	/** Constants that are the names of types which extend another. */
	readonly typeLists: Map<string, Chain>;
	readonly typeFolder: string;
}

/** Understands a script that shows a list or table of pages, or notes in the reading why not. */
export function recognizeScript(reading: Reading, typeFolder: string): SnippetQuery | undefined {
	const parsed = parseScript(reading.source);
	if (!parsed.isOk) {
		misread(reading, parsed.fault.message, parsed.fault.at);
		return undefined;
	}
	if (isTangled(parsed.value.map(({ value }) => value))) {
		misread(reading, sayOfSnippet('reason.tooDeep'), 0);
		return undefined;
	}
	const script: Script = { reading, names: new Map(), typeLists: new Map(), typeFolder };
	let shown: Expression | undefined;
	for (const { name, value } of parsed.value) {
		if (name !== undefined) addConstant(script, name, value);
		else if (shown === undefined && readOutput(value) !== undefined) shown = value;
		else misread(reading, sayOfSnippet('reason.secondList', { statement: quote(reading, value) }), value.from);
	}
	if (shown === undefined) {
		misread(reading, sayOfSnippet('reason.showsNoPages'), 0);
		return undefined;
	}
	return readShown(script, shown);
}

/** A constant is a text, a list of texts, pages, or the names of the types that extend one. */
function addConstant(script: Script, name: string, value: Expression): void {
	const call = methodCallOf(value);
	const isTypeList =
		call?.name === 'map' &&
		call.parameters[0]?.kind === 'function' &&
		isFileName(call.parameters[0].body, call.parameters[0].parameters[0] ?? '');
	if (!isTypeList) {
		script.names.set(name, value);
		return;
	}
	const { reading, typeFolder } = script;
	const chain = readChain(value, script.names, reading);
	if (chain === undefined) return;
	const asked = chain.filters.flatMap((filter) => interpretFilter(script, filter));
	const [only, ...more] = asked;
	const isOfTypes = chain.folder !== undefined && chain.folder.toLowerCase() === typeFolder.toLowerCase();
	if (!isOfTypes || only?.kind !== 'says' || only.property !== 'extends' || more.length > 0) {
		misread(reading, sayOfSnippet('reason.noTypeList', { name, folder: typeFolder }), value.from);
		return;
	}
	script.typeLists.set(name, chain);
	const items = only.values.map((type): Expression => ({
		kind: 'literal',
		value: subtypeMark + type,
		from: value.from,
		to: value.to,
	}));
	script.names.set(name, { kind: 'list', items, from: value.from, to: value.to });
}

function interpretFilter({ reading, names }: Script, { parameters, body }: ScriptFunction): Conditions {
	return interpret(body, scriptDialect({ reading, page: parameters[0] ?? '', names }));
}

function readShown(script: Script, shown: Expression): SnippetQuery | undefined {
	const { reading } = script;
	const output = readOutput(shown);
	const pages = output?.parameters[output.kind === 'list' ? 0 : 1];
	const chain = pages && readChain(pages, script.names, reading);
	if (output === undefined || chain === undefined) {
		misread(reading, sayOfSnippet('reason.showsNoPages'), shown.from);
		return undefined;
	}
	const settled = settle(
		reading,
		chain.filters.flatMap((filter) => interpretFilter(script, filter)),
	);
	const from = chain.folder === undefined ? settled.from : [chain.folder];
	if (chain.folder !== undefined && settled.from.length > 0)
		misread(reading, sayOfSnippet('reason.twoFolders'), shown.from);
	const remarks: Message[] = [];
	const sort = chain.sort.map((key) => readSortKey(script, key.by, key.isDescending, remarks));
	const columns =
		output.kind === 'list' ? readList(reading, chain) : readTable(script, output.parameters[0], chain, remarks);
	if (reading.fault !== undefined) return undefined;
	return {
		...settled,
		from,
		sort,
		limit: chain.limit,
		columns,
		remarks,
		answer: (world) => answer(script, chain, world),
	};
}

function readSortKey(
	script: Script,
	{ parameters, body }: ScriptFunction,
	isDescending: boolean,
	remarks: Message[],
): SnippetSort {
	const property = scriptDialect({
		reading: script.reading,
		page: parameters[0] ?? '',
		names: script.names,
	}).propertyOf(body);
	for (const remark of sortRemark(property)) remarks.push(remark);
	return readSort(script.reading, body, property, isDescending);
}

function readList(reading: Reading, { map }: Chain): undefined {
	if (map === undefined || isPageLink(map.body, map.parameters[0] ?? '')) return undefined;
	misread(reading, sayOfSnippet('reason.showsOther', { shown: quote(reading, map.body) }), map.body.from);
	return undefined;
}

function readTable(
	script: Script,
	headings: Expression | undefined,
	{ map }: Chain,
	remarks: Message[],
): readonly string[] {
	const { reading } = script;
	if (headings?.kind !== 'list' || map?.body.kind !== 'list') {
		misread(reading, sayOfSnippet('reason.hiddenColumns'), headings?.from ?? 0);
		return [];
	}
	const page = map.parameters[0] ?? '';
	const dialect = scriptDialect({ reading, page, names: script.names });
	return map.body.items.map((cell, at) => {
		const column = isPageLink(cell, page)
			? 'title'
			: readColumn(reading, cell, pathOf(cell) === undefined ? undefined : dialect.propertyOf(cell));
		const heading = headings.items[at];
		for (const remark of headingRemark(heading === undefined ? undefined : dialect.textOf(heading), column))
			remarks.push(remark);
		return column;
	});
}

function answer({ names, typeLists }: Script, chain: Chain, { pages, current }: DataviewWorld): SnippetAnswer {
	const constants = new Map<string, Value>();
	const world: ScriptWorld = { constants, current, left: 0 };
	const failsOn: Page[] = [];
	const passes = (page: Page, { folder, filters }: Chain): boolean => {
		if (folder !== undefined && !isIn(page, folder)) return false;
		try {
			return filters.every((filter) => isTruthy(callOnPage(filter, page, world)));
		} catch (error) {
			if (!(error instanceof SnippetError)) throw error;
			failsOn.push(page);
			return false;
		}
	};
	for (const [name, value] of names) {
		const types = typeLists.get(name);
		const constant =
			types === undefined
				? literalOf(value)
				: pages.filter((page) => passes(page, types)).map(({ fields }) => fileNameOf(fields));
		if (constant !== undefined) constants.set(name, constant);
	}
	const listed = new Set(pages.filter((page) => passes(page, chain)).map(({ path }) => path));
	// Asked about a page of somebody's making, it answers for that page.
	const isKnown = new Set(pages);
	return { has: (page) => (isKnown.has(page) ? listed.has(page.path) : passes(page, chain)), failsOn: [...failsOn] };
}

function isIn({ path }: Page, folder: string): boolean {
	return path.startsWith(`${folder.replace(/\/$/, '')}/`);
}

function fileNameOf(fields: Page['fields']): Value {
	const file = fields.get('file');
	return typeof file === 'object' && file !== null && 'get' in file ? file.get('name') : undefined;
}

function literalOf(expression: Expression): Value {
	if (expression.kind === 'literal') return expression.value;
	return expression.kind === 'list' ? expression.items.map(literalOf) : undefined;
}
