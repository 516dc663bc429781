import { countOf, oneOf, smallOf } from './words';

/** What is said about settings. */
export const settings = {
	faulty: (path: string, mistakes: readonly string[]) =>
		`In Phase: the settings file “${path}” has mistakes and is left alone; the defaults are in force.\n${mistakes.join('\n')}`,
	newer: (path: string, mistakes: readonly string[]) =>
		`In Phase: the settings file “${path}” was written by a newer release and is left alone; the defaults are in force, and settings cannot be changed.\n${mistakes.join('\n')}`,
	/** The reason is the host's. */
	notRead: (why: string) => `It cannot be read: ${why}`,
	setAside: (path: string) => `In Phase: the settings file with mistakes is kept as “${path}”.`,
	notSaved: (why: string) => `In Phase: the settings could not be saved. ${why}`,

	faultyFile: 'The settings file has mistakes',
	faultyFileDesc: (path: string, mistakes: readonly string[]) =>
		`The defaults are in force. “${path}” is left alone until something is changed here; it is then kept under another name. ${mistakes.join(' · ')}`,
	newerFile: 'The settings file was written by a newer release',
	newerFileDesc: (path: string, mistakes: readonly string[]) =>
		`The defaults are in force, and nothing can be changed here, so that “${path}” is left alone. ${mistakes.join(' · ')}`,

	facets: 'Facets, in order',
	facetDesc: (property: string, noun: string, tag: string) =>
		`Property “${property}” · defined by notes titled “… ${noun}” with the tag “${tag}” or in a folder called so`,
	mainFacet: 'lists, map and panel begin with it',
	addFacet: 'Add facet',
	editFacet: (facet: string) => `Edit “${facet}”`,
	retireFacet: (facet: string) => `Retire “${facet}”`,
	removeFacet: (facet: string) => `Remove “${facet}”`,
	restoreFacet: (facet: string) => `Take “${facet}” back into use`,
	retiredFacets: 'Retired facets',
	retiredFacetDesc: (property: string) => `No facet any more: nothing looks at the property “${property}”.`,
	termsOf: (facet: string) => `Terms of ${facet}`,
	termCount: (count: number) => countOf(count, 'term'),
	vaultSays: 'What the vault says',
	vaultSaysTerms: (labels: readonly string[]) => `In the vault’s order: ${labels.join(', ')}.`,
	vaultSaysNothing: 'No note defines a term.',
	nothingSet: 'Nothing else is set here.',
	somethingSet: 'The terms below differ, by what is set here.',
	useVault: 'Use what the vault says',
	usedVault: (facet: string) => `${facet}: what was set is dropped, the vault’s terms count.`,
	facetRemoved: (facet: string) => `${facet} is no facet any more.`,
	undone: 'The settings are as they were.',
	notUndone: 'The settings were changed since; nothing is undone.',
	terms: 'Terms, in order',
	termsNone: 'There is no term yet. A note that defines one brings it; or add one here.',
	addTerm: 'Add term',
	editTerm: (label: string) => `Edit “${label}”`,
	retireTerm: (label: string) => `Retire “${label}”`,
	removeTerm: (label: string) => `Remove “${label}”`,
	restoreTerm: (label: string) => `Take “${label}” back into use`,
	useVaultFor: (label: string) => `Use what the vault says about “${label}”`,
	retired: 'Retired terms',
	retiredDesc: 'No term any more: notes that say it are flagged.',
	term: {
		says: (name: string) => `Notes say “${name}”`,
		definedBy: (paths: readonly string[]) => `defined by ${paths.join(' and ')}`,
		used: 'no note defines it, but notes say it',
		setHere: 'set here; no note defines it',
		alternatives: (names: readonly string[]) => `also ${names.join(', ')}`,
		formerly: (names: readonly string[]) => `formerly ${names.join(', ')}`,
		replacedBy: (label: string) => `a former name of “${label}” that is still defined`,
		vaultLabel: (label: string) => `the vault calls it “${label}”`,
	},
	form: {
		save: 'Save',
		add: 'Add',
		cancel: 'Cancel',
		name: 'Name',
		nameDesc: 'What notes say.',
		renameDesc: (name: string, noun: string) =>
			`What notes say. Under another name, “${name}” becomes a former name: notes that say it are still listed, and flagged. To change the notes too, choose “Rename ${smallOf(noun)}…” in its menu in the panel instead.`,
		label: 'Label',
		labelDesc:
			'What people read. Left empty, it is the title of the definition, or made from the name where that is another one.',
		alternatives: 'Alternatives',
		alternativesDesc: 'Other spellings, separated by commas.',
		formerly: 'Former names',
		formerlyDesc: 'Names it had before, separated by commas.',
		besides: (desc: string, names: readonly string[]) =>
			names.length === 0 ? desc : `${desc} The vault’s count as well: ${names.join(', ')}.`,
		property: 'Property',
		exampleProperty: 'season',
		propertyDesc: 'The property whose values are the terms.',
		otherPropertyDesc:
			'The property whose values are the terms. Notes stay as they are: those that say the old property are no longer looked at.',
		noun: 'Noun',
		nounDesc: (noun: string) => `What the titles of definitions end in: “… ${noun}”.`,
		definitionTag: 'Definition tag',
		definitionTagDesc: 'The tag of definitions, and the name of their folder.',
		empty: 'Must not be empty',
		taken: (name: string, owner: string) => `“${name}” is a name of “${owner}” already`,
		isFacet: (property: string) => `“${property}” is a facet already`,
		notProperty: (property: string) => `“${property}” has a meaning of its own and cannot be a facet`,
	},

	file: 'Export and import',
	exportName: 'Export',
	exportDesc: 'Copies all settings as JSON, for another vault or as a backup.',
	exportButton: 'Copy',
	exported: 'The settings are copied as JSON.',
	importName: 'Import',
	importDesc: 'Puts settings from JSON in the place of these. They are checked first.',
	importButton: 'Import…',
	import: {
		title: 'Import settings',
		hint: 'Paste settings as JSON.',
		mistakes: (count: number) => `Nothing is imported: ${countOf(count, 'mistake')}.`,
		unknownRules: (ids: readonly string[]) =>
			`There is no rule ${ids.map((id) => `“${id}”`).join(', ')}; it is kept, and does nothing.`,
		same: 'These are the settings in force.',
		valid: 'No mistake found.',
		done: 'The settings are imported.',
		apply: 'Import',
	},

	typeFolder: 'Type folder',
	typeFolderDesc: (detected: string) =>
		`Where the notes of the types are, which say what a type extends. Leave it empty for “${detected}”.`,
	noFolder: (folder: string) => `There is no folder “${folder}”`,

	phasedTypes: (noun: string) => `Types with ${oneOf(noun)}`,
	phasedTypesDesc: (noun: string) =>
		`Types whose notes are expected to say ${oneOf(noun)}, with the types that extend them, besides those of which type notes or most notes of the type tell it.`,
	types: 'Types',
	phasedTypesNone: (_noun: string) => 'No type besides those that the vault itself tells.',
	addType: 'Add type',
	chooseType: 'Choose or type a type',

	excludedFolders: 'Excluded folders',
	excludedFoldersDesc: 'Notes in these folders are in no list, define nothing and are not checked.',
	excludedFoldersNone: 'Nothing more is left out.',
	excludedByYou: 'Also left out',
	excludedAlways: 'Always left out',
	folderCount: (count: number) => countOf(count, 'folder'),
	addFolder: 'Add folder',
	chooseFolder: 'Choose a folder, or type a pattern such as notes/**/archive',

	folderRules: 'Rules by folder',
	folderRulesDesc: 'Another severity for a rule in part of the vault. Where several fit, the last one counts.',
	folders: 'Folders',
	folderRulesNone: 'Every rule has the same severity everywhere.',
	ignored: 'Ignored problems',
	ignoredDesc: 'What you chose to ignore in all notes. Take one out to be told of it again.',
	ignoredFindings: 'Not told',
	folderRulesCount: (count: number) => (count === 0 ? 'None' : String(count)),
	folderRuleDesc: (rule: string, summary: string | undefined) =>
		summary === undefined ? `${rule}: there is no such rule` : `${rule}: ${summary}`,
	addFolderRule: 'Add folder and rule',
	chooseRule: (folder: string) => `Choose the rule that is different in ${folder}`,

	rules: 'Rules',
	filterRules: 'Filter rules…',
	unknownRule: (nearest: string | undefined) =>
		nearest === undefined
			? 'The settings name this rule, but there is none.'
			: `The settings name this rule, but there is none. Was “${nearest}” meant?`,
	remove: 'Remove',

	levels: { error: 'Error', warning: 'Warning', info: 'Info', off: 'Off' },
	asDefault: (level: string) => `${level} (default)`,
	none: 'None',
	/** What a rule flags, for where code cannot stand out. */
	summary: (markdown: string) => markdown.replace(/`([^`]*)`/g, '“$1”'),
	asTyped: 'As typed',
};

/** The shape of `settings`, which every language has. */
export type SettingsText = typeof settings;
