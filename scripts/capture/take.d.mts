import type { Recording } from '../../tests/host/recordings';

/** What was captured, checked. */
export interface Capture {
	/** Of the app, or `unknown`. */
	readonly version: string;
	readonly recordings: readonly Recording[];
	/** What the short form of a recording does not keep, each a sentence. */
	readonly remarks: readonly string[];
}

/** Reads what the script for the console wrote; throws an error that says what is wrong with it. */
export function takeCapture(json: string): Capture;
