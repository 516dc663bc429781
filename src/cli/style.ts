import { plainPaint, terminalPaint, type Paint } from '../core/report/paint';
import type { Machine } from './machine';

/** How wide output is drawn where nobody knows better. */
const usualColumns = 100;

/**
 * Colours where a person sees them. `NO_COLOR` turns them off (https://no-color.org), and `FORCE_COLOR`, which goes
 * before it as in Node, turns them on or, being `0`, off.
 */
export function paintFor(machine: Machine): Paint {
	const forced = machine.environment('FORCE_COLOR');
	if (forced !== undefined) return forced === '0' || forced === 'false' ? plainPaint : terminalPaint;
	const isUnwanted = (machine.environment('NO_COLOR') ?? '') !== '' || machine.environment('TERM') === 'dumb';
	return machine.terminal.showsOutput && !isUnwanted ? terminalPaint : plainPaint;
}

/** How many columns output may take. */
export function columnsOf({ terminal }: Machine): number {
	return terminal.showsOutput && terminal.columns !== undefined && terminal.columns > 0
		? terminal.columns
		: usualColumns;
}
