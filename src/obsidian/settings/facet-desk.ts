import type { VaultIndex } from '../../core/index/vault-index';
import { moveItem } from '../../core/settings/change-settings';
import {
	newFacet,
	withFacet,
	withFacetOfVault,
	withFacetTexts,
	withOrder,
	withoutTerm,
	withRestored,
	withRetired,
	withTerm,
} from '../../core/settings/change-facets';
import { isSame } from '../../core/settings/compact-settings';
import { viewFacetOf, viewFacets, type FacetView } from '../../core/settings/facet-view';
import {
	retiredFacetsOf,
	withFacetOrder,
	withoutFacet,
	withRestoredFacet,
	withRetiredFacet,
} from '../../core/settings/order-facets';
import { facetSpecsOf, idOf, type FacetsInOrder, type Settings } from '../../core/settings/settings';
import type { Vocabulary } from '../../core/vocabulary/facet';
import type { SettingsText } from '../../locale/en/settings';
import { showUndo } from '../actions/undo-notice';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from '../actions/sources';
import { mustWait } from '../vault/must-wait';
import { nameOfFacet, type FacetActions } from './facet-definitions';
import { facetForm, facetTextsForm, termForm } from './facet-forms';
import { FormModal, type Form } from '../dom/form-modal';
import type { ChangeSettings } from './settings-json';
import { setUpFacets } from './setup-modal';

/** What the desk needs of the tab it is part of. */
export interface FacetDeskHost {
	/** What `views` gives has changed by itself. */
	readonly onViews: () => void;
	readonly change: ChangeSettings;
	/** Whether anybody sees the facets at the moment. */
	isShown(): boolean;
}

/** The facets as the settings tab shows and changes them. */
export class FacetDesk {
	readonly #context: RefactorContext;
	readonly #host: FacetDeskHost;
	/** The index that was last complete: while one is built anew, what the vault says is not known otherwise. */
	#index: VaultIndex;
	#isWhole = false;
	#seen:
		{ readonly settings: Settings; readonly vocabulary: Vocabulary; readonly views: readonly FacetView[] } | undefined;

