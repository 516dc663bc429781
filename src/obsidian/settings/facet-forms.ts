import type { App } from 'obsidian';
import type { TermValues } from '../../core/settings/change-facets';
import { defaultSpecOf, isProperty, type FacetView, type TermView } from '../../core/settings/facet-view';
import { keyOf } from '../../core/vocabulary/key';
import { FormModal, type FormField } from './form-modal';
import { settingsText } from './text';

/** Properties that In Phase reads for something else. */
const ownProperties = ['type', 'title', 'tags', 'aliases', 'extends', 'formerly', 'in-phase'];

/** What definitions of a facet are called and tagged; empty where the default counts. */
export interface FacetTexts {
	readonly noun: string;
	readonly definitionTag: string;
}

type TermKey = 'name' | 'label' | 'alternatives' | 'formerly';

/** Asks for a property that is to be a facet. */
export function askFacet(app: App, views: readonly FacetView[], onSubmit: (property: string, texts: FacetTexts) => void): void {
	const fields = [
		{ key: 'property' as const, name: settingsText.form.property, desc: settingsText.form.propertyDesc, value: '' },
		...textFields({ noun: '', definitionTag: '' }, ({ property = '' }): FacetTexts => defaultSpecOf(property.trim() === '' ? settingsText.form.exampleProperty : property.trim())),
	];
	new FormModal<'property' | 'noun' | 'definitionTag'>(app, {
		title: settingsText.addFacet,
		fields,
		submit: settingsText.form.add,
		findFaults: (values) => {
			const property = values.property.trim();
			if (property === '') return { property: settingsText.form.empty };
			if (views.some((view) => isProperty(view.property, property))) return { property: settingsText.form.isFacet(property) };
			return ownProperties.some((own) => isProperty(own, property)) ? { property: settingsText.form.notProperty(property) } : {};
		},
		onSubmit: ({ property, ...texts }) => onSubmit(property.trim(), texts),
	}).open();
}

/** Asks how the definitions of a facet are known. */
export function askDefinitions(app: App, view: FacetView, onSubmit: (texts: FacetTexts) => void): void {
	const { noun, definitionTag, defaults } = view;
	new FormModal<'noun' | 'definitionTag'>(app, {
		title: settingsText.definitions,
		fields: textFields({ noun, definitionTag }, () => defaults),
		submit: settingsText.form.save,
		findFaults: () => ({}),
		onSubmit,
	}).open();
}

function textFields(
	values: FacetTexts,
	defaultsOf: (values: Readonly<Partial<Record<string, string>>>) => FacetTexts,
): readonly FormField<'noun' | 'definitionTag'>[] {
	return [
		{ key: 'noun', name: settingsText.form.noun, desc: settingsText.form.nounDesc, value: values.noun, placeholder: (typed) => defaultsOf(typed).noun },
		{
			key: 'definitionTag',
			name: settingsText.form.definitionTag,
			desc: settingsText.form.definitionTagDesc,
			value: values.definitionTag,
			placeholder: (typed) => defaultsOf(typed).definitionTag,
		},
	];
}

/** Asks about a term, or for one that is new. */
export function askTerm(app: App, view: FacetView, term: TermView | undefined, onSubmit: (values: TermValues) => void): void {
	const { set, inVault } = term ?? {};
	const fields: readonly FormField<TermKey>[] = [
		{ key: 'name', name: settingsText.form.name, desc: term === undefined ? settingsText.form.nameDesc : settingsText.form.renameDesc(term.name), value: term?.name ?? '' },
		{ key: 'label', name: settingsText.form.label, desc: settingsText.form.labelDesc, value: set?.label ?? '', placeholder: ({ name = '' }) => inVault?.label ?? labelOf(name, view.noun) },
		{
			key: 'alternatives',
			name: settingsText.form.alternatives,
			desc: settingsText.form.besides(settingsText.form.alternativesDesc, namesBeside(term?.alternatives, set?.alternatives)),
			value: set?.alternatives.join(', ') ?? '',
		},
		{
			key: 'formerly',
			name: settingsText.form.formerly,
			desc: settingsText.form.besides(settingsText.form.formerlyDesc, namesBeside(term?.formerly, set?.formerly)),
			value: set?.formerly.join(', ') ?? '',
		},
	];
	new FormModal<TermKey>(app, {
		title: term === undefined ? settingsText.addTerm : settingsText.editTerm(term.label),
		fields,
		submit: term === undefined ? settingsText.form.add : settingsText.form.save,
		findFaults: (values) => findTermFaults(valuesOf(values), view, term),
		onSubmit: (values) => onSubmit(valuesOf(values)),
	}).open();
}

function valuesOf({ name, label, alternatives, formerly }: Readonly<Record<TermKey, string>>): TermValues {
	return { name: keyOf(name), label: label.trim(), alternatives: namesIn(alternatives), formerly: namesIn(formerly) };
}

/** A former name may be a term of its own, as while a rename is half done; two terms of one name cannot be told apart. */
function findTermFaults(values: TermValues, view: FacetView, term: TermView | undefined): Partial<Record<TermKey, string>> {
	if (values.name === '') return { name: settingsText.form.empty };
	const others = view.terms.filter((other) => other.name !== term?.name && other.replacedBy === undefined);
	const ownerOf = (name: string): TermView | undefined => others.find((other) => other.name === name || other.alternatives.includes(name));
	const owner = ownerOf(values.name);
	if (owner !== undefined) return { name: settingsText.form.taken(values.name, owner.label) };
	for (const name of values.alternatives) {
		const other = ownerOf(name);
		if (other !== undefined) return { alternatives: settingsText.form.taken(name, other.label) };
	}
	return {};
}

function namesIn(list: string): string[] {
	return list.split(',').map(keyOf).filter((name) => name !== '');
}

function namesBeside(all: readonly string[] = [], set: readonly string[] = []): readonly string[] {
	const keys = set.map(keyOf);
	return all.filter((name) => !keys.includes(name));
}

function labelOf(name: string, noun: string): string {
	const words = keyOf(name).split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return `${words.join(' ')} ${noun}`.trim();
}
