import { isSeq, visit, type Node } from 'yaml';
import type { Body } from '../body/body';
import { readBody } from '../body/read-body';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import type { Range } from '../text';
import { parseLink, type Link } from './link';
import { isPlain, readYamlText, type Quoted } from './quoted';

/** A link in a file, which may be quoted or escaped where it stands. */
export interface PlacedLink extends Link {
	/** The target as it reads without that. */
	readonly written: string;
	/** The text that people read, likewise. */
	readonly shown: string | undefined;
	/** What stands behind the target, likewise: `#heading`; empty where there is nothing. */
	readonly heading: string;
	/** A target (see `writeTarget`) or a display text as it is written there; undefined when it cannot stand there. */
	readonly write: (text: string) => string | undefined;
	/**
	 * What to put where so that a part of the link says another text, and what it has in common with the one before stays
	 * as it is quoted, escaped and broken into lines; left out where nothing is.
	 */
	readonly narrow?: (part: Part, wanted: string) => Replacement | undefined;
}

/** What of a link says another text. */
export type Part = 'target' | 'subpath' | 'display';

/** A text for a stretch of a file. */
export interface Replacement extends Range {
	readonly insert: string;
}

/** What reads like a link where Obsidian follows none. */
export interface UnfollowedLink {
	readonly path: string;
	readonly range: Range;
	readonly place: 'html' | 'math' | 'property' | 'title' | 'label';
}

const asItIs = (text: string): string => text;

/** All links of a note, embeds and definitions of references included, those in its properties first. */
export function findNoteLinks(text: string, { links, embeds, definitions }: Body): readonly PlacedLink[] {
	const inBody = [...links, ...embeds, ...definitions].map((link) => placeInText(text, link));
	return [...findPropertyLinks(text).links, ...inBody];
}

/** What stands in the properties of a note: links, and what reads like one in the midst of a text. */
export function findPropertyLinks(text: string): {
	readonly links: readonly PlacedLink[];
	/** Those to places in the note itself. */
	readonly own: readonly PlacedLink[];
	readonly unfollowed: readonly UnfollowedLink[];
} {
	const links: PlacedLink[] = [];
	const own: PlacedLink[] = [];
	const unfollowed: UnfollowedLink[] = [];
	const block = findFrontmatter(text);
	const source = block?.isClosed === true ? text.slice(block.yaml.from, block.yaml.to) : '';
	if (block === undefined || !source.includes('[')) return { links, own, unfollowed };
	const { from } = block.yaml;
	const document = parseYaml(source);
	if (document.errors.length > 0) return { links, own, unfollowed };
	const add = (quoted: Quoted): boolean => {
		const said = quoted.text.trim();
		const link = parseLink(said);
		if (link !== undefined) {
			const lead = quoted.text.length - quoted.text.trimStart().length;
			(link.path === '' ? own : links).push(placed(shifted(link, lead), quoted));
			return true;
		}
		for (const { path, target } of readBody(quoted.text, 0).links)
			unfollowed.push({ path, range: rangeIn(quoted, target), place: 'property' });
		return false;
	};
	visit(document, {
		Scalar: (key, node) => {
			if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('[')) return;
			const quoted = readYamlText(source, node, from);
			if (quoted !== undefined) add(quoted);
			else {
				// It is written in a way that is not made out here: what it links to is known, and no more.
				const [start = 0, end = start] = node.range ?? [];
				for (const { path } of readBody(node.value.trim(), 0).links)
					unfollowed.push({ path, range: { from: from + start, to: from + end }, place: 'property' });
			}
		},
		// Without quotes a wikilink is a list in a list, and meant as a link all the same.
		Seq: (_, node) => {
			const quoted = isSeq(node) && node.flow === true ? readUnquoted(source, node as Node, from) : undefined;
			return quoted !== undefined && add(quoted) ? visit.SKIP : undefined;
		},
	});
	return { links, own, unfollowed };
}

