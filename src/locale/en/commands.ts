import { joinWords } from './words';

/** What the commands say. */
export const commands = {
	insert: 'Insert list',
	goTo: 'Go to phase',
	next: 'Next phase',
	previous: 'Previous phase',
	copy: 'Copy list as Markdown',
	goToPlaceholder: 'Go to a phase by its name or a former name',
	copied: (count: number) => `Copied ${count} ${count === 1 ? 'link' : 'links'}.`,
	noDefinition: (label: string) => `No note defines “${label}”.`,
	insertTitle: 'Insert a list',
	facet: 'Listed by',
	own: (noun: string) => `The ${noun.toLowerCase()} of this note`,
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
