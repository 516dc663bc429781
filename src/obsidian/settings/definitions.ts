import { sayIdentity } from '../../core/lint/identity';
import { summaryOf } from '../../core/lint/rule';
import { say } from '../../core/message';
import type { Locale } from '../../locale/locales';
import type { SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { Rule } from '../../core/lint/rule';
import { findUnknownRules, folderRulesOf, type RuleLevel } from '../../core/settings/change-settings';
import { retiredFacetsOf } from '../../core/settings/order-facets';
import { scopeOf } from '../../core/settings/scope';
import { defaultSettings, type Settings } from '../../core/settings/settings';
import type { VaultConfig } from '../../core/settings/vault-config';
import { findNearest } from '../../core/words';
import type { FacetView } from '../../core/settings/facet-view';
import { mainNounOf } from '../../core/vocabulary/noun';
import type { SettingsText } from '../../locale/en/settings';
import { facetDefinitions, type FacetActions } from './facet-definitions';

/** What the settings tab shows. */
export interface SettingsState {
	readonly settings: Settings;
	/** Where the settings file is. */
	readonly path: string;
	/** What is wrong with it; empty when nothing is. */
	readonly mistakes: readonly string[];
	/** Whether a later release wrote the settings file. */
	readonly isNewer: boolean;
	/** Those in use, in order. */
	readonly facets: readonly FacetView[];
	readonly config: VaultConfig;
	readonly rules: readonly Rule[];
}

/** What can be done in the settings tab, besides changing the value of a control. */
export interface SettingsActions extends FacetActions {
	/** Why a folder will not do, in words; undefined when it will. */
	findFolderFault(folder: string): string | undefined;
	addPhasedType(): void;
	removePhasedType(at: number): void;
	addExcludedFolder(): void;
	removeExcludedFolder(at: number): void;
	addFolderRule(): void;
	removeFolderRule(at: number): void;
	moveFolderRule(from: number, to: number): void;
	removeIgnored(at: number): void;
	removeUnknownRule(id: string): void;
	copySettings(): void;
	importSettings(): void;
}

/** The keys of controls: one alone, one a rule, one a row of severities by folder. */
export type ControlKey = 'typeFolder' | `rule ${string}` | `folder rule ${number}`;

/** The settings tab as definitions. Reads nothing but what it is given, since it runs at every update. */
export function settingDefinitions(
	locale: Locale,
	state: SettingsState,
	actions: SettingsActions,
): SettingDefinitionItem<ControlKey>[] {
	const { settings: text } = locale;
	return [
		...faultyFile(text, state),
		{
			type: 'group',
			items: [
				typeFolderSetting(text, state, actions),
				phasedTypesPage(text, state, actions),
				excludedFoldersPage(text, state, actions),
				folderRulesPage(locale, state, actions),
				...ignoredPage(locale, state, actions),
			],
		},
		...facetDefinitions(locale, state.facets, retiredFacetsOf(state.settings), actions),
		rulesGroup(locale, state, actions),
		fileGroup(text, actions),
	];
}

function faultyFile(text: SettingsText, { path, mistakes, isNewer }: SettingsState): SettingDefinition<ControlKey>[] {
	if (mistakes.length === 0) return [];
	if (isNewer) return [{ name: text.newerFile, desc: text.newerFileDesc(path, mistakes) }];
	return [{ name: text.faultyFile, desc: text.faultyFileDesc(path, mistakes) }];
}

function fileGroup(text: SettingsText, actions: SettingsActions): SettingDefinitionGroup<ControlKey> {
	return {
		type: 'group',
		heading: text.file,
		items: [
			{
				name: text.exportName,
				desc: text.exportDesc,
				render: (setting) => {
					setting.addButton((button) => button.setButtonText(text.exportButton).onClick(() => actions.copySettings()));
				},
			},
			{
				name: text.importName,
				desc: text.importDesc,
				render: (setting) => {
					setting.addButton((button) =>
						button.setButtonText(text.importButton).onClick(() => actions.importSettings()),
					);
				},
			},
		],
	};
}

/** Whether a rule's row answers a filter: every word is in its name or its summary. */
export function matchesFilter({ name, desc }: SettingDefinition, query: string): boolean {
	const shown = `${name} ${name.replace(/-/g, ' ')} ${typeof desc === 'string' ? desc : ''}`.toLowerCase();
	return query
		.toLowerCase()
		.split(/\s+/)
		.every((word) => shown.includes(word));
}

/** What a rule flags, without the marks of Markdown, for places that show text. */
export function describeRule(locale: Locale, rule: string): string {
	return locale.settings.summary(say(locale, summaryOf(rule)));
}

function typeFolderSetting(
	text: SettingsText,
	{ config }: SettingsState,
	actions: SettingsActions,
): SettingDefinition<ControlKey> {
	const detected = scopeOf(defaultSettings, config).typeFolder;
	return {
		name: text.typeFolder,
		desc: text.typeFolderDesc(detected),
		control: {
			type: 'folder',
			key: 'typeFolder',
			placeholder: detected,
			defaultValue: '',
			validate: (folder) => actions.findFolderFault(folder),
		},
	};
}

function phasedTypesPage(
	text: SettingsText,
	{ settings: { phasedTypes }, facets }: SettingsState,
	actions: SettingsActions,
): SettingDefinitionPage<ControlKey> {
	const { noun } = mainNounOf({ facets });
	return {
		type: 'page',
		name: text.phasedTypes(noun),
		desc: text.phasedTypesDesc(noun),
		displayValue: phasedTypes.length === 0 ? text.none : phasedTypes.join(', '),
		items: [
			{
				type: 'list',
				heading: text.types,
				emptyState: text.phasedTypesNone(noun),
				items: phasedTypes.map((name) => ({ name })),
				onDelete: (at) => actions.removePhasedType(at),
				addItem: { name: text.addType, action: () => actions.addPhasedType() },
			},
		],
	};
}

function excludedFoldersPage(
	text: SettingsText,
	{ settings, config }: SettingsState,
	actions: SettingsActions,
): SettingDefinitionPage<ControlKey> {
	const always = scopeOf(defaultSettings, config).excludedFolders;
	const added = settings.excludedFolders;
	return {
		type: 'page',
		name: text.excludedFolders,
		desc: text.excludedFoldersDesc,
		displayValue: text.folderCount(always.length + added.length),
		items: [
			{
				type: 'list',
				heading: text.excludedByYou,
				emptyState: text.excludedFoldersNone,
				items: added.map((name) => ({ name })),
				onDelete: (at) => actions.removeExcludedFolder(at),
				addItem: { name: text.addFolder, action: () => actions.addExcludedFolder() },
			},
			{ type: 'group', heading: text.excludedAlways, items: always.map((name) => ({ name })) },
		],
	};
}

function folderRulesPage(
	locale: Locale,
	{ settings, rules }: SettingsState,
	actions: SettingsActions,
): SettingDefinitionPage<ControlKey> {
	const { settings: text } = locale;
	const rows = folderRulesOf(settings);
	return {
		type: 'page',
		name: text.folderRules,
		desc: text.folderRulesDesc,
		displayValue: text.folderRulesCount(rows.length),
		items: [
			{
				type: 'list',
				heading: text.folders,
				emptyState: text.folderRulesNone,
				items: rows.map(({ folder, rule: id }, at) => ({
					name: folder,
					desc: text.folderRuleDesc(id, rules.some((rule) => rule.id === id) ? describeRule(locale, id) : undefined),
					control: { type: 'dropdown', key: `folder rule ${at}`, options: levelOptions(text, undefined) },
				})),
				onDelete: (at) => actions.removeFolderRule(at),
				onReorder: (from, to) => actions.moveFolderRule(from, to),
				addItem: { name: text.addFolderRule, action: () => actions.addFolderRule() },
			},
		],
	};
}

/** Left out where nothing is ignored: it is the menu of a problem that puts something here. */
function ignoredPage(
	locale: Locale,
	{ settings: { ignored } }: SettingsState,
	actions: SettingsActions,
): SettingDefinitionPage<ControlKey>[] {
	const { settings: text } = locale;
	if (ignored.length === 0) return [];
	return [
		{
			type: 'page',
			name: text.ignored,
			desc: text.ignoredDesc,
			displayValue: text.folderRulesCount(ignored.length),
			items: [
				{
					type: 'list',
					heading: text.ignoredFindings,
					items: ignored.map((one) => ({ name: sayIdentity(locale, one), desc: one.rule })),
					onDelete: (at) => actions.removeIgnored(at),
				},
			],
		},
	];
}

function rulesGroup(
	locale: Locale,
	{ settings, rules }: SettingsState,
	actions: SettingsActions,
): SettingDefinitionGroup<ControlKey> {
	const { settings: text } = locale;
	const ids = rules.map(({ id }) => id);
	const unknown = findUnknownRules({ ...settings, overrides: [] }, rules);
	return {
		type: 'group',
		heading: text.rules,
		search: { placeholder: text.filterRules, match: matchesFilter },
		items: [
			...unknown.map((id): SettingDefinition<ControlKey> => ({
				name: id,
				desc: text.unknownRule(findNearest(id, ids)),
				render: (setting) => {
					setting.addButton((button) => button.setButtonText(text.remove).onClick(() => actions.removeUnknownRule(id)));
				},
			})),
			...rules.map(({ id, severity }): SettingDefinition<ControlKey> => ({
				name: id,
				desc: describeRule(locale, id),
				aliases: [id.replace(/-/g, ' ')],
				control: { type: 'dropdown', key: `rule ${id}`, defaultValue: severity, options: levelOptions(text, severity) },
			})),
		],
	};
}

function levelOptions(text: SettingsText, ownDefault: RuleLevel | undefined): Record<string, string> {
	return Object.fromEntries(
		Object.entries(text.levels).map(([level, label]) => [level, level === ownDefault ? text.asDefault(label) : label]),
	);
}
