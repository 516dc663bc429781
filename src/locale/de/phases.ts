import type { PhasesText } from '../en/phases';
import { countOf, joinWords, pluralOf } from './words';

/** What the side of the panel with the phases says in German. */
export const phases: PhasesText = {
	filter: ({ noun, plural }) => `${pluralOf(noun, plural)} filtern…`,
	facet: 'Was aufgelistet wird',
	plural: ({ noun, plural }) => pluralOf(noun, plural),
	noMatch: 'Nichts passt zum Filter.',
	clearFilter: 'Filter zurücksetzen',
	announce: ({ notes, terms, noun, plural }) =>
		terms === 0
			? 'Nichts passt'
			: `${countOf(terms, noun, pluralOf(noun, plural))}, ${countOf(notes, 'Notiz', 'Notizen')}`,
	describe: (name, formerly) => (formerly.length === 0 ? name : `${name}, früher ${joinWords(formerly)}`),
	says: (path, said) => `${path}, nennt „${said}“`,
	menu: {
		open: 'Definition öffnen',
		openInNewTab: 'Definition in neuem Tab öffnen',
		copyLink: 'Link kopieren',
		create: (type, label) => `Neue Notiz vom Typ „${type}“ in „${label}“…`,
		addActive: (label) => `Aktive Notiz zu „${label}“ hinzufügen`,
		remove: (label) => `Aus „${label}“ entfernen`,
	},
	copied: 'Der Link ist kopiert.',
	form: {
		name: 'Titel',
		desc: (folder, template) => {
			const place = folder === '' ? 'Kommt in die oberste Ebene des Vaults' : `Kommt in den Ordner „${folder}“`;
			return template === undefined ? `${place}.` : `${place}, aus der Vorlage „${template}“.`;
		},
		submit: 'Erstellen',
		missing: 'Der Titel fehlt.',
	},
	made: (title, label) => `„${title}“ in „${label}“ erstellt.`,
	unmade: (title) => `„${title}“ liegt im Papierkorb.`,
	untitled: 'Unbenannt',
	notCreated: (reason) => `Die Notiz wurde nicht erstellt: ${reason}.`,
	refused: (title, reason) => `„${title}“ bleibt, wie es ist: ${reason}.`,
	moreRefused: (count) =>
		count <= 0 ? [] : [`${countOf(count, 'weitere Notiz bleibt', 'weitere Notizen bleiben')} unverändert.`],
	restored: (count) => `${countOf(count, 'Notiz', 'Notizen')} wiederhergestellt.`,
};
