import { snapshotQueries } from '../bake/region';
import { findWikilinks } from '../links/syntax';
import { readBlock } from '../query/block-source';
import { writeLike } from '../note/yaml-text';
import type { Facet } from '../vocabulary/facet';
import { keyOf, nameKeyOf } from '../vocabulary/key';
import { createLineCounter, type Range } from '../text';
import { sayOfRefactor } from './messages';
import { escape, renameIn } from './names';
import { oldKeysOf, saysOld, type OpenNote, type Retelling } from './retelling';
import type { EditReason } from '../plan/draft';
import { keepFromRival, pointAt, type Rivals } from './rename-links';
import { tagFateOf } from './rename-tags';

/** Our own code blocks. */
const ownBlock = /^phase-[a-z]+$/;
/** Other people's queries in code blocks. */
const queryBlock = /^(?:dataview|dataviewjs|base|tasks|query)$/i;

/** Plans our blocks, those that snapshots were made of too, and the queries of Dataview and of bases in code blocks and inline code. */
export function renameSnippets(
	retelling: Retelling,
	{ path, text, body, bodyStart }: OpenNote,
	rivals: Rivals | undefined,
): void {
	const { facet, draft, name } = retelling;
	for (const block of [...body.blocks, ...snapshotQueries(text)]) {
		const [first] = block.lines;
		const last = block.lines.at(-1);
		if (first === undefined || last === undefined) continue;
		if (ownBlock.test(block.language)) {
			const { valuesOf, conditionsOf } = readBlock(text, block);
			for (const value of [...valuesOf(facet.property), ...conditionsOf(facet.property)]) {
				if (!saysOld(retelling, value.text) || value.text.includes('[')) continue;
				const written = text.slice(value.range.from, value.range.to);
				draft.replace(path, value.range.from, value.range.to, writeLike(written, name.text, value.isInFlow), {
					kind: 'block',
					reason: sayOfRefactor('snippets.lists', { name: name.text }),
				});
			}
			const lines = { from: first.from, to: last.to };
			followLinks(retelling, path, text, lines, rivals, {
				kind: 'block',
				reason: sayOfRefactor('snippets.lists', { name: name.text }),
			});
		} else if (queryBlock.test(block.language)) {
			renameInQuery(
				retelling,
				path,
				text,
				{ from: first.from, to: last.to },
				{
					kind: 'snippet',
					isByLine: !/^dataview/i.test(block.language),
					hasVariables: /js$/i.test(block.language),
					rivals,
				},
			);
		}
	}
	let passed = 0;
	for (const inline of text.slice(bodyStart).matchAll(/`\$?=[^`\n]*`/g)) {
		const from = bodyStart + inline.index;
		while ((body.blocks[passed]?.to ?? Infinity) <= from) passed += 1;
		if (from < (body.blocks[passed]?.from ?? Infinity))
			renameInQuery(
				retelling,
				path,
				text,
				{ from, to: from + inline[0].length },
				{ kind: 'snippet', isByLine: true, hasVariables: inline[0].startsWith('`$'), rivals },
			);
	}
	for (const field of text
		.slice(bodyStart)
		.matchAll(new RegExp(`(^|[\\[(\\s>*-])${escape(facet.property)}::[ \\t]*([^\\n\\])]*)`, 'gi'))) {
		const [, before = '', value = ''] = field;
		const isOld = value.split(',').some((part) => saysOld(retelling, part));
		if (isOld)
			draft.leave(
				path,
				bodyStart + field.index + before.length,
				field[0].trim(),
				sayOfRefactor('snippets.isInlineField'),
			);
	}
}

/** How a query is looked at. */
export interface QueryKind {
	readonly kind: 'snippet' | 'base';
	/** A quoted text goes by the property in its own line only. */
	readonly isByLine: boolean;
	/** Whether it is a script, in which a name before a comparison need be no property. */
	readonly hasVariables: boolean;
	readonly rivals: Rivals | undefined;
}

/** So far before a text, in UTF-16 units, is looked for what it is compared with. */
const farthest = 500;

