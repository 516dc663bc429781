import { keyOf } from '../vocabulary/key';
import { isSame } from './compact-settings';
import { defaultSpecOf, isBuiltIn, isProperty, type FacetView, type TermView } from './facet-view';
import type { FacetSetting, Settings, TermSetting } from './settings';

/** What a person says about a term; the lists as they are set, without what vault and preset add. */
export type TermValues = Pick<TermSetting, 'name' | 'label' | 'alternatives' | 'formerly'>;

/** What settings say about a facet; undefined when nothing. */
export function facetSettingOf({ facets }: Settings, property: string): FacetSetting | undefined {
	return facets.find((facet) => isProperty(facet.property, property));
}

/** Puts a facet in the place of what settings say about its property; undefined: settings say nothing about it. */
export function withFacet(settings: Settings, property: string, facet: FacetSetting | undefined): Settings {
	const at = settings.facets.findIndex((one) => isProperty(one.property, property));
	const facets = settings.facets.filter((one) => !isProperty(one.property, property));
	if (facet !== undefined) facets.splice(at < 0 ? facets.length : at, 0, facet);
	return { ...settings, facets };
}

/** Sets what definitions are called and tagged; empty texts, and those that count anyway, are not kept. */
export function withFacetTexts(settings: Settings, property: string, texts: { readonly noun?: string; readonly definitionTag?: string }): Settings {
	const before = facetSettingOf(settings, property) ?? { property, terms: [] };
	const defaults = defaultSpecOf(property);
	const { noun, definitionTag, terms } = { ...before, ...texts };
	const tag = definitionTag?.trim().replace(/^#/, '');
	return withTidyFacet(settings, {
		property: before.property,
		...(isWorthKeeping(noun?.trim(), defaults.noun) && { noun: noun?.trim() }),
		...(isWorthKeeping(tag, defaults.definitionTag) && { definitionTag: tag }),
		terms,
	});
}

/** Drops all that settings say about a facet; one that they add stays, with the texts by which its definitions are known. */
export function withFacetOfVault(settings: Settings, property: string): Settings {
	const before = facetSettingOf(settings, property);
	return withFacet(settings, property, before === undefined || isBuiltIn(property) ? undefined : { ...before, terms: [] });
}

/** Puts the terms of a facet in another order. */
export function withOrder(settings: Settings, view: FacetView, order: readonly string[]): Settings {
	return withTerms(settings, view, order, setTermsOf(view), view.retired);
}

/** Adds a term at the end, or changes one (`before` is its name), whose old name becomes a former one when it is renamed. */
export function withTerm(settings: Settings, view: FacetView, before: string | undefined, values: TermValues): Settings {
	const name = keyOf(values.name);
	const term = view.terms.find((one) => one.name === before);
	const isRenamed = before !== undefined && before !== name;
	const formerly = unique([...values.formerly.map(keyOf), ...(isRenamed ? [before, ...(term?.formerly ?? [])] : [])]);
	const vault = isRenamed ? undefined : term?.inVault;
	const label = values.label?.trim();
	const changed: TermSetting = {
		name,
		...(isWorthKeeping(label, vault?.label) && { label }),
		alternatives: unique(values.alternatives.map(keyOf)).filter((other) => other !== name && vault?.alternatives.includes(other) !== true),
		formerly: formerly.filter((other) => other !== name && vault?.formerly.includes(other) !== true),
		retired: false,
	};
	const names = view.terms.map((one) => one.name).filter((one) => one === before || one !== name);
	const order = term === undefined ? [...names, name] : names.map((one) => (one === before ? name : one));
	const others = setTermsOf(view).filter((one) => keyOf(one.name) !== before);
	return withTerms(settings, view, order, [...others, changed], view.retired.filter((one) => keyOf(one.name) !== name));
}

/** Takes a term out of use: notes that say it are flagged. */
export function withRetired(settings: Settings, view: FacetView, name: string): Settings {
	const term = setTermsOf(view).find((one) => keyOf(one.name) === name) ?? { name, alternatives: [], formerly: [] };
	return withTerms(settings, view, namesWithout(view, name), setTermsOf(view), [...view.retired, { ...term, retired: true }]);
}

/** Takes a retired term back into use, at the end where the vault does not have it. */
export function withRestored(settings: Settings, view: FacetView, name: string): Settings {
	const term = view.retired.find((one) => keyOf(one.name) === name);
	if (term === undefined) return settings;
	const retired = view.retired.filter((one) => one !== term);
	return withTerms(settings, view, withNatural(view, name), [...setTermsOf(view), { ...term, retired: false }], retired);
}

/** Forgets what settings say about a term; one that the vault does not have is gone. */
export function withoutTerm(settings: Settings, view: FacetView, name: string): Settings {
	const others = setTermsOf(view).filter((one) => keyOf(one.name) !== name);
	const retired = view.retired.filter((one) => keyOf(one.name) !== name);
	const isInVault = view.inVault.some((one) => one.name === name);
	return withTerms(settings, view, isInVault ? view.terms.map((one) => one.name) : namesWithout(view, name), others, retired);
}

/**
 * Writes terms in an order. A term is named only when it must be: when settings say something about it, or when it
 * would stand elsewhere if it were not; the rest follows in the vault's own order, and with the vault from then on.
 */
function withTerms(settings: Settings, view: FacetView, order: readonly string[], set: readonly TermSetting[], retired: readonly TermSetting[]): Settings {
	const saying = new Map(set.filter(saysMore).map((term) => [keyOf(term.name), term]));
	const names = order.filter((name) => saying.has(name) || !isLeftOver(view.terms.find((term) => term.name === name), set));
	const natural = view.inVault.map(({ name }) => name);
	const mustName = (name: string): boolean => saying.has(name) || !natural.includes(name);
	let count = 0;
	while (count < names.length) {
		const rest = names.slice(count);
		if (!rest.some(mustName) && isSame(rest, natural.filter((name) => rest.includes(name)))) break;
		count += 1;
	}
	const named = names.slice(0, count).map((name) => saying.get(name) ?? { name, alternatives: [], formerly: [], retired: false });
	const before = facetSettingOf(settings, view.property) ?? { property: view.property };
	return withTidyFacet(settings, { ...before, terms: [...named, ...retired] });
}

function withTidyFacet(settings: Settings, facet: FacetSetting): Settings {
	const saysNothing = isBuiltIn(facet.property) && facet.terms.length === 0 && facet.noun === undefined && facet.definitionTag === undefined;
	return withFacet(settings, facet.property, saysNothing ? undefined : facet);
}

/** A term that is there only since a note still defines it under the name it had before: it goes where its successor is. */
function isLeftOver(term: TermView | undefined, set: readonly TermSetting[]): boolean {
	return term !== undefined && (term.replacedBy !== undefined || set.some(({ formerly }) => formerly.includes(term.name)));
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
	const at = natural.indexOf(name);
	if (at < 0) return [...names, name];
	const previous = natural.slice(0, at).findLast((other) => names.includes(other));
	const place = previous === undefined ? 0 : names.indexOf(previous) + 1;
	return [...names.slice(0, place), name, ...names.slice(place)];
}

function saysMore({ label, alternatives, formerly }: TermSetting): boolean {
	return label !== undefined || alternatives.length > 0 || formerly.length > 0;
}

function isWorthKeeping(text: string | undefined, otherwise: string | undefined): text is string {
	return text !== undefined && text !== '' && text !== otherwise;
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)].filter((name) => name !== '');
}
