import type { Message } from '../message';
import type { VaultIndex } from '../index/vault-index';
import { writeScalar } from '../note/yaml-text';
import type { VaultNames } from './names';
import { findSite, type CompletionSite, type KeySite, type ValueSite, type Word } from './site';
import {
	findBlockOptions,
	optionsOf,
	plain,
	propertyValuesOf,
	valuesOf,
	type BlockOptions,
	type Candidate,
} from './values';

/** One thing that could be written at the cursor. */
export interface Completion {
	/** What is written. */
	readonly text: string;
	/** What is shown. */
	readonly label: string;
	/** A quieter word about it; see `Candidate`. */
	readonly detail: Message | string | undefined;
}

/** What could be written in place of part of a line. */
export interface Completions {
	/** Columns of the line from 0, half-open, in UTF-16 units: all of the word at the cursor, which is replaced. */
	readonly from: number;
	readonly to: number;
	/** Those that fit what is written before the cursor, best first. */
	readonly items: readonly Completion[];
}

/**
 * Option names and values for a line in one of our blocks; undefined in other blocks, or where nothing fits.
 *
 * @param names Gives the names that the vault uses; only called where they are wanted.
 */
export function completeBlock(
	index: VaultIndex,
	language: string,
	site: CompletionSite,
	names: () => VaultNames,
): Completions | undefined {
	const block = findBlockOptions(language);
	const at = block === undefined ? undefined : findSite(site);
	if (block === undefined || at === undefined) return undefined;
	if (at.kind === 'value')
		return offerValues(
			site,
			at,
			at.parent === undefined ? valuesOf(index, names, at.key, block) : conditionsOf(index, at),
		);
	return offerKeys(site, at, keysOf(index, names, block, at, site.above));
}

/** Terms and types for a line of frontmatter whose property is a facet or `type`; undefined elsewhere. */
export function completeFrontmatter(index: VaultIndex, site: CompletionSite): Completions | undefined {
	const at = findSite(site);
	return at?.kind === 'value' && at.parent === undefined
		? offerValues(site, at, propertyValuesOf(index, at.key))
		: undefined;
}

function keysOf(
	index: VaultIndex,
	names: () => VaultNames,
	block: BlockOptions,
	{ parent }: KeySite,
	above: readonly string[],
): readonly Candidate[] {
	if (parent !== undefined)
		return isWhere(parent) && block.options.includes('where') ? names().properties.map(plain) : [];
	const taken = new Set(above.map((line) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase()));
	return optionsOf(index, block).filter(({ name }) => !taken.has(name.toLowerCase()));
}

function conditionsOf(index: VaultIndex, { key, parent }: ValueSite): readonly Candidate[] {
	return isWhere(parent) ? propertyValuesOf(index, key) : [];
}

function isWhere(option: string | undefined): boolean {
	return option?.toLowerCase() === 'where';
}

function offerKeys(site: CompletionSite, at: KeySite, candidates: readonly Candidate[]): Completions | undefined {
	return offer(site, at, candidates, ({ name }) => `${writeScalar(name, at.isInFlow)}: `);
}

function offerValues(site: CompletionSite, at: ValueSite, candidates: readonly Candidate[]): Completions | undefined {
	return offer(site, at, candidates, ({ name, isText }) =>
		at.isQuoted || !isText ? name : writeScalar(name, at.isInFlow),
	);
}

/** Keeps what begins with what is written, then what another name of it does; nothing when it is written out already. */
function offer(
	{ line }: CompletionSite,
	{ written, from, to }: Word,
	candidates: readonly Candidate[],
	textOf: (candidate: Candidate) => string,
): Completions | undefined {
	const wanted = written.toLowerCase();
	const begins = (name: string): boolean => name.toLowerCase().startsWith(wanted);
	const byName = candidates.filter(({ name }) => begins(name));
	const byOther = candidates.filter((candidate) => !byName.includes(candidate) && candidate.also.some(begins));
	const items = [...byName, ...byOther].map((candidate) => ({
		text: textOf(candidate),
		label: candidate.name,
		detail: candidate.detail,
	}));
	const isWritten = items.length === 1 && items[0]?.text === line.slice(from, to);
	return items.length === 0 || isWritten ? undefined : { from, to, items };
}
