import type { VaultIndex } from '../index/vault-index';
import { messagesOf, type Message } from '../message';
import type { Note } from '../note/note';
import { filenameOf, folderOf } from '../note/path';
import { itemsOf, namesOf, propertiesOf } from '../note/properties';
import { isTemplate } from '../note/template';
import { usualTextsOf } from '../settings/settings';
import { compareText, findNearest } from '../words';
import { buildFacet } from '../vocabulary/build';
import { countUsage } from '../vocabulary/count-usage';
import { findCandidate, isAboutFacet, manyOf, titleOf } from '../vocabulary/definitions';
import { readingOf, type Facet, type FacetSpec, type OrderSource } from '../vocabulary/facet';
import { findLinkTarget, keyOf, nameKeyOf, valueKeyOf, withoutPictures } from '../vocabulary/key';
import { matchValue } from '../vocabulary/match';
import { placesNamed, type NamedKeys } from '../vocabulary/named-order';
import { neverFacets } from './never-facets';
import { readRemark } from '../vocabulary/remark';
import { isOfChores, leastRank, likelihoodOf, rankOfName } from './stage-words';
import { readTitle } from '../vocabulary/title';
import { majorityOf, mostFrequentOf } from '../vocabulary/usage';

/** A term that a facet would have. */
export interface ProposedTerm {
	readonly name: string;
	/** How many notes say it. */
	readonly count: number;
	/** Most of the notes that say it spell it so, so that other spellings are variants. */
	readonly isCertain: boolean;
	/** The path of the note that defines it. */
	readonly definition: string | undefined;
}

/** A property that notes use like a vocabulary. It is in force only once a person says so. */
export interface Proposal {
	readonly property: string;
	readonly noun: string;
	/** How many notes say it. */
	readonly notes: number;
	readonly order: OrderSource;
	/** In order. */
	readonly terms: readonly ProposedTerm[];
	/** Why it is proposed. */
	readonly reason: Message;
	/** Paths of notes whose text may tell the order, which nothing better does, and is not known. */
	readonly untold: readonly string[];
}

const say = messagesOf('proposal');

/** How many values a vocabulary has, how often they are said, and how many of what is said are values of their own. */
const limits = { fewestTerms: 2, mostTerms: 15, fewestUses: 8, fewestUsesDefined: 4, mostDistinct: 1 / 4 };

/** Of more values that a single note says each, none is a term. */
const mostRare = 2;

/** How many times as often another value is said that is spelled nearly the same, for one to be a slip. */
const timesMore = 3;

/** More values than this are none, so that they need not be counted. */
const mostValues = 300;

const longestValue = 40;

interface Counted {
	/** As most notes spell the property. */
	readonly spellings: Map<string, number>;
	readonly values: Map<string, number>;
	notes: number;
	uses: number;
	/** Values that cannot be terms: dates, addresses, long texts, maps. */
	others: number;
}

/**
 * The properties that notes use like a vocabulary, the best first: few values, each said often, whose name says a
 * stage of something, which notes or folders define, or which read like stages and are said by most notes of a kind.
 * Facets in force are none of them.
 *
 * @param asked A property that somebody names, to whom it says a stage, whatever it is called: that one alone.
 */
export function proposeFacets(index: VaultIndex, asked?: string): readonly Proposal[] {
	const notes = [...index.notes()].filter(({ path }) => !index.isExcluded(path));
	const settled = new Set(
		[
			...index.vocabulary.facets.filter(({ terms }) => terms.length > 0),
			...index.settings.facets.filter(({ retired }) => retired),
		].flatMap(({ property, properties = [] }) => [property, ...properties].map((name) => name.toLowerCase())),
	);
	const folders = new Map(
		[...new Set(notes.map(({ path }) => folderOf(path)))].map((folder) => [keyOf(filenameOf(folder)), folder]),
	);
	return [...countProperties(notes)]
		.filter(([key]) => !settled.has(key) && (asked === undefined || key === asked.toLowerCase()))
		.filter(([key, counted]) => mayBeVocabulary(key, counted, asked !== undefined))
		.sort(
			([leftKey, left], [rightKey, right]) =>
				rankOf(leftKey, left) - rankOf(rightKey, right) || right.notes - left.notes,
		)
		.slice(0, mostRated)
		.flatMap(([key, counted]) => rate(key, counted, notes, folders, asked !== undefined))
		.sort((left, right) => right.score - left.score || compareText(left.proposal.property, right.proposal.property))
		.map(({ proposal }) => proposal);
}

