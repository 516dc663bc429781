import type { App } from 'obsidian';
import { ownColumns, type CellPart, type Column } from '../../core/query/cell';
import { createNoteLink } from '../links';
import { blockText } from './text';

/** What a column is called. */
export function headingOf({ name, heading }: Column): string {
	const own = ownColumns.find((column) => column === name);
	return heading ?? (own === undefined ? name : blockText.columns[own]);
}

/**
 * Makes what shows parts in cells, as Obsidian shows property values; what a cell shows already is left as it is.
 *
 * @param sourcePath The note from which links are resolved.
 */
export function cellDrawer(app: App, sourcePath: () => string): (cell: HTMLElement, parts: readonly CellPart[]) => void {
	const drawn = new WeakMap<HTMLElement, string>();
	return (cell, parts) => {
		const state = JSON.stringify(parts);
		if (drawn.get(cell) === state) return;
		drawn.set(cell, state);
		cell.empty();
		for (const [at, part] of parts.entries()) {
			if (at > 0) cell.appendText(', ');
			drawPart(cell, part, app, sourcePath());
		}
	};
}

function drawPart(cell: HTMLElement, part: CellPart, app: App, sourcePath: string): void {
	if (part.kind === 'text') {
		cell.appendText(part.text);
	} else if (part.kind === 'date') {
		const date = new Date(part.time);
		cell.createEl('time', { text: part.hasTime ? date.toLocaleString() : date.toLocaleDateString(), attr: { datetime: date.toISOString() } });
	} else if (part.kind === 'address') {
		cell.createEl('a', { cls: 'external-link', text: part.url, href: part.url, attr: { rel: 'noopener nofollow', target: '_blank' } });
	} else {
		const file = app.vault.getFileByPath(part.target) ?? app.metadataCache.getFirstLinkpathDest(part.target, sourcePath);
		const link = createNoteLink(cell, file?.path ?? part.target, part.text);
		link.toggleClass('is-unresolved', file === null);
	}
}
