import { spoken } from './spoken';

/** The field of a form of the settings. */
export type SettingsField = 'name' | 'label' | 'alternatives' | 'formerly' | 'property' | 'noun' | 'definitionTag';

/**
 * What is pressed in the settings and in their windows, by its name. The words are the product's own, in the language
 * that is spoken at the time; `tests/obsidian/words.test.ts` states them.
 */
export const settingsWords = {
	terms: (facet: string): string => spoken().settings.termsOf(facet),
	get addFacet(): string {
		return spoken().settings.addFacet;
	},
	editFacet: (facet: string): string => spoken().settings.editFacet(facet),
	retireFacet: (facet: string): string => spoken().settings.retireFacet(facet),
	removeFacet: (facet: string): string => spoken().settings.removeFacet(facet),
	restoreFacet: (facet: string): string => spoken().settings.restoreFacet(facet),
	get addTerm(): string {
		return spoken().settings.addTerm;
	},
	editTerm: (label: string): string => spoken().settings.editTerm(label),
	retireTerm: (label: string): string => spoken().settings.retireTerm(label),
	removeTerm: (label: string): string => spoken().settings.removeTerm(label),
	restoreTerm: (label: string): string => spoken().settings.restoreTerm(label),
	get useVault(): string {
		return spoken().settings.useVault;
	},
	useVaultFor: (label: string): string => spoken().settings.useVaultFor(label),
	get cancel(): string {
		return spoken().settings.form.cancel;
	},
	get copy(): string {
		return spoken().settings.exportButton;
	},
	/** Opens the window that takes settings. */
	get import(): string {
		return spoken().settings.importButton;
	},
	/** Takes the settings in that window. */
	get applyImport(): string {
		return spoken().settings.import.apply;
	},
	get importField(): string {
		return spoken().settings.import.hint;
	},
	get excluded(): string {
		return spoken().settings.excludedFolders;
	},
	get folderRules(): string {
		return spoken().settings.folderRules;
	},
	get addFolderRule(): string {
		return spoken().settings.addFolderRule;
	},
	get filterRules(): string {
		return spoken().settings.filterRules;
	},
	get typeFolder(): string {
		return spoken().settings.typeFolder;
	},
	get addFolder(): string {
		return spoken().settings.addFolder;
	},
	field: (field: SettingsField): string => spoken().settings.form[field],
};
