import type { Message } from '../message';
import type { Expression } from '../expression/expression';
import { sayOfSnippet } from '../expression/messages';
import type { Misunderstanding } from '../expression/token-reader';

/** What a snippet asks of a page; `at` is an offset into its source. */
export type Condition =
	/** A property says one of the values, or a type that extends one of `subtypesOf`. */
	| {
			readonly kind: 'says';
			readonly property: string;
			readonly values: readonly string[];
			readonly subtypesOf: readonly string[];
			readonly at: number;
	  }
	/** It has a value at all, or one of a kind (a list, a text), which is asked before one looks into it. */
	| { readonly kind: 'guard'; readonly property: string; readonly isAboutKind: boolean; readonly at: number }
	/** It lies in one of the folders, or in none of them. */
	| { readonly kind: 'within'; readonly folders: readonly string[]; readonly isNegated: boolean; readonly at: number }
	/** It is the page that the snippet stands on, or is not. */
	| { readonly kind: 'self'; readonly isNegated: boolean; readonly at: number };

/** Conditions that hold together. */
export type Conditions = readonly Condition[];

/** The reading of one snippet, which ends with the first thing that is not understood. */
export interface Reading {
	readonly source: string;
	fault: Misunderstanding | undefined;
	/** How many more expressions are looked at: functions over lists in each other can make more of them than anybody can wait for. */
	left: number;
}

/** Begins to read a snippet. */
export function startReading(source: string): Reading {
	return { source, fault: undefined, left: 2000 };
}

/** Notes why a snippet is not understood, unless that is known already. */
export function misread(reading: Reading, reason: Message, at: number): Conditions {
	reading.fault ??= { message: reason, at };
	return [];
}

/** An expression as it stands in the snippet, on one line and not too long, for a reason that quotes it. */
export function quote({ source }: Reading, { from, to }: Expression): string {
	const text = source.slice(from, to).replace(/\s+/g, ' ');
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What alternatives come to: one condition that any of their values or folders meets. Anything else no block can ask. */
export function anyOf(reading: Reading, branches: readonly Conditions[], at: number): Conditions {
	const said = branches.map((branch) => {
		const own = branch.filter(({ kind }) => kind !== 'guard');
		return own.length === 1 && branch.every((one) => one.kind !== 'guard' || isGuarded(one.property, own))
			? own[0]
			: undefined;
	});
	const [first] = said;
	const others = said.filter((one) => one !== undefined);
	if (first !== undefined && others.length === branches.length) {
		const says = others.filter(
			(one) => one.kind === 'says' && first.kind === 'says' && isSame(one.property, first.property),
		) as SaysCondition[];
		if (says.length === branches.length && first.kind === 'says') {
			return [
				{
					...first,
					values: unique(says.flatMap(({ values }) => values)),
					subtypesOf: unique(says.flatMap(({ subtypesOf }) => subtypesOf)),
				},
			];
		}
		const within = others.filter((one) => one.kind === 'within' && !one.isNegated) as WithinCondition[];
		if (within.length === branches.length && first.kind === 'within')
			return [{ ...first, folders: within.flatMap(({ folders }) => folders) }];
	}
	return misread(reading, sayOfSnippet('reason.eitherOr'), at);
}

/** The opposite of conditions, where a block can ask for it. */
export function negate(reading: Reading, conditions: Conditions, at: number): Conditions {
	const [one, ...more] = conditions;
	if (one === undefined) return [];
	if (more.length === 0 && (one.kind === 'within' || one.kind === 'self'))
		return [{ ...one, isNegated: !one.isNegated }];
	if (more.length === 0 && one.kind === 'guard' && one.isAboutKind) return [one];
	return misread(reading, sayOfSnippet('reason.negated'), at);
}

/** A property with what it says. */
export type SaysCondition = Extract<Condition, { readonly kind: 'says' }>;
type WithinCondition = Extract<Condition, { readonly kind: 'within' }>;

/** Conditions without those that follow from others. */
export interface Settled {
	/** One for each property. */
	readonly says: readonly SaysCondition[];
	/** Folders to look in, any of them; everywhere when there are none. */
	readonly from: readonly string[];
	readonly exclude: readonly string[];
}

/** Brings conditions that hold together to what a block can say; what it cannot is a misunderstanding. */
export function settle(reading: Reading, conditions: Conditions): Settled {
	const says: SaysCondition[] = [];
	let from: WithinCondition | undefined;
	const exclude: string[] = [];
	for (const condition of conditions) {
		if (condition.kind === 'says') addSaying(reading, says, condition);
		else if (condition.kind === 'self' && !condition.isNegated)
			misread(reading, sayOfSnippet('reason.ownNote'), condition.at);
		else if (condition.kind === 'within' && condition.isNegated)
			for (const folder of condition.folders) exclude.push(folder);
		else if (condition.kind === 'within') {
			if (from !== undefined) misread(reading, sayOfSnippet('reason.twoFolders'), condition.at);
			from = condition;
		}
	}
	for (const guard of conditions) {
		if (guard.kind !== 'guard' || isGuarded(guard.property, says)) continue;
		misread(reading, sayOfSnippet('reason.hasProperty', { property: guard.property }), guard.at);
	}
	for (const { property, values, subtypesOf, at } of says) {
		const alone = subtypesOf.find((type) => !values.includes(type));
		if (alone !== undefined) misread(reading, sayOfSnippet('reason.subtypesAlone', { type: alone }), at);
		if (subtypesOf.length > 0 && property.toLowerCase() !== 'type')
			misread(reading, sayOfSnippet('reason.typesElsewhere', { property }), at);
	}
	return { says, from: from?.folders ?? [], exclude: unique(exclude) };
}

/** Of two conditions on one property, of which the one follows from the other, the stricter one stays. */
function addSaying(reading: Reading, says: SaysCondition[], next: SaysCondition): void {
	const at = says.findIndex(({ property }) => isSame(property, next.property));
	const before = says[at];
	if (before === undefined) says.push(next);
	else if (isStricter(next, before)) says[at] = next;
	else if (!isStricter(before, next))
		misread(reading, sayOfSnippet('reason.twoValues', { property: next.property }), next.at);
}

function isStricter(one: SaysCondition, other: SaysCondition): boolean {
	return (
		one.values.every((value) => other.values.includes(value)) &&
		one.subtypesOf.every((type) => other.subtypesOf.includes(type))
	);
}

function isGuarded(property: string, says: Conditions): boolean {
	if (property === 'file' || property === 'file.frontmatter' || property === 'file.path') return true;
	return says.some((one) => one.kind === 'says' && isSame(one.property, property));
}

function isSame(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

function unique(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)];
}
