import type { App } from 'obsidian';
import { groupByPath } from '../../core/lint/by-path';
import { chooseRules, type Finding } from '../../core/lint/engine';
import { LintState } from '../../core/lint/lint-state';
import { checkBySlices } from '../../core/lint/pump';
import { compareFindings, placeFindings, type PlacedFinding } from '../../core/report/place';
import type { LiveIndex } from '../vault/live-index';
import { readText } from '../vault/read-text';
import { inSlices } from '../vault/slices';

/** Finds the places of findings, in order; each note that has any is read once. */
export async function placeAll(app: App, findings: readonly Finding[]): Promise<readonly PlacedFinding[]> {
	const placed = await Promise.all(
		[...groupByPath(findings)].map(async ([path, group]) =>
			placeFindings(group, (await readText(app.vault, path)) ?? ''),
		),
	);
	return placed.flat().sort(compareFindings);
}

/** What some rules find in a note, or in the vault, those that are off among them; checked in slices, apart from the findings that are shown. */
export async function checkWith(
	app: App,
	{ index }: LiveIndex,
	ruleIds: readonly string[],
	path: string | undefined,
): Promise<readonly Finding[]> {
	const state = new LintState(index, chooseRules(index.settings, ruleIds));
	const stopFollowing = index.onChange((change) => state.accept(change));
	await checkBySlices(state, (one) => readText(app.vault, one), inSlices());
	stopFollowing();
	return path === undefined ? state.findings() : state.findingsOf(path);
}
