import { compareText } from '../words';
import { isCandidate, weakDefinition, type Candidate } from './definitions';
import type { Definition, FacetSpec, TermSpec } from './facet';
import { nameKeyOf } from './key';
import { namesOf, spelledNamesOf, type NamesOf } from './spec-names';
import type { Usage } from './usage';

/** A term in the making, its names as keys, each with its spelling where one is laid down. */
export interface Draft {
	key: string;
	isSet: boolean;
	/** The spelling that is laid down is a key, which notes spell as they like. */
	anySpelling: boolean;
	/** The spelling that is laid down for the key. */
	spelling: string | undefined;
	label?: string | undefined;
	definitions: Definition[];
	alternatives: Map<string, string>;
	formerly: Map<string, string>;
	/** The spec's position, which orders the terms; the vault's own terms come after. */
	rank: number;
}

/** What decides which terms a vault has. */
export interface DraftSources {
	readonly spec: FacetSpec;
	/** The terms that the spec and the built-in framework lay down. */
	readonly specTerms: readonly TermSpec[];
	/** The definitions that the vault has, the ones to trust first at the front. */
	readonly chosen: readonly Candidate[];
	readonly usage: Usage;
	readonly isSetTerm: (term: TermSpec) => boolean;
}

/** Terms in the making, and those of them that stand for a newer name, which the vault does not have yet. */
export interface Drafts {
	readonly drafts: readonly Draft[];
	readonly notYet: ReadonlyMap<string, Draft>;
}

/** The terms that a vault has: those that are laid down, and those that its notes define besides. */
export function draftTerms(sources: DraftSources): Drafts {
	const { spec, specTerms, chosen, usage } = sources;
	const names = namesOf((name) => nameKeyOf(name, spec.noun));
	const replaced = findReplaced(specTerms, chosen, names);
	const byStem = groupByStem(chosen);
	const taken = new Set<string>();
	const { drafts: laidDown, notYet } = draftLaidDown(sources, names, replaced, byStem, taken);
	const drafts = [...laidDown, ...draftOwn(sources, names, replaced, byStem, taken)];
	for (const draft of drafts) {
		for (const definition of draft.definitions.filter(isCandidate)) {
			for (const [key, name] of definition.formerly) {
				if (key !== draft.key && key !== '' && !draft.formerly.has(key)) draft.formerly.set(key, name);
			}
		}
		if (draft.isSet && draft.definitions.length === 0) draft.definitions = findWeak(draft, spec, usage, taken);
	}
	return { drafts, notYet };
}

type Replaced = ReturnType<typeof findReplaced>;
type ByStem = ReturnType<typeof groupByStem>;

/** The terms that are laid down, as far as the vault has them. Adds to `taken` the stems of their definitions. */
function draftLaidDown(
	{ spec, specTerms, chosen, usage, isSetTerm }: DraftSources,
	names: NamesOf,
	replaced: Replaced,
	byStem: ByStem,
	taken: Set<string>,
): Drafts {
	const toKey = (name: string): string => nameKeyOf(name, spec.noun);
	const isReplaced = (term: TermSpec): boolean => [...replaced.values()].some((terms) => terms.includes(term));
	const isInForce = chosen.length > 0 || specTerms.some(isSetTerm);
	const drafts: Draft[] = [];
	const notYet = new Map<string, Draft>();
	const setApart: (readonly [name: string, former: string])[] = [];
	const setSpellings = new Set(specTerms.filter(isSetTerm).flatMap(names.current));
	for (const [rank, term] of specTerms.entries()) {
		if (term.isRetired || !isInForce) continue;
		const isSet = isSetTerm(term);
		const former = new Set(term.formerly.map(toKey));
		const isCalledFor = (key: string): boolean => !isReplaced(term) && usage.isSaid(key);
		const mayInherit = (stem: string): boolean => !setSpellings.has(stem) && !taken.has(stem);
		for (const draft of draftTerm({ ...term, isSet }, rank, byStem, toKey, { isCalledFor, mayInherit })) {
			const isFormer = !isSet && former.has(draft.key);
			if (draft.key !== toKey(term.name) && (setSpellings.has(draft.key) || taken.has(draft.key))) {
				// The name is one that settings give to another term, or its definition is another term's, which stands in its own place.
				if (isFormer) setApart.push([toKey(term.name), draft.key]);
				continue;
			}
			drafts.push(draft);
			for (const { stem } of draft.definitions) taken.add(stem);
			if (isFormer) notYet.set(toKey(term.name), draft);
		}
	}
	for (const [name, former] of setApart) {
		const draft = drafts.find((other) => other.key === former || other.definitions.some(({ stem }) => stem === former));
		if (draft !== undefined) notYet.set(name, draft);
	}
	return { drafts, notYet };
}

