import { settingsText } from '../../src/obsidian/settings/text';

/** The field of a form of the settings. */
export type SettingsField = 'name' | 'label' | 'alternatives' | 'formerly' | 'property' | 'noun' | 'definitionTag';

/**
 * What is pressed in the settings and in their windows, by its name. The words are the product's own, in the language
 * that is spoken at the time; `tests/obsidian/words.test.ts` states them.
 */
export const settingsWords = {
	terms: (facet: string): string => settingsText.termsOf(facet),
	get addFacet(): string {
		return settingsText.addFacet;
	},
	editFacet: (facet: string): string => settingsText.editFacet(facet),
	retireFacet: (facet: string): string => settingsText.retireFacet(facet),
	removeFacet: (facet: string): string => settingsText.removeFacet(facet),
	restoreFacet: (facet: string): string => settingsText.restoreFacet(facet),
	get addTerm(): string {
		return settingsText.addTerm;
	},
	editTerm: (label: string): string => settingsText.editTerm(label),
	retireTerm: (label: string): string => settingsText.retireTerm(label),
	removeTerm: (label: string): string => settingsText.removeTerm(label),
	restoreTerm: (label: string): string => settingsText.restoreTerm(label),
	get useVault(): string {
		return settingsText.useVault;
	},
	useVaultFor: (label: string): string => settingsText.useVaultFor(label),
	get cancel(): string {
		return settingsText.form.cancel;
	},
	get copy(): string {
		return settingsText.exportButton;
	},
	/** Opens the window that takes settings. */
	get import(): string {
		return settingsText.importButton;
	},
	/** Takes the settings in that window. */
	get applyImport(): string {
		return settingsText.import.apply;
	},
	get importField(): string {
		return settingsText.import.hint;
	},
	get excluded(): string {
		return settingsText.excludedFolders;
	},
	get folderRules(): string {
		return settingsText.folderRules;
	},
	get addFolderRule(): string {
		return settingsText.addFolderRule;
	},
	get filterRules(): string {
		return settingsText.filterRules;
	},
	get typeFolder(): string {
		return settingsText.typeFolder;
	},
	get addFolder(): string {
		return settingsText.addFolder;
	},
	field: (field: SettingsField): string => settingsText.form[field],
};
