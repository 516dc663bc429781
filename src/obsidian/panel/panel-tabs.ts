import type { Component } from 'obsidian';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import { showText } from '../dom/show-text';

const tabs = ['phases', 'problems'] as const;

/** The two sides of the panel. */
export type Tab = (typeof tabs)[number];

/** Reads a tab from what the workspace kept. */
export function parseTab(value: unknown): Tab | undefined {
	return tabs.find((tab) => tab === value);
}

/** The tabs at the top of the panel and the pane below each, with the keyboard of the ARIA tabs pattern. */
export class PanelTabs {
	readonly panes: Readonly<Record<Tab, HTMLElement>>;
	readonly #buttons: Readonly<Record<Tab, HTMLElement>>;
	readonly #count: HTMLElement;
	readonly #locale: Locale;

	constructor(parent: HTMLElement, owner: Component, locale: Locale, choose: (tab: Tab) => void) {
		this.#locale = locale;
		const prefix = freshId();
		const header = parent.createDiv({
			cls: 'in-phase-tabs',
			attr: { role: 'tablist', 'aria-labelledby': `${prefix}-tabs` },
		});
		// A label of its own, since an `aria-label` would come up as a tooltip over both tabs.
		parent.createSpan({ cls: 'in-phase-unseen', text: locale.panel.tabs, attr: { id: `${prefix}-tabs` } });
		const addButton = (tab: Tab): HTMLElement => {
			const attr = { type: 'button', role: 'tab', id: `${prefix}-${tab}-tab`, 'aria-controls': `${prefix}-${tab}` };
			const button = header.createEl('button', { cls: 'in-phase-tab', attr });
			button.createSpan({ text: tab === 'problems' ? locale.panel.problems : '' });
			owner.registerDomEvent(button, 'click', () => choose(tab));
			return button;
		};
		const addPane = (tab: Tab): HTMLElement =>
			parent.createDiv({
				cls: 'in-phase-pane',
				attr: { role: 'tabpanel', id: `${prefix}-${tab}`, 'aria-labelledby': `${prefix}-${tab}-tab` },
			});
		this.#buttons = { phases: addButton('phases'), problems: addButton('problems') };
		// For those who hear it: “Problems 6”, not “Problems6”.
		this.#buttons.problems.appendText(' ');
		this.#count = this.#buttons.problems.createSpan('in-phase-tab-count');
		this.panes = { phases: addPane('phases'), problems: addPane('problems') };
		owner.registerDomEvent(header, 'keydown', (event) => {
			if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
			event.preventDefault();
			const other = this.#buttons.phases.getAttribute('aria-selected') === 'true' ? 'problems' : 'phases';
			choose(other);
			this.#buttons[other].focus();
		});
	}

	/** Puts the focus on the tab whose pane is shown. */
	focus(): void {
		tabs
			.map((tab) => this.#buttons[tab])
			.find((button) => button.hasClass('is-active'))
			?.focus();
	}

	/** Calls the first tab by what it lists. */
	name(phases: string): void {
		const label = this.#buttons.phases.querySelector('span');
		if (label !== null) showText(label, phases);
	}

	/** Shows a pane, and how many problems there are. */
	show(active: Tab, problems: number): void {
		for (const tab of tabs) {
			const isActive = tab === active;
			if (this.#buttons[tab].getAttribute('aria-selected') === String(isActive)) continue;
			this.#buttons[tab].toggleClass('is-active', isActive);
			this.#buttons[tab].setAttrs({ 'aria-selected': String(isActive), tabindex: isActive ? '0' : '-1' });
			this.panes[tab].toggle(isActive);
		}
		showText(this.#count, problems === 0 ? '' : this.#locale.words.numberOf(problems));
	}
}
