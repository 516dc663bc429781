/**
 * The runs of backticks of a text: a code span begins with one and ends with the next of the same length, which a
 * backslash does not change. Found in one pass, whatever there is of them.
 */
export class CodeSpans {
	readonly #byLength = new Map<number, number[]>();

	constructor(text: string) {
		for (let from = text.indexOf('`'); from !== -1;) {
			let to = from + 1;
			while (text.charCodeAt(to) === 96) to += 1;
			const known = this.#byLength.get(to - from);
			if (known === undefined) this.#byLength.set(to - from, [from]);
			else known.push(from);
			from = text.indexOf('`', to);
		}
	}

	/** Where the code span ends that a run of so many backticks begins; undefined when no run ends it. */
	endOf(from: number, length: number): number | undefined {
		const starts = this.#byLength.get(length) ?? [];
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) < from + length) low = middle + 1;
			else high = middle;
		}
		const closing = starts[low];
		return closing === undefined ? undefined : closing + length;
	}
}
