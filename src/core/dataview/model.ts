import type { Message } from '../message';
import type { Settled } from './conditions';
import type { Page } from './page';

/** A key to sort by, in the words of a list block. */
export interface SnippetSort {
	readonly by: string;
	readonly isDescending: boolean;
}

/** Pages as Dataview knows them, for asking a snippet. */
export interface DataviewWorld {
	readonly pages: readonly Page[];
	/** The page that the snippet stands on. */
	readonly current: Page | undefined;
}

/** What Dataview answers. */
export interface SnippetAnswer {
	has(page: Page): boolean;
	/** Pages on which the snippet ends with an error, and shows that in place of a list. */
	readonly failsOn: readonly Page[];
}

/** A snippet that is understood whole: what it asks, in the words of a list block, and how Dataview answers it. */
export interface SnippetQuery extends Settled {
	/** Empty where the snippet leaves the order to Dataview. */
	readonly sort: readonly SnippetSort[];
	readonly limit: number | undefined;
	/** The columns of a table; undefined for a list. */
	readonly columns: readonly string[] | undefined;
	/** How the block will look different, in sentences for a person. */
	readonly remarks: readonly Message[];
	/** Dataview's answer, without `limit`. */
	answer(world: DataviewWorld): SnippetAnswer;
}
