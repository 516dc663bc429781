import { isSeq, visit, type Node } from 'yaml';
import type { Body } from '../body/body';
import { readBody, readOpaque } from '../body/read-body';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import type { Range } from '../text';
import { linkPathOf } from './address';
import { parseLink, type Link } from './link';
import { isPlain, readJsonText, readYamlText, type Quoted } from './quoted';

/** A link in a file, which may be quoted or escaped where it stands. */
export interface PlacedLink extends Link {
	/** The target as it reads without that. */
	readonly written: string;
	/** The text that people read, likewise. */
	readonly shown: string | undefined;
	/** A target (see `writeTarget`) or a display text as it is written there; undefined when it cannot stand there. */
	readonly write: (text: string) => string | undefined;
}

/** What reads like a link where Obsidian follows none. */
export interface UnfollowedLink {
	readonly path: string;
	readonly range: Range;
	readonly place: 'html' | 'math' | 'property';
}

/** What a canvas shows of other files. */
export interface CanvasLinks {
	/** The cards that are files, by their paths. */
	readonly files: readonly { readonly path: string; readonly range: Range; readonly write: PlacedLink['write'] }[];
	/** The links in its texts. */
	readonly links: readonly PlacedLink[];
	/** The cards that are texts. */
	readonly texts: readonly Quoted[];
	/** The tags in them, each without `#`, where it stands. */
	readonly tags: readonly { readonly name: string; readonly range: Range }[];
}

const asItIs = (text: string): string => text;

/** All links of a note, embeds and definitions of references included, those in its properties first. */
export function findNoteLinks(text: string, { links, embeds, definitions }: Body): readonly PlacedLink[] {
	const inBody = [...links, ...embeds, ...definitions].map((link) => ({
		...link,
		...saidIn(text, link),
		write: asItIs,
	}));
	return [...findPropertyLinks(text).links, ...inBody];
}

/** What reads like links in the midst of a property's text, in HTML and in math. */
export function findUnfollowed(text: string, bodyFrom: number): readonly UnfollowedLink[] {
	const { unfollowed } = findPropertyLinks(text);
	return /href|\$/i.test(text) ? [...unfollowed, ...findInOpaque(text, bodyFrom)] : unfollowed;
}

/** What stands before a text in JSON behind one of the keys of a canvas that hold paths or Markdown. */
const member = /"(file|text)"\s*:\s*"/g;

/** Where a text in JSON ends whose first character behind the quote is at an offset. */
function endOfJsonText(text: string, from: number): number {
	const marks = /["\\]/g;
	marks.lastIndex = from;
	for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
		if (mark[0] === '"') return mark.index;
		marks.lastIndex += 1;
	}
	return text.length;
}

/** Finds the files and links of a canvas, in its text as it stands. */
export function findCanvasLinks(text: string): CanvasLinks {
	const files: CanvasLinks['files'][number][] = [];
	const links: PlacedLink[] = [];
	const texts: Quoted[] = [];
	const tags: CanvasLinks['tags'][number][] = [];
	for (const match of text.matchAll(member)) {
		const [whole, key = ''] = match;
		const from = match.index + whole.length;
		const raw = text.slice(from, endOfJsonText(text, from));
		const quoted = readJsonText(raw, from);
		if (quoted === undefined) continue;
		if (key === 'file') files.push({ path: quoted.text, range: { from, to: from + raw.length }, write: quoted.write });
		else {
			texts.push(quoted);
			const body = readBody(quoted.text, 0);
			for (const link of findNoteLinks(quoted.text, body)) links.push(placed(link, quoted));
			for (const { name, from: at, to } of body.tags) tags.push({ name, range: rangeIn(quoted, { from: at + 1, to }) });
		}
	}
	return { files, links, texts, tags };
}

function findPropertyLinks(text: string): {
	readonly links: readonly PlacedLink[];
	readonly unfollowed: readonly UnfollowedLink[];
} {
	const links: PlacedLink[] = [];
	const unfollowed: UnfollowedLink[] = [];
	const block = findFrontmatter(text);
	const source = block?.isClosed === true ? text.slice(block.yaml.from, block.yaml.to) : '';
	if (block === undefined || !source.includes('[')) return { links, unfollowed };
	const { from } = block.yaml;
	const document = parseYaml(source);
	if (document.errors.length > 0) return { links, unfollowed };
	const add = (quoted: Quoted): boolean => {
		const said = quoted.text.trim();
		const link = parseLink(said);
		if (link !== undefined) {
			const lead = quoted.text.length - quoted.text.trimStart().length;
			if (link.path !== '') links.push(placed(shifted(link, lead), quoted));
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
	return { links, unfollowed };
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

const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

function findInOpaque(text: string, bodyFrom: number): readonly UnfollowedLink[] {
	return readOpaque(text, bodyFrom).flatMap(({ kind, from, to }) =>
		kind === 'html' ? findInHtml(text, from, to) : kind === 'math' ? findInMath(text, from, to) : [],
	);
}

function findInHtml(text: string, from: number, to: number): readonly UnfollowedLink[] {
	return [...text.slice(from, to).matchAll(href)].flatMap((match): readonly UnfollowedLink[] => {
		const [whole, double, single, bare] = match;
		const said = double ?? single ?? bare ?? '';
		const path = linkPathOf(said);
		const start = from + match.index + whole.indexOf(said, whole.indexOf('='));
		return path === undefined ? [] : [{ path, range: { from: start, to: start + said.length }, place: 'html' }];
	});
}

function findInMath(text: string, from: number, to: number): readonly UnfollowedLink[] {
	const dollars = /^\$*/.exec(text.slice(from, to))?.[0].length ?? 0;
	const { links, embeds } = readBody(text.slice(0, to - dollars), from + dollars);
	return [...links, ...embeds].map(({ path, target }) => ({ path, range: target, place: 'math' }));
}

function saidIn(text: string, { target, display }: Link): Pick<PlacedLink, 'written' | 'shown'> {
	const shown = display && text.slice(display.from, display.to);
	return { written: text.slice(target.from, target.to), shown };
}

function shifted(link: Link, by: number): Link {
	return mapRanges(link, ({ from, to }) => ({ from: from + by, to: to + by }));
}

function placed(link: Link, quoted: Quoted): PlacedLink {
	const inFile = mapRanges(link, (range) => rangeIn(quoted, range));
	return { ...inFile, ...saidIn(quoted.text, link), write: quoted.write };
}

function mapRanges(link: Link, map: (range: Range) => Range): Link {
	const { target, subpath, display } = link;
	return { ...link, ...map(link), target: map(target), subpath: map(subpath), display: display && map(display) };
}

function rangeIn({ offsets }: Quoted, { from, to }: Range): Range {
	return { from: offsets[from] ?? 0, to: offsets[to] ?? 0 };
}
