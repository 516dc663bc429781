import './events';
import {
	AbstractTextComponent,
	ButtonComponent,
	DropdownComponent,
	ExtraButtonComponent,
	SearchComponent,
	Setting,
	SettingGroup,
	SliderComponent,
	ToggleComponent,
} from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';
import { mend } from './mend';
import { setTooltip } from './tooltip';

/**
 * The controls of Obsidian work through the page: what a user does to the element reaches `onChange` or
 * `onClick`, while `setValue` on a text, a dropdown or a slider tells nobody.
 */
const handlers = new WeakMap<object, (value: never) => unknown>();

function tell<T>(component: object, value: T): unknown {
	const handler = handlers.get(component) as ((value: T) => unknown) | undefined;
	return handler?.(value);
}

mend(ToggleComponent.prototype, {
	constructor3__() {
		this.toggleEl.addClass('checkbox-container');
		this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
		this.toggleEl.addEventListener('click', (event) => {
			event.preventDefault();
			if (!this.disabled) this.onClick();
		});
	},
	getValue() {
		return this.toggleEl.hasClass('is-enabled');
	},
	setValue(value) {
		if (value === this.getValue()) return this;
		this.toggleEl.toggleClass('is-enabled', value);
		tell(this, value);
		return this;
	},
	onClick() {
		this.setValue(!this.getValue());
	},
	onChange(callback) {
		handlers.set(this, callback);
		return this;
	},
	setDisabled(disabled) {
		this.disabled = disabled;
		this.toggleEl.toggleClass('is-disabled', disabled);
		return this;
	},
	setTooltip(tooltip, options) {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	},
});

mend(AbstractTextComponent.prototype as AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>, {
	constructor3__(inputEl) {
		if (inputEl instanceof HTMLInputElement) inputEl.type = 'text';
		inputEl.spellcheck = false;
		inputEl.addEventListener('input', () => {
			tell(this, this.getValue());
		});
	},
	getValue() {
		return this.inputEl.value;
	},
	setValue(value) {
		this.inputEl.value = value;
		return this;
	},
	onChange(callback) {
		handlers.set(this, callback);
		return this;
	},
	onChanged() {
		tell(this, this.getValue());
	},
	setDisabled(disabled) {
		this.disabled = disabled;
		this.inputEl.disabled = disabled;
		return this;
	},
});

mend(SearchComponent.prototype, {
	constructor4__(containerEl) {
		containerEl.addClass('search-input-container');
		this.clearButtonEl.addClass('search-input-clear-button');
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('');
			this.onChanged();
		});
	},
	onChanged() {
		tell(this, this.getValue());
	},
});

mend(DropdownComponent.prototype, {
	constructor3__() {
		this.selectEl.addClass('dropdown');
		this.selectEl.addEventListener('change', () => {
			tell(this, this.getValue());
		});
	},
	setValue(value) {
		this.selectEl.value = value;
		return this;
	},
	onChange(callback) {
		handlers.set(this, callback);
		return this;
	},
	simulateChange__() {
		tell(this, this.getValue());
	},
	setDisabled(disabled) {
		this.disabled = disabled;
		this.selectEl.disabled = disabled;
		return this;
	},
});

mend(SliderComponent.prototype, {
	constructor3__() {
		this.sliderEl.addClass('slider');
		this.sliderEl.addEventListener('change', () => {
			tell(this, this.getValue());
		});
	},
	getValue() {
		return Number(this.sliderEl.value);
	},
	getValuePretty() {
		return this.sliderEl.value;
	},
	setValue(value) {
		this.sliderEl.value = String(value);
		return this;
	},
	onChange(callback) {
		handlers.set(this, callback);
		return this;
	},
});

mend(ButtonComponent.prototype, {
	constructor2__() {
		this.buttonEl.addEventListener('click', (event) => {
			tell(this, event);
		});
	},
	onClick(callback) {
		handlers.set(this, callback);
		return this;
	},
	simulateClick__() {
		this.buttonEl.click();
	},
	setIcon(icon) {
		setIcon(this.buttonEl, icon);
		return this;
	},
	setTooltip(tooltip, options) {
		setTooltip(this.buttonEl, tooltip, options);
		return this;
	},
	setDisabled(disabled) {
		this.disabled = disabled;
		this.buttonEl.disabled = disabled;
		return this;
	},
});

mend(ExtraButtonComponent.prototype, {
	constructor2__() {
		this.extraSettingsEl.addClass('clickable-icon', 'extra-setting-button');
		this.extraSettingsEl.addEventListener('click', () => {
			if (!this.disabled) tell(this, undefined);
		});
	},
	onClick(callback) {
		handlers.set(this, callback);
		return this;
	},
	simulateClick__() {
		this.extraSettingsEl.click();
	},
	setIcon(icon) {
		setIcon(this.extraSettingsEl, icon);
		return this;
	},
	setTooltip(tooltip) {
		setTooltip(this.extraSettingsEl, tooltip);
		return this;
	},
});

mend(Setting.prototype, {
	constructor__() {
		this.settingEl.addClass('setting-item');
		this.infoEl.addClass('setting-item-info');
		this.nameEl.addClass('setting-item-name');
		this.descEl.addClass('setting-item-description');
		this.controlEl.addClass('setting-item-control');
		this.settingEl.append(this.infoEl, this.controlEl);
	},
	setName(name) {
		this.nameEl.replaceChildren(name);
		return this;
	},
	setDesc(desc) {
		this.descEl.replaceChildren(desc);
		return this;
	},
	setDisabled(disabled) {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	},
	clear() {
		this.components = [];
		this.controlEl.replaceChildren();
		return this;
	},
	setTooltip(tooltip, options) {
		setTooltip(this.settingEl, tooltip, options);
		return this;
	},
});

mend(SettingGroup.prototype, {
	constructor__() {
		this.groupEl__.addClass('setting-group');
		this.listEl.addClass('setting-items');
	},
	addSearch(configure) {
		const box = createDiv();
		this.listEl.prepend(box);
		configure(SearchComponent.create__(box).asOriginalType4__());
		return this;
	},
});
