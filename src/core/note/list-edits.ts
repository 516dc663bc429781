import type { Node, YAMLSeq } from 'yaml';
import type { Edit } from '../edits';
import type { Range } from '../text';
import { textOfNode } from './properties';
import { writeLike, writeScalar } from './yaml-text';

/** What becomes of a list; positions from 0, as they are before anything is done. */
export interface ListChange {
	readonly sets: ReadonlyMap<number, string>;
	readonly removals: ReadonlySet<number>;
	/** Put behind the last item. */
	readonly additions: readonly string[];
}

/** A list in the text of a note. */
export interface ListPlace {
	readonly text: string;
	/** Where the YAML begins that the list's ranges count from. */
	readonly from: number;
	readonly list: YAMLSeq<Node>;
	readonly lineEnd: string;
}

/** Edits, or in words why there can be none. */
export type Planned = readonly Edit[] | string;

interface Item {
	/** What it says, without comments; empty for an item that says nothing. */
	readonly content: Range;
	/** The offset of its dash; undefined in a flow list. */
	readonly dash: number | undefined;
}

/** Plans a change to a list, in the style it is written in. */
export function planList(place: ListPlace, change: ListChange): Planned {
	const items = itemsIn(place);
	const settled = settle(change);
	if (place.list.flow === true) return planFlow(place, items, settled);
	return planBlock(place, items, settled);
}

/** The change that makes a list say texts: by taking out alone or adding alone where that will do. */
export function changeTo(before: readonly string[], after: readonly string[]): ListChange {
	const removals = new Set<number>();
	let next = 0;
	for (const [index, text] of before.entries()) {
		if (text === after[next]) next += 1;
		else removals.add(index);
	}
	if (next === after.length) return { sets: new Map(), removals, additions: [] };
	const sets = new Map<number, string>();
	for (const [index, text] of after.slice(0, before.length).entries()) if (text !== before[index]) sets.set(index, text);
	const surplus = before.map((_, index) => index).slice(after.length);
	return { sets, removals: new Set(surplus), additions: after.slice(before.length) };
}

/** What is taken out and what is added become what is set, as far as they go. */
function settle({ sets, removals, additions }: ListChange): ListChange {
	const replaced = [...removals].sort((left, right) => left - right).slice(0, additions.length);
	const all = new Map(sets);
	for (const [at, index] of replaced.entries()) all.set(index, additions[at] ?? '');
	const left = new Set([...removals].filter((index) => !replaced.includes(index)));
	return { sets: all, removals: left, additions: additions.slice(replaced.length) };
}

function itemsIn({ text, from, list }: ListPlace): readonly Item[] {
	const token = list.srcToken;
	return list.items.map((node, index) => {
		const marks = token?.type === 'block-seq' ? token.items[index]?.start : undefined;
		const dash = marks?.find(({ type }) => type === 'seq-item-ind')?.offset;
		return { content: contentOf(text, from, node), dash: dash === undefined ? undefined : from + dash };
	});
}

/** The range of a node without the line ends that belong to a block scalar. */
export function contentOf(text: string, from: number, node: Node): Range {
	const [start = 0, end = start] = node.range ?? [];
	const source = text.slice(from + start, from + end);
	return { from: from + start, to: from + start + source.trimEnd().length };
}

function planBlock({ text, list, lineEnd }: ListPlace, items: readonly Item[], { sets, removals, additions }: ListChange): Planned {
	const edits: Edit[] = [];
	const sources = sourcesBySaying(text, list, items);
	for (const [index, { content, dash = 0 }] of items.entries()) {
		const isLast = index === items.length - 1;
		const said = sets.get(index);
		const isAnchor = isLast && additions.length > 0;
		if (!removals.has(index) && said === undefined && !isAnchor) continue;
		const lineStart = text.lastIndexOf('\n', dash) + 1;
		const indent = text.slice(lineStart, dash);
		const gap = text.slice(dash + 1, Math.max(dash + 1, content.from));
		const isEmpty = content.from === content.to;
		const isPlain = indent.trim() === '' && (isEmpty || gap.trim() === '') && !hasHeaderComment(text, content);
		if (!isPlain) return 'the list is written in a way that is left to a person';
		const end = lineContentEnd(text, isEmpty ? dash : content.to);
		if (removals.has(index)) {
			const comment = text.slice(isEmpty ? dash + 1 : content.to, end).trimStart();
			// What was written about the item stays, on a line of its own.
			edits.push(comment === '' ? cut(text, lineStart, lineEndAfter(text, end)) : cut(text, dash, end - comment.length));
			continue;
		}
		const old = text.slice(content.from, content.to);
		const from = isEmpty ? dash : content.from;
		let insert = isEmpty ? '-' : old;
		if (said !== undefined) insert = isEmpty ? `- ${writeScalar(said, false)}` : (sources.get(said) ?? writeLike(old, said, false));
		if (!isAnchor) edits.push(replace(text, from, isEmpty ? dash + 1 : content.to, insert));
		else {
			const behind = text.slice(isEmpty ? dash + 1 : content.to, end);
			const space = /^ +$/.test(gap) ? gap : ' ';
			const added = additions.map((item) => `${lineEnd}${indent}-${space}${writeScalar(item, false)}`);
			edits.push(replace(text, from, end, `${insert}${behind}${added.join('')}`));
		}
	}
	return edits;
}