/** How links in queries are written. */
const plainLink = {
	form: 'wikilink',
	isBracketed: false,
} as const;

/** A quoted text in a query: double, single or escaped quotes, or backticks. */
const quoted = /(\\"|''|"|'|`)([^"'`\\\n]{1,200})\1/g;

/**
 * Plans the quoted texts of a query that say the old name beside the facet's property: the property named last
 * before the text decides, so that `scale == "coordination"` stays. Links and tags in queries go like others.
 */
export function renameInQuery(
	retelling: Retelling,
	path: string,
	text: string,
	{ from, to }: Range,
	{ kind, isByLine, hasVariables, rivals }: QueryKind,
): void {
	const { facet, draft, name, paths } = retelling;
	const query = text.slice(from, to);
	const spots = propertySpots(query, retelling);
	const parameters = parametersOf(query);
	const lineOf = createLineCounter(query);
	let passed = 0;
	const reason = { kind, reason: sayOfRefactor('snippets.asksFor', { name: name.text }) };
	for (const match of query.matchAll(quoted)) {
		const [, quote = '', content = ''] = match;
		const at = match.index + quote.length;
		const put = (insert: string): void =>
			void draft.replace(path, from + at, from + at + content.length, insert, reason);
		const before = query.slice(Math.max(0, match.index - farthest), match.index);
		const file =
			/\/|\.md$/i.test(content) || /(?:link|hasLink|page|file)\($/i.test(before)
				? paths.find(content, path)
				: undefined;
		if (file !== undefined) follow(retelling, path, file, content, from + at, rivals, reason);
		const subject = subjectOf(before);
		const isTag = /hasTag\($/i.test(before) || subject === 'tags' || subject === 'etags';
		const tag = /^#\S+$/.test(content) ? content.slice(1) : isTag ? content : undefined;
		const fate = tag === undefined ? undefined : tagFateOf(retelling, tag);
		if (fate?.isOk === true) put((content.startsWith('#') ? '#' : '') + fate.value);
		else if (fate !== undefined) draft.leave(path, from + at, content, fate.fault);
		if (tag !== undefined || file !== undefined || !saysOld(retelling, content) || content.includes('[')) continue;
		const isLocal = subject !== undefined && (hasVariables || parameters.has(subject));
		const isOther = subject !== undefined && !isLocal && !isFacet(retelling, subject);
		if (isOther || isSource(before)) continue;
		while ((spots[passed]?.at ?? at) < at) passed += 1;
		// The last one before the text, else the first one behind it.
		const decisive = [spots[passed - 1], spots[passed]].find(
			(spot) => spot !== undefined && (!isByLine || lineOf(spot.at) === lineOf(at)),
		);
		if (decisive?.facet === facet) {
			// With the noun, or among other words, it is a label; else it is what notes say.
			const isLabel = nameKeyOf(content.trim(), facet.noun) !== keyOf(content.trim());
			const inLabel = oldKeysOf(retelling)
				.map((key) => (isLabel ? renameIn(content, key, name) : undefined))
				.find((one) => one !== undefined);
			const renamed = inLabel ?? content.replace(content.trim(), () => name.text);
			// What says the new name already stays as it is written.
			if (renamed !== content) put(renamed);
		} else if (decisive === undefined && spots.length > 0)
			draft.leave(path, from + at, content, sayOfRefactor('snippets.isUnclear', { noun: facet.noun }));
	}
	followLinks(retelling, path, text, { from, to }, rivals, reason);
	for (const match of query.matchAll(/(^|[\s(!:"'`-])#([\p{L}\p{N}_/-]+)/gu)) {
		const [whole, , tag = ''] = match;
		const fate = tagFateOf(retelling, tag);
		const at = from + match.index + whole.length - tag.length;
		if (fate?.isOk === true) draft.replace(path, at, at + tag.length, fate.value, reason);
	}
}

/** Points the wikilinks in a stretch of text that is no Markdown where links in notes are pointed. */
function followLinks(
	retelling: Retelling,
	path: string,
	text: string,
	{ from, to }: Range,
	rivals: Rivals | undefined,
	reason: EditReason,
): void {
	const query = text.slice(from, to);
	for (const { target } of findWikilinks(query)) {
		const written = query.slice(target.from, target.to);
		const file = retelling.paths.find(written, path);
		if (file !== undefined) follow(retelling, path, file, written, from + target.from, rivals, reason);
	}
}

