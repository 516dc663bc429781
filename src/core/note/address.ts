import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Range } from '../text';
import { splitValues } from '../vocabulary/remark';
import { findFrontmatter, type FrontmatterBlock } from './frontmatter-block';
import { parseYaml } from './yaml';
import { bodyStartOf } from './from-text';
import type { Body } from '../body/body';
import { readBody } from '../body/read-body';

/**
 * A place in a note, told by its metadata, so that it can be named without the note's text: a range of the text is
 * found only when somebody needs one.
 */
export type Address =
	| { readonly kind: 'note' }
	/** The key of a property, as the note spells it. */
	| { readonly kind: 'property'; readonly key: string }
	/** The value of a property: the whole scalar, or the list item at `index`, from 0; of a text with commas the one `part`, where it says one. */
	| { readonly kind: 'value'; readonly key: string; readonly index: number | null; readonly part?: string }
	/** A tag in the body, by its place in `bodyTags`, from 0. */
	| { readonly kind: 'body-tag'; readonly index: number }
	/** What a link in the body points at, by the link's place in the note's `links`, from 0. */
	| { readonly kind: 'link'; readonly index: number }
	/** A range that was found when the note was read. */
	| { readonly kind: 'range'; readonly range: Range };

/**
 * The range an address has in the text of its note. What cannot be found (the note has moved on, or its frontmatter
 * does not parse) is placed as near as can be told: at the property's line, else at the first character.
 */
export function locate(text: string, address: Address): Range {
	return createLocator(text)(address);
}

/** What `locate` does, for several addresses in one text, which is parsed and scanned once, and only if need be. */
export function createLocator(text: string): (address: Address) => Range {
	const start = firstLine(text);
	let properties: { readonly found: OpenProperties | undefined } | undefined;
	let body: Body | undefined;
	const parts = new Map<number, ReadonlyMap<string, Range>>();
	return (address) => {
		switch (address.kind) {
			case 'note':
				return start;
			case 'range':
				return address.range.to <= text.length ? address.range : start;
			case 'body-tag':
				body ??= readBody(text, bodyStartOf(text));
				return body.tags[address.index] ?? start;
			case 'link':
				body ??= readBody(text, bodyStartOf(text));
				return (body.links[address.index] ?? body.definitions[address.index - body.links.length])?.target ?? start;
			case 'property':
			case 'value':
				properties ??= { found: openProperties(text) };
				return (
					locatePart(text, parts, address, locateInYaml(properties.found, address)) ??
					locateLine(text, address.key) ??
					start
				);
		}
	};
}

interface OpenProperties {
	readonly block: FrontmatterBlock;
	readonly map: YAMLMap.Parsed;
}

function openProperties(text: string): OpenProperties | undefined {
	const block = findFrontmatter(text);
	if (block?.isClosed !== true) return undefined;
	const { errors, contents } = parseYaml(text.slice(block.yaml.from, block.yaml.to));
	return errors.length > 0 || !isMap(contents) ? undefined : { block, map: contents };
}

function locateInYaml(open: OpenProperties | undefined, address: Extract<Address, { key: string }>): Range | undefined {
	if (open === undefined) return undefined;
	const { block, map } = open;
	const pair = map.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === address.key);
	if (pair === undefined || !isScalar(pair.key)) return undefined;
	const node = address.kind === 'value' ? findValue(pair.value, address.index) : undefined;
	return shift(rangeOf(node ?? pair.key), block.yaml.from);
}

/** One of the texts between the commas of a range, else the whole of it; the texts of each range are looked for once. */
function locatePart(
	text: string,
	known: Map<number, ReadonlyMap<string, Range>>,
	address: Extract<Address, { key: string }>,
	range: Range | undefined,
): Range | undefined {
	if (range === undefined || address.kind !== 'value' || address.part === undefined) return range;
	const parts = known.get(range.from) ?? partsIn(text, range);
	known.set(range.from, parts);
	return parts.get(address.part) ?? range;
}

/** The texts between the commas of a range, with a remark behind them and without, each where it stands first. */
function partsIn(text: string, range: Range): ReadonlyMap<string, Range> {
	const parts = new Map<string, Range>();
	const whole = text.slice(range.from, range.to);
	for (const pieces of [splitValues(whole), whole.split(',')]) addParts(parts, pieces, range.from);
	return parts;
}

function addParts(parts: Map<string, Range>, pieces: readonly string[], start: number): void {
	let from = start;
	for (const piece of pieces) {
		// The first begins with the quote of the whole text, the last ends with it.
		const bare = piece.replace(/^\s*["']?\s*/, '');
		const part = withoutQuote(bare.trimEnd());
		const begin = from + piece.length - bare.length;
		if (part !== '' && !parts.has(part)) parts.set(part, { from: begin, to: begin + part.length });
		from += piece.length + 1;
	}
}

function withoutQuote(text: string): string {
	return text.replace(/["']$/, '').trimEnd();
}

function findValue(value: Node | null, index: number | null): Node | undefined {
	if (value === null) return undefined;
	if (index === null || !isSeq(value)) return value;
	return value.items[index] as Node | undefined;
}

function rangeOf(node: { range?: readonly [number, number, number] | null | undefined }): Range | undefined {
	if (node.range === null || node.range === undefined) return undefined;
	const [from, to] = node.range;
	return from < to ? { from, to } : undefined;
}

function shift(range: Range | undefined, by: number): Range | undefined {
	return range && { from: range.from + by, to: range.to + by };
}

function locateLine(text: string, key: string): Range | undefined {
	const block = findFrontmatter(text);
	if (block === undefined) return undefined;
	let from = block.yaml.from;
	for (const line of text.slice(block.yaml.from, block.yaml.to).split('\n')) {
		const indent = line.length - line.trimStart().length;
		if (line.slice(indent).startsWith(`${key}:`)) return { from: from + indent, to: from + indent + key.length };
		from += line.length + 1;
	}
	return undefined;
}

/** The first line that says something; nothing of a note without text. */
function firstLine(text: string): Range {
	const lead = text.length - text.trimStart().length;
	const from = lead === text.length ? 0 : text.lastIndexOf('\n', lead) + 1;
	const length = text.slice(from).search(/\r?\n/);
	return { from, to: length === -1 ? text.length : from + length };
}
