import { snapshotQueries } from '../bake/region';
import { findWikilinks } from '../links/syntax';
import { readBlock } from '../query/block-source';
import { writeLike } from '../note/yaml-text';
import type { Facet } from '../vocabulary/facet';
import { keyOf, nameKeyOf } from '../vocabulary/key';
import type { Range } from '../text';
import { sayOfRefactor } from './messages';
import { escape, renameIn } from './names';
import { oldKeysOf, saysOld, type OpenNote, type Retelling } from './retelling';
import type { EditReason } from '../plan/draft';
import type { WriteAt } from './base-text';
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
	for (const inline of text.slice(bodyStart).matchAll(/`\$?=[^`\n]*`/g)) {
		const from = bodyStart + inline.index;
		const isInBlock = body.blocks.some((block) => block.from <= from && from < block.to);
		if (!isInBlock)
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
	/** How links are written where they stand in quotes of more than one kind; as they are when left out. */
	readonly writeAt?: WriteAt;
}

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
	{ kind, isByLine, hasVariables, rivals, writeAt }: QueryKind,
): void {
	const { facet, draft, name, paths } = retelling;
	const query = text.slice(from, to);
	const spots = propertySpots(query, retelling);
	const reason = { kind, reason: sayOfRefactor('snippets.asksFor', { name: name.text }) };
	for (const match of query.matchAll(quoted)) {
		const [, quote = '', content = ''] = match;
		const at = match.index + quote.length;
		const put = (insert: string): void =>
			void draft.replace(path, from + at, from + at + content.length, insert, reason);
		const file =
			/\/|\.md$/i.test(content) || /(?:link|hasLink|page|file)\($/i.test(query.slice(0, match.index))
				? paths.find(content, path)
				: undefined;
		if (file !== undefined) follow(retelling, path, file, content, from + at, rivals, reason, writeAt);
		const before = query.slice(0, match.index);
		const subject = subjectOf(before);
		const isTag = /hasTag\($/i.test(before) || subject === 'tags' || subject === 'etags';
		const tag = /^#\S+$/.test(content) ? content.slice(1) : isTag ? content : undefined;
		const fate = tag === undefined ? undefined : tagFateOf(retelling, tag);
		if (fate?.isOk === true) put((content.startsWith('#') ? '#' : '') + fate.value);
		else if (fate !== undefined) draft.leave(path, from + at, content, fate.fault);
		if (tag !== undefined || file !== undefined || !saysOld(retelling, content) || content.includes('[')) continue;
		const isLocal = subject !== undefined && (hasVariables || isParameter(query, subject));
		const isOther = subject !== undefined && !isLocal && !isFacet(retelling, subject);
		if (isOther || isSource(before)) continue;
		const lineFrom = query.lastIndexOf('\n', at) + 1;
		const lineTo = query.indexOf('\n', at);
		const near = isByLine ? spots.filter((spot) => spot.at >= lineFrom && (lineTo === -1 || spot.at < lineTo)) : spots;
		const decisive = near.findLast((spot) => spot.at < at) ?? near[0];
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
			draft.leave(path, from + at, content, sayOfRefactor('snippets.isUnclear'));
	}
	followLinks(retelling, path, text, { from, to }, rivals, reason, writeAt);
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
	writeAt?: WriteAt,
): void {
	const query = text.slice(from, to);
	for (const { target } of findWikilinks(query)) {
		const written = query.slice(target.from, target.to);
		const file = retelling.paths.find(written, path);
		if (file !== undefined) follow(retelling, path, file, written, from + target.from, rivals, reason, writeAt);
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
	writeAt?: WriteAt,
): void {
	// A block of ours is YAML, in which the link may stand in quotes of either kind.
	const writeInBlock = (wanted: string): string | undefined =>
		reason.kind !== 'snippet' && /["'\\]/.test(wanted) ? undefined : wanted;
	const write = writeAt?.(at) ?? writeInBlock;
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
		/([\p{L}\p{N}_-]+)\s*(?:={1,3}|!={1,2})\s*$/u.exec(near) ??
		/contains(?:word)?\(\s*(?:[\p{L}\p{N}_-]+\.)*([\p{L}\p{N}_-]+)\s*,\s*$/iu.exec(near) ??
		/([\p{L}\p{N}_-]+)\.(?:contains|includes)\w*\(\s*$/iu.exec(near);
	return match?.[1]?.toLowerCase();
}

/** Whether a name is one that the query itself gives to something: `(p) => p == "x"`. */
function isParameter(query: string, name: string): boolean {
	return new RegExp(`(?<![\\p{L}\\p{N}_.])${escape(name)}\\s*(?:,[^()]*)?\\)?\\s*=>`, 'iu').test(query);
}

function isFacet({ sources }: Retelling, name: string): boolean {
	return sources.index.vocabulary.facets.some(({ property }) => property.toLowerCase() === name);
}

/** Whether the text that follows is a folder or a file, as Dataview has them: `FROM "a" or "b"`, `dv.pages('"a"')`. */
function isSource(before: string): boolean {
	const near = before.slice(-500);
	return (
		/\bFROM\s+(?:[-!()\s]|"[^"\n]*"|#[^\s()]+|\[\[[^\]\n]*\]\]|\b(?:and|or|outgoing)\b)*$/i.test(near) ||
		/\b(?:pages|pagePaths|page)\(\s*['"`(\s-]*$/.test(near)
	);
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
