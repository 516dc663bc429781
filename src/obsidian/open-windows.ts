import { Component, type Modal } from 'obsidian';

/**
 * Closes a window, where it is still open, when its owner is unloaded: the plugin, or a part of it such as the live
 * index.
 *
 * @param onClose Called once the window is closed, by whomever, in the place of the window's own close callback.
 * @example
 * closesWithPlugin(new RenameModal(app, context, facet, term), live).open();
 */
export function closesWithPlugin<Window extends Modal>(modal: Window, owner: Component, onClose?: () => void): Window {
	const watch = owner.addChild(new Component());
	let isClosed = false;
	watch.register(() => {
		if (!isClosed) modal.close();
	});
	modal.setCloseCallback(() => {
		isClosed = true;
		owner.removeChild(watch);
		onClose?.();
	});
	return modal;
}
