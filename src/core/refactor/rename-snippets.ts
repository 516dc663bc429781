import { snapshotQueries } from '../bake/region';
import { findWikilinks } from '../links/syntax';
import { readBlock } from '../query/block-source';
import { writeLike } from '../note/yaml-text';
import type { Facet } from '../vocabulary/facet';
import type { Range } from '../text';
import { sayOfRefactor } from './messages';
import { escape, renameIn } from './names';
import { oldKeysOf, saysOld, type OpenNote, type Retelling } from './retelling';
import { keepFromRival, pointAt, type Rivals } from './rename-links';
import { tagFateOf } from './rename-tags';

/** Our own code blocks. */
const ownBlock = /^phase-[a-z]+$/;
/** Other people's queries in code blocks. */
const queryBlock = /^(?:dataview|dataviewjs|base)$/i;

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
			for (const value of readBlock(text, block).valuesOf(facet.property)) {
				if (!saysOld(retelling, value.text) || value.text.includes('[')) continue;
				const written = text.slice(value.range.from, value.range.to);
				draft.replace(path, value.range.from, value.range.to, writeLike(written, name.key, value.isInFlow), {
					kind: 'block',
					reason: sayOfRefactor('snippets.lists', { name: name.key }),
				});
			}
		} else if (queryBlock.test(block.language)) {
			renameInQuery(
				retelling,
				path,
				text,
				{ from: first.from, to: last.to },
				{ kind: 'snippet', isByLine: block.language.toLowerCase() === 'base', rivals },
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
				{ kind: 'snippet', isByLine: true, rivals },
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
	readonly rivals: Rivals | undefined;
}

/** How links in queries are written. */
const plainLink = { form: 'wikilink', isBracketed: false, write: (text: string) => text } as const;

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
	{ kind, isByLine, rivals }: QueryKind,
): void {
	const { facet, draft, name, paths, targets } = retelling;
	const query = text.slice(from, to);
	const spots = propertySpots(query, retelling);
	const reason = { kind, reason: sayOfRefactor('snippets.asksFor', { name: name.key }) };
	const follow = (file: string, written: string, at: number): void => {
		const link = { ...plainLink, written, path: written, target: { from: at, to: at + written.length } };
		const to = targets.get(file);
		if (to === undefined) keepFromRival(retelling, path, link, file, rivals, kind);
		else pointAt(retelling, path, link, file, to, reason);
	};
	for (const match of query.matchAll(quoted)) {
		const [, quote = '', content = ''] = match;
		const at = match.index + quote.length;
		const put = (insert: string): void =>
			void draft.replace(path, from + at, from + at + content.length, insert, reason);
		const file =
			/\/|\.md$/i.test(content) || /(?:link|hasLink|page|file)\($/i.test(query.slice(0, match.index))
				? paths.find(content, path)
				: undefined;
		if (file !== undefined) follow(file, content, from + at);
		const tag = content.startsWith('#')
			? content.slice(1)
			: /hasTag\($/i.test(query.slice(0, match.index))
				? content
				: undefined;
		const fate = tag === undefined ? undefined : tagFateOf(retelling, tag);
		if (fate?.isRenamed === true) put((content.startsWith('#') ? '#' : '') + fate.to);
		if (tag !== undefined || file !== undefined || !saysOld(retelling, content) || content.includes('[')) continue;
		const lineFrom = query.lastIndexOf('\n', at) + 1;
		const lineTo = query.indexOf('\n', at);
		const near = isByLine ? spots.filter((spot) => spot.at >= lineFrom && (lineTo === -1 || spot.at < lineTo)) : spots;
		const decisive = near.findLast((spot) => spot.at < at) ?? near[0];
		if (decisive?.facet === facet)
			put(
				oldKeysOf(retelling)
					.map((key) => renameIn(content, key, name))
					.find((renamed) => renamed !== undefined) ?? name.key,
			);
		else if (decisive === undefined && spots.length > 0)
			draft.leave(path, from + at, content, sayOfRefactor('snippets.isUnclear'));
	}
	for (const { target: link } of findWikilinks(query)) {
		const written = query.slice(link.from, link.to);
		const file = paths.find(written, path);
		if (file !== undefined) follow(file, written, from + link.from);
	}
	for (const match of query.matchAll(/(^|[\s(!-])#([\p{L}\p{N}_/-]+)/gu)) {
		const [whole, , tag = ''] = match;
		const fate = tagFateOf(retelling, tag);
		const at = from + match.index + whole.length - tag.length;
		if (fate?.isRenamed === true) draft.replace(path, at, at + tag.length, fate.to, reason);
	}
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
