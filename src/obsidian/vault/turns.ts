import { startSlice } from './slices';

/** What is due to be shown anew, one thing after the other in slices; what falls due twice meanwhile is shown once. */
export class Turns {
	readonly #due = new Map<object, () => void>();
	#timer: number | undefined;
	/** Tells when the slice is used up that began with the first turn of this task of the window; unset: none was taken in it. */
	#isSliceOver: (() => boolean) | undefined;

	/** Shows something at once, or when its turn comes. */
	take(owner: object, show: () => void): void {
		if (this.#isSliceOver?.() === true || this.#due.size > 0) {
			this.#due.set(owner, show);
			return;
		}
		this.#isSliceOver ??= startSlice();
		this.#timer ??= window.setTimeout(() => this.#goOn(), 0);
		show();
	}

	/** Whether something is going to be shown anew in any case. */
	isDue(owner: object): boolean {
		return this.#due.has(owner);
	}

	/** It is not to be shown any more. */
	drop(owner: object): void {
		this.#due.delete(owner);
	}

	/** Shows nothing any more. */
	close(): void {
		window.clearTimeout(this.#timer);
		this.#due.clear();
	}

	#goOn(): void {
		const isSliceOver = startSlice();
		this.#isSliceOver = undefined;
		this.#timer = undefined;
		for (const [owner, show] of this.#due) {
			if (isSliceOver()) break;
			this.#due.delete(owner);
			try {
				show();
			} catch (error) {
				console.error(error);
			}
		}
		if (this.#due.size > 0) this.#timer ??= window.setTimeout(() => this.#goOn(), 0);
	}
}
