import { findFrontmatter, readFrontmatter } from './frontmatter';
import type { Note } from './note';
import { scanBodyTags } from './scan-body';

/** When a file was made and last written, in milliseconds since 1970. */
export interface FileTimes {
	readonly created: number;
	readonly modified: number;
}

/** Reads a note from the text of its file. Never throws, whatever the text is. */
export function noteFromText(path: string, text: string, times: FileTimes): Note {
	const block = findFrontmatter(text);
	return {
		path,
		created: times.created,
		modified: times.modified,
		frontmatter: readFrontmatter(text),
		bodyTags: scanBodyTags(text, block?.isClosed === true ? block.end : 0),
	};
}
