import type { App, BasesEntry, BasesPropertyId, BasesViewConfig } from 'obsidian';
import type { BoardCard } from '../../core/query/board';
import { textOf, propertiesOf } from '../../core/note/properties';
import type { VaultIndex } from '../../core/index/vault-index';
import type { ItemRenderer } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';

/** What cards are drawn with. */
export interface CardSurroundings {
	readonly app: App;
	readonly config: BasesViewConfig;
	readonly index: VaultIndex;
	/** The property the columns stand for, which cards need not repeat. */
	readonly facetProperty: string;
}

/** Makes the elements of cards. What a card shows is drawn again only when it says something else. */
export function cardRenderer(surroundings: () => CardSurroundings): ItemRenderer<BoardCard<BasesEntry>> {
	const update = (element: HTMLElement, { entry, said, kind }: BoardCard<BasesEntry>): void => {
		const { app, config, index, facetProperty } = surroundings();
		const { path, basename } = entry.file;
		const title = titleOf(index, path) ?? basename;
		const shown = shownProperties(config, facetProperty).map((id) => ({ id, value: entry.getValue(id) }));
		const state = JSON.stringify([path, title, said, kind, shown.map(({ id, value }) => [id, value?.toString()])]);
		if (element.dataset['state'] === state) return;
		element.dataset['state'] = state;
		element.dataset['path'] = path;
		element.empty();
		const head = element.createDiv('in-phase-card-title');
		updateNoteLink(createNoteLink(head, path, title), path, title);
		if (said !== undefined) head.createSpan({ cls: `in-phase-mark mod-${kind}`, text: said });
		for (const { id, value } of shown) {
			if (value === null || !value.isTruthy()) continue;
			const line = element.createDiv('in-phase-card-property');
			line.createSpan({ cls: 'in-phase-card-property-name', text: config.getDisplayName(id) });
			value.renderTo(line.createSpan('in-phase-card-property-value'), app.renderContext);
		}
	};
	return {
		keyOf: ({ entry }) => entry.file.path,
		update,
		create: (card) => {
			const element = createDiv({ cls: 'in-phase-card in-phase-board-card', attr: { draggable: 'true', role: 'listitem', tabindex: '0' } });
			update(element, card);
			return element;
		},
	};
}

/** The title by which a note is known in lists; undefined for a note that is not indexed. */
export function titleOf(index: VaultIndex, path: string): string | undefined {
	const note = index.find(path);
	return note && textOf(propertiesOf(note), 'title');
}

/** The properties chosen in the base, without the file's name and the property of the columns. */
function shownProperties(config: BasesViewConfig, facetProperty: string): readonly BasesPropertyId[] {
	const isRepeated = (id: BasesPropertyId): boolean => id === 'file.name' || id === 'note.title' || id.toLowerCase() === `note.${facetProperty.toLowerCase()}`;
	return config.getOrder().filter((id) => !isRepeated(id));
}
