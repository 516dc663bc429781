import type { Menu } from 'obsidian';

/** Shows a menu below the element that it was asked for at, in the window of that element. */
export function showBelow(menu: Menu, element: HTMLElement): void {
	const { left, bottom, width } = element.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom, width, overlap: true }, element.doc);
}

/** Whether a context menu was asked for by the keyboard, and so at no place of its own. */
export function isAskedByKey({ button, ctrlKey }: MouseEvent): boolean {
	return button !== 2 && !ctrlKey;
}
