import './events';
import { Menu, MenuItem } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';
import { mend } from './mend';

/** An item of a menu, as a user sees it. */
export interface ReadMenuItem {
	readonly title: string;
	readonly icon: string | null;
	readonly section: string;
	readonly disabled: boolean;
	readonly checked: boolean;
	readonly warning: boolean;
	/** Does what a click on it does; nothing when it is disabled. */
	click(): void;
}

/** Reads a menu, shown or not; separators are left out. */
export function readMenu(menu: object): ReadMenuItem[] {
	if (!(menu instanceof Menu)) throw new Error('This is not a menu.');
	return menu.menuItems__.map((item) => ({
		title: titleOf(item),
		icon: item.icon__,
		section: item.section__,
		disabled: item.disabled__,
		checked: item.checked__ === true,
		warning: item.warning__,
		click: () => {
			choose(menu, item, new MouseEvent('click'));
		},
	}));
}

const shown = new Map<Menu, HTMLElement>();
const hidden = new WeakMap<Menu, (() => unknown)[]>();

/** The menu that is open now, or null. */
export function shownMenu(): ReadMenuItem[] | null {
	const last = [...shown].filter(([, el]) => el.isConnected).at(-1);
	return last === undefined ? null : readMenu(last[0]);
}

function titleOf(item: MenuItem): string {
	const title: unknown = item.title__;
	return title instanceof DocumentFragment ? (title.textContent ?? '') : String(title);
}

function choose(menu: Menu, item: MenuItem, event: MouseEvent): void {
	if (item.disabled__ || item.isLabel__) return;
	menu.hide();
	item.onClick__?.(event);
}

function show(menu: Menu, doc: Document): Menu {
	menu.hide();
	const el = doc.body.createDiv('menu');
	for (const item of menu.items__) {
		if (!(item instanceof MenuItem)) {
			el.createDiv('menu-separator');
			continue;
		}
		const line = el.createDiv(item.isLabel__ ? 'menu-item is-label' : 'menu-item tappable');
		line.toggleClass('is-disabled', item.disabled__);
		line.toggleClass('is-warning', item.warning__);
		line.toggleClass('mod-checked', item.checked__ === true);
		if (item.icon__ !== null) setIcon(line.createDiv('menu-item-icon'), item.icon__);
		line.createDiv({ cls: 'menu-item-title', text: titleOf(item) });
		line.addEventListener('click', (event) => {
			choose(menu, item, event);
		});
	}
	shown.set(menu, el);
	menu.load();
	return menu;
}

mend(Menu.prototype, {
	showAtMouseEvent(event) {
		return show(this, event.doc);
	},
	showAtPosition(_position, doc) {
		return show(this, doc ?? activeDocument);
	},
	hide() {
		const el = shown.get(this);
		if (el === undefined) return this;
		shown.delete(this);
		el.remove();
		this.unload();
		for (const callback of hidden.get(this) ?? []) callback();
		return this;
	},
	close() {
		this.hide();
	},
	onHide(callback) {
		hidden.set(this, [...(hidden.get(this) ?? []), callback]);
	},
});
