import type { Plugin } from 'obsidian';
import type { Facet } from '../../core/vocabulary/facet';
import { mainOf } from '../../core/vocabulary/noun';
import type { BlockContext } from '../blocks/live-block';
import { closesWithPlugin } from '../open-windows';
import { PhaseSuggest } from '../suggest/phase-suggest';
import type { LiveIndex } from '../vault/live-index';
import { mustWait } from '../vault/must-wait';
import { addNamedCommand } from '../vault/follow-noun';
import { copyList, findBlockAtCursor } from './copy-list';
import { findNeighbour, GoToPhaseModal, openDefinition } from './go-to-phase';
import { InsertListModal } from './insert-list-modal';

/** Registers the commands about phases and lists, and the suggestions while one writes. */
export function registerCommands(plugin: Plugin, context: BlockContext): void {
	const { app, live, locale } = context;
	const suggest = new PhaseSuggest(app, live, locale);
	plugin.registerEditorSuggest(suggest);
	plugin.register(live.onChange(() => suggest.forgetNames()));
	plugin.addCommand({
		id: 'insert-list',
		name: locale.commands.insert,
		editorCheckCallback: (isChecking, editor, { file }) => {
			if (file !== null && !live.isReady) return isChecking || !mustWait(context);
			const isPossible = file !== null && mainFacet(live) !== undefined;
			if (isPossible && !isChecking) closesWithPlugin(new InsertListModal(context, editor, file.path), plugin).open();
			return isPossible;
		},
	});
	plugin.addCommand({
		id: 'copy-list',
		name: locale.commands.copy,
		editorCheckCallback: (isChecking, editor, { file }) => {
			const block = findBlockAtCursor(editor);
			if (block !== undefined && file !== null && !isChecking && !mustWait(context))
				void copyList(context, block, file.path);
			return block !== undefined && file !== null;
		},
	});
	addNamedCommand(plugin, live, ({ noun }) => ({
		id: 'go-to-phase',
		name: locale.commands.goTo(noun),
		checkCallback: (isChecking) => {
			if (!live.isReady) return isChecking || !mustWait(context);
			const facet = mainFacet(live);
			if (facet !== undefined && !isChecking) closesWithPlugin(new GoToPhaseModal(app, locale, facet), plugin).open();
			return facet !== undefined;
		},
	}));
	for (const [id, nameOf, step] of [
		['next-phase', locale.commands.next, 1],
		['previous-phase', locale.commands.previous, -1],
	] as const) {
		addNamedCommand(plugin, live, ({ noun }) => ({
			id,
			name: nameOf(noun),
			checkCallback: (isChecking) => {
				const path = app.workspace.getActiveFile()?.path;
				if (path !== undefined && !live.isReady) return isChecking || !mustWait(context);
				const facet = mainFacet(live);
				const term = facet === undefined || path === undefined ? undefined : findNeighbour(live, facet, path, step);
				if (term !== undefined && !isChecking) void openDefinition(app, locale, term);
				return term !== undefined;
			},
		}));
	}
}

/** The main facet, once the vault is read and it has terms. */
function mainFacet(live: LiveIndex): Facet | undefined {
	const facet = live.isReady ? mainOf(live.index.vocabulary.facets) : undefined;
	return facet !== undefined && facet.terms.length > 0 ? facet : undefined;
}
