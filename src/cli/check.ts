import { version } from '../../manifest.json';
import { answerCheck, settleCheck } from '../core/commands/check';
import { answerPhases } from '../core/commands/phases';
import { factsOf, type Fact } from '../core/lint/fact';
import type { FixSafety } from '../core/lint/rule';
import type { Severity } from '../core/lint/severity';
import { applyBaseline, baselineOf, type AppliedBaseline } from '../core/report/baseline';
import { describeCounts } from '../core/report/findings-text';
import { findNamedRule } from '../core/query/named';
import { findAllPassedOver } from '../core/query/passed-over';
import { renderPatch } from '../core/report/patch';
import { namePassedOver } from '../core/report/data';
import { printParts, type CheckFormat, type CheckFrame } from '../core/report/print';
import { summarize } from '../core/report/summary';
import { toLine } from '../core/report/terminal';
import { proposeFacets } from '../core/proposals/propose';
import { initText } from '../locale/en/cli/init';
import { planFixes, titleOfFixes } from '../core/plan/fixes';
import { writesOf, type Plan } from '../core/plan/plan';
import { checkText } from '../locale/en/cli/check';
import { stepSummaryText } from '../locale/en/cli/step-summary';
import { printPatch, printPlan } from './apply-plan';
import { baselinePlace, readBaseline, saveBaseline } from './baseline-file';
import { exitCodes } from './commands';
import { fixVault, type FixedVault } from './fix-vault';
import { startCheck, type LiveCheck } from './live-check';
import type { Machine } from './machine';
import { CommandError, openVault, valueOf, type OpenVault } from './open-vault';
import { writeStepSummary, type StepSummary } from './step-summary';
import { columnsOf, paintFor } from './style';
import { describedRules, locale, reasonOf } from './say';
import { voiceOf } from './voice';
import { refusedOf, writePlan } from './write-plan';

/** What `in-phase check` can be told. */
export interface CheckOptions {
	readonly format: CheckFormat;
	readonly rule?: readonly string[];
	readonly severity?: Severity;
	readonly quiet?: boolean;
	readonly fix?: boolean;
	readonly unsafeFixes?: boolean;
	readonly diff?: boolean;
	/** False for `--no-baseline`. */
	readonly baseline?: string | boolean;
	readonly writeBaseline?: boolean;
	readonly maxWarnings?: number;
}

/** `in-phase check`: the findings, and the fixes of those that have one. */
export async function runCheck(machine: Machine, folder: string, options: CheckOptions): Promise<number> {
	if (options.format !== 'github') return check(machine, folder, options);
	// Its runner reads both streams: nothing that a file's name is part of comes before what is meant for it.
	const held: string[] = [];
	try {
		return await check({ ...machine, printError: (text) => void held.push(text) }, folder, options);
	} finally {
		for (const text of held) machine.printError(text);
	}
}

async function check(machine: Machine, folder: string, options: CheckOptions): Promise<number> {
	requireSense(options);
	const vault = openVault(machine, folder, { bodies: 'all', hasTimes: false });
	const { index } = vault;
	const place = options.baseline === false ? undefined : baselinePlace(folder, asName(options.baseline));
	const recorded = place === undefined || options.writeBaseline === true ? undefined : readBaseline(machine, place);
	if (place?.isNamed === true && recorded === undefined && options.writeBaseline !== true) {
		throw new CommandError(checkText.baselineMissing(place.file));
	}
	const hasFacets = index.vocabulary.facets.some(({ terms }) => terms.length > 0);
	const asked = { rules: options.rule, least: leastOf(options) };
	valueOf(settleCheck(index, asked));
	const check = startCheck(machine, vault, options.rule);
	const apply = (findings: readonly Fact[]): AppliedBaseline =>
		recorded === undefined ? { kept: findings, hidden: 0, stale: [] } : applyBaseline(recorded, findings, locale);
	const failsOn = (findings: readonly Fact[]): boolean => {
		const { error, warning } = summarize(findings);
		return error > 0 || warning > (options.maxWarnings ?? Infinity) || vault.unreadable.length > 0;
	};
	const allowed: FixSafety = options.unsafeFixes === true ? 'unsafe' : 'safe';

	if (options.diff === true) {
		const isFailing = failsOn(apply(factsOf(check.findings())).kept);
		const fixed = fixVault(check, allowed);
		if (options.format === 'json') printPlan(machine, planOf(allowed, fixed), { outcomes: [], id: undefined });
		else printDiff(machine, fixed);
		return isFailing || fixed.changes.length > 0 ? exitCodes.findings : exitCodes.clean;
	}

	const fixed = options.fix === true ? await writeFixes(machine, folder, check, allowed) : undefined;
	const findings = factsOf(check.findings());
	const isRecording = options.writeBaseline === true && place !== undefined;
	if (isRecording) saveBaseline(machine, place, baselineOf(findings));
	const { kept, hidden, stale } = isRecording ? { kept: [], hidden: 0, stale: [] } : apply(findings);
	const answered = await answerCheck(index, asked, kept, (path) => check.read(path)?.text);
	const isHiding = hidden > 0 || (isRecording && findings.length > 0);
	const { annotations, rest } = printParts(locale, answered, options.format, frameOf(machine, folder, isHiding));
	if (annotations !== '') machine.annotate(annotations);
	machine.print(rest);

	const { answer: remark } = voiceOf(machine, options.format);
	printRefused(machine, fixed?.refused ?? []);
	if (fixed !== undefined)
		remark(
			fixed.changes.length === 0
				? checkText.nothingFixed
				: checkText.fixed(countFixes(fixed.changes), fixed.changes.length, folder),
		);
	if (!hasFacets) remark(initText.wouldPropose(proposeFacets(index).map(({ property }) => property)));
	for (const { facet, passed } of findAllPassedOver(index))
		if (passed.reason !== 'folder') remark(checkText.saidElsewhere(facet.noun, namePassedOver(locale, passed)));
	const remarks = [
		...(isRecording ? [checkText.recorded(findings.length, place.file)] : []),
		...(answered.hidden.length > 0 ? [checkText.notShown(describeCounts(locale, summarize(answered.hidden)))] : []),
		...(hidden > 0 && place !== undefined ? [checkText.hidden(hidden, place.file)] : []),
	];
	for (const one of remarks) remark(one);
	if (options.format === 'github') summarizeStep(machine, vault, { answered, isHiding, remarks });
	const isStale = ({ rule }: { rule: string }): boolean => options.rule?.includes(rule) ?? true;
	if (stale.some(isStale)) remark(checkText.stale(stale.filter(isStale).length));
	const isUnfixed = (fixed?.refused.length ?? 0) > 0;
	if (fixed?.exitCode === exitCodes.interrupted) return exitCodes.interrupted;
	return failsOn(kept) || isUnfixed ? exitCodes.findings : exitCodes.clean;
}

