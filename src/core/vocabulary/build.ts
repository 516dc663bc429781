import { basenameOf } from '../note/path';
import { compareText } from '../words';
import { chooseDefinitions, type Candidate } from './definitions';
import type {
	Definition,
	Facet,
	FacetSpec,
	HalfDoneRename,
	Match,
	Term,
	TermSpec,
	Vocabulary,
	DefinedTerm,
} from './facet';
import { keyOf } from './key';

/** What a facet is built from. */
export interface FacetSources {
	readonly spec: FacetSpec;
	/** Notes that have the form of a definition, from everywhere but excluded folders. */
	readonly candidates: readonly Candidate[];
	/** Whether some note says this key. */
	readonly isUsed: (key: string) => boolean;
}

interface Draft {
	name: string;
	/** As settings spell it. */
	setName?: string | undefined;
	label?: string | undefined;
	definitions: Candidate[];
	alternatives: Set<string>;
	formerly: Set<string>;
	/** The spec's position, which orders the terms; the vault's own terms come after. */
	rank: number;
}

/** Builds the vocabulary of a vault from what the preset and the settings lay down and what the vault defines. */
export function buildVocabulary(sources: readonly FacetSources[]): Vocabulary {
	const facets = sources.map(buildFacet);
	const definitions = new Map<string, DefinedTerm[]>();
	for (const facet of facets) {
		for (const term of facet.terms) {
			for (const definition of term.definitions) {
				const defined = { facet, term, definition };
				const path = definition.note.path;
				definitions.set(path, [...(definitions.get(path) ?? []), defined]);
			}
		}
	}
	return { facets, definitions };
}

/** Builds one facet. Where the vault disagrees with what is laid down, the vault wins, except over settings. */
export function buildFacet({ spec, candidates, isUsed }: FacetSources): Facet {
	const retired = new Set(spec.terms.filter((term) => term.isRetired).flatMap(namesOf));
	const chosen = chooseDefinitions(candidates, spec.terms.flatMap(namesOf))
		.filter(({ stem }) => !retired.has(stem))
		.sort((left, right) => compareTrust(left, right));
	const replaced = findReplaced(spec, chosen);
	const isReplaced = (term: TermSpec): boolean => [...replaced.values()].some((terms) => terms.includes(term));
	const isInForce = chosen.length > 0 || spec.terms.some((term) => term.isSet);
	const byStem = groupByStem(chosen);
	const drafts: Draft[] = [];
	const notYet = new Map<string, Draft>();
	const taken = new Set<string>();
	const setApart: (readonly [name: string, former: string])[] = [];
	const setTerms = spec.terms.filter((term) => term.isSet);
	const setSpellings = new Set(setTerms.flatMap(spellingsOf));
	for (const [rank, term] of spec.terms.entries()) {
		if (term.isRetired || !isInForce) continue;
		const isCalledFor = (key: string): boolean => !isReplaced(term) && isUsed(key);
		const mayInherit = (stem: string): boolean => !setSpellings.has(stem) && !taken.has(stem);
		for (const draft of draftTerm(term, rank, byStem, { isCalledFor, mayInherit })) {
			const isFormer = !term.isSet && term.formerly.includes(draft.name);
			if (draft.name !== keyOf(term.name) && (setSpellings.has(draft.name) || taken.has(draft.name))) {
				// The name is one that settings give to another term, or its definition is another term's, which stands in its own place.
				if (isFormer) setApart.push([term.name, draft.name]);
				continue;
			}
			drafts.push(draft);
			for (const { stem } of draft.definitions) taken.add(stem);
			if (isFormer) notYet.set(term.name, draft);
		}
	}
	for (const [name, former] of setApart) {
		const draft = drafts.find(
			(other) => other.name === former || other.definitions.some(({ stem }) => stem === former),
		);
		if (draft !== undefined) notYet.set(name, draft);
	}
	for (const [stem, definitions] of byStem) {
		if (taken.has(stem)) continue;
		const before = replaced.get(stem) ?? [];
		const rank = before
			.map((term) => spec.terms.indexOf(term))
			.reduce((least, at) => Math.min(least, at), spec.terms.length);
		const formerly = before.filter((term) => !namesOf(term).some((name) => taken.has(name))).flatMap(namesOf);
		drafts.push({ name: stem, definitions, alternatives: new Set(), formerly: new Set(formerly), rank });
	}
	for (const draft of drafts) {
		for (const name of draft.definitions.flatMap(({ formerly }) => formerly)) {
			if (name !== draft.name && name !== '') draft.formerly.add(name);
		}
	}
	drafts.sort((left, right) => left.rank - right.rank || compareText(sortKeyOf(left), sortKeyOf(right)));
	return finishFacet(spec, drafts, notYet);
}

/**
 * The spec's terms that definitions say they replaced (`formerly: [completion]` in "Delivery Phase"), by the stem of
 * the definition. Such a term is a former name, in whose place in the order the new one stands; settings go before it.
 */
function findReplaced(spec: FacetSpec, chosen: readonly Candidate[]): ReadonlyMap<string, readonly TermSpec[]> {
	const replaced = new Map<string, TermSpec[]>();
	for (const term of spec.terms) {
		const names = namesOf(term);
		if (term.isSet === true || term.isRetired === true) continue;
		for (const { stem, formerly } of chosen) {
			const isSuccessor = !names.includes(stem) && names.some((name) => formerly.includes(name));
			if (isSuccessor) replaced.set(stem, [...new Set([...(replaced.get(stem) ?? []), term])]);
		}
	}
	return replaced;
}

