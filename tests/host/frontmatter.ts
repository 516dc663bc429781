import type { CachedMetadata, FrontMatterInfo, HeadingSubpathResult, BlockSubpathResult } from 'obsidian';
import { parse, stringify } from 'yaml';

/** Parses YAML as Obsidian does (YAML 1.2 core); throws where the text is not YAML. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml, { logLevel: 'error' });
}

/** Writes YAML as Obsidian's properties editor does: block lists, nothing for null, no anchors, no folding. */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, nullStr: '' });
}

/** What the metadata cache takes for frontmatter: the offsets of its text and of the end of the closing fence. */
export interface FrontmatterBlock {
	readonly from: number;
	readonly to: number;
	readonly end: number;
}

/**
 * Finds frontmatter as the metadata cache does: exactly `---` at the first byte, and a closing `---` that may
 * carry trailing blanks. Null when there is none.
 */
export function findFrontmatter(text: string): FrontmatterBlock | null {
	const open = /^---\r?\n/.exec(text);
	if (open === null) return null;
	const close = /^---[ \t]*\r?$/gm;
	close.lastIndex = open[0].length;
	const found = close.exec(text);
	if (found === null) return null;
	return { from: open[0].length, to: found.index, end: found.index + 3 };
}

/** The public function: unlike the cache, it wants nothing after the closing `---`. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
	const match = /^---\r?\n((?:.*\r?\n)*?)---(?:\r?\n|$)/.exec(content);
	if (match === null) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const from = content.indexOf('\n') + 1;
	const frontmatter = (match[1] ?? '').replace(/\r?\n$/, '');
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: match[0].length };
}

/** One property, by exact name or by pattern; null where there is none. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
	for (const [name, value] of entriesOf(frontmatter)) {
		if (typeof key === 'string' ? name === key : key.test(name)) return value ?? null;
	}
	return null;
}

/** A property as strings: a single string is one string, commas and all. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
	const strings = stringsOf(frontmatter, key);
	return strings !== null && strings.length > 0 ? strings : null;
}

function stringsOf(frontmatter: unknown, key: string | RegExp): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, key);
	if (value === null || value === '') return null;
	return (Array.isArray(value) ? value : [value])
		.filter((one: unknown): one is string => typeof one === 'string' && one.trim() !== '')
		.map((one) => one.trim());
}

/**
 * The tags a note's `tags` property gives, each with `#`; what is no tag is dropped (`a, b`, `two words`). Null where
 * nothing is said, and an empty list where nothing is left.
 */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
	return (
		stringsOf(frontmatter, /^tags$/i)
			?.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`))
			.filter(isTag) ?? null
	);
}

/** The names a note's `aliases` property gives. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^aliases$/i);
}

/** Frontmatter tags first, then those of the body, duplicates kept; a list without any where there are none. */
export function getAllTags(cache: CachedMetadata): string[] | null {
	return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}

/** Finds `#Heading` or `#^block` in a note; null where it is not there. */
export function resolveSubpath(
	cache: CachedMetadata,
	subpath: string,
): HeadingSubpathResult | BlockSubpathResult | null {
	const wanted =
		subpath
			.split('#')
			.filter((part) => part !== '')
			.at(-1) ?? '';
	if (wanted.startsWith('^')) {
		const block = cache.blocks?.[wanted.slice(1).toLowerCase()];
		return block === undefined ? null : { type: 'block', block, start: block.position.start, end: block.position.end };
	}
	const headings = cache.headings ?? [];
	const at = headings.findIndex(
		({ heading }) => stripHeadingForLink(heading).toLowerCase() === stripHeadingForLink(wanted).toLowerCase(),
	);
	const current = headings[at];
	if (current === undefined) return null;
	const next = headings.slice(at + 1).find(({ level }) => level <= current.level) ?? null;
	return {
		type: 'heading',
		current,
		next: next ?? current,
		start: current.position.start,
		end: next?.position.start ?? null,
	};
}

const tagBreakers =
	String.raw`\u2000-\u200c\u200e-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^` + '`' + String.raw`{|}~\[\]\\\s`;

/** Matches a tag at a place; a tag needs one character that is no digit besides. */
export const tagPattern = new RegExp(`#[^${tagBreakers}]+`, 'gu');

/** True for `#phase/iteration` and `#2024-plan`, false for `#2024` and `#a b`. */
export function isTag(text: string): boolean {
	return new RegExp(`^#[^${tagBreakers}]+$`, 'u').test(text) && !/^#\d+$/.test(text);
}

function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
