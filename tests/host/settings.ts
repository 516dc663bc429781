import './components';
import type {
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
	SettingGroupItem,
} from 'obsidian';
import { PluginSettingTab, Setting, SettingGroup, SettingTab } from 'obsidian-test-mocks/obsidian';
import { mend } from './mend';
import { renderControl } from './setting-controls';

/** What a tab shows now: the pages that were entered, and what has to be undone before it is drawn again. */
interface Shown {
	readonly pages: SettingDefinitionPage[];
	readonly predicates: (() => void)[];
	readonly cleanups: (() => void)[];
}

const shown = new WeakMap<SettingTab, Shown>();

/** Draws a tab into its container as the settings window does: from its definitions, or by `display()`. */
export function showTab(tab: SettingTab): void {
	shown.set(tab, { pages: [], predicates: [], cleanups: [] });
	tab.update();
	if (tab.settingItems.length === 0) tab.display();
}

/** Leaves a tab, as closing the settings window does. */
export function hideTab(tab: SettingTab): void {
	clear(tab);
	shown.delete(tab);
	tab.hide();
}

mend(SettingTab.prototype, {
	update() {
		this.settingItems = this.getSettingDefinitions();
		if (shown.has(this) && this.settingItems.length > 0) draw(this);
	},
	refreshDomState() {
		for (const apply of shown.get(this)?.predicates ?? []) apply();
	},
	getControlValue(key) {
		return this.app.vault.getConfig__(key);
	},
	setControlValue(key, value) {
		this.app.vault.setConfig__(key, value);
	},
	hide() {
		this.containerEl.replaceChildren();
	},
});

mend(PluginSettingTab.prototype, {
	getControlValue(key) {
		const { settings } = this.plugin__;
		return typeof settings === 'object' && settings !== null ? (Reflect.get(settings, key) as unknown) : undefined;
	},
});

// The mock types this as giving nothing; Obsidian's may give a promise, which callers wait for.
Object.assign(PluginSettingTab.prototype, {
	async setControlValue(this: PluginSettingTab, key: string, value: unknown): Promise<void> {
		const { settings } = this.plugin__;
		if (typeof settings !== 'object' || settings === null) throw new Error('The plugin has no settings to write to.');
		Reflect.set(settings, key, value);
		await this.plugin__.saveData(settings);
	},
});

function clear(tab: SettingTab): void {
	const state = shown.get(tab);
	for (const cleanup of state?.cleanups.splice(0) ?? []) cleanup();
	state?.predicates.splice(0);
	tab.containerEl.replaceChildren();
}

function draw(tab: SettingTab): void {
	const state = shown.get(tab);
	if (state === undefined) return;
	clear(tab);
	const page = state.pages.at(-1);
	if (page !== undefined) drawPageTitle(tab, state, page);
	const current = page === undefined ? tab.settingItems : (findPage(tab.settingItems, page.name)?.items ?? []);
	if (page?.page === undefined) drawItems(tab, state, current);
	tab.refreshDomState();
}

function findPage(items: readonly SettingDefinitionItem[], name: string): SettingDefinitionPage | null {
	for (const item of items) {
		if (!('type' in item)) continue;
		if (item.type === 'page' && item.name === name) return item;
		const inside = findPage(item.items ?? [], name);
		if (inside !== null) return inside;
	}
	return null;
}

function drawPageTitle(tab: SettingTab, state: Shown, definition: SettingDefinitionPage): void {
	const title = tab.containerEl.createDiv('setting-page-title');
	const back = title.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
	back.addEventListener('click', () => {
		state.pages.pop();
		draw(tab);
	});
	title.createDiv({ text: definition.name });
	const page = definition.page?.();
	if (page === undefined) return;
	tab.containerEl.append(page.containerEl);
	page.display();
	state.cleanups.push(() => {
		page.hide();
	});
}

function drawItems(tab: SettingTab, state: Shown, items: readonly SettingDefinitionItem[]): void {
	let loose: SettingGroup | null = null;
	for (const item of items) {
		if ('type' in item && item.type !== 'page') {
			loose = null;
			drawGroup(tab, state, item);
			continue;
		}
		loose ??= SettingGroup.create__(tab.containerEl);
		drawRow(tab, state, item, loose, 0);
	}
}

