import * as mocks from 'obsidian-test-mocks/obsidian';

const proxyTarget = Symbol.for('strictProxyTarget');

/** Replaces methods of a mock's class for everybody, subclasses and existing objects included. */
export function mend<T extends object>(prototype: T, methods: Partial<T> & ThisType<T>): void {
	Object.assign(prototype, methods);
}

/**
 * The mocks hand out a proxy of each object while its constructor leaks the object itself, so that
 * `view.app !== plugin.app`. In Obsidian an object is itself: this marks every class as already wrapped.
 */
export function keepOneIdentity(): void {
	for (const value of Object.values<unknown>(mocks)) {
		if (typeof value !== 'function') continue;
		const prototype: unknown = value.prototype;
		if (typeof prototype !== 'object' || prototype === null) continue;
		Object.defineProperty(prototype, proxyTarget, {
			configurable: true,
			get(this: object) {
				return this;
			},
		});
	}
}

keepOneIdentity();
