import { translated } from '../language';

/** Why a list cannot be baked, or a snapshot not be understood: what stands behind a colon. */
export const bakingText = translated(
	{
		forAuthors: 'findings are for authors and are not baked',
		noList: (language: string, nearest: string | undefined) =>
			`“${language}” is no list${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
		openBlock: 'the block has no end',
		headingBelow: (line: string) =>
			`the line “${line}” below it would make a heading of the snapshot’s end; put an empty line between`,
		noEnd: 'the snapshot has no end: a line “%% /in-phase %%”',
		noBeginning: 'it ends a snapshot that has no beginning',
		textBehind: 'something stands behind the comment; give it a line of its own',
		noLanguage: 'the comment does not say which list it is, such as “phase-patterns”',
		splitOptions: 'options on the first line need the end of the comment there too, “%%”',
		endsLate: 'its comment does not end before the next one begins',
		openComment: 'its comment has no end',
	},
	{
		forAuthors: 'Die Liste der Probleme ist für Autoren und wird nicht zur Momentaufnahme',
		noList: (language, nearest) =>
			`„${language}“ ist keine Liste${nearest === undefined ? '' : `; meintest du „${nearest}“?`}`,
		openBlock: 'Der Block hat kein Ende',
		headingBelow: (line) =>
			`Die Zeile „${line}“ darunter würde das Ende der Momentaufnahme zur Überschrift machen; dazwischen gehört eine Leerzeile`,
		noEnd: 'Der Momentaufnahme fehlt das Ende, eine Zeile „%% /in-phase %%“',
		noBeginning: 'Hier endet eine Momentaufnahme, die keinen Anfang hat',
		textBehind: 'Hinter dem Kommentar steht noch etwas; das gehört in eine eigene Zeile',
		noLanguage: 'Der Kommentar sagt nicht, welche Liste es ist, etwa „phase-patterns“',
		splitOptions: 'Stehen Optionen in der ersten Zeile, muss auch das Ende des Kommentars dort stehen, „%%“',
		endsLate: 'Der Kommentar endet nicht, bevor der nächste beginnt',
		openComment: 'Der Kommentar hat kein Ende',
	},
);
