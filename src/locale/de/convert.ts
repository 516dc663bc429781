import type { ConvertText } from '../en/convert';
import { countOf, numberOf } from './words';

/** The texts about converting in German. */
export const convert: ConvertText = {
	note: 'Dataview-Abfragen in dieser Notiz umwandeln',
	vault: 'Dataview-Abfragen umwandeln',
	head: (line, from, to, answers) => `Zeile ${numberOf(line)}, ${from} zu ${to}: ${answers}`,
	before: 'Liste von Dataview',
	after: 'Liste des Blocks',
	same: (count) => `${countOf(count, 'Notiz', 'Notizen')} wie bisher`,
	added: 'neu',
	lost: 'entfällt',
	fails: (path) => `Statt dieser Liste zeigt Dataview einen Fehler, und zwar wegen „${path}“.`,
};
