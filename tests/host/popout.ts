/** A window of its own: in the stand-in a frame, which has a document and classes of its own just the same. */
export interface Popout {
	readonly win: Window;
	/** Where leaves go. */
	readonly el: HTMLElement;
}

const extended = ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'DocumentFragment', 'UIEvent'] as const;

/** Opens a window for leaves. */
export function openPopout(): Popout {
	const win = openWindow();
	const el = win.document.body.createDiv('app-container').createDiv('workspace').createDiv('workspace-split mod-root');
	return { win, el };
}

/** Opens a window, with the styles, the theme and the keys of the main one, and makes it the active one. */
export function openWindow(): Window {
	const frame = document.body.createEl('iframe', { cls: 'popout-window' });
	const win = frame.contentWindow;
	if (win === null) throw new Error('The popout has no window.');
	for (const name of extended) extendPrototype(name, win);
	for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style'))
		win.document.head.append(win.document.importNode(sheet, true));
	win.document.body.className = document.body.className;
	win.document.onkeydown = (event) => document.onkeydown?.(event) as unknown;
	Object.assign(globalThis, { activeWindow: win, activeDocument: win.document });
	return win;
}

/** Closes the window that holds an element; the main window is active again. */
export function closePopout(el: HTMLElement): void {
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.popout-window')) {
		if (frame.contentDocument === el.ownerDocument) frame.remove();
	}
	Object.assign(globalThis, { activeWindow: window, activeDocument: document });
}

/** Gives the other window's classes what Obsidian adds to them in every window. */
function extendPrototype(name: (typeof extended)[number], win: Window): void {
	const theirs: unknown = Reflect.get(win, name);
	if (typeof theirs !== 'function') return;
	const target = theirs.prototype as object;
	for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(globalThis[name].prototype))) {
		if (!Object.hasOwn(target, key)) Object.defineProperty(target, key, descriptor);
	}
}
