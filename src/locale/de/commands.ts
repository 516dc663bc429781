import type { CommandText } from '../en/commands';
import { countOf, joinWords } from './words';

/** What the commands say in German. */
export const commands: CommandText = {
	insert: 'Liste einfügen',
	goTo: 'Zu Phase gehen',
	next: 'Nächste Phase',
	previous: 'Vorherige Phase',
	copy: 'Liste als Markdown kopieren',
	goToPlaceholder: 'Name oder früherer Name einer Phase',
	copied: (count) => `${countOf(count, 'Link', 'Links')} kopiert.`,
	noDefinition: (label) => `Keine Notiz definiert „${label}“.`,
	insertTitle: 'Liste einfügen',
	facet: 'Aufgelistet nach',
	// Of other nouns, which come from the vault, the gender is not known.
	own: (noun) => (noun === 'Phase' ? 'Die Phase dieser Notiz' : `${noun} dieser Notiz`),
	type: 'Typ',
	anyType: 'Alle Typen',
	view: 'Ansicht',
	views: { list: 'Liste', table: 'Tabelle', cards: 'Karten' },
	preview: 'Vorschau',
	insertButton: 'Einfügen',
	formerly: (names) => `früher ${joinWords(names)}`,
};
