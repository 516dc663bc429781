import type { why as english } from '../../en/said/why';
import { joinWords } from '../words';

/** Why a note is in a list, or is not: clauses about the note, and the sentences that they make. */
export const why: typeof english = {
	isListed: ({ label, reasons }) =>
		`Steht in der Liste${label === undefined ? '' : ` von ${label}`}: ${reasons.join('; ')}.`,
	isNotListed: ({ label, reasons }) =>
		`Steht in ${label === undefined ? 'keiner Liste' : `der Liste von ${label} nicht`}: ${reasons.join('; ')}.`,
	isInPlace: 'sie liegt, wo Listen suchen',
	isOutOfPlace: ({ folder }) => `sie liegt im Ordner „${folder}“, den Listen auslassen`,
	areRead: 'ihre Eigenschaften sind lesbar',
	areUnread: ({ why: reason }) => `nicht alle ihre Eigenschaften sind lesbar (${reason})`,
	saysTerm: ({ said }) => `sie sagt „${said}“`,
	saysAlternative: ({ said, name }) => `sie sagt „${said}“, eine andere Schreibweise von „${name}“`,
	saysFormer: ({ said, name }) => `sie sagt „${said}“, wie „${name}“ früher hieß`,
	saysNone: ({ noun }) => `sie hat keinen Wert für „${noun}“`,
	saysOther: ({ said, name }) => `sie sagt ${joinWords(said.map((one) => `„${one}“`))}, nicht „${name}“`,
	saysUnknown: ({ said, noun }) =>
		`sie sagt ${joinWords(said.map((one) => `„${one}“`))}, was es als „${noun}“ nicht gibt`,
	saysSlip: ({ said, noun, nearest }) =>
		`sie sagt „${said}“, was es als „${noun}“ nicht gibt; gemeint ist wohl „${nearest}“`,
	saysElsewhere: {
		nestedTags: ({ said }) => `sie sagt „${said}“ mit einem Tag, was nicht zählt`,
		inline: ({ said }) => `sie sagt „${said}“ in einem Inline-Feld, was nicht zählt`,
		map: ({ said }) => `sie sagt „${said}“ in einer anderen Eigenschaft, was nicht zählt`,
	},
	isNotConcerned: ({ noun }) => `sie gehört nicht zu den Notizen, für die „${noun}“ gilt`,
	isOfType: ({ type }) => `ihr Typ ist „${type}“`,
	isOfSubtype: ({ type, parent }) => `ihr Typ ist „${type}“, eine Art von „${parent}“`,
	isUntyped: 'sie hat keinen Typ',
	isOfOtherType: ({ types, asked }) => `ihr Typ ist ${joinWords(types.map((one) => `„${one}“`))}, nicht „${asked}“`,
	isOfUnknownType: ({ type, nearest }) =>
		`ihr Typ ist „${type}“, den keine Typ-Notiz beschreibt; gemeint ist wohl „${nearest}“`,
};
