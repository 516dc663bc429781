import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../edits';
import type { Change } from './change';
import { findFrontmatter, parseYaml, type FrontmatterBlock } from './frontmatter';
import { itemsOf } from './properties';
import { writeLike, writeScalar } from './yaml-text';

/** The edits of a plan, or why there is none. */
export type EditPlan =
	| { readonly isPossible: true; readonly edits: readonly Edit[] }
	| { readonly isPossible: false; readonly reason: string };

/**
 * Plans edits to the text of a note that make changes to it and touch nothing else: comments, quotes, the order of
 * keys, the style of lists, indentation, line ends and trailing spaces stay as they are.
 *
 * Frontmatter that does not parse is never changed through its properties.
 */
export function planEdits(text: string, changes: readonly Change[]): EditPlan {
	const frontmatter = changes.every(({ kind }) => kind === 'replace') ? undefined : openFrontmatter(text);
	const edits: Edit[] = [];
	for (const change of changes) {
		const planned = change.kind === 'replace' ? planReplace(text, change) : planProperty(text, frontmatter, change);
		if (typeof planned === 'string') return { isPossible: false, reason: planned };
		edits.push(...planned);
	}
	return { isPossible: true, edits };
}

interface OpenFrontmatter {
	readonly block: FrontmatterBlock;
	readonly map: YAMLMap<Node, Node | null> | undefined;
	readonly lineEnd: string;
}

/** Edits, or a reason in words. */
type Planned = readonly Edit[] | string;

function openFrontmatter(text: string): OpenFrontmatter | string {
	const block = findFrontmatter(text);
	if (block === undefined) return 'the note has no frontmatter';
	const document = parseYaml(text.slice(block.yaml.from, block.yaml.to));
	if (!block.isClosed || document.errors.length > 0) return 'the frontmatter does not parse';
	const { contents } = document;
	if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) return 'the frontmatter has no properties';
	const lineEnd = text.slice(0, block.yaml.from).endsWith('\r\n') ? '\r\n' : '\n';
	return { block, map: isMap(contents) ? (contents) : undefined, lineEnd };
}

function planReplace(text: string, { range, expected, text: insert }: Extract<Change, { kind: 'replace' }>): Planned {
	if (text.slice(range.from, range.to) !== expected) return `“${expected}” is not where it was`;
	return [{ ...range, expected, insert }];
}

function planProperty(text: string, frontmatter: OpenFrontmatter | string | undefined, change: Exclude<Change, { kind: 'replace' }>): Planned {
	if (frontmatter === undefined || typeof frontmatter === 'string') return frontmatter ?? 'the note has no frontmatter';
	const key = change.kind === 'set' || change.kind === 'remove' ? change.at.key : change.key;
	const pair = frontmatter.map?.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
	if (change.kind === 'add') return planAdd(text, frontmatter, pair, change);
	if (pair === undefined) return `the note has no property “${key}”`;
	if (change.kind === 'rename-key') return planRenameKey(text, frontmatter, pair, change.to);
	if (change.kind === 'set-list') return planSetList(text, frontmatter, pair, change.texts);
	const item = findItem(pair.value, change.at.index);
	if (item === undefined || !reads(item.node, change.expected)) return `“${key}” no longer says “${change.expected}”`;
	if (change.kind === 'remove') return planRemove(text, frontmatter, pair, item);
	const range = rangeOf(frontmatter.block, item.node);
	if (range === undefined) return `“${key}” has no such value`;
	const expected = text.slice(range.from, range.to);
	return [{ ...range, expected, insert: writeLike(expected, change.text, item.list?.flow === true) }];
}

/** Whether a node says a text, as `itemsOf` reads it. */
function reads(node: Node, text: string): boolean {
	const [item] = itemsOf([node.toJSON()]);
	return item?.text === text;
}

interface Item {
	readonly node: Node;
	/** The list it is in, and its position there. */
	readonly list: YAMLSeq<Node> | undefined;
	readonly index: number;
}

function findItem(value: Node | null, index: number | null): Item | undefined {
	if (value === null) return undefined;
	if (index === null) return { node: value, list: undefined, index: 0 };
	if (!isSeq(value)) return undefined;
	const list = value as YAMLSeq<Node>;
	const node = list.items[index];
	return node === undefined ? undefined : { node, list, index };
}

/** The range of a node in the note's text, without what follows it; undefined for an empty node. */
function rangeOf(block: FrontmatterBlock, node: Node): { from: number; to: number } | undefined {
	const [from, to] = node.range ?? [0, 0];
	return from < to ? { from: block.yaml.from + from, to: block.yaml.from + to } : undefined;
}

