import { say, type Message } from '../../core/message';
import { type Menu, Notice, Modal, type App } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import { identityOf } from '../../core/lint/identity';
import { safelyFixable } from '../../core/lint/fix';
import { type Ignoring, ignore, stopIgnoring } from '../../core/lint/ignore';
import { rules } from '../../core/lint/rules/index';
import { folderOf, basenameOf } from '../../core/note/path';
import type { ProblemGroup } from '../../core/report/problems';
import { fixFinding, offerUndo } from './fix-finding';
import { openAt } from '../open-at';
import { closesWithPlugin } from '../open-windows';
import { findMerge } from './register-refactors';
import type { RefactorContext } from './sources';
import { withoutCodeMarks, appendCodeText } from '../dom/code-text';
import { mustWait } from '../vault/must-wait';
import type { Action } from './action';
import { planSuppression } from '../../core/lint/plan-suppression';
import { sayOfRun } from '../../core/plan/messages';
import { offerSettingsUndo } from './undo-notice';
import { editNote } from './write-note';
import { fitsWikilink } from '../../core/links/link';
import { findNameFault } from '../../core/plan/path-fault';
import { summaryOf, type Rule } from '../../core/lint/rule';
import { rulePageUrl } from '../../core/report/site';
import type { Locale } from '../../locale/locales';
import { rememberFocus } from '../dom/return-focus';

/** What the menus of problems need. */
export interface MenuSurroundings extends RefactorContext {
	/** Opens the preview of the safe fixes of findings. */
	readonly fixAll: (findings: readonly Finding[]) => void;
}

/** What puts a finding right for several notes: the merge of two definitions, or that a type is taken as it is. */
export function refactorsOf(finding: Finding, context: RefactorContext): readonly Action[] {
	const { rule, path, message } = finding;
	if (rule === 'known-type' && message.id === 'isUnknown') return typeActions(finding, context);
	const merge = rule === 'one-definition' ? findMerge(context, path) : undefined;
	return merge === undefined ? [] : [merge];
}

/** What can be done about a type that no note defines. */
function typeActions(finding: Finding, context: RefactorContext): readonly Action[] {
	const { menu } = context.locale.panel;
	const { rule, id, data } = identityOf(finding);
	const accept = {
		title: menu.acceptType,
		run: () => {
			if (!mustWait(context)) void ignoreBySettings(context, { kind: 'fact', rule, id, data });
		},
	};
	const { said } = finding.message.data;
	if (typeof said !== 'string' || !isFileName(said)) return [accept];
	return [accept, { title: menu.createTypeNote, run: () => void createTypeNote(context, said) }];
}

/** Fills the menu of one finding: its fixes, the ways to be rid of it, and what it means. */
export function fillFindingMenu(menu: Menu, finding: Finding, context: RefactorContext): void {
	const { app, locale } = context;
	const { path, rule, fixes } = finding;
	addItem(menu, locale.panel.menu.goTo, 'arrow-right', () => void openAt(app, path, finding.address));
	for (const fix of fixes) {
		addItem(
			menu,
			locale.panel.fixTitle(withoutCodeMarks(say(locale, fix.title)), fix.safety === 'unsafe'),
			'wrench',
			() => void fixFinding(context, finding, fix),
		);
	}
	for (const { title, run } of refactorsOf(finding, context)) addItem(menu, title, 'merge', run);
	menu.addSeparator();
	if (finding.fact !== undefined) addIgnoreFact(menu, finding, context);
	addItem(menu, locale.panel.menu.ignoreInNote, 'eye-off', () => {
		if (!mustWait(context)) void ignoreInNote(context, path, rule);
	});
	addTurnOff(menu, rule, context);
	const folder = folderOf(path);
	if (folder !== '') {
		addWish(
			menu,
			locale.panel.menu.ignoreInFolder(rule, folder),
			'folder-x',
			{ kind: 'rule-in-folder', rule, folder },
			context,
		);
		addLeaveOut(menu, folder, context);
	}
	menu.addSeparator();
	addMeaning(menu, rule, context);
}

/** Fills the menu of what is said of several notes. */
export function fillFactMenu(menu: Menu, fact: Fact, surroundings: MenuSurroundings): void {
	addFixSafe(menu, fact.places, surroundings);
	for (const { title, run } of refactorsOf(fact, surroundings)) addItem(menu, title, 'tag', run);
	addIgnoreFact(menu, fact, surroundings);
	addTurnOff(menu, fact.rule, surroundings);
	menu.addSeparator();
	addMeaning(menu, fact.rule, surroundings);
}

/** Fills the menu of a note or a rule that has problems. */
export function fillGroupMenu(
	menu: Menu,
	{ key, findings }: ProblemGroup,
	by: 'note' | 'rule',
	surroundings: MenuSurroundings,
): void {
	const { app } = surroundings;
	addFixSafe(
		menu,
		findings.flatMap(({ places }) => places),
		surroundings,
	);
	if (by === 'rule') {
		addTurnOff(menu, key, surroundings);
		addMeaning(menu, key, surroundings);
		return;
	}
	if (key === '') return;
	const folder = folderOf(key);
	if (folder !== '') addLeaveOut(menu, folder, surroundings);
	const file = app.vault.getFileByPath(key);
	if (file === null) return;
	menu.addSeparator();
	app.workspace.trigger('file-menu', menu, file, 'in-phase-panel');
}

