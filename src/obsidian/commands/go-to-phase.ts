import { FuzzySuggestModal, Notice, type App, type FuzzyMatch } from 'obsidian';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { namesOf, propertiesOf } from '../../core/note/properties';
import { matchValue } from '../../core/vocabulary/match';
import { joinWords } from '../../core/words';
import type { LiveIndex } from '../vault/live-index';
import { commandText } from './text';

/** Chooses a phase by label, name or former name, and opens its definition. */
export class GoToPhaseModal extends FuzzySuggestModal<Term> {
	readonly #terms: readonly Term[];

	constructor(app: App, terms: readonly Term[]) {
		super(app);
		this.#terms = terms;
		this.setPlaceholder(commandText.goToPlaceholder);
	}

	override getItems(): Term[] {
		return [...this.#terms];
	}

	override getItemText({ label, name, alternatives, formerly }: Term): string {
		return [label, name, ...alternatives, ...formerly].join(' ');
	}

	override renderSuggestion({ item: { label, formerly } }: FuzzyMatch<Term>, element: HTMLElement): void {
		element.addClass('mod-complex');
		element.createDiv('suggestion-content').createDiv({ cls: 'suggestion-title', text: label });
		if (formerly.length === 0) return;
		element.createDiv('suggestion-aux').createSpan({ cls: 'suggestion-flair', text: commandText.formerly(joinWords(formerly)) });
	}

	override onChooseItem(term: Term): void {
		void openDefinition(this.app, term);
	}
}

/** Opens the definition of a term; says so when there is none. */
export async function openDefinition(app: App, { label, definitions }: Term): Promise<void> {
	const path = definitions[0]?.note.path;
	if (path === undefined) new Notice(commandText.noDefinition(label));
	else await app.workspace.openLinkText(path, '');
}

/** The term before or after that of a note in a facet's order, by what the note defines or, else, says; undefined at the ends. */
export function findNeighbour(live: LiveIndex, facet: Facet, path: string, step: 1 | -1): Term | undefined {
	const note = live.index.find(path);
	if (note === undefined) return undefined;
	const defined = live.index.vocabulary.definitions.get(path)?.find((one) => one.facet === facet)?.term;
	const said = namesOf(propertiesOf(note), facet.property).flatMap(({ text }) => matchValue(facet, text).slice(0, 1).map(({ term }) => term));
	const places = (defined === undefined ? said : [defined]).map((term) => facet.terms.indexOf(term));
	if (places.length === 0) return undefined;
	const from = step === 1 ? Math.max(...places) : Math.min(...places);
	return facet.terms[from + step];
}