function planRemove(text: string, { block }: OpenFrontmatter, pair: Pair<Node, Node | null>, { list, index, node }: Item): Planned {
	if (list === undefined) return 'it is no list';
	if (list.items.length === 1) return `it is the only value of “${String(isScalar(pair.key) ? pair.key.value : '')}”`;
	if (list.flow === true) {
		const previous = list.items[index - 1];
		const next = list.items[index + 1];
		const own = rangeOf(block, node);
		if (own === undefined) return 'it is empty';
		const from = next === undefined && previous !== undefined ? endOf(block, previous) : own.from;
		const to = next === undefined ? own.to : startOf(block, next);
		return [cut(text, from, to)];
	}
	const from = text.lastIndexOf('\n', dashBefore(text, startOf(block, node))) + 1;
	const next = list.items[index + 1];
	const to = next === undefined ? lineEndAfter(text, endOf(block, node)) : text.lastIndexOf('\n', dashBefore(text, startOf(block, next))) + 1;
	// Comments between two items belong to the one below them.
	return [cut(text, from, next === undefined ? to : Math.min(to, lineEndAfter(text, endOf(block, node))))];
}

function planAdd(
	text: string,
	{ block, map, lineEnd }: OpenFrontmatter,
	pair: Pair<Node, Node | null> | undefined,
	{ key, text: added }: Extract<Change, { kind: 'add' }>,
): Planned {
	const item = writeScalar(added, false);
	const indent = usualIndent(text, block, map);
	if (pair === undefined) return [insertAt(block.yaml.to, `${key}:${lineEnd}${indent}- ${item}${lineEnd}`)];
	const { value } = pair;
	if (value === null || (isScalar(value) && value.value === null)) {
		const at = lineContentEnd(text, block.yaml.from + (pair.key.range?.[1] ?? 0));
		return [insertAt(at, `${lineEnd}${indent}- ${item}`)];
	}
	const inFlow = writeScalar(added, true);
	if (isSeq(value)) {
		const list = value as YAMLSeq<Node>;
		const last = list.items[list.items.length - 1];
		if (list.flow === true) {
			if (last === undefined) return [insertAt(startOf(block, list) + 1, inFlow)];
			return [insertAt(endOf(block, last), `, ${inFlow}`)];
		}
		if (last === undefined) return 'the list is empty';
		const dash = dashBefore(text, startOf(block, last));
		const lineStart = text.lastIndexOf('\n', dash) + 1;
		return [insertAt(lineContentEnd(text, endOf(block, last)), `${lineEnd}${text.slice(lineStart, dash)}- ${item}`)];
	}
	const range = rangeOf(block, value);
	if (range === undefined || isCollection(value)) return `“${key}” holds no list`;
	const expected = text.slice(range.from, range.to);
	return [{ ...range, expected, insert: `[${expected}, ${inFlow}]` }];
}

function planSetList(text: string, { block }: OpenFrontmatter, pair: Pair<Node, Node | null>, texts: readonly string[]): Planned {
	const list = `[${texts.map((item) => writeScalar(item, true)).join(', ')}]`;
	const range = pair.value === null ? undefined : rangeOf(block, pair.value);
	if (range === undefined) return 'the property is empty';
	const expected = text.slice(range.from, range.to).trimEnd();
	if (expected.includes('\n')) return 'the value goes over several lines';
	return [{ from: range.from, to: range.from + expected.length, expected, insert: list }];
}

function planRenameKey(text: string, { block, map }: OpenFrontmatter, pair: Pair<Node, Node | null>, to: string): Planned {
	const isTaken = map?.items.some((item) => isScalar(item.key) && String(item.key.value).toLowerCase() === to.toLowerCase() && item !== pair);
	if (isTaken === true) return `the note has a property “${to}” too`;
	const range = rangeOf(block, pair.key);
	if (range === undefined) return 'the key is empty';
	const expected = text.slice(range.from, range.to);
	return [{ ...range, expected, insert: to }];
}

/** The indent of the lists in the frontmatter; two spaces where there is none. */
function usualIndent(text: string, block: FrontmatterBlock, map: OpenFrontmatter['map']): string {
	for (const { value } of map?.items ?? []) {
		if (!isSeq(value) || value.flow === true) continue;
		const [first] = (value as YAMLSeq<Node>).items;
		if (first === undefined || first.range === null || first.range === undefined) continue;
		const dash = dashBefore(text, startOf(block, first));
		return text.slice(text.lastIndexOf('\n', dash) + 1, dash);
	}
	return '  ';
}

function startOf(block: FrontmatterBlock, node: Node): number {
	return block.yaml.from + (node.range?.[0] ?? 0);
}

function endOf(block: FrontmatterBlock, node: Node): number {
	return block.yaml.from + (node.range?.[1] ?? 0);
}

/** Where the dash of the block list item stands whose content starts at an offset. */
function dashBefore(text: string, offset: number): number {
	return text.lastIndexOf('-', offset - 1);
}

/** Right behind the line end of the line an offset is in. */
function lineEndAfter(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end === -1 ? text.length : end + 1;
}

/** Where the line an offset is in ends, before its line end. */
function lineContentEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	if (end === -1) return text.length;
	return text[end - 1] === '\r' ? end - 1 : end;
}

function insertAt(offset: number, insert: string): Edit {
	return { from: offset, to: offset, expected: '', insert };
}

function cut(text: string, from: number, to: number): Edit {
	return { from, to, expected: text.slice(from, to), insert: '' };
}
