import { setIcon, setTooltip, type Component } from 'obsidian';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';

/** One line of a tree, and the lines below it. */
export interface TreeNode {
	/** Unique among its siblings, and the same as long as the line means the same. */
	readonly key: string;
	readonly label: string;
	/** A quieter text behind the label. */
	readonly detail?: string | undefined;
	/** A text at the end of the line, such as a count. */
	readonly flair?: string | undefined;
	readonly icon?: string | undefined;
	/** Added to the line's element, for its looks. */
	readonly look?: string | undefined;
	readonly tooltip?: string | undefined;
	/** The note the line links to; `bindLinks` around the tree makes the link work. */
	readonly path?: string | undefined;
	/** What choosing the line does, in place of following its link. */
	readonly choose?: (() => void) | undefined;
	/** Undefined for a line that never has any. */
	readonly children?: readonly TreeNode[] | undefined;
}

/** What a tree leaves to its owner to remember. */
export interface TreeState {
	isOpen(id: string): boolean;
	setOpen(id: string, isOpen: boolean): void;
}

/**
 * A tree of lines with the keyboard of the ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/):
 * arrows move and open, Home and End go to the ends, Enter chooses, letters find. Lines are patched in place.
 */
export class Tree {
	readonly #element: HTMLElement;
	readonly #state: TreeState;
	readonly #children: KeyedChildren<PlacedNode>;
	readonly #placed = new WeakMap<Element, PlacedNode>();
	readonly #below = new WeakMap<Element, KeyedChildren<PlacedNode>>();
	#nodes: readonly TreeNode[] = [];

