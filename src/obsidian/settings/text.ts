import type { RuleLevel } from '../../core/settings/change-settings';
import { countOf } from '../../core/words';

/** What is said about settings. */
export const settingsText = {
	faulty: (mistakes: readonly string[]) =>
		`In Phase: the settings file has mistakes and is left alone; the defaults are in force.\n${mistakes.join('\n')}`,
	setAside: (path: string) => `In Phase: the settings file with mistakes is kept as “${path}”.`,
	notSaved: (why: string) => `In Phase: the settings could not be saved. ${why}`,

	faultyFile: 'The settings file has mistakes',
	faultyFileDesc: (mistakes: readonly string[]) =>
		`The defaults are in force. The file is left alone until something is changed here; it is then kept under another name. ${mistakes.join(' · ')}`,

	typeFolder: 'Type folder',
	typeFolderDesc: (detected: string) =>
		`Where the notes of the types are, which say what a type extends. Leave it empty for “${detected}”.`,
	noFolder: (folder: string) => `There is no folder “${folder}”`,

	phasedTypes: 'Phased types',
	phasedTypesDesc: 'Types whose notes are expected to say a phase, with the types that extend them.',
	types: 'Types',
	phasedTypesNone: 'No type is expected to say a phase.',
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
	folderRulesCount: (count: number) => (count === 0 ? 'None' : String(count)),
	folderRuleDesc: (rule: string, summary: string | undefined) => (summary === undefined ? `${rule}: there is no such rule` : `${rule}: ${summary}`),
	addFolderRule: 'Add folder and rule',
	chooseRule: (folder: string) => `Choose the rule that is different in ${folder}`,

	rules: 'Rules',
	filterRules: 'Filter rules…',
	unknownRule: (nearest: string | undefined) =>
		nearest === undefined ? 'The settings name this rule, but there is none.' : `The settings name this rule, but there is none. Was “${nearest}” meant?`,
	remove: 'Remove',

	levels: { error: 'Error', warning: 'Warning', info: 'Info', off: 'Off' } satisfies Record<RuleLevel, string>,
	asDefault: (level: string) => `${level} (default)`,
	none: 'None',
	asTyped: 'As typed',
} as const;
