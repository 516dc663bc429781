import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import { namesAmongTerms } from '../lint/enumeration';
import { findHeadingLinks } from '../links/heading-links';
import { blankOpaque } from '../body/blank';
import { readBody } from '../body/read-body';
import type { Edit } from '../edits';
import type { Quoted } from '../links/quoted';
import { lineStartsOf, type Range } from '../text';
import { sayOfRefactor } from '../plan/messages';
import { editsAt, escape, namePattern } from './names';
import { oldKeysOf, type OpenNote, type Retelling } from './retelling';

/**
 * Offers the places where a note speaks of the term by its old label, "Coordination Phase" or "coordination phase",
 * in headings, prose and the texts of properties, and the headings that are its name. None is ticked: whether the term
 * is meant, a person knows.
 */
export function offerProse(retelling: Retelling, open: OpenNote, prose: string, headings: readonly Range[]): void {
	const links = [...open.body.links, ...open.body.embeds].map(({ target }) => target);
	// Headings are named by links with them, and not without.
	const named = findHeadingLinks(open.text, open.body, open.bodyStart).map(({ subpath }) => subpath);
	const kept = [...links, ...named, ...open.body.tags].sort((left, right) => left.from - right.from);
	let [next, heading] = [0, 0];
	for (let at = open.bodyStart; at < open.text.length;) {
		const newline = open.text.indexOf('\n', at);
		const end = newline === -1 ? open.text.length : newline;
		while ((kept[next]?.to ?? Infinity) <= at) next += 1;
		const line = blankOut(prose.slice(at, end), at, kept, next);
		while ((headings[heading]?.to ?? Infinity) <= at) heading += 1;
		const range = headings[heading];
		if (range !== undefined && range.from < end)
			offerIn(retelling, open, line.slice(range.from - at, range.to - at), range.from, 'heading');
		else offerIn(retelling, open, line, at, 'prose');
		at = end + 1;
	}
	for (const range of propertyTexts(retelling, open))
		offerIn(retelling, open, open.text.slice(range.from, range.to), range.from, 'prose');
}

/** Offers the same in a card of a canvas, or in what a group or an arrow is called, where the name may stand alone. */
export function offerCard(retelling: Retelling, path: string, { text, offsets, write }: Quoted): void {
	const { links, embeds, tags } = readBody(text, 0);
	const kept = [...[...links, ...embeds].map(({ target }) => target), ...tags];
	const masked = blankOut(
		blankOpaque(text, 0),
		0,
		kept.sort((left, right) => left.from - right.from),
		0,
	);
	for (const from of lineStartsOf(text)) {
		const line = /^[^\r\n]*/.exec(masked.slice(from))?.[0] ?? '';
		const marks = /^#{1,6}[ \t]/.exec(line)?.[0].length ?? 0;
		const isAlone = marks > 0 || !/[\r\n]/.test(text);
		for (const { from: start, to, insert } of editsIn(retelling, text, line.slice(marks), from + marks, isAlone)) {
			const wanted = write(insert);
			const reason = sayOfRefactor('prose.namesOldLabel', { line: lineAround(text, from) });
			const [begin = 0, end = begin] = [offsets[from + marks + start], offsets[from + marks + to]];
			if (wanted !== undefined)
				retelling.draft.replace(path, begin, end, wanted, { kind: 'prose', reason, isTicked: false });
		}
	}
}

/** What a line says of the term, and is to say; its offsets count from the line's beginning. */
function editsIn(retelling: Retelling, text: string, masked: string, at: number, mayBeAlone: boolean): readonly Edit[] {
	const places = [...placesIn(retelling, masked)].filter(([start]) => !isInAddress(masked, start));
	const alone = mayBeAlone && places.length === 0 ? nameAlone(retelling, text, masked, at) : undefined;
	return editsAt(masked, alone === undefined ? places : [alone], retelling.name);
}

function offerIn(
	retelling: Retelling,
	{ path, text }: OpenNote,
	masked: string,
	at: number,
	kind: 'heading' | 'prose',
): void {
	for (const { from, to, insert } of editsIn(retelling, text, masked, at, kind === 'heading'))
		retelling.draft.replace(path, at + from, at + to, insert, {
			kind,
			reason: sayOfRefactor('prose.namesOldLabel', { line: lineAround(text, at + from) }),
			isTicked: false,
		});
}

/** A number of a heading, and what sets it off: `4.`, `IV)`, `2.1 –`. */
const numbering =
	/^(?:\(\w{1,3}\)|\d+(?:\.\d+)*(?:[ \t]|[.):\u2013\u2014-])|(?:[ivx]{1,5}|[a-z])[ \t]*[.):\u2013\u2014-])[ \t]*/i;

