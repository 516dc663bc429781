import type { Range } from '../text';
import { maskLine, unmasked, type MaskState } from './mask';

/** A tag in a body. */
export interface BodyTag extends Range {
	/** Without `#`, as spelled. The range has the `#`. */
	readonly name: string;
}

/** A link in a body to another note of the vault. */
export interface BodyLink extends Range {
	/** What it points at, decoded, without heading; the range of it as it stands is `target`. */
	readonly path: string;
	readonly target: Range;
	readonly isWikilink: boolean;
}

/** A fenced code block; the range takes in both fences. */
export interface FencedBlock extends Range {
	/** The first word behind the opening fence; `''` for none. */
	readonly language: string;
	/** The lines between the fences, without the marks of quotes and callouts they stand in. */
	readonly lines: readonly Range[];
	/** It stands in a callout, a quote or a list. */
	readonly isNested: boolean;
}

/** What a body holds, in order. */
export interface Body {
	readonly tags: readonly BodyTag[];
	readonly links: readonly BodyLink[];
	/** What the body shows of other files: `![[note]]`, `![](image.png)`. */
	readonly embeds: readonly BodyLink[];
	readonly blocks: readonly FencedBlock[];
	/** See `Note`. A callout counts as code, since the metadata cache does not look into it. */
	readonly hasCode: boolean;
	readonly hasComment: boolean;
}