	constructor(context: RefactorContext, host: FacetDeskHost) {
		const { live } = context;
		this.#context = context;
		this.#host = host;
		this.#index = live.index;
		this.#isWhole = live.isReady;
		live.onChange((event) => {
			if (event.kind === 'closed') return;
			// Until the vault was whole for once, there is nothing better than what is read of it.
			if (!live.isReady && this.#isWhole) return;
			this.#index = live.index;
			this.#isWhole = live.isReady;
			const isOther = event.kind === 'rebuilt' || event.changes.some(({ isVocabularyChanged }) => isVocabularyChanged);
			// To see them, every note is looked at; what nobody sees is looked at when the tab is opened.
			if (!isOther || this.#seen === undefined || !host.isShown()) return;
			const before = this.#seen.views;
			if (!isSame(before, this.views())) host.onViews();
		});
	}

	/** The facets, of which nothing is looked at again as long as settings and vocabulary are the same. */
	views(): readonly FacetView[] {
		const { current: settings } = this.#context.settings;
		const { vocabulary } = this.#index;
		if (this.#seen?.settings !== settings || this.#seen.vocabulary !== vocabulary) {
			this.#seen = { settings, vocabulary, views: viewFacets(settings, this.#index) };
			this.#readOrders(this.#seen.views);
		}
		return this.#seen.views;
	}

	/** Has the notes about facets read where the vault's own order may hang on their texts, and settings have another. */
	#readOrders(views: readonly FacetView[]): void {
		const byName = views.filter(({ orderFrom, inVault }) => orderFrom === 'name' && inVault.length > 1);
		const abouts = byName.flatMap(({ id }) => this.#index.notesAbout(id));
		const untold = abouts.flatMap(({ path, outline }) => (outline === undefined ? [path] : []));
		if (untold.length > 0) void this.#context.live.readOutlines(untold);
	}

	readonly actions: FacetActions = {
		setUpFacets: () => setUpFacets(this.#context),
		addFacet: () => {
			this.#ask(
				facetForm(this.#text, this.#known(), (property, texts) =>
					this.#change((settings) =>
						withFacetTexts(withFacet(settings, property, newFacet(property)), property, texts),
					),
				),
			);
		},
		editFacet: (view) => {
			this.#ask(
				facetTextsForm(this.#text, this.#known(), view, (texts) =>
					this.#change((settings) => withFacetTexts(settings, view.id, texts)),
				),
			);
		},
		moveFacet: (from, to) => {
			const moved = this.views()[from]?.id ?? '';
			this.#change((settings) => {
				const order = facetSpecsOf(settings).map(({ id }) => id);
				const at = order.indexOf(moved);
				return at < 0 ? settings : withFacetOrder(settings, moveItem(order, at, to));
			});
		},
		retireFacet: (id) => this.#change((settings) => withRetiredFacet(settings, id)),
		restoreFacet: (id) => this.#change((settings) => withRestoredFacet(settings, id)),
		removeFacet: (id) => void this.#dropping(id, (settings) => withoutFacet(settings, id), this.#text.facetRemoved),
		useVault: ({ id }) => void this.#dropping(id, (settings) => withFacetOfVault(settings, id), this.#text.usedVault),
		addTerm: (view) => {
			this.#ask(
				termForm(this.#text, view, undefined, (values) =>
					this.#changeTerms(view, (settings, now) => withTerm(settings, now, undefined, values)),
				),
			);
		},
		editTerm: (view, term) => {
			this.#ask(
				termForm(this.#text, view, term, (values) =>
					this.#changeTerms(view, (settings, now) => withTerm(settings, now, term.name, values)),
				),
			);
		},
		moveTerm: (view, from, to) => {
			this.#changeTerms(view, (settings, now) => {
				const names = now.terms.map(({ name }) => name);
				const at = names.indexOf(view.terms[from]?.name ?? '');
				return at < 0 ? settings : withOrder(settings, now, moveItem(names, at, to));
			});
		},
		retireTerm: (view, name) => this.#changeTerms(view, (settings, now) => withRetired(settings, now, name)),
		restoreTerm: (view, name) => this.#changeTerms(view, (settings, now) => withRestored(settings, now, name)),
		forgetTerm: (view, name) => this.#changeTerms(view, (settings, now) => withoutTerm(settings, now, name)),
	};

	get #text(): SettingsText {
		return this.#context.locale.settings;
	}

	/** The ids of all facets there are, in use or not. */
	#known(): readonly string[] {
		return [...this.views().map(({ id }) => id), ...retiredFacetsOf(this.#context.settings.current).map(idOf)];
	}

	#change(change: (settings: Settings) => Settings): void {
		void this.#host.change(change);
	}

	/** Changes terms as they are by now: settings may have come from outside since they were shown. */
	#changeTerms({ id }: FacetView, change: (settings: Settings, now: FacetView) => Settings): void {
		// What is set of a facet is made from what the vault says, which one that is not read yet does not.
		if (!this.#isWhole && mustWait(this.#context)) return;
		this.#change((settings) => {
			const now = viewFacetOf(settings, id, this.#index);
			return now === undefined ? settings : change(settings, now);
		});
	}

	/** Drops what settings say about a facet, and offers to bring it back until something else is said about facets. */
	async #dropping(id: string, change: (settings: Settings) => Settings, say: (facet: string) => string): Promise<void> {
		const said = (): FacetsInOrder => {
			const { current } = this.#context.settings;
			return { facets: current.facets, facetOrder: current.facetOrder, typesFrom: current.typesFrom };
		};
		const before = said();
		await this.#host.change(change);
		const after = said();
		if (isSame(before, after)) return;
		showUndo(this.#context.locale, say(nameOfFacet(id)), async () => {
			if (!isSame(said(), after)) return this.#text.notUndone;
			await this.#host.change((settings) => ({ ...settings, ...before }));
			return this.#text.undone;
		});
	}

	#ask<Key extends string>(form: Form<Key>): void {
		const { app, live, locale } = this.#context;
		closesWithPlugin(new FormModal(app, locale, form), live).open();
	}
}
