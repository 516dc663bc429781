import type { VaultIndex } from '../core/index/vault-index';
import { compactSettings } from '../core/settings/compact-settings';
import { adoptProposal } from '../core/proposals/adopt';
import { messagesOf } from '../core/message';
import { withOutline } from '../core/note/outline';
import { planFixes } from '../core/plan/fixes';
import { usualSelection, writesOf } from '../core/plan/plan';
import { renderPatch } from '../core/report/patch';
import { proposalsData } from '../core/report/proposals';
import { toJson, toLine } from '../core/report/terminal';
import { findFacetOfProperty } from '../core/vocabulary/match';
import { proposeFacets, type Proposal } from '../core/proposals/propose';
import { initText } from '../locale/en/cli/init';
import { planText } from '../locale/en/cli/plan';
import { printPatch } from './apply-plan';
import { exitCodes, type CommonOptions } from './commands';
import { settingsPathOf, type Machine } from './machine';
import { CommandError, openVault } from './open-vault';
import { inWords, locale } from './say';
import { voiceOf } from './voice';
import { refusedOf, writePlan } from './write-plan';

const sayOfProposal = messagesOf('proposal');

/** What `in-phase init` can be told. */
export interface InitOptions extends CommonOptions {
	readonly write?: boolean;
}

/** How many terms of a facet are shown. */
const mostShown = 12;

/** `in-phase init`: what the vault seems to use as facets, and why; with `--write` one of them goes into the settings. */
export async function runInit(machine: Machine, folder: string, options: InitOptions): Promise<number> {
	const { index } = openVault(machine, folder);
	const proposals = propose(machine, folder, index, options.facet);
	const { answer, remark } = voiceOf(machine, options.format);
	const chosen =
		options.write === true || options.facet !== undefined ? choose(index, proposals, options.facet) : undefined;
	if (options.format === 'json')
		machine.print(toJson(proposalsData(locale, index, chosen === undefined ? proposals : [chosen]), 2));
	else tell(index, chosen === undefined ? proposals : [chosen], answer);
	if (chosen === undefined) {
		if (proposals.length > 0)
			answer(
				initText.how(
					proposals.map(({ property }) => property),
					folder === '.' ? '' : ` ${folder}`,
				),
			);
		return exitCodes.clean;
	}
	const path = settingsPathOf(machine, folder);
	const before = machine.readConfig(folder, path);
	const after = `${JSON.stringify(compactSettings(adoptProposal(index.settings, chosen)), undefined, '\t')}\n`;
	const title = sayOfProposal('title', { property: chosen.property });
	const plan = planFixes(title, [{ path, before: before ?? '', after }]);
	const writes = writesOf(plan, usualSelection).map((write) =>
		before === undefined ? { ...write, fate: 'create' as const } : write,
	);
	if (options.write !== true) {
		if (options.format === 'text') printPatch(machine, path, renderPatch({ path, before: before ?? '', after }));
		answer(planText.wouldWrite(inWords(title), writes.length, 1));
		return exitCodes.clean;
	}
	const { outcomes, exitCode } = await writePlan(machine, folder, title, writes);
	for (const { path: refused, reason } of refusedOf(outcomes)) remark(planText.refused(refused, reason));
	const written = outcomes.filter(({ reason }) => reason === undefined).length;
	answer(written === 0 ? planText.noneWritten(inWords(title)) : planText.written(inWords(title), written, folder));
	return exitCode;
}

/** What is proposed, with the texts read on which the order of terms may hang. */
function propose(machine: Machine, folder: string, index: VaultIndex, facet: string | undefined): readonly Proposal[] {
	const proposals = proposeFacets(index, facet);
	const untold = new Set(proposals.flatMap((proposal) => proposal.untold));
	for (const path of untold) {
		const note = index.find(path);
		const text = machine.readNote(folder, path)?.text;
		if (note !== undefined && text !== undefined) index.set(withOutline(note, text));
	}
	return untold.size === 0 ? proposals : proposeFacets(index, facet);
}

/** @throws {CommandError} When there are several and none is named, or the one that is named is not among them. */
function choose(index: VaultIndex, proposals: readonly Proposal[], property: string | undefined): Proposal {
	const inForce = property === undefined ? undefined : findFacetOfProperty(index.vocabulary, property);
	if (inForce !== undefined && inForce.terms.length > 0)
		throw new CommandError(initText.isInForce(inForce.property, inForce.terms.length));
	const names = proposals.map((one) => one.property);
	const found =
		property === undefined
			? proposals[0]
			: proposals.find((one) => one.property.toLowerCase() === property.toLowerCase());
	if (property === undefined && proposals.length > 1) throw new CommandError(initText.whichOne(names));
	if (found !== undefined) return found;
	if (property !== undefined) throw new CommandError(initText.noVocabulary(property));
	const kept = index.vocabulary.facets.filter(({ terms }) => terms.length > 0);
	throw new CommandError(kept.length === 0 ? initText.none : initText.noOther(kept.map((one) => one.property)));
}

function tell(index: VaultIndex, proposals: readonly Proposal[], answer: (text: string) => void): void {
	for (const { property, terms } of index.vocabulary.facets)
		if (terms.length > 0) answer(initText.inForce(property, terms.length));
	if (proposals.length === 0 && index.vocabulary.facets.every(({ terms }) => terms.length === 0)) answer(initText.none);
	for (const { property, noun, notes, terms, reason, order } of proposals) {
		answer(initText.heading(property, noun, notes));
		answer(`  ${initText.terms(terms.slice(0, mostShown), terms.length - mostShown)}`);
		answer(`  ${initText.why(toLine(inWords(reason)), initText.order[order])}`);
	}
}
