import { debounce, PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { rules } from '../../core/lint/rules/index';
import { parseFolder } from '../../core/note/path';
import {
	folderRulesOf,
	levelOf,
	moveItem,
	withFolderRules,
	withLevel,
	withoutRule,
	type RuleLevel,
} from '../../core/settings/change-settings';
import type { Settings } from '../../core/settings/settings';
import type { VaultConfig } from '../../core/settings/vault-config';
import { typeKeyOf } from '../../core/vocabulary/type-tree';
import { compareText } from '../../core/words';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from '../actions/sources';
import { Chooser, type Choice } from './chooser';
import type { FacetActions } from './facet-definitions';
import { FacetDesk } from './facet-desk';
import { keepFocus } from './keep-focus';
import { describeRule, settingDefinitions, type ControlKey, type SettingsActions } from './definitions';
import type { SettingsStore } from '../vault/settings-store';
import { copySettings, importSettings } from './settings-json';
import { setUpFacets } from './setup-modal';

/** How long typing must rest before it is saved, in milliseconds; saving builds the index anew. */
const typingPause = 500;

/** The settings tab: shows the settings, changes them through the store, and follows changes of the file. */
export class InPhaseSettingTab extends PluginSettingTab {
	readonly #context: RefactorContext;
	readonly #store: SettingsStore;
	readonly #config: VaultConfig;
	/** What is typed as type folder and not yet saved. */
	#typedFolder: string | undefined;
	readonly #facets: FacetDesk;
	/** Whether the tab says that the settings file has mistakes. */
	#isFaultShown = false;
	readonly #saveSoon = debounce(() => void this.#saveTyped(), typingPause, true);

	constructor(plugin: Plugin, context: RefactorContext, config: VaultConfig) {
		super(context.app, plugin);
		const { settings: store } = context;
		this.#context = context;
		this.#store = store;
		this.#config = config;
		this.#facets = new FacetDesk(context, {
			isShown: () => this.containerEl.isConnected,
			onViews: () => this.update(),
			change: (change) => this.#change(change),
		});
		store.onChange((_settings, origin) => {
			if (origin === 'file') this.#takeIn();
			else if (this.#isFaultShown) this.update();
		});
	}

	override getSettingDefinitions(): SettingDefinitionItem<ControlKey>[] {
		const { current: settings, path, mistakes, isNewer } = this.#store;
		this.#isFaultShown = mistakes.length > 0;
		const facets = this.#facets.views();
		return settingDefinitions(
			this.#context.locale,
			{ settings, path, mistakes, isNewer, facets, config: this.#config, rules },
			{ ...this.#actions, ...this.#facets.actions },
		);
	}

	override getControlValue(key: string): unknown {
		const settings = this.#store.current;
		if (key === 'typeFolder') return this.#typedFolder ?? settings.typeFolder ?? '';
		const rule = rules.find(({ id }) => key === `rule ${id}`);
		return rule === undefined ? folderRulesOf(settings)[rowOf(key)]?.level : levelOf(settings, rule);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		if (typeof value !== 'string') return;
		if (key === 'typeFolder') {
			this.#typedFolder = value;
			this.#saveSoon();
			return;
		}
		const level = value as RuleLevel;
		const rule = rules.find(({ id }) => key === `rule ${id}`);
		const at = rowOf(key);
		await this.#store.update((settings) =>
			rule === undefined
				? withFolderRules(
						settings,
						folderRulesOf(settings).map((row, index) => (index === at ? { ...row, level } : row)),
					)
				: withLevel(settings, rule, level),
		);
	}

	/** Draws the tab anew; who pressed a button goes on where it was. */
	override update(): void {
		const giveFocusBack = keepFocus(this.containerEl);
		super.update();
		giveFocusBack();
	}

	override hide(): void {
		this.#saveSoon.cancel();
		void this.#saveTyped();
		super.hide();
	}

	async #saveTyped(): Promise<void> {
		const typed = this.#typedFolder;
		if (typed === undefined) return;
		this.#typedFolder = undefined;
		const folder = parseFolder(typed);
		await this.#store.update(({ typeFolder: _before, ...rest }) =>
			folder === '' ? rest : { ...rest, typeFolder: folder },
		);
	}

	/** Shows settings that came from outside; what is half typed gives way. */
	#takeIn(): void {
		this.#saveSoon.cancel();
		this.#typedFolder = undefined;
		this.update();
	}

	async #change(change: (settings: Settings) => Settings): Promise<void> {
		await this.#store.update(change);
		this.update();
	}

	readonly #actions: Omit<SettingsActions, keyof FacetActions> = {
		findFolderFault: (typed) => {
			const folder = parseFolder(typed);
			const wanted = folder.toLowerCase();
			const isThere = folder === '' || this.app.vault.getAllFolders().some(({ path }) => path.toLowerCase() === wanted);
			return isThere ? undefined : this.#context.locale.settings.noFolder(folder);
		},
		addPhasedType: () => {
			const has = new Set(this.#store.current.phasedTypes.map(typeKeyOf));
			this.#choose(
				this.#context.locale.settings.chooseType,
				this.#types().filter(({ value }) => !has.has(typeKeyOf(value))),
				parseName,
				(type) => this.#change((settings) => ({ ...settings, phasedTypes: addNew(settings.phasedTypes, type) })),
			);
		},
		removePhasedType: (at) =>
			void this.#change((settings) => ({
				...settings,
				phasedTypes: settings.phasedTypes.filter((_type, index) => index !== at),
			})),
		addExcludedFolder: () => {
			const has = this.#context.live.index.scope.excludedFolders;
			this.#choose(
				this.#context.locale.settings.chooseFolder,
				this.#folders().filter(({ value }) => !has.includes(value)),
				parseFolder,
				(folder) =>
					this.#change((settings) => ({ ...settings, excludedFolders: addNew(settings.excludedFolders, folder) })),
			);
		},
		removeExcludedFolder: (at) =>
			void this.#change((settings) => ({
				...settings,
				excludedFolders: settings.excludedFolders.filter((_folder, index) => index !== at),
			})),
		removeIgnored: (at) =>
			void this.#change((settings) => ({
				...settings,
				ignored: settings.ignored.filter((_ignored, index) => index !== at),
			})),
		addFolderRule: () => {
			this.#choose(this.#context.locale.settings.chooseFolder, this.#folders(), parseFolder, (folder) => {
				const { locale } = this.#context;
				const choices = rules.map(({ id }) => ({ value: id, detail: describeRule(locale, id) }));
				this.#choose(this.#context.locale.settings.chooseRule(folder), choices, undefined, (rule) =>
					this.#change((settings) => withNewRow(settings, folder, rule)),
				);
			});
		},
		removeFolderRule: (at) =>
			void this.#change((settings) =>
				withFolderRules(
					settings,
					folderRulesOf(settings).filter((_row, index) => index !== at),
				),
			),
		moveFolderRule: (from, to) =>
			void this.#change((settings) => withFolderRules(settings, moveItem(folderRulesOf(settings), from, to))),
		copySettings: () => void copySettings(this.#context.locale, this.#store.current),
		importSettings: () => importSettings(this.#context, (change) => this.#change(change)),
		removeUnknownRule: (id) => void this.#change((settings) => withoutRule(settings, id)),
	};

	#choose(
		placeholder: string,
		choices: readonly Choice[],
		parseTyped: ((text: string) => string) | undefined,
		onChoose: (value: string) => Promise<void> | void,
	): void {
		closesWithPlugin(
			new Chooser(this.app, {
				locale: this.#context.locale,
				placeholder,
				choices,
				...(parseTyped && { parseTyped }),
				onChoose: (value) => void onChoose(value),
			}),
			this.#context.live,
		).open();
	}

	#folders(): readonly Choice[] {
		return this.app.vault
			.getAllFolders()
			.map(({ path }) => ({ value: path }))
			.sort((left, right) => compareText(left.value, right.value));
	}

	/** The types that the vault knows: by a note of their own, or by the notes that say them. */
	#types(): readonly Choice[] {
		const { index } = this.#context.live;
		const names = new Map([...index.typeKeys()].filter((key) => key !== '').map((key) => [key, key]));
		for (const [key, name] of index.types.names) names.set(key, name);
		return [...names.values()].sort(compareText).map((value) => ({ value }));
	}
}

/** The row of a key of `ControlKey`, -1 when it has none. */
function rowOf(key: string): number {
	return Number(/^folder rule (\d+)$/.exec(key)?.[1] ?? -1);
}

function parseName(text: string): string {
	return text.trim();
}

function addNew(items: readonly string[], item: string): string[] {
	return items.includes(item) ? [...items] : [...items, item];
}

/** Adds a row at the end, where it counts most: a rule that is on is switched off, one that is off warns. */
function withNewRow(settings: Settings, folder: string, id: string): Settings {
	const rule = rules.find((one) => one.id === id);
	const level = rule !== undefined && levelOf(settings, rule) === 'off' ? 'warning' : 'off';
	return withFolderRules(settings, [...folderRulesOf(settings), { folder, rule: id, level }]);
}

/** Registers the settings tab, and the command that fills it from the vault. */
export function registerSettings(plugin: Plugin, context: RefactorContext, config: VaultConfig): void {
	plugin.addSettingTab(new InPhaseSettingTab(plugin, context, config));
	plugin.addCommand({ id: 'set-up-facets', name: context.locale.setup.title, callback: () => setUpFacets(context) });
}
