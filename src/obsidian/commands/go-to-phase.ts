import { FuzzySuggestModal, Notice, renderMatches, type App, type FuzzyMatch, type SearchMatches } from 'obsidian';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { matchValue } from '../../core/vocabulary/match';
import { saidItemsOf } from '../../core/vocabulary/said';
import type { Locale } from '../../locale/locales';
import type { LiveIndex } from '../vault/live-index';

/** Chooses a phase by label, name or former name, and opens its definition. */
export class GoToPhaseModal extends FuzzySuggestModal<Term> {
	readonly #locale: Locale;
	readonly #terms: readonly Term[];

	constructor(app: App, locale: Locale, { terms, noun }: Facet) {
		super(app);
		this.#locale = locale;
		this.#terms = terms;
		this.setPlaceholder(locale.commands.goToPlaceholder(noun));
	}

	override getItems(): Term[] {
		return [...this.#terms];
	}

	override getItemText(term: Term): string {
		return namesToSearch(term).join(' ');
	}

	override renderSuggestion({ item, match: { matches } }: FuzzyMatch<Term>, element: HTMLElement): void {
		const { label, formerly } = item;
		element.addClass('mod-complex');
		renderMatches(
			element.createDiv('suggestion-content').createDiv('suggestion-title'),
			label,
			matchesIn(matches, 0, label.length),
		);
		if (formerly.length === 0) return;
		const shown = this.#locale.commands.formerly(formerly);
		renderMatches(
			element.createDiv('suggestion-aux').createSpan('suggestion-flair in-phase-flair'),
			shown,
			matchesInFormer(item, shown, matches),
		);
	}

	override onChooseItem(term: Term): void {
		void openDefinition(this.app, this.#locale, term);
	}
}

function namesToSearch({ label, name, alternatives, formerly }: Term): readonly string[] {
	return [label, name, ...alternatives, ...formerly];
}

/** The matches inside of a part of the text, counted from where that begins. */
function matchesIn(matches: SearchMatches, from: number, to: number): SearchMatches {
	const inside = matches.filter(([start, end]) => start < to && end > from);
	return inside.map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
}

/** The matches in the former names, counted from the beginning of the text that shows them. */
function matchesInFormer(term: Term, shown: string, matches: SearchMatches): SearchMatches {
	const found: SearchMatches = [];
	let from = [term.label, term.name, ...term.alternatives].join(' ').length + 1;
	let at = 0;
	for (const name of term.formerly) {
		at = shown.indexOf(name, at);
		const place = at;
		for (const [start, end] of matchesIn(matches, from, from + name.length)) found.push([start + place, end + place]);
		from += name.length + 1;
		at += name.length;
	}
	return found;
}

/** Opens the definition of a term; says so when there is none. */
export async function openDefinition(app: App, locale: Locale, { label, definitions }: Term): Promise<void> {
	const path = definitions[0]?.note.path;
	if (path === undefined) new Notice(locale.commands.noDefinition(label));
	else await app.workspace.openLinkText(path, '');
}

/** The term before or after that of a note in a facet's order, by what the note defines or, else, says; undefined at the ends. */
export function findNeighbour(live: LiveIndex, facet: Facet, path: string, step: 1 | -1): Term | undefined {
	const note = live.index.find(path);
	if (note === undefined) return undefined;
	const defined = live.index.vocabulary.definitions.get(path)?.find((one) => one.facet === facet)?.term;
	const said = saidItemsOf(note, facet).flatMap(({ text }) =>
		matchValue(facet, text)
			.slice(0, 1)
			.map(({ term }) => term),
	);
	const terms = new Set(defined === undefined ? said : [defined]);
	if (terms.size === 0) return undefined;
	const isSaid = (term: Term): boolean => terms.has(term);
	return facet.terms[(step === 1 ? facet.terms.findLastIndex(isSaid) : facet.terms.findIndex(isSaid)) + step];
}
