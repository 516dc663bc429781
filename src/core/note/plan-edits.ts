import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Body } from '../body/body';
import { readBody } from '../body/read-body';
import type { Edit } from '../edits';
import type { Change, PropertyChange } from './change';
import { bodyStartOf } from './from-text';
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
import { sayOfNote } from './messages';
import { groupByKey, saysWhatWasMeant, type KeyChange } from './planned-properties';
import { failed, ok, type Result } from '../result';
import { fitsWikilink } from '../links/link';
import { leadsWhereMeant, planTextChange } from './text-edits';
import { isNumber, readsInFlow, writeItem, writeLike, writeScalar } from './yaml-text';

/**
 * Plans edits to the text of a note that make changes to it and touch nothing else: comments, quotes, the order of
 * keys, the style of lists, indentation, line ends and trailing spaces stay as they are. No edit is a bare insertion:
 * each has some text of the note in it, by which a note that has moved on is known.
 *
 * Frontmatter that does not parse is never changed through its properties, and a plan that would make the properties
 * say anything but what was meant is none.
 */
export function planEdits(text: string, changes: readonly Change[]): Planned {
	return createPlanner(text)(changes);
}

/** What `planEdits` does, for several plans on one text, which is parsed and scanned once, and only if need be. */
export function createPlanner(text: string): (changes: readonly Change[]) => Planned {
	let body: Body | undefined;
	let frontmatter: Result<OpenFrontmatter> | undefined;
	const source: Source = {
		text,
		body: () => (body ??= readBody(text, bodyStartOf(text))),
		frontmatter: () => (frontmatter ??= openFrontmatter(text)),
	};
	return (changes) => planChanges(source, changes);
}

/** A text to be changed, with what is known of it once it is asked for. */
interface Source {
	readonly text: string;
	readonly body: () => Body;
	readonly frontmatter: () => Result<OpenFrontmatter>;
}

function planChanges(source: Source, changes: readonly Change[]): Planned {
	const edits: Edit[] = [];
	const ofProperties: PropertyChange[] = [];
	const linkChanges = changes.filter((change) => change.kind === 'set-link');
	for (const change of changes) {
		if (change.kind !== 'replace' && change.kind !== 'set-link' && change.kind !== 'set-body-tag') {
			ofProperties.push(change);
			continue;
		}
		const planned = planTextChange(source.text, change, source.body);
		if (!planned.isOk) return planned;
		for (const edit of planned.value) edits.push(edit);
	}
	const unfit = linkChanges.find(({ text }) => !fitsWikilink(text));
	if (unfit !== undefined && !leadsWhereMeant(source.text, source.body(), edits, linkChanges))
		return failed(sayOfNote('obstacle.unfitForLink', { path: unfit.text }));
	if (ofProperties.length > 0) {
		const planned = planProperties(source, ofProperties);
		if (!planned.isOk) return planned;
		for (const edit of planned.value) edits.push(edit);
	}
	return ok(edits);
}

interface OpenFrontmatter {
	readonly text: string;
	readonly block: FrontmatterBlock;
	readonly map: YAMLMap<Node, Node | null> | undefined;
	readonly lineEnd: string;
	/** It is a map in braces with its keys in double quotes. */
	readonly isJson: boolean;
}

type PropertyPair = Pair<Node, Node | null>;

function planProperties({ text, ...source }: Source, changes: readonly PropertyChange[]): Planned {
	const frontmatter = source.frontmatter();
	if (!frontmatter.isOk) return frontmatter;
	const byKey = groupByKey(changes.map((change) => atItsKey(frontmatter.value, change)));
	if (!byKey.isOk) return byKey;
	const edits: Edit[] = [];
	const fresh: KeyChange[] = [];
	for (const change of byKey.value) {
		const pair = findPair(frontmatter.value, change.key);
		if (pair === undefined && change.additions.length === 0)
			return failed(sayOfNote('obstacle.noProperty', { key: change.key }));
		if (pair === undefined) {
			fresh.push(change);
			continue;
		}
		const planned = planPair(frontmatter.value, pair, change);
		if (!planned.isOk) return planned;
		for (const edit of planned.value) edits.push(edit);
	}
	if (fresh.length > 0) {
		const planned = planFresh(frontmatter.value, fresh);
		if (!planned.isOk) return planned;
		for (const edit of planned.value) edits.push(edit);
	}
	return saysWhatWasMeant(text, edits, byKey.value) ? ok(edits) : failed(sayOfNote('obstacle.unusualFrontmatter'));
}

