interface Timer {
	readonly due: number;
	readonly run: () => void;
}

interface Listener {
	readonly type: string;
	readonly callback: unknown;
	readonly capture: boolean;
}

/** What code has started in this window and not stopped: timers, frames, intervals, listeners. */
export interface Activity {
	/** Milliseconds until the next timer that is due within `limit`; null when none is, and no frame. Animations do not count. */
	pendingWithin(limit: number): number | null;
	intervals(): number;
	/** Live listeners of the window, the document and what is connected to it but for notices, as `document click` to count. */
	listeners(): Map<string, number>;
	/** Runs the timer that is due first within `limit` milliseconds at once, as if that time had passed; a frame is waited for. */
	hurry(limit: number): Promise<void>;
	/** A timer that nobody waits for, such as the one that takes a notice away. */
	later(run: () => void, delay: number): void;
	sleep(delay: number): Promise<void>;
}

const timers = new Map<unknown, Timer>();
/** Frames by how many led to them: an animation asks for the next from within each. */
const frames = new Map<number, number>();
const longestChain = 5;
const intervals = new Set<unknown>();
const listeners = new Map<EventTarget, Listener[]>();
const elementListeners = new WeakMap<EventTarget, Listener[]>();
/** Milliseconds that were not waited for. A clock that kept them back would make a timer that looks at it set itself anew. */
let skipped = 0;
const native = {
	now: Date.now.bind(Date),
	setTimeout: globalThis.setTimeout.bind(globalThis),
	clearTimeout: globalThis.clearTimeout.bind(globalThis),
	setInterval: globalThis.setInterval.bind(globalThis),
	clearInterval: globalThis.clearInterval.bind(globalThis),
};

/** The activity of the window this module was loaded in. */
export const activity: Activity = {
	pendingWithin(limit) {
		const now = Date.now();
		const due = [...timers.values()].map((timer) => timer.due - now).filter((delay) => delay <= limit);
		if (due.length === 0) return [...frames.values()].some((chain) => chain < longestChain) ? 16 : null;
		return Math.max(0, Math.min(...due));
	},
	async hurry(limit) {
		const now = Date.now();
		const until = now + limit;
		const [first] = [...timers].filter(([, { due }]) => due <= until).sort(([, one], [, other]) => one.due - other.due);
		if (first === undefined) {
			await activity.sleep(0);
			return;
		}
		const [id, { due, run }] = first;
		native.clearTimeout(id as Parameters<typeof clearTimeout>[0]);
		skipped += Math.max(0, due - now);
		run();
	},
	intervals: () => intervals.size,
	listeners() {
		const counts = new Map<string, number>();
		const count = (name: string, list: readonly Listener[] | undefined): void => {
			for (const { type } of list ?? []) counts.set(`${name} ${type}`, (counts.get(`${name} ${type}`) ?? 0) + 1);
		};
		count('window', listeners.get(window));
		count('document', listeners.get(document));
		for (const el of document.querySelectorAll('*'))
			if (el.closest('.notice-container') === null) count('element', elementListeners.get(el));
		return counts;
	},
	later(run, delay) {
		native.setTimeout(run, delay);
	},
	sleep: (delay) => new Promise((resolve) => native.setTimeout(resolve, delay)),
};

/** Starts keeping account; once per window, before any plugin code runs. */
export function watchActivity(): void {
	Date.now = () => native.now() + skipped;
	watchTimers();
	watchFrames();
	watchListeners(EventTarget.prototype);
	// Under vitest `window` has its own bound copies of these two.
	if (Object.hasOwn(window, 'addEventListener')) watchListeners(window);
}