/** Each property that is looked at closely costs a look at every note. */
const mostRated = 12;

/** How plainly a property says a stage, by its name or its values; past the last for one that does not. */
function rankOf(key: string, { values }: Counted): number {
	return rankOfName(key) ?? leastRank + 2 - likelihoodOf(key, values);
}

function countProperties(notes: readonly Note[]): ReadonlyMap<string, Counted> {
	const found = new Map<string, Counted>();
	for (const note of notes) {
		for (const [name, value] of Object.entries(propertiesOf(note))) {
			const key = name.toLowerCase();
			if (neverFacets.has(keyOf(key))) continue;
			const counted: Counted = found.get(key) ?? {
				spellings: new Map(),
				values: new Map(),
				notes: 0,
				uses: 0,
				others: 0,
			};
			found.set(key, counted);
			const items = itemsOf(value).filter(({ text }) => !isTemplate(text));
			if (items.length === 0) continue;
			counted.notes += 1;
			counted.spellings.set(name, (counted.spellings.get(name) ?? 0) + 1);
			for (const { text, isMap } of items) {
				const name = withoutRemark(text);
				counted.uses += 1;
				if (isMap || isNoName(name)) counted.others += 1;
				else if (counted.values.size < mostValues) bump(counted.values, keyOf(plainOf(name)));
			}
		}
	}
	return found;
}

/** What a value says, without what is remarked on it: a reference to another note, a date. */
function withoutRemark(text: string): string {
	return readRemark(text.trim())?.head ?? text;
}

/** Dates, addresses, and texts that are too long for a name. */
function isNoName(text: string): boolean {
	return (
		text.length > longestValue ||
		/^(?:19|20)\d\d$|^\d{4}-\d{2}(?:-\d{2})?|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|:\/\/|@/.test(text.trim())
	);
}

function mayBeVocabulary(key: string, { values, uses, others }: Counted, isAsked: boolean): boolean {
	const isNamedSo = isAsked || rankOfName(key) !== undefined;
	if (uses < limits.fewestUsesDefined || others * 5 > uses || values.size >= mostValues) return false;
	const said = [...values.keys()];
	// A stage may be a number, of which there are few.
	if (said.every((value) => (isNamedSo ? /^\d{3,}$/ : /^[\d.-]+$/).test(value))) return false;
	return isAsked || !isOfChores(values);
}

function rate(
	key: string,
	counted: Counted,
	notes: readonly Note[],
	folders: ReadonlyMap<string, string>,
	isAsked: boolean,
): readonly { readonly score: number; readonly proposal: Proposal }[] {
	const property = mostFrequentOf(counted.spellings) ?? key;
	const spec: FacetSpec = { ...readingOf(property), ...usualTextsOf(property), terms: [], isSet: true };
	const usage = countUsage(notes, spec);
	const candidates = notes.flatMap((note) => findCandidate(note, spec) ?? []);
	const abouts = notes.filter((note) => isAboutFacet(note, spec));
	const facet = buildFacet({ spec, candidates, abouts, usage });
	const terms = termsOf(facet, counted, notes);
	const defined = terms.filter(({ definition, count }) => definition !== undefined && count > 0).length;
	const numberOf = folderNumbers(terms, folders, spec.noun);
	const nameRank = rankOfName(key);
	const likelihood = nameRank === undefined ? likelihoodOf(key, counted.values) : 0;
	const isDefined = defined >= 2 && defined * 2 >= terms.filter(({ count }) => count > 0).length;
	const hasFolders = numberOf.size >= 2 && numberOf.size * 2 >= terms.length;
	const isKept = likelihood > 0 && isKeptLikeVocabulary(key, counted, terms, notes);
	if (nameRank === undefined && !isDefined && !hasFolders && !isKept && !isAsked) return [];
	const uses = terms.reduce((sum, { count }) => sum + count, 0);
	const distinct = counted.values.size - countSlips(counted);
	const isFew = terms.length >= limits.fewestTerms && terms.length <= limits.mostTerms;
	const isOften = uses >= (isDefined ? limits.fewestUsesDefined : limits.fewestUses);
	// A name that says a stage, and notes that define it, weigh more than how often a small vault says it.
	const most = isDefined || hasFolders || uses < 24 ? limits.mostDistinct * 2 : limits.mostDistinct;
	if (!isFew || !isOften || uses * 2 < counted.uses || distinct > counted.uses * most) return [];
	const isByName = facet.orderFrom === 'name';
	const telling = isByName && !hasFolders ? tellingNotes(notes, abouts, spec) : [];
	const named = telling.map((note) =>
		placesNamed(
			note,
			terms.map(({ name }) => keysOfName(name, spec)),
			spec.noun,
		),
	);
	const places = named.find((found) => found !== undefined);
	const placeOf =
		isByName && hasFolders
			? (term: ProposedTerm) => numberOf.get(term)
			: places && (({ name }: ProposedTerm) => places.get(nameKeyOf(name, spec.noun)));
	const reason = isDefined
		? say('isDefined', { defined, terms: terms.length })
		: hasFolders
			? say('hasFolders', { folders: numberOf.size })
			: isKept && likelihood === 2
				? say('readsSo', { property })
				: say('isNamedSo', { property });
	const score =
		(nameRank === undefined ? likelihood : 6 - nameRank) +
		(isDefined ? 3 : 0) +
		(hasFolders ? 2 : 0) +
		Math.log10(counted.notes);
	return [
		{
			score,
			proposal: {
				property,
				noun: spec.noun,
				notes: counted.notes,
				order: placeOf === undefined ? facet.orderFrom : hasFolders ? 'numbers' : 'index',
				terms: placeOf === undefined ? terms : byPlace(terms, placeOf),
				reason,
				untold:
					places === undefined ? telling.flatMap(({ path, outline }) => (outline === undefined ? [path] : [])) : [],
			},
		},
	];
}

