import type { CachedMetadata } from 'obsidian';
import type { Recording } from '../tests/host/recordings';

/** What the functions of the API answer about a note. */
export type Answers = Pick<Recording, 'getAllTags' | 'parseFrontMatterTags' | 'resolveLinkToPath'>;

/** Tells what a metadata cache says of a note, in the short form in which it is kept. */
export function recordingOf(name: string, text: string, cache: CachedMetadata, answers?: Answers): Recording;