function addFixSafe(menu: Menu, findings: readonly Finding[], { locale, fixAll }: MenuSurroundings): void {
	const fixable = safelyFixable(findings);
	if (fixable.length === 0) return;
	addItem(menu, locale.panel.menu.fixSafe(fixable.length), 'wand-2', () => fixAll(fixable));
	menu.addSeparator();
}

function addIgnoreFact(menu: Menu, finding: Finding, context: RefactorContext): void {
	const { rule, id, data } = identityOf(finding);
	addWish(menu, context.locale.panel.menu.ignoreFact, 'bell-off', { kind: 'fact', rule, id, data }, context);
}

function addTurnOff(menu: Menu, rule: string, context: RefactorContext): void {
	addWish(menu, context.locale.panel.menu.turnOff(rule), 'circle-slash', { kind: 'rule', rule }, context);
}

function addLeaveOut(menu: Menu, folder: string, context: RefactorContext): void {
	addWish(menu, context.locale.panel.menu.leaveOut(folder), 'folder-minus', { kind: 'folder', folder }, context);
}

function addMeaning(menu: Menu, id: string, { app, live, locale }: RefactorContext): void {
	const rule = rules.find((one) => one.id === id);
	if (rule !== undefined)
		addItem(menu, locale.panel.menu.meaning, 'help-circle', () =>
			closesWithPlugin(new RuleModal(app, locale, rule), live).open(),
		);
}

function addWish(menu: Menu, title: string, icon: string, wish: Ignoring, context: RefactorContext): void {
	addItem(menu, title, icon, () => {
		if (!mustWait(context)) void ignoreBySettings(context, wish);
	});
}

function addItem(menu: Menu, title: string, icon: string, run: () => void): void {
	menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
}

/** Silences a rule in one note by a comment in it, and says so with a button to undo it. */
async function ignoreInNote(
	context: Pick<RefactorContext, 'writer' | 'locale'>,
	path: string,
	rule: string,
): Promise<void> {
	const { fixing } = context.locale;
	const note = basenameOf(path);
	const message = sayOfRun('ignoredInNote', { note, rule });
	const writing = await editNote(context, message, path, (text) => [planSuppression(text, rule)]);
	if (!writing.isOk) new Notice(fixing.refused(note, say(context.locale, writing.fault)));
	else if (writing.value === undefined) new Notice(fixing.alreadyIgnored(note, rule));
	else offerUndo(context, writing.value, path, say(context.locale, message));
}

function titleOf(wish: Ignoring): Message {
	switch (wish.kind) {
		case 'fact':
			return sayOfRun('ignored');
		case 'rule':
			return sayOfRun('turnedOff', { rule: wish.rule });
		case 'rule-in-folder':
			return sayOfRun('ignoredInFolder', { rule: wish.rule, folder: wish.folder });
		case 'folder':
			return sayOfRun('leftOut', { folder: wish.folder });
	}
}

/** Ignores by settings, and says so with a button that undoes just that. */
async function ignoreBySettings(context: RefactorContext, wish: Ignoring): Promise<void> {
	const { settings: store, locale } = context;
	const before = store.current;
	const message = titleOf(wish);
	const journal = await store.update((settings) => ignore(settings, wish), message);
	offerSettingsUndo(context, journal, say(locale, message), (settings) => stopIgnoring(settings, before, wish));
}

/** What a new type note says: properties, with nothing in them yet. */
const emptyProperties = '---\nextends:\n---\n';

/** Whether a type can be the name of a file that every system takes and every link can say. */
function isFileName(name: string): boolean {
	return findNameFault(name) === undefined && fitsWikilink(name);
}

/** Makes the note of a type where the vault keeps them, opens it, and says so with a button to undo it. */
async function createTypeNote(context: RefactorContext, type: string): Promise<void> {
	const { app, live, writer, locale } = context;
	if (mustWait(context)) return;
	const path = `${live.index.scope.typeFolder}/${type}.md`;
	const title = sayOfRun('typeNoteMade', { type });
	const run = await writer.apply(title, [{ path, before: '', after: emptyProperties, newPath: path, fate: 'create' }]);
	const reason = run.isOk ? run.value.outcomes[0]?.reason : run.fault.message;
	const file = app.vault.getFileByPath(path);
	if (!run.isOk || reason !== undefined || file === null) {
		new Notice(locale.phases.notCreated(say(locale, reason ?? '')));
		return;
	}
	await app.workspace.getLeaf(false).openFile(file, { active: true });
	offerUndo(context, run.value.journal, path, say(locale, title));
}

/** Tells what a rule flags, and where its page is: why, what its fix does, and examples. */
class RuleModal extends Modal {
	readonly #locale: Locale;
	readonly #rule: Rule;
	readonly #returnFocus = rememberFocus();

	constructor(app: App, locale: Locale, rule: Rule) {
		super(app);
		this.#locale = locale;
		this.#rule = rule;
		this.modalEl.addClass('in-phase-modal', 'mod-rule');
		this.setTitle(rule.id);
	}

	override onOpen(): void {
		const { id, severity } = this.#rule;
		const { rule: said } = this.#locale.panel;
		const texts = this.contentEl.createDiv('in-phase-rule');
		appendCodeText(texts.createEl('p', 'in-phase-rule-summary'), say(this.#locale, summaryOf(id)));
		texts.createEl('p', { cls: 'in-phase-rule-severity', text: said.severity(severity) });
		texts.createEl('a', { text: said.page, href: rulePageUrl(id), cls: 'external-link' });
	}

	override onClose(): void {
		this.contentEl.empty();
		this.#returnFocus();
	}
}
