import type { SetupText } from '../en/setup';
import { countOf } from './words';

/** What the window that makes facets says in German. */
export const setup: SetupText = {
	title: 'Facetten einrichten',
	intro: (count) =>
		`Notizen verwenden ${count === 1 ? 'diese Eigenschaft' : 'diese Eigenschaften'} wie ein Vokabular. Hier lässt sich wählen, wonach sie aufgelistet und geprüft werden. Was stimmt, kann bleiben, und alles lässt sich später in den Einstellungen ändern.`,
	nothing: 'Es gibt keine weitere Eigenschaft, die wie ein Vokabular verwendet wird.',
	why: (reason) => `Grund für den Vorschlag: ${reason}.`,
	terms: 'Der Name steht so in Notizen, das Feld zeigt, was zu lesen ist.',
	label: (name) => `Bezeichnung von „${name}“`,
	definedBy: 'definiert von',
	moveUp: (name) => `„${name}“ nach oben verschieben`,
	moveDown: (name) => `„${name}“ nach unten verschieben`,
	leaveOut: (name) => `„${name}“ weglassen`,
	takeIn: (name) => `„${name}“ wieder aufnehmen`,
	moved: (name, place, total) => `„${name}“ ist jetzt ${place} von ${total}.`,
	isEmpty: (property) => `Alle Begriffe von „${property}“ sind weggelassen. Mindestens einer muss bleiben.`,
	use: (count) => `${countOf(count, 'Facette', 'Facetten')} verwenden`,
	opened: (note) => `„${note}“ ist geöffnet. Noch ist nichts eingerichtet.`,
	back: 'Weiter einrichten',
	name: 'Vokabular des Vaults',
	desc: 'Sucht Eigenschaften, die Notizen wie ein Vokabular verwenden, und macht ausgewählte zu Facetten.',
	open: 'Einrichten…',
};
