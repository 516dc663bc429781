import type Token from 'markdown-it/lib/token.mjs';
import type { BlockCache, HeadingCache, ListItemCache, SectionCache } from 'obsidian';
import { findListItems } from './list-items';
import { parseBlocks } from './markdown-blocks';
import type { Places } from './note-metadata';

/** The block structure of a body, and its text with everything blanked in which links and tags do not count. */
export interface Blocks {
	readonly sections: SectionCache[];
	readonly headings: HeadingCache[];
	readonly listItems: ListItemCache[];
	readonly blocks: Record<string, BlockCache>;
	/** Where references are defined: no token has them. */
	readonly definitions: readonly SectionCache[];
	readonly visible: string;
}

/** Cuts a note's body into sections; `bodyFrom` is the offset where the frontmatter ends. */
export function findBlocks(text: string, bodyFrom: number, places: Places): Blocks {
	const body = blank(text.slice(0, bodyFrom)) + text.slice(bodyFrom);
	const tokens = parseBlocks(body);
	const lines = new LineRanges(text, places);
	const roots = tokens.filter(({ level, nesting, map }) => level === 0 && nesting !== -1 && map !== null);
	const definitions = findDefinitions(roots, body, lines, places.lineCount);
	const listItems = findListItems(tokens, text, places);
	const sections = [...roots.map((token) => sectionOf(token, text, lines)), ...definitions].sort(
		(one, other) => one.position.start.offset - other.position.start.offset,
	);
	nameListsAndTables(sections, text);
	const headings = tokens.flatMap((token, i) =>
		token.level === 0 && token.type === 'heading_open' ? [headingOf(token, tokens[i + 1], lines)] : [],
	);
	const blocks = blocksOf(sections, listItems, text);
	const visible = hideCode(body, tokens, lines, definitions);
	return { sections, headings, listItems, blocks, definitions, visible };
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
	comment: 'comment',
	footnote_open: 'footnoteDefinition',
};

/** At the end of a text; a list, a quote or a table has it on a line of its own. */
const textId = /(?:^|\s)\^([A-Za-z0-9-]+)$/;
const itemId = /[ \t]\^([A-Za-z0-9-]+)$/;
const ownLineId = /\n[ \t]*\^([A-Za-z0-9-]+)$/;

function sectionOf(token: Token, text: string, lines: LineRanges): SectionCache {
	const [from, to] = token.map ?? [0, 0];
	const position = lines.range(from, to);
	const content = text.slice(position.start.offset, position.end.offset);
	const type = typeOf(token, content);
	const pattern = type === 'paragraph' || type === 'heading' ? textId : ownLineId;
	const id = type === 'code' ? undefined : pattern.exec(content)?.[1];
	return id === undefined ? { type, position } : { type, position, id };
}

function typeOf(token: Token, content: string): string {
	if (content.startsWith('$$')) return 'math';
	if (token.type === 'blockquote_open' && /^ {0,3}>[ \t]*\[![^\]]+\]/.test(content)) return 'callout';
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

/** The lines that are in no token and not empty. */
function findDefinitions(
	roots: readonly Token[],
	body: string,
	lines: LineRanges,
	lineCount: number,
): readonly SectionCache[] {
	const found: SectionCache[] = [];
	let from = 0;
	for (const [start, end] of [...roots.map(({ map }) => map ?? [0, 0]), [lineCount, lineCount]]) {
		let begun = start ?? 0;
		for (let line = begun - 1; line >= from; line -= 1) {
			const said = body.slice(...lines.offsets(line, line + 1));
			if (!/^ {0,3}\[/.test(said)) continue;
			found.push({ type: 'definition', position: lines.range(line, begun) });
			begun = line;
		}
		from = end ?? from;
	}
	return found;
}

/** What no text can be added to is named by a paragraph below it that is nothing but a block's id. */
function nameListsAndTables(sections: SectionCache[], text: string): void {
	sections.forEach((section, i) => {
		const before = sections[i - 1];
		const { start, end } = section.position;
		const said = text.slice(start.offset, end.offset);
		if (before === undefined || section.type !== 'paragraph' || !/^\^[A-Za-z0-9-]+$/.test(said)) return;
		if (['paragraph', 'heading'].includes(before.type)) return;
		before.id = said.slice(1);
		delete section.id;
	});
}

function blocksOf(
	sections: readonly SectionCache[],
	listItems: readonly ListItemCache[],
	text: string,
): Record<string, BlockCache> {
	const blocks: Record<string, BlockCache> = {};
	for (const { id, position } of sections) if (id !== undefined) blocks[id.toLowerCase()] = { id, position };
	for (const item of listItems) {
		const { position } = item;
		const id = itemId.exec(text.slice(position.start.offset, position.end.offset).trimEnd())?.[1];
		if (id === undefined) continue;
		item.id = id;
		blocks[id.toLowerCase()] = { id, position };
	}
	return blocks;
}

const hiddenInline = [
	/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g,
	/<!--[\s\S]*?-->/g,
	/(?<!\]\()<\/?[A-Za-z][^<>\n]*>/g,
	/\$\$[\s\S]*?\$\$/g,
	/\$[^\s$](?:[^$\n]*[^\s$])?\$/g,
];

function hideCode(
	body: string,
	tokens: readonly Token[],
	lines: LineRanges,
	definitions: readonly SectionCache[],
): string {
	const hidden = tokens.flatMap(({ map, type }): [number, number][] =>
		map !== null && ['fence', 'code_block', 'html_block'].includes(type) ? [lines.offsets(...map)] : [],
	);
	for (const { position } of definitions) hidden.push([position.start.offset, position.end.offset]);
	let visible = body;
	for (const [from, to] of hidden)
		visible = visible.slice(0, from) + blank(visible.slice(from, to)) + visible.slice(to);
	for (const pattern of hiddenInline) visible = visible.replace(pattern, blank);
	return visible;
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/g, ' ');
}
