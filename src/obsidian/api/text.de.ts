import type { CliText } from './text';

/** What the app's command line says of our commands in German. */
export const german: CliText = {
	format: 'Das Format der Ausgabe: text oder json',
	facet: 'Die Facette; ohne Angabe phase',
	phases: 'Die Phasen, wie sie verstanden werden: Reihenfolge, Namen, Definitionen, Anzahlen',
	list: 'Die Notizen einer Phase, wie ein Block sie auflisten würde',
	phase: 'Die Phase oder der Begriff der Facette',
	type: 'Ein Typ; auch die Typen, die ihn erweitern, werden aufgelistet',
	check: 'Was an Phasen, Typen und Tags der Notizen nicht stimmt, und wo',
	path: 'Eine einzelne Notiz statt des ganzen Vaults',
	noNote: (path) => `Unter „${path}“ gibt es keine Notiz`,
};