function drawGroup(tab: SettingTab, state: Shown, definition: SettingDefinitionGroup | SettingDefinitionList): void {
	const group = SettingGroup.create__(tab.containerEl);
	const items = definition.items ?? [];
	if (definition.heading !== undefined) group.setHeading(definition.heading);
	if (definition.cls !== undefined) group.addClass(...definition.cls.split(' '));
	for (const configure of definition.extraButtons ?? []) group.addExtraButton(configure);
	const rows = items.map((item, index) => [item, drawRow(tab, state, item, group, index)] as const);
	const { search } = definition;
	if (search !== undefined) {
		group.addSearch((input) =>
			input.setPlaceholder(search.placeholder ?? '').onChange((query) => {
				for (const [item, row] of rows) if (!('type' in item)) row.settingEl.toggle(search.match(item, query));
			}),
		);
	}
	if (definition.type === 'list')
		drawList(
			definition as SettingDefinitionList,
			group,
			rows.map(([, row]) => row),
		);
	state.predicates.push(() => {
		group.groupEl__.toggle(holds(definition.visible, true));
	});
}

function drawList(
	{ emptyState, addItem, onDelete, onReorder }: SettingDefinitionList,
	group: SettingGroup,
	rows: readonly Setting[],
): void {
	if (rows.length === 0 && emptyState !== undefined) group.listEl.createDiv('setting-list-empty').append(emptyState);
	rows.forEach((row, index) => {
		row.settingEl.dataset['index'] = String(index);
		if (onReorder !== undefined) {
			const handle = row.settingEl.createDiv({ cls: 'setting-drag-handle', attr: { tabindex: '0' } });
			handle.addEventListener('keydown', ({ key }) => {
				if (key === 'ArrowUp' && index > 0) onReorder(index, index - 1);
				if (key === 'ArrowDown' && index < rows.length - 1) onReorder(index, index + 1);
			});
		}
		if (onDelete !== undefined)
			row.addExtraButton((button) => {
				button
					.setIcon('lucide-trash-2')
					.setTooltip('Delete')
					.onClick(() => {
						onDelete(index);
					});
				// The row of a page is left where it is, not entered as well.
				button.extraSettingsEl.addEventListener('click', (event) => {
					event.stopPropagation();
				});
			});
	});
	if (addItem === undefined) return;
	group.addExtraButton((button) =>
		button
			.setIcon('lucide-plus')
			.setTooltip(addItem.name)
			.onClick(() => {
				addItem.action(button.extraSettingsEl);
			}),
	);
}

function drawRow(
	tab: SettingTab,
	state: Shown,
	definition: SettingGroupItem,
	group: SettingGroup,
	index: number,
): Setting {
	const setting = Setting.create__(group.listEl).setName(definition.name);
	if (definition.desc !== undefined) setting.setDesc(definition.desc);
	state.predicates.push(() => {
		setting.settingEl.toggle(holds(definition.visible, true));
	});
	if ('type' in definition) {
		drawPageRow(tab, state, definition, setting);
		return setting;
	}
	if (definition.control !== undefined) {
		const { control } = definition;
		renderControl(tab, setting, control, () => {
			tab.refreshDomState();
		});
		state.predicates.push(() => {
			setting.setDisabled(holds(control.disabled, false));
		});
	} else if (definition.render !== undefined) {
		const cleanup = definition.render(setting.asOriginalType__(), group.asOriginalType__());
		if (typeof cleanup === 'function') state.cleanups.push(cleanup);
	} else if (definition.action !== undefined) {
		const { action, disabled } = definition;
		setting.settingEl.addClass('mod-action', 'tappable');
		setting.settingEl.addEventListener('click', () => {
			if (!holds(disabled, false)) action(setting.settingEl, index);
		});
		state.predicates.push(() => {
			setting.setDisabled(holds(disabled, false));
		});
	}
	return setting;
}

function drawPageRow(tab: SettingTab, state: Shown, page: SettingDefinitionPage, setting: Setting): void {
	const { displayValue, status } = page;
	const value = typeof displayValue === 'function' ? displayValue() : displayValue;
	const mark = typeof status === 'function' ? status() : status;
	if (value !== undefined || mark !== undefined)
		setting.addDisplayValue((shownValue) => shownValue.setValue(value ?? null).setStatus(mark ?? null));
	setting.settingEl.addClass('mod-page', 'tappable');
	setting.settingEl.addEventListener('click', () => {
		state.pages.push(page);
		draw(tab);
	});
}

function holds(predicate: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
	return typeof predicate === 'function' ? predicate() : (predicate ?? otherwise);
}
