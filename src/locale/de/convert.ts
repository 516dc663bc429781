import type { ConvertText } from '../en/convert';
import { numberOf } from './words';

/** The texts about converting in German. */
export const convert: ConvertText = {
	note: 'Dataview-Abfragen in dieser Notiz umwandeln',
	vault: 'Dataview-Abfragen umwandeln',
	head: (line, from, to, answers) => `Zeile ${numberOf(line)}, ${from} zu ${to}: ${answers}`,
	before: 'Liste von Dataview',
	after: 'Liste des Blocks',
	same: (count) =>
		count === 1 ? 'Die Notiz, die beide auflisten' : `Die ${numberOf(count)} Notizen, die beide auflisten`,
	added: 'neu',
	lost: 'entfällt',
	fails: (path) => `Statt dieser Liste zeigt Dataview einen Fehler, und zwar wegen „${path}“.`,
};
