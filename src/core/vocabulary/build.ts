import type { Note } from '../note/note';
import { basenameOf, filenameOf, folderOf, withoutEnding } from '../note/path';
import { compareText } from '../words';
import { chooseDefinitions } from './choose';
import { isCandidate, weakDefinition, type Candidate } from './definitions';
import type {
	DefinedTerm,
	Definition,
	Facet,
	FacetSpec,
	HalfDoneRename,
	Match,
	Term,
	TermSpec,
	Vocabulary,
} from './facet';
import { keyOf, nameKeyOf, withoutPictures, type ValueKey } from './key';
import { labelOf } from './label';
import { orderTerms } from './order';
import { isAbout, overlayTerms } from './overlay';
import { formOf, type Usage } from './usage';

/** What a facet is built from. */
export interface FacetSources {
	readonly spec: FacetSpec;
	/** Notes that have the form of a definition, from everywhere but excluded folders. */
	readonly candidates: readonly Candidate[];
	/** Notes about the facet itself, whose links tell an order. */
	readonly abouts: readonly Note[];
	readonly usage: Usage;
}

/** A term in the making, its names as keys, each with its spelling where one is laid down. */
interface Draft {
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

/** Builds one facet. Where the vault disagrees with what is built in, the vault wins; settings win over both. */
export function buildFacet({ spec, candidates, abouts, usage }: FacetSources): Facet {
	const { noun, builtIn } = spec;
	const toKey = (name: string): string => nameKeyOf(name, noun);
	const hasBuiltIn = builtIn !== undefined && isBuiltInInForce(spec, candidates);
	const specTerms = hasBuiltIn ? overlayTerms(builtIn.terms, spec.terms, noun) : spec.terms;
	const isSetTerm = (term: TermSpec): boolean =>
		spec.terms.some(({ name }) => name === term.name) && term.isSet === true;
	const names = namesOf(toKey);
	const retired = new Set(specTerms.filter((term) => term.isRetired).flatMap(names.all));
	const chosen = chooseDefinitions(candidates, {
		noun,
		names: specTerms.flatMap(names.all),
		isUsed: (key) => usage.isSaid(key),
		isLinked: ({ path }) => linksTo(path).some((key) => usage.isSaid(key)),
		mayGrow: specTerms.length === 0,
		isTrusting: spec.isSet && specTerms.length === 0,
	})
		.filter(({ stem }) => !retired.has(stem))
		.sort((left, right) => compareTrust(left, right));
	const replaced = findReplaced(specTerms, chosen, names);
	const isReplaced = (term: TermSpec): boolean => [...replaced.values()].some((terms) => terms.includes(term));
	const isInForce = chosen.length > 0 || specTerms.some(isSetTerm);
	const byStem = groupByStem(chosen);
	const drafts: Draft[] = [];
	const notYet = new Map<string, Draft>();
	const taken = new Set<string>();
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
	for (const [stem, definitions] of byStem) {
		if (taken.has(stem)) continue;
		const before = replaced.get(stem) ?? [];
		const rank = before.reduce((least, term) => Math.min(least, specTerms.indexOf(term)), specTerms.length);
		const formerly = before.filter((term) => !names.all(term).some((name) => taken.has(name))).flatMap(spelledNamesOf);
		drafts.push({
			key: stem,
			isSet: false,
			anySpelling: false,
			spelling: undefined,
			definitions,
			alternatives: new Map(),
			formerly: new Map(formerly.map((name) => [toKey(name), name])),
			rank,
		});
	}
	for (const draft of drafts) {
		for (const definition of draft.definitions.filter(isCandidate)) {
			for (const [key, name] of definition.formerly) {
				if (key !== draft.key && key !== '' && !draft.formerly.has(key)) draft.formerly.set(key, name);
			}
		}
		if (draft.isSet && draft.definitions.length === 0) draft.definitions = findWeak(draft, spec, usage, taken);
	}
	const builder = { spec, usage, hasBuiltIn };
	const terms = drafts.map((draft) => finishTerm(draft, builder));
	const ordered = orderTerms(
		drafts.flatMap(({ rank, isSet }, at) => {
			const term = terms[at];
			return term === undefined ? [] : [{ term, rank, isSet }];
		}),
		{ spec, hasBuiltIn, abouts: [...abouts, ...indexesOf(terms, usage, abouts)] },
	);
	const facet = finishFacet(
		spec,
		ordered.terms,
		usage,
		(name) => {
			const draft = notYet.get(name);
			return draft && terms[drafts.indexOf(draft)];
		},
		notYet.keys(),
	);
	const finished = {
		...facet,
		orderFrom: ordered.from,
		isForeign: spec.terms.length === 0 && isForeign(facet.matches, usage),
	};
	const isTaken = spec.isSet || hasBuiltIn || spec.terms.length > 0 || isEvident(finished, usage);
	return isTaken
		? finished
		: {
				...finished,
				terms: [],
				matches: new Map(),
				fileNames: new Map(),
				halfDone: [],
				notYet: new Map(),
				dormant: finished.matches,
			};
}

/** The indexes of the folder in which most definitions lie, but for those that are about the facet by their titles. */
export function indexesOf(
	terms: readonly Term[],
	usage: Pick<Usage, 'notesNamed'>,
	abouts: readonly Note[],
): readonly Note[] {
	const folders = terms.flatMap(({ definitions: [first] }) => (first === undefined ? [] : [folderOf(first.note.path)]));
	const home = folders.find((folder) => folders.filter((other) => other === folder).length * 2 > folders.length);
	if (home === undefined || home === '' || folders.length < 2) return [];
	const defining = new Set(terms.flatMap(({ definitions }) => definitions.map(({ note }) => note.path)));
	const isIndex = ({ path }: Note): boolean => folderOf(path) === home || withoutEnding(path) === home;
	return ['index', 'readme', keyOf(filenameOf(home))]
		.flatMap((name) => [...usage.notesNamed(name)])
		.filter((note) => isIndex(note) && !defining.has(note.path) && !abouts.some(({ path }) => path === note.path))
		.sort((left, right) => compareText(left.path, right.path));
}

/** The keys of values that link to a note: by its name, and by its path. */
function linksTo(path: string): readonly ValueKey[] {
	const whole = withoutEnding(path).normalize('NFC').toLowerCase();
	return [...new Set([filenameOf(whole), whole])].map((target) => `[[${target}]]`);
}

/**
 * Whether the built-in framework is in force: where the vault bears its marks, or defines enough of its terms, and
 * settings set no terms, or mostly terms of it.
 */
function isBuiltInInForce({ builtIn, terms, noun }: FacetSpec, candidates: readonly Candidate[]): boolean {
	if (builtIn === undefined) return false;
	if (terms.length > 0 && !isAbout(builtIn.terms, terms, noun)) return false;
	const names = namesOf((name) => name);
	const known = (stem: string): TermSpec | undefined => builtIn.terms.find((term) => names.all(term).includes(stem));
	const own = candidates.filter(
		({ form, hasMark, stem }) => (form === 'noun' ? true : hasMark) && known(stem) !== undefined,
	);
	if (candidates.some(({ form, hasMark, stem }) => hasMark && (form === 'noun' || known(stem) !== undefined)))
		return true;
	return new Set(own.map(({ stem }) => known(stem))).size >= builtIn.enough;
}

/** Whether a vault by itself has the facet: it defines two terms at least, to which most of what notes say resolves. */
function isEvident({ terms, matches }: Facet, usage: Usage): boolean {
	const defined = terms.flatMap(({ definitions: [first] }) => (first === undefined ? [] : [first]));
	if (defined.length < 2) return false;
	if (usage.total === 0)
		return defined.filter((definition) => isCandidate(definition) && definition.isMarked).length >= 2;
	return resolvedIn(matches, usage) * 2 > usage.total;
}

/** Fewer values than these show no custom. */
const fewestForeign = 8;

/** Whether most of what notes say resolves to no term. */
export function isForeign(matches: Facet['matches'], usage: Pick<Usage, 'count' | 'links' | 'total'>): boolean {
	return usage.total >= fewestForeign && resolvedIn(matches, usage) * 2 < usage.total;
}

/** How many values say a term: by name, or as a link, which is taken on trust. */
export function resolvedIn(matches: Facet['matches'], usage: Pick<Usage, 'count' | 'links'>): number {
	let resolved = 0;
	for (const key of matches.keys()) resolved += usage.count(key);
	return resolved + usage.links;
}

/** The names of a spec's term, those it has now and all that it ever had. */
interface NamesOf {
	readonly current: (term: TermSpec) => readonly string[];
	readonly all: (term: TermSpec) => readonly string[];
}

/** Tells the names of terms as keys. */
function namesOf(toKey: (name: string) => string): NamesOf {
	return {
		current: ({ name, alternatives }) => [name, ...alternatives].map(toKey),
		all: (term) => spelledNamesOf(term).map(toKey),
	};
}

function spelledNamesOf({ name, alternatives, formerly }: TermSpec): readonly string[] {
	return [name, ...alternatives, ...formerly];
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

interface TermContext {
	readonly spec: FacetSpec;
	readonly usage: Usage;
	readonly hasBuiltIn: boolean;
}

function finishTerm(draft: Draft, { spec, usage, hasBuiltIn }: TermContext): Term {
	const { noun } = spec;
	const definitions: Definition[] = [...draft.definitions].sort((left, right) => compareTrust(left, right, draft.key));
	const { name, isCertain } = nameOf(draft, definitions, usage, noun);
	// The title of a definition that still has a former name is not what the term is called.
	const title = definitions.find(({ stem, isWeak }) => !isWeak && !draft.formerly.has(stem))?.title;
	const others = definitions.filter(isCandidate).flatMap((definition) => definition.others);
	const stems = definitions
		.filter(isCandidate)
		.flatMap(({ spelling, stem }) => (nameKeyOf(spelling, noun) === stem ? [] : [spelling]));
	const extra = [...others, ...stems].filter((text) => !draft.formerly.has(nameKeyOf(text, noun)));
	// Most notes have what is else another spelling: `organisation`.
	const nameKey = nameKeyOf(name, noun);
	const isDisplaced = nameKey !== draft.key && draft.alternatives.has(nameKey);
	const displaced = isDisplaced ? [draft.spelling ?? draft.key] : [];
	return {
		name,
		key: isDisplaced ? nameKey : draft.key,
		isNameCertain: isCertain || (hasBuiltIn && draft.spelling !== undefined),
		label: draft.label ?? title ?? labelOf(name, noun),
		definitions,
		alternatives: [...displaced, ...draft.alternatives.values(), ...new Set(extra)].filter((text) => text !== name),
		accepted: new Set([
			...(draft.isSet ? draft.alternatives.keys() : []),
			...extra.map((text) => nameKeyOf(text, noun)),
		]),
		formerly: [...draft.formerly.values()],
	};
}

/** How a term is spelled: as set, as most notes have it, as its definition's alias, as built in, as some notes have it, else as its title. */
function nameOf(
	{ key, isSet, anySpelling, spelling, alternatives }: Draft,
	definitions: readonly Definition[],
	usage: Usage,
	noun: string,
): { readonly name: string; readonly isCertain: boolean } {
	if (isSet && !anySpelling && spelling !== undefined) return { name: spelling, isCertain: true };
	const nounKey = keyOf(noun);
	const majority = usage.majority([key, `${key}${nounKey}`, `${key}s${nounKey}`, ...alternatives.keys()]);
	if (majority !== undefined) return { name: majority, isCertain: true };
	const candidates = definitions.filter(isCandidate);
	const alias = candidates.flatMap(({ aliases }) => aliases).find((one) => nameKeyOf(one, noun) === key);
	const title = candidates.find(({ stem }) => stem === key)?.spelling;
	const fromTitle = title !== undefined && nameKeyOf(title, noun) !== key ? title.slice(0, key.length) : title;
	if (alias !== undefined) return { name: alias, isCertain: false };
	// Asked for only where it decides, since the vocabulary then hangs on it.
	if (spelling !== undefined && !anySpelling) return { name: spelling, isCertain: false };
	return { name: usage.mostFrequent(key) ?? spelling ?? fromTitle ?? key, isCertain: false };
}

function finishFacet(
	spec: FacetSpec,
	terms: readonly Term[],
	usage: Usage,
	laterTerm: (name: string) => Term | undefined,
	laterNames: Iterable<string>,
): Facet {
	const halfDone: HalfDoneRename[] = [];
	for (const current of terms) {
		const former = new Set(current.formerly.map((name) => nameKeyOf(name, spec.noun)));
		for (const other of terms) {
			const isBothDefined = other !== current && isDefined(other) && isDefined(current);
			if (isBothDefined && former.has(other.key)) halfDone.push({ current, former: other });
		}
	}
	const notYet = new Map<string, Term>();
	for (const name of laterNames) {
		const term = laterTerm(name);
		if (term !== undefined && !terms.some((other) => other.key === name)) notYet.set(name, term);
	}
	const { id, property, properties, from, concerns, noun, plural, definitionTag } = spec;
	return {
		id,
		property,
		properties,
		from,
		concerns,
		noun,
		plural,
		definitionTag,
		form: formOf(usage),
		orderFrom: 'name',
		isForeign: false,
		terms,
		matches: matchesOf(terms, noun),
		fileNames: fileNamesOf(terms),
		halfDone,
		notYet,
		dormant: undefined,
	};
}

function isDefined({ definitions }: Term): boolean {
	return definitions.some(({ isWeak }) => !isWeak);
}

/**
 * Of two definitions of one term, the one that parses goes first, then the one that settings name, the one with the
 * definition tag, the one with the type, the one in the facet's folder, and the one titled with the term's own name.
 */
function compareTrust(left: Definition, right: Definition, name = ''): number {
	const isBroken = ({ note }: Definition): boolean => note.frontmatter.state === 'broken';
	const trust = (definition: Definition): number => {
		if (!isCandidate(definition)) return 0;
		const { named, hasTag, hasType, isMarked } = definition;
		return Number(named !== undefined) * 8 + Number(hasTag) * 4 + Number(hasType) * 2 + Number(isMarked);
	};
	return (
		Number(isBroken(left)) - Number(isBroken(right)) ||
		trust(right) - trust(left) ||
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

function matchesOf(terms: readonly Term[], noun: string): ReadonlyMap<string, readonly Match[]> {
	const matches = new Map<string, Match[]>();
	const toKey = (name: string): string => nameKeyOf(name, noun);
	const add = (key: string, match: Match): void => {
		const existing = matches.get(key) ?? [];
		if (!existing.some(({ term }) => term === match.term)) matches.set(key, [...existing, match]);
	};
	for (const term of terms) add(term.key, { term, kind: 'exact' });
	// A number or an id that two definitions have says neither of them.
	const claims = new Map<string, Set<Term>>();
	for (const term of terms) {
		for (const key of term.alternatives.map(toKey)) claims.set(key, (claims.get(key) ?? new Set()).add(term));
	}
	for (const term of terms) {
		for (const key of new Set(term.alternatives.map(toKey))) {
			const isClear = !/^\d+$/.test(key) || claims.get(key)?.size === 1;
			if (isClear && !matches.has(key)) add(key, { term, kind: 'alternative' });
		}
	}
	for (const term of terms) for (const key of term.formerly.map(toKey)) add(key, { term, kind: 'former' });
	const nounKey = keyOf(noun);
	for (const term of terms) {
		const plain = withoutPictures(term.key);
		const joined = [`${term.key}${nounKey}`, `${term.key}s${nounKey}`];
		for (const key of plain === undefined ? joined : [plain, ...joined]) {
			if (!matches.has(key)) add(key, { term, kind: 'exact' });
		}
	}
	return matches;
}
