import { Keymap } from 'obsidian';

/** Whether a key is meant for somebody else; with Enter, Mod asks for a new tab. */
export function isShortcut(event: KeyboardEvent): boolean {
	const isModified = event.ctrlKey || event.metaKey || event.altKey;
	return isModified && (event.key !== 'Enter' || Keymap.isModEvent(event) === false);
}

/** A click with the modifiers of a key. */
export function clickLike({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): MouseEvent {
	return new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, altKey, shiftKey });
}

/** The line that something is in, as the element that takes the focus. */
export function selfOf(node: Node | null): HTMLElement | undefined {
	const element = node?.instanceOf(Element) === true ? node : node?.parentElement;
	return element?.closest<HTMLElement>('.tree-item-self') ?? undefined;
}

/** The button that something is in. */
export function buttonOf(node: Node | null): HTMLElement | undefined {
	const element = node?.instanceOf(Element) === true ? node : node?.parentElement;
	return element?.closest<HTMLElement>('button') ?? undefined;
}

/** How long after a letter the next one belongs to the same word, in milliseconds. */
const wordPause = 500;

/**
 * Finds a line by the first letters of its label, as the ARIA tree pattern says: letters in quick succession are one
 * word, and a letter that is repeated goes on to the next line that begins with it.
 */
export class Typeahead {
	#word = '';
	#lastTime = -Infinity;

	/**
	 * Takes one more letter, and finds a label from the current one on, and around the end.
	 *
	 * @param time When it was typed, in milliseconds.
	 * @returns -1 when no label begins with what was typed.
	 */
	find(letter: string, time: number, labels: readonly string[], current: number): number {
		const isSameWord = time - this.#lastTime < wordPause;
		this.#lastTime = time;
		this.#word = `${isSameWord ? this.#word : ''}${letter.toLowerCase()}`;
		const first = this.#word.slice(0, letter.length);
		const found = findFrom(labels, this.#word, this.#word === first ? current + 1 : current);
		const isRepeated = this.#word === first.repeat(this.#word.length);
		return found === -1 && isRepeated ? findFrom(labels, first, current + 1) : found;
	}
}

function findFrom(labels: readonly string[], word: string, from: number): number {
	const fits = (label: string): boolean => startOf(label).startsWith(word);
	const next = labels.findIndex((label, at) => at >= from && fits(label));
	return next === -1 ? labels.findIndex(fits) : next;
}

/** Nobody types the quotation mark that a label begins with. */
function startOf(label: string): string {
	return label.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
}
