import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { BlockCache, HeadingCache, ListItemCache, SectionCache } from 'obsidian';
import type { Places } from './note-metadata';

/** The block structure of a body, and its text with everything blanked in which links and tags do not count. */
export interface Blocks {
	readonly sections: SectionCache[];
	readonly headings: HeadingCache[];
	readonly listItems: ListItemCache[];
	readonly blocks: Record<string, BlockCache>;
	readonly visible: string;
}

const parser = new MarkdownIt({ html: true });
// Only lines matter here; what is inline is looked for in the text itself.
parser.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);

/** Cuts a note's body into sections; `bodyFrom` is the offset where the frontmatter ends. */
export function findBlocks(text: string, bodyFrom: number, places: Places): Blocks {
	const body = blank(text.slice(0, bodyFrom)) + text.slice(bodyFrom);
	const tokens = parser.parse(body, {});
	const lines = new LineRanges(text, places);
	const found: Blocks = { sections: [], headings: [], listItems: [], blocks: {}, visible: '' };
	tokens.forEach((token, i) => {
		if (token.map === null) return;
		if (token.level === 0 && token.nesting !== -1) found.sections.push(sectionOf(token, text, lines));
		if (token.level === 0 && token.type === 'heading_open') found.headings.push(headingOf(token, tokens[i + 1], lines));
		if (token.type === 'list_item_open') found.listItems.push(listItemOf(tokens, i, text, lines));
	});
	nameBlocks(found, text);
	return { ...found, visible: hideCode(body, tokens, lines) };
}

class LineRanges {
	constructor(
		private readonly text: string,
		private readonly places: Places,
	) {}

	/** The range of lines `from` up to and without `to`, blank lines at the end and the line break left out. */
	range(from: number, to: number): SectionCache['position'] {
		const [start, end] = this.offsets(from, to);
		return this.places.range(start, start + this.text.slice(start, end).trimEnd().length);
	}

	offsets(from: number, to: number): [number, number] {
		return [this.places.startOf(from), to >= this.places.lineCount ? this.text.length : this.places.startOf(to)];
	}
}

const types: Readonly<Record<string, string>> = {
	heading_open: 'heading',
	fence: 'code',
	code_block: 'code',
	bullet_list_open: 'list',
	ordered_list_open: 'list',
	blockquote_open: 'blockquote',
	table_open: 'table',
	hr: 'thematicBreak',
	html_block: 'html',
};

function sectionOf(token: Token, text: string, lines: LineRanges): SectionCache {
	const [from, to] = token.map ?? [0, 0];
	const position = lines.range(from, to);
	const content = text.slice(position.start.offset, position.end.offset);
	const id = /(?:^|\s)\^([A-Za-z0-9-]+)$/.exec(content)?.[1];
	const type = typeOf(token, content);
	return id === undefined || type === 'code' ? { type, position } : { type, position, id };
}

function typeOf(token: Token, content: string): string {
	if (content.startsWith('%%')) return 'comment';
	if (content.startsWith('$$')) return 'math';
	if (/^\[\^[^\]]+\]:/.test(content)) return 'footnoteDefinition';
	if (token.type === 'blockquote_open' && /^>[ \t]*\[![^\]]+\]/.test(content)) return 'callout';
	return types[token.type] ?? 'paragraph';
}

function headingOf(token: Token, inline: Token | undefined, lines: LineRanges): HeadingCache {
	const [from, to] = token.map ?? [0, 0];
	return {
		heading: (inline?.content ?? '').replace(/\s+\^[A-Za-z0-9-]+$/, ''),
		level: Number(token.tag.slice(1)),
		position: lines.range(from, to),
	};
}

/** An item's own lines, the lists within it left out. */
function listItemOf(tokens: readonly Token[], at: number, text: string, lines: LineRanges): ListItemCache {
	const item = tokens[at];
	const level = item?.level ?? 0;
	const [from, to] = item?.map ?? [0, 0];
	const after = tokens.slice(at + 1);
	const end = after.findIndex((token) => token.type === 'list_item_close' && token.level === level);
	const nested = after.slice(0, end).find((token) => /_list_open$/.test(token.type));
	const whole = lines.range(from, nested?.map?.[0] ?? to);
	const indent = /^[\s>]*/.exec(text.slice(whole.start.offset, whole.end.offset))?.[0].length ?? 0;
	const start = { line: whole.start.line, col: whole.start.col + indent, offset: whole.start.offset + indent };
	const before = tokens.slice(0, at).reverse();
	const parent = before.find(
		(token) => token.type === 'list_item_open' && token.level < level && (token.map?.[1] ?? 0) >= to,
	);
	const list = before.find((token) => /_list_open$/.test(token.type) && token.level === level - 1);
	const task = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:\s|$)/.exec(text.slice(start.offset, whole.end.offset))?.[1];
	const position = { start, end: whole.end };
	const owner = parent?.map?.[0] ?? -Math.max(1, list?.map?.[0] ?? 1);
	return task === undefined ? { parent: owner, position } : { parent: owner, position, task };
}

function nameBlocks(found: Blocks, text: string): void {
	for (const { id, position } of found.sections) {
		if (id !== undefined) found.blocks[id.toLowerCase()] = { id, position };
	}
	for (const { position } of found.listItems) {
		const id = /\s\^([A-Za-z0-9-]+)$/.exec(text.slice(position.start.offset, position.end.offset))?.[1];
		if (id !== undefined) found.blocks[id.toLowerCase()] = { id, position };
	}
}

const hiddenInline = [
	/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g,
	/<!--[\s\S]*?-->/g,
	/\$\$[\s\S]*?\$\$/g,
	/\$[^\s$](?:[^$\n]*[^\s$])?\$/g,
];

function hideCode(body: string, tokens: readonly Token[], lines: LineRanges): string {
	let visible = body;
	for (const token of tokens) {
		if (token.map === null || !['fence', 'code_block', 'html_block'].includes(token.type)) continue;
		const [from, to] = lines.offsets(...token.map);
		visible = visible.slice(0, from) + blank(visible.slice(from, to)) + visible.slice(to);
	}
	for (const pattern of hiddenInline) visible = visible.replace(pattern, blank);
	return visible;
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/g, ' ');
}
