import { joinWords, oneOf, smallOf } from '../words';

/** Why a note is in a list, or is not: clauses about the note, and the sentences that they make. */
export const why = {
	isListed: ({ label, reasons }: { readonly label: string | undefined; readonly reasons: readonly string[] }) =>
		`Listed${label === undefined ? '' : ` in ${label}`}: ${reasons.join('; ')}.`,
	isNotListed: ({
		label,
		noun,
		reasons,
	}: {
		readonly label: string | undefined;
		readonly noun: string;
		readonly reasons: readonly string[];
	}) => `Not listed in ${label ?? `any ${smallOf(noun)}`}: ${reasons.join('; ')}.`,
	isInPlace: 'it lies where lists look',
	isOutOfPlace: ({ folder }: { readonly folder: string }) => `it lies in “${folder}”, which lists leave out`,
	areRead: 'its properties can be read',
	areUnread: ({ why: reason }: { readonly why: string }) => `not all of its properties can be read (${reason})`,
	saysTerm: ({ said }: { readonly said: string }) => `it says “${said}”`,
	saysAlternative: ({ said, name }: { readonly said: string; readonly name: string }) =>
		`it says “${said}”, another way to say “${name}”`,
	saysFormer: ({ said, name }: { readonly said: string; readonly name: string }) =>
		`it says “${said}”, a former name of “${name}”`,
	saysNone: ({ noun }: { readonly noun: string }) => `it says no ${smallOf(noun)}`,
	saysOther: ({ said, name }: { readonly said: readonly string[]; readonly name: string }) =>
		`it says ${joinWords(said.map((one) => `“${one}”`))}, not “${name}”`,
	saysUnknown: ({ said, noun }: { readonly said: readonly string[]; readonly noun: string }) =>
		`it says ${joinWords(said.map((one) => `“${one}”`))}, which is no ${smallOf(noun)}`,
	saysSlip: ({ said, noun, nearest }: { readonly said: string; readonly noun: string; readonly nearest: string }) =>
		`it says “${said}”, which is no ${smallOf(noun)}; most likely “${nearest}” is meant`,
	/** Said in a way that does not count. */
	saysElsewhere: {
		nestedTags: ({ said }: { readonly said: string }) => `it says “${said}” by a tag, which is not counted`,
		inline: ({ said }: { readonly said: string }) => `it says “${said}” in an inline field, which is not counted`,
		map: ({ said }: { readonly said: string }) => `it says “${said}” within another property, which is not counted`,
	},
	isNotConcerned: ({ noun }: { readonly noun: string }) => `it is none of the notes that can have ${oneOf(noun)}`,
	isOfType: ({ type }: { readonly type: string }) => `its type is “${type}”`,
	isOfSubtype: ({ type, parent }: { readonly type: string; readonly parent: string }) =>
		`its type is “${type}”, a kind of “${parent}”`,
	isUntyped: 'it says no type',
	isOfOtherType: ({ types, asked }: { readonly types: readonly string[]; readonly asked: string }) =>
		`its type is ${joinWords(types.map((one) => `“${one}”`))}, not “${asked}”`,
	isOfUnknownType: ({ type, nearest }: { readonly type: string; readonly nearest: string }) =>
		`its type is “${type}”, which no type note defines; most likely “${nearest}” is meant`,
};
