import type { Body } from '../body/body';
import { readBody, readOpaque } from '../body/read-body';
import { isWebAddress, linkPathOf } from './address';
import { findPropertyLinks, type UnfollowedLink } from './note-links';
import { findWikilinks, readResource } from './syntax';

/** What hides a link from Obsidian, or begins what does. */
const mayHide = /[<$]|\]\(|\]:/;

/** What reads like links in the midst of a property's text, in HTML, in math and in the titles of links. */
export function findUnfollowed(text: string, body: Body, bodyFrom: number): readonly UnfollowedLink[] {
	const { unfollowed } = findPropertyLinks(text);
	return mayHide.test(text) ? [...unfollowed, ...findInOpaque(text, body, bodyFrom)] : unfollowed;
}

function findInOpaque(text: string, { links, embeds }: Body, bodyFrom: number): readonly UnfollowedLink[] {
	const followed = new Set([...links, ...embeds].map(({ target }) => target.from));
	let seen = 0;
	return readOpaque(text, bodyFrom).flatMap(({ kind, from, to }): readonly UnfollowedLink[] => {
		if (kind === 'html') return findInHtml(text, from, to);
		if (kind === 'math') return findInMath(text, from, to);
		// What stands in another link was looked at with it.
		if ((kind !== 'link' && kind !== 'definition') || to <= seen) return [];
		seen = to;
		return wikilinksIn(text, from, to, 'title').filter(({ range }) => !followed.has(range.from));
	});
}

const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

function findInHtml(text: string, from: number, to: number): readonly UnfollowedLink[] {
	const addresses = [...text.slice(from, to).matchAll(href)].flatMap((match): readonly UnfollowedLink[] => {
		const [whole, double, single, bare] = match;
		const said = double ?? single ?? bare ?? '';
		return placeOf(said, from + match.index + whole.indexOf(said, whole.indexOf('=')));
	});
	return [...addresses, ...wikilinksIn(text, from, to, 'html'), ...resourcesIn(text.slice(0, to), from)];
}

function wikilinksIn(text: string, from: number, to: number, place: 'html' | 'title'): readonly UnfollowedLink[] {
	const inside = text.slice(from, to);
	return [...findWikilinks(inside)].map(({ target }) => {
		const range = { from: from + target.from, to: from + target.to };
		return { path: inside.slice(target.from, target.to), range, place };
	});
}

/** The destinations of what would be links of Markdown outside HTML. */
function resourcesIn(text: string, from: number): readonly UnfollowedLink[] {
	const found: UnfollowedLink[] = [];
	for (let at = text.indexOf('](', from); at !== -1; at = text.indexOf('](', at + 2)) {
		const range = readResource(text, at + 1)?.range;
		const said = range === undefined ? [] : placeOf(text.slice(range.from, range.to), range.from);
		for (const one of said) found.push(one);
	}
	return found;
}

function placeOf(said: string, from: number): readonly UnfollowedLink[] {
	const path = isWebAddress(said) ? undefined : linkPathOf(said);
	return path === undefined ? [] : [{ path, range: { from, to: from + said.length }, place: 'html' }];
}

function findInMath(text: string, from: number, to: number): readonly UnfollowedLink[] {
	const dollars = /^\$*/.exec(text.slice(from, to))?.[0].length ?? 0;
	const { links, embeds } = readBody(text.slice(0, to - dollars), from + dollars);
	return [...links, ...embeds].map(({ path, target }) => ({ path, range: target, place: 'math' }));
}
