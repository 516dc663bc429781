import type { Component, Menu } from 'obsidian';
import { copyText } from '../clipboard';
import { addToTerm, isAddable, removeFromTerm, type TermPlace } from './change-phase';
import { askForNote } from './create-note';

/**
 * Fills the menu of a term: its definition, new notes in it and the active one, and what `fillRefactors` adds.
 *
 * @param owner Closes the windows that come of it when it is unloaded.
 */
export function fillTermMenu(
	menu: Menu,
	place: TermPlace,
	owner: Component,
	fillRefactors: (menu: Menu, place: TermPlace) => void,
): void {
	const { app, term, locale } = place;
	const path = term.definitions[0]?.note.path;
	if (path !== undefined) {
		addItem(menu, locale.phases.menu.open, 'book-open', () => void app.workspace.openLinkText(path, ''));
		addItem(menu, locale.phases.menu.openInNewTab, 'file-plus', () => void app.workspace.openLinkText(path, '', 'tab'));
		addItem(menu, locale.phases.menu.copyLink, 'link', () => void copyLink(place, path));
		menu.addSeparator();
	}
	for (const type of ['pattern', 'primitive']) {
		addItem(menu, locale.phases.menu.create(type, term.label), 'plus', () => void askForNote(place, type, owner));
	}
	const active = app.workspace.getActiveFile()?.path;
	if (active !== undefined && isAddable(place, active)) {
		addItem(menu, locale.phases.menu.addActive(term.label), 'list-plus', () => void addToTerm(place, [active]));
	}
	menu.addSeparator();
	fillRefactors(menu, place);
}

/** Fills the menu of a note under a term: what Obsidian offers for any link, and taking it out of the term. */
export function fillNoteMenu(menu: Menu, place: TermPlace, path: string): void {
	const { app, term, locale } = place;
	app.workspace.handleLinkContextMenu(menu, path, '');
	menu.addItem((item) =>
		item
			.setSection('action')
			.setTitle(locale.phases.menu.remove(term.label))
			.setIcon('circle-minus')
			.onClick(() => void removeFromTerm(place, path)),
	);
}

/** A link as the vault writes them, from the active note, where it will most likely be pasted. */
async function copyLink({ app, locale }: TermPlace, path: string): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file === null) return;
	await copyText(
		locale,
		app.fileManager.generateMarkdownLink(file, app.workspace.getActiveFile()?.path ?? ''),
		locale.phases.copied,
	);
}

function addItem(menu: Menu, title: string, icon: string, run: () => void): void {
	menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
}
