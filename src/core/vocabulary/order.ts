import type { Note } from '../note/note';
import { filenameOf, folderOf, withoutEnding } from '../note/path';
import { compareText } from '../words';
import { isCandidate } from './definitions';
import { placesNamed, type NamedKeys } from './named-order';
import type { FacetSpec, OrderSource, Term } from './facet';
import { keyOf, nameKeyOf } from './key';
import type { Usage } from './usage';

/** A term with what is laid down about its place. */
export interface PlacedTerm {
	readonly term: Term;
	/** The position among the terms that are laid down; the vault's own have the last one. */
	readonly rank: number;
	readonly isSet: boolean;
}

interface OrderContext {
	readonly spec: FacetSpec;
	readonly hasBuiltIn: boolean;
	/** The notes about the facet, and indexes of the folder of its definitions. */
	readonly abouts: readonly Note[];
}

/**
 * Puts terms in order: as set, else by the numbers of their definitions, else as the note about the facet links or names
 * them, else as the built-in framework has them, else by name. Says which it was.
 */
export function orderTerms(
	placed: readonly PlacedTerm[],
	{ spec, hasBuiltIn, abouts }: OrderContext,
): { readonly terms: readonly Term[]; readonly from: OrderSource } {
	const sorted = (from: OrderSource, place: (one: PlacedTerm) => number) => ({
		from,
		terms: [...placed]
			.sort(
				(left, right) =>
					place(left) - place(right) ||
					left.rank - right.rank ||
					(hasBuiltIn ? comparePaths : compareNames)(left.term, right.term),
			)
			.map(({ term }) => term),
	});
	if (spec.order !== undefined && spec.order.length > 0) {
		const order = spec.order.map((name) => nameKeyOf(name, spec.noun));
		return sorted('set', ({ term }) => placeIn(order.indexOf(term.key)));
	}
	if (placed.some(({ isSet }) => isSet)) return sorted('set', ({ rank }) => rank);
	const defined = placed.filter(({ term }) => term.definitions.length > 0);
	for (const [from, placesOf] of placings(abouts)) {
		const places = new Map(defined.map(({ term }) => [term, placesOf(term)]));
		const known = [...places.values()].filter((place) => place !== undefined);
		const isOrder = known.length >= 2 && known.length === defined.length && new Set(known).size === known.length;
		if (isOrder && isInRank(placed, hasBuiltIn, places))
			return sorted(from, ({ term }) => places.get(term) ?? Number.MAX_SAFE_INTEGER);
	}
	for (const about of abouts) {
		const places = placesNamed(
			about,
			placed.map(({ term }) => namedKeysOf(term, spec.noun)),
			spec.noun,
		);
		if (places === undefined || (hasBuiltIn && places.size < placed.length)) continue;
		return sorted('index', ({ term }) => places.get(term.key) ?? Number.MAX_SAFE_INTEGER);
	}
	return sorted(hasBuiltIn ? 'built-in' : 'name', ({ rank }) => rank);
}

function namedKeysOf({ key, alternatives, label, definitions }: Term, noun: string): NamedKeys {
	const stems = definitions.map(({ stem }) => stem);
	return { key, others: [...[label, ...alternatives].map((name) => nameKeyOf(name, noun)), ...stems] };
}

/** Where a vault of the built-in framework has terms that no note defines, they keep their places there. */
function isInRank(placed: readonly PlacedTerm[], hasBuiltIn: boolean, places: ReadonlyMap<Term, unknown>): boolean {
	return !hasBuiltIn || placed.every(({ term }) => places.has(term));
}

type PlaceOf = (term: Term) => number | undefined;

function placings(abouts: readonly Note[]): readonly (readonly [OrderSource, PlaceOf])[] {
	const of =
		(key: 'number' | 'position'): PlaceOf =>
		(term) => {
			const numbers = term.definitions.filter(isCandidate).map((definition) => definition[key]);
			return numbers.find((number) => number !== undefined);
		};
	const byLink = abouts.map((note): readonly [OrderSource, PlaceOf] => ['index', (term) => firstLink(note, term)]);
	return [['titles', of('number')], ['numbers', of('position')], ...byLink];
}

/** The place of the first link to a definition of a term in a note. */
function firstLink({ links }: Note, { definitions }: Term): number | undefined {
	const at = links.findIndex((link) => {
		const target = withoutEnding(link).toLowerCase();
		return definitions.some(({ note }) => {
			const path = withoutEnding(note.path).toLowerCase();
			return path === target || path.endsWith(`/${target}`) || filenameOf(path) === filenameOf(target);
		});
	});
	return at === -1 ? undefined : at;
}

function placeIn(at: number): number {
	return at === -1 ? Number.MAX_SAFE_INTEGER : at;
}

function compareNames(left: Term, right: Term): number {
	const numberOf = (term: Term): number => term.definitions.find(isCandidate)?.number ?? 0;
	return numberOf(left) - numberOf(right) || compareText(left.name, right.name);
}

/** As the built-in framework's vaults had it: a term and the one that replaced it stand by the paths of their definitions. */
function comparePaths(left: Term, right: Term): number {
	const pathOf = ({ definitions, name }: Term): string => definitions[0]?.note.path ?? name;
	return compareText(pathOf(left), pathOf(right));
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
