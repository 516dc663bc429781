import type { Note } from './note';
import type { Properties } from './properties';
import type { FileTimes } from './from-text';

/** The parts of Obsidian's `CachedMetadata` that a note is made from. */
export interface CachedNote {
	readonly frontmatter?: Properties | undefined;
	readonly sections?: readonly { readonly type: string }[] | undefined;
	readonly tags?: readonly { readonly tag: string }[] | undefined;
}

/**
 * Reads a note from Obsidian's metadata cache, or answers undefined when only its text can tell: the cache keeps
 * nothing of frontmatter that is empty, does not parse or is never closed, and looks the same for the first two.
 */
export function noteFromCache(path: string, cache: CachedNote, times: FileTimes): Note | undefined {
	const first = cache.sections?.[0]?.type;
	if (cache.frontmatter === undefined && (first === 'yaml' || first === 'thematicBreak')) return undefined;
	return {
		path,
		created: times.created,
		modified: times.modified,
		frontmatter: cache.frontmatter === undefined ? { state: 'absent' } : { state: 'read', properties: cache.frontmatter },
		bodyTags: cache.tags?.map(({ tag }) => tag.replace(/^#/, '')) ?? [],
	};
}
