/**
 * Counts what a run looks at, so that a test can tell whether it is linear without a clock: characters that are asked
 * for one by one or searched through, by patterns too, and items of lists that are gone through. What a pattern takes
 * back and tries again is not seen: `regexp/no-super-linear-backtracking` looks after that.
 */
export function countSteps(run: () => unknown): number {
	let steps = 0;
	const count = (more: number): void => void (steps += more);
	const restore = [
		...onEach(String.prototype, ['charAt', 'charCodeAt', 'codePointAt'], () => count(1)),
		...onEach(String.prototype, ['toLowerCase', 'toUpperCase', 'normalize'], (text) => count(String(text).length)),
		...onEach(String.prototype, ['indexOf', 'includes'], (text, [sought, from], found) =>
			count(
				typeof found === 'number' && found >= 0 ? found - Number(from ?? 0) + 1 : searched(text, sought, found, from),
			),
		),
		...onEach(String.prototype, ['lastIndexOf'], (text, [, from], found) =>
			count(Math.min(Number(from ?? Infinity), String(text).length) - Math.max(0, Number(found))),
		),
		...onEach(String.prototype, ['trim', 'trimStart', 'trimEnd'], (text, _, left) =>
			count(String(text).length - String(left).length + 1),
		),
		...onEach(
			Array.prototype,
			['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'forEach', 'includes'],
			(list) => count(lengthOf(list)),
		),
		...onEach(
			Array.prototype,
			[
				'indexOf',
				'join',
				'lastIndexOf',
				'map',
				'reduce',
				'shift',
				'slice',
				'some',
				'sort',
				'splice',
				'unshift',
				'with',
			],
			(list) => count(lengthOf(list)),
		),
		...onEach(Array.prototype, ['concat', Symbol.iterator], (list) => count(lengthOf(list))),
		...onPatterns(count),
	];
	try {
		run();
	} finally {
		for (const back of restore) back();
	}
	return steps;
}

function searched(text: unknown, sought: unknown, found: unknown, from: unknown): number {
	const at = found === true ? String(text).indexOf(String(sought), Number(from ?? 0)) : String(text).length;
	return Math.max(0, at - Number(from ?? 0));
}

function lengthOf(list: unknown): number {
	return Array.isArray(list) ? list.length : 0;
}

type Told = (self: unknown, given: readonly unknown[], answer: unknown) => void;

/** Has methods tell what they were asked; the answer takes that back. */
function onEach(prototype: object, names: readonly (string | symbol)[], tell: Told): readonly (() => void)[] {
	return names.map((name) => {
		const property = Object.getOwnPropertyDescriptor(prototype, name);
		const method: unknown = property?.value;
		if (property === undefined || typeof method !== 'function') throw new Error(`no method ${String(name)}`);
		Object.defineProperty(prototype, name, {
			...property,
			value(this: unknown, ...given: unknown[]): unknown {
				const answer: unknown = Reflect.apply(method, this, given);
				tell(this, given, answer);
				return answer;
			},
		});
		return () => void Object.defineProperty(prototype, name, property);
	});
}

/** All that asks a pattern, asks it by `exec` where that is not the usual one. */
function onPatterns(count: (more: number) => void): readonly (() => void)[] {
	let before = 0;
	const property = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec');
	const exec: unknown = property?.value;
	if (typeof exec !== 'function') throw new Error('no method exec');
	Object.defineProperty(RegExp.prototype, 'exec', {
		...property,
		value(this: RegExp, text: string): RegExpExecArray | null {
			before = this.global || this.sticky ? this.lastIndex : 0;
			const found = Reflect.apply(exec, this, [text]) as RegExpExecArray | null;
			const end = found === null ? (this.sticky ? before : String(text).length) : found.index + found[0].length;
			count(Math.max(1, end - before));
			return found;
		},
	});
	return [() => void Object.defineProperty(RegExp.prototype, 'exec', property ?? {})];
}
