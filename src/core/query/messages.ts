import { translated } from '../language';
import { joinWords } from '../words';
import { german } from './messages.de';

const english = {
	didYouMean: (nearest: string) => `Did you mean “${nearest}”?`,
	/** The body of a block does not parse, at a line from 1. */
	tabIndent: (line: number) => `Line ${line} is not valid YAML: it is indented with a tab, where YAML needs spaces`,
	optionTwice: (line: number) => `Line ${line} is not valid YAML: an option stands twice`,
	invalidYaml: (line: number, reason: string) => `Line ${line} is not valid YAML: ${reason}`,
	noOptions: 'The block takes options, one a line, such as “phase: iteration”',
	unknownOption: (option: string) => `“${option}” is not an option of this block`,
	/** Of a list that a script asks for. */
	notOption: (option: string) => `“${option}” is not an option`,
	noRequest: 'A list is asked for with options, such as { term: "iteration" }',
	needsTerm: (noun: string) => `“term” is missing: a list is of a ${noun.toLowerCase()}`,
	optionsAre: (options: readonly string[]) => `The options are ${joinWords(options)}`,
	/** An option does not take what it was given: by what it takes. */
	refused: {
		text: (option: string, given: string) => `“${option}” takes a text, not “${given}”`,
		notEmpty: (option: string) => `“${option}” is empty`,
		folders: (option: string, given: string) => `“${option}” takes a folder or a list of folders, not “${given}”`,
		names: (option: string, given: string) => `“${option}” takes a name or a list of names, not “${given}”`,
		types: (option: string, given: string) => `“${option}” takes a type or a list of types, not “${given}”`,
		rules: (option: string, given: string) => `“${option}” takes a rule or a list of rules, not “${given}”`,
		properties: (option: string, given: string) =>
			`“${option}” takes a property or a list of properties, not “${given}”`,
		/** The option is the property of a facet. */
		terms: (option: string, given: string) =>
			`“${option}” takes a ${option.toLowerCase()} or a list of ${option.toLowerCase()}s, not “${given}”`,
		sortKeys: (option: string, given: string) =>
			`“${option}” takes a property with “asc” or “desc”, or a list of them, not “${given}”`,
		pairs: (option: string, given: string) => `“${option}” takes “property: value” pairs, not “${given}”`,
		count: (option: string, given: string) => `“${option}” takes a whole number from 1, not “${given}”`,
		word: (option: string, given: string, words: readonly string[]) =>
			`“${option}” is either ${joinWords(words, 'or')}, not “${given}”`,
	},
	/** A facet is said by its noun: "Phase". */
	notTerm: (value: string, noun: string) => `“${value}” is not a ${noun.toLowerCase()} of this vault`,
	termsAre: (noun: string, names: readonly string[]) => `The ${noun.toLowerCase()}s are ${joinWords(names)}`,
	noTerms: (noun: string, tag: string) =>
		`This vault defines no ${noun.toLowerCase()}. A ${noun.toLowerCase()} is defined by a note titled “… ${noun}” with the tag “${tag}” or in a folder named “${tag}”`,
	whichTerm: (noun: string, property: string, example: string) =>
		`Which ${noun.toLowerCase()}? This note defines none and has no \`${property}\` of its own: add “${property}: ${example}” to the block`,
	isNow: (former: string, name: string) => `“${former}” is now called “${name}”`,
	notFacetHere: (property: string) => `“${property}” is not a facet of this vault`,
	notFacet: (property: string) => `“${property}” is not a facet`,
	facetsAre: (properties: readonly string[]) => `The facets are ${joinWords(properties)}`,
	notType: (type: string) => `“${type}” is not a type of this vault`,
	typesAre: (types: readonly string[]) => `The types are ${joinWords(types)}`,
	noNote: (path: string) => `There is no note at “${path}”`,
	notRule: (id: string) => `“${id}” is not a rule`,
	rulesAre: (ids: readonly string[]) => `The rules are ${joinWords(ids)}`,
	/** The heading of notes that say nothing of what a list is grouped by; the noun is that of a facet. */
	groupWithout: (by: string, _noun: string | undefined) => `No ${by.toLowerCase()}`,
};

/** The type of what is said of blocks, for its translations. */
export type QueryText = typeof english;

/** What is said of blocks that ask for something, and of names that are asked for. */
export const queryText = translated(english, german);

/** Why an option does not take what it was given. */
export type Refusal = keyof QueryText['refused'];

/** A sentence, and behind it what was most likely meant, else what there is. */
export function withNearest(sentence: string, nearest: string | undefined, otherwise?: string): string {
	const hint = nearest === undefined ? otherwise : queryText.didYouMean(nearest);
	return hint === undefined ? sentence : `${sentence}. ${hint}`;
}
