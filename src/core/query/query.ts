import type { Message } from '../message';
import type { PublishMark } from './published';
import type { FacetSpec } from '../vocabulary/facet';
import { findNearest } from '../words';

/** Which code block asks; each has its own defaults. */
export type BlockLanguage = 'phase-list' | 'phase-patterns' | 'phase-primitives';

/** The list blocks, with the type each is about; the general one is about all. */
export const listBlocks: Readonly<Record<BlockLanguage, readonly string[]>> = {
	'phase-list': [],
	'phase-patterns': ['pattern'],
	'phase-primitives': ['primitive'],
};

/** All blocks of this plugin. */
export const blockLanguages: readonly string[] = [...Object.keys(listBlocks), 'phase-map', 'phase-lint'];

/**
 * The block that one of no such name was most likely meant to be; undefined where it may well be another plugin's.
 *
 * @example findMeantBlock('phase-patern') // 'phase-patterns'
 */
export function findMeantBlock(language: string): string | undefined {
	const isOurs = blockLanguages.includes(language.toLowerCase());
	return isOurs || !/^(?:in-?)?phases?[-_ ]?\p{L}/iu.test(language)
		? undefined
		: findNearest(language, blockLanguages, 2);
}

/** The forms in which a list is shown. */
export const listViews = ['list', 'table', 'cards'] as const;

export type ListView = (typeof listViews)[number];

/** One `sort` key: what by, and which way. */
export interface SortKey {
	/** `title`, `path`, `modified`, `created`, a facet's property for its order, or any property. */
	readonly by: string;
	readonly isDescending: boolean;
}

/** What a property must say: one of the texts, compared without regard to case. */
export interface PropertyCondition {
	readonly property: string;
	readonly values: readonly string[];
}

/** The options of a block as written, checked in form but not yet against a vault. */
export interface ListOptions {
	/** What facets are asked for, by property: `phase: [iteration]`. */
	readonly facets: ReadonlyMap<FacetSpec['property'], readonly string[]>;
	readonly types: readonly string[];
	readonly subtypes: boolean;
	readonly from: readonly string[];
	readonly exclude: readonly string[];
	readonly where: readonly PropertyCondition[];
	/** What notes must say that may be published; undefined where all notes are listed. */
	readonly publishedBy: PublishMark | undefined;
	readonly sort: readonly SortKey[];
	readonly group: string | undefined;
	readonly view: ListView;
	readonly columns: readonly string[];
	readonly limit: number | undefined;
	readonly empty: string | undefined;
	/** Whether a line above the list says what it is of and how long it is. */
	readonly header: boolean;
	/** 1-based lines of the block's body by option, for errors that only the vault can show. */
	readonly lines: ReadonlyMap<string, number>;
}

/** A mistake in a block: one sentence, and the line of the block's body it is on (1-based). */
export interface QueryMistake {
	readonly message: Message;
	readonly line: number;
	/** The option it is about, as written; undefined when the block as a whole is meant. */
	readonly option: string | undefined;
	/** What was most likely meant. */
	readonly nearest: string | undefined;
}

/** All that is wrong with what was asked, told at once. */
export type QueryFault = readonly QueryMistake[];
