import { isNamed, type FacetTexts, type TermValues } from '../../core/settings/change-facets';
import { defaultSpecOf, isProperty, type FacetView, type TermView } from '../../core/settings/facet-view';
import { keyOf } from '../../core/vocabulary/key';
import { labelOf } from '../../core/vocabulary/label';
import type { SettingsText } from '../../locale/en/settings';
import { nameOfFacet } from './facet-definitions';
import type { Form, FormField } from '../dom/form-modal';

/** Properties that In Phase reads for something else. */
const ownProperties = ['type', 'title', 'tags', 'aliases', 'extends', 'formerly', 'in-phase'];

/** What definitions of a facet are called and tagged; empty where the default counts. */
interface DefinitionTexts {
	readonly noun: string;
	readonly definitionTag: string;
}

type DefinitionKey = keyof DefinitionTexts;
type TermKey = 'name' | 'label' | 'alternatives' | 'formerly';

/** The ids of the facets there are, in use or retired. */
type KnownFacets = readonly string[];

/** Asks for a property that is to be a facet. */
export function facetForm(
	text: SettingsText,
	known: KnownFacets,
	onSubmit: (property: string, texts: DefinitionTexts) => void,
): Form<'property' | DefinitionKey> {
	return {
		title: text.addFacet,
		fields: [
			propertyField(text, '', text.form.propertyDesc),
			...textFields(text, { noun: '', definitionTag: '' }, text.form.exampleProperty),
		],
		submit: text.form.add,
		findFaults: ({ property }) => findPropertyFault(text, property, known),
		onSubmit: ({ property, ...texts }) => onSubmit(property.trim(), texts),
	};
}

/** Asks for another property of a facet, where settings add it, and how its definitions are known. */
export function facetTextsForm(
	text: SettingsText,
	known: KnownFacets,
	view: FacetView,
	onSubmit: (texts: FacetTexts) => void,
): Form<'property' | DefinitionKey> {
	const { id, property, isAdded } = view;
	const others = known.filter((other) => !isProperty(other, id));
	return {
		title: text.editFacet(nameOfFacet(view.id)),
		fields: [
			...(isAdded ? [propertyField(text, property, text.form.otherPropertyDesc)] : []),
			...textFields(text, view, property),
		],
		submit: text.form.save,
		findFaults: (values) => (isAdded ? findPropertyFault(text, values.property, others) : {}),
		onSubmit,
	};
}

function propertyField(text: SettingsText, value: string, desc: string): FormField<'property'> {
	return { key: 'property', name: text.form.property, desc, value };
}

function findPropertyFault(text: SettingsText, typed: string, others: KnownFacets): { readonly property?: string } {
	const property = typed.trim();
	if (property === '') return { property: text.form.empty };
	if (others.some((other) => isProperty(other, property))) return { property: text.form.isFacet(property) };
	return ownProperties.some((own) => isProperty(own, property)) ? { property: text.form.notProperty(property) } : {};
}

/** @param property What the defaults are shown for as long as no other is typed. */
function textFields(
	text: SettingsText,
	{ noun, definitionTag }: DefinitionTexts,
	property: string,
): readonly FormField<DefinitionKey>[] {
	const defaultsOf = (values: Readonly<Partial<Record<string, string>>>): DefinitionTexts =>
		defaultSpecOf(values['property']?.trim() || property);
	return [
		{
			key: 'noun',
			name: text.form.noun,
			desc: text.form.nounDesc(noun === '' ? defaultSpecOf(property).noun : noun),
			value: noun,
			placeholder: (typed) => defaultsOf(typed).noun,
		},
		{
			key: 'definitionTag',
			name: text.form.definitionTag,
			desc: text.form.definitionTagDesc,
			value: definitionTag,
			placeholder: (typed) => defaultsOf(typed).definitionTag,
		},
	];
}

/** Asks about a term, or for one that is new. */
export function termForm(
	text: SettingsText,
	view: FacetView,
	term: TermView | undefined,
	onSubmit: (values: TermValues) => void,
): Form<TermKey> {
	const { set, inVault } = term ?? {};
	const fields: readonly FormField<TermKey>[] = [
		{
			key: 'name',
			name: text.form.name,
			desc: term === undefined ? text.form.nameDesc : text.form.renameDesc(term.name, view.noun),
			value: term?.name ?? '',
		},
		{
			key: 'label',
			name: text.form.label,
			desc: text.form.labelDesc,
			value: set?.label ?? '',
			placeholder: ({ name = '' }) =>
				inVault !== undefined && isNamed(view, inVault.name, name) ? inVault.label : labelOf(name.trim(), view.noun),
		},
		{
			key: 'alternatives',
			name: text.form.alternatives,
			desc: text.form.besides(text.form.alternativesDesc, namesBeside(term?.alternatives, set?.alternatives)),
			value: set?.alternatives.join(', ') ?? '',
		},
		{
			key: 'formerly',
			name: text.form.formerly,
			desc: text.form.besides(text.form.formerlyDesc, namesBeside(term?.formerly, set?.formerly)),
			value: set?.formerly.join(', ') ?? '',
		},
	];
	return {
		title: term === undefined ? text.addTerm : text.editTerm(term.label),
		fields,
		submit: term === undefined ? text.form.add : text.form.save,
		findFaults: (values) => findTermFaults(text, valuesOf(values), view, term),
		onSubmit: (values) => onSubmit(valuesOf(values)),
	};
}

function valuesOf({ name, label, alternatives, formerly }: Readonly<Record<TermKey, string>>): TermValues {
	return { name: name.trim(), label: label.trim(), alternatives: namesIn(alternatives), formerly: namesIn(formerly) };
}

/** A former name may be a term of its own, as while a rename is half done; two terms of one name cannot be told apart. */
function findTermFaults(
	text: SettingsText,
	values: TermValues,
	view: FacetView,
	term: TermView | undefined,
): Partial<Record<TermKey, string>> {
	if (values.name === '') return { name: text.form.empty };
	const others = view.terms.filter((other) => other.name !== term?.name && other.replacedBy === undefined);
	const ownerOf = (name: string): TermView | undefined =>
		others.find((other) => [other.name, ...other.alternatives].some((one) => isNamed(view, one, name)));
	const owner = ownerOf(values.name);
	if (owner !== undefined) return { name: text.form.taken(values.name, owner.label) };
	for (const name of values.alternatives) {
		const other = ownerOf(name);
		if (other !== undefined) return { alternatives: text.form.taken(name, other.label) };
	}
	return {};
}

function namesIn(list: string): string[] {
	return list
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

function namesBeside(all: readonly string[] = [], set: readonly string[] = []): readonly string[] {
	const keys = set.map(keyOf);
	return all.filter((name) => !keys.includes(name));
}
