import { isCollection, type Node, type YAMLSeq } from 'yaml';
import type { Edit } from '../edits';
import { failed, ok, type Result } from '../result';
import type { Range } from '../text';
import { sayOfNote } from './messages';
import { itemsOf } from './properties';
import { writeItem, writeLike, writeScalar } from './yaml-text';

/** What becomes of a list; positions from 0, as they are before anything is done. */
export interface ListChange {
	readonly sets: ReadonlyMap<number, string>;
	readonly removals: ReadonlySet<number>;
	/** Put behind the last item. */
	readonly additions: readonly string[];
	/** The items only change places, each with how it is written and what is written about it. */
	readonly isReordering: boolean;
}

/** A list in the text of a note. */
export interface ListPlace {
	readonly text: string;
	/** Where the YAML begins that the list's ranges count from. */
	readonly from: number;
	readonly list: YAMLSeq<Node>;
	readonly lineEnd: string;
	/** It stands in frontmatter that is JSON, where every text is in double quotes. */
	readonly isJson: boolean;
}

/** Edits, or why there can be none. */
export type Planned = Result<readonly Edit[]>;

interface Item {
	readonly node: Node;
	/** What it says, without comments; empty for an item that says nothing. */
	readonly content: Range;
	/** The offset of its dash; undefined in a flow list. */
	readonly dash: number | undefined;
}

/** Plans a change to a list, in the style it is written in. */
export function planList(place: ListPlace, change: ListChange): Planned {
	const items = itemsIn(place);
	const settled = settle(change, items.length);
	if (place.list.flow === true) return planFlow(place, items, settled);
	return planBlock(place, items, settled);
}

/** The change that makes a list say texts: by moving, taking out or adding alone where that will do. */
export function changeTo(before: readonly string[], after: readonly string[]): ListChange {
	const positions = before.map((_, index) => index);
	const removals = new Set<number>();
	let next = 0;
	for (const index of positions) {
		if (before[index] === after[next]) next += 1;
		else removals.add(index);
	}
	if (next === after.length) return { sets: new Map(), removals, additions: [], isReordering: false };
	const differing = positions.filter((index) => index < after.length && before[index] !== after[index]);
	return {
		sets: new Map(differing.map((index) => [index, after[index] ?? ''])),
		removals: new Set(positions.slice(after.length)),
		additions: after.slice(before.length),
		isReordering: JSON.stringify([...before].sort()) === JSON.stringify([...after].sort()),
	};
}

/** What a node says, as a text; nothing for an empty one. */
export function textOfNode(node: Node): string {
	const value: unknown = node.toJSON();
	if (typeof value === 'string') return value;
	return itemsOf([value])[0]?.text ?? '';
}

/** What is taken out at the end and what is added there become what is set, as far as they go. */
function settle(change: ListChange, length: number): ListChange {
	const sets = new Map(change.sets);
	const removals = new Set(change.removals);
	const additions = [...change.additions];
	let first = length;
	while (removals.has(first - 1)) first -= 1;
	for (let index = first; index < length; index += 1) {
		const text = additions.shift();
		if (text === undefined) break;
		sets.set(index, text);
		removals.delete(index);
	}
	return { sets, removals, additions, isReordering: change.isReordering };
}

function itemsIn({ text, from, list }: ListPlace): readonly Item[] {
	const token = list.srcToken;
	return list.items.map((node, index) => {
		const marks = token?.type === 'block-seq' ? token.items[index]?.start : undefined;
		const dash = marks?.find(({ type }) => type === 'seq-item-ind')?.offset;
		return { node, content: contentOf(text, from, node), dash: dash === undefined ? undefined : from + dash };
	});
}

/** The range of a node without the line ends that belong to a block scalar. */
export function contentOf(text: string, from: number, node: Node): Range {
	const [start = 0, end = start] = node.range ?? [];
	const source = text.slice(from + start, from + end);
	return { from: from + start, to: from + start + source.trimEnd().length };
}

function planBlock(
	place: ListPlace,
	items: readonly Item[],
	{ sets, removals, additions, isReordering }: ListChange,
): Planned {
	const { text, list, lineEnd } = place;
	const edits: Edit[] = [];
	const moved = isReordering
		? sourcesBySaying(
				list,
				items.map((item) => text.slice(item.content.from, lineContentEnd(text, endOf(item)))),
			)
		: undefined;
	for (const [index, item] of items.entries()) {
		const { content, dash = 0 } = item;
		const isAnchor = index === items.length - 1 && additions.length > 0;
		const said = sets.get(index);
		if (!removals.has(index) && said === undefined && !isAnchor) continue;
		const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
		if (indent.trim() !== '' || !isPlain(text, item)) return failed(sayOfNote('obstacle.unusualList'));
		const isEmpty = content.from === content.to;
		const end = lineContentEnd(text, endOf(item));
		if (removals.has(index)) {
			const comment = text.slice(endOf(item), end).trimStart();
			// What was written about the item stays, on a line of its own.
			edits.push(
				comment === ''
					? cut(text, dash - indent.length, lineEndAfter(text, end))
					: cut(text, dash, end - comment.length),
			);
			continue;
		}
		const old = text.slice(content.from, content.to);
		const from = isEmpty ? dash : content.from;
		let insert = isEmpty ? '-' : old;
		if (said !== undefined) insert = isEmpty ? `- ${writeScalar(said, false)}` : writeLike(old, said, false);
		const source = said === undefined ? undefined : moved?.get(said);
		if (source !== undefined) edits.push(replace(text, from, end, source));
		else if (!isAnchor) edits.push(replace(text, from, endOf(item), insert));
		else {
			const gap = text.slice(dash + 1, content.from);
			const mark = `${lineEnd}${indent}-${/^ +$/.test(gap) ? gap : ' '}`;
			const added = additions.map((addition) => `${mark}${writeScalar(addition, false)}`);
			edits.push(replace(text, from, end, `${insert}${text.slice(endOf(item), end)}${added.join('')}`));
		}
	}
	return ok(edits);
}

