import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../edits';
import type { Change, PropertyChange } from './change';
import { findFrontmatter, type FrontmatterBlock } from './frontmatter-block';
import { parseYaml } from './yaml';
import {
	changeTo,
	contentOf,
	holdsComment,
	lineContentEnd,
	planList,
	replace,
	textOfNode,
	type ListPlace,
	type Planned,
} from './list-edits';
import { noteMessages } from './messages';
import { groupByKey, saysWhatWasMeant, type KeyChange } from './planned-properties';
import { planTextChange } from './text-edits';
import { readsInFlow, writeLike, writeScalar } from './yaml-text';

/** The edits of a plan, or why there is none. */
export type EditPlan =
	| { readonly isPossible: true; readonly edits: readonly Edit[] }
	| { readonly isPossible: false; readonly reason: string };

/**
 * Plans edits to the text of a note that make changes to it and touch nothing else: comments, quotes, the order of
 * keys, the style of lists, indentation, line ends and trailing spaces stay as they are. No edit is a bare insertion:
 * each has some text of the note in it, by which a note that has moved on is known.
 *
 * Frontmatter that does not parse is never changed through its properties, and a plan that would make the properties
 * say anything but what was meant is none.
 */
export function planEdits(text: string, changes: readonly Change[]): EditPlan {
	const edits: Edit[] = [];
	const ofProperties: PropertyChange[] = [];
	for (const change of changes) {
		if (change.kind !== 'replace' && change.kind !== 'set-link' && change.kind !== 'set-body-tag') {
			ofProperties.push(change);
			continue;
		}
		const planned = planTextChange(text, change);
		if (typeof planned === 'string') return { isPossible: false, reason: planned };
		for (const edit of planned) edits.push(edit);
	}
	if (ofProperties.length > 0) {
		const planned = planProperties(text, ofProperties);
		if (typeof planned === 'string') return { isPossible: false, reason: planned };
		for (const edit of planned) edits.push(edit);
	}
	return { isPossible: true, edits };
}

interface OpenFrontmatter {
	readonly text: string;
	readonly block: FrontmatterBlock;
	readonly map: YAMLMap<Node, Node | null> | undefined;
	readonly lineEnd: string;
}

type PropertyPair = Pair<Node, Node | null>;

function planProperties(text: string, changes: readonly PropertyChange[]): Planned {
	const frontmatter = openFrontmatter(text);
	if (typeof frontmatter === 'string') return frontmatter;
	const byKey = groupByKey(changes);
	if (typeof byKey === 'string') return byKey;
	const edits: Edit[] = [];
	const fresh: KeyChange[] = [];
	for (const change of byKey) {
		const pair = findPair(frontmatter, change.key);
		if (pair === undefined && change.additions.length === 0) return noteMessages.obstacle.noProperty(change.key);
		if (pair === undefined) {
			fresh.push(change);
			continue;
		}
		const planned = planPair(frontmatter, pair, change);
		if (typeof planned === 'string') return planned;
		for (const edit of planned) edits.push(edit);
	}
	if (fresh.length > 0) {
		const planned = planFresh(frontmatter, fresh);
		if (typeof planned === 'string') return planned;
		for (const edit of planned) edits.push(edit);
	}
	return saysWhatWasMeant(text, edits, byKey) ? edits : noteMessages.obstacle.unusualFrontmatter;
}

function openFrontmatter(text: string): OpenFrontmatter | string {
	const block = findFrontmatter(text);
	if (block === undefined) return noteMessages.obstacle.noFrontmatter;
	const document = parseYaml(text.slice(block.yaml.from, block.yaml.to), true);
	if (!block.isClosed || document.errors.length > 0) return noteMessages.obstacle.brokenFrontmatter;
	const { contents } = document;
	const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
	if (!isEmpty && !isMap(contents)) return noteMessages.obstacle.noProperties;
	const lineEnd = text.slice(0, block.yaml.from).endsWith('\r\n') ? '\r\n' : '\n';
	return { text, block, map: isMap(contents) ? contents : undefined, lineEnd };
}

