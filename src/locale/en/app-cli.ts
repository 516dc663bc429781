import type { FacetNoun } from '../words';
import { oneOf, pluralOf, smallOf } from './words';

/** What the app's command line says of our commands. */
export const appCli = {
	format: 'How to print; text when left out',
	facet: 'The facet, the main one when left out',
	phases: ({ noun, plural }: FacetNoun) =>
		`The ${pluralOf(noun, plural)} as understood: order, names, definitions, counts`,
	list: (noun: string) => `The notes of ${oneOf(noun)}, as a block would list them`,
	phase: (noun: string) => `The ${smallOf(noun)}, or the term of the facet`,
	type: 'A type; the types that extend it are listed too',
	check: ({ noun, plural }: FacetNoun) =>
		`What is wrong with the ${pluralOf(noun, plural)}, types and tags of notes, and where`,
	path: 'One note, in place of the whole vault',
	rule: 'Only these rules, separated by commas; one that is off is turned on for the occasion',
	severity: 'Show findings of this severity and above',
	quiet: 'Show errors only, as severity=error does',
	/** The counts in words: “2 warnings and 1 info”. */
	notShown: (counts: string) => `Not shown: ${counts}`,
	quietOrSeverity: '“quiet” and “severity” both say what to show; give one of them',
	missing: (name: string) => `“${name}” is missing`,
};

/** The shape of `appCli`, which every language has. */
export type AppCliText = typeof appCli;
