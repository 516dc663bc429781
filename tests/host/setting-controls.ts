import type { SettingControl } from 'obsidian';
import { AbstractInputSuggest, TFile, type App, type Setting, type SettingTab } from 'obsidian-test-mocks/obsidian';

/** Suggests the paths of the vault below a text input. */
class PathSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		private readonly input: HTMLInputElement,
		private readonly paths: () => string[],
		private readonly choose: (path: string) => void,
	) {
		super(app, input);
	}

	getSuggestions(query: string): string[] {
		return this.paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
	}

	renderSuggestion(path: string, el: HTMLElement): void {
		el.setText(path);
	}

	override selectSuggestion(path: string): void {
		this.input.value = path;
		this.choose(path);
		this.close();
	}
}

/** Draws a control of a declarative setting: reads its value, checks what is typed, and saves what passes. */
export function renderControl(tab: SettingTab, setting: Setting, control: SettingControl, onSaved: () => void): void {
	const stored = tab.getControlValue(control.key) ?? control.defaultValue;
	const validate = control.validate as
		((value: unknown) => string | undefined | Promise<string | undefined>) | undefined;
	const check = async (value: unknown): Promise<boolean> => {
		const message = await validate?.(value);
		setting.setErrorMessage(message === undefined || message === '' ? null : message);
		return message === undefined || message === '';
	};
	const save = async (value: unknown): Promise<void> => {
		if (!(await check(value))) return;
		await (tab.setControlValue(control.key, value) as unknown);
		onSaved();
	};
	draw(tab, setting, control, stored, (value) => void save(value));
	if (stored !== undefined && stored !== null) void check(stored);
}

function draw(
	tab: SettingTab,
	setting: Setting,
	control: SettingControl,
	stored: unknown,
	save: (value: unknown) => void,
): void {
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(save));
			return;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(textOf(stored)).onChange(save));
			return;
		case 'slider':
			setting.addSlider((slider) =>
				slider
					.setLimits(control.min, control.max, control.step)
					.setValue(Number(stored ?? control.min))
					.onChange(save),
			);
			return;
		case 'color':
			setting.addColorPicker((picker) => picker.setValue(textOf(stored)).onChange(save));
			return;
		case 'textarea':
			setting.addTextArea((area) => {
				area
					.setPlaceholder(control.placeholder ?? '')
					.setValue(textOf(stored))
					.onChange(save);
				if (control.rows !== undefined) area.inputEl.rows = control.rows;
			});
			return;
		case 'number':
			setting.addText((text) => {
				text.inputEl.type = 'number';
				text
					.setPlaceholder(control.placeholder ?? '')
					.setValue(textOf(stored))
					.onChange((typed) => {
						const value = typed.trim() === '' ? Number.NaN : Number(typed);
						save(Number.isNaN(value) ? (control.defaultValue ?? 0) : value);
					});
			});
			return;
		default:
			drawText(tab, setting, control, stored, save);
	}
}

type TextControl = Extract<SettingControl, { type: 'text' | 'file' | 'folder' }>;

function drawText(
	tab: SettingTab,
	setting: Setting,
	control: TextControl,
	stored: unknown,
	save: (value: unknown) => void,
): void {
	const { vault } = tab.app;
	setting.addText((text) => {
		text
			.setPlaceholder(control.placeholder ?? '')
			.setValue(textOf(stored))
			.onChange(save);
		if (control.type === 'file') {
			const { filter = () => true } = control;
			const files = (): TFile[] => vault.getFiles().filter((file) => filter(file.asOriginalType2__()));
			new PathSuggest(tab.app, text.inputEl, () => files().map(({ path }) => path), save);
		}
		if (control.type === 'folder')
			new PathSuggest(tab.app, text.inputEl, () => vault.getAllFolders(true).map(({ path }) => path), save);
	});
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
