import { parseBaseline, writeBaseline, type Baseline } from '../core/report/baseline';
import { withoutEnd } from '../core/text';
import { checkText } from '../locale/en/cli/check';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { inWords } from './say';

/** The baseline of a vault that names no other. */
const usualFile = '.in-phase-baseline.json';

/** Where the baseline of a check is. */
export interface BaselinePlace {
	readonly file: string;
	/** A person named it, so that it must be there. */
	readonly isNamed: boolean;
	/** The vault. */
	readonly folder: string;
}

/** The baseline file of a check: the one that was named, else the vault's own. */
export function baselinePlace(folder: string, named: string | undefined): BaselinePlace {
	return named === undefined
		? { file: `${withoutEnd(folder, '\\/')}/${usualFile}`, isNamed: false, folder }
		: { file: named, isNamed: true, folder };
}

/**
 * Reads a baseline; undefined when there is none.
 *
 * @throws {CommandError} When the file cannot be read or is something else.
 */
export function readBaseline(machine: Machine, { file, isNamed, folder }: BaselinePlace): Baseline | undefined {
	// One that lies in the vault is as little to be trusted as its notes.
	const fault = isNamed ? undefined : machine.findPlaceFault(folder, usualFile);
	if (fault !== undefined) throw new CommandError(checkText.baselineUnreadable(file, fault));
	let text: string | undefined;
	try {
		text = machine.readFile(file);
	} catch (error) {
		throw new CommandError(checkText.baselineUnreadable(file, error instanceof Error ? error.message : String(error)));
	}
	if (text === undefined) return undefined;
	const parsed = parseBaseline(text);
	if (!parsed.isOk) throw new CommandError(checkText.baselineFaulty(file, inWords(parsed.fault)));
	return parsed.value;
}

/**
 * Writes a baseline in the place of the one there is. A file that is none is left alone: a slip in the name must not
 * cost a note.
 *
 * @throws {CommandError} When it cannot.
 */
export function saveBaseline(machine: Machine, place: BaselinePlace, baseline: Baseline): void {
	readBaseline(machine, place);
	const reason = machine.writeFile(place.file, writeBaseline(baseline));
	if (reason !== undefined) throw new CommandError(checkText.baselineUnwritten(place.file, reason));
}
