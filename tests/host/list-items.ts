import type Token from 'markdown-it/lib/token.mjs';
import type { ListItemCache } from 'obsidian';
import type { Places } from './note-metadata';

/** What the lines of something begin with that it stands in: the mark of a quote, or so many columns of white space. */
type Container = 'quote' | number;

/** A list that is read, and the item of it that was read last. */
interface OpenList {
	/** The line of the item that it stands in. */
	readonly owner: number | undefined;
	readonly line: number;
	item: ListItemCache | undefined;
}

/**
 * The items of a body's lists, each with its own lines, the lists within it left out. An item begins where its lines
 * begin in what it stands in, and has the line break behind it where an empty line parts it from the next.
 */
export function findListItems(tokens: readonly Token[], text: string, places: Places): ListItemCache[] {
	const found: ListItemCache[] = [];
	const containers: Container[] = [];
	const lists: OpenList[] = [];
	tokens.forEach((token, at) => {
		const isList = /_list_(?:open|close)$/.test(token.type);
		if (isList && token.nesting === -1) lists.pop();
		else if (isList)
			lists.push({ owner: lists.at(-1)?.item?.position.start.line, line: token.map?.[0] ?? 0, item: undefined });
		else if (token.type === 'blockquote_open') containers.push('quote');
		else if (token.type === 'list_item_open') {
			const list = lists.at(-1);
			if (list === undefined) return;
			const item = readItem(tokens, at, text, places, containers, list);
			list.item = item;
			found.push(item);
			containers.push(widthOf(text.slice(item.position.start.offset)));
		} else if (['blockquote_close', 'list_item_close'].includes(token.type)) containers.pop();
	});
	return found;
}

function readItem(
	tokens: readonly Token[],
	at: number,
	text: string,
	places: Places,
	containers: readonly Container[],
	list: OpenList,
): ListItemCache {
	const item = tokens[at];
	const [from, to] = item?.map ?? [0, 0];
	const after = tokens.slice(at + 1);
	const close = after.findIndex(({ type, level }) => type === 'list_item_close' && level === item?.level);
	const nested = after.slice(0, close).find(({ type }) => /_list_open$/.test(type))?.map?.[0];
	const lineFrom = places.startOf(from);
	const outer = list.owner === from ? endOfOuterMark(text, list, lineFrom) : lineFrom;
	const start = outer + lengthOf(containers, text.slice(outer), outer === lineFrom);
	// A list in the line of its item is a part of that line.
	const until = nested === undefined || nested === from ? to : nested;
	const own = text.slice(start, until >= places.lineCount ? text.length : places.startOf(until)).replace(/[\s>]+$/, '');
	const isLast = after[close + 1]?.type !== 'list_item_open';
	const isParted = nested === undefined && !isLast && /^\r?\n[ \t>]*\r?\n/.test(text.slice(start + own.length));
	const position = places.range(start, start + own.length + (isParted ? 1 : 0));
	const task = /^\s*(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:\s|$)/.exec(own)?.[1];
	const parent = list.owner ?? -Math.max(1, list.line);
	return { parent, position, ...(task !== undefined && { task }) };
}

/** Where the list begins that stands in the first line of an item, behind the mark and the box of that. */
function endOfOuterMark(text: string, { owner }: OpenList, lineFrom: number): number {
	const mark = /^[\s>]*(?:[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?/.exec(text.slice(lineFrom))?.[0] ?? '';
	return owner === undefined ? lineFrom : lineFrom + mark.length;
}

/** What a line begins with that belongs to what it stands in; a tab is never parted. */
function lengthOf(containers: readonly Container[], line: string, isLineStart: boolean): number {
	if (!isLineStart) return 0;
	let at = 0;
	for (const container of containers) {
		if (container === 'quote') {
			at += /^[ \t]{0,3}>[ \t]?/.exec(line.slice(at))?.[0].length ?? 0;
			continue;
		}
		for (let columns = 0; columns < container && /[ \t]/.test(line.charAt(at)); at += 1)
			columns += line[at] === '\t' ? 4 : 1;
	}
	return at;
}

/** The columns by which the lines of an item are indented, from where its first begins; `1. ` counts four. */
function widthOf(item: string): number {
	const [mark = '', number] = /^[ \t]*(?:[-*+]|(\d+)\.|\d+\))(?: {1,4}(?! )| |\t|$)/m.exec(item) ?? [];
	const isShort = number !== undefined && Number(number) < 10 && mark.length % 2 === 1;
	return mark.replaceAll('\t', '    ').length + (isShort ? 1 : 0);
}
