import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import { chooseRules, type Finding } from '../../../src/core/lint/engine';
import { checkVault } from '../../../src/core/lint/pump';
import { say } from '../../../src/core/message';
import type { Address } from '../../../src/core/note/address';
import { planEdits } from '../../../src/core/note/plan-edits';
import { compareFindings, placeFindings } from '../../../src/core/lint/place';
import { englishIn } from '../../german';
import { pseudo, wholeSentence } from '../../pseudo';
import { inEnglish, inGerman } from '../../said';
import { vaultOf, type Files } from '../vault';

/** What a rule must say, all of it. */
export interface ExpectedFinding {
	readonly path: string;
	readonly message: string;
	/** `phase[1]` an item, `phase=` a whole value, `phase` a key, `note`, `#0` a tag in the body, or `4:1` for a range found in the text. */
	readonly at: string;
	/** The text that the address covers in its note; for properties and their values. */
	readonly covers?: string;
	/** `safe: Change to “iteration”`; absent when there must be none. */
	readonly fix?: string;
}

/** A vault in which the rule finds nothing. */
export interface ValidCase {
	readonly files: Files;
	readonly settings?: unknown;
}

/** A vault in which it does. */
export interface InvalidCase extends ValidCase {
	readonly findings: readonly ExpectedFinding[];
	/** The notes that the fixes change, as they are once nothing is left to fix. */
	readonly fixed?: Files;
}

/** Runs a rule alone, as the engine would, over whole vaults. The keys of both tables complete “it …”. */
export function testRule(
	id: string,
	cases: {
		readonly valid: Readonly<Record<string, ValidCase>>;
		readonly invalid: Readonly<Record<string, InvalidCase>>;
	},
): void {
	describe(id, () => {
		it.each(Object.entries(cases.valid))('says nothing about %s', (_, { files, settings }) => {
			expect(findingsOf(id, files, settings)).toEqual([]);
		});
		it.each(Object.entries(cases.invalid))('flags %s', (_, { files, settings, findings, fixed }) => {
			expect(findingsOf(id, files, settings)).toEqual(findings);
			if (fixed !== undefined) expect(fixAll(id, files, settings)).toEqual({ ...files, ...fixed });
		});
		it.each(Object.entries(cases.invalid))(
			'says the same in other languages of %s',
			(_, { files, settings, findings }) => {
				const said = findingsOf(id, files, settings, inGerman);
				const places = ({ path, at, covers, fix }: ExpectedFinding): unknown => ({
					path,
					at,
					covers,
					safety: fix?.replace(/:.*/s, ''),
				});
				expect(said.map(places)).toEqual(findings.map(places));
				for (const [place, { message, fix }] of said.entries()) {
					expect(message).not.toBe(findings[place]?.message);
					expect(englishIn(`${message} ${fix?.replace(/^[a-z]+: /, '') ?? ''}`)).toEqual([]);
				}
				for (const { message, fix } of findingsOf(id, files, settings, (one) => say(pseudo, one))) {
					expect(message).toMatch(wholeSentence);
					if (fix !== undefined) expect(fix.replace(/^[a-z]+: /, '')).toMatch(wholeSentence);
				}
			},
		);
	});
}

function findingsOf(id: string, files: Files, settings: unknown, say = inEnglish): readonly ExpectedFinding[] {
	const placed = checkAll(id, files, settings).flatMap((finding) =>
		placeFindings([finding], files[finding.path] ?? ''),
	);
	return [...placed]
		.sort(compareFindings)
		.map(({ path, message, address, line, column, endLine, endColumn, fixes: [fix] }) => {
			const text = (files[path] ?? '').split(/\r?\n/)[line - 1] ?? '';
			const covers = text.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
			const isFound = address.kind === 'range';
			return {
				path,
				message: say(message),
				at: isFound ? `${line}:${column}` : describeAddress(address),
				...(isFound || address.kind === 'note' ? {} : { covers }),
				...(fix === undefined ? {} : { fix: `${fix.safety}: ${say(fix.title)}` }),
			};
		});
}

function checkAll(id: string, files: Files, settings: unknown): readonly Finding[] {
	const index = vaultOf(files, settings);
	return checkVault(index, chooseRules(index.settings, [id]), (path) => files[path]).filter(({ rule }) => rule === id);
}

/** Applies the first fix of one finding after the other, each time to what the one before left, until none has any. */
function fixAll(id: string, files: Files, settings: unknown): Files {
	let current: Files = files;
	for (let round = 0; round < 20; round += 1) {
		const finding = checkAll(id, current, settings).find(({ fixes }) => fixes.length > 0);
		const [fix] = finding?.fixes ?? [];
		if (finding === undefined || fix === undefined) return current;
		const text = current[finding.path] ?? '';
		const plan = planEdits(text, fix.changes);
		if (!plan.isOk) throw new Error(`${finding.path}: ${plan.fault.id}`);
		const edited = applyEdits(text, plan.value);
		if (!edited.isOk) throw new Error(`${finding.path}: ${edited.fault.id}`);
		current = { ...current, [finding.path]: edited.value };
	}
	throw new Error('the fixes come to no end');
}

function describeAddress(address: Exclude<Address, { kind: 'range' }>): string {
	if (address.kind === 'note') return 'note';
	if (address.kind === 'property') return address.key;
	if (address.kind === 'body-tag') return `#${address.index}`;
	if (address.kind === 'link') return `link ${address.index}`;
	return address.index === null ? `${address.key}=` : `${address.key}[${address.index}]`;
}
