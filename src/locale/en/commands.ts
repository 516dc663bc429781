import { joinWords, oneOf, smallOf } from './words';

/** What the commands say. */
export const commands = {
	insert: 'Insert list',
	goTo: (noun: string) => `Go to ${smallOf(noun)}`,
	next: (noun: string) => `Next ${smallOf(noun)}`,
	previous: (noun: string) => `Previous ${smallOf(noun)}`,
	copy: 'Copy list as Markdown',
	goToPlaceholder: (noun: string) => `Go to ${oneOf(noun)} by its name or a former name`,
	copied: (count: number) => `Copied ${count} ${count === 1 ? 'link' : 'links'}.`,
	noDefinition: (label: string) => `No note defines “${label}”.`,
	insertTitle: 'Insert a list',
	facet: 'Listed by',
	own: (noun: string) => `The ${smallOf(noun)} of this note`,
	type: 'Type',
	anyType: 'All types',
	view: 'View',
	views: { list: 'List', table: 'Table', cards: 'Cards' },
	preview: 'Preview',
	insertButton: 'Insert',
	formerly: (names: readonly string[]) => `formerly ${joinWords(names)}`,
};

/** The shape of `commands`, which every language has. */
export type CommandText = typeof commands;
