import type { Note } from '../note/note';
import type { ValueForm } from './facet';
import type { ValueKey } from './key';

/** What the notes of a vault say for a facet, as far as its vocabulary depends on it. */
export interface Usage {
	/** Whether any note says a key. */
	isSaid(key: ValueKey): boolean;
	/** The spelling of some keys, counted together, that more than half of the notes use, at least three. */
	majority(keys: readonly ValueKey[]): string | undefined;
	/** The spelling of a key that most notes use. */
	mostFrequent(key: ValueKey): string | undefined;
	/** How many notes say a key, which only counts for how many values of all resolve. */
	count(key: ValueKey): number;
	/** How many values are said in all, those that are links, and those that are plain. */
	readonly total: number;
	readonly links: number;
	readonly plain: number;
	/** The notes that count whose file has a name, by its key. */
	notesNamed(key: string): Iterable<Note>;
}

/** How values are written where most of them are written so, at least three. */
export function formOf({ links, plain }: Pick<Usage, 'links' | 'plain'>): ValueForm | undefined {
	if (links === plain || Math.max(links, plain) < fewestForMajority) return undefined;
	return links > plain ? 'link' : 'plain';
}

/** The fewest notes that are a majority; of fewer nothing follows. */
export const fewestForMajority = 3;

/** The spelling that more than half of the notes use, at least three. */
export function majorityOf(spellings: ReadonlyMap<string, number>): string | undefined {
	let total = 0;
	for (const count of spellings.values()) total += count;
	for (const [text, count] of spellings) if (count * 2 > total && count >= fewestForMajority) return text;
	return undefined;
}

/** The spelling that most notes use; of several the first by code units. */
export function mostFrequentOf(spellings: ReadonlyMap<string, number>): string | undefined {
	let best: readonly [string, number] | undefined;
	for (const [text, count] of spellings) {
		if (best === undefined || count > best[1] || (count === best[1] && text < best[0])) best = [text, count];
	}
	return best?.[0];
}
