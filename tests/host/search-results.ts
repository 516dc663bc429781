import type { SearchMatches, SearchResult } from 'obsidian';
import { prepareFuzzySearch as prepare } from 'obsidian-test-mocks/obsidian';

/** Matches the letters of a query in order; the higher the score, the better. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
	const search = prepare(query);
	return (text) => {
		const result = search(text);
		return result === null ? null : { ...result, score: -result.score };
	};
}

/** Writes a text with the matched parts as `span.suggestion-highlight`; offsets are moved by `offset`. */
export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: SearchMatches | null,
	offset = 0,
): void {
	let at = 0;
	for (const [start, end] of matches ?? []) {
		const [from, to] = [Math.max(at, start + offset), Math.min(text.length, end + offset)];
		if (to <= from) continue;
		el.append(text.slice(at, from), createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) }));
		at = to;
	}
	el.append(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
	renderMatches(el, text, result.matches, offset);
}
