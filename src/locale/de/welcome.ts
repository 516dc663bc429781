import type { WelcomeText } from '../en/welcome';
import { countOf, joinWords, numberOf, pluralOf } from './words';

/** What the welcome in the side panel says in German. */
export const welcome: WelcomeText = {
	title: 'Willkommen bei In Phase',
	found: ({ noun, plural, terms, notes, problems }) => {
		const counts = [countOf(terms, noun, pluralOf(noun, plural)), countOf(notes, 'Notiz', 'Notizen')];
		if (problems === undefined) return `In diesem Vault gefunden: ${joinWords(counts)}. Probleme werden gesucht…`;
		return `In diesem Vault gefunden: ${joinWords([...counts, countOf(problems, 'Problem', 'Probleme')])}.`;
	},
	hint: () =>
		'Jeder Eintrag unten lässt sich aufklappen und zeigt dann seine Notizen. Was zählt, lässt sich in den Einstellungen ändern.',
	nothing: ({ noun, plural }) => `In diesem Vault sind bisher keine ${pluralOf(noun, plural)} definiert.`,
	begin: ({ noun, property, definitionTag }) =>
		`Zum Einstieg für jeden Begriff eine Notiz schreiben, zum Beispiel mit dem Titel „Formation ${noun}“, und ihr den Tag „${definitionTag}“ geben. Notizen mit „${property}: formation“ in den Eigenschaften werden dann hier aufgelistet.`,
	seems: 'Dieser Vault scheint ein eigenes Vokabular zu haben.',
	choose:
		'Hier lässt sich wählen, wonach Notizen aufgelistet und geprüft werden. Hauptwort, Reihenfolge und Begriffe lassen sich erst anpassen oder später in den Einstellungen ändern.',
	proposal: (property, values, more, notes) =>
		`„${property}“: ${values.join(', ')}${more > 0 ? ` und ${numberOf(more)} weitere` : ''}, in ${countOf(notes, 'Notiz', 'Notizen')}.`,
	value: (name, count) => `${/\d$/.test(name) ? `„${name}“` : name} ${numberOf(count)}`,
	use: (property) => `„${property}“ verwenden`,
	correct: 'Erst anpassen…',
	used: (properties) =>
		`Notizen werden jetzt nach ${joinWords(properties.map((property) => `„${property}“`))} aufgelistet und geprüft.`,
	showProblems: 'Probleme anzeigen',
	close: 'Verstanden',
};
