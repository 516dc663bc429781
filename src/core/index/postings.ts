/** Sets of entries under two keys, looked up without looking at others. */
export class Postings<Entry> {
	readonly #entries = new Map<string, Map<string, Set<Entry>>>();

	#keyChanges = 0;

	/** How often a first key came or went. */
	get keyChanges(): number {
		return this.#keyChanges;
	}

	/** Whether any entry stands under the first key. */
	has(key: string): boolean {
		return this.#entries.has(key);
	}

	keys(): IterableIterator<string> {
		return this.#entries.keys();
	}

	add(key: string, subkey: string, entry: Entry): void {
		let inner = this.#entries.get(key);
		if (inner === undefined) {
			inner = new Map<string, Set<Entry>>();
			this.#entries.set(key, inner);
			this.#keyChanges += 1;
		}
		const entries = inner.get(subkey);
		if (entries === undefined) inner.set(subkey, new Set([entry]));
		else entries.add(entry);
	}

	delete(key: string, subkey: string, entry: Entry): void {
		const inner = this.#entries.get(key);
		const entries = inner?.get(subkey);
		if (inner === undefined || entries === undefined || !entries.delete(entry)) return;
		if (entries.size === 0) inner.delete(subkey);
		if (inner.size > 0) return;
		this.#entries.delete(key);
		this.#keyChanges += 1;
	}

	/** How many entries there are under both keys. */
	count(key: string, subkey: string): number {
		return this.#entries.get(key)?.get(subkey)?.size ?? 0;
	}

	/** The entries under any of the keys and any of the subkeys (all of them when undefined), each once. */
	union(keys: Iterable<string>, subkeys: Iterable<string> | undefined): Set<Entry> {
		const found = new Set<Entry>();
		const wanted = subkeys === undefined ? undefined : [...subkeys];
		for (const key of keys) {
			const inner = this.#entries.get(key);
			if (inner === undefined) continue;
			for (const subkey of wanted ?? inner.keys()) {
				for (const entry of inner.get(subkey) ?? []) found.add(entry);
			}
		}
		return found;
	}
}

/** Sets of entries under a key. Most keys have one entry, which is kept without a set around it. */
export class Groups<Entry extends object> {
	readonly #groups = new Map<string, Entry | Set<Entry>>();

	has(key: string): boolean {
		return this.#groups.has(key);
	}

	get(key: string): ReadonlySet<Entry> {
		const group = this.#groups.get(key);
		if (group === undefined) return new Set();
		return group instanceof Set ? group : new Set([group]);
	}

	add(key: string, entry: Entry): void {
		const group = this.#groups.get(key);
		if (group === undefined) this.#groups.set(key, entry);
		else if (group instanceof Set) group.add(entry);
		else if (group !== entry) this.#groups.set(key, new Set([group, entry]));
	}

	delete(key: string, entry: Entry): void {
		const group = this.#groups.get(key);
		if (group instanceof Set) group.delete(entry);
		const isEmpty = group instanceof Set ? group.size === 0 : group === entry;
		if (isEmpty) this.#groups.delete(key);
	}
}
