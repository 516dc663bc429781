/**
 * How many lists and maps a list or a map may stand in. Whatever walks through values goes down by recursion, and a
 * note may hold as many brackets as it likes: where a stack ends, V8 may end the process. So depth is bounded before
 * anything goes down, and what is deeper is a mistake.
 */
export const deepest = 100;

/**
 * How many UTF-16 units of YAML are parsed: the parser takes some microseconds and kilobytes for each key, so that a note
 * of many megabytes would take all there are.
 */
export const longestYaml = 100_000;

/** Whether a list or an object somewhere in a value stands in more than so many others. */
export function isDeeperThan(most: number, value: unknown): boolean {
	let level: Iterable<unknown> = [value];
	for (let depth = 0; ; depth += 1) {
		// In a set, so that what stands in many places is looked at once.
		const objects = new Set<object>();
		for (const one of level) if (typeof one === 'object' && one !== null) objects.add(one);
		if (objects.size === 0) return false;
		if (depth > most) return true;
		level = valuesOf(objects);
	}
}

function* valuesOf(objects: Iterable<object>): Iterable<unknown> {
	for (const object of objects) yield* Object.values(object);
}
