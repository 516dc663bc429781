import type { Note } from './note';
import { recoveredPropertiesOf, textOf } from './properties';

/** What the name of a file says of it as a copy. */
export interface CopyName {
	/** The path of the note that it would be a copy of. */
	readonly original: string;
	/** A sync service says so in the name; else it is only numbered, and what it says must tell. */
	readonly isMarked: boolean;
}

/** Dropbox, Nextcloud and Obsidian Sync; Seafile; Syncthing. */
const marks = / ?\([^()]*\bconflicted copy\b[^()]*\)| ?\(sfconflict [^()]*\)|\.sync-conflict-\d[\w-]*/i;
/** iCloud, file managers, Obsidian itself. */
const numbers = /(?: \d+| \(\d+\)|(?: -)? copy(?: \d+| \(\d+\))?)$/i;

/**
 * Reads the name of a copy that a sync service or a file manager made.
 *
 * @example
 * readCopyName('a/b (conflicted copy 2026-07-10).md') // original 'a/b.md', marked
 * readCopyName('a/b 2.md')                            // original 'a/b.md', not marked
 */
export function readCopyName(path: string): CopyName | undefined {
	const from = path.lastIndexOf('/') + 1;
	const dot = path.lastIndexOf('.');
	const [folder, name, ending] = [path.slice(0, from), path.slice(from, dot), path.slice(dot)];
	if (dot < from) return undefined;
	const isMarked = marks.test(name);
	const original = name.replace(isMarked ? marks : numbers, '');
	return original === name || original === '' ? undefined : { original: folder + original + ending, isMarked };
}

/** Whether a note with a numbered name is a copy of the note without the number: by its title and properties, or by its text. */
export function isTwin(note: Note, original: Note): boolean {
	const properties = recoveredPropertiesOf(note);
	if (JSON.stringify(properties) !== JSON.stringify(recoveredPropertiesOf(original))) return false;
	return textOf(properties, 'title') !== undefined || hasSameText(note, original);
}

/** As far as can be told without reading: as long, with the same links and tags, and the same properties. */
function hasSameText(note: Note, original: Note): boolean {
	const said = ({ size, links, bodyTags }: Note): string => JSON.stringify([size, links, bodyTags]);
	return note.isEmpty !== true && note.size !== undefined && said(note) === said(original);
}
