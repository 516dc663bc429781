import { describe, expect, it } from 'vitest';
import { KeyedChildren } from '../../src/obsidian/dom/keyed-children';

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
