import type { AppCliText } from '../en/app-cli';
/** What the app's command line says of our commands in German. */
export const appCli: AppCliText = {
	format: 'Das Format der Ausgabe; ohne Angabe text',
	facet: 'Die Facette; ohne Angabe die erste',
	phases: 'Die Phasen, wie sie verstanden werden: Reihenfolge, Namen, Definitionen, Anzahlen',
	list: 'Die Notizen einer Phase, wie ein Block sie auflisten würde',
	phase: 'Die Phase oder der Begriff der Facette',
	type: 'Ein Typ; auch die Typen, die ihn erweitern, werden aufgelistet',
	check: 'Was an Phasen, Typen und Tags der Notizen nicht stimmt, und wo',
	path: 'Eine einzelne Notiz statt des ganzen Vaults',
	rule: 'Nur diese Regeln, durch Kommas getrennt; ausgeschaltete gelten für dieses Mal',
	severity: 'Nur Probleme ab diesem Schweregrad zeigen',
	quiet: 'Nur Fehler zeigen, wie severity=error',
	notShown: (counts) => `Nicht gezeigt: ${counts}`,
	quietOrSeverity: '„quiet“ und „severity“ sagen beide, was gezeigt wird; nur eins davon angeben',
	missing: (name) => `„${name}“ fehlt`,
};
