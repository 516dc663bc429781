import type { App } from 'obsidian';
import { chooseRules } from '../../core/lint/engine';
import { factsOf, type Fact } from '../../core/lint/fact';
import { LintState } from '../../core/lint/lint-state';
import { checkBySlices } from '../../core/lint/pump';
import { placeFacts, placeFindings, placesByNote, type PlacedFact } from '../../core/report/place';
import type { LiveIndex } from '../vault/live-index';
import { readText } from '../vault/read-text';
import { inSlices } from '../vault/slices';

/** Finds the places of facts, in order; each note that has any is read once. */
export async function placeAll(app: App, facts: readonly Fact[]): Promise<readonly PlacedFact[]> {
	const placed = await Promise.all(
		placesByNote(facts).map(async ([path, findings]) =>
			placeFindings(findings, (await readText(app.vault, path)) ?? ''),
		),
	);
	return placeFacts(facts, placed.flat());
}

/** What some rules find in a note, or in the vault, those that are off among them; checked in slices, apart from the findings that are shown. */
export async function checkWith(
	app: App,
	{ index }: LiveIndex,
	ruleIds: readonly string[],
	path: string | undefined,
): Promise<readonly Fact[]> {
	const state = new LintState(index, chooseRules(index.settings, ruleIds));
	const stopFollowing = index.onChange((change) => state.accept(change));
	await checkBySlices(state, (one) => readText(app.vault, one), inSlices());
	stopFollowing();
	return factsOf(path === undefined ? state.findings() : state.findingsOf(path));
}
