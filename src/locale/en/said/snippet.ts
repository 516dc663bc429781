/** What is said of Dataview's snippets. */
export const snippet = {
	/** Why a snippet is not understood: what stands behind a colon. What it is about is quoted as it stands in the snippet. */
	reason: {
		tooLong: 'it is too long for a list',
		tooDeep: 'its brackets go too deep',
		endsEarly: 'it ends too early',
		openQuote: 'a quote is not closed',
		moreThanList: ({ token }: { readonly token: string }) => `“${token}” is more than a list asks`,
		mixedLogic: '“and” and “or” stand beside each other without brackets',
		computedMember: 'only a property by its name is understood between “[” and “]”',
		showsNoPages: 'it shows no list of pages',
		showsNoLinks: 'it shows no links to the notes',
		showsOther: ({ shown }: { readonly shown: string }) => `“${shown}” shows something else than a link to the note`,
		secondList: ({ statement }: { readonly statement: string }) => `“${statement}” is more than one list`,
		hiddenColumns: 'its columns are not written out',
		noPages: ({ source }: { readonly source: string }) => `“${source}” is no list of pages`,
		noFolderText: ({ source }: { readonly source: string }) => `“${source}” is no folder in quotes, such as '"notes"'`,
		noFolderPath: ({ path }: { readonly path: string }) => `“${path}” is no folder with “/” behind it`,
		noStep: ({ method }: { readonly method: string }) => `“${method}” is more than a block does`,
		noColumn: ({ column }: { readonly column: string }) => `“${column}” is no column of a block`,
		noSort: ({ key }: { readonly key: string }) => `a block cannot sort by “${key}”`,
		noQuestion: ({ condition }: { readonly condition: string }) => `“${condition}” is nothing a block can ask`,
		aboutHost: ({ condition }: { readonly condition: string }) =>
			`“${condition}” goes by the note it stands in, which a block cannot`,
		eitherOr: 'it asks for one thing or another, which a block cannot',
		negated: 'it asks for what a note does not say, which a block cannot',
		ownNote: 'it asks for its own note, which a block leaves out',
		twoFolders: 'it asks for two folders at once',
		twoValues: ({ property }: { readonly property: string }) =>
			`it asks for two values of “${property}” at once, which a block cannot`,
		hasProperty: ({ property }: { readonly property: string }) =>
			`it asks whether there is a “${property}”, which a block cannot`,
		subtypesAlone: ({ type }: { readonly type: string }) =>
			`it asks for the types that extend “${type}” without “${type}” itself, which a block cannot`,
		typesElsewhere: ({ property }: { readonly property: string }) => `it looks for types in “${property}”`,
		noTypeList: ({ name, folder }: { readonly name: string; readonly folder: string }) =>
			`“${name}” is not the types in “${folder}” that extend one`,
	},
	/** How the block will look different: sentences. */
	remark: {
		heading: ({ heading, column }: { readonly heading: string; readonly column: string }) =>
			`The column “${heading}” is headed “${column}”.`,
		sortedByTitle: 'It is sorted by title, no longer by file name.',
		becomesTable: ({ columns }: { readonly columns: readonly string[] }) =>
			`A list shows titles alone, so it becomes a table with “${columns.join('”, “')}”.`,
	},
};
