import { Keymap, Menu, type Component, type PaneType } from 'obsidian';
import type { Locale } from '../../locale/locales';
import { isFocusLost } from '../dom/focus';
import { freshId } from '../dom/fresh-id';
import { isAskedByKey, showBelow } from '../dom/menu-place';
import { Typeahead, buttonOf, clickLike, isShortcut, selfOf } from './tree-events';
import { createLine, drawLine } from './tree-line';
import { linesOf, type TreeLine, type TreeNode, type TreeState } from './tree-node';
import { VirtualLines } from './virtual-lines';
import { showText } from '../dom/show-text';

/**
 * A tree of lines with the keyboard of the ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/):
 * arrows move and open, Home, End and the page keys jump, Enter chooses (with Mod, in a new tab), letters find; right
 * from a line without children goes to its buttons. Lines are patched in place, and only those in sight are in the page.
 */
export class Tree {
	readonly #element: HTMLElement;
	readonly #label: HTMLElement;
	readonly #locale: Locale;
	readonly #state: TreeState;
	readonly #virtual: VirtualLines<TreeLine>;
	readonly #placed = new WeakMap<Element, TreeLine>();
	readonly #idPrefix = freshId();
	readonly #elementIds = new Map<string, string>();
	readonly #typeahead = new Typeahead();
	#nodes: readonly TreeNode[] = [];
	#lines: readonly TreeLine[] = [];
	/** The line that Tab goes to. */
	#active: string | undefined;