/** How what a list says already is written in it, so that it is written so again where it moves. */
function sourcesBySaying(text: string, list: YAMLSeq<Node>, items: readonly Item[]): ReadonlyMap<string, string> {
	const sources = new Map<string, string>();
	for (const [index, node] of list.items.entries()) {
		const { content } = items[index] ?? {};
		const source = content === undefined ? '' : text.slice(content.from, content.to);
		if (source !== '' && !source.includes('\n')) sources.set(textOfNode(node), source);
	}
	return sources;
}

/** A block scalar with a comment behind its `|` or `>`, which would be lost with it. */
function hasHeaderComment(text: string, content: Range): boolean {
	const [header = ''] = text.slice(content.from, content.to).split('\n', 1);
	return /^[|>]/.test(header) && header.includes('#');
}

function planFlow({ text, from, list, lineEnd }: ListPlace, items: readonly Item[], { sets, removals, additions }: ListChange): Planned {
	const [start = 0] = list.range ?? [];
	const last = items[items.length - 1];
	if (last === undefined) {
		const added = additions.map((item) => writeScalar(item, true)).join(', ');
		return added === '' ? [] : [replace(text, from + start, from + start + 1, `[${added}`)];
	}
	const edits: Edit[] = [];
	const cuts: Range[] = [];
	const sources = sourcesBySaying(text, list, items);
	const lastKept = items.findLastIndex((_, index) => !removals.has(index));
	for (const [index, { content }] of items.entries()) {
		if (content.from === content.to) return 'the list has an empty item between its brackets';
		const old = text.slice(content.from, content.to);
		const said = sets.get(index);
		if (removals.has(index)) {
			const separator = index < lastKept ? gapBetween(text, items, index) : gapBetween(text, items, index - 1);
			if (separator === undefined) return 'the list is written in a way that is left to a person';
			const { gap, comma } = separator;
			cuts.push(content);
			// A comment between two items stays; behind the last one a comma does no harm.
			if (!text.slice(gap.from, gap.to).includes('#')) cuts.push(gap);
			else if (index < lastKept) cuts.push({ from: comma, to: comma + 1 });
		} else if (content === last.content && additions.length > 0) {
			const lineStart = text.lastIndexOf('\n', content.from) + 1;
			const indent = text.slice(lineStart, content.from);
			const separator = indent.trim() === '' ? `,${lineEnd}${indent}` : ', ';
			const own = said === undefined ? old : (sources.get(said) ?? writeLike(old, said, true));
			const added = additions.map((item) => `${separator}${writeScalar(item, true)}`);
			edits.push(replace(text, content.from, content.to, own + added.join('')));
		} else if (said !== undefined) {
			edits.push(replace(text, content.from, content.to, sources.get(said) ?? writeLike(old, said, true)));
		}
	}
	return [...edits, ...mergeCuts(text, cuts)];
}

/** What stands between an item and the next one: nothing but a comma, white space and comments. */
function gapBetween(text: string, items: readonly Item[], index: number): { readonly gap: Range; readonly comma: number } | undefined {
	const left = items[index];
	const right = items[index + 1];
	// All items go, and with them what stands between the only one and itself.
	if (left === undefined && right !== undefined) return { gap: { from: right.content.from, to: right.content.from }, comma: right.content.from };
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
