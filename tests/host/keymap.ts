import './mend';
import type { KeymapEventListener, Modifier } from 'obsidian';
import { Keymap, Scope, type App } from 'obsidian-test-mocks/obsidian';
import { mend } from './mend';

interface Shortcut {
	readonly handler: object;
	readonly modifiers: readonly Modifier[] | null;
	readonly key: string | null;
	readonly run: KeymapEventListener;
}

const shortcuts = new WeakMap<Scope, Shortcut[]>();
const parents = new WeakMap<Scope, Scope>();
const stacks = new WeakMap<Keymap, Scope[]>();

function shortcutsOf(scope: Scope): Shortcut[] {
	const list = shortcuts.get(scope) ?? [];
	shortcuts.set(scope, list);
	return list;
}

mend(Scope.prototype, {
	constructor__(parent) {
		if (parent instanceof Scope) parents.set(this, parent);
	},
	register(modifiers, key, run) {
		const handler = { scope: this.asOriginalType__(), modifiers: modifiers?.join(',') ?? null, key };
		shortcutsOf(this).push({ handler, modifiers, key, run });
		return handler;
	},
	unregister(handler) {
		shortcuts.set(
			this,
			shortcutsOf(this).filter((shortcut) => shortcut.handler !== handler),
		);
	},
});

mend(Keymap.prototype, {
	pushScope(scope) {
		stacks.set(this, [...(stacks.get(this) ?? []), scope]);
	},
	popScope(scope) {
		stacks.set(
			this,
			(stacks.get(this) ?? []).filter((one) => one !== scope),
		);
	},
});

/**
 * Gives a key to the scope on top (an open modal), else to the active view's, else to the app's. The first
 * handler that fits has it; one that answers `false` keeps the page from seeing the key.
 */
export function dispatchKey(app: App, event: KeyboardEvent): void {
	const active: unknown = app.workspace.activeLeaf?.view;
	const ofView: unknown = typeof active === 'object' && active !== null && 'scope' in active ? active.scope : null;
	const top = stacks.get(app.keymap)?.at(-1);
	let scope: Scope | undefined = top ?? (ofView instanceof Scope ? ofView : app.scope);
	while (scope !== undefined) {
		const found = shortcutsOf(scope).find((shortcut) => fits(shortcut, event));
		if (found !== undefined) {
			if (found.run(event, { modifiers: null, key: event.key, vkey: event.key }) !== false) return;
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		scope = parents.get(scope);
	}
}

function fits({ modifiers, key }: Shortcut, event: KeyboardEvent): boolean {
	if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) return false;
	if (modifiers === null) return true;
	const isWanted = (modifier: Modifier): boolean => modifiers.includes(modifier);
	const hasMod = Keymap.isModifier(event, 'Mod');
	const isExact = event.shiftKey === isWanted('Shift') && event.altKey === isWanted('Alt');
	return isExact && hasMod === (isWanted('Mod') || isWanted('Ctrl'));
}