function watchTimers(): void {
	const setTimer = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): unknown => {
		const runOnce = (): void => {
			timers.delete(id);
			run(...args);
		};
		const id: unknown = native.setTimeout(runOnce, delay);
		timers.set(id, { due: Date.now() + delay, run: runOnce });
		return id;
	};
	const clearTimer = (id: Parameters<typeof clearTimeout>[0]): void => {
		timers.delete(id);
		native.clearTimeout(id);
	};
	const setEvery = (run: () => void, delay?: number, ...args: []): unknown => {
		const id: unknown = native.setInterval(run, delay, ...args);
		intervals.add(id);
		return id;
	};
	const clearEvery = (id: Parameters<typeof clearInterval>[0]): void => {
		intervals.delete(id);
		native.clearInterval(id);
	};
	Object.assign(globalThis, {
		setTimeout: setTimer,
		clearTimeout: clearTimer,
		setInterval: setEvery,
		clearInterval: clearEvery,
	});
	if (typeof globalThis.requestIdleCallback === 'function') return;
	Object.assign(globalThis, {
		requestIdleCallback: (run: IdleRequestCallback) =>
			setTimer(() => {
				run({ didTimeout: false, timeRemaining: () => 8 });
			}),
		cancelIdleCallback: clearTimer,
	});
}

function watchFrames(): void {
	// Nothing is drawn here, so that no frame need wait for a screen.
	const request = (run: FrameRequestCallback): number => Number(native.setTimeout(() => run(performance.now()), 0));
	const cancel = (id: number): void => native.clearTimeout(id);
	let current = 0;
	globalThis.requestAnimationFrame = (run) => {
		const chain = current + 1;
		const id = request((time) => {
			frames.delete(id);
			current = chain;
			try {
				run(time);
			} finally {
				current = 0;
			}
		});
		frames.set(id, chain);
		return id;
	};
	globalThis.cancelAnimationFrame = (id) => {
		frames.delete(id);
		cancel(id);
	};
}

function listenersOf(target: EventTarget): Listener[] {
	const map = target === window || target === document ? listeners : elementListeners;
	const list = map.get(target) ?? [];
	map.set(target, list);
	return list;
}

interface ListenerMethods {
	readonly addEventListener: (
		this: EventTarget,
		type: string,
		callback: EventListenerOrEventListenerObject | null,
		options?: boolean | AddEventListenerOptions,
	) => void;
	readonly removeEventListener: (
		this: EventTarget,
		type: string,
		callback: EventListenerOrEventListenerObject | null,
		options?: boolean | EventListenerOptions,
	) => void;
}

function watchListeners(owner: EventTarget): void {
	const methods: ListenerMethods = owner;
	const { addEventListener: add, removeEventListener: remove } = methods;
	const forget = (target: EventTarget, listener: Listener): void => {
		const list = listenersOf(target);
		const at = list.findIndex((one) => isSame(one, listener));
		if (at !== -1) list.splice(at, 1);
	};
	owner.addEventListener = function (
		this: EventTarget | undefined,
		type: string,
		callback: EventListenerOrEventListenerObject | null,
		options?: boolean | AddEventListenerOptions,
	) {
		const target = this ?? window;
		const listener = { type, callback, capture: isCapture(options) };
		const signal = typeof options === 'object' ? options.signal : undefined;
		const lasts = callback !== null && !(typeof options === 'object' && options.once === true);
		if (lasts && !listenersOf(target).some((one) => isSame(one, listener))) listenersOf(target).push(listener);
		if (lasts && signal !== undefined)
			add.call(
				signal,
				'abort',
				() => {
					forget(target, listener);
				},
				{ once: true },
			);
		add.call(target, type, callback, options);
	};
	owner.removeEventListener = function (
		this: EventTarget | undefined,
		type: string,
		callback: EventListenerOrEventListenerObject | null,
		options?: boolean | EventListenerOptions,
	) {
		const target = this ?? window;
		forget(target, { type, callback, capture: isCapture(options) });
		remove.call(target, type, callback, options);
	};
}

function isCapture(options: boolean | EventListenerOptions | undefined): boolean {
	return typeof options === 'object' ? options.capture === true : options === true;
}

function isSame(one: Listener, other: Listener): boolean {
	return one.type === other.type && one.callback === other.callback && one.capture === other.capture;
}
