import type { SettingsText } from '../en/settings';
import { countOf } from './words';

/** The texts about settings in German. */
export const settings: SettingsText = {
	faulty: (path, mistakes) =>
		`In Phase: Die Einstellungsdatei „${path}“ enthält Fehler und bleibt, wie sie ist; es gelten die Standardwerte.\n${mistakes.join('\n')}`,
	newer: (path, mistakes) =>
		`In Phase: Die Einstellungsdatei „${path}“ stammt von einer neueren Version und bleibt, wie sie ist; es gelten die Standardwerte, und Einstellungen lassen sich nicht ändern.\n${mistakes.join('\n')}`,
	notRead: (why) => `Sie lässt sich nicht lesen: ${why}`,
	setAside: (path) => `In Phase: Die fehlerhafte Einstellungsdatei wurde als „${path}“ aufbewahrt.`,
	notSaved: (why) => `In Phase: Die Einstellungen ließen sich nicht speichern. ${why}`,

	faultyFile: 'Die Einstellungsdatei enthält Fehler',
	faultyFileDesc: (path, mistakes) =>
		`Es gelten die Standardwerte. „${path}“ bleibt, wie es ist, bis hier etwas geändert wird; dann wird die Datei unter einem anderen Namen aufbewahrt. ${mistakes.join(' · ')}`,
	newerFile: 'Die Einstellungsdatei stammt von einer neueren Version',
	newerFileDesc: (path, mistakes) =>
		`Es gelten die Standardwerte, und hier lässt sich nichts ändern, damit „${path}“ bleibt, wie es ist. ${mistakes.join(' · ')}`,

	facets: 'Facetten in ihrer Reihenfolge',
	facetDesc: (property, noun, tag) =>
		`Eigenschaft „${property}“ · definiert von Notizen mit Titeln wie „… ${noun}“, mit dem Tag „${tag}“ oder in einem Ordner dieses Namens`,
	mainFacet: 'Listen, Übersicht und Seitenleiste beginnen mit ihr',
	addFacet: 'Facette hinzufügen',
	editFacet: (facet) => `„${facet}“ bearbeiten`,
	retireFacet: (facet) => `„${facet}“ stilllegen`,
	removeFacet: (facet) => `„${facet}“ entfernen`,
	restoreFacet: (facet) => `„${facet}“ wieder verwenden`,
	retiredFacets: 'Stillgelegte Facetten',
	retiredFacetDesc: (property) => `Keine Facette mehr: Die Eigenschaft „${property}“ wird nicht beachtet.`,
	termsOf: (facet) => `Begriffe von „${facet}“`,
	termCount: (count) => countOf(count, 'Begriff', 'Begriffe'),
	vaultSays: 'Vorgaben des Vaults',
	vaultSaysTerms: (labels) => `In der Reihenfolge des Vaults: ${labels.join(', ')}.`,
	vaultSaysNothing: 'Keine Notiz definiert einen Begriff.',
	nothingSet: 'Sonst ist hier nichts eingestellt.',
	somethingSet: 'Die Begriffe unten weichen davon ab, weil hier etwas eingestellt ist.',
	useVault: 'Vorgaben des Vaults übernehmen',
	usedVault: (facet) => `${facet}: Die Einstellungen dafür sind verworfen, es gelten die Begriffe des Vaults.`,
	facetRemoved: (facet) => `„${facet}“ ist keine Facette mehr.`,
	undone: 'Die Einstellungen sind wieder wie vorher.',
	notUndone: 'Die Einstellungen wurden inzwischen geändert; es wird nichts rückgängig gemacht.',
	terms: 'Begriffe in ihrer Reihenfolge',
	termsNone:
		'Es gibt noch keine Begriffe. Sie kommen mit den Notizen, die sie definieren, oder werden hier hinzugefügt.',
	addTerm: 'Begriff hinzufügen',
	editTerm: (label) => `„${label}“ bearbeiten`,
	retireTerm: (label) => `„${label}“ stilllegen`,
	removeTerm: (label) => `„${label}“ entfernen`,
	restoreTerm: (label) => `„${label}“ wieder verwenden`,
	useVaultFor: (label) => `Vorgaben des Vaults für „${label}“ übernehmen`,
	retired: 'Stillgelegte Begriffe',
	retiredDesc: 'Kein Begriff mehr: Notizen, die ihn nennen, werden gemeldet.',
	term: {
		says: (name) => `In Notizen „${name}“`,
		definedBy: (paths) => `definiert von ${paths.join(' und ')}`,
		used: 'von keiner Notiz definiert, aber in Notizen verwendet',
		setHere: 'hier eingestellt; von keiner Notiz definiert',
		alternatives: (names) => `auch ${names.join(', ')}`,
		formerly: (names) => `früher ${names.join(', ')}`,
		replacedBy: (label) => `ein früherer Name von „${label}“, der noch definiert ist`,
		vaultLabel: (label) => `im Vault „${label}“ genannt`,
	},
	form: {
		save: 'Speichern',
		add: 'Hinzufügen',
		cancel: 'Abbrechen',
		name: 'Name',
		nameDesc: 'Was in Notizen steht.',
		renameDesc: (name, noun) =>
			`Was in Notizen steht. Unter einem anderen Namen wird „${name}“ zum früheren Namen: Notizen, die ihn nennen, werden weiterhin aufgelistet und außerdem gemeldet. „${noun} umbenennen…“ im Menü des Eintrags im Panel ändert stattdessen auch die Notizen.`,
		label: 'Bezeichnung',
		labelDesc:
			'Was zu lesen ist. Ohne Angabe ist es der Titel der Definition oder, wo der einen anderen Namen nennt, aus dem Namen gebildet.',
		alternatives: 'Andere Schreibweisen',
		alternativesDesc: 'Was Notizen statt des Namens nennen können, durch Kommas getrennt.',
		formerly: 'Frühere Namen',
		formerlyDesc: 'Wie der Begriff vorher hieß, durch Kommas getrennt.',
		besides: (desc, names) => (names.length === 0 ? desc : `${desc} Aus dem Vault kommen hinzu: ${names.join(', ')}.`),
		property: 'Eigenschaft',
		exampleProperty: 'jahreszeit',
		propertyDesc: 'Die Eigenschaft, deren Werte die Begriffe sind.',
		otherPropertyDesc:
			'Die Eigenschaft, deren Werte die Begriffe sind. Die Notizen bleiben, wie sie sind: Die bisherige Eigenschaft wird nicht mehr beachtet.',
		noun: 'Hauptwort',
		nounDesc: (noun) => `Worauf die Titel der Definitionen enden: „… ${noun}“.`,
		definitionTag: 'Tag der Definitionen',
		definitionTagDesc: 'Diesen Tag tragen die Definitionen, und so heißt ihr Ordner.',
		empty: 'Darf nicht leer sein',
		taken: (name, owner) => `„${name}“ ist schon ein Name von „${owner}“`,
		isFacet: (property) => `„${property}“ ist schon eine Facette`,
		notProperty: (property) => `„${property}“ hat eine eigene Bedeutung und kann keine Facette sein`,
	},

	file: 'Export und Import',
	exportName: 'Export',
	exportDesc: 'Kopiert alle Einstellungen als JSON, für einen anderen Vault oder als Sicherung.',
	exportButton: 'Kopieren',
	exported: 'Die Einstellungen sind als JSON kopiert.',
	importName: 'Import',
	importDesc: 'Ersetzt die Einstellungen durch andere, die als JSON vorliegen. Sie werden zuerst geprüft.',
	importButton: 'Importieren…',
	import: {
		title: 'Einstellungen importieren',
		hint: 'Einstellungen als JSON einfügen.',
		mistakes: (count) => `Es wird nichts importiert: ${countOf(count, 'Fehler', 'Fehler')}.`,
		unknownRules: (ids) => {
			const names = ids.map((id) => `„${id}“`).join(', ');
			return ids.length === 1
				? `Es gibt keine Regel ${names}; sie bleibt erhalten und bewirkt nichts.`
				: `Es gibt keine Regeln ${names}; sie bleiben erhalten und bewirken nichts.`;
		},
		same: 'Diese Einstellungen gelten schon.',
		valid: 'Keine Fehler gefunden.',
		done: 'Die Einstellungen sind importiert.',
		apply: 'Importieren',
	},

	typeFolder: 'Ordner der Typ-Notizen',
	typeFolderDesc: (detected) =>
		`Wo die Typ-Notizen liegen, die sagen, was ein Typ erweitert. Ohne Angabe gilt „${detected}“.`,
	noFolder: (folder) => `Es gibt keinen Ordner „${folder}“`,

	phasedTypes: (noun) => `Typen mit ${noun}`,
	phasedTypesDesc: (noun) =>
		`Typen, deren Notizen nicht ohne ${noun} sein sollen, samt den Typen, die sie erweitern – zusätzlich zu denen, bei denen die Typ-Notizen oder die meisten Notizen des Typs es zeigen.`,
	types: 'Typen',
	phasedTypesNone: () => 'Keine außer denen, die der Vault selbst zeigt.',
	addType: 'Typ hinzufügen',
	chooseType: 'Typ auswählen oder eingeben',

	excludedFolders: 'Ausgeschlossene Ordner',
	excludedFoldersDesc: 'Notizen in diesen Ordnern stehen in keiner Liste, definieren nichts und werden nicht geprüft.',
	excludedFoldersNone: 'Sonst wird nichts ausgelassen.',
	excludedByYou: 'Außerdem ausgelassen',
	excludedAlways: 'Immer ausgelassen',
	folderCount: (count) => countOf(count, 'Ordner', 'Ordner'),
	addFolder: 'Ordner hinzufügen',
	chooseFolder: 'Ordner auswählen oder ein Muster eingeben, etwa notizen/**/archiv',

	folderRules: 'Regeln nach Ordner',
	folderRulesDesc: 'Ein anderer Schweregrad für eine Regel in einem Teil des Vaults. Passen mehrere, gilt der letzte.',
	folders: 'Ordner',
	folderRulesNone: 'Jede Regel hat überall denselben Schweregrad.',
	ignored: 'Ignorierte Probleme',
	ignoredDesc: 'Was in allen Notizen ignoriert werden soll. Was hier entfernt wird, wird wieder gemeldet.',
	ignoredFindings: 'Nicht gemeldet',
	folderRulesCount: (count) => (count === 0 ? 'Keine' : String(count)),
	folderRuleDesc: (rule, summary) =>
		summary === undefined ? `${rule}: Diese Regel gibt es nicht` : `${rule}: ${summary}`,
	addFolderRule: 'Ordner und Regel hinzufügen',
	chooseRule: (folder) => `Regel auswählen, für die in „${folder}“ anderes gilt`,

	rules: 'Regeln',
	filterRules: 'Regeln filtern…',
	unknownRule: (nearest) =>
		nearest === undefined
			? 'Die Einstellungen nennen diese Regel, aber es gibt sie nicht.'
			: `Die Einstellungen nennen diese Regel, aber es gibt sie nicht. War „${nearest}“ gemeint?`,
	remove: 'Entfernen',

	levels: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis', off: 'Aus' },
	asDefault: (level) => `${level} (Standard)`,
	none: 'Keine',
	summary: (markdown) => markdown.replace(/`([^`]*)`/g, '„$1“'),
	asTyped: 'Wie eingegeben',
};
