import { noteFromText } from './from-text';
import type { Note } from './note';

/**
 * A note as its text has it, where the metadata cache told something else of it or less; undefined where both say the
 * same. That code or a comment may stand in it is no more than a hint to read the text, and is never wrong.
 */
export function correctedBy(note: Note, text: string): Note | undefined {
	const { path, created, modified, size } = note;
	const exact = noteFromText(path, text, { created, modified, ...(size !== undefined && { size }) });
	const isMissed = (exact.hasCode && !note.hasCode) || (exact.hasComment && !note.hasComment);
	return isMissed || saidBy(exact) !== saidBy(note) ? exact : undefined;
}

const isUnknown =
	/^\ufeff|\r|%%|#[^\s#]*[\p{Extended_Pictographic}\p{Regional_Indicator}]|^[^\s:#][^\n:]*:[ \t]*\[\[/mu;

/**
 * Whether something stands in a text of which nobody knows how the metadata cache has it: a byte order mark, `\r`, a
 * comment, a tag with emoji, a link without quotes in the frontmatter. Who has the text at hand takes the note from it.
 */
export function mayBeToldOtherwise(text: string): boolean {
	return isUnknown.test(text);
}

function saidBy({ frontmatter, bodyTags, links }: Note): string {
	if (frontmatter.state !== 'read') return JSON.stringify([frontmatter, bodyTags, links]);
	return JSON.stringify([frontmatter.properties, frontmatter.lost, bodyTags, links]);
}
