import type { App, Component } from 'obsidian';
import { ownColumns, type Column } from '../../core/query/cell';
import type { CellPart } from '../../core/query/cell-part';
import { filenameOf, withoutEnding } from '../../core/note/path';
import type { Locale } from '../../locale/locales';
import { createNoteLink, updateNoteLink } from '../links';

type LinkPart = Extract<CellPart, { kind: 'link' }>;

/** What a cell shows. */
interface Drawn {
	readonly state: string;
	readonly links: readonly LinkPart[];
	/** The note that says it, from which its links are resolved. */
	readonly sourcePath: string;
}

/** Longer texts keep a width of this many characters … */
const narrowest = 18;

/** … and show this many lines; `styles/blocks.css` knows both. */
const mostLines = 3;

/** What a column is called. */
export function headingOf(locale: Locale, { name, heading }: Column): string {
	const own = ownColumns.find((column) => column === name);
	return heading ?? (own === undefined ? name : locale.blocks.columns[own]);
}

/** Draws the cells of tables as Obsidian shows property values; what a cell shows already is left as it is. */
export class Cells {
	readonly #app: App;
	readonly #locale: Locale;
	readonly #drawn = new WeakMap<HTMLElement, Drawn>();
	/** What the links that were drawn end in, in lower case: only files of such a name can change where they lead. */
	readonly #names = new Set<string>();

	constructor(app: App, locale: Locale) {
		this.#app = app;
		this.#locale = locale;
	}

	/**
	 * Shows parts in a cell.
	 *
	 * @param label What the cell is about, for those who cannot see its column.
	 */
	draw(cell: HTMLElement, parts: readonly CellPart[], sourcePath: string, label: string): void {
		const state = JSON.stringify(parts);
		const before = this.#drawn.get(cell);
		if (before?.state === state && before.sourcePath === sourcePath) return;
		const links = parts.filter((part) => part.kind === 'link');
		this.#drawn.set(cell, { state, links, sourcePath });
		for (const { path } of links) this.#names.add(filenameOf(path).toLowerCase());
		if (before?.state !== state) {
			cell.empty();
			const text = cell.createDiv();
			for (const [at, part] of parts.entries()) {
				if (at > 0) text.appendText(part.kind === 'tag' && parts[at - 1]?.kind === 'tag' ? ' ' : ', ');
				drawPart(this.#locale, text, part, label);
			}
			const { length } = text.textContent;
			text.toggleClass('in-phase-cell-text', length > narrowest);
			if (length > narrowest * mostLines) text.title = text.textContent;
		}
		this.#pointLinks(cell);
	}

	/**
	 * Follows files that come, go or move, notes or not, by pointing the links of cells anew.
	 *
	 * @param owner Owns the listeners.
	 * @param cells The cells that are shown at the time.
	 */
	follow(owner: Component, cells: () => Iterable<HTMLElement>): void {
		const point = (...paths: readonly string[]): void => {
			const names = paths.flatMap((path) => [filenameOf(path), withoutEnding(filenameOf(path))]);
			if (!names.some((name) => this.#names.has(name.toLowerCase()))) return;
			for (const cell of cells()) this.#pointLinks(cell);
		};
		const { vault } = this.#app;
		owner.registerEvent(vault.on('create', ({ path }) => point(path)));
		owner.registerEvent(vault.on('delete', ({ path }) => point(path)));
		owner.registerEvent(vault.on('rename', ({ path }, oldPath) => point(path, oldPath)));
	}

	#pointLinks(cell: HTMLElement): void {
		const { links, sourcePath } = this.#drawn.get(cell) ?? { links: [], sourcePath: '' };
		const elements = cell.querySelectorAll<HTMLAnchorElement>('a.internal-link');
		for (const [at, { path, subpath, text }] of links.entries()) {
			const element = elements[at];
			if (element === undefined) continue;
			const file = this.#app.metadataCache.getFirstLinkpathDest(path, sourcePath);
			updateNoteLink(element, `${file?.path ?? path}${subpath}`, text);
			if (element.hasClass('is-unresolved') !== (file === null)) element.toggleClass('is-unresolved', file === null);
		}
	}
}

function drawPart(locale: Locale, cell: HTMLElement, part: CellPart, label: string): void {
	switch (part.kind) {
		case 'text':
			cell.appendText(part.text);
			break;
		case 'link':
			createNoteLink(cell, '', part.text);
			break;
		case 'address':
			drawLink(cell, 'external-link', part.url, part.text);
			break;
		case 'tag':
			// Obsidian itself opens the search for what a tag link says.
			drawLink(cell, 'tag', `#${part.name}`, `#${part.name}`);
			break;
		case 'check':
			cell.createEl('input', {
				cls: 'metadata-input-checkbox',
				type: 'checkbox',
				attr: { disabled: true, 'aria-label': label },
			}).checked = part.isChecked;
			break;
		case 'date': {
			const date = new Date(part.time);
			cell.createEl('time', {
				text: part.hasTime ? locale.words.momentOf(date) : locale.words.dayOf(date),
				attr: { datetime: date.toISOString() },
			});
		}
	}
}

function drawLink(cell: HTMLElement, cls: string, href: string, text: string): void {
	cell.createEl('a', { cls, text, href, attr: { rel: 'noopener nofollow', target: '_blank' } });
}