/** All names by which a term of the spec is known. */
function namesOf(term: TermSpec): readonly string[] {
	return [...spellingsOf(term), ...term.formerly.map(keyOf)];
}

/** The names that a term of the spec has now. */
function spellingsOf({ name, alternatives }: TermSpec): readonly string[] {
	return [name, ...alternatives].map(keyOf);
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
	{ isCalledFor, mayInherit }: DraftContext,
): readonly Draft[] {
	const name = keyOf(spec.name);
	const spellings = spellingsOf(spec);
	const formerly = spec.formerly.map(keyOf).filter((former) => !spellings.includes(former));
	const definedSpellings = spellings.filter((spelling) => byStem.has(spelling));
	const isHeir = spec.isSet === true && definedSpellings.length === 0;
	const inherited = isHeir ? formerly.filter((former) => byStem.has(former) && mayInherit(former)).slice(0, 1) : [];
	const definedFormer = formerly.filter((former) => byStem.has(former) && !inherited.includes(former));
	const isCurrent = definedSpellings.length > 0 || spec.isSet === true;
	const isWanted = isCurrent || (definedFormer.length === 0 && spellings.some(isCalledFor));
	const drafts: Draft[] = definedFormer.map((former) => ({
		name: former,
		definitions: byStem.get(former) ?? [],
		alternatives: new Set(),
		formerly: new Set(),
		rank,
	}));
	if (!isWanted) return drafts;
	const current = spec.isSet === true ? name : (definedSpellings[0] ?? name);
	return [
		{
			name: current,
			setName: spec.isSet === true ? spec.name.trim() : undefined,
			label: spec.label,
			definitions: [...definedSpellings, ...inherited].flatMap((stem) => byStem.get(stem) ?? []),
			alternatives: new Set(spellings.filter((spelling) => spelling !== current)),
			formerly: new Set(formerly),
			rank,
		},
		...drafts,
	];
}

function sortKeyOf(draft: Draft): string {
	return draft.definitions[0]?.note.path ?? draft.name;
}

function finishFacet(spec: FacetSpec, drafts: readonly Draft[], notYet: ReadonlyMap<string, Draft>): Facet {
	const terms = drafts.map((draft) => finishTerm(draft, spec.noun));
	const termOf = new Map(drafts.map((draft, index) => [draft, terms[index]]));
	const halfDone: HalfDoneRename[] = [];
	for (const current of terms) {
		for (const former of terms) {
			const isBothDefined = former !== current && former.definitions.length > 0 && current.definitions.length > 0;
			if (isBothDefined && current.formerly.includes(former.name)) halfDone.push({ current, former });
		}
	}
	const notYetTerms = new Map<string, Term>();
	for (const [name, draft] of notYet) {
		const term = termOf.get(draft);
		if (term !== undefined && !terms.some((other) => other.name === name)) notYetTerms.set(name, term);
	}
	return {
		property: spec.property,
		noun: spec.noun,
		definitionTag: spec.definitionTag,
		terms,
		matches: matchesOf(terms),
		fileNames: fileNamesOf(terms),
		halfDone,
		notYet: notYetTerms,
	};
}

function finishTerm(draft: Draft, noun: string): Term {
	const definitions: Definition[] = [...draft.definitions].sort((left, right) => compareTrust(left, right, draft.name));
	const words = draft.name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	// The title of a definition that still has a former name is not what the term is called.
	const title = definitions.find(({ stem }) => !draft.formerly.has(stem))?.title;
	return {
		name: draft.name,
		isSpelledSo: draft.setName === undefined || draft.setName === draft.name,
		label: draft.label ?? title ?? `${words.join(' ')} ${noun}`,
		definitions,
		alternatives: [...draft.alternatives],
		formerly: [...draft.formerly],
	};
}

/**
 * Of two definitions of one term, the one that parses goes first, then the one with the definition tag, then the one
 * titled with the term's own name.
 */
function compareTrust(left: Definition, right: Definition, name = ''): number {
	const isBroken = ({ note }: Definition): boolean => note.frontmatter.state === 'broken';
	const hasTag = (definition: Definition): boolean => (definition as Candidate).hasTag;
	return (
		Number(isBroken(left)) - Number(isBroken(right)) ||
		Number(hasTag(right)) - Number(hasTag(left)) ||
		Number(right.stem === name) - Number(left.stem === name) ||
		compareText(left.note.path, right.note.path)
	);
}

function fileNamesOf(terms: readonly Term[]): ReadonlyMap<string, Term> {
	const names = new Map<string, Term>();
	for (const term of terms) {
		for (const { note } of term.definitions) {
			const key = keyOf(basenameOf(note.path));
			if (!names.has(key)) names.set(key, term);
		}
	}
	return names;
}

function matchesOf(terms: readonly Term[]): ReadonlyMap<string, readonly Match[]> {
	const matches = new Map<string, Match[]>();
	const add = (key: string, match: Match): void => {
		const existing = matches.get(key) ?? [];
		if (!existing.some(({ term }) => term === match.term)) matches.set(key, [...existing, match]);
	};
	for (const term of terms) add(term.name, { term, kind: 'exact' });
	for (const term of terms) {
		for (const key of term.alternatives) if (!matches.has(key)) add(key, { term, kind: 'alternative' });
	}
	for (const term of terms) for (const key of term.formerly) add(key, { term, kind: 'former' });
	return matches;
}
