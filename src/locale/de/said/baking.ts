import type { baking as english } from '../../en/said/baking';

export const baking: typeof english = {
	isPublishedAsItStands: 'Die Liste wurde von Hand geändert und wird so veröffentlicht, wie sie ist',
	mistakes: ({ mistakes }) => mistakes.join('; '),
	forAuthors: 'Die Liste der Probleme ist für Autoren und wird nicht zur Momentaufnahme',
	noList: ({ language, nearest }) =>
		`„${language}“ ist keine Liste${nearest === undefined ? '' : `; meintest du „${nearest}“?`}`,
	openBlock: 'Der Block hat kein Ende',
	headingBelow: ({ line }) =>
		`Die Zeile „${line}“ darunter würde das Ende der Momentaufnahme zur Überschrift machen; dazwischen gehört eine Leerzeile`,
	wouldNotComeBack:
		'Zäune, Einzüge oder Zeilenenden sind so, wie eine Momentaufnahme sie nicht behält; sie ließe sich nicht genau so zurückverwandeln',
	noEnd: 'Der Momentaufnahme fehlt das Ende, eine Zeile „%% /in-phase %%“',
	noBeginning: 'Hier endet eine Momentaufnahme, die keinen Anfang hat',
	textBehind: 'Hinter dem Kommentar steht noch etwas; das gehört in eine eigene Zeile',
	noLanguage: 'Der Kommentar sagt nicht, welche Liste es ist, etwa „phase-patterns“',
	splitOptions: 'Stehen Optionen in der ersten Zeile, muss auch das Ende des Kommentars dort stehen, „%%“',
	endsLate: 'Der Kommentar endet nicht, bevor der nächste beginnt',
	openComment: 'Der Kommentar hat kein Ende',
};
