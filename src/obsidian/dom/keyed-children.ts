/** How items of one kind become elements. */
export interface ItemRenderer<Item> {
	/** What makes an item the same one as before. Of several with the same key, the first is still the first, and so on. */
	keyOf(item: Item): string;
	/** Makes the element of an item that was not there before, complete. */
	create(item: Item): HTMLElement;
	/** Brings the element of an item that was there before up to date, and touches only what differs. */
	update(element: HTMLElement, item: Item): void;
	/** Whether an item says all that its element shows, so that of the same object nothing need be looked at again. */
	readonly isWhole?: boolean;
}

/**
 * The children of an element, one for each item, kept as the items change: elements that stay are neither rebuilt nor
 * moved unless their order changes, so that focus, selection and hover survive. The one with the focus is never moved.
 */
export class KeyedChildren<Item> {
	readonly #parent: HTMLElement;
	readonly #elements: KeyedElements<Item>;

	constructor(parent: HTMLElement, renderer: ItemRenderer<Item>) {
		this.#parent = parent;
		this.#elements = new KeyedElements(renderer);
	}

	/** Shows these items, in this order. */
	show(items: readonly Item[]): void {
		const { before, changed } = this.#elements.update(items);
		placeInOrder(this.#parent, before, changed);
	}
}

/** How many children a chunk has, which `styles/blocks.css` knows too; two to six columns of them come out even. */
const chunkSize = 60;

/**
 * The same in chunks, so that a style sheet can have those out of sight not laid out. As items come and go, elements move
 * from one chunk to the next; the one that had the focus keeps it.
 */
export class ChunkedChildren<Item> {
	readonly #parent: HTMLElement;
	readonly #elements: KeyedElements<Item>;
	readonly #createChunk: () => HTMLElement;
	#chunks: readonly Chunk[] = [];

	constructor(parent: HTMLElement, createChunk: () => HTMLElement, renderer: ItemRenderer<Item>) {
		this.#parent = parent;
		this.#elements = new KeyedElements(renderer);
		this.#createChunk = createChunk;
	}

	/** Shows these items, in this order. */
	show(items: readonly Item[]): void {
		const { activeElement } = this.#parent.doc;
		this.#elements.update(items);
		const { all } = this.#elements;
		const count = Math.ceil(all.length / chunkSize);
		const before = this.#chunks;
		this.#chunks = Array.from({ length: count }, (_, at) =>
			this.#showChunk(before[at], all.slice(at * chunkSize, (at + 1) * chunkSize)),
		);
		for (const { element } of before.slice(count)) element.remove();
		if (activeElement === this.#parent.doc.activeElement || !this.#parent.contains(activeElement)) return;
		if (activeElement?.instanceOf(HTMLElement) === true) activeElement.focus({ preventScroll: true });
	}

	#showChunk(chunk: Chunk | undefined, children: readonly HTMLElement[]): Chunk {
		const element = chunk?.element ?? this.#createChunk();
		if (chunk === undefined) this.#parent.append(element);
		const isSame =
			chunk?.children.length === children.length && children.every((one, at) => one === chunk.children[at]);
		if (!isSame) placeInOrder(element, undefined, children);
		return { element, children };
	}
}

interface Chunk {
	readonly element: HTMLElement;
	readonly children: readonly HTMLElement[];
}

interface Keyed<Item> {
	readonly item: Item;
	readonly key: string;
	readonly element: HTMLElement;
}

/** The elements of items, kept as the items change; where they stand is for others to say. */
class KeyedElements<Item> {
	readonly #renderer: ItemRenderer<Item>;
	readonly #taken = new Set<string>();
	#all: readonly Keyed<Item>[] = [];

	constructor(renderer: ItemRenderer<Item>) {
		this.#renderer = renderer;
	}

	/** The elements, in the order of their items. */
	get all(): readonly HTMLElement[] {
		return this.#all.map(({ element }) => element);
	}

	/**
	 * Makes the elements of new items, brings others up to date, and takes those out of the page whose items are gone.
	 *
	 * @returns The elements that may stand elsewhere now, in their order, and the one that they stand behind.
	 */
	update(items: readonly Item[]): { before: HTMLElement | undefined; changed: readonly HTMLElement[] } {
		const { start, end } = this.#findSame(items);
		const first = this.#all.slice(0, start);
		const last = this.#all.slice(this.#all.length - end);
		const free = new Map<string, HTMLElement>();
		for (const { key, element } of this.#all.slice(start, this.#all.length - end)) {
			this.#taken.delete(key);
			free.set(key, element);
		}
		const changed = items.slice(start, items.length - end).map((item) => this.#take(free, item));
		for (const element of free.values()) element.remove();
		this.#all = [...first, ...changed, ...last];
		return { before: first.at(-1)?.element, changed: changed.map(({ element }) => element) };
	}

	#take(free: Map<string, HTMLElement>, item: Item): Keyed<Item> {
		const key = freeKey(this.#taken, this.#renderer.keyOf(item));
		this.#taken.add(key);
		const existing = free.get(key);
		if (existing !== undefined) this.#renderer.update(existing, item);
		free.delete(key);
		return { item, key, element: existing ?? this.#renderer.create(item) };
	}

	/** How many items at the start and at the end are the same objects as before, where that is enough to know. */
	#findSame(items: readonly Item[]): { readonly start: number; readonly end: number } {
		const before = this.#all;
		const most = this.#renderer.isWhole === true ? Math.min(items.length, before.length) : 0;
		let start = 0;
		while (start < most && items[start] === before[start]?.item) start += 1;
		let end = 0;
		while (end < most - start && items.at(-1 - end) === before.at(-1 - end)?.item) end += 1;
		return { start, end };
	}
}

/** Puts elements behind one of the children of their parent, or first; those that stand there in this order are not moved. */
function placeInOrder(parent: HTMLElement, before: HTMLElement | undefined, elements: readonly HTMLElement[]): void {
	const focused = childWithFocus(parent);
	let next = before === undefined ? parent.firstChild : before.nextSibling;
	for (const element of elements) {
		if (element === focused) next = moveUpTo(parent, element, next);
		if (element === next) next = next.nextSibling;
		else parent.insertBefore(element, next);
	}
}

/** An element that is moved loses the focus, so what stands before it goes behind it. */
function moveUpTo(parent: HTMLElement, element: HTMLElement, first: ChildNode | null): ChildNode | null {
	let next = first;
	while (next !== null && next !== element) {
		const moved: ChildNode = next;
		next = next.nextSibling;
		parent.append(moved);
	}
	return next;
}

function childWithFocus(parent: HTMLElement): Element | undefined {
	let element = parent.doc.activeElement;
	if (element === parent || !parent.contains(element)) return undefined;
	while (element !== null && element.parentElement !== parent) element = element.parentElement;
	return element ?? undefined;
}

/** A key that is not taken, so that an item whose key is another’s too is shown all the same. */
function freeKey(taken: ReadonlySet<string>, key: string): string {
	let free = key;
	for (let count = 2; taken.has(free); count += 1) free = `${key}\n${count}`;
	return free;
}
