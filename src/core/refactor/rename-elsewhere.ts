import { isScalar, visit, type Pair } from 'yaml';
import { parseJson } from '../json';
import { scalarIn, stretchOf } from '../links/quoted';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import { isPropertyOf } from '../vocabulary/match';
import { sayOfRefactor } from '../plan/messages';
import { escape, namePattern, respell } from './names';
import { plainLink, type QueryPlace } from './query-links';
import type { HeadingLinks } from './rename-headings';
import { renameQuery } from './rename-query';
import { asksFor } from './rename-said';
import { mentionsOld, oldKeysOf, type OpenNote, type Retelling } from './retelling';

/**
 * Offers the name in a code block that shows how notes say it (`phase: iteration`), or that draws the facet's terms. None
 * is ticked: nobody but its writer knows what the code is for.
 */
export function offerExample(retelling: Retelling, query: QueryPlace, language: string): void {
	const { facet } = retelling;
	const { text } = query.place;
	if (language.toLowerCase() === 'mermaid') {
		const isDrawn = facet.terms.some((term) => term !== retelling.term && namePattern(term.key).test(text));
		if (isDrawn) offerNames(retelling, query, text, 0);
		return;
	}
	const names = facet.properties.map(escape).join('|');
	const value = `(\\[[^\\]]{0,2000}|"[^"\\n]*|'[^'\\n]*|[^\\n"'#;}]*(?:\\n[ \\t]*-[ \\t][^\\n]*)*)`;
	const said = new RegExp(`(?:^|[^\\p{L}\\p{N}_-])(?:${names})["'\\]]{0,2}[ \\t]*(?:::?|=)[ \\t]*${value}`, 'giu');
	for (const match of text.matchAll(said)) {
		const [whole, values = ''] = match;
		offerNames(retelling, query, values, match.index + whole.length - values.length);
	}
}

function offerNames(retelling: Retelling, { path, place }: QueryPlace, text: string, at: number): void {
	const { draft, name } = retelling;
	const reason = { kind: 'prose', reason: sayOfRefactor('snippets.isExample'), isTicked: false };
	for (const key of oldKeysOf(retelling))
		for (const match of text.matchAll(namePattern(key))) {
			const [, before = '', old = ''] = match;
			const from = match.index + before.length;
			const wanted = place.write(respell(old, text.slice(from + old.length), name));
			const [start = 0, end = start] = [place.offsets[at + from], place.offsets[at + from + old.length]];
			if (wanted !== undefined) draft.replace(path, start, end, wanted, reason);
		}
}

/** Offers the queries that other plugins keep in properties: `fileClassQuery: phase = "iteration"`. */
export function offerFrontmatterQueries(retelling: Retelling, { path, text }: OpenNote): void {
	const block = findFrontmatter(text);
	if (block?.isClosed !== true || !asksFor(retelling, text.slice(block.yaml.from, block.yaml.to))) return;
	const place = stretchOf(text, block.yaml);
	const { contents, errors } = parseYaml(place.text);
	if (errors.length > 0) return;
	const name = retelling.name.text;
	const reason = { kind: 'snippet', reason: sayOfRefactor('snippets.asksFor', { name }), isTicked: false };
	visit(contents, {
		Pair: (_, { key }: Pair) =>
			isScalar(key) && isPropertyOf(retelling.facet, String(key.value)) ? visit.SKIP : undefined,
		Scalar: (role, node) => {
			const inner = role === 'key' || typeof node.value !== 'string' ? undefined : scalarIn(place, node);
			if (inner === undefined || !asksFor(retelling, inner.text)) return;
			renameQuery(retelling, { path, place: inner, rivals: undefined, reason }, 'script');
		},
	});
}

/**
 * Names what the app and other plugins keep in the config folder and say of the term or of a file that moves: bookmarks,
 * groups of the graph, captures. The app writes these files as it pleases, so they are not changed.
 */
export function leaveConfig(retelling: Retelling, path: string, json: string, headings: HeadingLinks): void {
	const { draft, targets, facet } = retelling;
	const parsed = parseJson(json);
	if (!parsed.isOk) return;
	const names = facet.properties.map(escape).join('|');
	const isSearched = new RegExp(`(?:\\[["']?(?:${names})["']?|(?:^|[^\\p{L}])(?:${names})|(?:^|[\\s(-])tag):|#`, 'iu');
	const moved = [...targets].filter(([from, to]) => from !== to).map(([from]) => from.replace(/\.md$/, ''));
	const left: unknown[] = [parsed.value];
	for (let one = left.pop(); one !== undefined; one = left.pop()) {
		if (typeof one === 'object' && one !== null) {
			const { path: file, subpath } = one as { readonly path?: unknown; readonly subpath?: unknown };
			const mayLead = typeof file === 'string' && typeof subpath === 'string';
			const isLed = mayLead && headings.has(retelling, path, { ...plainLink, path: file, heading: subpath });
			if (isLed) draft.leave(path, undefined, file + subpath, sayOfRefactor('snippets.isInConfig'));
			for (const value of Object.values(one) as readonly unknown[])
				if (!isLed || (value !== file && value !== subpath)) left.push(value);
		}
		if (typeof one !== 'string') continue;
		const said = one;
		const isMoved = moved.some((file) => said.includes(file));
		if (isMoved || (mentionsOld(retelling, said) && (isSearched.test(said) || asksFor(retelling, said))))
			draft.leave(path, undefined, said, sayOfRefactor('snippets.isInConfig'));
	}
}
