import { nameKeyOf } from '../vocabulary/key';
import { isAbout } from '../vocabulary/overlay';
import { compactFacet, isSame } from './compact-settings';
import { defaultSpecOf, isBuiltIn, isProperty, type FacetView, type TermView } from './facet-view';
import { idOf, type FacetSetting, type Settings, type TermSetting } from './settings';

/** What a person says about a term; the lists as they are set, without what vault and preset add. */
export type TermValues = Pick<TermSetting, 'name' | 'label' | 'alternatives' | 'formerly'>;

/** What settings say about a facet; undefined when nothing. */
export function facetSettingOf({ facets }: Settings, id: string): FacetSetting | undefined {
	return facets.find((facet) => isProperty(idOf(facet), id));
}

/** Puts a facet in the place of what settings say about one; undefined: settings say nothing about it. */
export function withFacet(settings: Settings, id: string, facet: FacetSetting | undefined): Settings {
	const at = settings.facets.findIndex((one) => isProperty(idOf(one), id));
	const facets = settings.facets.filter((one) => !isProperty(idOf(one), id));
	if (facet !== undefined) facets.splice(at < 0 ? facets.length : at, 0, facet);
	return { ...settings, facets };
}

/** What a person says about a facet: its property, where settings add it, and how its definitions are known. */
export interface FacetTexts {
	readonly property?: string;
	readonly noun?: string;
	readonly definitionTag?: string;
}

