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
