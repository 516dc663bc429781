import type { noUnknownValue as english } from '../../en/rules/no-unknown-value';
import { joinWords } from '../words';

/** What `no-unknown-value` says, in German. */
export const noUnknownValue: typeof english = {
	summary: 'Ein Wert, der kein Begriff des Frameworks ist.',
	isMap: ({ key, map, noun }) => `\`${key}\` enthält ${map}, aber keinen Begriff der Facette „${noun}“`,
	isForeign: ({ property, noun }) =>
		`Die meisten Werte von „${property}“ gehören nicht zu den Begriffen, die Notizen definieren (Facette „${noun}“): Das ist ein anderes Vokabular und wird nicht geprüft`,
	isUnknown: ({ value, noun, names }) =>
		`„${value}“ ist kein Begriff der Facette „${noun}“; Begriffe: ${joinWords(names)}`,
	isMisspelled: ({ value, noun, meant }) =>
		`„${value}“ ist kein Begriff der Facette „${noun}“; meintest du „${meant}“?`,
};
