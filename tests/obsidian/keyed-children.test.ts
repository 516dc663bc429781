import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkedChildren, KeyedChildren, type ItemRenderer } from '../../src/obsidian/dom/keyed-children';
import { showText } from '../../src/obsidian/dom/show-text';
import { runsOf } from '../runs';

interface Bed {
	readonly key: string;
	readonly text: string;
}

describe('children of which two have one key', () => {
	const parent = createDiv();
	const children = new KeyedChildren<Bed>(parent, {
		keyOf: ({ key }) => key,
		create: ({ text }) => createDiv({ text }),
		update: (element, { text }) => element.setText(text),
	});
	const show = (...texts: readonly string[]): readonly Element[] => {
		children.show(texts.map((text) => ({ key: text.charAt(0), text })));
		return [...parent.children];
	};
	const textsOf = (elements: readonly Element[]): readonly (string | null)[] =>
		elements.map(({ textContent }) => textContent);

	it('are all shown, each with an element of its own that it keeps', () => {
		const before = show('a1', 'b1', 'a2', 'a3');
		expect(textsOf(before)).toEqual(['a1', 'b1', 'a2', 'a3']);
		const after = show('a1', 'a2', 'a3', 'b1');
		expect(textsOf(after)).toEqual(['a1', 'a2', 'a3', 'b1']);
		expect(after).toEqual([before[0], before[2], before[3], before[1]]);
		expect(textsOf(show('a3'))).toEqual(['a3']);
	});
});

describe('children of items that say all that is shown', () => {
	/** Items as buttons, and the keys that were asked for since it was looked at last. */
	function start(): { renderer: ItemRenderer<Bed>; looks: () => readonly string[] } {
		let asked: string[] = [];
		return {
			looks: () => {
				const before = asked;
				asked = [];
				return before;
			},
			renderer: {
				isWhole: true,
				keyOf: ({ key }) => {
					asked.push(key);
					return key;
				},
				create: ({ text }) => createEl('button', { text }),
				update: (element, { text }) => showText(element, text),
			},
		};
	}
	const bed = (key: number, text = ''): Bed => ({ key: String(key), text: `${key}${text}` });
	const textsIn = (parent: Element): readonly (string | null)[] =>
		[...parent.children].map(({ textContent }) => textContent);

	it.each<[string, (beds: readonly Bed[]) => readonly Bed[], readonly string[], number]>([
		['none', (beds) => [...beds], [], 0],
		['one that says something else', (beds) => beds.with(500, bed(500, ' changed')), ['500'], 1],
		['one that is new', (beds) => beds.toSpliced(3, 0, bed(2000)), ['2000'], 1],
		['one that is gone', (beds) => beds.toSpliced(998, 1), [], 1],
	])('looks at those that differ alone: %s', (_, change, expected, writes) => {
		const { renderer, looks } = start();
		const parent = createDiv();
		const children = new KeyedChildren(parent, renderer);
		const before = Array.from({ length: 1000 }, (_one, at) => bed(at));
		children.show(before);
		looks();
		const observer = new MutationObserver(() => undefined);
		observer.observe(parent, { childList: true, subtree: true, characterData: true });
		const after = change(before);
		children.show(after);
		expect(looks()).toEqual(expected);
		expect(observer.takeRecords()).toHaveLength(writes);
		expect(textsIn(parent)).toEqual(after.map(({ text }) => text));
	});

	const kinds: readonly [string, number, number, (parent: HTMLElement) => Pick<KeyedChildren<Bed>, 'show'>][] = [
		['in one', 12, 300, (parent) => new KeyedChildren(parent, start().renderer)],
		['in chunks', 200, 30, (parent) => new ChunkedChildren(parent, () => createDiv(), start().renderer)],
	];
	it.each(kinds)(
		'are shown in any order, keep their elements, and the focus where it is: %s',
		(_, size, runs, create) => {
			const keysOf = fc.shuffledSubarray(Array.from({ length: size }, (_one, at) => at));
			const steps = fc.array(fc.tuple(keysOf, fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 6 });
			fc.assert(
				fc.property(steps, (all) => {
					const parent = document.body.createDiv();
					const children = create(parent);
					const buttons = (): readonly HTMLElement[] => [...parent.querySelectorAll('button')];
					const known = new Map<number, Bed>();
					for (const [keys, changed, focusAt] of all) {
						known.set(changed, bed(changed, ' changed'));
						const shown = keys.map((key) => known.get(key) ?? bed(key));
						for (const [at, key] of keys.entries()) known.set(key, shown[at] ?? bed(key));
						const before = new Map(buttons().map((button) => [parseInt(button.textContent), button]));
						const { activeElement } = document;
						children.show(shown);
						expect(buttons().map(({ textContent }) => textContent)).toEqual(shown.map(({ text }) => text));
						const after = buttons();
						const rebuilt = keys.filter((key, at) => before.has(key) && before.get(key) !== after[at]);
						expect(rebuilt).toEqual([]);
						if (activeElement?.isConnected === true) expect(document.activeElement).toBe(activeElement);
						buttons()[focusAt]?.focus();
					}
					parent.remove();
				}),
				runsOf(runs),
			);
		},
	);

	it('stand in chunks of which one more does not touch those before it', () => {
		const parent = createDiv();
		const children = new ChunkedChildren(parent, () => createDiv(), start().renderer);
		const beds = Array.from({ length: 150 }, (_one, at) => bed(at));
		const sizes = (): readonly number[] => [...parent.children].map((chunk) => chunk.children.length);
		children.show(beds);
		expect(sizes()).toEqual([60, 60, 30]);
		const observer = new MutationObserver(() => undefined);
		observer.observe(parent, { childList: true, subtree: true, characterData: true });
		children.show(beds.toSpliced(149, 0, bed(2000)));
		expect(observer.takeRecords().map(({ target }) => target)).toEqual([parent.children[2]]);
		children.show(beds.slice(0, 60));
		expect(sizes()).toEqual([60]);
		children.show([]);
		expect(sizes()).toEqual([]);
	});
});
