import type {
	CachedMetadata,
	FrontmatterLinkCache,
	HeadingCache,
	Pos,
	ReferenceCache,
	ReferenceLinkCache,
	TagCache,
} from 'obsidian';
import { findFrontmatter, isTag, parseYaml, tagPattern } from './frontmatter';
import { findBlocks } from './note-blocks';

/** Offsets to lines and columns; `\r\n` counts as two characters, as in the metadata cache. */
export class Places {
	private readonly starts: number[] = [0];

	constructor(text: string) {
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
	}

	startOf(line: number): number {
		return this.starts[Math.min(line, this.starts.length - 1)] ?? 0;
	}

	get lineCount(): number {
		return this.starts.length;
	}

	range(from: number, to: number): Pos {
		return { start: this.locate(from), end: this.locate(to) };
	}

	private locate(offset: number): Pos['start'] {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - (this.starts[low] ?? 0), offset };
	}
}

/** Reads a note's text as Obsidian's indexer does. Parts that a note does not have are left out. */
export function readMetadata(text: string): CachedMetadata {
	const places = new Places(text);
	const cache: CachedMetadata = {};
	const block = findFrontmatter(text);
	if (block !== null) readFrontmatter(text, block, places, cache);
	const bodyFrom = block === null ? 0 : block.end;
	const { sections, headings, listItems, blocks, definitions, visible } = findBlocks(text, bodyFrom, places);
	const yaml = block === null ? [] : [{ type: 'yaml', position: places.range(0, block.end) }];
	const { links, embeds, rest } = findReferences(visible, text, places);
	const tags = findTags(rest, places);
	if (yaml.length + sections.length > 0) cache.sections = [...yaml, ...sections];
	if (headings.length > 0) cache.headings = headings satisfies HeadingCache[];
	if (listItems.length > 0) cache.listItems = listItems;
	if (Object.keys(blocks).length > 0) cache.blocks = blocks;
	if (links.length > 0) cache.links = links;
	if (embeds.length > 0) cache.embeds = embeds;
	if (tags.length > 0) cache.tags = tags;
	const referenceLinks = definitions.flatMap(({ position }) => referenceOf(text, position));
	if (referenceLinks.length > 0) cache.referenceLinks = referenceLinks;
	return cache;
}

/** A note whose YAML does not parse, or is no mapping, has a `yaml` section and no `frontmatter`. */
function readFrontmatter(
	text: string,
	block: { from: number; to: number; end: number },
	places: Places,
	cache: CachedMetadata,
): void {
	const parsed = tryYaml(text.slice(block.from, block.to));
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return;
	cache.frontmatter = parsed;
	cache.frontmatterPosition = places.range(0, block.end);
	const links = [...findFrontmatterLinks(parsed, '')];
	if (links.length > 0) cache.frontmatterLinks = links;
}

function tryYaml(yaml: string): unknown {
	try {
		return parseYaml(yaml);
	} catch {
		return null;
	}
}

/** A property is a link when all of its text is one; nested ones have keys like `related.0`. */
function* findFrontmatterLinks(value: unknown, key: string): Generator<FrontmatterLinkCache> {
	if (typeof value === 'string') {
		const text = value.trim();
		const link = parseLink(text);
		if (link !== null && link.original.length === text.length && !link.isEmbed) {
			yield { key, link: link.link, original: link.original, displayText: link.displayText };
		}
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	for (const [name, item] of Object.entries(value))
		yield* findFrontmatterLinks(item, key === '' ? name : `${key}.${name}`);
}

interface ParsedLink {
	readonly link: string;
	readonly displayText: string;
	readonly original: string;
	readonly isEmbed: boolean;
}

const linkPattern =
	/(?<!\\)(?:!?\[\[([^[\]\n]+)\]\]|!?\[((?:[^[\]\\\n]|\\.)*)\]\((<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+"[^"\n]*")?\))/g;

function parseLink(text: string): ParsedLink | null {
	linkPattern.lastIndex = 0;
	const match = linkPattern.exec(text);
	return match === null || match.index !== 0 ? null : linkOf(match);
}

function linkOf(match: RegExpExecArray): ParsedLink | null {
	const [original, wiki, label, target] = match;
	const isEmbed = original.startsWith('!');
	if (wiki !== undefined) {
		const bar = wiki.indexOf('|');
		const link = (bar < 1 ? wiki : wiki.slice(0, bar)).replace(/\\$/, '').trim();
		const displayText =
			bar < 1
				? link
						.split('#')
						.filter((part) => part !== '')
						.join(' > ')
				: wiki.slice(bar + 1).trim();
		return { link, displayText, original, isEmbed };
	}
	const address = (target ?? '').replace(/^<(.*)>$/, '$1');
	if (address === '' || /^[a-z][a-z\d+.-]*:/i.test(address)) return null;
	return { link: decode(address), displayText: label ?? '', original, isEmbed };
}

function decode(address: string): string {
	try {
		return decodeURI(address).replaceAll('%23', '#');
	} catch {
		return address;
	}
}

/** Links and embeds of the body, and the text with them blanked out. */
function findReferences(
	visible: string,
	text: string,
	places: Places,
): { links: ReferenceCache[]; embeds: ReferenceCache[]; rest: string } {
	const links: ReferenceCache[] = [];
	const embeds: ReferenceCache[] = [];
	const rest = visible.replace(linkPattern, (whole, ...groups: unknown[]) => {
		const offset = groups.find((group): group is number => typeof group === 'number') ?? 0;
		const link = parseLink(text.slice(offset, offset + whole.length));
		// The text of a link that leads out of the vault holds no tag either.
		if (link === null) return ' '.repeat(whole.length);
		const { isEmbed, ...found } = link;
		(isEmbed ? embeds : links).push({ ...found, position: places.range(offset, offset + whole.length) });
		return ' '.repeat(whole.length);
	});
	return { links, embeds, rest };
}

/** The destination of a definition. */
function referenceOf(text: string, position: Pos): ReferenceLinkCache[] {
	const said = text.slice(position.start.offset, position.end.offset);
	const [, id, target] = /^\s*\[((?:[^[\]\\]|\\.)+)\]:\s*(<[^<>\n]*>|\S+)/.exec(said) ?? [];
	if (id === undefined || target === undefined) return [];
	return [{ id, link: decode(target.replace(/^<(.*)>$/, '$1')), position }];
}

function findTags(rest: string, places: Places): TagCache[] {
	const tags: TagCache[] = [];
	for (const match of rest.matchAll(tagPattern)) {
		const before = match.index === 0 ? ' ' : (rest[match.index - 1] ?? ' ');
		const isBehindEscape = /\\[!-/:-@[-`{-~]$/.test(rest.slice(0, match.index));
		if ((!/\s/.test(before) && !isBehindEscape) || !isTag(match[0])) continue;
		tags.push({ tag: match[0], position: places.range(match.index, match.index + match[0].length) });
	}
	return tags;
}
