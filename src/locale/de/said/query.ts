import type { query as english } from '../../en/said/query';
import { joinWords, numberOf } from '../words';

function possible(names: readonly string[]): string {
	return `Möglich ${names.length === 1 ? 'ist' : 'sind'} ${joinWords(names)}`;
}

export const query: typeof english = {
	withHint: ({ sentence, hint }) => `${sentence}. ${hint}`,
	ofOption: ({ option, fault }) => `${option}: ${fault}`,
	notParameter: ({ name }) => `„${name}“ ist kein Parameter dieses Befehls`,
	parametersAre: ({ names }) => `Möglich sind ${joinWords(names)}`,
	lines: ({ lines }) => lines.join('\n'),
	didYouMean: ({ nearest }) => `Meintest du „${nearest}“?`,
	tabIndent: ({ line }) =>
		`Zeile ${line} ist kein gültiges YAML: Sie ist mit einem Tabulator eingerückt, YAML verlangt Leerzeichen`,
	indented: ({ line }) =>
		`Zeile ${line} ist eingerückt und gehört damit zum Wert darüber; Optionen beginnen am Zeilenanfang`,
	optionTwice: ({ line }) => `Zeile ${line} ist kein gültiges YAML: Eine Option kommt doppelt vor`,
	tooLong: ({ most }) => `Der Block ist länger als ${numberOf(most)} Zeichen`,
	tooDeep: ({ line, most }) => `Zeile ${line} ist kein gültiges YAML: Sie ist mehr als ${most}-fach verschachtelt`,
	invalidYaml: ({ line, reason }) => `Zeile ${line} ist kein gültiges YAML: ${reason}`,
	noOptions: 'In den Block gehören Optionen, eine pro Zeile, etwa „from: notizen“',
	unknownOption: ({ option }) => `„${option}“ ist keine Option dieses Blocks`,
	notOption: ({ option }) => `„${option}“ ist keine Option`,
	noRequest: 'Eine Liste wird mit Optionen abgefragt, etwa { term: "iteration" }',
	needsTerm: ({ noun }) => `„term“ fehlt: Eine Liste gilt einem Begriff der Facette „${noun}“`,
	optionsAre: ({ options }) => possible(options),
	refused: {
		text: ({ option, given }) => `„${option}“ erwartet einen Text, nicht „${given}“`,
		notEmpty: ({ option }) => `„${option}“ hat einen leeren Wert`,
		folders: ({ option, given }) => `„${option}“ erwartet einen Ordner oder eine Liste von Ordnern, nicht „${given}“`,
		names: ({ option, given }) => `„${option}“ erwartet einen Namen oder eine Liste von Namen, nicht „${given}“`,
		types: ({ option, given }) => `„${option}“ erwartet einen Typ oder eine Liste von Typen, nicht „${given}“`,
		rules: ({ option, given }) => `„${option}“ erwartet eine Regel oder eine Liste von Regeln, nicht „${given}“`,
		properties: ({ option, given }) =>
			`„${option}“ erwartet eine Eigenschaft oder eine Liste von Eigenschaften, nicht „${given}“`,
		sortKeys: ({ option, given }) =>
			`„${option}“ erwartet eine Eigenschaft mit „asc“ oder „desc“ oder eine Liste davon, nicht „${given}“`,
		pairs: ({ option, given }) => `„${option}“ erwartet Paare der Form „Eigenschaft: Wert“, nicht „${given}“`,
		count: ({ option, given }) => `„${option}“ erwartet eine ganze Zahl ab 1, nicht „${given}“`,
		word: ({ option, given, words }) => `„${option}“ kann ${joinWords(words, 'or')} sein, nicht „${given}“`,
	},
	notTerm: ({ value, noun }) => `„${value}“ ist in diesem Vault kein Begriff der Facette „${noun}“`,
	termsAre: ({ names }) => possible(names),
	noTerms: ({ noun, tag }) =>
		`In diesem Vault ist kein Begriff der Facette „${noun}“ definiert. Eine Definition ist eine Notiz mit dem Titel „… ${noun}“, die den Tag „${tag}“ hat oder in einem Ordner „${tag}“ liegt`,
	whichTerm: ({ noun, property, example }) =>
		`Welcher Begriff der Facette „${noun}“? Diese Notiz definiert keinen und hat selbst kein \`${property}\`: „${property}: ${example}“ im Block ergänzen`,
	isNow: ({ former, name }) => `„${former}“ heißt jetzt „${name}“`,
	notFacetHere: ({ property }) => `„${property}“ ist keine Facette dieses Vaults`,
	notFacet: ({ property }) => `„${property}“ ist keine Facette`,
	facetsAre: ({ properties }) => possible(properties),
	notType: ({ type }) => `„${type}“ ist kein Typ dieses Vaults`,
	typesAre: ({ types }) => possible(types),
	noNote: ({ path }) => `Unter „${path}“ gibt es keine Notiz`,
	notRule: ({ id }) => `„${id}“ ist keine Regel`,
	rulesAre: ({ ids }) => possible(ids),
	groupWithout: ({ by, noun }) =>
		noun !== undefined ? `Ohne ${noun}` : by.toLowerCase() === 'type' ? 'Ohne Typ' : `Ohne „${by}“`,
};
