import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import { blankOpaque } from '../body/blank';
import { namesAmongTerms } from '../lint/enumeration';
import type { Edit } from '../edits';
import { findHeadingLinks } from '../links/heading-links';
import { withoutEnd, type Range } from '../text';
import { sayOfRefactor } from './messages';
import { escape, namePattern, respell } from './names';
import { oldKeysOf, type OpenNote, type Retelling } from './retelling';

/**
 * Offers the places where a note speaks of the term by its old label, "Coordination Phase" or "coordination phase",
 * in headings, prose and the texts of properties. None is ticked: whether the term is meant, a person knows.
 *
 * @returns The headings among them, as they stand.
 */
export function offerProse(retelling: Retelling, open: OpenNote): readonly string[] {
	const links = [...open.body.links, ...open.body.embeds].map(({ target }) => target);
	// Headings are named by links with them, and not without.
	const headings = findHeadingLinks(open.text, open.body, open.bodyStart).map(({ subpath }) => subpath);
	const kept = [...links, ...headings, ...open.body.tags].sort((left, right) => left.from - right.from);
	const offered: string[] = [];
	const prose = blankOpaque(open.text, open.bodyStart, ['link']);
	let next = 0;
	for (let at = open.bodyStart; at < open.text.length;) {
		const newline = open.text.indexOf('\n', at);
		const end = newline === -1 ? open.text.length : newline;
		while ((kept[next]?.to ?? Infinity) <= at) next += 1;
		const line = blankOut(prose.slice(at, end), at, kept, next);
		const isHeading = /^ {0,3}#{1,6}\s/.test(line);
		if (offerIn(retelling, open, line, at, isHeading ? 'heading' : 'prose') && isHeading)
			offered.push(headingText(open.text.slice(at, end)));
		at = end + 1;
	}
	for (const range of propertyTexts(retelling, open))
		offerIn(retelling, open, open.text.slice(range.from, range.to), range.from, 'prose');
	return offered;
}

function offerIn(
	retelling: Retelling,
	{ path, text }: OpenNote,
	masked: string,
	at: number,
	kind: 'heading' | 'prose',
): boolean {
	const edits = labelEdits(retelling, masked);
	for (const { from, to, insert } of edits)
		retelling.draft.replace(path, at + from, at + to, insert, {
			kind,
			reason: sayOfRefactor('prose.namesOldLabel', { line: lineAround(text, at + from) }),
			isTicked: false,
		});
	return edits.length > 0;
}

/** What a heading says, without the signs before it and those that may close it. */
function headingText(line: string): string {
	const text = line.trim().replace(/^#{1,6}/, '').trim();
	const open = withoutEnd(text, '#');
	return open === '' || /\s$/.test(open) ? open.trimEnd() : text;
}

/** Where a text speaks of the term by its old label, or names it among the facet's other terms, each with what it is to say. */
export function labelEdits(retelling: Retelling, text: string): readonly Edit[] {
	const { name } = retelling;
	return [...placesIn(retelling, text)].flatMap(([start, old]) => {
		if (isInAddress(text, start)) return [];
		const to = start + old.length;
		const renamed = respell(old, text.slice(to), name);
		const article = articleBefore(text.slice(0, start), old, renamed);
		const from = start - (article?.old.length ?? 0);
		return [{ from, to, expected: text.slice(from, to), insert: (article?.now ?? '') + renamed }];
	});
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

/** "a " before a name that begins like a vowel becomes "an ", and the other way round, where the old one was right. */
function articleBefore(
	before: string,
	old: string,
	now: string,
): { readonly old: string; readonly now: string } | undefined {
	const found = /(?:^|[^\p{L}])((an?) )$/iu.exec(before);
	const isVowel = (word: string): boolean => /^[aeio]/i.test(word);
	if (found === null || isVowel(old) === isVowel(now)) return undefined;
	const [, whole = '', article = ''] = found;
	return { old: whole, now: `${article.charAt(0)}${isVowel(now) ? 'n' : ''} ` };
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