	constructor(element: HTMLElement, label: string, owner: Component, state: TreeState) {
		this.#element = element;
		this.#state = state;
		element.setAttrs({ role: 'tree', 'aria-label': label });
		this.#children = new KeyedChildren(element, this.#renderer());
		owner.registerDomEvent(element, 'click', (event) => this.#onClick(event));
		owner.registerDomEvent(element, 'keydown', (event) => this.#onKey(event));
	}

	show(nodes: readonly TreeNode[]): void {
		this.#nodes = nodes;
		this.#children.show(nodes.map((node) => ({ node, id: node.key, level: 1 })));
		if (this.#element.querySelector('[tabindex="0"]') === null) this.#lines()[0]?.setAttr('tabindex', '0');
	}

	#renderer(): ItemRenderer<PlacedNode> {
		return {
			keyOf: ({ node }) => node.key,
			create: (placed) => {
				const item = createDiv('tree-item');
				const line = item.createDiv({ cls: 'tree-item-self is-clickable', attr: { role: 'treeitem', tabindex: '-1' } });
				line.createDiv('tree-item-inner');
				this.#update(item, placed);
				return item;
			},
			update: (item, placed) => this.#update(item, placed),
		};
	}

	#update(item: HTMLElement, placed: PlacedNode): void {
		const line = item.find('.tree-item-self');
		const { node, id, level } = placed;
		const before = this.#placed.get(line);
		this.#placed.set(line, placed);
		const isOpen = node.children !== undefined && this.#state.isOpen(id);
		if (before === undefined || !looksSame(before.node, node)) this.#draw(line, placed);
		line.setAttr('aria-level', String(level));
		if (node.children !== undefined) line.setAttr('aria-expanded', String(isOpen));
		item.toggleClass('is-collapsed', node.children !== undefined && !isOpen);
		line.querySelector('.collapse-icon')?.toggleClass('is-collapsed', !isOpen);
		this.#updateChildren(item, placed, isOpen);
	}

	#updateChildren(item: HTMLElement, { node, id, level }: PlacedNode, isOpen: boolean): void {
		let below = item.querySelector<HTMLElement>(':scope > .tree-item-children');
		if (!isOpen) {
			below?.remove();
			return;
		}
		if (below === null) {
			below = item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } });
			this.#below.set(below, new KeyedChildren(below, this.#renderer()));
		}
		const children = (node.children ?? []).map((child) => ({ node: child, id: `${id}/${child.key}`, level: level + 1 }));
		this.#below.get(below)?.show(children);
	}

	#draw(line: HTMLElement, { node }: PlacedNode): void {
		const inner = line.find('.tree-item-inner');
		line.className = `tree-item-self is-clickable${node.children === undefined ? '' : ' mod-collapsible'} ${node.look ?? ''}`.trim();
		line.querySelector('.tree-item-icon')?.remove();
		if (node.children !== undefined) {
			const icon = createDiv('tree-item-icon collapse-icon');
			line.prepend(icon);
			setIcon(icon, 'right-triangle');
		}
		inner.empty();
		if (node.icon !== undefined) setIcon(inner.createSpan('in-phase-icon'), node.icon);
		inner.createSpan({ cls: 'tree-item-inner-text', text: node.label });
		if (node.detail !== undefined) inner.createSpan({ cls: 'in-phase-detail', text: node.detail });
		line.querySelector('.tree-item-flair-outer')?.remove();
		if (node.flair !== undefined) line.createDiv('tree-item-flair-outer').createSpan({ cls: 'tree-item-flair', text: node.flair });
		const isLink = node.path !== undefined && node.choose === undefined && node.children === undefined;
		line.setAttrs({ 'data-href': isLink ? (node.path ?? null) : null, draggable: isLink ? 'true' : null });
		if (node.tooltip !== undefined) setTooltip(line, node.tooltip);
	}

	#onClick(event: MouseEvent): void {
		const line = lineOf(event.targetNode);
		if (line === undefined) return;
		this.#focus(line);
		this.#choose(line);
	}

	#choose(line: HTMLElement): void {
		const placed = this.#placed.get(line);
		if (placed === undefined) return;
		if (placed.node.choose !== undefined) placed.node.choose();
		else if (placed.node.children !== undefined) this.#toggle(line, !this.#state.isOpen(placed.id));
	}

	#toggle(line: HTMLElement, isOpen: boolean): void {
		const placed = this.#placed.get(line);
		if (placed?.node.children === undefined) return;
		this.#state.setOpen(placed.id, isOpen);
		this.show(this.#nodes);
	}

	#onKey(event: KeyboardEvent): void {
		const line = lineOf(event.targetNode);
		if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		if (!this.#handleKey(event.key, line, event)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	#handleKey(key: string, line: HTMLElement, event: KeyboardEvent): boolean {
		const lines = this.#lines();
		const at = lines.indexOf(line);
		const isOpen = line.getAttribute('aria-expanded') === 'true';
		const canOpen = line.hasAttribute('aria-expanded');
		switch (key) {
			case 'ArrowDown':
				return this.#focus(lines[at + 1]);
			case 'ArrowUp':
				return this.#focus(lines[at - 1]);
			case 'Home':
				return this.#focus(lines[0]);
			case 'End':
				return this.#focus(lines[lines.length - 1]);
			case 'ArrowRight':
				if (canOpen && !isOpen) this.#toggle(line, true);
				else if (canOpen) this.#focus(lines[at + 1]);
				return true;
			case 'ArrowLeft':
				if (canOpen && isOpen) this.#toggle(line, false);
				else this.#focus(lineOf(line.closest('.tree-item-children')?.previousElementSibling ?? null));
				return true;
			case 'Enter':
			case ' ':
				if (line.dataset['href'] === undefined) this.#choose(line);
				else line.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
				return true;
			default:
				return key.length === 1 && this.#focus(findByLetter(lines, at, key));
		}
	}

	#focus(line: HTMLElement | undefined): boolean {
		if (line === undefined) return false;
		for (const other of this.#element.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
		line.setAttr('tabindex', '0');
		line.focus();
		return true;
	}

	#lines(): HTMLElement[] {
		return [...this.#element.querySelectorAll<HTMLElement>('.tree-item-self')];
	}
}

interface PlacedNode {
	readonly node: TreeNode;
	/** The keys from the root down, which is what the state is kept under. */
	readonly id: string;
	readonly level: number;
}

function looksSame(left: TreeNode, right: TreeNode): boolean {
	const lookOf = ({ label, detail, flair, icon, look, tooltip, path, choose, children }: TreeNode): string =>
		JSON.stringify([label, detail, flair, icon, look, tooltip, path, choose === undefined, children === undefined]);
	return lookOf(left) === lookOf(right);
}

function lineOf(node: Node | null): HTMLElement | undefined {
	const element = node?.instanceOf(HTMLElement) === true ? node : node?.parentElement;
	return element?.closest<HTMLElement>('.tree-item-self') ?? undefined;
}

function findByLetter(lines: readonly HTMLElement[], at: number, letter: string): HTMLElement | undefined {
	const startsWith = (line: HTMLElement): boolean =>
		line.find('.tree-item-inner-text').textContent.toLowerCase().startsWith(letter.toLowerCase());
	return [...lines.slice(at + 1), ...lines.slice(0, at)].find(startsWith);
}
