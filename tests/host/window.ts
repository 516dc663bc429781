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
}

/** jsdom has no layout; CodeMirror asks for rectangles and may have empty ones. */
function standInForLayout(): void {
	const range = Range.prototype;
	if (typeof range.getClientRects === 'function') return;
	const none = Object.assign([], { item: () => null });
	range.getClientRects = () => none;
	range.getBoundingClientRect = () => new DOMRect();
}