	constructor(parent: HTMLElement, label: string, owner: Component, locale: Locale, state: TreeState) {
		this.#locale = locale;
		const scroller = parent.createDiv('in-phase-scroll');
		const labelId = `${this.#idPrefix}-tree`;
		// A label of its own, since an `aria-label` would come up as a tooltip over every line.
		this.#label = scroller.createSpan({ cls: 'in-phase-unseen', text: label, attr: { id: labelId } });
		this.#element = scroller.createDiv({ cls: 'in-phase-tree', attr: { role: 'tree', 'aria-labelledby': labelId } });
		this.#state = state;
		this.#virtual = new VirtualLines(this.#element, scroller, {
			keyOf: ({ id }) => id,
			create: (line) => this.#draw(createLine(), line),
			update: (item, line) => void this.#draw(item, line),
			estimate: ({ node, level }) => (node.note === undefined ? 27 : level === 1 ? 27 : 48),
		});
		owner.register(() => this.#virtual.close());
		owner.register(this.#element.onWindowMigrated(() => this.#virtual.changeWindow(this.#activeIndex())));
		owner.registerDomEvent(this.#element, 'click', (event) => this.#onClick(event));
		owner.registerDomEvent(this.#element, 'auxclick', (event) => this.#onMiddleClick(event));
		owner.registerDomEvent(this.#element, 'mousedown', (event) => {
			// A middle click would start scrolling.
			if (event.button === 1 && this.#lineAt(event)?.node.choose !== undefined) event.preventDefault();
		});
		owner.registerDomEvent(this.#element, 'contextmenu', (event) => this.#onContextMenu(event));
		owner.registerDomEvent(this.#element, 'focusin', (event) => this.#onFocus(event));
		owner.registerDomEvent(this.#element, 'keydown', (event) => this.#onKey(event));
	}

	/** Calls the tree by what it lists. */
	name(label: string): void {
		showText(this.#label, label);
	}

	/** Shows these nodes. The focus stays on its line; when that is gone, it goes to the one that took its place. */
	show(nodes: readonly TreeNode[]): void {
		const before = this.#activeIndex();
		const hadFocus = this.#hasFocus();
		this.#nodes = nodes;
		this.#lines = linesOf(nodes, this.#state);
		const isActiveGone = this.#active === undefined || !this.#lines.some(({ id }) => id === this.#active);
		if (isActiveGone) this.#active = this.#lines[this.#successorOf(before)]?.id;
		const index = this.#activeIndex();
		this.#virtual.show(this.#lines, index);
		this.#markActive();
		if (!hadFocus || this.#hasFocus()) return;
		this.#selfAt(index)?.focus({ preventScroll: true });
		if (isActiveGone && index !== -1) this.#virtual.scrollTo(index);
	}

	/** Puts the focus on the active line, which is the first one at first. */
	focus(): boolean {
		return this.#focus(Math.max(0, this.#activeIndex()));
	}

	/** Puts the focus on a line; false when it is not there or in a closed branch. */
	focusOn(id: string): boolean {
		return this.#focus(this.#indexOf(id));
	}

	/** The key of the top line of the branch that a place in the page is in. */
	rootAt(target: Node | null): string | undefined {
		const self = selfOf(target);
		const line = self === undefined ? undefined : this.#placed.get(self);
		return line === undefined ? undefined : this.#rootOf(line);
	}

	/** Marks the lines of one branch, as far as they are in the page, and no others. */
	markBranch(key: string | undefined): void {
		for (const self of this.#element.findAll('.tree-item-self')) {
			const line = this.#placed.get(self);
			self.parentElement?.toggleClass(
				'is-drop-target',
				key !== undefined && line !== undefined && this.#rootOf(line) === key,
			);
		}
	}

	/** How many lines there are, those out of sight included. */
	get size(): number {
		return this.#lines.length;
	}

	/** After a line has gone, the line without children that comes next, else the last one. */
	#successorOf(index: number): number {
		const from = Math.max(0, index);
		if (index === -1) return 0;
		const next = this.#lines.findIndex((line, at) => at >= from && line.isOpen !== true);
		return next === -1 ? this.#lines.length - 1 : next;
	}

	#draw(item: HTMLElement, line: TreeLine): HTMLElement {
		const self = item.find('.tree-item-self');
		this.#placed.set(self, line);
		const elementId = this.#elementIds.get(line.id) ?? `${this.#idPrefix}-${this.#elementIds.size}`;
		this.#elementIds.set(line.id, elementId);
		drawLine(this.#locale, item, line, elementId);
		return item;
	}

	#markActive(): void {
		const active = this.#selfAt(this.#activeIndex());
		for (const self of this.#element.findAll('.tree-item-self')) {
			const isActive = self === active;
			self.toggleClass('is-active-line', isActive);
			if (!isActive && self.getAttribute('tabindex') === '-1') continue;
			for (const element of [self, ...self.findAll('button')]) element.setAttribute('tabindex', isActive ? '0' : '-1');
		}
	}

	#onClick(event: MouseEvent): void {
		const self = selfOf(event.targetNode);
		const line = self === undefined ? undefined : this.#placed.get(self);
		if (self === undefined || line === undefined) return;
		const button = buttonOf(event.targetNode);
		this.#activate(this.#indexOf(line.id));
		if (button === undefined) {
			self.focus({ preventScroll: true });
			this.#choose(line, Keymap.isModEvent(event));
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		const action = line.node.actions?.[Number(button.dataset['action'] ?? -1)];
		if (action !== undefined) action.run();
		else this.#openMenu(line, self, button);
	}

	/** Links are followed by `bindLinks`. */
	#onMiddleClick(event: MouseEvent): void {
		const choose = this.#lineAt(event)?.node.choose;
		if (event.button !== 1 || choose === undefined || buttonOf(event.targetNode) !== undefined) return;
		event.preventDefault();
		choose(Keymap.isModEvent(event));
	}

	/** The focus can also come from outside: by a screen reader, for one. */
	#onFocus(event: FocusEvent): void {
		const line = this.#lineAt(event);
		if (line !== undefined && line.id !== this.#active) this.#activate(this.#indexOf(line.id));
	}

	#onContextMenu(event: MouseEvent): void {
		const self = selfOf(event.targetNode);
		const line = self === undefined ? undefined : this.#placed.get(self);
		if (self === undefined || line?.node.fillMenu === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		this.#activate(this.#indexOf(line.id));
		if (isAskedByKey(event)) this.#openMenu(line, self, self);
		else this.#createMenu(line, self).showAtMouseEvent(event);
	}

	#openMenu(line: TreeLine, self: HTMLElement, button: HTMLElement): void {
		showBelow(this.#createMenu(line, self), button);
	}

	#createMenu(line: TreeLine, self: HTMLElement): Menu {
		const menu = new Menu();
		line.node.fillMenu?.(menu);
		// What was chosen may have put the focus elsewhere: into a window, or into a note.
		menu.onHide(() => isFocusLost(self.doc) && self.isConnected && self.focus({ preventScroll: true }));
		return menu;
	}

	#choose(line: TreeLine, pane: PaneType | boolean): void {
		if (line.node.choose !== undefined) line.node.choose(pane);
		else if (line.isOpen !== undefined) this.#toggle(line, !line.isOpen);
	}

	#toggle({ id, node }: TreeLine, isOpen: boolean): void {
		this.#state.setOpen(id, isOpen, node.startsOpen);
		this.show(this.#nodes);
	}

	#onKey(event: KeyboardEvent): void {
		const self = selfOf(event.targetNode);
		const line = self === undefined ? undefined : this.#placed.get(self);
		if (self === undefined || line === undefined || isShortcut(event)) return;
		const button = buttonOf(event.targetNode);
		const isDone =
			button === undefined ? this.#handleKey(event, line, self) : this.#handleKeyOnButton(event.key, self, button);
		if (!isDone) return;
		event.preventDefault();
		event.stopPropagation();
	}

	#handleKeyOnButton(key: string, self: HTMLElement, button: HTMLElement): boolean {
		const buttons = self.findAll('button');
		const at = buttons.indexOf(button);
		if (key === 'ArrowRight') buttons[at + 1]?.focus();
		else if (key === 'ArrowLeft') (buttons[at - 1] ?? self).focus();
		else if (key === 'Escape') self.focus();
		else if (key === 'ArrowDown' || key === 'ArrowUp')
			this.#focus(this.#activeIndex() + (key === 'ArrowDown' ? 1 : -1));
		else return false;
		return true;
	}

	#handleKey(event: KeyboardEvent, line: TreeLine, self: HTMLElement): boolean {
		const at = this.#indexOf(line.id);
		switch (event.key) {
			case 'ArrowDown':
				return this.#focus(at + 1);
			case 'ArrowUp':
				return this.#focus(at - 1);
			case 'Home':
				return this.#focus(0);
			case 'End':
				return this.#focus(this.#lines.length - 1);
			case 'PageDown':
			case 'PageUp':
				return this.#focus(this.#clamp(this.#virtual.indexOnePageFrom(at, event.key === 'PageDown' ? 1 : -1)));
			case 'ArrowRight':
				if (line.isOpen === false) this.#toggle(line, true);
				else if (line.isOpen === true) this.#focus(at + 1);
				else self.querySelector('button')?.focus();
				return true;
			case 'ArrowLeft':
				if (line.isOpen === true) this.#toggle(line, false);
				else if (line.parentId !== undefined) this.#focus(this.#indexOf(line.parentId));
				return true;
			case 'Enter':
			case ' ':
				if (self.dataset['href'] === undefined) this.#choose(line, Keymap.isModEvent(event));
				else self.dispatchEvent(clickLike(event));
				return true;
			default:
				return (
					event.key.length === 1 && this.#focus(this.#typeahead.find(event.key, event.timeStamp, this.#labels(), at))
				);
		}
	}

	#focus(index: number): boolean {
		if (this.#lines[index] === undefined) return false;
		this.#activate(index);
		this.#selfAt(index)?.focus({ preventScroll: true });
		this.#virtual.scrollTo(index);
		return true;
	}

	#activate(index: number): void {
		const line = this.#lines[index];
		if (line === undefined) return;
		this.#active = line.id;
		this.#virtual.keep(index);
		this.#markActive();
	}

	#lineAt(event: UIEvent): TreeLine | undefined {
		const self = selfOf(event.targetNode);
		return self === undefined ? undefined : this.#placed.get(self);
	}

	#labels(): readonly string[] {
		return this.#lines.map(({ node }) => node.label);
	}

	#selfAt(index: number): HTMLElement | undefined {
		return this.#virtual.elementAt(index)?.find('.tree-item-self');
	}

	#hasFocus(): boolean {
		return this.#element.contains(this.#element.doc.activeElement);
	}

	#rootOf(line: TreeLine): string {
		let at = this.#indexOf(line.id);
		while (at > 0 && this.#lines[at]?.parentId !== undefined) at -= 1;
		return this.#lines[at]?.node.key ?? '';
	}

	#activeIndex(): number {
		return this.#active === undefined ? -1 : this.#indexOf(this.#active);
	}

	#indexOf(id: string): number {
		return this.#lines.findIndex((line) => line.id === id);
	}

	#clamp(index: number): number {
		return Math.max(0, Math.min(this.#lines.length - 1, index));
	}
}