/** A vocabulary that is kept is said by most notes of a folder or a type, one term in each, in one spelling. */
const kept = { fewestUses: 12, fewestEach: 3, mostTerms: 9, mostItems: 1.1, shareOfKind: 0.6, shareSpelled: 0.8 };

/** Whether a property is kept with care: by most notes of a kind, with one value each, each value said often and alike. */
function isKeptLikeVocabulary(
	key: string,
	counted: Counted,
	terms: readonly ProposedTerm[],
	notes: readonly Note[],
): boolean {
	const said = terms.filter(({ count }) => count > 0);
	const often = said.filter(({ count, isCertain }) => count >= kept.fewestEach && isCertain);
	const isOften = counted.uses >= kept.fewestUses && often.length >= said.length * kept.shareSpelled;
	if (!isOften || said.length > kept.mostTerms || counted.uses > counted.notes * kept.mostItems) return false;
	const kinds = new Map<string, { all: number; saying: number }>();
	for (const note of notes) {
		const isSaying = namesOf(propertiesOf(note), key).length > 0;
		for (const kind of kindsOf(note)) {
			const kindCount = kinds.get(kind) ?? { all: 0, saying: 0 };
			kinds.set(kind, kindCount);
			kindCount.all += 1;
			if (isSaying) kindCount.saying += 1;
		}
	}
	return [...kinds.values()].some(({ all, saying }) => saying * 2 >= counted.notes && saying >= all * kept.shareOfKind);
}

/** What a note is one of: its types, the folder it lies in, and that at the top. */
function kindsOf(note: Note): ReadonlySet<string> {
	const folder = folderOf(note.path);
	const types = namesOf(propertiesOf(note), 'type').map(({ text }) => `type ${keyOf(text)}`);
	return new Set([folder, folder.split('/')[0] ?? '', ...types]);
}