function openFrontmatter(text: string): Result<OpenFrontmatter> {
	const block = findFrontmatter(text);
	if (block === undefined) return failed(sayOfNote('obstacle.noFrontmatter'));
	const document = parseYaml(text.slice(block.yaml.from, block.yaml.to), true);
	if (!block.isClosed || document.errors.length > 0) return failed(sayOfNote('obstacle.brokenFrontmatter'));
	const { contents } = document;
	const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
	if (!isEmpty && !isMap(contents)) return failed(sayOfNote('obstacle.noProperties'));
	const lineEnd = text.slice(0, block.yaml.from).endsWith('\r\n') ? '\r\n' : '\n';
	const map = isMap(contents) ? contents : undefined;
	return ok({ text, block, map, lineEnd, isJson: map !== undefined && isJsonMap(map) });
}

function isJsonMap({ flow, items }: YAMLMap<Node, Node | null>): boolean {
	return flow === true && items.every(({ key }) => isScalar(key) && key.type === 'QUOTE_DOUBLE');
}

/** What is added goes to the property that is there, however its key is spelled: a second one would be lost. */
function atItsKey(frontmatter: OpenFrontmatter, change: PropertyChange): PropertyChange {
	if (change.kind !== 'add' || findPair(frontmatter, change.key) !== undefined) return change;
	const wanted = change.key.toLowerCase();
	const keys = frontmatter.map?.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) ?? [];
	return { ...change, key: keys.find((key) => key.toLowerCase() === wanted) ?? change.key };
}

