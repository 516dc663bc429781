import type { Menu, Plugin } from 'obsidian';
import { findDoubled } from '../../core/refactor/merge';
import type { DefinedTerm } from '../../core/vocabulary/facet';
import { mainOf } from '../../core/vocabulary/noun';
import { addNamedCommand } from '../vault/follow-noun';
import { mustWait } from '../vault/must-wait';
import { askForMerge, askForName } from './rename-modal';
import type { RefactorContext } from './sources';
import { chooseUndo, undoLast } from './undo-modal';

/** Registers renaming, merging and undoing: commands, and the menu of a definition's file. */
export function registerRefactors(plugin: Plugin, context: RefactorContext): void {
	const { app, live, locale } = context;
	const defined = (): DefinedTerm | undefined => definedBy(context, app.workspace.getActiveFile()?.path);
	addNamedCommand(plugin, live, ({ noun }) => ({
		id: 'rename-phase',
		name: locale.refactor.commands.rename(noun),
		checkCallback: (isChecking) => {
			if (!live.isReady) return isChecking || !mustWait(context);
			const main = mainOf(live.index.vocabulary.facets);
			const { facet, term } = defined() ?? { facet: main, term: main?.terms[0] };
			if (facet !== undefined && term !== undefined && !isChecking) askForName(context, facet, term);
			return term !== undefined;
		},
	}));
	plugin.addCommand({
		id: 'finish-rename',
		name: locale.refactor.commands.merge,
		checkCallback: (isChecking) => {
			if (!live.isReady) return isChecking || !mustWait(context);
			const path = pathOfDouble(context);
			if (path !== undefined && !isChecking) askForMerge(context, path);
			return path !== undefined;
		},
	});
	// Waits for nothing: what it puts back is in the journal, and a file that says something else by now is left alone.
	plugin.addCommand({
		id: 'undo-last-change',
		name: locale.refactor.commands.undoLast,
		callback: () => void undoLast(context),
	});
	plugin.addCommand({
		id: 'undo-rename',
		name: locale.refactor.commands.undo,
		callback: () => void chooseUndo(context),
	});
	plugin.registerEvent(
		app.workspace.on('file-menu', (menu, file) => {
			const found = definedBy(context, file.path);
			if (found !== undefined) fillTermMenu(menu, context, found);
		}),
	);
}

/** Adds what can be done with a term to its menu. */
export function fillTermMenu(
	menu: Menu,
	context: RefactorContext,
	{ facet, term }: Pick<DefinedTerm, 'facet' | 'term'>,
): void {
	menu.addItem((item) =>
		item
			.setTitle(context.locale.refactor.menu.rename(facet.noun))
			.setIcon('pencil')
			.onClick(() => {
				if (!mustWait(context)) askForName(context, facet, term);
			}),
	);
	const path = term.definitions[0]?.note.path;
	if (path !== undefined) fillMergeMenu(menu, context, path);
}

/** Adds the merge of definitions to the menu of one that is one too many; does nothing for others. */
export function fillMergeMenu(menu: Menu, context: RefactorContext, path: string): void {
	const merge = findMerge(context, path);
	if (merge !== undefined) menu.addItem((item) => item.setTitle(merge.title).setIcon('merge').onClick(merge.run));
}

/** What a definition that is one too many can be merged by; undefined for others. */
export function findMerge(
	context: RefactorContext,
	path: string,
): { readonly title: string; run(this: void): void } | undefined {
	const doubled = findDoubled(context.live.index.vocabulary, path);
	if (doubled === undefined) return undefined;
	const { menu } = context.locale.refactor;
	const title = doubled.former === doubled.current ? menu.merge : menu.finish;
	const run = (): void => {
		if (!mustWait(context)) askForMerge(context, path);
	};
	return { title, run };
}

function definedBy({ live }: RefactorContext, path: string | undefined): DefinedTerm | undefined {
	return path === undefined || !live.isReady ? undefined : live.index.vocabulary.definitions.get(path)?.[0];
}

function pathOfDouble({ live, app }: RefactorContext): string | undefined {
	if (!live.isReady) return undefined;
	const active = app.workspace.getActiveFile()?.path;
	const paths = [...(active === undefined ? [] : [active]), ...live.index.vocabulary.definitions.keys()];
	return paths.find((path) => findDoubled(live.index.vocabulary, path) !== undefined);
}
