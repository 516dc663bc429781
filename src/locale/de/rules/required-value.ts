import type { requiredValue as english } from '../../en/rules/required-value';
import { joinWords, numberOf } from '../words';

/** What `required-value` says, in German. */
export const requiredValue: typeof english = {
	summary: 'Eine leer gelassene Eigenschaft, oder eine Notiz ohne Begriff, obwohl andere ihres Typs einen nennen.',
	isEmpty: ({ noun }) => `„${noun}“ ist in dieser Notiz leer, deshalb steht sie in keiner Liste dazu`,
	isMissing: ({ type, noun }) =>
		`Dieser Notiz vom Typ „${type}“ fehlt ein Wert für „${noun}“, deshalb steht sie in keiner Liste dazu`,
	isDeclared: ({ type, nouns }) => {
		const [field, lacks] = nouns.length === 1 ? ['ein Feld', 'fehlt ein Wert'] : ['Felder', 'fehlen Werte'];
		return `Der Typ „${type}“ hat ${field} für ${joinWords(nouns.map((noun) => `„${noun}“`))}; dieser Notiz ${lacks} dafür, deshalb steht sie in keiner Liste dazu`;
	},
	isUsual: ({ type, noun, all, saying }) =>
		`${numberOf(saying)} von ${numberOf(all)} Notizen vom Typ „${type}“ haben einen Wert für „${noun}“, diese nicht; deshalb steht sie in keiner Liste dazu`,
};
