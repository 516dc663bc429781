import process from 'node:process';

const { IN_PHASE_FUZZ_CASES: cases, IN_PHASE_FUZZ_SEED: seed } = process.env;

/**
 * With how many cases a property is tried: as many as are usual in `npm test`, or as `npm run fuzz` asks for, by the seed
 * that it prints.
 */
export function runsOf(usual: number): { readonly numRuns: number; readonly seed?: number } {
	return cases === undefined ? { numRuns: usual } : { numRuns: Number(cases), seed: Number(seed) };
}
