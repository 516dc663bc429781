import process from 'node:process';

/**
 * How many cases a property is tried with: as many as are usual, or as `npm run fuzz` asks for, where one of those that
 * are slow takes its share.
 */
export function runsOf(usual: number): number {
	const factor = Number(process.env['IN_PHASE_FUZZ'] ?? '1');
	return Math.ceil(usual * factor);
}
