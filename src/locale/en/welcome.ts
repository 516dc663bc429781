import type { FacetNoun } from '../words';
import { countOf, joinWords, numberOf, oneOf, pluralOf, smallOf } from './words';

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What was found in a vault; `problems` is undefined while they are looked for. */
export interface FoundInVault extends FacetNoun {
	readonly terms: number;
	readonly notes: number;
	readonly problems: number | undefined;
}

/** What the welcome in the side panel says. */
export const welcome = {
	title: 'Welcome to In Phase',
	found: ({ noun, plural, terms, notes, problems }: FoundInVault) => {
		const counts = [inWords(terms, smallOf(noun), pluralOf(noun, plural)), inWords(notes, 'note')];
		if (problems === undefined) return `Found in this vault: ${joinWords(counts)}. Looking for problems…`;
		return `Found in this vault: ${joinWords([...counts, inWords(problems, 'problem')])}.`;
	},
	hint: (noun: string) => `Open ${oneOf(noun)} below to see its notes. What counts can be changed in the settings.`,
	nothing: ({ noun }: FacetNoun) => `No note in this vault defines ${oneOf(noun)} yet.`,
	begin: ({
		noun,
		property,
		definitionTag,
	}: {
		readonly noun: string;
		readonly property: string;
		readonly definitionTag: string;
	}) =>
		`To begin, write a note for each ${smallOf(noun)}, titled “Formation ${noun}” for instance, with the tag “${definitionTag}”. Notes that say “${property}: formation” in their properties are then listed here.`,
	seems: 'This vault seems to keep a vocabulary of its own.',
	choose:
		'Choose what notes are to be listed and checked by. Its noun, order and terms can be corrected first, or later in the settings.',
	proposal: (property: string, values: readonly string[], more: number, notes: number) =>
		`“${property}”: ${values.join(', ')}${more > 0 ? `, and ${numberOf(more)} more` : ''}, in ${countOf(notes, 'note')}.`,
	/** A name that ends in a digit would run into its count. */
	value: (name: string, count: number) => `${/\d$/.test(name) ? `“${name}”` : name} ${numberOf(count)}`,
	use: (property: string) => `Use “${property}”`,
	correct: 'Correct first…',
	used: (properties: readonly string[]) =>
		`Notes are now listed and checked by ${joinWords(properties.map((property) => `“${property}”`))}.`,
	showProblems: 'Show problems',
	close: 'Got it',
};

/** The shape of `welcome`, which every language has. */
export type WelcomeText = typeof welcome;

function inWords(count: number, noun: string, plural = `${noun}s`): string {
	const word = smallNumbers[count];
	return word === undefined ? countOf(count, noun, plural) : `${word} ${count === 1 ? noun : plural}`;
}