/** What makes something else of a text without quotes that begins with it: an anchor, a tag, a directive. */
const indicator = /^(?:[@`%&*!|>'"#]|[-?:](?:\s|$)|\s)|\s$/;

/** A list on one line that reads like a wikilink, as a text. */
function readUnquoted(source: string, node: Node, from: number): Quoted | undefined {
	const [start = 0, end = start] = node.range ?? [];
	const text = source.slice(start, end);
	if (!text.startsWith('[[') || parseLink(text) === undefined) return undefined;
	const offsets = Array.from({ length: text.length + 1 }, (_, at) => from + start + at);
	return { text, offsets, write: (target) => (isPlain(target) && !indicator.test(target) ? target : undefined) };
}

/** A link that stands in a text as it is; its ranges are from `at`. */
export function placeInText(text: string, link: Link, at = 0): PlacedLink {
	const inText = at === 0 ? link : shifted(link, at);
	return { ...inText, ...saidIn(text, inText), write: asItIs };
}

/** What to put where so that a part of a link says another text; undefined when that cannot stand there. */
export function putPart(link: PlacedLink, part: Part, wanted: string): Replacement | undefined {
	const [range, insert] = [link[part], link.write(wanted)];
	if (range === undefined || insert === undefined) return undefined;
	return link.narrow?.(part, wanted) ?? { from: range.from, to: range.to, insert };
}

function saidIn(text: string, { target, subpath, display }: Link): Pick<PlacedLink, 'written' | 'heading' | 'shown'> {
	const shown = display && text.slice(display.from, display.to);
	return { written: text.slice(target.from, target.to), heading: text.slice(subpath.from, subpath.to), shown };
}

function shifted(link: Link, by: number): Link {
	return mapRanges(link, ({ from, to }) => ({ from: from + by, to: to + by }));
}

/** A link in a text that stands quoted in a file, as it stands there. */
export function placed(link: Link, quoted: Quoted): PlacedLink {
	const inFile = mapRanges(link, (range) => rangeIn(quoted, range));
	const narrow = (part: Part, wanted: string): Replacement | undefined => narrowed(quoted, link[part], wanted);
	return { ...inFile, ...saidIn(quoted.text, link), write: quoted.write, narrow };
}

function narrowed(quoted: Quoted, part: Range | undefined, wanted: string): Replacement | undefined {
	if (part === undefined || quoted.write(wanted) === undefined) return undefined;
	const { from, to } = rangeIn(quoted, part);
	if (to - from === part.to - part.from) return undefined;
	const said = quoted.text.slice(part.from, part.to);
	const { head, tail } = commonEnds(said, wanted);
	// Something is to stand there, by which a file that has moved on is known.
	const kept = head + tail === said.length ? Math.max(0, head - 1) : head;
	const insert = quoted.write(wanted.slice(kept, wanted.length - tail));
	const range = rangeIn(quoted, { from: part.from + kept, to: part.to - tail });
	return insert === undefined ? undefined : { ...range, insert };
}

/** How much two texts begin and end with alike, in UTF-16 units, no pair of them halved. */
function commonEnds(left: string, right: string): { readonly head: number; readonly tail: number } {
	const most = Math.min(left.length, right.length);
	let head = 0;
	while (head < most && left[head] === right[head]) head += 1;
	if (/[\ud800-\udbff]/.test(left.charAt(head - 1))) head -= 1;
	let tail = 0;
	while (tail < most - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
	if (/[\udc00-\udfff]/.test(left.charAt(left.length - tail))) tail -= 1;
	return { head, tail };
}

function mapRanges(link: Link, map: (range: Range) => Range): Link {
	const { target, subpath, display } = link;
	return { ...link, ...map(link), target: map(target), subpath: map(subpath), display: display && map(display) };
}

/** Where a range of a quoted text stands in its file. */
export function rangeIn({ offsets }: Quoted, { from, to }: Range): Range {
	return { from: offsets[from] ?? 0, to: offsets[to] ?? 0 };
}
