import {
	elementScroll,
	measureElement,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type Range,
} from '@tanstack/virtual-core';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';

/** How lines of one kind become elements. */
export interface LineRenderer<Line> extends ItemRenderer<Line> {
	/** How high a line that was never drawn probably is, in pixels. */
	estimate(line: Line): number;
}

/** Lists up to this length are drawn whole. */
const fewLines = 100;

/** How many lines beyond the edge of what is seen are drawn. */
const overscan = 8;

/** How long a line that was scrolled to is kept in sight while others are measured, in milliseconds. */
const followFor = 150;

/** Measuring what was drawn can show that more must be drawn; it comes to rest in a round or two. */
const mostRounds = 5;

interface PlacedLine<Line> {
	readonly line: Line;
	readonly index: number;
	/** How far from the top of the list, in pixels. */
	readonly start: number;
}

/**
 * A long column of lines, of which only those in sight are in the page; lines may be of any height. The element that
 * scrolls is around the one that holds the lines.
 */
export class VirtualLines<Line> {
	readonly #element: HTMLElement;
	readonly #scroller: HTMLElement;
	readonly #renderer: LineRenderer<Line>;
	readonly #children: KeyedChildren<PlacedLine<Line>>;
	#virtualizer: Virtualizer<HTMLElement, HTMLElement>;
	#stop: () => void;
	#lines: readonly Line[] = [];
	#height = '';
	#isDrawing = false;
	#isDue = false;
	#followed: number | undefined;
	#timer: number | undefined;

