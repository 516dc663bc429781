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
import { foldPath } from '../links/link-files';
import { filenameOf } from '../note/path';
import { lineStartsOf, type Range } from '../text';
import { isPropertyOf } from '../vocabulary/match';
import { findLinkTarget, keyOf, nameKeyOf } from '../vocabulary/key';
import { sayOfRefactor } from './messages';
import { namePattern, renameIn } from './names';
import { follow, followLinks, type QueryPlace } from './query-links';
import { tagFateOf } from './rename-tags';
import { mentionsOld, oldKeysOf, saysOld, type Retelling } from './retelling';
import { scalarIn, scriptTextIn, type Quoted } from '../links/quoted';

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
		if (role !== undefined || !isCounted) leaveUnclear(retelling, query, content, from);
	} else if (!isBare) leaveShown(retelling, query, content, from);
}

/** What is shown, or put together with something else, is left; whoever wrote it may want to know. */
function leaveShown(retelling: Retelling, { path, place }: QueryPlace, said: string, from: number): void {
	const [at = 0, end = at] = [place.offsets[from], place.offsets[from + said.length]];
	const isNamed = saysOld(retelling, said) || mentionsOld(retelling, said);
	if (isNamed && !retelling.draft.isPlanned(path, at, end))
		retelling.draft.leave(path, at, said, sayOfRefactor('snippets.isText'));
}

function leaveUnclear({ draft, facet }: Retelling, { path, place }: QueryPlace, said: string, from: number): void {
	draft.leave(path, place.offsets[from], said, sayOfRefactor('snippets.isUnclear', { noun: facet.noun }), true);
}

/** Plans what something that is known to be about the facet's property says, from an offset of a query on. */
export function renameSaid(retelling: Retelling, query: QueryPlace, said: string, from: number): void {
	if (saysOld(retelling, said)) put(retelling, query, from, said, renamedText(retelling, said));
	else if (mentionsOld(retelling, said)) leaveUnclear(retelling, query, said, from);
}

/** Plans the name or the path of a file that is looked for, and names what may be a part of one. */
function renameLocation(retelling: Retelling, query: QueryPlace, said: string, from: number): void {
	const folded = foldPath(said);
	if (folded === '') return;
	for (const [old, to] of retelling.targets) {
		// What is the term's name as well may be meant for more than the one file.
		if (saysOld(retelling, said)) break;
		const isStem = foldPath(stemOf(old)) === folded && stemOf(old) !== stemOf(to);
		if (isStem) return put(retelling, query, from, said, stemOf(to));
		if (old !== to && [foldPath(old), foldPath(withoutEnding(old))].includes(folded))
			return put(retelling, query, from, said, foldPath(old) === folded ? to : withoutEnding(to));
	}
	const isNamed = saysOld(retelling, said) || mentionsOld(retelling, said);
	const isPart = [...retelling.targets].some(
		([old, to]) => foldPath(old).includes(folded) && !foldPath(to).includes(folded),
	);
	if (isNamed && isPart)
		retelling.draft.leave(query.path, query.place.offsets[from], said, sayOfRefactor('snippets.mayFindFile'));
}

function stemOf(path: string): string {
	return withoutEnding(filenameOf(path));
}

function withoutEnding(path: string): string {
	return path.replace(/\.md$/i, '');
}

/** Whether a text asks for the facet's property, and names the term. */
export function asksFor(retelling: Retelling, text: string): boolean {
	return mentionsOld(retelling, text) && retelling.facet.properties.some((name) => isQuery(text, name));
}

/** A text in which a property stands beside a quote or a sign of comparison. */
function isQuery(content: string, property: string): boolean {
	return /["'=]/.test(content) && namePattern(keyOf(property)).test(content);
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

/** A name where there were no quotes. */
function written(name: string): string {
	return /^(?:\d+(?:\.\d+)?|[\p{L}_$][\p{L}\p{N}_$]*)$/u.test(name) ? name : JSON.stringify(name);
}

/** With the noun, or among other words, an old name is a label; else it is what notes say. */
function renamedText(retelling: Retelling, content: string): string {
	const { facet, name } = retelling;
	const said = content.trim();
	const isLabel = nameKeyOf(said, facet.noun) !== keyOf(said);
	const inLabel = oldKeysOf(retelling)
		.map((key) => (isLabel ? renameIn(content, key, name) : undefined))
		.find((one) => one !== undefined);
	return inLabel ?? content.replace(said, () => name.text);
}

function put(retelling: Retelling, query: QueryPlace, from: number, content: string, insert: string): void {
	const { draft } = retelling;
	const { path, place, reason } = query;
	// Between the quotes of an expression, its own quotes are escaped.
	const quote = place.text.charAt(from - 1);
	const escaped = /["'`]/.test(quote) ? insert.replaceAll(quote, `\\${quote}`) : insert;
	const wanted = place.write(escaped);
	const [start = 0, end = start] = [place.offsets[from], place.offsets[from + content.length]];
	if (wanted === undefined)
		draft.leave(path, start, content, sayOfRefactor('snippets.doesNotFit', { name: insert }), true);
	else draft.replace(path, start, end, wanted, reason);
}

function renameTag(retelling: Retelling, query: QueryPlace, tag: string, from: number): void {
	const fate = tagFateOf(retelling, tag);
	if (fate?.isOk === true) put(retelling, query, from, tag, fate.value);
	else if (fate !== undefined) retelling.draft.leave(query.path, query.place.offsets[from], `#${tag}`, fate.fault);
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

/** Tells of every line that names the term in a query, or a part of it, that is not understood. */
export function leaveUnread(
	retelling: Retelling,
	{ path, place }: QueryPlace,
	reason: 'snippets.isUnread' | 'snippets.isInlineField' | 'snippets.isText' = 'snippets.isUnread',
	{ from: start, to }: Range = { from: 0, to: place.text.length },
): void {
	const text = place.text.slice(start, to);
	const starts = lineStartsOf(text);
	for (const [index, from] of starts.entries()) {
		const next = starts[index + 1] ?? text.length;
		const line = text.slice(from, next).trim();
		const isNamed = oldKeysOf(retelling).some((key) => namePattern(key).test(line));
		const [at = 0, end = at] = [place.offsets[start + from], place.offsets[start + next]];
		if (isNamed && !(reason === 'snippets.isText' && retelling.draft.isPlanned(path, at, end)))
			retelling.draft.leave(
				path,
				place.offsets[start + from],
				shortened(line),
				sayOfRefactor(reason),
				reason === 'snippets.isUnread',
			);
	}
}

function shortened(line: string): string {
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
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
