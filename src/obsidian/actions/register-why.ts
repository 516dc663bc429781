import { type Menu, type Plugin, FuzzySuggestModal, type App, type TFile } from 'obsidian';
import { mainOf } from '../../core/vocabulary/noun';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from './sources';
import { mustWait } from '../vault/must-wait';
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

/** Chooses a note by its path, the ones opened last first. */
class NoteSuggest extends FuzzySuggestModal<TFile> {
	readonly #choose: (path: string) => void;

	constructor(app: App, placeholder: string, choose: (path: string) => void) {
		super(app);
		this.#choose = choose;
		this.setPlaceholder(placeholder);
	}

	override getItems(): TFile[] {
		const recent = new Map(this.app.workspace.getLastOpenFiles().map((path, at) => [path, at]));
		const rankOf = ({ path }: TFile): number => recent.get(path) ?? recent.size;
		return this.app.vault.getMarkdownFiles().sort((left, right) => rankOf(left) - rankOf(right));
	}

	override getItemText({ path }: TFile): string {
		return path.replace(/\.md$/i, '');
	}

	override onChooseItem({ path }: TFile): void {
		this.#choose(path);
	}
}
