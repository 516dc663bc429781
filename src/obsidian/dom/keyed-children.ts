/** How items of one kind become elements. */
export interface ItemRenderer<Item> {
	/** What makes an item the same one as before. Of several with the same key, the first is still the first, and so on. */
	keyOf(item: Item): string;
	/** Makes the element of an item that was not there before, complete. */
	create(item: Item): HTMLElement;
	/** Brings the element of an item that was there before up to date, and touches only what differs. */
	update(element: HTMLElement, item: Item): void;
}

/**
 * The children of an element, one for each item, kept as the items change: elements that stay are neither rebuilt nor
 * moved unless their order changes, so that focus, selection and hover survive. The one with the focus is never moved.
 */
export class KeyedChildren<Item> {
	readonly #parent: HTMLElement;
	readonly #renderer: ItemRenderer<Item>;
	#elements = new Map<string, HTMLElement>();

	constructor(parent: HTMLElement, renderer: ItemRenderer<Item>) {
		this.#parent = parent;
		this.#renderer = renderer;
	}

	/** Shows these items, in this order. */
	show(items: readonly Item[]): void {
		const before = this.#elements;
		const after = new Map<string, HTMLElement>();
		for (const item of items) {
			const key = freeKey(after, this.#renderer.keyOf(item));
			const existing = before.get(key);
			if (existing !== undefined) this.#renderer.update(existing, item);
			after.set(key, existing ?? this.#renderer.create(item));
		}
		for (const [key, element] of before) if (!after.has(key)) element.remove();
		this.#elements = after;
		let next = this.#parent.firstChild;
		for (const element of after.values()) {
			if (this.#hasFocus(element)) next = this.#moveUpTo(element, next);
			if (element === next) next = next.nextSibling;
			else this.#parent.insertBefore(element, next);
		}
	}

	/** An element that is moved loses the focus, so what stands before it goes behind it. */
	#moveUpTo(element: HTMLElement, first: ChildNode | null): ChildNode | null {
		let next = first;
		while (next !== null && next !== element) {
			const moved: ChildNode = next;
			next = next.nextSibling;
			this.#parent.append(moved);
		}
		return next;
	}

	#hasFocus(element: HTMLElement): boolean {
		return this.#parent.contains(element) && element.contains(element.doc.activeElement);
	}
}

/** A key that is not taken, so that an item whose key is another’s too is shown all the same. */
function freeKey(taken: ReadonlyMap<string, unknown>, key: string): string {
	let free = key;
	for (let count = 2; taken.has(free); count += 1) free = `${key}\n${count}`;
	return free;
}