function findPair({ map }: OpenFrontmatter, key: string): PropertyPair | undefined {
	return map?.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

function planPair(frontmatter: OpenFrontmatter, pair: PropertyPair, change: KeyChange): Planned {
	const { key, to } = change;
	const edits: Edit[] = [];
	if (to !== undefined) {
		const renamed = planRenameKey(frontmatter, pair, key, to);
		if (typeof renamed === 'string') return renamed;
		for (const edit of renamed) edits.push(edit);
	}
	const planned = planValue(frontmatter, pair, change);
	return typeof planned === 'string' ? planned : [...edits, ...planned];
}

function planValue(frontmatter: OpenFrontmatter, pair: PropertyPair, change: KeyChange): Planned {
	const { key, texts, sets, removals, additions } = change;
	const { value } = pair;
	const isToBeSaid = texts !== undefined || sets.length > 0 || removals.length > 0 || additions.length > 0;
	if (!isToBeSaid) return [];
	const stale = [...sets, ...removals].find(({ at, expected }) => textAt(value, at.index) !== expected);
	if (stale !== undefined) return noteMessages.obstacle.saysOther(key, stale.expected);
	if (value === null || isNothing(value)) return planEmpty(frontmatter, pair, texts, additions);
	const whole = sets.find(({ at }) => at.index === null);
	if (whole !== undefined || (texts !== undefined && !isSeq(value)))
		return planScalar(frontmatter, value, whole?.text, texts, additions);
	if (!isSeq(value))
		return removals.length > 0
			? noteMessages.obstacle.noList
			: planScalar(frontmatter, value, undefined, undefined, additions);
	const list = value as YAMLSeq<Node>;
	const place: ListPlace = {
		text: frontmatter.text,
		from: frontmatter.block.yaml.from,
		list,
		lineEnd: frontmatter.lineEnd,
	};
	if (texts !== undefined) return planWholeList(frontmatter, pair, place, texts);
	const left = list.items.length - removals.length + additions.length;
	if (left < 1) return noteMessages.obstacle.onlyValue(key);
	return planList(place, {
		sets: new Map(sets.map(({ at, text }) => [at.index ?? 0, text])),
		removals: new Set(removals.map(({ at }) => at.index ?? 0)),
		additions,
		isReordering: false,
	});
}

/** What a property says at a position, or as a whole; undefined when there is no such position. */
function textAt(value: Node | null, index: number | null): string | undefined {
	if (value === null) return undefined;
	if (index === null) return textOfNode(value);
	const item = isSeq(value) ? (value as YAMLSeq<Node>).items[index] : undefined;
	return item && textOfNode(item);
}

function isNothing(value: Node): boolean {
	return isScalar(value) && (value.value === null || (typeof value.value === 'string' && value.value.trim() === ''));
}

/** Puts a list in place of nothing: behind the colon, or below it where items are added. */
function planEmpty(
	{ text, block, map, lineEnd }: OpenFrontmatter,
	pair: PropertyPair,
	texts: readonly string[] | undefined,
	additions: readonly string[],
): Planned {
	const list = writeFlow(texts ?? additions);
	const said = pair.value === null ? undefined : contentOf(text, block.yaml.from, pair.value);
	if (said !== undefined && said.from < said.to) return [replace(text, said.from, said.to, list)];
	const key = contentOf(text, block.yaml.from, pair.key);
	const colon = text.indexOf(':', key.to);
	if (map?.flow === true || colon === -1 || !/^[ \t]*$/.test(text.slice(key.to, colon)))
		return noteMessages.obstacle.unusualProperty;
	if (texts !== undefined) return [replace(text, key.from, colon + 1, `${text.slice(key.from, colon + 1)} ${list}`)];
	const end = lineContentEnd(text, colon);
	const items = additions.map((item) => `${lineEnd}${usualIndent(text, block, map)}- ${writeScalar(item, false)}`);
	return [replace(text, key.from, end, text.slice(key.from, end) + items.join(''))];
}

/** Says another text, or a list, in place of a scalar, or makes a list of it and what is added. */
function planScalar(
	{ text, block, map }: OpenFrontmatter,
	value: Node,
	said: string | undefined,
	texts: readonly string[] | undefined,
	additions: readonly string[],
): Planned {
	const { from, to } = contentOf(text, block.yaml.from, value);
	const old = text.slice(from, to);
	const isComposed = isCollection(value) && textOfNode(value).startsWith('{');
	if (from === to || isComposed || holdsComment(text, value, { from, to })) return noteMessages.obstacle.unusualValue;
	if (texts !== undefined) return [replace(text, from, to, writeFlow(texts))];
	if (said !== undefined && additions.length === 0)
		return [replace(text, from, to, writeLike(old, said, map?.flow === true))];
	if (isCollection(value)) return noteMessages.obstacle.noText;
	const kept = readsInFlow(old, isScalar(value) ? value.value : undefined) ? old : writeScalar(textOfNode(value), true);
	return [
		replace(
			text,
			from,
			to,
			`[${said === undefined ? kept : writeLike(old, said, true)}, ${additions.map((item) => writeScalar(item, true)).join(', ')}]`,
		),
	];
}

function planWholeList(
	{ text, block }: OpenFrontmatter,
	pair: PropertyPair,
	place: ListPlace,
	texts: readonly string[],
): Planned {
	const planned = planList(place, changeTo(place.list.items.map(textOfNode), texts));
	if (typeof planned === 'string' || texts.length > 0 || place.list.flow === true) return planned;
	const key = contentOf(text, block.yaml.from, pair.key);
	const colon = text.indexOf(':', key.to);
	return [replace(text, key.from, colon + 1, `${text.slice(key.from, colon + 1)} []`), ...planned];
}

function planRenameKey({ text, block, map }: OpenFrontmatter, pair: PropertyPair, from: string, to: string): Planned {
	const isTaken = map?.items.some(
		(item) => isScalar(item.key) && String(item.key.value).toLowerCase() === to.toLowerCase() && item !== pair,
	);
	if (isTaken === true) return noteMessages.obstacle.keyTaken(to, from);
	const key = contentOf(text, block.yaml.from, pair.key);
	return [replace(text, key.from, key.to, writeLike(text.slice(key.from, key.to), to, true))];
}

/** Adds properties that are not there yet, above the closing fence. */
function planFresh({ text, block, map, lineEnd }: OpenFrontmatter, changes: readonly KeyChange[]): Planned {
	if (map?.flow === true) return noteMessages.obstacle.unusualFrontmatter;
	const [first] = map?.items ?? [];
	const at = first === undefined ? block.yaml.from : block.yaml.from + (first.key.range?.[0] ?? 0);
	const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	const lines = changes.flatMap(({ key, additions }) => [
		`${indent}${writeScalar(key, true)}:`,
		...additions.map((item) => `${usualIndent(text, block, map)}- ${writeScalar(item, false)}`),
	]);
	return [
		replace(text, block.yaml.to, block.end, `${lines.join(lineEnd)}${lineEnd}${text.slice(block.yaml.to, block.end)}`),
	];
}

/** The indent of the lists in the frontmatter; two spaces where there is none. */
function usualIndent(text: string, block: FrontmatterBlock, map: OpenFrontmatter['map']): string {
	for (const { value } of map?.items ?? []) {
		if (!isSeq(value) || value.flow === true) continue;
		const at = block.yaml.from + (value.range?.[0] ?? 0);
		const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
		if (/^ *$/.test(indent)) return indent;
	}
	return '  ';
}

function writeFlow(texts: readonly string[]): string {
	return `[${texts.map((item) => writeScalar(item, true)).join(', ')}]`;
}
