import { deepest, isDeeperThan } from '../depth';
import type { Note, Properties } from './note';
import type { FileTimes } from './from-text';
import { isWebAddress, withoutSubpath } from '../links/address';

/** The parts of Obsidian's `CachedMetadata` that a note is made from. */
export interface CachedNote {
	readonly frontmatter?: Properties | undefined;
	readonly sections?: readonly { readonly type: string }[] | undefined;
	/** Where references lead. */
	readonly referenceLinks?: readonly { readonly link: string }[] | undefined;
	readonly listItems?: readonly { readonly position: CachedPlace }[] | undefined;
	readonly tags?: readonly { readonly tag: string }[] | undefined;
	readonly links?: readonly { readonly link: string; readonly original: string }[] | undefined;
}

/** A place in the metadata cache, as much of it as is looked at. */
interface CachedPlace {
	readonly start: { readonly line: number };
	readonly end: { readonly line: number };
}

/** Sections that are code blocks, and those that the cache does not look into. */
const mayHoldCode: ReadonlySet<string> = new Set(['code', 'callout', 'blockquote', 'footnoteDefinition']);

/**
 * Reads a note from Obsidian's metadata cache, or answers undefined when only its text can tell: the cache keeps
 * nothing of frontmatter that is empty, does not parse or is never closed, and looks the same for the first two.
 */
export function noteFromCache(path: string, cache: CachedNote, times: FileTimes): Note | undefined {
	const sections = cache.sections?.map(({ type }) => type) ?? [];
	const [first] = sections;
	if (cache.frontmatter === undefined && (first === 'yaml' || first === 'thematicBreak')) return undefined;
	// From its text it is known to be broken, as on the command line.
	if (isDeeperThan(deepest, cache.frontmatter)) return undefined;
	return {
		path,
		created: times.created,
		modified: times.modified,
		...(times.size !== undefined && { size: times.size }),
		frontmatter:
			cache.frontmatter === undefined ? { state: 'absent' } : { state: 'read', properties: cache.frontmatter },
		bodyTags: cache.tags?.map(({ tag }) => tag.replace(/^#/, '')) ?? [],
		links: [...(cache.links ?? []), ...(cache.referenceLinks ?? [])].map(pathOf).filter((path) => path !== ''),
		hasCode: sections.some((type) => mayHoldCode.has(type)) || cache.listItems?.some(isOverLines) === true,
		hasComment: sections.includes('comment'),
		...(cache.frontmatter === undefined && sections.length === 0 && { isEmpty: true }),
	};
}

/** Code in a list is part of an item: one that is more than its line may hold some. */
function isOverLines({ position: { start, end } }: { readonly position: CachedPlace }): boolean {
	return start.line < end.line;
}

/** The cache has links decoded; it has none that lead out of the vault, but for references. */
function pathOf({ link, original }: { readonly link: string; readonly original?: string }): string {
	if (original?.startsWith('[[') !== true) return isWebAddress(link) ? '' : withoutSubpath(link);
	return link
		.replace(/[#^|].*/s, '')
		.replace(/\\$/, '')
		.trim();
}
