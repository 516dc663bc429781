import { version } from '../../manifest.json';
import type { Finding } from '../core/lint/engine';
import type { FixSafety } from '../core/lint/rule';
import { isAsGraveAs, type Severity } from '../core/lint/severity';
import { rules } from '../core/lint/rules/index';
import { applyBaseline, baselineOf, type AppliedBaseline } from '../core/report/baseline';
import { closingLine, renderFindings } from '../core/report/findings-text';
import { findingsToGithub } from '../core/report/github';
import { findingsToJson } from '../core/report/json';
import { paintPatch, renderPatch } from '../core/report/patch';
import type { PlacedFinding } from '../core/report/place';
import { plainPaint } from '../core/report/paint';
import { findingsToSarif } from '../core/report/sarif';
import { summarize } from '../core/report/summary';
import { toLine } from '../core/report/terminal';
import { requireFacet, requireRule } from './ask';
import { baselinePlace, readBaseline, saveBaseline } from './baseline-file';
import { exitCodes, type CommonOptions } from './commands';
import { fixVault, type FixedVault } from './fix-vault';
import { startCheck } from './live-check';
import type { Machine } from './machine';
import { CommandError, openVault } from './open-vault';
import { columnsOf, paintFor } from './style';
import { cliText } from './text';

/** The output formats of a check. */
export const checkFormats = ['text', 'json', 'github', 'sarif'] as const;

/** What `in-phase check` can be told. */
export interface CheckOptions extends Pick<CommonOptions, 'facet'> {
	readonly format: (typeof checkFormats)[number];
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
export function runCheck(machine: Machine, folder: string, options: CheckOptions): number {
	requireSense(options);
	const vault = openVault(machine, folder);
	const { index } = vault;
	const place = options.baseline === false ? undefined : baselinePlace(folder, asName(options.baseline));
	const recorded = place === undefined || options.writeBaseline === true ? undefined : readBaseline(machine, place);
	if (place?.isNamed === true && recorded === undefined && options.writeBaseline !== true) {
		throw new CommandError(cliText.baselineMissing(place.file));
	}
	if (index.vocabulary.facets.every(({ terms }) => terms.length === 0)) requireFacet(index, options.facet);
	const check = startCheck(machine, vault, options.rule);
	const apply = (findings: readonly Finding[]): AppliedBaseline =>
		recorded === undefined ? { kept: findings, hidden: 0, stale: [] } : applyBaseline(recorded, findings);
	const failsOn = (findings: readonly Finding[]): boolean => {
		const { error, warning } = summarize(findings);
		return error > 0 || warning > (options.maxWarnings ?? Infinity) || vault.unreadable > 0;
	};
	const allowed: FixSafety = options.unsafeFixes === true ? 'unsafe' : 'safe';

	if (options.diff === true) {
		const isFailing = failsOn(apply(check.findings()).kept);
		const fixed = fixVault(check, { allowed, write: undefined });
		printDiff(machine, fixed);
		return isFailing || fixed.changes.length > 0 ? exitCodes.findings : exitCodes.clean;
	}

	const fixed =
		options.fix === true
			? fixVault(check, { allowed, write: ({ path, before, after }) => machine.writeNote(folder, path, before, after) })
			: undefined;
	const findings = check.findings();
	const isRecording = options.writeBaseline === true && place !== undefined;
	if (isRecording) saveBaseline(machine, place, baselineOf(findings));
	const { kept, hidden, stale } = isRecording ? { kept: [], hidden: 0, stale: [] } : apply(findings);
	const shown = kept.filter(({ severity }) => isAsGraveAs(severity, leastOf(options)));
	machine.print(render(machine, folder, options.format, check.place(shown), index.size));

	const isText = options.format === 'text';
	const remark = (text: string): void => {
		if (isText) machine.print(`${toLine(text)}\n`);
		else machine.printError(`${toLine(text)}\n`);
	};
	for (const { path, count, reason } of fixed?.refused ?? [])
		machine.printError(`${toLine(cliText.refused(path, count, reason))}\n`);
	if (fixed !== undefined)
		remark(fixed.fixed === 0 ? cliText.nothingFixed : cliText.fixed(fixed.fixed, fixed.changes.length));
	if (isRecording) remark(cliText.recorded(findings.length, place.file));
	if (shown.length < kept.length)
		remark(cliText.notShown(summarize(kept.filter((finding) => !shown.includes(finding)))));
	if (hidden > 0 && place !== undefined) remark(cliText.hidden(hidden, place.file));
	const isStale = ({ rule }: { rule: string }): boolean => options.rule?.includes(rule) ?? true;
	if (stale.some(isStale)) remark(cliText.stale(stale.filter(isStale).length));
	const isUnfixed = (fixed?.refused.length ?? 0) > 0;
	return failsOn(kept) || isUnfixed ? exitCodes.findings : exitCodes.clean;
}

/** @throws {CommandError} When options do not go together, or name a rule that is none. */
function requireSense(options: CheckOptions): void {
	for (const id of options.rule ?? []) requireRule(id);
	if (options.unsafeFixes === true && options.fix !== true && options.diff !== true)
		throw new CommandError(cliText.unsafeAlone);
	if (options.diff === true && options.format !== 'text') throw new CommandError(cliText.diffIsText);
	if (options.writeBaseline === true && options.rule !== undefined) throw new CommandError(cliText.baselineNeedsAll);
}

function asName(baseline: CheckOptions['baseline']): string | undefined {
	return typeof baseline === 'string' ? baseline : undefined;
}

function leastOf({ quiet, severity }: CheckOptions): Severity {
	return quiet === true ? 'error' : (severity ?? 'info');
}

function render(
	machine: Machine,
	folder: string,
	format: CheckOptions['format'],
	findings: readonly PlacedFinding[],
	noteCount: number,
): string {
	switch (format) {
		case 'json':
			return findingsToJson(findings, noteCount);
		case 'sarif':
			return findingsToSarif(findings, { version, rules, folder: machine.pathFromRoot(folder) });
		case 'github':
			return `${findingsToGithub(findings, machine.pathFromRoot(folder))}${closingLine(noteCount, summarize(findings), true)}\n`;
		case 'text':
			return renderFindings(findings, noteCount, {
				paint: paintFor(machine),
				columns: columnsOf(machine),
				canFix: true,
			});
	}
}

/** On a terminal the diff is made fit for one; elsewhere it is what a patch must be, byte for byte. */
function printDiff(machine: Machine, { changes, fixed, refused }: FixedVault): void {
	for (const change of changes) {
		const patch = renderPatch(change);
		const paint = paintFor(machine);
		const isForEyes = machine.terminal.showsOutput || paint !== plainPaint;
		machine.print(isForEyes ? paintPatch(patch, paint) : patch);
	}
	for (const { path, count, reason } of refused)
		machine.printError(`${toLine(cliText.refused(path, count, reason))}\n`);
	machine.printError(`${changes.length === 0 ? cliText.wouldFixNothing : cliText.wouldFix(fixed, changes.length)}\n`);
}
