import { DropdownComponent, SearchComponent, setIcon, setTooltip, type Component } from 'obsidian';
import type { Severity } from '../../core/lint/severity';
import { severities } from '../../core/lint/severity';
import type { Locale } from '../../locale/locales';
import { severityIcons } from '../actions/finding-actions';
import type { ProblemsState, ScopeKind } from './problems-state';

/** What the toolbar asks for. */
export interface ToolbarActions {
	/** The state was changed by hand. */
	change(change: Partial<ProblemsState>): void;
	collapseAll(): void;
	fixAll(): void;
	/** The focus is to leave the filter for the list. */
	enterList(): void;
}

/** What the toolbar shows beside the state. */
export interface ToolbarCounts {
	readonly counts: Readonly<Record<Severity, number>>;
	readonly fixable: number;
	readonly isCollapsed: boolean;
}

/** The controls above the list of problems, in the manner of Obsidian's own panes. */
export class ProblemsToolbar {
	readonly #chips: Readonly<Record<Severity, HTMLElement>>;
	readonly #group: HTMLElement;
	readonly #collapse: HTMLElement;
	readonly #search: SearchComponent;
	readonly #scope: DropdownComponent;
	readonly #fixAll: HTMLElement;
	readonly #locale: Locale;
	#state: ProblemsState;

	constructor(parent: HTMLElement, owner: Component, locale: Locale, state: ProblemsState, actions: ToolbarActions) {
		this.#locale = locale;
		this.#state = state;
		const header = parent.createDiv('nav-header in-phase-toolbar');
		const buttons = header.createDiv('nav-buttons-container');
		const addButton = (container: HTMLElement, cls: string, run: () => void): HTMLElement => {
			const button = container.createEl('button', { cls, attr: { type: 'button' } });
			owner.registerDomEvent(button, 'click', run);
			return button;
		};
		const chips = buttons.createDiv('in-phase-chips');
		const addChip = (severity: Severity): HTMLElement => {
			const chip = addButton(chips, `clickable-icon in-phase-severity mod-${severity}`, () =>
				actions.change({ hidden: toggled(this.#state.hidden, severity) }),
			);
			setIcon(chip.createSpan({ cls: 'in-phase-icon', attr: { 'aria-hidden': 'true' } }), severityIcons[severity]);
			chip.createSpan('in-phase-severity-count');
			return chip;
		};
		this.#chips = { error: addChip('error'), warning: addChip('warning'), info: addChip('info') };
		this.#group = addButton(buttons, 'clickable-icon nav-action-button', () =>
			actions.change({ group: this.#state.group === 'rule' ? 'note' : 'rule' }),
		);
		setIcon(this.#group, 'layers');
		setTooltip(this.#group, locale.panel.groupByRule);
		this.#collapse = addButton(buttons, 'clickable-icon nav-action-button', () => actions.collapseAll());
		const searchEl = header.createDiv();
		this.#search = new SearchComponent(searchEl)
			.setPlaceholder(locale.panel.filter)
			.onChange((text) => actions.change({ text }));
		this.#search.inputEl.setAttr('aria-label', locale.panel.filter);
		owner.registerDomEvent(this.#search.inputEl, 'keydown', (event) => {
			if (event.key !== 'ArrowDown') return;
			event.preventDefault();
			actions.enterList();
		});
		const row = header.createDiv('in-phase-toolbar-row');
		this.#scope = new DropdownComponent(row)
			.addOptions(locale.panel.scopes)
			.onChange((scope) => actions.change({ scope: scope as ScopeKind }));
		this.#scope.selectEl.setAttr('aria-label', locale.panel.scope);
		this.#fixAll = addButton(row, 'in-phase-fix-all', () => actions.fixAll());
	}

	/** Brings the controls up to date. */
	show(state: ProblemsState, { counts, fixable, isCollapsed }: ToolbarCounts): void {
		const { panel, words } = this.#locale;
		this.#state = state;
		for (const severity of severities) {
			const chip = this.#chips[severity];
			const isShown = !state.hidden.has(severity);
			chip.toggleClass('is-active', isShown);
			chip.setAttr('aria-pressed', String(isShown));
			chip.find('.in-phase-severity-count').setText(words.numberOf(counts[severity]));
			setTooltip(chip, panel.showSeverity(panel.counts[severity](counts[severity])));
		}
		this.#group.toggleClass('is-active', state.group === 'rule');
		this.#group.setAttr('aria-pressed', String(state.group === 'rule'));
		setIcon(this.#collapse, isCollapsed ? 'chevrons-up-down' : 'chevrons-down-up');
		setTooltip(this.#collapse, isCollapsed ? panel.expandAll : panel.collapseAll);
		if (this.#search.getValue() !== state.text) this.#search.setValue(state.text);
		this.#scope.setValue(state.scope);
		this.#fixAll.setText(panel.fixAll(fixable));
		this.#fixAll.toggleAttribute('disabled', fixable === 0);
	}

	/** Puts the focus into the text filter. */
	focusFilter(): void {
		this.#search.inputEl.focus();
		this.#search.inputEl.select();
	}
}

function toggled(hidden: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
	return new Set(hidden.has(severity) ? [...hidden].filter((one) => one !== severity) : [...hidden, severity]);
}