function follow(
	retelling: Retelling,
	path: string,
	file: string,
	written: string,
	at: number,
	rivals: Rivals | undefined,
	reason: EditReason,
): void {
	// A base and a block of ours are YAML, in which the link may stand in quotes of either kind.
	const write = (wanted: string): string | undefined =>
		reason.kind !== 'snippet' && /["'\\]/.test(wanted) ? undefined : wanted;
	const target = { from: at, to: at + written.length };
	const link = { ...plainLink, written, path: written, target, write };
	const to = retelling.targets.get(file);
	if (to === undefined) keepFromRival(retelling, path, link, file, rivals, reason.kind);
	else pointAt(retelling, path, link, file, to, reason);
}

/** What the text that follows is compared with: `note.cycle == `, `contains(cycle, `, `cycle.contains(` give `cycle`. */
function subjectOf(before: string): string | undefined {
	const near = before.slice(-200);
	const match =
		/(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+)\s*(?:={1,3}|!={1,2})\s*$/u.exec(near) ??
		/contains(?:word)?\(\s*(?:[\p{L}\p{N}_-]+\.)*([\p{L}\p{N}_-]+)\s*,\s*$/iu.exec(near) ??
		/(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+)\.(?:contains|includes)\w*\(\s*$/iu.exec(near);
	return match?.[1]?.toLowerCase();
}

/** The names that the query itself gives to something, in lower case: `p` in `(p) => p == "x"`. */
function parametersOf(query: string): ReadonlySet<string> {
	const heads = [...query.matchAll(/=>/g)].map(({ index }) => query.slice(Math.max(0, index - farthest), index));
	const lists = heads.map((head) => /(?<![^()])[^()]*$/.exec(head.trimEnd().replace(/\)$/, ''))?.[0] ?? '');
	const named = lists.flatMap((list) => [...list.matchAll(/(?<![\p{L}\p{N}_.-])([\p{L}\p{N}_-]+)\s*(?:,|$)/gu)]);
	return new Set(named.map(([, name = '']) => name.toLowerCase()));
}

function isFacet({ sources }: Retelling, name: string): boolean {
	return sources.index.vocabulary.facets.some(({ property }) => property.toLowerCase() === name);
}

/** Whether the text that follows is a folder or a file, as Dataview has them: `FROM "a" or "b"`, `dv.pages('"a"')`. */
function isSource(before: string): boolean {
	if (/\b(?:pages|pagePaths|page)\(['"`(\s-]*$/.test(before)) return true;
	return [...before.matchAll(/\bFROM\s/gi)].some((from) => isAllSources(before, from.index + from[0].length));
}

/** A part of what follows `FROM` in Dataview's queries. */
const sourcePart = /[-!()\s]+|"[^"\n]*"|#[^\s()]+|\[\[[^\]\n]*\]\]|\b(?:and|or|outgoing)\b/iy;

function isAllSources(text: string, from: number): boolean {
	const part = new RegExp(sourcePart);
	part.lastIndex = from;
	while (part.lastIndex < text.length) if (!part.test(text)) return false;
	return true;
}

/** Where a query names the property of a facet, in order. */
function propertySpots(
	query: string,
	{ sources }: Retelling,
): readonly { readonly at: number; readonly facet: Facet }[] {
	const facets = new Map(sources.index.vocabulary.facets.map((facet) => [facet.property.toLowerCase(), facet]));
	const names = [...facets.keys()].map(escape).join('|');
	const pattern = new RegExp(`(^|[^\\p{L}\\p{N}_/-])(${names})(?![\\p{L}\\p{N}_/-])`, 'giu');
	return [...query.matchAll(pattern)].flatMap((match) => {
		const facet = facets.get((match[2] ?? '').toLowerCase());
		return facet === undefined ? [] : [{ at: match.index + (match[1] ?? '').length, facet }];
	});
}
