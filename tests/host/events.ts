import './mend';
import type { EventRef } from 'obsidian';
import { Component, Events } from 'obsidian-test-mocks/obsidian';
import { mend } from './mend';

type Callback = (...data: unknown[]) => unknown;

interface Subscription extends EventRef {
	readonly e: Events;
	readonly name: string;
	readonly fn: Callback;
	readonly ctx: unknown;
}

const subscriptions = new WeakMap<Events, Map<string, Subscription[]>>();

/** How many subscriptions an emitter has, by event name; names with none are left out. */
export function countSubscriptions(emitter: object): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [name, list] of (emitter instanceof Events ? subscriptions.get(emitter) : undefined) ?? []) {
		if (list.length > 0) counts.set(name, list.length);
	}
	return counts;
}

/** Drops every subscription to one event. */
export function forgetSubscriptions(emitter: Events, name: string): void {
	subscriptions.get(emitter)?.delete(name);
}

function isSubscription(ref: EventRef): ref is Subscription {
	return 'fn' in ref && 'name' in ref;
}

mend(Events.prototype, {
	on(name, callback, ctx) {
		const byName = subscriptions.get(this) ?? new Map<string, Subscription[]>();
		subscriptions.set(this, byName);
		const subscription: Subscription = { e: this, name, fn: callback, ctx };
		byName.set(name, [...(byName.get(name) ?? []), subscription]);
		return subscription;
	},
	off(name, callback) {
		const byName = subscriptions.get(this);
		byName?.set(
			name,
			(byName.get(name) ?? []).filter((one) => one.fn !== callback),
		);
	},
	offref(ref) {
		if (!isSubscription(ref)) return;
		const byName = subscriptions.get(this);
		byName?.set(
			ref.name,
			(byName.get(ref.name) ?? []).filter((one) => one !== ref),
		);
	},
	trigger(name, ...data) {
		for (const one of subscriptions.get(this)?.get(name) ?? []) this.tryTrigger(one, data);
	},
	// A handler that throws must not keep the others from hearing; the error still reaches the window.
	tryTrigger(ref, args) {
		if (!isSubscription(ref)) return;
		try {
			ref.fn.apply(ref.ctx, args);
		} catch (error) {
			setTimeout(() => {
				throw error;
			}, 0);
		}
	},
});

// Obsidian loads children after an asynchronous `onload` has finished, and the caller can wait for it, which
// the mock's types do not say.
Object.assign(Component.prototype, {
	load(this: Component): Promise<void> | undefined {
		if (this.loaded__) return undefined;
		this.loaded__ = true;
		const loading: unknown = this.onload();
		const loadChildren = (): void => {
			for (const child of [...this.children__]) child.load();
		};
		if (loading instanceof Promise) return loading.then(loadChildren);
		loadChildren();
		return undefined;
	},
});

mend(Component.prototype, {
	removeChild(component) {
		const at = this.children__.indexOf(component);
		if (at === -1) return component;
		this.children__.splice(at, 1);
		component.unload();
		return component;
	},
});
