import type { Note } from '../note/note';
import { buildFacet } from '../vocabulary/build';
import { findCandidate, isAboutFacet } from '../vocabulary/definitions';
import { countUsage } from '../vocabulary/count-usage';
import { readingOf, type Facet, type FacetSpec, type OrderSource, type Term } from '../vocabulary/facet';
import { keyOf } from '../vocabulary/key';
import { presetFacets } from '../vocabulary/preset';
import { facetSpecsOf, idOf, usualTextsOf, type FacetsInOrder, type TermSetting } from './settings';

/** A term as it is, beside what settings and vault say about it. */
export interface TermView {
	readonly name: string;
	readonly label: string;
	readonly alternatives: readonly string[];
	readonly formerly: readonly string[];
	/** Vault paths of its definitions. */
	readonly paths: readonly string[];
	/** What settings say about it; undefined when they do not name it. */
	readonly set: TermSetting | undefined;
	/** The term as it would be without settings, under another name where they rename it; undefined when it then would not be. */
	readonly inVault: Pick<Term, 'name' | 'label' | 'alternatives' | 'formerly'> | undefined;
	/** The term that settings, or the preset, have in the place of this one, which is still defined. */
	readonly replacedBy: string | undefined;
}

/** A facet as it is, beside what the vault says. */
export interface FacetView {
	readonly id: string;
	readonly property: string;
	readonly noun: string;
	readonly definitionTag: string;
	/** What noun and tag are when nothing is set. */
	readonly defaults: Pick<FacetSpec, 'noun' | 'definitionTag'>;
	/** Settings add it; without them it would not be. */
	readonly isAdded: boolean;
	/** Settings say more about it than that it is. */
	readonly isSet: boolean;
	/** In order. */
	readonly terms: readonly TermView[];
	readonly retired: readonly TermSetting[];
	/** The names and labels of the terms in the vault's own order. */
	readonly inVault: readonly Pick<Term, 'name' | 'label'>[];
	/** Where the vault's own order comes from. */
	readonly orderFrom: OrderSource;
}

/** Where a view looks: the notes that count, and what they say. `VaultIndex` has all of it. */
export interface ViewedVault {
	notes(): Iterable<Note>;
	isExcluded(path: string): boolean;
}

/** The facets that settings make of a vault, each beside what the vault alone says. Looks at every note. */
export function viewFacets(settings: FacetsInOrder, vault: ViewedVault): readonly FacetView[] {
	const build = builderFor(vault);
	return facetSpecsOf(settings).map((spec) => viewFacet(settings, spec, build));
}

/** One of them. Looks at every note. */
export function viewFacetOf(settings: FacetsInOrder, id: string, vault: ViewedVault): FacetView | undefined {
	const spec = facetSpecsOf(settings).find((one) => isProperty(one.id, id));
	return spec && viewFacet(settings, spec, builderFor(vault));
}

function builderFor(vault: ViewedVault): (spec: FacetSpec) => Facet {
	const notes = [...vault.notes()].filter(({ path }) => !vault.isExcluded(path));
	return (spec) => {
		const candidates = notes.map((note) => findCandidate(note, spec)).filter((candidate) => candidate !== undefined);
		const abouts = notes.filter((note) => isAboutFacet(note, spec));
		const usage = countUsage(notes, spec);
		return buildFacet({ spec, candidates, abouts, usage });
	};
}

function viewFacet(settings: FacetsInOrder, spec: FacetSpec, build: (spec: FacetSpec) => Facet): FacetView {
	const { id, property } = spec;
	const set = settings.facets.find((facet) => isProperty(idOf(facet), id));
	const defaults = isBuiltIn(id) ? defaultSpecOf(id) : defaultSpecOf(property);
	const facet = build(spec);
	const bare = set === undefined ? facet : build(isBuiltIn(id) ? defaults : { ...spec, order: undefined, terms: [] });
	const settingOf = (name: string): TermSetting | undefined =>
		set?.terms.find((term) => keyOf(term.name) === keyOf(name));
	return {
		id,
		property,
		noun: spec.noun,
		definitionTag: spec.definitionTag,
		defaults,
		isAdded: !isBuiltIn(id),
		isSet:
			set !== undefined &&
			(set.terms.length > 0 || spec.noun !== defaults.noun || spec.definitionTag !== defaults.definitionTag),
		terms: facet.terms.map((term) => ({
			...saidBy(term),
			paths: term.definitions.map(({ note }) => note.path),
			set: settingOf(term.name),
			inVault: findSame(bare, term),
			replacedBy: facet.terms.find((other) => other !== term && other.formerly.map(keyOf).includes(term.key))?.label,
		})),
		retired: set?.terms.filter(({ retired }) => retired) ?? [],
		inVault: bare.terms.map(saidBy),
		orderFrom: bare.orderFrom,
	};
}

/** The term of another reading of a facet that a term is: the one of its name, else the one that the same note defines. */
function findSame({ terms }: Facet, { key, definitions }: Term): TermView['inVault'] {
	const paths = definitions.map(({ note }) => note.path);
	const same =
		terms.find((other) => other.key === key) ??
		terms.find((other) => other.definitions.some(({ note }) => paths.includes(note.path)));
	return same && saidBy(same);
}

function saidBy({ name, label, alternatives, formerly }: Term): NonNullable<TermView['inVault']> {
	return { name, label, alternatives, formerly };
}

/** A facet as it is when settings say nothing about it but its property. */
export function defaultSpecOf(property: string): FacetSpec {
	const preset = presetFacets.find((one) => isProperty(one.property, property));
	return preset ?? { ...readingOf(property), ...usualTextsOf(property), terms: [], isSet: true };
}

/** Whether a facet is there without settings. */
export function isBuiltIn(property: string): boolean {
	return presetFacets.some((preset) => isProperty(preset.property, property));
}

/** Whether two names are of one property; Obsidian's are without regard to case. */
export function isProperty(left: string, right: string): boolean {
	return left.toLowerCase() === right.toLowerCase();
}