/** Sets the texts of a facet; empty ones, and those that count anyway, are not kept. Notes stay as they are. */
export function withFacetTexts(settings: Settings, id: string, texts: FacetTexts): Settings {
	const before = facetSettingOf(settings, id) ?? newFacet(id);
	const name = isBuiltIn(id) ? before.property : texts.property?.trim() || before.property;
	const defaults = defaultSpecOf(name);
	const { noun, definitionTag, ...rest } = { ...before, ...texts };
	const tag = definitionTag?.trim().replace(/^#/, '');
	const facet: FacetSetting = {
		...rest,
		property: name,
		...(before.properties && {
			properties: before.properties.map((one) => (isProperty(one, before.property) ? name : one)),
		}),
		...(isWorthKeeping(noun?.trim(), defaults.noun) && { noun: noun?.trim() }),
		...(isWorthKeeping(tag, defaults.definitionTag) && { definitionTag: tag }),
	};
	const facetOrder = settings.facetOrder.map((one) => (isProperty(one, id) ? idOf(facet) : one));
	return withFacet({ ...settings, facetOrder }, id, isSilent(facet) ? undefined : facet);
}

/** A facet about which nothing is said but that it is. */
export function newFacet(property: string): FacetSetting {
	return { property, retired: false, terms: [] };
}

/** Drops all that settings say about a facet; one that they add stays, with the texts by which its definitions are known. */
export function withFacetOfVault(settings: Settings, id: string): Settings {
	const before = facetSettingOf(settings, id);
	return withFacet(settings, id, before === undefined || isBuiltIn(id) ? undefined : { ...before, terms: [] });
}

/** What settings say of a term about which nothing is said but its place. */
const plainTerm = { alternatives: [], formerly: [], anySpelling: false, retired: false };

/** Puts the terms of a facet in another order. */
export function withOrder(settings: Settings, view: FacetView, order: readonly string[]): Settings {
	return withTerms(settings, view, order, setTermsOf(view), view.retired);
}

/** Adds a term at the end, or changes one (`before` is its name), whose old name becomes a former one when it is renamed. */
export function withTerm(
	settings: Settings,
	view: FacetView,
	before: string | undefined,
	values: TermValues,
): Settings {
	const name = values.name.trim();
	const term = view.terms.find((one) => one.name === before);
	const isRenamed = before !== undefined && !isNamed(view, before, name);
	const isIn = (names: readonly string[] | undefined, one: string): boolean =>
		names?.some((other) => isNamed(view, other, one)) === true;
	// The last name goes first, since a definition that still has a former name is looked for in this order.
	const formerly = unique(view, [
		...(isRenamed ? [before] : []),
		...values.formerly,
		...(isRenamed ? (term?.formerly ?? []) : []),
	]);
	const vault = term?.inVault !== undefined && isNamed(view, term.inVault.name, name) ? term.inVault : undefined;
	const label = values.label?.trim();
	const alternatives = unique(view, values.alternatives).filter(
		(other) => !isNamed(view, other, name) && !isIn(vault?.alternatives, other),
	);
	const spellings = [name, ...alternatives, ...builtInSpellingsOf(view, name)];
	const changed: TermSetting = {
		name,
		anySpelling: term?.set?.anySpelling === true && term.set.name === name,
		...(isWorthKeeping(label, vault?.label) && { label }),
		alternatives,
		formerly: formerly.filter((other) => !isIn(spellings, other) && !isIn(vault?.formerly, other)),
		retired: false,
	};
	const names = view.terms.map((one) => one.name).filter((one) => one === before || !isNamed(view, one, name));
	const order = term === undefined ? [...names, name] : names.map((one) => (one === before ? name : one));
	const isBefore = (one: TermSetting): boolean => before !== undefined && isNamed(view, one.name, before);
	return withTerms(
		settings,
		view,
		order,
		[...setTermsOf(view).filter((one) => !isBefore(one)), changed],
		view.retired.filter((one) => !isNamed(view, one.name, name)),
	);
}

/** The spellings of a name that the built-in framework knows; none when it does not have the name. */
function builtInSpellingsOf(view: FacetView, name: string): readonly string[] {
	const terms = defaultSpecOf(view.id).builtIn?.terms ?? [];
	const spellings = terms.map((term) => [term.name, ...term.alternatives]);
	return spellings.find((names) => names.some((one) => isNamed(view, one, name))) ?? [];
}

/** Takes a term out of use: notes that say it are flagged. */
export function withRetired(settings: Settings, view: FacetView, name: string): Settings {
	const set = setTermsOf(view).find((one) => isNamed(view, one.name, name));
	const term = set ?? { ...plainTerm, name };
	return withTerms(settings, view, namesWithout(view, name), setTermsOf(view), [
		...view.retired,
		{ ...term, retired: true },
	]);
}

/** Takes a retired term back into use, at the end where the vault does not have it. */
export function withRestored(settings: Settings, view: FacetView, name: string): Settings {
	const term = view.retired.find((one) => isNamed(view, one.name, name));
	if (term === undefined) return settings;
	const retired = view.retired.filter((one) => one !== term);
	return withTerms(
		settings,
		view,
		withNatural(view, name),
		[...setTermsOf(view), { ...term, retired: false }],
		retired,
	);
}

/** Forgets what settings say about a term; one that the vault does not have is gone, one that they renamed has its old name. */
export function withoutTerm(settings: Settings, view: FacetView, name: string): Settings {
	const others = setTermsOf(view).filter((one) => !isNamed(view, one.name, name));
	const retired = view.retired.filter((one) => !isNamed(view, one.name, name));
	const order = view.terms.flatMap((one) => (one.name === name ? (one.inVault?.name ?? []) : one.name));
	return withTerms(settings, view, unique(view, order), others, retired);
}

/**
 * Writes terms in an order. A term is named only when it must be: when settings say something about it, or when it
 * would stand elsewhere if it were not; the rest follows in the vault's own order, and with the vault from then on.
 */
function withTerms(
	settings: Settings,
	view: FacetView,
	order: readonly string[],
	set: readonly TermSetting[],
	retired: readonly TermSetting[],
): Settings {
	const toKey = (name: string): string => nameKeyOf(name, view.noun);
	const spelled = new Map(view.inVault.map(({ name }) => [toKey(name), name]));
	const isSpelledSo = ({ name }: TermSetting): boolean => (spelled.get(toKey(name)) ?? name) === name;
	const isSaying = (term: TermSetting): boolean => saysMore(term) || !isSpelledSo(term);
	const saying = new Map(set.filter(isSaying).map((term) => [toKey(term.name), term]));
	const names = order.filter(
		(name) =>
			saying.has(toKey(name)) ||
			!isLeftOver(
				view,
				view.terms.find((term) => term.name === name),
				set,
			),
	);
	const keys = names.map(toKey);
	const natural = view.inVault.map(({ name }) => toKey(name));
	const mustName = (key: string): boolean => saying.has(key) || !natural.includes(key);
	const namedOf = (count: number): readonly TermSetting[] =>
		names.slice(0, count).map((name) => saying.get(toKey(name)) ?? { ...plainTerm, name });
	let count = 0;
	while (count < keys.length) {
		const rest = keys.slice(count);
		if (
			laysOverBuiltIn(view, namedOf(count)) &&
			!rest.some(mustName) &&
			isSame(
				rest,
				natural.filter((key) => rest.includes(key)),
			)
		)
			break;
		count += 1;
	}
	const named = names.slice(0, count).map((name) => saying.get(toKey(name)) ?? { ...plainTerm, name });
	const before = facetSettingOf(settings, view.id) ?? newFacet(view.id);
	return withTidyFacet(settings, { ...before, terms: [...named, ...retired] });
}

/** Whether the terms that are named leave the built-in framework in force, where it is: most of them are its own. */
function laysOverBuiltIn({ id, noun }: FacetView, named: readonly TermSetting[]): boolean {
	const { builtIn } = defaultSpecOf(id);
	return builtIn === undefined || named.length === 0 || isAbout(builtIn.terms, named, noun);
}

/** Puts a facet in the place of what settings say about it; one that is built in is not kept when that is nothing. */
export function withTidyFacet(settings: Settings, facet: FacetSetting): Settings {
	return withFacet(settings, idOf(facet), isSilent(facet) ? undefined : facet);
}

/** Whether nothing is said about a facet that is there anyway, but which one it is. */
function isSilent(facet: FacetSetting): boolean {
	const { property: _property, ...rest } = compactFacet(facet);
	return isBuiltIn(idOf(facet)) && Object.keys(rest).length === 0;
}

/** A term that is there only since a note still defines it under the name it had before: it goes where its successor is. */
function isLeftOver(view: FacetView, term: TermView | undefined, set: readonly TermSetting[]): boolean {
	if (term === undefined) return false;
	const isReplaced = set.some(({ formerly }) => formerly.some((name) => isNamed(view, name, term.name)));
	return term.replacedBy !== undefined || isReplaced;
}

function setTermsOf(view: FacetView): readonly TermSetting[] {
	return view.terms.map(({ set }) => set).filter((set) => set !== undefined);
}

function namesWithout(view: FacetView, name: string): readonly string[] {
	return view.terms.map((term) => term.name).filter((other) => other !== name);
}

/** The names in order, with one more where the vault has it: after the nearest one that goes before it there. */
function withNatural(view: FacetView, name: string): readonly string[] {
	const names = view.terms.map((term) => term.name);
	const natural = view.inVault.map((term) => term.name);
	const at = natural.findIndex((one) => isNamed(view, one, name));
	if (at < 0) return [...names, name];
	const previous = natural.slice(0, at).findLast((other) => names.includes(other));
	const place = previous === undefined ? 0 : names.indexOf(previous) + 1;
	return [...names.slice(0, place), name, ...names.slice(place)];
}

function saysMore({ label, definition, alternatives, formerly }: TermSetting): boolean {
	return label !== undefined || definition !== undefined || alternatives.length > 0 || formerly.length > 0;
}

function isWorthKeeping(text: string | undefined, otherwise: string | undefined): text is string {
	return text !== undefined && text !== '' && text !== otherwise;
}

/** Whether two spellings are one name. */
export function isNamed({ noun }: Pick<FacetView, 'noun'>, left: string, right: string): boolean {
	return nameKeyOf(left, noun) === nameKeyOf(right, noun);
}

/** Names without blanks around them, each once however it is spelled. */
function unique({ noun }: FacetView, names: readonly string[]): string[] {
	const found = new Map<string, string>();
	for (const name of names.map((one) => one.trim())) {
		const key = nameKeyOf(name, noun);
		if (key !== '' && !found.has(key)) found.set(key, name);
	}
	return [...found.values()];
}
