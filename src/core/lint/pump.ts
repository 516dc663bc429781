import type { VaultIndex } from '../index/vault-index';
import type { Finding, RuleSet } from './engine';
import { LintState } from './lint-state';

/** Checks all that is due, where texts are at hand. */
export function checkAtOnce(state: LintState, readText: (path: string) => string | undefined): void {
	const pump = state.pump();
	let next = pump.next();
	while (next.done !== true) next = pump.next(next.value === undefined ? undefined : readText(next.value));
}

/**
 * Checks what is due, where texts are brought later.
 *
 * @param mayGoOn Asked between two notes; it may take its time, and ends the check with false.
 */
export async function checkBySlices(
	state: LintState,
	readText: (path: string) => Promise<string | undefined>,
	mayGoOn: () => Promise<boolean>,
): Promise<void> {
	const pump = state.pump();
	let next = pump.next();
	while (next.done !== true) {
		const text = next.value === undefined ? undefined : await readText(next.value);
		if (!(await mayGoOn())) return;
		next = pump.next(text);
	}
}

/** Checks a whole vault at once, reading texts where rules ask for them. */
export function checkVault(
	index: VaultIndex,
	rules: RuleSet,
	readText: (path: string) => string | undefined,
): readonly Finding[] {
	const state = new LintState(index, rules);
	checkAtOnce(state, readText);
	return state.findings();
}
