import type { requiredValue as english } from '../../en/rules/required-value';

/** What `required-value` says, in German. */
export const requiredValue: typeof english = {
	summary: 'Eine Notiz, die keinen Begriff nennt, obwohl ihr Typ einen verlangt.',
	isMissing: ({ type, noun }) =>
		`Dieser Notiz vom Typ „${type}“ fehlt ein Wert für „${noun}“, deshalb steht sie in keiner Liste dazu`,
};
