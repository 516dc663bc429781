import type { App } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import { moveItem } from '../../core/settings/change-settings';
import {
	facetSettingOf,
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
import { isProperty, viewFacets, type FacetView } from '../../core/settings/facet-view';
import type { Settings } from '../../core/settings/settings';
import type { Vocabulary } from '../../core/vocabulary/facet';
import { showUndo } from '../fixing/undo-notice';
import type { LiveIndex } from '../vault/live-index';
import { nameOfFacet, type FacetActions } from './facet-definitions';
import { askDefinitions, askFacet, askTerm } from './facet-forms';
import type { ChangeSettings } from './settings-json';
import type { SettingsStore } from './settings-store';
import { settingsText } from './text';

/** What the desk needs of the tab it is part of. */
export interface FacetDeskHost {
	/** What `views` gives has changed by itself. */
	readonly onViews: () => void;
	readonly change: ChangeSettings;
}

/** The facets as the settings tab shows and changes them. */
export class FacetDesk {
	readonly #app: App;
	readonly #store: SettingsStore;
	readonly #host: FacetDeskHost;
	/** The index that was last complete: while one is built anew, what the vault says is not known otherwise. */
	#index: VaultIndex;
	#seen: { readonly settings: Settings; readonly vocabulary: Vocabulary; readonly views: readonly FacetView[] } | undefined;

	constructor(app: App, store: SettingsStore, live: LiveIndex, host: FacetDeskHost) {
		this.#app = app;
		this.#store = store;
		this.#host = host;
		this.#index = live.index;
		live.onChange((event) => {
			if (event.kind === 'closed') return;
			this.#index = live.index;
			const isOther = event.kind === 'rebuilt' || event.changes.some(({ isVocabularyChanged }) => isVocabularyChanged);
			if (!isOther || this.#seen === undefined) return;
			const before = this.#seen.views;
			if (!isSame(before, this.views())) host.onViews();
		});
	}

	/** The facets, of which nothing is looked at again as long as settings and vocabulary are the same. */
	views(): readonly FacetView[] {
		const { current: settings } = this.#store;
		const { vocabulary } = this.#index;
		if (this.#seen?.settings !== settings || this.#seen.vocabulary !== vocabulary) {
			this.#seen = { settings, vocabulary, views: viewFacets(settings, this.#index) };
		}
		return this.#seen.views;
	}

	readonly actions: FacetActions = {
		addFacet: () => {
			askFacet(this.#app, this.views(), (property, texts) =>
				this.#change((settings) => withFacetTexts(withFacet(settings, property, { property, terms: [] }), property, texts)),
			);
		},
		removeFacet: (view) => void this.#dropping(view, (settings) => withFacet(settings, view.property, undefined), settingsText.facetRemoved),
		useVault: (view) => void this.#dropping(view, (settings) => withFacetOfVault(settings, view.property), settingsText.usedVault),
		editDefinitions: (view) => {
			askDefinitions(this.#app, view, (texts) => this.#change((settings) => withFacetTexts(settings, view.property, texts)));
		},
		addTerm: (view) => {
			askTerm(this.#app, view, undefined, (values) => this.#changeTerms(view, (settings, now) => withTerm(settings, now, undefined, values)));
		},
		editTerm: (view, term) => {
			askTerm(this.#app, view, term, (values) => this.#changeTerms(view, (settings, now) => withTerm(settings, now, term.name, values)));
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

	#change(change: (settings: Settings) => Settings): void {
		void this.#host.change(change);
	}

	/** Changes terms as they are by now: settings may have come from outside since they were shown. */
	#changeTerms({ property }: FacetView, change: (settings: Settings, now: FacetView) => Settings): void {
		this.#change((settings) => {
			const now = viewFacets(settings, this.#index).find((view) => isProperty(view.property, property));
			return now === undefined ? settings : change(settings, now);
		});
	}

	/** Drops what settings say about a facet, and offers to bring it back. */
	async #dropping(view: FacetView, change: (settings: Settings) => Settings, say: (facet: string) => string): Promise<void> {
		const before = facetSettingOf(this.#store.current, view.property);
		await this.#host.change(change);
		const after = facetSettingOf(this.#store.current, view.property);
		if (isSame(before, after)) return;
		showUndo(say(nameOfFacet(view)), async () => {
			if (!isSame(facetSettingOf(this.#store.current, view.property), after)) return settingsText.notUndone;
			await this.#host.change((settings) => withFacet(settings, view.property, before));
			return settingsText.undone;
		});
	}
}
