import { detach } from '../text';
import { findFrontmatter, readFrontmatter } from './frontmatter';
import type { Note } from './note';
import { scanBody } from './scan-body';

/** When a file was made and last written, in milliseconds since 1970. */
export interface FileTimes {
	readonly created: number;
	readonly modified: number;
}

/** Reads a note from the text of its file. Never throws, whatever the text is. */
export function noteFromText(path: string, text: string, times: FileTimes): Note {
	const { tags, links, hasCode, hasComment } = scanBody(text, bodyStartOf(text));
	return {
		path,
		created: times.created,
		modified: times.modified,
		frontmatter: readFrontmatter(text),
		bodyTags: tags.map(({ name }) => detach(name)),
		links: links.map((link) => detach(link.path)),
		hasCode,
		hasComment,
	};
}

/** Where the body of a note starts: behind the frontmatter, if there is any that is closed. */
export function bodyStartOf(text: string): number {
	const block = findFrontmatter(text);
	return block?.isClosed === true ? block.end : 0;
}
