import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { Edit } from '../edits';
import { planList } from '../note/list-edits';
import { bodyStartOf } from '../note/from-text';
import type { FencedBlock } from '../body/body';
import { readBody } from '../body/read-body';
import { parseYaml } from '../note/yaml';
import type { Range } from '../text';

/** A code block's body, as its processor gets it, with the way back to the text of the note. */
export interface BlockSource {
	readonly source: string;
	/** The range in the note of a line, from 1, without the white space around it; the opening fence where there is none. */
	readonly lineRange: (line: number) => Range;
	/** The values of an option, case aside, each as it stands in the note. */
	readonly valuesOf: (option: string) => readonly BlockValue[];
	/** The edits to the note that take values out of the list that an option has; none where they cannot be taken out. */
	readonly editsWithout: (option: string, values: readonly BlockValue[]) => readonly Edit[];
	/** The names of the properties among the conditions of the block (`where`). */
	readonly conditions: readonly BlockValue[];
	/** The values of a property among the conditions of the block (`where`). */
	readonly conditionsOf: (property: string) => readonly BlockValue[];
}

/** One value of an option in a block. */
export interface BlockValue {
	readonly text: string;
	/** In the note. */
	readonly range: Range;
	readonly isInFlow: boolean;
}

/** The code block of a note that a place in its text is in, the fences included; in a callout or a list too. */
export function findBlockAt(text: string, offset: number): FencedBlock | undefined {
	return readBody(text, bodyStartOf(text)).blocks.find(({ from, to }) => from <= offset && offset <= to);
}

/** Reads the body of a code block from the text of its note. */
export function readBlock(text: string, block: FencedBlock): BlockSource {
	const lines = block.lines.map(({ from, to }) => text.slice(from, to));
	const source = lines.join('\n');
	const toNote = (offset: number): number => {
		const line = source.slice(0, offset).split('\n').length - 1;
		const start = source.lastIndexOf('\n', offset - 1) + 1;
		return (block.lines[line]?.from ?? block.from) + offset - start;
	};
	const placed = (values: readonly BlockValue[]): readonly BlockValue[] =>
		values.map(({ range, ...rest }) => ({ ...rest, range: { from: toNote(range.from), to: toNote(range.to) } }));
	return {
		source,
		editsWithout: (option, values) =>
			removalsIn(source, option, (at) => values.some(({ range }) => range.from === toNote(at))).map((edit) => {
				const [from, to] = [toNote(edit.from), toNote(edit.to)];
				return { from, to, expected: text.slice(from, to), insert: edit.insert };
			}),
		lineRange: (line) => trimmed(text, block.lines[line - 1]) ?? openingOf(text, block),
		valuesOf: (option) => placed(findValues(source, [option])),
		get conditions() {
			return placed(findNames(source, 'where'));
		},
		conditionsOf: (property) => placed(findValues(source, ['where', property])),
	};
}

/** The opening fence of a code block, with its language. */
export function openingOf(text: string, { from, to }: FencedBlock): Range {
	const end = text.slice(from, to).search(/\r?\n/);
	return trimmed(text, { from, to: end === -1 ? to : from + end }) ?? { from, to };
}

function trimmed(text: string, range: Range | undefined): Range | undefined {
	if (range === undefined) return undefined;
	const line = text.slice(range.from, range.to);
	if (line.trim() === '') return undefined;
	return { from: range.from + line.length - line.trimStart().length, to: range.from + line.trimEnd().length };
}

/** The values at the end of a way of keys. */
function findValues(source: string, way: readonly string[]): readonly BlockValue[] {
	const { node: value, isInFlow } = follow(source, way);
	if (value === null || value === undefined) return [];
	if (!isSeq(value)) return valueAt(source, value, isInFlow);
	return (value as YAMLSeq<Node>).items.flatMap((node) => valueAt(source, node, isInFlow || value.flow === true));
}

/** What takes out the items of a list that begin at some offsets. */
function removalsIn(source: string, option: string, isRemoved: (at: number) => boolean): readonly Edit[] {
	const { node: list } = follow(source, [option]);
	if (!isSeq<Node>(list)) return [];
	const removals = new Set([...list.items.keys()].filter((at) => isRemoved(list.items[at]?.range?.[0] ?? -1)));
	const planned = planList(
		{ text: source, from: 0, list, lineEnd: '\n', isJson: false },
		{ sets: new Map(), removals, additions: [], isReordering: false },
	);
	return planned.isOk ? planned.value : [];
}

/** The names of the pairs that an option has. */
function findNames(source: string, option: string): readonly BlockValue[] {
	const { node: map, isInFlow } = follow(source, [option]);
	if (!isMap(map)) return [];
	return map.items.flatMap(({ key }) => valueAt(source, key as Node, isInFlow || map.flow === true));
}

interface Found {
	readonly node: Node | null | undefined;
	readonly isInFlow: boolean;
}

function follow(source: string, way: readonly string[]): Found {
	const { contents, errors } = parseYaml(source, true);
	let node: Found['node'] = errors.length > 0 ? undefined : contents;
	let isInFlow = false;
	for (const name of way) {
		if (!isMap(node)) return { node: undefined, isInFlow };
		isInFlow ||= node.flow === true;
		const pair: Pair | undefined = node.items.find(
			({ key }) => isScalar(key) && String(key.value).toLowerCase() === name.toLowerCase(),
		);
		node = pair?.value as Node | null | undefined;
	}
	return { node, isInFlow };
}

/** A text in one line. */
function valueAt(source: string, node: Node, isInFlow: boolean): readonly BlockValue[] {
	const [from = 0, to = from] = node.range ?? [];
	const isText = isScalar(node) && node.value !== null && from < to && !source.slice(from, to).includes('\n');
	return isText ? [{ text: String(node.value).trim(), range: { from, to }, isInFlow }] : [];
}
