import type { Note } from '../note/note';
import { basenameOf } from '../note/path';
import { isTemplate } from '../note/template';
import type { FacetReading, FacetSpec } from './facet';
import { keyOf, valueKeyOf, type ValueKey } from './key';
import { readRemark } from './remark';
import { writtenItemsOf } from './said';
import { majorityOf, mostFrequentOf, type Usage } from './usage';

/** One value that a note says: its key, and how it is spelled where it is neither link nor tag. */
export interface SaidValue {
	readonly key: ValueKey;
	readonly spelling: string | undefined;
	/** It stands before a remark in another value, which counts as one of its own: `Kept` of "Kept (see 12)". */
	readonly isHead?: true;
}

/** What a note says for a facet, each key once. */
export function saidValuesOf(note: Note, facet: FacetReading): readonly SaidValue[] {
	const found = new Map<ValueKey, SaidValue>();
	for (const { text, isMap } of writtenItemsOf(note, facet)) {
		if (isMap || isTemplate(text)) continue;
		const key = valueKeyOf(text, facet.noun);
		const spelling = text.trim();
		const isPlain = !key.startsWith('[[') && !spelling.startsWith('#');
		if (key === '') continue;
		if (found.get(key)?.isHead !== undefined || !found.has(key))
			found.set(key, { key, spelling: isPlain ? spelling : undefined });
		const head = isPlain ? readRemark(spelling)?.head : undefined;
		const headKey = head === undefined ? '' : valueKeyOf(head, facet.noun);
		if (headKey !== '' && !found.has(headKey)) found.set(headKey, { key: headKey, spelling: head, isHead: true });
	}
	return [...found.values()];
}

const none: ReadonlyMap<string, number> = new Map();

/** Counts what notes say for a facet, kept up note by note. */
export class UsageCount {
	readonly #counts = new Map<ValueKey, number>();
	readonly #spellings = new Map<ValueKey, Map<string, number>>();
	total = 0;
	links = 0;
	plain = 0;

	/** Adds what a note says (`by` 1), or takes it out (-1). */
	add(values: readonly SaidValue[], by: 1 | -1): void {
		for (const { key, spelling, isHead } of values) {
			const own = isHead === true ? 0 : by;
			this.total += own;
			bump(this.#counts, key, by);
			if (key.startsWith('[[')) this.links += own;
			if (spelling === undefined) continue;
			this.plain += own;
			const spellings = this.#spellings.get(key) ?? new Map<string, number>();
			this.#spellings.set(key, spellings);
			bump(spellings, spelling, by);
			if (spellings.size === 0) this.#spellings.delete(key);
		}
	}

	count(key: ValueKey): number {
		return this.#counts.get(key) ?? 0;
	}

	isSaid(key: ValueKey): boolean {
		return this.#counts.has(key);
	}

	majority(keys: readonly ValueKey[]): string | undefined {
		const spellings = new Map<string, number>();
		for (const key of keys)
			for (const [text, count] of this.#spellings.get(key) ?? none)
				spellings.set(text, (spellings.get(text) ?? 0) + count);
		return majorityOf(spellings);
	}

	mostFrequent(key: ValueKey): string | undefined {
		return mostFrequentOf(this.#spellings.get(key) ?? none);
	}
}

/** What notes say for a facet, counted at once. */
export function countUsage(notes: readonly Note[], spec: FacetSpec): Usage {
	const usage = new UsageCount();
	for (const note of notes) usage.add(saidValuesOf(note, spec), 1);
	return {
		isSaid: (key) => usage.isSaid(key),
		majority: (keys) => usage.majority(keys),
		mostFrequent: (key) => usage.mostFrequent(key),
		count: (key) => usage.count(key),
		total: usage.total,
		links: usage.links,
		plain: usage.plain,
		notesNamed: (key) => notes.filter(({ path }) => keyOf(basenameOf(path)) === key),
	};
}

function bump(counts: Map<string, number>, key: string, by: number): void {
	const count = (counts.get(key) ?? 0) + by;
	if (count === 0) counts.delete(key);
	else counts.set(key, count);
}
