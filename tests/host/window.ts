import { EditorView } from '@codemirror/view';
import { setup } from 'obsidian-test-mocks/setup';
import { watchActivity } from './activity';
import './obsidian';

const prepared = new WeakSet<Window>();

/**
 * Makes a window fit for the host: Obsidian's additions to the DOM and to built-ins, an account of timers and
 * listeners, and what jsdom lacks for an editor. Call it before anything else of the host; a second call does nothing.
 */
export function prepareWindow(): void {
	if (prepared.has(window)) return;
	prepared.add(window);
	watchActivity();
	setup();
	mendDom();
	standInForLayout();
	// The first editor adds CodeMirror's styles to the page, which stay; they are the host's, not a plugin's.
	new EditorView({ parent: document.body }).destroy();
}

function mendDom(): void {
	Object.defineProperty(Node.prototype, 'instanceOf', {
		configurable: true,
		writable: true,
		// True for a class of the node's own window as well: a popout has classes of its own.
		value(this: Node, type: abstract new () => unknown) {
			const own: unknown = Reflect.get(this.win, type.name);
			return this instanceof type || (typeof own === 'function' && this instanceof own);
		},
	});
	// An event knows its target and its window wherever it happens; the mocks know those of the main window only.
	Object.defineProperties(UIEvent.prototype, {
		targetNode: { configurable: true, get: eventNode },
		win: { configurable: true, get: eventWindow },
		doc: {
			configurable: true,
			get(this: UIEvent) {
				return eventWindow.call(this).document;
			},
		},
	});
}

function eventNode(this: UIEvent): Node | null {
	return this.target !== null && 'nodeType' in this.target ? (this.target as Node) : null;
}

function eventWindow(this: UIEvent): Window {
	return eventNode.call(this)?.win ?? this.view ?? window;
}

/** jsdom has no layout; CodeMirror asks for rectangles and may have empty ones. */
function standInForLayout(): void {
	const range = Range.prototype;
	if (typeof range.getClientRects === 'function') return;
	const none = Object.assign([], { item: () => null });
	range.getClientRects = () => none;
	range.getBoundingClientRect = () => new DOMRect();
}
