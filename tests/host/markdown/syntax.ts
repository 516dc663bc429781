import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';

/** What a `wikilink` or `embed` token carries: `[[Note#Part|shown]]` gives `Note#Part` and `shown`. */
export interface LinkParts {
	readonly target: string;
	/** Null when the author wrote no text after a bar. */
	readonly display: string | null;
}

/** What a `callout_open` token carries: `> [!warning|wide]- Mind this` is a closed callout of type `warning`. */
export interface CalloutParts {
	readonly type: string;
	readonly metadata: string;
	readonly fold: '' | '+' | '-';
}

/**
 * A parser for Obsidian's Markdown: CommonMark and tables without raw HTML, plus wikilinks, embeds, tags,
 * highlights, comments, callouts and block ids. A line break in the source is a line break on the page.
 */
export function createParser(): MarkdownIt {
	const parser = new MarkdownIt({ html: false, breaks: true, linkify: true });
	parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
	parser.block.ruler.before('fence', 'comment', parseCommentBlock, { alt: ['paragraph', 'blockquote', 'list'] });
	parser.inline.ruler.before('link', 'wikilink', parseWikilink);
	parser.inline.ruler.before('link', 'comment', parseInlineComment);
	parser.inline.ruler.before('link', 'tag', parseTag);
	parser.inline.ruler.before('emphasis', 'highlight', parseHighlight);
	parser.core.ruler.before('inline', 'callout', markCallouts);
	parser.core.ruler.before('inline', 'block_id', takeBlockIds);
	return parser;
}

/** Blanks the frontmatter, so that what remains keeps its line numbers. */
export function blankFrontmatter(markdown: string): string {
	const match = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(markdown);
	return match === null ? markdown : match[0].replace(/[^\r\n]+/g, '') + markdown.slice(match[0].length);
}

function parseCommentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const from = startOf(state, startLine);
	if (!state.src.startsWith('%%', from)) return false;
	const firstLineEnd = state.eMarks[startLine] ?? state.src.length;
	const closesOnFirstLine = state.src.indexOf('%%', from + 2);
	if (closesOnFirstLine !== -1 && closesOnFirstLine + 2 <= firstLineEnd) {
		const rest = state.src.slice(closesOnFirstLine + 2, firstLineEnd);
		if (rest.trim() !== '') return false;
		if (!silent) state.line = startLine + 1;
		return true;
	}
	if (silent) return true;
	for (let line = startLine + 1; line < endLine; line += 1) {
		const close = state.src.indexOf('%%', startOf(state, line));
		const lineEnd = state.eMarks[line] ?? state.src.length;
		if (close === -1 || close + 2 > lineEnd) continue;
		pushParagraph(state, state.src.slice(close + 2, lineEnd).trim(), line);
		state.line = line + 1;
		return true;
	}
	state.line = endLine;
	return true;
}