function findPair({ map }: OpenFrontmatter, key: string): PropertyPair | undefined {
	return map?.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

function planPair(frontmatter: OpenFrontmatter, pair: PropertyPair, change: KeyChange): Planned {
	const { key, to } = change;
	const edits: Edit[] = [];
	if (to !== undefined) {
		const renamed = planRenameKey(frontmatter, pair, key, to);
		if (!renamed.isOk) return renamed;
		for (const edit of renamed.value) edits.push(edit);
	}
	const planned = planValue(frontmatter, pair, change);
	return planned.isOk ? ok([...edits, ...planned.value]) : planned;
}

function planValue(frontmatter: OpenFrontmatter, pair: PropertyPair, change: KeyChange): Planned {
	const { key, texts, sets, removals, additions } = change;
	const { value } = pair;
	const isToBeSaid = texts !== undefined || sets.length > 0 || removals.length > 0 || additions.length > 0;
	if (!isToBeSaid) return ok([]);
	const stale = [...sets, ...removals].find(({ at, expected }) => textAt(value, at.index) !== expected);
	if (stale !== undefined) return failed(sayOfNote('obstacle.saysOther', { key, expected: stale.expected }));
	if (value === null || isNothing(value)) return planEmpty(frontmatter, pair, texts, additions);
	const whole = sets.find(({ at }) => at.index === null);
	if (whole !== undefined || (texts !== undefined && !isSeq(value)))
		return planScalar(frontmatter, value, whole?.text, texts, additions);
	if (!isSeq(value))
		return removals.length > 0
			? failed(sayOfNote('obstacle.noList'))
			: planScalar(frontmatter, value, undefined, undefined, additions);
	const list = value as YAMLSeq<Node>;
	const place: ListPlace = {
		text: frontmatter.text,
		from: frontmatter.block.yaml.from,
		list,
		lineEnd: frontmatter.lineEnd,
		isJson: frontmatter.isJson,
	};
	if (texts !== undefined) return planWholeList(frontmatter, pair, place, texts);
	const left = list.items.length - removals.length + additions.length;
	if (left < 1) return failed(sayOfNote('obstacle.onlyValue', { key }));
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
	{ text, block, map, lineEnd, isJson }: OpenFrontmatter,
	pair: PropertyPair,
	texts: readonly string[] | undefined,
	additions: readonly string[],
): Planned {
	if (pair.value !== null && isTagged(pair.value)) return failed(sayOfNote('obstacle.unusualValue'));
	const list = writeFlow(texts ?? additions, isJson);
	const said = pair.value === null ? undefined : contentOf(text, block.yaml.from, pair.value);
	if (said !== undefined && said.from < said.to) return ok([replace(text, said.from, said.to, list)]);
	const key = contentOf(text, block.yaml.from, pair.key);
	const colon = text.indexOf(':', key.to);
	if (map?.flow === true || colon === -1 || !/^[ \t]*$/.test(text.slice(key.to, colon)))
		return failed(sayOfNote('obstacle.unusualProperty'));
	if (texts !== undefined)
		return ok([replace(text, key.from, colon + 1, `${text.slice(key.from, colon + 1)} ${list}`)]);
	const end = lineContentEnd(text, colon);
	const items = additions.map((item) => `${lineEnd}${usualIndent(text, block, map)}- ${writeScalar(item, false)}`);
	return ok([replace(text, key.from, end, text.slice(key.from, end) + items.join(''))]);
}

/** Whether a tag says what a value is, which then cannot become a list: `!!str [x, y]` is nothing. */
function isTagged({ tag }: Node): boolean {
	return tag !== undefined;
}

/** Says another text, or a list, in place of a scalar, or makes a list of it and what is added. */
function planScalar(
	{ text, block, map, isJson }: OpenFrontmatter,
	value: Node,
	said: string | undefined,
	texts: readonly string[] | undefined,
	additions: readonly string[],
): Planned {
	const { from, to } = contentOf(text, block.yaml.from, value);
	const old = text.slice(from, to);
	const isComposed = isCollection(value) && textOfNode(value).startsWith('{');
	const makesList = texts !== undefined || additions.length > 0;
	if (from === to || isComposed || (makesList && isTagged(value)) || holdsComment(text, value, { from, to }))
		return failed(sayOfNote('obstacle.unusualValue'));
	if (texts !== undefined) return ok([replace(text, from, to, writeFlow(texts, isJson))]);
	if (said !== undefined && additions.length === 0)
		return ok([
			replace(
				text,
				from,
				to,
				isJson && !isNumber(said) ? JSON.stringify(said) : writeLike(old, said, map?.flow === true),
			),
		]);
	if (isCollection(value)) return failed(sayOfNote('obstacle.noText'));
	const kept = readsInFlow(old, isScalar(value) ? value.value : undefined) ? old : writeScalar(textOfNode(value), true);
	return ok([
		replace(
			text,
			from,
			to,
			`[${said === undefined ? kept : writeLike(old, said, true)}, ${additions.map((item) => writeItem(item, isJson)).join(', ')}]`,
		),
	]);
}

function planWholeList(
	{ text, block }: OpenFrontmatter,
	pair: PropertyPair,
	place: ListPlace,
	texts: readonly string[],
): Planned {
	const planned = planList(place, changeTo(place.list.items.map(textOfNode), texts));
	if (!planned.isOk || texts.length > 0 || place.list.flow === true) return planned;
	const key = contentOf(text, block.yaml.from, pair.key);
	const colon = text.indexOf(':', key.to);
	return ok([replace(text, key.from, colon + 1, `${text.slice(key.from, colon + 1)} []`), ...planned.value]);
}

function planRenameKey({ text, block, map }: OpenFrontmatter, pair: PropertyPair, from: string, to: string): Planned {
	const isTaken = map?.items.some(
		(item) => isScalar(item.key) && String(item.key.value).toLowerCase() === to.toLowerCase() && item !== pair,
	);
	if (isTaken === true) return failed(sayOfNote('obstacle.keyTaken', { to, from }));
	const key = contentOf(text, block.yaml.from, pair.key);
	return ok([replace(text, key.from, key.to, writeLike(text.slice(key.from, key.to), to, true))]);
}

/** Adds properties that are not there yet, above the closing fence. */
function planFresh(frontmatter: OpenFrontmatter, changes: readonly KeyChange[]): Planned {
	const { text, block, map, lineEnd } = frontmatter;
	if (map?.flow === true) return planFreshInBraces(frontmatter, map, changes);
	const [first] = map?.items ?? [];
	const at = first === undefined ? block.yaml.from : block.yaml.from + (first.key.range?.[0] ?? 0);
	const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	const lines = changes.flatMap(({ key, additions }) => [
		`${indent}${writeScalar(key, true)}:`,
		...additions.map((item) => `${usualIndent(text, block, map)}- ${writeScalar(item, false)}`),
	]);
	return ok([
		replace(text, block.yaml.to, block.end, `${lines.join(lineEnd)}${lineEnd}${text.slice(block.yaml.to, block.end)}`),
	]);
}

/** Adds properties behind the last one between braces, set apart from it as that is from what stands before it. */
function planFreshInBraces(
	{ text, block, isJson }: OpenFrontmatter,
	{ items }: YAMLMap<Node, Node | null>,
	changes: readonly KeyChange[],
): Planned {
	const last = items.at(-1);
	if (last === undefined) return failed(sayOfNote('obstacle.unusualFrontmatter'));
	const { from } = block.yaml;
	const key = contentOf(text, from, last.key);
	const value = contentOf(text, from, last.value ?? last.key);
	const before = text.slice(from, key.from);
	const gap = before.slice(before.trimEnd().length);
	const colon = text.slice(key.to, value.from);
	const fresh = changes.map(({ key: name, additions }) => {
		const said = `${writeItem(name, isJson)}${/^\s*:\s*$/.test(colon) ? colon : ': '}`;
		return `,${gap}${said}${writeFlow(additions, isJson)}`;
	});
	return ok([replace(text, value.from, value.to, text.slice(value.from, value.to) + fresh.join(''))]);
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

function writeFlow(texts: readonly string[], isJson: boolean): string {
	return `[${texts.map((item) => writeItem(item, isJson)).join(', ')}]`;
}
