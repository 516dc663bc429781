import type { Range } from '../text';
import { decodePath, encodeInBrackets, encodePath, isWebAddress, withoutSubpath } from './address';
import { readResource, readWikilink } from './syntax';

/** How a link is written: `[[note]]`, `[text](note.md)`, or `[label]: note.md`, to which references lead. */
export type LinkForm = 'wikilink' | 'markdown' | 'definition';

/** A link to a note or a file of the vault; embeds are links too. All ranges are into one text. */
export interface Link extends Range {
	readonly form: LinkForm;
	/** What it leads to, decoded, without heading; `''` for a place in the same note. */
	readonly path: string;
	/** Where the path stands, as it is written. */
	readonly target: Range;
	/** `#heading` or `#^block`, right behind the path; empty where there is none. */
	readonly subpath: Range;
	/** The text that people read; undefined where there is none of its own. */
	readonly display: Range | undefined;
	/** The target stands in `<…>`. */
	readonly isBracketed: boolean;
}

/** A link that leads out of the vault. */
export interface WebLink {
	readonly url: string;
	readonly text: string;
}

/**
 * The link that a text is as a whole, such as the value of a property; undefined when it is none, or leads out of the
 * vault.
 *
 * @example parseLink('[[a/b#c|d]]')?.path // 'a/b'
 */
export function parseLink(text: string): Link | undefined {
	if (!text.includes('[')) return undefined;
	const at = text.startsWith('!') ? 1 : 0;
	const wikilink = text.startsWith('[[', at) ? readWikilink(text, at) : undefined;
	const whole = { from: 0, to: text.length };
	if (wikilink?.to === text.length && text.length > at + 4) {
		const { target, subpath, display } = wikilink;
		const path = text.slice(target.from, target.to);
		return { ...whole, form: 'wikilink', path, target, subpath, display, isBracketed: false };
	}
	const found = readMarkdown(text, at);
	if (found === undefined) return undefined;
	const { display, range, isBracketed } = found;
	const destination = text.slice(range.from, range.to);
	if (destination === '' || isWebAddress(destination)) return undefined;
	return { ...whole, form: 'markdown', display, isBracketed, ...partsOf(destination, range.from) };
}

/** The link out of the vault that a text is as a whole: `[text](https://example.org)`. */
export function parseWebLink(text: string): WebLink | undefined {
	const found = readMarkdown(text, text.startsWith('!') ? 1 : 0);
	if (found === undefined) return undefined;
	const { display, range } = found;
	const url = text.slice(range.from, range.to);
	return isWebAddress(url) ? { url, text: text.slice(display.from, display.to) } : undefined;
}

/** The parts of a destination of Markdown that begins at an offset. */
export function partsOf(destination: string, from: number): Pick<Link, 'path' | 'target' | 'subpath'> {
	const written = withoutSubpath(destination);
	const end = from + written.length;
	return {
		path: decodePath(written),
		target: { from, to: end },
		subpath: { from: end, to: from + destination.length },
	};
}

/**
 * A path as it is written for the target of a link, so that it reads back as that path; undefined where it cannot stand
 * in a link of that form.
 */
export function writeTarget(
	path: string,
	{ form, isBracketed }: Pick<Link, 'form' | 'isBracketed'>,
): string | undefined {
	if (form === 'wikilink') return fitsWikilink(path) ? path : undefined;
	return isBracketed ? encodeInBrackets(path) : encodePath(path);
}

/** Whether a path can be the target of a wikilink. */
export function fitsWikilink(path: string): boolean {
	return !/[[\]|#^]|\\$/.test(path);
}

function readMarkdown(
	text: string,
	at: number,
): { readonly display: Range; readonly range: Range; readonly isBracketed: boolean } | undefined {
	if (text[at] !== '[' || !text.endsWith(')')) return undefined;
	let depth = 0;
	for (let end = at; end < text.length; end += 1) {
		const unit = text[end];
		if (unit === '\\') end += 1;
		else if (unit === '[') depth += 1;
		else if (unit === ']') depth -= 1;
		if (depth > 0) continue;
		const resource = text[end + 1] === '(' ? readResource(text, end + 1) : undefined;
		return resource?.to === text.length ? { ...resource, display: { from: at + 1, to: end } } : undefined;
	}
	return undefined;
}
