import type { AppCliText } from '../en/app-cli';
import { pluralOf } from './words';

/** What the app's command line says of our commands in German. */
export const appCli: AppCliText = {
	format: 'Das Format der Ausgabe; ohne Angabe text',
	facet: 'Die Facette; ohne Angabe die erste',
	phases: ({ noun, plural }) =>
		`Die ${pluralOf(noun, plural)}, wie sie verstanden werden: Reihenfolge, Namen, Definitionen, Anzahlen`,
	list: (noun) => `Die Notizen mit dem genannten Wert für „${noun}“, wie ein Block sie auflisten würde`,
	phase: (noun) => `${noun} oder Begriff der Facette`,
	type: 'Ein Typ; auch die Typen, die ihn erweitern, werden aufgelistet',
	check: ({ noun, plural }) => `Was in Notizen nicht stimmt, und wo: ${pluralOf(noun, plural)}, Typen und Tags`,
	path: 'Eine einzelne Notiz statt des ganzen Vaults',
	rule: 'Nur diese Regeln, durch Kommas getrennt; ausgeschaltete gelten für dieses Mal',
	severity: 'Nur Probleme ab diesem Schweregrad zeigen',
	quiet: 'Nur Fehler zeigen, wie severity=error',
	notShown: (counts) => `Nicht gezeigt: ${counts}`,
	quietOrSeverity: '„quiet“ und „severity“ sagen beide, was gezeigt wird; nur eins davon angeben',
	missing: (name) => `„${name}“ fehlt`,
};
