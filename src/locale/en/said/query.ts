import type { FacetNoun } from '../../words';
import { capitalOf, countOf, joinWords, oneOf, pluralOf, smallOf } from '../words';

/** What is said of blocks that ask for something, and of names that are asked for. */
export const query = {
	/** A sentence, and behind it what was most likely meant, else what there is. */
	withHint: ({ sentence, hint }: { readonly sentence: string; readonly hint: string }) => `${sentence}. ${hint}`,
	ofOption: ({ option, fault }: { readonly option: string; readonly fault: string }) => `${option}: ${fault}`,
	/** Of a command in the app. */
	notParameter: ({ name }: { readonly name: string }) => `“${name}” is not a parameter of this command`,
	parametersAre: ({ names }: { readonly names: readonly string[] }) => `The parameters are ${joinWords(names)}`,
	lines: ({ lines }: { readonly lines: readonly string[] }) => lines.join('\n'),
	didYouMean: ({ nearest }: { readonly nearest: string }) => `Did you mean “${nearest}”?`,
	/** The body of a block does not parse, at a line from 1. */
	tabIndent: ({ line }: { readonly line: number }) =>
		`Line ${line} is not valid YAML: it is indented with a tab, where YAML needs spaces`,
	indented: ({ line }: { readonly line: number }) =>
		`Line ${line} is indented, which makes it part of the value above; options begin at the start of their line`,
	optionTwice: ({ line }: { readonly line: number }) => `Line ${line} is not valid YAML: an option stands twice`,
	tooLong: ({ most }: { readonly most: number }) => `The block is longer than ${countOf(most, 'character')}`,
	tooDeep: ({ line, most }: { readonly line: number; readonly most: number }) =>
		`Line ${line} is not valid YAML: it is nested more than ${most} deep`,
	invalidYaml: ({ line, reason }: { readonly line: number; readonly reason: string }) =>
		`Line ${line} is not valid YAML: ${reason}`,
	noOptions: 'The block takes options, one a line, such as “from: notes”',
	unknownOption: ({ option }: { readonly option: string }) => `“${option}” is not an option of this block`,
	/** Of a list that a script asks for. */
	notOption: ({ option }: { readonly option: string }) => `“${option}” is not an option`,
	noRequest: 'A list is asked for with options, such as { term: "iteration" }',
	needsTerm: ({ noun }: { readonly noun: string }) => `“term” is missing: a list is of ${oneOf(noun)}`,
	optionsAre: ({ options }: { readonly options: readonly string[] }) => `The options are ${joinWords(options)}`,
	/** An option does not take what it was given: by what it takes. */
	refused: {
		text: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a text, not “${given}”`,
		notEmpty: ({ option }: { readonly option: string }) => `“${option}” is empty`,
		folders: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a folder or a list of folders, not “${given}”`,
		names: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a name or a list of names, not “${given}”`,
		types: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a type or a list of types, not “${given}”`,
		rules: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a rule or a list of rules, not “${given}”`,
		properties: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a property or a list of properties, not “${given}”`,
		sortKeys: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a property with “asc” or “desc”, or a list of them, not “${given}”`,
		pairs: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes “property: value” pairs, not “${given}”`,
		count: ({ option, given }: { readonly option: string; readonly given: string }) =>
			`“${option}” takes a whole number from 1, not “${given}”`,
		word: ({
			option,
			given,
			words,
		}: {
			readonly option: string;
			readonly given: string;
			readonly words: readonly string[];
		}) => `“${option}” is either ${joinWords(words, 'or')}, not “${given}”`,
	},
	/** A facet is said by its noun: "Phase". */
	notTerm: ({ value, noun }: { readonly value: string; readonly noun: string }) =>
		`“${value}” is not ${oneOf(noun)} of this vault`,
	termsAre: ({ noun, plural, names }: FacetNoun & { readonly names: readonly string[] }) =>
		`The ${pluralOf(noun, plural)} are ${joinWords(names)}`,
	noTerms: ({ noun, tag }: { readonly noun: string; readonly tag: string }) =>
		`This vault defines no ${smallOf(noun)}. ${capitalOf(oneOf(noun))} is defined by a note titled “… ${noun}” with the tag “${tag}” or in a folder named “${tag}”`,
	whichTerm: ({
		noun,
		property,
		example,
	}: {
		readonly noun: string;
		readonly property: string;
		readonly example: string;
	}) =>
		`Which ${smallOf(noun)}? This note defines none and has no \`${property}\` of its own: add “${property}: ${example}” to the block`,
	isNow: ({ former, name }: { readonly former: string; readonly name: string }) =>
		`“${former}” is now called “${name}”`,
	notFacetHere: ({ property }: { readonly property: string }) => `“${property}” is not a facet of this vault`,
	notFacet: ({ property }: { readonly property: string }) => `“${property}” is not a facet`,
	facetsAre: ({ properties }: { readonly properties: readonly string[] }) => `The facets are ${joinWords(properties)}`,
	notType: ({ type }: { readonly type: string }) => `“${type}” is not a type of this vault`,
	typesAre: ({ types }: { readonly types: readonly string[] }) => `The types are ${joinWords(types)}`,
	noNote: ({ path }: { readonly path: string }) => `There is no note at “${path}”`,
	notRule: ({ id }: { readonly id: string }) => `“${id}” is not a rule`,
	rulesAre: ({ ids }: { readonly ids: readonly string[] }) => `The rules are ${joinWords(ids)}`,
	/** The heading of notes that say nothing of what a list is grouped by; the noun is that of a facet. */
	groupWithout: ({ by, noun }: { readonly by: string; readonly noun: string | undefined }) =>
		`No ${smallOf(noun ?? by)}`,
};