/** The terms that notes define and that nobody laid down. */
function draftOwn(
	{ spec, specTerms }: DraftSources,
	names: NamesOf,
	replaced: Replaced,
	byStem: ByStem,
	taken: ReadonlySet<string>,
): readonly Draft[] {
	return [...byStem].flatMap(([stem, definitions]) => {
		if (taken.has(stem)) return [];
		const before = replaced.get(stem) ?? [];
		const rank = before.reduce((least, term) => Math.min(least, specTerms.indexOf(term)), specTerms.length);
		const formerly = before.filter((term) => !names.all(term).some((name) => taken.has(name))).flatMap(spelledNamesOf);
		return {
			key: stem,
			isSet: false,
			anySpelling: false,
			spelling: undefined,
			definitions,
			alternatives: new Map(),
			formerly: new Map(formerly.map((name) => [nameKeyOf(name, spec.noun), name])),
			rank,
		};
	});
}

/**
 * The spec's terms that definitions say they replaced (`formerly: [completion]` in "Delivery Phase"), by the stem of
 * the definition. Such a term is a former name, in whose place in the order the new one stands; settings go before it.
 */
function findReplaced(
	terms: readonly TermSpec[],
	chosen: readonly Candidate[],
	{ all }: NamesOf,
): ReadonlyMap<string, readonly TermSpec[]> {
	const replaced = new Map<string, TermSpec[]>();
	for (const term of terms) {
		const names = all(term);
		if (term.isSet === true || term.isRetired === true) continue;
		for (const { stem, formerly } of chosen) {
			const isSuccessor = !names.includes(stem) && names.some((name) => formerly.has(name));
			if (isSuccessor) replaced.set(stem, [...new Set([...(replaced.get(stem) ?? []), term])]);
		}
	}
	return replaced;
}

function groupByStem(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate[]> {
	const groups = new Map<string, Candidate[]>();
	for (const candidate of candidates) groups.set(candidate.stem, [...(groups.get(candidate.stem) ?? []), candidate]);
	return groups;
}

/** What else decides about a term of a spec. */
interface DraftContext {
	/** Whether some note says a name of the term, which no other term has replaced. */
	readonly isCalledFor: (key: string) => boolean;
	/** Whether the definitions of a former name are no other term's. */
	readonly mayInherit: (stem: string) => boolean;
}

/**
 * The terms that a spec's term stands for in this vault: one, or two while a rename is half done, or none. A term that
 * settings rename goes on being defined by the note that has its former name, as long as none has the new one.
 */
function draftTerm(
	spec: TermSpec,
	rank: number,
	byStem: ReadonlyMap<string, Candidate[]>,
	toKey: (name: string) => string,
	{ isCalledFor, mayInherit }: DraftContext,
): readonly Draft[] {
	const isSet = spec.isSet === true;
	const name = toKey(spec.name);
	const spelled = new Map(
		[spec.name, ...spec.alternatives, ...spec.formerly].reverse().map((one) => [toKey(one), one]),
	);
	const spellings = [...new Set([spec.name, ...spec.alternatives].map(toKey))];
	const formerly = [...new Set(spec.formerly.map(toKey))].filter((former) => !spellings.includes(former));
	const definedSpellings = spellings.filter((spelling) => byStem.has(spelling));
	const isHeir = isSet && definedSpellings.length === 0;
	const inherited = isHeir ? formerly.filter((former) => byStem.has(former) && mayInherit(former)).slice(0, 1) : [];
	const definedFormer = formerly.filter((former) => byStem.has(former) && !inherited.includes(former));
	const isCurrent = definedSpellings.length > 0 || isSet;
	const isWanted = isCurrent || (definedFormer.length === 0 && spellings.some(isCalledFor));
	const pairs = (keys: readonly string[]): Map<string, string> =>
		new Map(keys.map((key) => [key, spelled.get(key) ?? key]));
	const drafts: Draft[] = definedFormer.map((former) => ({
		key: former,
		isSet: false,
		anySpelling: false,
		spelling: spelled.get(former),
		definitions: byStem.get(former) ?? [],
		alternatives: new Map(),
		formerly: new Map(),
		rank,
	}));
	if (!isWanted) return drafts;
	const current = isSet ? name : (definedSpellings[0] ?? name);
	return [
		{
			key: current,
			isSet,
			anySpelling: spec.anySpelling === true,
			spelling: isSet ? spec.name : spelled.get(current),
			label: spec.label,
			definitions: [...definedSpellings, ...inherited].flatMap((stem) => byStem.get(stem) ?? []),
			alternatives: pairs(spellings.filter((spelling) => spelling !== current)),
			formerly: pairs(formerly),
			rank,
		},
		...drafts,
	];
}

/** The note whose title is just the term's, for a term that settings name and nothing better defines. */
function findWeak(draft: Draft, spec: FacetSpec, usage: Usage, taken: ReadonlySet<string>): Definition[] {
	for (const key of [draft.key, ...draft.alternatives.keys()]) {
		if (taken.has(key)) continue;
		const notes = [...usage.notesNamed(key)].sort((left, right) => compareText(left.path, right.path));
		for (const note of notes) {
			const weak = weakDefinition(note, spec);
			if (weak !== undefined) return [{ ...weak, stem: draft.key }];
		}
	}
	return [];
}
