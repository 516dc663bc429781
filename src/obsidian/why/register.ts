import type { Menu, Plugin } from 'obsidian';
import { mainOf } from '../../core/vocabulary/noun';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from '../refactor/sources';
import { mustWait } from '../vault/must-wait';
import { NoteSuggest } from './note-suggest';
import { WhyModal, type AskedTerm } from './why-modal';

/** Registers the question why a note is in a list, or is not: as a command, and in the menu of every note. */
export function registerWhy(plugin: Plugin, context: RefactorContext): void {
	const { app, live, locale } = context;
	const isAskable = (path: string | undefined): path is string =>
		path !== undefined && live.index.find(path) !== undefined && mainOf(live.index.vocabulary.facets) !== undefined;
	plugin.addCommand({
		id: 'why',
		name: locale.why.command,
		checkCallback: (isChecking) => {
			const path = app.workspace.getActiveFile()?.path;
			if (path !== undefined && !live.isReady) return isChecking || !mustWait(context);
			if (isAskable(path) && !isChecking) askWhy(context, path);
			return isAskable(path);
		},
	});
	plugin.registerEvent(
		app.workspace.on('file-menu', (menu, { path }) => {
			if (!live.isReady || !isAskable(path)) return;
			menu.addItem((item) =>
				item
					.setSection('info')
					.setTitle(locale.why.menu)
					.setIcon('circle-help')
					.onClick(() => askWhy(context, path)),
			);
		}),
	);
}

/** Adds the question why a note is in the list of a term, or is not, to the menu of the term. */
export function fillWhyMenu(menu: Menu, context: RefactorContext, { facet, term }: AskedTerm): void {
	menu.addItem((item) =>
		item
			.setTitle(context.locale.why.ofTerm(term.label))
			.setIcon('circle-help')
			.onClick(() => askWhyOfNote(context, { facet, term })),
	);
}

function askWhyOfNote(context: RefactorContext, asked: AskedTerm): void {
	if (mustWait(context)) return;
	const { app, live, locale } = context;
	const suggest = new NoteSuggest(app, locale.why.placeholder, (path) => askWhy(context, path, asked));
	closesWithPlugin(suggest, live).open();
}

function askWhy(context: RefactorContext, path: string, asked?: AskedTerm): void {
	if (!mustWait(context)) closesWithPlugin(new WhyModal(context, path, asked), context.live).open();
}
