import type { RulePage } from '../../rule-page';
import { joinWords, numberOf, oneOf, pluralOf, smallOf, withArticle } from '../words';

/** What `required-value` says. */
export const requiredValue = {
	summary: 'A term that is left empty, or a note without one where notes of its type have one.',
	isEmpty: ({ noun }: { readonly noun: string }) =>
		`The ${smallOf(noun)} of this note is empty, so no list of ${oneOf(noun)} has it`,
	isMissing: ({ type, noun }: { readonly type: string; readonly noun: string }) =>
		`This note is ${withArticle(type)} and says no ${smallOf(noun)}, so no list of ${oneOf(noun)} has it`,
	isDeclared: ({ type, nouns }: { readonly type: string; readonly nouns: readonly string[] }) => {
		const [fields, none] = nouns.length === 1 ? ['a field', 'none'] : ['fields', 'none of them'];
		const ones = nouns.map(oneOf);
		return `The type “${type}” has ${fields} for ${joinWords(ones)}; this note says ${none}, so no list of ${joinWords(ones, 'or')} has it`;
	},
	isUsual: ({
		type,
		noun,
		all,
		saying,
	}: {
		readonly type: string;
		readonly noun: string;
		readonly all: number;
		readonly saying: number;
	}) =>
		`${numberOf(saying)} of ${numberOf(all)} ${pluralOf(type)} say ${oneOf(noun)}; this one says none, so no list of ${oneOf(noun)} has it`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A pattern without a phase is in no list of any phase. Which notes are expected to say one, the vault tells: those whose type note, or that of a type it extends, declares the field, as Metadata Menu has it (`fields`, without those in `excludes`). Where these type notes declare no fields, it is what more than half of the notes of the type do, and at least three; the numbers are then in what is said.',
		'Settings can name types that are expected to say one whatever the vault has (`phasedTypes`). A property that is there and empty is always told: somebody meant to fill it in.',
	],
	examples: [{ shows: 'The property is there, and empty.', before: '---\ntype: pattern\nphase:\n---' }],
};
