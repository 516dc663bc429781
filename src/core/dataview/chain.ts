import { parseLink } from '../links/link';
import { isCallOf, methodCallOf, pathOf, type Expression } from '../expression/expression';
import { misread, quote, type Reading } from './conditions';
import { sayOfSnippet } from '../expression/messages';
import { resolve, type Names } from './script-dialect';

/** A function of a script. */
export type ScriptFunction = Extract<Expression, { readonly kind: 'function' }>;

/** Pages, narrowed and ordered step by step: `dv.pages('"notes"').where(p => …).sort(p => p.title)`. */
export interface Chain {
	/** The folder the pages come from; undefined for all. */
	readonly folder: string | undefined;
	readonly filters: readonly ScriptFunction[];
	readonly sort: readonly { readonly by: ScriptFunction; readonly isDescending: boolean }[];
	readonly limit: number | undefined;
	/** What is made of each page; undefined where the pages themselves are left, or their links. */
	readonly map: ScriptFunction | undefined;
}

interface Step {
	readonly name: string;
	readonly parameters: readonly Expression[];
	/** Where it begins in the snippet. */
	readonly at: number;
}

/** More is no list: a constant that stands for a step on itself has no end. */
const mostSteps = 100;

const narrowing = ['where', 'filter'];

/** Reads a chain of pages. What is none, or does more than a list, is a misunderstanding. */
export function readChain(expression: Expression, names: Names, reading: Reading): Chain | undefined {
	const steps: Step[] = [];
	let inner = resolve(expression, names);
	let call = methodCallOf(inner);
	while (!(call?.name === 'pages' && pathOf(call.on)?.join() === 'dv')) {
		if (steps.length === mostSteps) {
			misread(reading, sayOfSnippet('reason.tooLong'), expression.from);
			return undefined;
		}
		if (call === undefined && inner.kind !== 'member') {
			misread(reading, sayOfSnippet('reason.noPages', { source: quote(reading, expression) }), expression.from);
			return undefined;
		}
		if (call !== undefined) steps.unshift({ name: call.name, parameters: call.parameters, at: call.on.to });
		else if (inner.kind === 'member') steps.unshift({ name: inner.name, parameters: [], at: inner.of.to });
		inner = resolve(call?.on ?? (inner.kind === 'member' ? inner.of : inner), names);
		call = methodCallOf(inner);
	}
	const folder = readFolder(call.parameters, reading);
	return addSteps({ folder, filters: [], sort: [], limit: undefined, map: undefined }, steps, reading);
}

function readFolder([source]: readonly Expression[], reading: Reading): string | undefined {
	if (source === undefined) return undefined;
	const text = source.kind === 'literal' && typeof source.value === 'string' ? source.value.trim() : undefined;
	if (text === '') return undefined;
	const folder = text === undefined ? undefined : /^"([^"]*)"$/.exec(text)?.[1];
	if (folder === undefined)
		misread(reading, sayOfSnippet('reason.noFolderText', { source: quote(reading, source) }), source.from);
	return folder === '' ? undefined : folder;
}

function addSteps(start: Chain, steps: readonly Step[], reading: Reading): Chain {
	let chain = start;
	for (const [index, { name, parameters, at }] of steps.entries()) {
		const [given, way] = parameters;
		const isOpen = chain.map === undefined && chain.limit === undefined;
		if (narrowing.includes(name) && isOpen && given?.kind === 'function')
			chain = { ...chain, filters: [...chain.filters, given] };
		else if (name === 'sort' && isOpen && given?.kind === 'function' && given.parameters.length === 1) {
			// The last sorting goes before the others.
			chain = {
				...chain,
				sort: [{ by: given, isDescending: way?.kind === 'literal' && way.value === 'desc' }, ...chain.sort],
			};
		} else if (name === 'limit' && isNumber(given)) chain = { ...chain, limit: given.value };
		else if (name === 'slice' && given?.kind === 'literal' && given.value === 0 && isNumber(way))
			chain = { ...chain, limit: way.value };
		else if (name === 'map' && chain.map === undefined && given?.kind === 'function') chain = { ...chain, map: given };
		else if (!isHarmless(steps, index)) {
			misread(reading, sayOfSnippet('reason.noStep', { method: name }), at);
			return chain;
		}
	}
	return chain;
}

/** `.array()`, `.values`, and `.file.link` in place of a `map` to links. */
function isHarmless(steps: readonly Step[], at: number): boolean {
	const step = steps[at];
	if (step === undefined) return false;
	if (step.name === 'array' || step.name === 'values') return step.parameters.length === 0;
	const isFile = step.name === 'file' && steps[at + 1]?.name === 'link';
	return isFile || (step.name === 'link' && steps[at - 1]?.name === 'file');
}

function isNumber(expression: Expression | undefined): expression is Expression & { kind: 'literal'; value: number } {
	return expression?.kind === 'literal' && typeof expression.value === 'number' && expression.value > 0;
}

/** Whether an expression is a link to the page of a function, in one of the ways that people write one. */
export function isPageLink(expression: Expression, page: string): boolean {
	const path = pathOf(expression)?.join('.');
	if (path === `${page}.file.link`) return true;
	const call = methodCallOf(expression);
	if (call?.name === 'fileLink' && pathOf(call.on)?.join() === 'dv') return isTitleOrPath(call.parameters[0], page);
	if (expression.kind !== 'template' || !expression.values.every((value) => isTitleOrPath(value, page))) return false;
	// A sign that no path has stands for each value.
	const written = expression.texts.join('\ue000').replace(/^\*\*(.*)\*\*$/s, '$1');
	const link = parseLink(written);
	const parts = link === undefined ? [] : [link.target, link.display ?? link.target];
	return parts.length > 0 && parts.every(({ from, to }) => written.slice(from, to) === '\ue000');
}

function isTitleOrPath(expression: Expression | undefined, page: string): boolean {
	const path = expression && pathOf(expression)?.join('.');
	return ['file.path', 'file.name', 'title'].some((name) => path === `${page}.${name}`);
}

/** Whether an expression is the name of the page's file: `t.file.name`. */
export function isFileName(expression: Expression, page: string): boolean {
	return pathOf(expression)?.join('.') === `${page}.file.name`;
}

/** The output of a script: `dv.list(…)` or `dv.table([…], …)`; undefined for any other expression. */
export function readOutput(
	expression: Expression,
): { readonly kind: 'list' | 'table'; readonly parameters: readonly Expression[] } | undefined {
	const call = methodCallOf(expression);
	const isOutput = call !== undefined && pathOf(call.on)?.join() === 'dv' && !isCallOf(expression, 'dv', 'current');
	if (!isOutput || (call.name !== 'list' && call.name !== 'table')) return undefined;
	return { kind: call.name, parameters: call.parameters };
}