function startOf(state: StateBlock, line: number): number {
	return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function pushParagraph(state: StateBlock, content: string, line: number): void {
	if (content === '') return;
	state.push('paragraph_open', 'p', 1).map = [line, line + 1];
	const inline = state.push('inline', '', 0);
	inline.content = content;
	inline.map = [line, line + 1];
	inline.children = [];
	state.push('paragraph_close', 'p', -1);
}

function parseInlineComment(state: StateInline, silent: boolean): boolean {
	if (!state.src.startsWith('%%', state.pos)) return false;
	const close = state.src.indexOf('%%', state.pos + 2);
	if (close === -1) return false;
	if (!silent) state.pending = state.pending.replace(/[ \t]+$/, ' ');
	state.pos = close + 2;
	return true;
}

function parseWikilink(state: StateInline, silent: boolean): boolean {
	const isEmbed = state.src.startsWith('![[', state.pos);
	if (!isEmbed && !state.src.startsWith('[[', state.pos)) return false;
	const from = state.pos + (isEmbed ? 3 : 2);
	const close = state.src.indexOf(']]', from);
	const inner = close === -1 ? '' : state.src.slice(from, close);
	if (inner.trim() === '' || inner.includes('\n') || inner.includes('[[')) return false;
	if (!silent) {
		const bar = inner.indexOf('|');
		const parts: LinkParts = {
			target: (bar === -1 ? inner : inner.slice(0, bar)).replace(/\\$/, '').trim(),
			display: bar === -1 ? null : inner.slice(bar + 1).trim(),
		};
		state.push(isEmbed ? 'embed' : 'wikilink', '', 0).meta = parts;
	}
	state.pos = close + 2;
	return true;
}

const tagPattern = /#(?:[\p{L}\p{N}_/-]|\p{Extended_Pictographic}|\u200d|\ufe0f)+/uy;

function parseTag(state: StateInline, silent: boolean): boolean {
	const before = state.pos === 0 ? ' ' : (state.src[state.pos - 1] ?? ' ');
	if (state.src[state.pos] !== '#' || !/[\s(]/.test(before)) return false;
	tagPattern.lastIndex = state.pos;
	const tag = tagPattern.exec(state.src)?.[0];
	if (tag === undefined || /^#\d+$/.test(tag)) return false;
	if (!silent) state.push('tag', 'a', 0).content = tag;
	state.pos += tag.length;
	return true;
}

function parseHighlight(state: StateInline, silent: boolean): boolean {
	if (!state.src.startsWith('==', state.pos)) return false;
	const close = state.src.indexOf('==', state.pos + 2);
	const inner = close === -1 ? '' : state.src.slice(state.pos + 2, close);
	if (inner === '' || inner !== inner.trim()) return false;
	if (!silent) {
		const end = state.posMax;
		state.push('mark_open', 'mark', 1);
		state.pos += 2;
		state.posMax = close;
		state.md.inline.tokenize(state);
		state.posMax = end;
		state.push('mark_close', 'mark', -1);
	}
	state.pos = close + 2;
	return true;
}

const calloutPattern = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)[ \t]*(.*)(?:\n|$)/;

/** Turns `blockquote` tokens that begin with `[!type]` into `callout` tokens with a `callout_title` first. */
function markCallouts(state: StateCore): void {
	for (let at = 0; at < state.tokens.length; at += 1) {
		const [open, paragraph, inline] = state.tokens.slice(at, at + 3);
		if (open?.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open' || inline === undefined) continue;
		const match = calloutPattern.exec(inline.content);
		if (match === null) continue;
		const close = state.tokens.findIndex(
			(token, i) => i > at && token.type === 'blockquote_close' && token.level === open.level,
		);
		const type = (match[1] ?? '').trim().toLowerCase();
		const parts: CalloutParts = { type, metadata: match[2] ?? '', fold: foldOf(match[3]) };
		retype(open, 'callout_open').meta = parts;
		const end = state.tokens[close];
		if (end !== undefined) retype(end, 'callout_close');
		inline.content = inline.content.slice(match[0].length);
		const firstOfBody = inline.content.trim() === '' ? at + 4 : at + 1;
		const body = state.tokens.slice(firstOfBody, close);
		const title = calloutTitle(state, match[4] === undefined || match[4] === '' ? titleCase(type) : match[4]);
		state.tokens.splice(at + 1, close - at - 1, title, ...wrapContent(state, body));
	}
}

function calloutTitle(state: StateCore, content: string): Token {
	const title = new state.Token('callout_title', 'div', 0);
	const text = new state.Token('inline', '', 0);
	text.content = content;
	text.children = [];
	state.md.inline.parse(content, state.md, state.env, text.children);
	title.meta = text;
	return title;
}

function wrapContent(state: StateCore, body: readonly Token[]): Token[] {
	if (body.length === 0) return [];
	const open = new state.Token('callout_content_open', 'div', 1);
	open.attrSet('class', 'callout-content');
	return [open, ...body, new state.Token('callout_content_close', 'div', -1)];
}

function foldOf(sign: string | undefined): CalloutParts['fold'] {
	return sign === '+' || sign === '-' ? sign : '';
}

function retype(token: Token, type: string): Token {
	token.type = type;
	token.tag = 'div';
	return token;
}

function titleCase(type: string): string {
	return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
}

const blockIdPattern = /(?:^|[ \t\n])\^([A-Za-z0-9-]+)[ \t]*$/;

/** Takes a trailing `^id` off a block's text and keeps it in `meta.blockId`. */
function takeBlockIds(state: StateCore): void {
	for (const token of state.tokens) {
		const id = token.type === 'inline' ? blockIdPattern.exec(token.content) : null;
		if (id === null) continue;
		token.meta = { blockId: id[1] };
		token.content = token.content.slice(0, id.index);
	}
}