/** @throws {CommandError} When options do not go together, or name a rule that is none. */
function requireSense(options: CheckOptions): void {
	for (const id of options.rule ?? []) valueOf(findNamedRule(id));
	if (options.unsafeFixes === true && options.fix !== true && options.diff !== true)
		throw new CommandError(checkText.unsafeAlone);
	if (options.diff === true && options.format !== 'text' && options.format !== 'json')
		throw new CommandError(checkText.diffIsText);
	if (options.writeBaseline === true && options.rule !== undefined) throw new CommandError(checkText.baselineNeedsAll);
}

function asName(baseline: CheckOptions['baseline']): string | undefined {
	return typeof baseline === 'string' ? baseline : undefined;
}

function leastOf({ quiet, severity }: CheckOptions): Severity {
	return quiet === true ? 'error' : (severity ?? 'info');
}

/** How findings are drawn for whoever runs the command. */
function frameOf(machine: Machine, folder: string, isHiding: boolean): CheckFrame {
	return {
		version,
		rules: describedRules,
		folder: machine.pathFromRoot(folder),
		style: { paint: paintFor(machine), columns: columnsOf(machine), canFix: true },
		isHiding,
	};
}

/** Tells of a check in the summary of the step of GitHub that runs it. */
function summarizeStep(
	machine: Machine,
	{ folder, index, unreadable }: OpenVault,
	told: Pick<StepSummary, 'answered' | 'isHiding' | 'remarks'>,
): void {
	const facets = index.vocabulary.facets.flatMap(({ id }) => {
		const phases = answerPhases(index, id);
		return phases.isOk ? [phases.value] : [];
	});
	const reason = writeStepSummary(machine, { ...told, facets, unreadable, folder: machine.pathFromRoot(folder) });
	if (reason !== undefined) machine.printError(`${toLine(stepSummaryText.unwritten(reason))}\n`);
}

/** Makes the fixes, as one run that can be undone; what could not be written is checked as it is. */
async function writeFixes(
	machine: Machine,
	folder: string,
	check: LiveCheck,
	allowed: FixSafety,
): Promise<FixedVault & { readonly exitCode: number }> {
	const planned = fixVault(check, allowed);
	const { changes, refused } = planned;
	const writes = writesOf(planOf(allowed, planned));
	const { outcomes, exitCode } = await writePlan(machine, folder, titleOfFixes(allowed), writes);
	const written = new Set(outcomes.flatMap(({ write, reason }) => (reason === undefined ? [write.path] : [])));
	check.lookAgain(changes.filter(({ path }) => !written.has(path)).map(({ path }) => path));
	const unwritten = refusedOf(outcomes).map(({ path, reason }) => ({
		path,
		count: changes.find((one) => one.path === path)?.fixed ?? 0,
		reason,
	}));
	return {
		changes: changes.filter(({ path }) => written.has(path)),
		refused: [...refused, ...unwritten],
		exitCode,
	};
}

function planOf(allowed: FixSafety, { changes, refused }: FixedVault): Plan {
	const left = refused.map(({ path, reason }) => ({ path, line: undefined, what: '', reason: reasonOf(reason) }));
	return planFixes(titleOfFixes(allowed), changes, left);
}

function printDiff(machine: Machine, { changes, refused }: FixedVault): void {
	for (const change of changes) printPatch(machine, change.path, renderPatch(change));
	printRefused(machine, refused);
	machine.print(
		`${changes.length === 0 ? checkText.wouldFixNothing : checkText.wouldFix(countFixes(changes), changes.length)}\n`,
	);
}

function printRefused(machine: Machine, refused: FixedVault['refused']): void {
	for (const { path, count, reason } of refused)
		machine.printError(`${toLine(checkText.refused(path, count, reason))}\n`);
}

function countFixes(changes: FixedVault['changes']): number {
	return changes.reduce((count, { fixed }) => count + fixed, 0);
}
