/** Those that want to hear of events of one kind, some of them code of other plugins. */
export class Listeners<Event> {
	readonly #listeners = new Set<(event: Event) => void>();

	/** Calls back with each event, until the returned function is called. */
	add(listener: (event: Event) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Calls all of them. One that throws is reported on the console and keeps none of the others from being called. */
	tell(event: Event): void {
		for (const listener of this.#listeners) {
			try {
				listener(event);
			} catch (error) {
				console.error(error);
			}
		}
	}

	clear(): void {
		this.#listeners.clear();
	}
}
