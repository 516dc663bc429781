import { readInlineFields, type InlineFields } from '../core/dataview/inline-fields';
import { findSnippets, planConversion, type Conversion, type SourceText } from '../core/convert/convert';
import { usualSelection, writesOf, type FileWrite, type LeftAlone } from '../core/plan/plan';
import { renderPatch } from '../core/report/patch';
import { conversionData } from '../core/report/plan-data';
import { convertText } from '../locale/en/cli/convert';
import { planText } from '../locale/en/cli/plan';
import { vaultText } from '../locale/en/cli/vault';
import { faultsOf, printPatch, printPlan } from './apply-plan';
import { exitCodes, type CommonOptions } from './commands';
import { renderConversion, renderLeftAlone } from './convert-report';
import type { Machine } from './machine';
import { openVault } from './open-vault';
import { inWords, locale, reasonOf } from './say';
import { paintFor } from './style';
import { voiceOf } from './voice';
import { refusedOf, writePlan } from './write-plan';

/** What `in-phase convert` can be told. */
export interface ConvertOptions extends Pick<CommonOptions, 'format'> {
	readonly write?: boolean;
}

/** `in-phase convert`: puts list blocks in the place of Dataview's snippets, or shows what it would do. */
export async function runConvert(machine: Machine, folder: string, options: ConvertOptions): Promise<number> {
	const { index, unreadable } = openVault(machine, folder);
	const sources: SourceText[] = [];
	const inline = new Map<string, InlineFields>();
	const unfit: LeftAlone[] = [];
	for (const { path } of index.notes()) {
		const file = machine.readNote(folder, path);
		if (file === undefined) continue;
		const fields = readInlineFields(file.text);
		if (fields.size > 0) inline.set(path, fields);
		if (findSnippets(file.text).length === 0) continue;
		// What was not read whole, or not as it stands, cannot be written back.
		if (file.warning === undefined) sources.push({ path, text: file.text });
		else if (!index.isExcluded(path))
			unfit.push({
				path,
				line: undefined,
				what: convertText.note,
				reason: reasonOf(vaultText.notWholeNote(file.warning)),
			});
	}
	const planned = planConversion(index, sources, inline);
	const converted = { ...planned, plan: { ...planned.plan, leftAlone: [...planned.plan.leftAlone, ...unfit] } };
	const { plan, conversions } = converted;
	const waiting = conversions.filter(({ edit }) => !edit.isTicked).length;
	const writes = writesOf(plan);
	const isJson = options.format === 'json';
	if (!isJson) printText(machine, conversions, writes, renderLeftAlone(plan.leftAlone, paintFor(machine)));
	const { answer: say, remark } = voiceOf(machine, options.format);
	if (waiting > 0) say(convertText.waiting(waiting));
	if (conversions.length === 0) say(convertText.nothing);
	const run = await writePlan(machine, folder, plan.title, options.write === true ? writes : []);
	const { outcomes, exitCode } = run;
	for (const { path, reason } of refusedOf(outcomes)) remark(planText.refused(path, reason));
	if (isJson)
		printPlan(machine, { ...plan, leftAlone: [...plan.leftAlone, ...faultsOf(unreadable)] }, run, usualSelection, {
			conversions: conversions.map((one) => conversionData(locale, one)),
		});
	if (exitCode === exitCodes.interrupted) return exitCode;
	if (options.write !== true && writes.length > 0) say(convertText.would(conversions.length - waiting));
	if (outcomes.length > 0)
		say(planText.written(inWords(plan.title), outcomes.length - refusedOf(outcomes).length, folder));
	const isLeft = options.write === true && writes.length > 0 ? waiting > 0 : conversions.length > 0;
	return isLeft || unreadable.length > 0 ? exitCodes.findings : exitCode;
}

/** The answers go before the change of their note; `git apply` passes over them. */
function printText(
	machine: Machine,
	conversions: readonly Conversion[],
	writes: readonly FileWrite[],
	left: string,
): void {
	for (const path of new Set(conversions.map((conversion) => conversion.path))) {
		for (const conversion of conversions)
			if (conversion.path === path) machine.print(renderConversion(conversion, paintFor(machine)));
		const write = writes.find((one) => one.path === path);
		if (write !== undefined) printPatch(machine, path, renderPatch(write));
		machine.print('\n');
	}
	machine.print(left);
}
