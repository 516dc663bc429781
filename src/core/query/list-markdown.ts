import type { Note } from '../note/note';
import type { List } from './run';

/** Writes a link to a note with a text, in a vault's own format. */
export type WriteLink = (note: Note, text: string) => string;

/**
 * A list as Markdown: a bullet for each row, under a heading in bold for each group.
 *
 * @param writeLink Must make the text harmless; titles are whatever their authors wrote.
 */
export function listToMarkdown({ groups }: List, writeLink: WriteLink): string {
	const parts = groups.map(({ label, rows }) => {
		const heading = label === '' ? '' : `**${escapeMarkdown(label)}**\n\n`;
		return heading + rows.map(({ note, title }) => `- ${writeLink(note, title)}\n`).join('');
	});
	return parts.join('\n');
}

/** A text that shows as itself in Markdown. */
export function escapeMarkdown(text: string): string {
	return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<>|#%$~=^]/g, '\\$&');
}
