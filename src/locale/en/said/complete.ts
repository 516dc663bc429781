import { joinWords, smallOf } from '../words';

/** What each option of a block does, in a few words. */
export const options = {
	type: 'only notes of these types',
	subtypes: 'with the types that extend them, or not',
	from: 'only notes in these folders',
	exclude: 'not the notes in these folders',
	where: 'only notes whose properties say this',
	published: 'only notes that are published, or are not',
	sort: 'in what order',
	group: 'under headings of this',
	view: 'how it is shown',
	columns: 'what a table or card shows',
	limit: 'at most so many',
	empty: 'what is said when there is nothing',
	header: 'with a line above that counts, or without',
	facet: 'which vocabulary',
	rule: 'only what these rules find',
	severity: 'this grave or graver',
};

/** What stands beside suggestions. */
export const complete = {
	formerly: ({ label, names }: { readonly label: string; readonly names: readonly string[] }) =>
		`${label} — formerly ${joinWords(names)}`,
	facet: ({ noun }: { readonly noun: string }) => `only what is of this ${smallOf(noun)}`,
	option: ({ name }: { readonly name: string }) => new Map(Object.entries(options)).get(name) ?? '',
};
