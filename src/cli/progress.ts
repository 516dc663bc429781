import type { Machine } from './machine';

/** A line on the terminal that says how far a long run is. */
export interface Progress {
	show(count: number): void;
	/** Takes the line away, so that something else can be printed. */
	clear(): void;
}

const silent: Progress = { show: () => undefined, clear: () => undefined };

/** A run shorter than this says nothing, and a longer one says something new after each such time, in milliseconds. */
const pause = 150;
/** The clock is looked at after so many notes. */
const stride = 64;

/** Progress where a person sees the error output, described in words; none in a file or a pipe. */
export function showProgress(machine: Machine, describe: (count: number) => string): Progress {
	if (!machine.terminal.showsErrors) return silent;
	let shownAt = machine.now();
	let isShown = false;
	return {
		show(count) {
			if (count % stride !== 0) return;
			const now = machine.now();
			if (now - shownAt < pause) return;
			shownAt = now;
			isShown = true;
			// Back to the first column; what follows the text is erased (ECMA-48, EL).
			machine.printError(`\r${describe(count)}\u001b[K`);
		},
		clear() {
			if (isShown) machine.printError('\r\u001b[K');
			isShown = false;
		},
	};
}
