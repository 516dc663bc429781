import type { App } from 'obsidian';
import type { TermValues } from '../../core/settings/change-facets';
import { defaultSpecOf, isProperty, type FacetView, type TermView } from '../../core/settings/facet-view';
import { keyOf } from '../../core/vocabulary/key';
import { FormModal, type FormField } from './form-modal';
import { settingsText } from './text';

const text = settingsText.form;

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
		{ key: 'property' as const, name: text.property, desc: text.propertyDesc, value: '' },
		...textFields({ noun: '', definitionTag: '' }, ({ property = '' }): FacetTexts => defaultSpecOf(property.trim() === '' ? 'season' : property.trim())),
	];
	new FormModal<'property' | 'noun' | 'definitionTag'>(app, {
		title: settingsText.addFacet,
		fields,
		submit: text.add,
		findFaults: (values) => {
			const property = values.property.trim();
			if (property === '') return { property: text.empty };
			if (views.some((view) => isProperty(view.property, property))) return { property: text.isFacet(property) };
			return ownProperties.some((own) => isProperty(own, property)) ? { property: text.notProperty(property) } : {};
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
		submit: text.save,
		findFaults: () => ({}),
		onSubmit,
	}).open();
}

function textFields(
	values: FacetTexts,
	defaultsOf: (values: Readonly<Partial<Record<string, string>>>) => FacetTexts,
): readonly FormField<'noun' | 'definitionTag'>[] {
	return [
		{ key: 'noun', name: text.noun, desc: text.nounDesc, value: values.noun, placeholder: (typed) => defaultsOf(typed).noun },
		{
			key: 'definitionTag',
			name: text.definitionTag,
			desc: text.definitionTagDesc,
			value: values.definitionTag,
			placeholder: (typed) => defaultsOf(typed).definitionTag,
		},
	];
}

/** Asks about a term, or for one that is new. */
export function askTerm(app: App, view: FacetView, term: TermView | undefined, onSubmit: (values: TermValues) => void): void {
	const { set, inVault } = term ?? {};
	const fields: readonly FormField<TermKey>[] = [
		{ key: 'name', name: text.name, desc: term === undefined ? text.nameDesc : text.renameDesc(term.name), value: term?.name ?? '' },
		{ key: 'label', name: text.label, desc: text.labelDesc, value: set?.label ?? '', placeholder: ({ name = '' }) => inVault?.label ?? labelOf(name, view.noun) },
		{
			key: 'alternatives',
			name: text.alternatives,
			desc: text.besides(text.alternativesDesc, namesBeside(term?.alternatives, set?.alternatives)),
			value: set?.alternatives.join(', ') ?? '',
		},
		{
			key: 'formerly',
			name: text.formerly,
			desc: text.besides(text.formerlyDesc, namesBeside(term?.formerly, set?.formerly)),
			value: set?.formerly.join(', ') ?? '',
		},
	];
	new FormModal<TermKey>(app, {
		title: term === undefined ? settingsText.addTerm : settingsText.editTerm(term.label),
		fields,
		submit: term === undefined ? text.add : text.save,
		findFaults: (values) => findTermFaults(valuesOf(values), view, term),
		onSubmit: (values) => onSubmit(valuesOf(values)),
	}).open();
}

function valuesOf({ name, label, alternatives, formerly }: Readonly<Record<TermKey, string>>): TermValues {
	return { name: keyOf(name), label: label.trim(), alternatives: namesIn(alternatives), formerly: namesIn(formerly) };
}

/** A former name may be a term of its own, as while a rename is half done; two terms of one name cannot be told apart. */
function findTermFaults(values: TermValues, view: FacetView, term: TermView | undefined): Partial<Record<TermKey, string>> {
	if (values.name === '') return { name: text.empty };
	const others = view.terms.filter((other) => other.name !== term?.name && other.replacedBy === undefined);
	const ownerOf = (name: string): TermView | undefined => others.find((other) => other.name === name || other.alternatives.includes(name));
	const owner = ownerOf(values.name);
	if (owner !== undefined) return { name: text.taken(values.name, owner.label) };
	for (const name of values.alternatives) {
		const other = ownerOf(name);
		if (other !== undefined) return { alternatives: text.taken(name, other.label) };
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
