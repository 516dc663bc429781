import { readInlineFields, type InlineFields } from '../core/dataview/inline-fields';
import { findSnippets, planConversion, type Conversion, type SourceText } from '../core/refactor/convert';
import { conversionToJson, renderConversion, renderLeftAlone } from '../core/refactor/convert-report';
import { usualSelection, writesOf, type FileWrite, type LeftAlone, type RefactorPlan } from '../core/refactor/plan';
import { paintPatch, renderPatch } from '../core/report/patch';
import { plainPaint } from '../core/report/paint';
import { applyPlan } from './apply-plan';
import { exitCodes, type CommonOptions } from './commands';
import { convertText } from './convert-text';
import type { Machine } from './machine';
import { openVault } from './open-vault';
import { paintFor } from './style';

/** What `in-phase convert` can be told. */
export interface ConvertOptions extends Pick<CommonOptions, 'format'> {
	readonly write?: boolean;
}

/** `in-phase convert`: puts list blocks in the place of Dataview's snippets, or shows what it would do. */
export function runConvert(machine: Machine, folder: string, options: ConvertOptions): number {
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
			unfit.push({ path, line: undefined, what: convertText.note, reason: convertText.notWhole(file.warning) });
	}
	const planned = planConversion(index, sources, inline);
	const converted = { ...planned, plan: { ...planned.plan, leftAlone: [...planned.plan.leftAlone, ...unfit] } };
	const { plan, conversions } = converted;
	const waiting = conversions.filter(({ edit }) => !edit.isTicked).length;
	if (options.format === 'json') machine.print(conversionToJson(converted));
	else
		printText(machine, conversions, writesOf(plan, usualSelection), renderLeftAlone(plan.leftAlone, paintFor(machine)));
	const say = (text: string): void => machine.printError(`${text}\n`);
	if (waiting > 0) say(convertText.waiting(waiting));
	if (conversions.length === 0) say(convertText.nothing);
	if (options.write === true && conversions.length > waiting)
		return writeTicked(machine, folder, plan) || waiting > 0 || unreadable > 0 ? exitCodes.findings : exitCodes.clean;
	if (conversions.length > waiting) say(convertText.would(conversions.length - waiting));
	return conversions.length > 0 || unreadable > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Writes what is ticked, journalled; answers whether anything was refused. What it says goes beside the report. */
function writeTicked(machine: Machine, folder: string, plan: RefactorPlan): boolean {
	const files = plan.files.map((file) => ({ ...file, edits: file.edits.filter(({ isTicked }) => isTicked) }));
	const quiet = { ...machine, print: (text: string): void => machine.printError(text) };
	return applyPlan(quiet, folder, { ...plan, files, leftAlone: [] }, { write: true }) !== exitCodes.clean;
}

/** The answers go before the change of their note; `git apply` passes over them. */
function printText(
	machine: Machine,
	conversions: readonly Conversion[],
	writes: readonly FileWrite[],
	left: string,
): void {
	const paint = paintFor(machine);
	const isForEyes = machine.terminal.showsOutput || paint !== plainPaint;
	for (const path of new Set(conversions.map((conversion) => conversion.path))) {
		for (const conversion of conversions)
			if (conversion.path === path) machine.print(renderConversion(conversion, paint));
		const write = writes.find((one) => one.path === path);
		const patch = write === undefined ? '' : renderPatch(write);
		machine.print(`${isForEyes ? paintPatch(patch, paint) : patch}\n`);
	}
	machine.print(left);
}
