import { isMap, isScalar, isSeq, visit, type Node, type Pair } from 'yaml';
import {
	baseLanguage,
	parseLoosely,
	queryLanguage,
	scriptLanguage,
	type Language,
} from '../expression/parse-expression';
import type { Expression } from '../expression/expression';
import { placeValues, type Literal, type PlacedValue, type Role } from '../expression/place-values';
import { parseYaml } from '../note/yaml';
import { lineStartsOf, type Range } from '../text';
import { isPropertyOf } from '../vocabulary/match';
import { findLinkTarget } from '../vocabulary/key';
import { follow, followLinks, type QueryPlace } from './query-links';
import { mentionsOld, saysOld, type Retelling } from './retelling';
import { scalarIn, scriptTextIn, type Quoted } from '../links/quoted';

import {
	isQuery,
	leaveShown,
	leaveUnclear,
	leaveUnread,
	put,
	renameLocation,
	renameTag,
	renamedText,
	written,
} from './rename-said';
/** How a query is written: as one expression after the other, or in a way of its own. */
export type QueryKind = 'query' | 'script' | 'base' | 'tasks' | 'search';

const languages = new Map<string, QueryKind>([
	['dataview', 'query'],
	...['dataviewjs', 'datacorejs', 'datacorejsx', 'datacorets', 'datacoretsx', 'js-engine'].map(
		(language) => [language, 'script'] as const,
	),
	['base', 'base'],
	['tasks', 'tasks'],
	['query', 'search'],
]);

/** How the query in a code block is written; undefined for what is no query. */
export function queryKindOf(language: string): QueryKind | undefined {
	return languages.get(language.toLowerCase());
}

