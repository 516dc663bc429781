import { say } from '../../core/message';
import type { Menu } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import { identityOf } from '../../core/lint/identity';
import { safelyFixable } from '../../core/lint/fix';
import type { Ignoring } from '../../core/lint/ignore';
import { rules } from '../../core/lint/rules/index';
import { folderOf } from '../../core/note/path';
import type { ProblemGroup } from '../../core/report/problems';
import { fixFinding } from '../fixing/fix-finding';
import { ignoreBySettings, ignoreInNote } from '../fixing/ignore-finding';
import { openAt } from '../open-at';
import { closesWithPlugin } from '../open-windows';
import { findMerge } from '../refactor/register';
import type { RefactorContext } from '../refactor/sources';
import { withoutCodeMarks } from '../dom/code-text';
import { mustWait } from '../vault/must-wait';
import { createTypeNote, isFileName } from './create-type-note';
import { RuleModal } from './rule-modal';
import type { TreeAction } from './tree-node';

/** What the menus of problems need. */
export interface MenuSurroundings extends RefactorContext {
	/** Opens the preview of the safe fixes of findings. */
	readonly fixAll: (findings: readonly Finding[]) => void;
}

/** What puts a finding right for several notes: the merge of two definitions, or that a type is taken as it is. */
export function refactorsOf(finding: Finding, context: RefactorContext): readonly TreeAction[] {
	const { rule, path, message } = finding;
	if (rule === 'known-type' && message.id === 'isUnknown') return typeActions(finding, context);
	const merge = rule === 'one-definition' ? findMerge(context, path) : undefined;
	return merge === undefined ? [] : [merge];
}

/** What can be done about a type that no note defines. */
function typeActions(finding: Finding, context: RefactorContext): readonly TreeAction[] {
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
