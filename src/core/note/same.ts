import type { Note } from './note';

/**
 * Whether a note says the same in two states, to all that lists look at: where it lies, its properties and its tags. When
 * it was written is not among that, nor what its text says.
 */
export function saysTheSame(left: Note | undefined, right: Note | undefined): boolean {
	if (left === undefined || right === undefined || left.path !== right.path) return false;
	return said(left) === said(right);
}

function said({ frontmatter, bodyTags, inlineFields }: Note): string {
	return JSON.stringify([frontmatter, bodyTags, inlineFields && [...inlineFields]]);
}
