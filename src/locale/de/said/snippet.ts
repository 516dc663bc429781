import type { snippet as english } from '../../en/said/snippet';

export const snippet: typeof english = {
	reason: {
		tooLong: 'Die Abfrage ist zu lang für eine Liste',
		tooDeep: 'Die Klammern sind zu tief verschachtelt',
		endsEarly: 'Die Abfrage endet zu früh',
		openQuote: 'Ein Anführungszeichen ist nicht geschlossen',
		moreThanList: ({ token }) => `„${token}“ geht über eine Liste hinaus`,
		mixedLogic: '„and“ und „or“ stehen ohne Klammern nebeneinander',
		computedMember: 'Zwischen „[“ und „]“ wird nur der Name einer Eigenschaft verstanden',
		showsNoPages: 'Die Abfrage zeigt keine Liste von Notizen',
		showsNoLinks: 'Die Abfrage zeigt keine Links auf die Notizen',
		showsOther: ({ shown }) => `„${shown}“ zeigt etwas anderes als einen Link auf die Notiz`,
		secondList: ({ statement }) => `„${statement}“ geht über eine einzige Liste hinaus`,
		hiddenColumns: 'Die Spalten sind nicht ausgeschrieben',
		noPages: ({ source }) => `„${source}“ ist keine Liste von Notizen`,
		noFolderText: ({ source }) => `„${source}“ ist kein Ordner in Anführungszeichen, etwa '"notes"'`,
		noFolderPath: ({ path }) => `„${path}“ ist kein Ordner mit „/“ dahinter`,
		noStep: ({ method }) => `„${method}“ ist in einem Block nicht möglich`,
		noColumn: ({ column }) => `„${column}“ ist keine Spalte, die ein Block zeigen kann`,
		noSort: ({ key }) => `Ein Block kann nicht nach „${key}“ sortieren`,
		noQuestion: ({ condition }) => `Nach „${condition}“ kann ein Block nicht fragen`,
		aboutHost: ({ condition }) =>
			`„${condition}“ hängt von der Notiz ab, in der die Abfrage steht; danach kann ein Block nicht fragen`,
		eitherOr: 'Die Abfrage verlangt das eine oder das andere; danach kann ein Block nicht fragen',
		negated: 'Die Abfrage verlangt, dass eine Notiz etwas nicht nennt; danach kann ein Block nicht fragen',
		ownNote: 'Die Abfrage verlangt die Notiz, in der sie steht; ein Block lässt diese aus',
		twoFolders: 'Die Abfrage verlangt zwei Ordner zugleich',
		twoValues: ({ property }) =>
			`Die Abfrage verlangt zwei Werte von „${property}“ zugleich; danach kann ein Block nicht fragen`,
		hasProperty: ({ property }) =>
			`Die Abfrage verlangt, dass es „${property}“ gibt; danach kann ein Block nicht fragen`,
		subtypesAlone: ({ type }) =>
			`Die Abfrage verlangt die Typen, die „${type}“ erweitern, ohne „${type}“ selbst; danach kann ein Block nicht fragen`,
		typesElsewhere: ({ property }) => `Die Abfrage sucht Typen in „${property}“`,
		noTypeList: ({ name, folder }) => `„${name}“ steht nicht für die Typen in „${folder}“, die einen anderen erweitern`,
	},
	remark: {
		heading: ({ heading, column }) => `Die Spalte „${heading}“ erhält die Überschrift „${column}“.`,
		sortedByTitle: 'Sortiert wird nach Titel, nicht mehr nach Dateiname.',
		becomesTable: ({ columns }) =>
			`Eine Liste zeigt nur Titel, deshalb wird daraus eine Tabelle mit „${columns.join('“, „')}“.`,
	},
};
