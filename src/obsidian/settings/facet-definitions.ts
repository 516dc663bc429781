import type { Setting, SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { FacetView, TermView } from '../../core/settings/facet-view';
import { keyOf } from '../../core/vocabulary/key';
import { settingsText as text } from './text';

/** What can be done with facets and terms in the settings tab. */
export interface FacetActions {
	addFacet(): void;
	removeFacet(view: FacetView): void;
	useVault(view: FacetView): void;
	editDefinitions(view: FacetView): void;
	addTerm(view: FacetView): void;
	editTerm(view: FacetView, term: TermView): void;
	moveTerm(view: FacetView, from: number, to: number): void;
	retireTerm(view: FacetView, name: string): void;
	restoreTerm(view: FacetView, name: string): void;
	/** Drops what settings say about a term, in use or retired. */
	forgetTerm(view: FacetView, name: string): void;
}

/** The facets: a page for each, those that settings add in a list of their own. */
export function facetDefinitions(views: readonly FacetView[], actions: FacetActions): SettingDefinitionItem<never>[] {
	const added = views.filter(({ isAdded }) => isAdded);
	return [
		{ type: 'group', heading: text.facets, items: views.filter(({ isAdded }) => !isAdded).map((view) => facetPage(view, actions)) },
		{
			type: 'list',
			heading: text.addedFacets,
			emptyState: text.addedFacetsNone,
			items: added.map((view) => facetPage(view, actions)),
			onDelete: (at) => {
				const view = added[at];
				if (view !== undefined) actions.removeFacet(view);
			},
			addItem: { name: text.addFacet, action: () => actions.addFacet() },
		},
	];
}

/** What a facet is called in settings: its property with a capital, which stays when its noun changes. */
export function nameOfFacet({ property }: Pick<FacetView, 'property'>): string {
	return property.charAt(0).toUpperCase() + property.slice(1);
}

function facetPage(view: FacetView, actions: FacetActions): SettingDefinitionPage<never> {
	return {
		type: 'page',
		name: nameOfFacet(view),
		desc: text.facetDesc(view.property, view.noun),
		displayValue: text.termCount(view.terms.length),
		items: [vaultRow(view, actions), termsList(view, actions), ...retiredGroup(view, actions), definitionsRow(view, actions)],
	};
}

function vaultRow(view: FacetView, actions: FacetActions): SettingDefinition<never> {
	const labels = view.inVault.map(({ label }) => label);
	const said = labels.length === 0 ? text.vaultSaysNothing : text.vaultSaysTerms(labels);
	return {
		name: text.vaultSays,
		desc: `${said} ${view.isSet ? text.somethingSet : text.nothingSet}`,
		render: (setting) => {
			if (view.isSet) setting.addButton((button) => button.setButtonText(text.useVault).onClick(() => actions.useVault(view)));
		},
	};
}

function termsList(view: FacetView, actions: FacetActions): SettingDefinitionItem<never> {
	return {
		type: 'list',
		heading: text.terms,
		cls: 'in-phase-terms',
		emptyState: text.termsNone,
		items: view.terms.map((term) => termRow(view, term, actions)),
		onReorder: (from, to) => actions.moveTerm(view, from, to),
		addItem: { name: text.addTerm, action: () => actions.addTerm(view) },
	};
}

function termRow(view: FacetView, term: TermView, actions: FacetActions): SettingDefinition<never> {
	const { name, label, inVault } = term;
	return {
		name: label,
		desc: describeTerm(term),
		aliases: [name, ...term.alternatives, ...term.formerly],
		render: (setting) => {
			setting.addExtraButton((button) => button.setIcon('pencil').setTooltip(text.editTerm(label)).onClick(() => actions.editTerm(view, term)));
			if (inVault === undefined && term.paths.length === 0) {
				setting.addExtraButton((button) => button.setIcon('trash-2').setTooltip(text.removeTerm(label)).onClick(() => actions.forgetTerm(view, name)));
				return;
			}
			if (isSetBesides(term)) {
				setting.addExtraButton((button) => button.setIcon('rotate-ccw').setTooltip(text.useVaultFor(label)).onClick(() => actions.forgetTerm(view, name)));
			}
			setting.addExtraButton((button) => button.setIcon('archive').setTooltip(text.retireTerm(label)).onClick(() => actions.retireTerm(view, name)));
		},
	};
}

function describeTerm({ name, label, paths, alternatives, formerly, inVault, replacedBy }: TermView): string {
	const said = text.term;
	const undefinedTerm = inVault === undefined ? said.setHere : said.used;
	return [
		said.says(name),
		paths.length > 0 ? said.definedBy(paths) : undefinedTerm,
		replacedBy !== undefined && said.replacedBy(replacedBy),
		inVault !== undefined && inVault.label !== label && said.vaultLabel(inVault.label),
		alternatives.length > 0 && said.alternatives(alternatives),
		formerly.length > 0 && said.formerly(formerly),
	]
		.filter((part) => part !== false)
		.join(' · ');
}

/** Whether settings say more about a term than where it stands. */
function isSetBesides({ set, inVault }: TermView): boolean {
	if (set === undefined || inVault === undefined) return false;
	return set.label !== undefined || set.alternatives.length > 0 || set.formerly.length > 0;
}

function retiredGroup(view: FacetView, actions: FacetActions): SettingDefinitionItem<never>[] {
	if (view.retired.length === 0) return [];
	const items = view.retired.map(({ name, label: setLabel }): SettingDefinition<never> => {
		const key = keyOf(name);
		const inVault = view.inVault.find((term) => term.name === key);
		const label = setLabel ?? inVault?.label ?? name;
		const render = (setting: Setting): void => {
			setting.addExtraButton((button) => button.setIcon('archive-restore').setTooltip(text.restoreTerm(label)).onClick(() => actions.restoreTerm(view, key)));
			if (inVault !== undefined) return;
			setting.addExtraButton((button) => button.setIcon('trash-2').setTooltip(text.removeTerm(label)).onClick(() => actions.forgetTerm(view, key)));
		};
		return { name: label, desc: text.retiredDesc, render };
	});
	return [{ type: 'list', heading: text.retired, cls: 'in-phase-terms', items }];
}

function definitionsRow(view: FacetView, actions: FacetActions): SettingDefinitionGroup<never> {
	const row: SettingDefinition<never> = {
		name: text.definitions,
		desc: text.definitionsDesc(view.noun, view.definitionTag),
		render: (setting) => {
			setting.addExtraButton((button) => button.setIcon('pencil').setTooltip(text.editDefinitions).onClick(() => actions.editDefinitions(view)));
		},
	};
	return { type: 'group', cls: 'in-phase-terms', items: [row] };
}
