import type { CommandText } from '../en/commands';
import { countOf, joinWords } from './words';

/** What the commands say in German. */
export const commands: CommandText = {
	insert: 'Liste einfügen',
	goTo: (noun) => `${noun} öffnen`,
	// Of nouns from the vault the gender is not known.
	next: (noun) => `${noun} danach öffnen`,
	previous: (noun) => `${noun} davor öffnen`,
	copy: 'Liste als Markdown kopieren',
	goToPlaceholder: (noun) => `${noun}: Name oder früherer Name`,
	copied: (count) => `${countOf(count, 'Link', 'Links')} kopiert.`,
	noDefinition: (label) => `Keine Notiz definiert „${label}“.`,
	insertTitle: 'Liste einfügen',
	facet: 'Aufgelistet nach',
	own: (noun) => `${noun} dieser Notiz`,
	type: 'Typ',
	anyType: 'Alle Typen',
	view: 'Ansicht',
	views: { list: 'Liste', table: 'Tabelle', cards: 'Karten' },
	preview: 'Vorschau',
	insertButton: 'Einfügen',
	formerly: (names) => `früher ${joinWords(names)}`,
};
