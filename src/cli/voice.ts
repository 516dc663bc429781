import { toLine } from '../core/report/terminal';
import type { Machine } from './machine';

/**
 * Where the sentences of a command go, each on a line of its own. What it answers (findings, plans, what was written,
 * how that is taken back) goes to the output, what went wrong or is about the run to the error output.
 */
export interface Voice {
	/** Where the output is one document, such as JSON, the sentence goes beside it, to the error output. */
	readonly answer: (text: string) => void;
	readonly remark: (text: string) => void;
}

/** The voice of a command that prints in a format. */
export function voiceOf(machine: Machine, format: string): Voice {
	const remark = (text: string): void => machine.printError(`${toLine(text)}\n`);
	return { answer: format === 'text' ? (text) => machine.print(`${toLine(text)}\n`) : remark, remark };
}
