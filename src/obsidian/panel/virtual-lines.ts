import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';

/** How lines of one kind become elements. */
export interface LineRenderer<Line> extends ItemRenderer<Line> {
	/** How high a line that was never drawn probably is, in pixels. */
	estimate(line: Line): number;
}

/** Lists up to this length are drawn whole. */
const fewLines = 100;

/** How many lines beyond the edge of what is seen are drawn. */
const overscan = 12;

interface PlacedLine<Line> {
	readonly line: Line;
	readonly index: number;
	readonly start: number;
}

/**
 * A long column of lines, of which only those in sight are in the page; lines may be of any height. The element that
 * scrolls is the parent of the one that holds the lines.
 */
export class VirtualLines<Line> {
	readonly #element: HTMLElement;
	readonly #scroller: HTMLElement;
	readonly #renderer: LineRenderer<Line>;
	readonly #children: KeyedChildren<PlacedLine<Line>>;
	#virtualizer: Virtualizer<HTMLElement, HTMLElement>;
	#stop: () => void;
	#lines: readonly Line[] = [];
	#kept = 0;
	#isDrawing = false;
	#isDue = false;

	constructor(element: HTMLElement, scroller: HTMLElement, renderer: LineRenderer<Line>) {
		this.#element = element;
		this.#scroller = scroller;
		this.#renderer = renderer;
		this.#children = new KeyedChildren(element, {
			keyOf: ({ line }) => renderer.keyOf(line),
			create: (placed) => this.#place(renderer.create(placed.line), placed),
			update: (item, placed) => {
				renderer.update(item, placed.line);
				this.#place(item, placed);
			},
		});
		this.#virtualizer = new Virtualizer(this.#options());
		this.#stop = this.#virtualizer._didMount();
		this.#virtualizer._willUpdate();
	}

	/** Shows these lines. */
	show(lines: readonly Line[]): void {
		this.#lines = lines;
		this.#draw();
	}

	/** Keeps one line in the page wherever it is, since it has the focus, and gives its element. */
	keep(index: number): HTMLElement | undefined {
		this.#kept = index;
		this.#draw();
		return this.elementAt(index);
	}

	/** The element of a line, if it is in the page. */
	elementAt(index: number): HTMLElement | undefined {
		const found = this.#element.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`);
		return found ?? undefined;
	}

	/** Scrolls just far enough that a line is in sight. */
	scrollTo(index: number): void {
		this.#virtualizer.scrollToIndex(index, { align: 'auto' });
	}

	/** The index of the line that is one screen below a line, or above it. */
	indexOnePageFrom(index: number, direction: 1 | -1): number {
		const start = this.#virtualizer.measurementsCache[index]?.start ?? 0;
		const target = Math.max(0, start + direction * this.#scroller.clientHeight);
		const found = this.#virtualizer.getVirtualItemForOffset(target)?.index ?? index;
		return found === index ? index + direction : found;
	}

	/** Starts anew after the element has moved to another window, whose events it must hear. */
	changeWindow(): void {
		this.#stop();
		this.#virtualizer = new Virtualizer(this.#options());
		this.#stop = this.#virtualizer._didMount();
		this.#draw();
	}

	close(): void {
		this.#stop();
	}

	#draw(): void {
		this.#isDue = true;
		if (this.#isDrawing) return;
		this.#isDrawing = true;
		// Measuring what was drawn can show that more must be drawn; it comes to rest in a round or two.
		for (let round = 0; this.#isDue && round < 5; round += 1) {
			this.#isDue = false;
			this.#drawOnce();
		}
		this.#isDrawing = false;
	}

	#drawOnce(): void {
		this.#virtualizer.setOptions(this.#options());
		this.#virtualizer._willUpdate();
		const items = this.#virtualizer.getVirtualItems();
		this.#children.show(
			items.flatMap(({ index, start }) => {
				const line = this.#lines[index];
				return line === undefined ? [] : [{ line, index, start }];
			}),
		);
		this.#virtualizer.measureElement(null);
		for (const { index } of items) this.#virtualizer.measureElement(this.elementAt(index) ?? null);
		this.#element.setCssProps({ '--in-phase-height': `${this.#virtualizer.getTotalSize()}px` });
	}

	#place(item: HTMLElement, { index, start }: PlacedLine<Line>): HTMLElement {
		if (item.dataset['index'] !== String(index)) item.dataset['index'] = String(index);
		const top = `${start}px`;
		if (item.dataset['top'] !== top) {
			item.dataset['top'] = top;
			item.setCssProps({ '--in-phase-top': top });
		}
		return item;
	}

	#options(): VirtualizerOptions<HTMLElement, HTMLElement> {
		const lines = this.#lines;
		return {
			count: lines.length,
			overscan,
			getScrollElement: () => this.#scroller,
			getItemKey: (index) => {
				const line = lines[index];
				return line === undefined ? index : this.#renderer.keyOf(line);
			},
			estimateSize: (index) => this.#estimate(index),
			// A pane that is hidden has no height, and takes it that it shows one line.
			observeElementRect: (instance, callback) => observeElementRect(instance, ({ width, height }) => callback({ width, height: Math.max(1, height) })),
			observeElementOffset,
			scrollToFn: elementScroll,
			measureElement: (item, entry) => Math.round(entry?.borderBoxSize[0]?.blockSize ?? item.offsetHeight) || this.#estimate(Number(item.dataset['index'])),
			rangeExtractor: ({ startIndex, endIndex, count }) => {
				const isWhole = count <= fewLines;
				const from = isWhole ? 0 : Math.max(0, startIndex - overscan);
				const to = isWhole ? count - 1 : Math.min(count - 1, endIndex + overscan);
				const indexes = Array.from({ length: to - from + 1 }, (_, at) => from + at);
				if (this.#kept < from && this.#kept < count) return [this.#kept, ...indexes];
				return this.#kept > to && this.#kept < count ? [...indexes, this.#kept] : indexes;
			},
			onChange: () => this.#draw(),
		};
	}

	#estimate(index: number): number {
		const line = this.#lines[index];
		return line === undefined ? 0 : this.#renderer.estimate(line);
	}
}
