import * as v from 'valibot';
import type { Bakery } from '../core/snapshot/bake-block';
import { findBlockErrors, untold } from '../core/snapshot/block-errors';
import { checksumOf } from '../core/snapshot/checksum';
import { exportNote } from '../core/snapshot/export';
import { parseJson } from '../core/json';
import type { LeftAlone } from '../core/plan/plan';
import { copyData } from '../core/report/plan-data';
import { toJson } from '../core/report/terminal';
import { withoutEnd } from '../core/text';
import { isPublished, parsePublishMark } from '../core/query/published';
import { compareText } from '../core/words';
import { bakeText } from '../locale/en/cli/bake';
import { writtenText } from '../locale/en/written';
import { faultsOf } from './apply-plan';
import { linksOf, readTexts, remarkUnreadable, tellLeftAlone, type BakeOptions } from './bake-notes';
import { exitCodes } from './commands';
import type { Machine } from './machine';
import { CommandError, type OpenVault } from './open-vault';
import { locale, reasonOf } from './say';
import { voiceOf } from './voice';

/** In the folder of the copy: which files are ours, with the checksum of each, so that nobody else's are touched. */
const recordFile = '.in-phase-bake.json';

const recordSchema = v.object({ version: v.literal(1), files: v.record(v.string(), v.string()) });

/**
 * `in-phase bake --out`: a copy of the notes with every list as plain Markdown. Files that are not ours, or were changed
 * since we wrote them, are left alone; copies of notes that are gone are removed.
 *
 * @throws {CommandError} When the folder cannot take the copy.
 */
export function bakeOut(
	machine: Machine,
	vault: OpenVault,
	out: string,
	{ format, followLinks, publishOnly, publishedBy = 'publish', dropEmpty }: BakeOptions,
): number {
	const folder = withoutEnd(out, '\\/') || out;
	const fault = machine.findOutputFault(vault.folder, folder);
	if (fault !== undefined) throw new CommandError(bakeText.outFault(folder, fault));
	machine.clearOutput(folder);
	const recordText = machine.readFile(`${folder}/${recordFile}`);
	const ours = readRecord(recordText, folder);
	if (ours.size === 0 && recordText === undefined && machine.listFiles(folder).length > 0)
		throw new CommandError(bakeText.outForeign(folder));
	const mark = publishOnly === true ? parsePublishMark(publishedBy) : undefined;
	if (publishOnly === true && mark === undefined) throw new CommandError(bakeText.publishedByNothing);
	const isWanted = (path: string): boolean => mark === undefined || isPublished(vault.index.find(path), mark);
	const leftAlone: LeftAlone[] = [];
	const linked = followLinks === true ? [] : findLinked(machine, vault);
	const refused = linked
		.filter(isWanted)
		.map((path): LeftAlone => ({ path, line: undefined, what: bakeText.copy, reason: reasonOf(bakeText.isLinked) }));
	// Nothing of the copy comes from them: no row, no count, no label.
	for (const path of linked) vault.index.remove(path);
	const bakery: Bakery = { index: vault.index, links: linksOf(vault), publishedBy: mark, words: writtenText };
	const written: string[] = [];
	const record = new Map<string, string>();
	let [notes, lists] = [0, 0];
	const put = (path: string, text: string | undefined): void => {
		const known = ours.get(path);
		const before = machine.readFile(`${folder}/${path}`);
		const refuse = (reason: string): unknown =>
			refused.push({ path, line: undefined, what: bakeText.copy, reason: reasonOf(reason) });
		if (before !== undefined && before !== text && known !== checksumOf(before)) {
			if (known !== undefined) record.set(path, known);
			refuse(known === undefined ? bakeText.foreignFile : bakeText.editedFile);
			return;
		}
		const reason = before === text ? undefined : machine.writeOutput(folder, path, before, text);
		if (reason !== undefined) refuse(reason);
		else if (before !== text) written.push(path);
		if (text !== undefined && reason === undefined) record.set(path, checksumOf(text));
	};
	const skip = (path: string, _: string, reason: string): void => {
		if (isWanted(path)) refused.push({ path, line: undefined, what: bakeText.copy, reason: reasonOf(reason) });
	};
	for (const { path, text } of readTexts(machine, vault, skip)) {
		if (!isWanted(path)) continue;
		const exported = exportNote(bakery, path, text, dropEmpty === true);
		notes += 1;
		lists += exported.lists;
		for (const one of exported.leftAlone) leftAlone.push(one);
		for (const one of untold(findBlockErrors(vault.index, path, text), exported.leftAlone)) leftAlone.push(one);
		for (const { line, unreadable } of exported.lacking) remarkUnreadable(machine, { path, line, unreadable });
		put(path, exported.text);
	}
	// A copy of what is not to be copied any more goes too.
	const isKept = (path: string): boolean => !linked.includes(path) && refused.some((one) => one.path === path);
	const gone = [...ours.keys()].filter((path) => !record.has(path) && !isKept(path));
	for (const path of gone) put(path, undefined);
	const removed = gone.filter((path) => written.includes(path));
	const now = `${JSON.stringify({ version: 1, files: Object.fromEntries([...record].sort(([left], [right]) => compareText(left, right))) }, null, '\t')}\n`;
	const recordFault = now === recordText ? undefined : machine.writeOutput(folder, recordFile, recordText, now);
	if (recordFault !== undefined)
		refused.push({ path: recordFile, line: undefined, what: bakeText.record, reason: reasonOf(recordFault) });
	const others = machine.listOtherFiles(vault.folder).length;
	const { answer, remark } = voiceOf(machine, format);
	tellLeftAlone(answer, leftAlone);
	tellLeftAlone(remark, refused);
	if (format === 'json') {
		const copied = written.filter((path) => !removed.includes(path));
		const named = [...leftAlone, ...refused].map((one) => ({ ...one, isFault: true }));
		const left = [...named, ...faultsOf(vault.unreadable)];
		const counts = { notes, lists, removed, notCopied: others };
		machine.print(toJson(copyData(locale, copied, left, counts), 2));
	} else {
		machine.print(`${bakeText.copied(notes, lists, folder)}\n`);
		if (removed.length > 0) machine.print(`${bakeText.removed(removed.length)}\n`);
		if (others > 0) machine.print(`${bakeText.notCopied(others)}\n`);
	}
	return leftAlone.length > 0 || refused.length > 0 || vault.unreadable.length > 0
		? exitCodes.findings
		: exitCodes.clean;
}

/** The notes that a link leads to from elsewhere, or from what is hidden. */
function findLinked(machine: Machine, { folder, index }: OpenVault): readonly string[] {
	return [...index.notes()]
		.map(({ path }) => path)
		.filter((path) => machine.findPlaceFault(folder, path) !== undefined);
}

/** @throws {CommandError} When it is there and says something else. */
function readRecord(text: string | undefined, folder: string): ReadonlyMap<string, string> {
	if (text === undefined) return new Map();
	const json = parseJson(text);
	const parsed = json.isOk ? v.safeParse(recordSchema, json.value) : undefined;
	if (parsed?.success === true) return new Map(Object.entries(parsed.output.files));
	throw new CommandError(bakeText.outRecordFaulty(folder, recordFile));
}
