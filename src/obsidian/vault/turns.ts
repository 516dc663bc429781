import { startSlice } from './slices';

/** What is due to be done, one thing after the other in slices, first come, first served; what falls due twice meanwhile is done once. */
export class Turns {
	readonly #due = new Map<object, () => void>();
	#timer: number | undefined;
	/** Tells when the slice is used up that began with the first turn of this task of the window; unset: none was taken in it. */
	#isSliceOver: (() => boolean) | undefined;

	/** Does something at once, or when its turn comes. */
	take(owner: object, act: () => void): void {
		if (this.#isSliceOver?.() === true || this.#due.size > 0) {
			this.#due.set(owner, act);
			return;
		}
		this.#isSliceOver ??= startSlice();
		this.#timer ??= window.setTimeout(() => this.#goOn(), 0);
		act();
	}

	/** Whether nothing waits for its turn. */
	get isIdle(): boolean {
		return this.#due.size === 0;
	}

	/** Whether something is going to be done in any case. */
	isDue(owner: object): boolean {
		return this.#due.has(owner);
	}

	/** It is not to be done any more. */
	drop(owner: object): void {
		this.#due.delete(owner);
	}

	/** Does nothing any more. */
	close(): void {
		window.clearTimeout(this.#timer);
		this.#due.clear();
	}

	#goOn(): void {
		const isSliceOver = startSlice();
		this.#isSliceOver = undefined;
		this.#timer = undefined;
		for (const [owner, act] of this.#due) {
			this.#due.delete(owner);
			try {
				act();
			} catch (error) {
				console.error(error);
			}
			if (isSliceOver()) break;
		}
		if (this.#due.size > 0) this.#timer ??= window.setTimeout(() => this.#goOn(), 0);
	}
}