/** Plans the values of the facet's property and the tags that a query asks for, and the links in it. */
export function renameQuery(retelling: Retelling, query: QueryPlace, kind: QueryKind): void {
	const { place } = query;
	followLinks(retelling, query);
	for (const match of place.text.matchAll(/(^|[\s(!:"'`-])#([\p{L}\p{N}_/-]+)/gu)) {
		const [whole, , tag = ''] = match;
		renameTag(retelling, query, tag, match.index + whole.length - tag.length);
	}
	switch (kind) {
		case 'query':
			renameValues(retelling, query, parseLoosely(place.text, queryLanguage), queryLanguage);
			break;
		case 'script':
			renameValues(retelling, query, parseLoosely(place.text, scriptLanguage), scriptLanguage);
			break;
		case 'base':
			renameBase(retelling, query);
			break;
		case 'tasks':
			renameTasks(retelling, query);
			break;
		case 'search':
			renameSearch(retelling, query);
	}
}

const tagNames = ['tags', 'tag', 'etags'];

function renameValues(
	retelling: Retelling,
	query: QueryPlace,
	expressions: readonly Expression[],
	language: Language,
	formulas?: ReadonlyMap<string, readonly Expression[]>,
): void {
	const roleOf = (name: string): Role => {
		if (isPropertyOf(retelling.facet, name)) return 'value';
		return tagNames.includes(name.toLowerCase()) ? 'tag' : 'other';
	};
	for (const placed of placeValues(expressions, { language, roleOf, ...(formulas && { formulas }) }))
		renameLiteral(retelling, query, placed, language);
}

function renameLiteral(
	retelling: Retelling,
	query: QueryPlace,
	{ literal, role }: PlacedValue,
	language: Language,
): void {
	const { paths, facet } = retelling;
	const { path, place } = query;
	const said = textOf(place, literal);
	if (said === undefined) return;
	const { content, from, isBare } = said;
	const file = /\/|\.md$/i.test(content) || role === 'file' ? paths.find(content, path) : undefined;
	if (file !== undefined) return follow(retelling, query, file, content, from);
	if (language === scriptLanguage && facet.properties.some((name) => isQuery(content, name)) && !isBare) {
		const holes = literal.kind === 'template' ? literal.values : [];
		const inner = { ...query, place: scriptTextIn(place, literal, holes) };
		return renameValues(retelling, inner, parseLoosely(inner.place.text, queryLanguage), queryLanguage);
	}
	if (role === 'path') return renameLocation(retelling, query, content, from);
	if (role === 'other' || content.includes('[')) return;
	if (role === 'file') return leaveShown(retelling, query, content, from);
	if (/^#\S+$/.test(content)) return renameTag(retelling, query, content.slice(1), from + 1);
	if (role === 'tag') return renameTag(retelling, query, content, from);
	const isOld = literal.kind !== 'regex' && saysOld(retelling, content);
	if (!isOld && !mentionsOld(retelling, content)) return;
	const isCounted = literal.kind === 'literal' && typeof literal.value === 'number';
	if (isOld && (role === 'value' || query.isAllOffered === true)) {
		const renamed = renamedText(retelling, content);
		if (renamed !== content) put(retelling, query, from, content, isBare ? written(renamed) : renamed);
	} else if (isOld || role !== undefined) {
		// `Phases.DRAFT` is called so in the script.
		const isConstant = literal.kind === 'name' && content.length > 1 && content === content.toUpperCase();
		if (role !== undefined || !(isCounted || isConstant)) leaveUnclear(retelling, query, content, from);
	} else if (!isBare) leaveShown(retelling, query, content, from);
}

/** What a literal says, and where that begins; without quotes it is a number or a key. */
function textOf(
	place: Quoted,
	literal: Literal,
): { readonly content: string; readonly from: number; readonly isBare: boolean } | undefined {
	const { from, to } = literal;
	const source = place.text.slice(from, to);
	if (literal.kind === 'name' || literal.kind === 'regex') return { content: source, from, isBare: true };
	if (literal.kind === 'template') return { content: source.slice(1, -1), from: from + 1, isBare: false };
	if (typeof literal.value === 'number') return { content: source, from, isBare: true };
	return typeof literal.value === 'string'
		? { content: source.slice(1, -1), from: from + 1, isBare: false }
		: undefined;
}

/** The expressions of a base stand in its filters, formulas and summaries; all else are names and numbers. */
function renameBase(retelling: Retelling, query: QueryPlace): void {
	const { place } = query;
	const { contents, errors } = parseYaml(place.text);
	if (errors.length > 0) return leaveUnread(retelling, query);
	const found: { readonly inner: Quoted; readonly expressions: readonly Expression[] }[] = [];
	const formulas = new Map<string, readonly Expression[]>();
	visit(contents, {
		Pair: (_, pair, way) => {
			const key = keyOfPair(pair);
			const isAsked = key === 'filters' || ((key === 'formulas' || key === 'summaries') && way.length === 1);
			if (!isAsked) return undefined;
			visit(pair.value as Node | null, {
				Scalar: (name, node, above) => {
					if (name === 'key' || typeof node.value !== 'string') return;
					const inner = scalarIn(place, node);
					const [from = 0, to = from] = node.range ?? [];
					if (inner === undefined) return leaveUnread(retelling, query, 'snippets.isUnread', { from, to });
					const expressions = parseLoosely(inner.text, baseLanguage);
					found.push({ inner, expressions });
					const parent = above.at(-1);
					if (key === 'formulas' && isScalar((parent as Pair | undefined)?.key))
						formulas.set(keyOfPair(parent as Pair), expressions);
				},
			});
			return visit.SKIP;
		},
	});
	for (const { range } of namesOfViews(contents)) leaveUnread(retelling, query, 'snippets.isText', range);
	for (const { inner, expressions } of found)
		renameValues(retelling, { ...query, place: inner }, expressions, baseLanguage, formulas);
}

/** What the views of a base are called, which is shown and linked to. */
function namesOfViews(contents: unknown): readonly { readonly range: Range }[] {
	const views: unknown = isMap(contents) ? contents.get('views', true) : undefined;
	if (!isSeq(views)) return [];
	return views.items.flatMap((view) => {
		const name = isMap(view) ? view.get('name', true) : undefined;
		const [from, to] = (isScalar(name) ? name.range : undefined) ?? [];
		return from === undefined || to === undefined ? [] : [{ range: { from, to } }];
	});
}

function keyOfPair({ key }: Pair): string {
	return isScalar(key) ? String(key.value) : '';
}

/** A query of Tasks asks with a script, or in words, a line each (https://publish.obsidian.md/tasks/Queries/About+Queries). */
function renameTasks(retelling: Retelling, query: QueryPlace): void {
	const { text } = query.place;
	const starts = lineStartsOf(text);
	for (const [index, from] of starts.entries()) {
		const line = text.slice(from, starts[index + 1] ?? text.length);
		const script = /^\s*(?:filter|sort|group) by function(?: reverse)?\s/i.exec(line)?.[0];
		if (script !== undefined) {
			const within = { from: from + script.length, to: from + line.length };
			renameValues(retelling, query, parseLoosely(text, scriptLanguage, within), scriptLanguage);
			continue;
		}
		for (const match of line.matchAll(/\btags?\s+(?:(?:do|does) not )?includes?\s+([^\s#()"'{}]+)/gi)) {
			const [whole, tag = ''] = match;
			renameTag(retelling, query, tag, from + match.index + whole.length - tag.length);
		}
		const looked = /\b(path|filename|heading|description)\s+(?:(?:do|does) not )?includes? ([^\n()]+)/gi;
		for (const match of line.matchAll(looked)) {
			const [whole, field = '', text = ''] = match;
			const said = text.trim().replace(/^"|"$/g, '');
			const at = from + match.index + whole.length - text.length + text.indexOf(said);
			if (/^(?:path|filename)$/i.test(field)) renameLocation(retelling, query, said, at);
			else leaveShown(retelling, query, said, at);
		}
		if (/\bregex (?:matches|does not match)\b/i.test(line) && /^\W*(?:tags?|description)\b/i.test(line))
			leaveUnread(retelling, query, 'snippets.isUnread', { from, to: from + line.length });
	}
}

/** A search: words and texts in quotes, each behind what it looks in (https://help.obsidian.md/plugins/search). */
const searched = /\[([^[\]:\n]{1,100}):([^\]]{0,500})\]|(?:([a-z-]{1,40}):)?(?:"([^"\n]*)"|([^\s"()[\]]+))/giu;

function renameSearch(retelling: Retelling, query: QueryPlace): void {
	const { facet, paths } = retelling;
	const { path, place } = query;
	const isFollowed = (said: string): boolean => {
		const link = findLinkTarget(said);
		return link !== undefined && paths.find(link, path) !== undefined;
	};
	for (const match of place.text.matchAll(searched)) {
		const [whole, property, values = '', operator = '', text, word = ''] = match;
		const end = match.index + whole.length;
		if (property !== undefined) {
			if (!isPropertyOf(facet, property.replace(/"/g, '').trim())) continue;
			const from = end - 1 - values.length;
			for (const value of values.matchAll(/"([^"]*)"|[^\s"()]+/g)) {
				const said = value[1] ?? value[0];
				const start = from + value.index + value[0].indexOf(said);
				if (saysOld(retelling, said))
					put(retelling, query, start, said, searchText(retelling, said, value[1] !== undefined));
				else if (mentionsOld(retelling, said)) leaveUnclear(retelling, query, said, start);
			}
			continue;
		}
		const said = text ?? word;
		const from = end - said.length - (text === undefined ? 0 : 1);
		if (/^-?tag$/i.test(operator))
			renameTag(retelling, query, said.replace(/^#/, ''), from + (said.startsWith('#') ? 1 : 0));
		else if (/^-?(?:path|file)$/i.test(operator)) renameLocation(retelling, query, said, from);
		else if (!isFollowed(said) && saysOld(retelling, said)) leaveUnclear(retelling, query, said, from);
	}
}

/** Words in a search need quotes to stay together. */
function searchText(retelling: Retelling, said: string, isQuoted: boolean): string {
	const renamed = renamedText(retelling, said);
	return isQuoted || /^[\p{L}\p{N}_-]+$/u.test(renamed) ? renamed : `"${renamed}"`;
}