const fence = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})([^`]*)$/;
const tagName = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d_/-]+/u;
const mayBeTag = /(?:^|\s)#[^\s#]/;
const callout = /^> ?\[!/;
const onlyDigits = /^\d*$/;
const wikilink = /!?\[\[([^[\]|#^]*)(?:[|#^][^[\]]*)?\]\]/g;
const markdownLink = /!?\[[^[\]]*\]\((<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s[^()]*)?\)/g;

/** What lines are looked at for: one without any of these, outside of what is masked, says nothing. */
const anyMark = /\[\[|\]\(|#|`|~~~|%%|\$\$|<!--|\[!/g;
const maskMark = /`|%%|\$\$|<!--/;

/**
 * Finds what rules look at in the body of a note. Tags are letters, digits, emoji, `_`, `-` and `/`, not digits alone,
 * after white space (see https://help.obsidian.md/tags). What stands in code, comments and math is passed over.
 *
 * One pass, linear in the text; lines without any of the marks that begin something are leapt over.
 *
 * @param from Where the body starts in `text`; ranges are offsets into `text`.
 */
export function scanBody(text: string, from: number): Body {
	const tags: BodyTag[] = [];
	const links: BodyLink[] = [];
	const embeds: BodyLink[] = [];
	const blocks: FencedBlock[] = [];
	let hasCallout = false;
	let hasComment = false;
	let open: OpenFence | undefined;
	let state: MaskState = unmasked;
	const ahead = new RegExp(anyMark);
	const linkPatterns = [new RegExp(wikilink), new RegExp(markdownLink)] as const;
	for (let at = from; at < text.length;) {
		if (state === unmasked && open === undefined) {
			ahead.lastIndex = at;
			if (!ahead.test(text)) break;
			at = Math.max(at, text.lastIndexOf('\n', ahead.lastIndex - 1) + 1);
		}
		const newline = text.indexOf('\n', at);
		const next = newline === -1 ? text.length : newline + 1;
		const end = newline === -1 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
		const line = text.slice(at, end);
		const mark = line.includes('```') || line.includes('~~~') ? fence.exec(line) : null;
		if (open !== undefined) {
			if (mark !== null && closes(mark, open)) {
				blocks.push(closeBlock(open, end));
				open = undefined;
			} else open.lines.push(contentOf(line, at, end, open.prefix));
		} else if (mark !== null && state === unmasked) {
			open = openBlock(mark, at);
		} else {
			hasCallout ||= line.startsWith('>') && callout.test(line);
			hasComment ||= state === unmasked && line.startsWith('%%');
			let masked = line;
			if (state !== unmasked || maskMark.test(line)) {
				const result = maskLine(line, state);
				({ masked } = result);
				state = isUnmasked(result.state) ? unmasked : result.state;
			}
			findLinks(masked, at, linkPatterns, links, embeds);
			findTags(masked, at, tags);
		}
		at = next;
	}
	if (open !== undefined) blocks.push(closeBlock(open, text.length));
	const hasCode = hasCallout || blocks.some(({ isNested }) => !isNested);
	return { tags, links, embeds, blocks, hasCode, hasComment };
}

interface OpenFence {
	readonly from: number;
	readonly marker: string;
	readonly prefix: string;
	readonly language: string;
	readonly lines: Range[];
}

function openBlock([, prefix = '', marker = '', info = '']: RegExpExecArray, from: number): OpenFence {
	return { from, marker, prefix, language: info.trim().split(/\s/, 1)[0] ?? '', lines: [] };
}

function closeBlock({ from, prefix, language, lines }: OpenFence, to: number): FencedBlock {
	return { from, to, language, lines, isNested: !/^ {0,3}$/.test(prefix) };
}

function closes([, , marker = '', info = '']: RegExpExecArray, open: OpenFence): boolean {
	return marker.startsWith(open.marker) && info.trim() === '';
}

/** The part of a line behind the marks that its block's fence has too: `> ` of a callout, the indent of a list. */
export function contentOf(line: string, from: number, to: number, prefix: string): Range {
	let skipped = 0;
	for (const mark of prefix) {
		const character = line[skipped];
		const isMark = character === mark || (mark !== '>' && character === ' ');
		if (!isMark) break;
		skipped += 1;
	}
	return { from: Math.min(from + skipped, to), to };
}

function findLinks(
	masked: string,
	at: number,
	[wiki, markdown]: readonly [RegExp, RegExp],
	links: BodyLink[],
	embeds: BodyLink[],
): void {
	const hasWiki = masked.includes('[[');
	const hasMarkdown = masked.includes('](');
	if (!hasWiki && !hasMarkdown) return;
	const found: BodyLink[] = [];
	wiki.lastIndex = 0;
	for (let match = hasWiki ? wiki.exec(masked) : null; match !== null; match = wiki.exec(masked)) {
		// In a table the bar before the display text has a backslash before it, which is no part of the target.
		const [whole, written = ''] = match;
		const target = written.endsWith('\\') ? written.slice(0, -1) : written;
		const path = target.trim();
		if (path === '') continue;
		const from = at + match.index;
		const isEmbed = whole.startsWith('!');
		const start = from + (isEmbed ? 3 : 2);
		(isEmbed ? embeds : found).push({
			from,
			to: from + whole.length,
			path,
			target: { from: start, to: start + target.length },
			isWikilink: true,
		});
	}
	markdown.lastIndex = 0;
	for (let match = hasMarkdown ? markdown.exec(masked) : null; match !== null; match = markdown.exec(masked)) {
		const [whole, destination = ''] = match;
		const bracket = destination.startsWith('<') ? 1 : 0;
		const target = destination.slice(bracket, destination.length - bracket).replace(/#.*$/, '');
		const path = linkPathOf(target);
		if (path === undefined) continue;
		const from = at + match.index;
		const start = from + whole.indexOf('](') + 2 + bracket;
		(whole.startsWith('!') ? embeds : found).push({
			from,
			to: from + whole.length,
			path,
			target: { from: start, to: start + target.length },
			isWikilink: false,
		});
	}
	if (hasMarkdown) found.sort((left, right) => left.from - right.from);
	for (const link of found) links.push(link);
}

function findTags(masked: string, at: number, tags: BodyTag[]): void {
	if (!masked.includes('#') || !mayBeTag.test(masked)) return;
	const withoutWikilinks = masked.includes('[[') ? masked.replace(wikilink, blank) : masked;
	const line = masked.includes('](') ? withoutWikilinks.replace(markdownLink, blank) : withoutWikilinks;
	for (let hash = line.indexOf('#'); hash !== -1; hash = line.indexOf('#', hash + 1)) {
		if (hash > 0 && line.charAt(hash - 1).trim() !== '') continue;
		const name = withoutSlashes(tagName.exec(line.slice(hash + 1))?.[0] ?? '');
		if (name === '' || onlyDigits.test(name)) continue;
		tags.push({ name, from: at + hash, to: at + hash + 1 + name.length });
	}
}

function withoutSlashes(name: string): string {
	let end = name.length;
	while (name[end - 1] === '/') end -= 1;
	return name.slice(0, end);
}

/**
 * The path a Markdown link's destination has in the vault, decoded and without heading; undefined when it leads out
 * of the vault or to a place in the same note.
 */
export function linkPathOf(destination: string): string | undefined {
	if (/^[a-z][a-z\d+.-]+:|^\/\//i.test(destination)) return undefined;
	const path = destination.replace(/#.*$/, '');
	if (path === '') return undefined;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function isUnmasked({ inComment, inMath, inHtmlComment }: MaskState): boolean {
	return !inComment && !inMath && !inHtmlComment;
}

function blank(text: string): string {
	return ' '.repeat(text.length);
}
