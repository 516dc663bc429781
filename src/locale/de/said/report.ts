import type { report as english } from '../../en/said/report';
import { countOf, pluralOf } from '../words';

export const report: typeof english = {
	inOrder: ({ noun, plural }) => `${pluralOf(noun, plural)} in ihrer Reihenfolge`,
	untyped: (count) => `${countOf(count, 'Notiz', 'Notizen')} ohne Typ`,
	order: {
		titles: 'Die Reihenfolge ist die der Zahlen in den Titeln der Definitionen.',
		numbers: 'Die Reihenfolge ist die der Zahlen, die ihre Definitionen nennen.',
		index: 'Die Reihenfolge ist die, in der die Notiz über sie auf sie verweist oder sie nennt.',
		name: 'Die Reihenfolge ist die der Namen, da nichts eine andere nennt.',
	},
	noNotes: 'keine Notizen',
	undefinedTerm: 'keine Notiz definiert ihn',
	also: (alternatives) => `auch ${alternatives}`,
	formerly: (names) => `früher ${names}`,
	header: (label, count, type) =>
		`${label}: ${countOf(count, 'Notiz', 'Notizen')}${type === undefined ? '' : ` vom Typ „${type}“`}`,
	nearMiss: (count, value, meant) =>
		`${countOf(count, 'Notiz sagt', 'Notizen sagen')} „${value}“; meintest du „${meant}“?`,
	leftOut: (path, why) => `ausgelassen: ${path} (${why})`,
	passedOver: {
		folder: (count, folder) =>
			`${countOf(count, 'Notiz', 'Notizen')} in „${folder}“ in Listen ausgelassen; „includedFolders“ in den Einstellungen holt den Ordner zurück.`,
		nestedTags: (count) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} es mit einem Tag${notCounted('nestedTags')}`,
		inline: (count) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} es in einem Inline-Feld${notCounted('inline')}`,
		map: (count) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} es innerhalb einer anderen Eigenschaft; das zählt nicht.`,
		limits: (count) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} es außerhalb der Typen oder Ordner, auf die die Einstellungen es beschränken.`,
	},
	passedBy: {
		folder: (folder) => `sie liegt in „${folder}“, das in Listen ausgelassen wird`,
		nestedTags: () => 'sie sagt es mit einem Tag, das nicht zählt',
		inline: () => 'sie sagt es in einem Inline-Feld, das nicht zählt',
		map: () => 'sie sagt es innerhalb einer anderen Eigenschaft, was nicht zählt',
		limits: () => 'sie liegt außerhalb der Typen oder Ordner, auf die die Einstellungen dies beschränken',
	},
	why: {
		types: 'Typen',
		terms: ({ noun, plural }) => pluralOf(noun, plural),
		nothing: 'keine',
		holds: { yes: 'ja  ', no: 'nein' },
		fix: (title, safety) => `Korrektur: ${title} (${safety === 'safe' ? 'sicher' : 'unsicher'})`,
	},
	unknownType: (type, nearest) =>
		`keine Notiz in diesem Vault hat den Typ „${type}“${nearest === undefined ? '' : `; meintest du „${nearest}“?`}`,
	halfDone: (former, current) =>
		`„${former}“ und „${current}“, das an seine Stelle trat, sind beide definiert: Die Umbenennung ist halb fertig.`,
	definedTwice: (name, times) => `„${name}“ ist ${times}-mal definiert.`,
	saysFormer: (value) => `nennt den früheren Namen „${value}“`,
	says: (value) => `nennt „${value}“`,
	checked: (notes) => `${countOf(notes, 'Notiz', 'Notizen')} geprüft`,
	noProblems: (checked) => `${checked}, keine Probleme`,
	noneShown: (checked) => `${checked}, keine Probleme zu zeigen`,
	noneOfRules: (checked, rules) => `${checked}, nur mit ${rules}: keine Probleme`,
	fixable: (count) => `${countOf(count, 'Problem', 'Probleme')} mit sicherer Korrektur`,
	alsoIn: (places) => `auch in ${places}`,
	morePlaces: (count) => `${count} weiteren Stellen`,
	ofOthers: (message, notes) =>
		`${message} (und in ${notes === 1 ? 'einer weiteren Notiz' : `${notes} weiteren Notizen`})`,
	howToFix: (fixable) => `${fixable}: --fix behebt sie, --diff zeigt sie vorher`,
	notAnnotated: (count, most) =>
		`${countOf(count, 'weiteres Problem', 'weitere Probleme')} ohne Anmerkung: GitHub behält je Schritt ${most} von jedem Schweregrad`,
	root: 'Der oberste Ordner des Repositorys.',
	counts: {
		error: (count) => countOf(count, 'Fehler', 'Fehler'),
		warning: (count) => countOf(count, 'Warnung', 'Warnungen'),
		info: (count) => countOf(count, 'Hinweis', 'Hinweise'),
	},
};

function notCounted(source: string): string {
	return `; das zählt nicht, solange „from“ in den Einstellungen nicht „${source}“ nennt.`;
}