/** The terms: what notes define, in order, and what else they say that is no slip. */
function termsOf(facet: Facet, { uses }: Counted, notes: readonly Note[]): readonly ProposedTerm[] {
	const counts = new Map(facet.terms.map((term) => [term.key, 0]));
	const spellings = new Map<string, Map<string, number>>();
	for (const note of notes) {
		const value = Object.entries(propertiesOf(note)).find(
			([name]) => name.toLowerCase() === facet.property.toLowerCase(),
		);
		const said = new Set<string>();
		for (const { text, isMap } of itemsOf(value?.[1])) {
			if (isMap || isTemplate(text) || isNoName(withoutRemark(text))) continue;
			const match = matchValue(facet, text)[0];
			const own = withoutRemark(text);
			const key = match?.term.key ?? plainKeyOf(own, facet.noun);
			if (key === '' || said.has(key)) continue;
			said.add(key);
			counts.set(key, (counts.get(key) ?? 0) + 1);
			const spelled = spellings.get(key) ?? new Map<string, number>();
			spellings.set(key, spelled);
			bump(spelled, plainOf(own));
		}
	}
	const known = new Map(facet.terms.map((term) => [term.key, term]));
	const rare = [...counts].filter(([key, count]) => count === 1 && !known.has(key)).length;
	// One that a single note says may be a term all the same, where it is no slip and there are few like it.
	const fewest = uses >= limits.fewestUses && rare > mostRare ? 2 : 1;
	const isSlip = (key: string, count: number): boolean => {
		if (count > mostRare) return false;
		const often = [...counts].flatMap(([other, more]) => (more >= count * timesMore ? [other] : []));
		return findNearest(key, often, 1) !== undefined;
	};
	const more = [...counts]
		.filter(([key, count]) => !known.has(key) && count >= fewest && !isSlip(key, count))
		.sort(([left], [right]) => compareText(left, right))
		.map(([key, count]) => ({
			name: mostFrequentOf(spellings.get(key) ?? none) ?? key,
			count,
			isCertain: majorityOf(spellings.get(key) ?? none) !== undefined,
			definition: undefined,
		}));
	return [
		...facet.terms.map(({ key, name, isNameCertain, definitions }) => ({
			name,
			count: counts.get(key) ?? 0,
			isCertain: isNameCertain,
			definition: definitions[0]?.note.path,
		})),
		...more,
	];
}

const none: ReadonlyMap<string, number> = new Map();

/** The key of a value that is no term yet: of a link, of what it leads to. */
function plainKeyOf(text: string, noun: string): string {
	return findLinkTarget(text.trim()) === undefined ? valueKeyOf(text, noun) : nameKeyOf(plainOf(text), noun);
}

/** What a link says is the name of what it leads to. */
function plainOf(text: string): string {
	const link = findLinkTarget(text.trim());
	return (link === undefined ? text.trim() : filenameOf(link)).replace(/^#/, '');
}

/** Values that one note says, and that are another one with a slip in it. */
function countSlips({ values }: Counted): number {
	const often = [...values].filter(([, count]) => count > 1).map(([value]) => value);
	return [...values].filter(([value, count]) => count === 1 && findNearest(value, often) !== undefined).length;
}

/** The numbers of folders that are called like terms: 1 for `1 Market Structure`. */
function folderNumbers(
	terms: readonly ProposedTerm[],
	folders: ReadonlyMap<string, string>,
	noun: string,
): ReadonlyMap<ProposedTerm, number> {
	const numbers = new Map<string, number>();
	for (const folder of folders.values()) {
		const { term, number } = readTitle(filenameOf(folder), noun);
		if (number !== undefined) numbers.set(nameKeyOf(term, noun), number);
	}
	return new Map(
		terms.flatMap((term) => {
			const number = numbers.get(nameKeyOf(term.name, noun));
			return number === undefined ? [] : [[term, number] as const];
		}),
	);
}

function byPlace(
	terms: readonly ProposedTerm[],
	placeOf: (term: ProposedTerm) => number | undefined,
): readonly ProposedTerm[] {
	const place = (term: ProposedTerm): number => placeOf(term) ?? Number.MAX_SAFE_INTEGER;
	return [...terms].sort((left, right) => place(left) - place(right));
}

/** So many notes are asked for an order, the most likely first. */
const mostTelling = 5;

/** The notes that may name the terms in order: those about the facet, and those that have its noun in their titles. */
function tellingNotes(notes: readonly Note[], abouts: readonly Note[], { noun, property }: FacetSpec): readonly Note[] {
	const words = new Set([noun, property].flatMap((name) => manyOf(keyOf(name))));
	const isTitled = (note: Note): boolean =>
		keyOf(titleOf(note))
			.split('-')
			.some((word) => words.has(word));
	const others = notes.filter((note) => !abouts.includes(note) && isTitled(note));
	others.sort((left, right) => left.path.length - right.path.length || compareText(left.path, right.path));
	return [...abouts, ...others].slice(0, mostTelling);
}

function keysOfName(name: string, { noun }: FacetSpec): NamedKeys {
	const key = nameKeyOf(name, noun);
	return { key, others: [withoutPictures(key) ?? key] };
}

function bump(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
