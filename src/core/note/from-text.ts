import { detach } from '../text';
import { readFrontmatter } from './frontmatter';
import { findFrontmatter } from './frontmatter-block';
import type { Note } from './note';
import { readBody } from '../body/read-body';

/** When a file was made and last written, in milliseconds since 1970, and how long it is. */
export interface FileTimes {
	readonly created: number;
	readonly modified: number;
	/** Its length; that of the text where it is unset. */
	readonly size?: number;
}

/**
 * Reads a note from the text of its file. Never throws, whatever the text is.
 *
 * @param own Gives a text memory of its own: a pool of texts where many notes are read, which often link to the same ones.
 */
export function noteFromText(
	path: string,
	text: string,
	times: FileTimes,
	own: (text: string) => string = detach,
): Note {
	const { tags, links, definitions, hasCode, hasComment } = readBody(text, bodyStartOf(text));
	return {
		...headFromText(path, text, times),
		bodyTags: tags.map(({ name }) => own(name)),
		links: [...links, ...definitions].map(({ path }) => own(path)),
		hasCode,
		hasComment,
	};
}

/** The same as far as its properties go: of the body nothing is known but whether there is anything. */
export function headFromText(path: string, text: string, times: FileTimes): Note {
	return {
		path,
		created: times.created,
		modified: times.modified,
		size: times.size ?? text.length,
		frontmatter: readFrontmatter(text),
		bodyTags: [],
		links: [],
		hasCode: false,
		hasComment: false,
		...(text.trim() === '' && { isEmpty: true }),
	};
}

/** Where the body of a note starts: behind the frontmatter, if there is any that is closed, and behind a byte order mark. */
export function bodyStartOf(text: string): number {
	const block = findFrontmatter(text);
	if (block?.isClosed === true) return block.end;
	return text.startsWith('\ufeff') ? 1 : 0;
}
