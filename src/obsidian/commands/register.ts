import type { Plugin } from 'obsidian';
import type { Facet } from '../../core/vocabulary/facet';
import { closesWithPlugin } from '../open-windows';
import { PhaseSuggest } from '../suggest/phase-suggest';
import type { LiveIndex } from '../vault/live-index';
import { mustWait } from '../vault/must-wait';
import { copyList, findBlockAtCursor } from './copy-list';
import { findNeighbour, GoToPhaseModal, openDefinition } from './go-to-phase';
import { InsertListModal } from './insert-list-modal';
import { commandText } from './text';

/** Registers the commands about phases and lists, and the suggestions while one writes. */
export function registerCommands(plugin: Plugin, live: LiveIndex): void {
	const { app } = plugin;
	const suggest = new PhaseSuggest(app, live);
	plugin.registerEditorSuggest(suggest);
	plugin.register(live.onChange(() => suggest.forgetNames()));
	plugin.addCommand({
		id: 'insert-list',
		name: commandText.insert,
		editorCheckCallback: (isChecking, editor, { file }) => {
			if (file !== null && !live.isReady) return isChecking || !mustWait(live);
			const isPossible = file !== null && mainFacet(live) !== undefined;
			if (isPossible && !isChecking) closesWithPlugin(new InsertListModal(app, live, editor, file.path), plugin).open();
			return isPossible;
		},
	});
	plugin.addCommand({
		id: 'copy-list',
		name: commandText.copy,
		editorCheckCallback: (isChecking, editor, { file }) => {
			const block = findBlockAtCursor(editor);
			if (block !== undefined && file !== null && !isChecking && !mustWait(live))
				void copyList(app, live, block, file.path);
			return block !== undefined && file !== null;
		},
	});
	plugin.addCommand({
		id: 'go-to-phase',
		name: commandText.goTo,
		checkCallback: (isChecking) => {
			if (!live.isReady) return isChecking || !mustWait(live);
			const facet = mainFacet(live);
			if (facet !== undefined && !isChecking) closesWithPlugin(new GoToPhaseModal(app, facet.terms), plugin).open();
			return facet !== undefined;
		},
	});
	for (const [id, name, step] of [
		['next-phase', commandText.next, 1],
		['previous-phase', commandText.previous, -1],
	] as const) {
		plugin.addCommand({
			id,
			name,
			checkCallback: (isChecking) => {
				const path = app.workspace.getActiveFile()?.path;
				if (path !== undefined && !live.isReady) return isChecking || !mustWait(live);
				const facet = mainFacet(live);
				const term = facet === undefined || path === undefined ? undefined : findNeighbour(live, facet, path, step);
				if (term !== undefined && !isChecking) void openDefinition(app, term);
				return term !== undefined;
			},
		});
	}
}

/** The phases, once the vault is read and defines any. */
function mainFacet(live: LiveIndex): Facet | undefined {
	const [facet] = live.isReady ? live.index.vocabulary.facets : [];
	return facet !== undefined && facet.terms.length > 0 ? facet : undefined;
}