	constructor(element: HTMLElement, scroller: HTMLElement, renderer: LineRenderer<Line>) {
		this.#element = element;
		this.#scroller = scroller;
		this.#renderer = renderer;
		this.#children = new KeyedChildren(element, {
			keyOf: ({ line }) => renderer.keyOf(line),
			create: (placed) => place(renderer.create(placed.line), placed),
			update: (item, placed) => {
				renderer.update(item, placed.line);
				place(item, placed);
			},
		});
		this.#virtualizer = this.#createVirtualizer();
		this.#stop = this.#virtualizer._didMount();
		this.#virtualizer._willUpdate();
	}

	/** Shows these lines; the one at `kept` stays in the page wherever it is, since it has the focus or gets it by Tab. */
	show(lines: readonly Line[], kept: number): void {
		this.#lines = lines;
		this.#virtualizer.setOptions({
			...this.#virtualizer.options,
			...this.#optionsFor(lines),
			rangeExtractor: rangeWith(kept),
		});
		this.#draw();
	}

	/** Keeps another line in the page, and gives its element. */
	keep(index: number): HTMLElement | undefined {
		this.#virtualizer.setOptions({ ...this.#virtualizer.options, rangeExtractor: rangeWith(index) });
		this.#draw();
		return this.elementAt(index);
	}

	/** The element of a line, if it is in the page. */
	elementAt(index: number): HTMLElement | undefined {
		return this.#element.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? undefined;
	}

	/**
	 * Scrolls just far enough that a line is in sight; it must be in the page. Lines that come into sight with it may
	 * turn out higher than was thought and push it out again, so it is followed until they are measured.
	 */
	scrollTo(index: number): void {
		this.#followed = index;
		window.clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => (this.#followed = undefined), followFor);
		this.#follow();
	}

	/** The index of the line that is one screen below a line, or above it. */
	indexOnePageFrom(index: number, direction: 1 | -1): number {
		const start = this.#virtualizer.measurementsCache[index]?.start ?? 0;
		const target = Math.max(0, start + direction * this.#scroller.clientHeight);
		const found = this.#virtualizer.getVirtualItemForOffset(target)?.index ?? index;
		return found === index ? index + direction : found;
	}

	/** Starts anew after the element has moved to another window, whose events it must hear. */
	changeWindow(kept: number): void {
		this.#stop();
		this.#virtualizer = this.#createVirtualizer();
		this.#stop = this.#virtualizer._didMount();
		this.show(this.#lines, kept);
	}

	/** Stops listening. */
	close(): void {
		window.clearTimeout(this.#timer);
		this.#stop();
	}

	#draw(): void {
		this.#isDue = true;
		if (this.#isDrawing) return;
		this.#isDrawing = true;
		for (let round = 0; this.#isDue && round < mostRounds; round += 1) {
			this.#isDue = false;
			this.#drawOnce();
		}
		this.#follow();
		this.#isDrawing = false;
	}

	#follow(): void {
		const element = this.#followed === undefined ? undefined : this.elementAt(this.#followed);
		if (element === undefined) return;
		const line = element.getBoundingClientRect();
		const sight = this.#scroller.getBoundingClientRect();
		if (line.top < sight.top || line.height > sight.height) this.#scroller.scrollTop += line.top - sight.top;
		else if (line.bottom > sight.bottom) this.#scroller.scrollTop += line.bottom - sight.bottom;
	}

	#drawOnce(): void {
		this.#virtualizer._willUpdate();
		const items = this.#virtualizer.getVirtualItems();
		const placed = items.flatMap(({ index, start }) => {
			const line = this.#lines[index];
			return line === undefined ? [] : [{ line, index, start }];
		});
		this.#children.show(placed);
		this.#virtualizer.measureElement(null);
		for (const { index } of placed) this.#virtualizer.measureElement(this.elementAt(index) ?? null);
		const height = `${this.#virtualizer.getTotalSize()}px`;
		if (height === this.#height) return;
		this.#height = height;
		this.#element.setCssProps({ '--in-phase-height': height });
	}

	#createVirtualizer(): Virtualizer<HTMLElement, HTMLElement> {
		return new Virtualizer<HTMLElement, HTMLElement>({
			...this.#optionsFor(this.#lines),
			getScrollElement: () => this.#scroller,
			// A pane that is hidden has no height; it passes for one that shows a line.
			observeElementRect: (instance, callback) =>
				observeElementRect(instance, ({ width, height }) => callback({ width, height: Math.max(1, height) })),
			observeElementOffset,
			scrollToFn: elementScroll,
			measureElement: (item, entry, instance) =>
				measureElement(item, entry, instance) || this.#estimate(Number(item.dataset['index'])),
			rangeExtractor: rangeWith(0),
			onChange: () => this.#draw(),
		});
	}

	#optionsFor(lines: readonly Line[]): {
		count: number;
		getItemKey: (index: number) => string;
		estimateSize: (index: number) => number;
	} {
		const keyAt = (index: number): string => {
			const line = lines[index];
			return line === undefined ? '' : this.#renderer.keyOf(line);
		};
		return { count: lines.length, getItemKey: keyAt, estimateSize: (index) => this.#estimate(index) };
	}

	#estimate(index: number): number {
		const line = this.#lines[index];
		return line === undefined ? 1 : this.#renderer.estimate(line);
	}
}

/** The lines to draw: those in sight with some around them, or all where they are few; and the one that is kept. */
function rangeWith(kept: number): (range: Range) => number[] {
	return ({ startIndex, endIndex, count }) => {
		const isWhole = count <= fewLines;
		const from = isWhole ? 0 : Math.max(0, startIndex - overscan);
		const to = isWhole ? count - 1 : Math.min(count - 1, endIndex + overscan);
		const indexes = Array.from({ length: to - from + 1 }, (_, at) => from + at);
		if (kept < 0 || kept >= count || (kept >= from && kept <= to)) return indexes;
		return kept < from ? [kept, ...indexes] : [...indexes, kept];
	};
}

function place(item: HTMLElement, { index, start }: { readonly index: number; readonly start: number }): HTMLElement {
	if (item.dataset['index'] !== String(index)) item.dataset['index'] = String(index);
	const top = `${start}px`;
	if (item.dataset['top'] !== top) {
		item.dataset['top'] = top;
		item.setCssProps({ '--in-phase-top': top });
	}
	return item;
}
