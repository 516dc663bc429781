import type { validBlock as english } from '../../en/rules/valid-block';

/** What `valid-block` says, in German. */
export const validBlock: typeof english = {
	summary:
		'Ein Block dieses Plugins, der einen Fehler enthält oder einen früheren Namen, einen Ordner, den es nicht gibt, oder eine Eigenschaft nennt, die keine Notiz hat.',
	isNow: ({ former, name }) => `„${former}“ heißt jetzt „${name}“`,
	isNoBlock: ({ language, nearest }) => `Es gibt keinen Block „${language}“; meintest du „${nearest}“?`,
	isNoFolder: ({ folder }) => `In einem Ordner „${folder}“ liegt keine Notiz`,
	isOtherFolder: ({ folder, nearest }) => `In einem Ordner „${folder}“ liegt keine Notiz; meintest du „${nearest}“?`,
	isNoProperty: ({ property }) => `Keine Notiz hat eine Eigenschaft „${property}“`,
	isOtherProperty: ({ property, nearest }) =>
		`Keine Notiz hat eine Eigenschaft „${property}“; meintest du „${nearest}“?`,
};
