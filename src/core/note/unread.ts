import type { FileTimes } from './from-text';
import { sayOfNote } from './messages';
import type { Note } from './note';

/** A note whose file cannot be read: it is known that it is there, and nothing of what it says. */
export function unreadNote(path: string, { created, modified }: FileTimes): Note {
	const problem = {
		cause: 'unread',
		message: sayOfNote('problem.isUnread'),
		range: { from: 0, to: 0 },
		repair: undefined,
	} as const;
	return {
		path,
		created,
		modified,
		frontmatter: { state: 'broken', problem, recovered: {} },
		bodyTags: [],
		links: [],
		hasCode: false,
		hasComment: false,
	};
}

/** Whether a note is one whose file could not be read. */
export function isUnread({ frontmatter }: Note): boolean {
	// Why others are broken is only worked out when it is asked for.
	const isBare = frontmatter.state === 'broken' && Object.keys(frontmatter.recovered).length === 0;
	return isBare && frontmatter.problem.cause === 'unread';
}