/** Where the old name stands in a heading that says nothing else, numbers and the noun aside: "4. Iteration (phase 4)". */
function nameAlone(
	retelling: Retelling,
	text: string,
	masked: string,
	at: number,
): readonly [number, string] | undefined {
	const { facet } = retelling;
	const noun = new RegExp(
		`(?<![\\p{L}\\p{N}])${escape(facet.noun)}(?:[ _-]?[\\divx]+(?:\\.\\d+)*)?(?![\\p{L}\\p{N}])`,
		'giu',
	);
	const isNothing = (said: string): boolean => !/[\p{L}\p{N}]/u.test(said);
	for (const key of oldKeysOf(retelling))
		for (const match of masked.matchAll(namePattern(key))) {
			const [, lead = '', old = ''] = match;
			const start = match.index + lead.length;
			const before = text.slice(at, at + start).replace(/^[\s*_=\p{Extended_Pictographic}\ufe0f]+/u, '');
			// Tags and the id of a block are not what a heading says.
			const behind = text.slice(at + start + old.length, at + masked.length).replace(/(?:^|\s)[#^][^\s#^]+/g, ' ');
			const isNumbered =
				isNothing(before.replace(noun, ' ')) || isNothing(before.replace(numbering, '').replace(noun, ' '));
			if (isNumbered && isNothing(behind.replace(noun, ' '))) return [start, old];
		}
	return undefined;
}

/** Where the old names stand before the facet's noun, or among its other terms: each place with the name there. */
function placesIn({ facet, term, sources }: Retelling, line: string): ReadonlyMap<number, string> {
	const places = new Map<number, string>();
	const keys = oldKeysOf({ facet, term });
	for (const key of keys) {
		for (const match of line.matchAll(namePattern(key, `[ _-]${escape(facet.noun)}s?(?:[^\\p{L}\\p{N}]|$)`))) {
			const [, before = '', old = ''] = match;
			places.set(match.index + before.length, old);
		}
	}
	const lower = line.toLowerCase();
	if (!keys.some((key) => lower.includes(key.replace(/-.*/, '')))) return places;
	for (const { from, to, key } of namesAmongTerms(sources.index, facet, line))
		if (keys.includes(key)) places.set(from, line.slice(from, to));
	return places;
}

function lineAround(text: string, at: number): string {
	const from = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	const line = text.slice(from, end === -1 ? text.length : end).trim();
	const start = Math.max(0, at - from - 40);
	return line.length <= 100 ? line : `${start > 0 ? '…' : ''}${line.slice(start, start + 100)}…`;
}

/** A web address, or a path, in which the words are no prose. */
function isInAddress(line: string, at: number): boolean {
	const from = Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('(', at), line.lastIndexOf('<', at)) + 1;
	return line.slice(from, at).includes('/');
}

function blankOut(masked: string, at: number, kept: readonly Range[], first: number): string {
	const parts: string[] = [];
	let done = 0;
	for (let next = first; next < kept.length; next += 1) {
		const range = kept[next];
		if (range === undefined || range.from >= at + masked.length) break;
		const from = Math.max(done, range.from - at);
		const to = Math.min(masked.length, range.to - at);
		if (from >= to) continue;
		parts.push(masked.slice(done, from), ' '.repeat(to - from));
		done = to;
	}
	return parts.join('') + masked.slice(done);
}

/** The texts of properties that are written for people: not the names of things. */
function propertyTexts({ facet, term }: Retelling, { path, text }: OpenNote): readonly Range[] {
	const block = findFrontmatter(text);
	if (block?.isClosed !== true) return [];
	const { contents, errors } = parseYaml(text.slice(block.yaml.from, block.yaml.to));
	if (errors.length > 0 || !isMap(contents)) return [];
	const isDefinition = term.definitions.some(({ note }) => note.path === path);
	const named = [
		'tags',
		'formerly',
		'type',
		...facet.properties.map((name) => name.toLowerCase()),
		...(isDefinition ? ['title', 'aliases'] : []),
	];
	return contents.items.flatMap(({ key, value }) => {
		if (!isScalar(key) || named.includes(String(key.value).toLowerCase())) return [];
		const nodes: readonly unknown[] = isSeq(value) ? value.items : [value];
		return nodes.flatMap((node) => {
			const [from = 0, to = from] =
				isScalar(node) && typeof node.value === 'string' && !node.value.includes('[')
					? ((node as Node).range ?? [])
					: [];
			return from < to ? [{ from: block.yaml.from + from, to: block.yaml.from + to }] : [];
		});
	});
}