/** Where an item ends, which is its dash when it is empty. */
function endOf({ content, dash = content.from }: Item): number {
	return content.from === content.to ? dash + 1 : content.to;
}

/** Whether there is nothing but white space between a dash and its item, and no comment inside the item. */
function isPlain(text: string, { node, content, dash = 0 }: Item): boolean {
	const isEmpty = content.from === content.to;
	return (isEmpty || text.slice(dash + 1, content.from).trim() === '') && !holdsComment(text, node, content);
}

/** How each thing that a list says is written in it; nothing where one goes over several lines or two are the same. */
function sourcesBySaying(list: YAMLSeq<Node>, sources: readonly string[]): ReadonlyMap<string, string> | undefined {
	const found = new Map(list.items.map((node, index) => [textOfNode(node), sources[index] ?? '']));
	return found.size < list.items.length || sources.some((source) => /\n|^$/.test(source)) ? undefined : found;
}

/** Whether a comment may stand inside a node, which would be lost with it: in a list or map, or behind `|` or `>`. */
export function holdsComment(text: string, node: Node, { from, to }: Range): boolean {
	const source = text.slice(from, to);
	if (isCollection(node)) return source.includes('#');
	return /^[|>][^\n#]*#/.test(source);
}

function planFlow(place: ListPlace, items: readonly Item[], change: ListChange): Planned {
	const { text, from, list, lineEnd, isJson } = place;
	const { sets, removals, additions, isReordering } = change;
	const [start = 0, end = start] = list.range ?? [];
	const last = items[items.length - 1];
	if (last === undefined) {
		const added = additions.map((item) => writeItem(item, isJson)).join(', ');
		return ok(added === '' ? [] : [replace(text, from + start, from + start + 1, `[${added}`)]);
	}
	if (isReordering && text.slice(from + start, from + end).includes('#'))
		return failed(sayOfNote('obstacle.unusualList'));
	const edits: Edit[] = [];
	const cuts: Range[] = [];
	const moved = isReordering
		? sourcesBySaying(
				list,
				items.map(({ content }) => text.slice(content.from, content.to)),
			)
		: undefined;
	const lastKept = items.findLastIndex((_, index) => !removals.has(index));
	for (const [index, { node, content }] of items.entries()) {
		const old = text.slice(content.from, content.to);
		const said = sets.get(index);
		const isAnchor = content === last.content && additions.length > 0;
		if (old === '' || (holdsComment(text, node, content) && (removals.has(index) || said !== undefined)))
			return failed(sayOfNote('obstacle.unusualList'));
		if (removals.has(index)) {
			const separator = gapBetween(text, items, index < lastKept ? index : index - 1);
			if (separator === undefined) return failed(sayOfNote('obstacle.unusualList'));
			const { gap, comma } = separator;
			cuts.push(content);
			// A comment between two items stays; behind the last one a comma does no harm.
			if (!text.slice(gap.from, gap.to).includes('#')) cuts.push(gap);
			else if (index < lastKept) cuts.push({ from: comma, to: comma + 1 });
		} else if (said !== undefined || isAnchor) {
			const own = said === undefined ? old : (moved?.get(said) ?? writeLike(old, said, true));
			const indent = text.slice(text.lastIndexOf('\n', content.from) + 1, content.from);
			const separator = indent.trim() === '' ? `,${lineEnd}${indent}` : ', ';
			const added = isAnchor ? additions.map((item) => `${separator}${writeItem(item, isJson)}`) : [];
			edits.push(replace(text, content.from, content.to, own + added.join('')));
		}
	}
	return ok([...edits, ...mergeCuts(text, cuts)]);
}

/** What stands between an item and the next one: nothing but a comma, white space and comments. */
function gapBetween(
	text: string,
	items: readonly Item[],
	index: number,
): { readonly gap: Range; readonly comma: number } | undefined {
	const left = items[index];
	const right = items[index + 1];
	// All items go, and with them what stands between the only one and itself.
	if (left === undefined && right !== undefined)
		return { gap: { from: right.content.from, to: right.content.from }, comma: right.content.from };
	if (left === undefined || right === undefined) return undefined;
	const gap = { from: left.content.to, to: right.content.from };
	const blanked = text.slice(gap.from, gap.to).replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
	return blanked.trim() === ',' ? { gap, comma: gap.from + blanked.indexOf(',') } : undefined;
}

function mergeCuts(text: string, cuts: readonly Range[]): readonly Edit[] {
	const merged: { from: number; to: number }[] = [];
	for (const { from, to } of [...cuts].sort((left, right) => left.from - right.from || left.to - right.to)) {
		const before = merged[merged.length - 1];
		if (before !== undefined && from <= before.to) before.to = Math.max(before.to, to);
		else merged.push({ from, to });
	}
	return merged.filter(({ from, to }) => from < to).map(({ from, to }) => cut(text, from, to));
}

/** Right behind the line end of the line an offset is in. */
function lineEndAfter(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end === -1 ? text.length : end + 1;
}

/** Where the line an offset is in ends, before its line end. */
export function lineContentEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	if (end === -1) return text.length;
	return text[end - 1] === '\r' ? end - 1 : end;
}

/** An edit that puts something else in place of a range. */
export function replace(text: string, from: number, to: number, insert: string): Edit {
	return { from, to, expected: text.slice(from, to), insert };
}

function cut(text: string, from: number, to: number): Edit {
	return replace(text, from, to, '');
}
