import type { Setting, SettingDefinition, SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import { isBuiltIn, type FacetView, type TermView } from '../../core/settings/facet-view';
import { idOf, type FacetSetting } from '../../core/settings/settings';
import { isNamed } from '../../core/settings/change-facets';
import type { SettingsText } from '../../locale/en/settings';
import type { SetupText } from '../../locale/en/setup';
import type { Locale } from '../../locale/locales';
import { addIconButton } from './icon-button';

/** What can be done with facets and terms in the settings tab. */
export interface FacetActions {
	setUpFacets(): void;
	addFacet(): void;
	editFacet(view: FacetView): void;
	moveFacet(from: number, to: number): void;
	retireFacet(id: string): void;
	restoreFacet(id: string): void;
	/** Takes away a facet that settings add, in use or retired. */
	removeFacet(id: string): void;
	useVault(view: FacetView): void;
	addTerm(view: FacetView): void;
	editTerm(view: FacetView, term: TermView): void;
	moveTerm(view: FacetView, from: number, to: number): void;
	retireTerm(view: FacetView, name: string): void;
	restoreTerm(view: FacetView, name: string): void;
	/** Drops what settings say about a term, in use or retired. */
	forgetTerm(view: FacetView, name: string): void;
}

/** The facets in order, those out of use, and a page for the terms of each. */
export function facetDefinitions(
	{ settings: text, setup, report }: Locale,
	views: readonly FacetView[],
	retired: readonly FacetSetting[],
	actions: FacetActions,
): SettingDefinitionItem<never>[] {
	return [
		{
			type: 'list',
			heading: text.facets,
			cls: 'in-phase-terms',
			items: views.map((view, at) => facetRow(text, view, at === 0, views.length > 1, actions)),
			onReorder: (from, to) => actions.moveFacet(from, to),
			addItem: { name: text.addFacet, action: () => actions.addFacet() },
		},
		{
			type: 'group',
			items: [...views.map((view) => termsPage(text, view, sayOrder(report, view), actions)), setUpRow(setup, actions)],
		},
		...retiredFacets(text, retired, actions),
	];
}

function setUpRow({ name, desc, open }: SetupText, actions: FacetActions): SettingDefinition<never> {
	return {
		name,
		desc,
		render: (setting) => {
			setting.addButton((button) => button.setButtonText(open).onClick(() => actions.setUpFacets()));
		},
	};
}

/** What a facet is called in settings: its id with a capital, which stays when its noun changes. */
export function nameOfFacet(id: string): string {
	return id.charAt(0).toUpperCase() + id.slice(1);
}

function facetRow(
	text: SettingsText,
	view: FacetView,
	isMain: boolean,
	isOneOfMany: boolean,
	actions: FacetActions,
): SettingDefinition<never> {
	const { id, property, noun, definitionTag, isAdded } = view;
	const name = nameOfFacet(id);
	const desc = text.facetDesc(property, noun, definitionTag);
	return {
		name,
		desc: isMain ? `${desc} · ${text.mainFacet}` : desc,
		aliases: [noun, definitionTag],
		render: (setting) => {
			addIconButton(setting, { icon: 'pencil', label: text.editFacet(name), run: () => actions.editFacet(view) });
			if (!isOneOfMany) return;
			addIconButton(setting, {
				icon: 'archive',
				label: text.retireFacet(name),
				run: () => actions.retireFacet(id),
			});
			if (isAdded)
				addIconButton(setting, {
					icon: 'trash-2',
					label: text.removeFacet(name),
					run: () => actions.removeFacet(id),
				});
		},
	};
}

function retiredFacets(
	text: SettingsText,
	retired: readonly FacetSetting[],
	actions: FacetActions,
): SettingDefinitionItem<never>[] {
	if (retired.length === 0) return [];
	const items = retired.map((facet): SettingDefinition<never> => {
		const id = idOf(facet);
		const name = nameOfFacet(id);
		const render = (setting: Setting): void => {
			addIconButton(setting, {
				icon: 'archive-restore',
				label: text.restoreFacet(name),
				run: () => actions.restoreFacet(id),
			});
			if (!isBuiltIn(id))
				addIconButton(setting, {
					icon: 'trash-2',
					label: text.removeFacet(name),
					run: () => actions.removeFacet(id),
				});
		};
		return { name, desc: text.retiredFacetDesc(facet.property), render };
	});
	return [{ type: 'list', heading: text.retiredFacets, cls: 'in-phase-terms', items }];
}

/** Where the vault's order comes from; nothing where that is built in, or there is none. */
function sayOrder({ order }: Locale['report'], { orderFrom, inVault }: FacetView): string {
	return orderFrom === 'set' || orderFrom === 'built-in' || inVault.length < 2 ? '' : order[orderFrom];
}

function termsPage(
	text: SettingsText,
	view: FacetView,
	order: string,
	actions: FacetActions,
): SettingDefinitionPage<never> {
	return {
		type: 'page',
		name: text.termsOf(nameOfFacet(view.id)),
		desc: view.terms.map(({ label }) => label).join(', '),
		displayValue: text.termCount(view.terms.length),
		items: [vaultRow(text, view, order, actions), termsList(text, view, actions), ...retiredGroup(text, view, actions)],
	};
}

function vaultRow(text: SettingsText, view: FacetView, order: string, actions: FacetActions): SettingDefinition<never> {
	const labels = view.inVault.map(({ label }) => label);
	const said = labels.length === 0 ? text.vaultSaysNothing : text.vaultSaysTerms(labels);
	return {
		name: text.vaultSays,
		desc: [said, order, view.isSet ? text.somethingSet : text.nothingSet].filter((part) => part !== '').join(' '),
		render: (setting) => {
			if (view.isSet)
				setting.addButton((button) => button.setButtonText(text.useVault).onClick(() => actions.useVault(view)));
		},
	};
}

function termsList(text: SettingsText, view: FacetView, actions: FacetActions): SettingDefinitionItem<never> {
	return {
		type: 'list',
		heading: text.terms,
		cls: 'in-phase-terms',
		emptyState: text.termsNone,
		items: view.terms.map((term) => termRow(text, view, term, actions)),
		onReorder: (from, to) => actions.moveTerm(view, from, to),
		addItem: { name: text.addTerm, action: () => actions.addTerm(view) },
	};
}

function termRow(text: SettingsText, view: FacetView, term: TermView, actions: FacetActions): SettingDefinition<never> {
	const { name, label, inVault } = term;
	return {
		name: label,
		desc: describeTerm(text, term),
		aliases: [name, ...term.alternatives, ...term.formerly],
		render: (setting) => {
			addIconButton(setting, { icon: 'pencil', label: text.editTerm(label), run: () => actions.editTerm(view, term) });
			if (inVault === undefined && term.paths.length === 0) {
				addIconButton(setting, {
					icon: 'trash-2',
					label: text.removeTerm(label),
					run: () => actions.forgetTerm(view, name),
				});
				return;
			}
			if (isSetBesides(term))
				addIconButton(setting, {
					icon: 'rotate-ccw',
					label: text.useVaultFor(label),
					run: () => actions.forgetTerm(view, name),
				});
			addIconButton(setting, {
				icon: 'archive',
				label: text.retireTerm(label),
				run: () => actions.retireTerm(view, name),
			});
		},
	};
}

function describeTerm(
	text: SettingsText,
	{ name, label, paths, alternatives, formerly, inVault, replacedBy }: TermView,
): string {
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

function retiredGroup(text: SettingsText, view: FacetView, actions: FacetActions): SettingDefinitionItem<never>[] {
	if (view.retired.length === 0) return [];
	const items = view.retired.map(({ name, label: setLabel }): SettingDefinition<never> => {
		const inVault = view.inVault.find((term) => isNamed(view, term.name, name));
		const label = setLabel ?? inVault?.label ?? name;
		const render = (setting: Setting): void => {
			addIconButton(setting, {
				icon: 'archive-restore',
				label: text.restoreTerm(label),
				run: () => actions.restoreTerm(view, name),
			});
			if (inVault === undefined)
				addIconButton(setting, {
					icon: 'trash-2',
					label: text.removeTerm(label),
					run: () => actions.forgetTerm(view, name),
				});
		};
		return { name: label, desc: text.retiredDesc, render };
	});
	return [{ type: 'list', heading: text.retired, cls: 'in-phase-terms', items }];
}
