import type { RulePage } from '../../rule-page';

/** What `one-definition` says. */
export const oneDefinition = {
	summary: 'A term defined twice, a rename half done, or two definitions with one description.',
	isDefinedToo: ({ name, path }: { readonly name: string; readonly path: string }) =>
		`This note defines “${name}”, which “${path}” defines too`,
	isHalfDone: ({
		former,
		current,
		path,
	}: {
		readonly former: string;
		readonly current: string;
		readonly path: string;
	}) => `“${former}” is still defined here, though “${current}” (“${path}”) replaced it: the rename is half done`,
	hasSameDescription: ({ path }: { readonly path: string }) =>
		`This definition has the same description, word for word, as “${path}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A term has one definition, or nobody knows which note is right. Three slips lead to two: a copy left behind, a rename that made a new note and left the old one, and a new definition that still carries the description of the one it was copied from.',
		'While a term and its former name are both defined, both are terms: each lists its own notes, and the new one lists the notes that still say the old name.',
	],
	examples: [
		{ shows: 'Two notes are titled “Network Scale”.', before: '---\ntitle: Network Scale\ntags: [group-scale]\n---' },
	],
};
