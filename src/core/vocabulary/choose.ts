import { folderOf } from '../note/path';
import { isTwin, readCopyName } from '../note/copy-name';
import type { Note } from '../note/note';
import type { Candidate } from './definitions';
import { nameKeyOf } from './key';

/** What decides which candidates define something, and what. */
export interface ChoiceContext {
	readonly noun: string;
	/** Keys of the names that terms have or had. */
	readonly names: Iterable<string>;
	/** Whether notes say a key. */
	readonly isUsed: (key: string) => boolean;
	/** Whether values of the facet link to a note. */
	readonly isLinked: (note: Note) => boolean;
	/** Whether a value that notes say is reason enough for a title to define a term: not where the terms are laid down. */
	readonly mayGrow: boolean;
	/** Whether a folder of titles that nobody says yet is believed: where settings name the facet. */
	readonly isTrusting: boolean;
}

/** The candidates that are definitions, each with the key of the term that it defines, in the order given. */
export function chooseDefinitions(candidates: readonly Candidate[], context: ChoiceContext): readonly Candidate[] {
	const known = new Set(context.names);
	const isKnown = (key: string): boolean => known.has(key) || (context.mayGrow && context.isUsed(key));
	const isSaid = (key: string): boolean => known.has(key) || context.isUsed(key);
	const settled = withoutMembers(
		settleCompounds(
			withoutTwins(candidates).map((candidate) => ({ ...candidate, stem: stemOf(candidate, context.noun, isSaid) })),
			isSaid,
		),
		context.noun,
	);
	const chosen = new Set<Candidate>();
	const choose = (candidate: Candidate): void => {
		chosen.add(candidate);
		known.add(candidate.stem);
		for (const name of candidate.formerly.keys()) known.add(name);
	};
	for (let before = -1; chosen.size > before;) {
		before = chosen.size;
		for (const candidate of settled) {
			const saysSo =
				candidate.hasTag && candidate.aliases.some((alias) => nameKeyOf(alias, context.noun) === candidate.stem);
			const isTitled = candidate.form !== 'bare' && candidate.isMarked;
			const isCertain = candidate.named !== undefined || saysSo || isTitled;
			const isMeant = context.mayGrow && candidate.isMarked && context.isLinked(candidate.note);
			const isDefinition = isCertain || isMeant || isKnown(candidate.stem) || isBelieved(candidate);
			if (!chosen.has(candidate) && isDefinition) choose(candidate);
		}
		if (chosen.size === before) for (const candidate of siblingsOf(settled, chosen, context)) choose(candidate);
	}
	return settled.filter((candidate) => chosen.has(candidate));
}

/** A note of a type named after the facet says itself that it defines something, whatever its title. */
function isBelieved({ form, hasType, stem }: Candidate): boolean {
	return form === 'bare' && hasType && stem !== '';
}

/** What the title of a candidate names: its alias where it is tagged and has no noun, its number or id where that is a term and the rest is none. */
function stemOf(
	{ named, form, hasTag, aliases, stem, others }: Candidate,
	noun: string,
	isSaid: (key: string) => boolean,
): string {
	if (named !== undefined) return named;
	const own = aliases.map((alias) => nameKeyOf(alias, noun));
	if (isSaid(stem)) return stem;
	const said = hasTag ? own.find(isSaid) : undefined;
	if (said !== undefined) return said;
	if (form === 'bare' && hasTag && own[0] !== undefined) return own[0];
	return others.map((other) => nameKeyOf(other, noun)).find(isSaid) ?? stem;
}

/**
 * Leaves out notes that are about something of a term rather than about the term: nothing but a number in the title
 * tells it, "Phase 1 Kickoff", and they say a term themselves, or another note names it better or as well.
 */
function withoutMembers(candidates: readonly Candidate[], noun: string): readonly Candidate[] {
	const isLoose = ({ named, isMarked, form, spelling, stem }: Candidate): boolean =>
		named === undefined && !isMarked && form === 'noun' && nameKeyOf(spelling, noun) !== stem;
	const counts = new Map<string, number>();
	for (const { stem } of candidates) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return candidates.filter(
		(candidate) => !isLoose(candidate) || (!candidate.isMember && (counts.get(candidate.stem) ?? 0) < 2),
	);
}

/** What joins two words in one: "Planungsphase" is the phase of "Planung". */
const joints = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/** Drops the letter that joins a word to the noun where a value says the word without it, there and in other titles like it. */
function settleCompounds(candidates: readonly Candidate[], isSaid: (key: string) => boolean): readonly Candidate[] {
	const found = new Set<string>();
	const cut = (stem: string, joint: string): string => (joint === '' ? stem : stem.slice(0, -joint.length));
	const jointOf = (stem: string): string | undefined =>
		joints.find((joint) => stem.length > joint.length + 1 && stem.endsWith(joint) && isSaid(cut(stem, joint)));
	for (const { form, stem } of candidates) {
		const joint = form === 'compound' ? jointOf(stem) : undefined;
		if (joint !== undefined && joint !== '') found.add(joint);
	}
	return candidates.map((candidate) => {
		if (candidate.form !== 'compound') return candidate;
		const { stem } = candidate;
		const joint = jointOf(stem) ?? [...found].find((other) => stem.endsWith(other) && stem.length > other.length + 1);
		return joint === undefined ? candidate : { ...candidate, stem: cut(stem, joint) };
	});
}

/**
 * Candidates that lie where definitions lie: titles with the noun in the folder that has more than half of the
 * definitions, and titles without it in the facet's folder or with its tag, where half of those are terms already.
 */
function siblingsOf(
	candidates: readonly Candidate[],
	chosen: ReadonlySet<Candidate>,
	{ mayGrow, isTrusting, isUsed }: ChoiceContext,
): readonly Candidate[] {
	const bare = candidates.filter(({ form, isMarked }) => form === 'bare' && isMarked);
	const sure = bare.filter((candidate) => chosen.has(candidate));
	const isHalf = sure.length >= 2 && sure.length * 2 >= bare.length;
	const isAlone = isTrusting && chosen.size === 0 && !bare.some(({ stem }) => isUsed(stem));
	const left = isHalf || isAlone ? bare.filter((candidate) => !chosen.has(candidate)) : [];
	if (!mayGrow) return left;
	const inFolder = new Map<string, number>();
	for (const { note } of chosen) inFolder.set(folderOf(note.path), (inFolder.get(folderOf(note.path)) ?? 0) + 1);
	const isHome = (folder: string): boolean => {
		const count = inFolder.get(folder) ?? 0;
		return folder !== '' && count >= 2 && count * 2 > chosen.size;
	};
	const titled = candidates.filter(
		(candidate) => candidate.form === 'noun' && !chosen.has(candidate) && isHome(folderOf(candidate.note.path)),
	);
	return [...left, ...titled];
}

/** Leaves out a copy that a file manager numbered: "… 2" beside the note without the 2, with what it says. */
function withoutTwins(candidates: readonly Candidate[]): readonly Candidate[] {
	const byPath = new Map(candidates.map(({ note }) => [note.path, note]));
	return candidates.filter(({ note }) => {
		const original = byPath.get(readCopyName(note.path)?.original ?? '');
		return original === undefined || !isTwin(note, original);
	});
}
