import type { VaultIndex } from '../index/vault-index';
import type { Fact } from '../lint/fact';
import { isAsGraveAs, type Severity } from '../lint/severity';
import { findNamedNote, findNamedRule, type UnknownName } from '../query/named';
import { placeFacts, placeFindings, placesByNote, type PlacedFact, type PlacedFinding } from '../lint/place';
import { ok, type Result } from '../result';

/** What a check is asked. */
export interface CheckOptions {
	/** The one note that is asked about; all when left out. */
	readonly path?: string | undefined;
	/** The only rules that are asked; those that the settings leave on when left out. */
	readonly rules?: readonly string[] | undefined;
	/** What is less grave is counted, but not shown. */
	readonly least?: Severity | undefined;
}

/** What a check comes to. */
export interface AnsweredCheck {
	/** How many notes were checked. */
	readonly noteCount: number;
	/** The only rules that were asked; undefined for all. */
	readonly rules: readonly string[] | undefined;
	/** With their places, in order. */
	readonly shown: readonly PlacedFact[];
	/** Those that are less grave than what was asked for. */
	readonly hidden: readonly Fact[];
}

/** Sees to it that a check can be made: what its options name is there. */
export function settleCheck(index: VaultIndex, { path, rules = [] }: CheckOptions): Result<undefined, UnknownName> {
	const named: readonly Result<unknown, UnknownName>[] = [
		...(path === undefined ? [] : [findNamedNote(index, path)]),
		...rules.map(findNamedRule),
	];
	for (const one of named) if (!one.isOk) return one;
	return ok(undefined);
}

/**
 * `check`: what was found, each where it is. Notes with findings that are shown are read for the places, one by one.
 *
 * @param found By the rules that the options name, in the note that they name.
 * @param read The text of a note; undefined when it is gone.
 */
export async function answerCheck(
	{ size }: VaultIndex,
	{ path, rules, least = 'info' }: CheckOptions,
	found: readonly Fact[],
	read: (path: string) => string | undefined | Promise<string | undefined>,
): Promise<AnsweredCheck> {
	const isShown = ({ severity }: Fact): boolean => isAsGraveAs(severity, least);
	const shown = found.filter(isShown);
	const placed: PlacedFinding[] = [];
	for (const [note, findings] of placesByNote(shown))
		for (const one of placeFindings(findings, (await read(note)) ?? '')) placed.push(one);
	return {
		noteCount: path === undefined ? size : 1,
		rules,
		shown: placeFacts(shown, placed),
		hidden: found.filter((fact) => !isShown(fact)),
	};
}
