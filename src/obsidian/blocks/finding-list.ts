import { Keymap, Menu, type Component, type PaneType } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import type { Locale } from '../../locale/locales';
import { isFocusLost } from '../dom/focus';
import { KeyedChildren } from '../dom/keyed-children';
import { isAskedByKey, showBelow } from '../dom/menu-place';
import { buttonAt, findingRenderer, type FindingRow } from './finding-rows';

/** What a list of findings leaves to its block. */
export interface FindingListActions {
	/** Goes to the place; the pane is asked for as by a modifier on a click. */
	goTo(finding: Finding, pane: PaneType | boolean): void;
	fillMenu(menu: Menu, fact: Fact): void;
	/** Shows those too that are left out for their number. */
	showAll(): void;
}

/** What stands around the rows. */
export interface FindingFrame {
	/** How many there are of each severity; empty where there are none. */
	readonly counts: string;
	/** What the button says that shows all of them; empty where they are shown. */
	readonly more: string;
	/** Below the rows; may be empty. */
	readonly remark: string;
}

/** Findings in a block: rows that stay are kept as they are, and the focus stays among them. */
export class FindingList {
	readonly #actions: FindingListActions;
	readonly #element: HTMLElement;
	readonly #counts: HTMLElement;
	readonly #more: HTMLElement;
	readonly #remark: HTMLElement;
	readonly #children: KeyedChildren<FindingRow>;
	#rows: readonly FindingRow[] = [];

	constructor(parent: HTMLElement, owner: Component, locale: Locale, actions: FindingListActions) {
		this.#actions = actions;
		this.#counts = parent.createDiv('in-phase-findings-counts');
		// WebKit takes a list without bullets for none, unless told.
		this.#element = parent.createEl('ul', { cls: 'in-phase-findings', attr: { role: 'list' } });
		this.#more = parent.createEl('button', { cls: 'in-phase-findings-more', attr: { type: 'button' } });
		this.#remark = parent.createDiv({ cls: 'in-phase-line', attr: { tabindex: '-1' } });
		this.#children = new KeyedChildren(this.#element, findingRenderer(locale));
		owner.registerDomEvent(this.#element, 'click', (event) => this.#onClick(event));
		owner.registerDomEvent(this.#more, 'click', () => {
			const first = this.#rows.length;
			actions.showAll();
			this.#focusNear(first);
		});
		owner.registerDomEvent(this.#element, 'auxclick', (event) => {
			if (event.button === 1) this.#onClick(event);
		});
		owner.registerDomEvent(this.#element, 'contextmenu', (event) => this.#onContextMenu(event));
	}

	/** Shows findings, and what stands around them. */
	show(rows: readonly FindingRow[], { counts, more, remark }: FindingFrame): void {
		const focusedAt = this.#rowIndexOf(this.#element.doc.activeElement);
		this.#rows = rows;
		this.#children.show(rows);
		this.#element.toggle(rows.length > 0);
		for (const [element, text] of [
			[this.#counts, counts],
			[this.#more, more],
			[this.#remark, remark],
		] as const)
			if (element.textContent !== text) element.setText(text);
		this.#counts.toggle(counts !== '');
		this.#more.toggle(more !== '');
		if (focusedAt !== -1 && this.#rowIndexOf(this.#element.doc.activeElement) === -1) this.#focusNear(focusedAt);
	}

	/** What had the focus is gone, most likely put right: the next finding has it then, else what is said in their place. */
	#focusNear(index: number): void {
		const next = this.#element.children[Math.min(index, this.#rows.length - 1)];
		(next?.querySelector<HTMLElement>('.in-phase-finding-message') ?? this.#remark).focus({ preventScroll: true });
	}

	#onClick(event: MouseEvent): void {
		const target = elementOf(event.targetNode);
		const row = this.#rows[this.#rowIndexOf(target)];
		const button = target === undefined ? undefined : buttonAt(target);
		if (row === undefined || button === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		if (button === 'message') this.#actions.goTo(row.finding, Keymap.isModEvent(event));
		else if (event.button !== 0) return;
		else if (button === 'menu') this.#openMenu(row, target?.closest('button') ?? undefined);
		else row.actions[button]?.run();
	}

	#onContextMenu(event: MouseEvent): void {
		const target = elementOf(event.targetNode);
		const row = this.#rows[this.#rowIndexOf(target)];
		// A link has a menu of its own.
		if (row === undefined || target === undefined || target.closest('a') !== null) return;
		event.preventDefault();
		event.stopPropagation();
		if (isAskedByKey(event)) this.#openMenu(row, target.closest('button') ?? undefined);
		else this.#createMenu(row).showAtMouseEvent(event);
	}

	#openMenu(row: FindingRow, button: HTMLElement | undefined): void {
		const place = button ?? this.#element.children[this.#rows.indexOf(row)];
		if (place?.instanceOf(HTMLElement) !== true) return;
		const menu = this.#createMenu(row);
		menu.onHide(() => {
			if (place.isConnected && isFocusLost(place.doc)) place.focus({ preventScroll: true });
		});
		showBelow(menu, place);
	}

	#createMenu({ finding }: FindingRow): Menu {
		const menu = new Menu();
		this.#actions.fillMenu(menu, finding);
		return menu;
	}

	#rowIndexOf(element: Element | null | undefined): number {
		if (element === null || element === undefined) return -1;
		return [...this.#element.children].findIndex((row) => row.contains(element));
	}
}

function elementOf(node: Node | null): Element | undefined {
	return (node?.instanceOf(Element) === true ? node : node?.parentElement) ?? undefined;
}
