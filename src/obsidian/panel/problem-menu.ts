import type { App, Menu } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
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
import type { SettingsStore } from '../settings/settings-store';
import type { LiveIndex } from '../vault/live-index';
import { withoutCodeMarks } from '../dom/code-text';
import { mustWait } from '../vault/must-wait';
import { RuleModal } from './rule-modal';
import { panelText } from './text';
import type { TreeAction } from './tree-node';

/** What the menus of problems need. */
export interface MenuSurroundings extends RefactorContext {
	/** Opens the preview of the safe fixes of findings. */
	readonly fixAll: (findings: readonly Finding[]) => void;
}

/** The plans for several notes that put a finding right: the merge of two definitions. */
export function refactorsOf({ rule, path }: Finding, context: RefactorContext): readonly TreeAction[] {
	const merge = rule === 'one-definition' ? findMerge(context, path) : undefined;
	return merge === undefined ? [] : [merge];
}

/** Fills the menu of one finding: its fixes, the ways to be rid of it, and what it means. */
export function fillFindingMenu(menu: Menu, finding: Finding, context: RefactorContext): void {
	const { app, live, settings } = context;
	const { path, rule, fixes } = finding;
	addItem(menu, panelText.menu.goTo, 'arrow-right', () => void openAt(app, path, finding.address));
	for (const fix of fixes) {
		addItem(
			menu,
			panelText.fixTitle(withoutCodeMarks(fix.title), fix.safety === 'unsafe'),
			'wrench',
			() => void fixFinding(context, finding, fix),
		);
	}
	for (const { title, run } of refactorsOf(finding, context)) addItem(menu, title, 'merge', run);
	menu.addSeparator();
	addItem(menu, panelText.menu.ignoreInNote, 'eye-off', () => {
		if (!mustWait(live)) void ignoreInNote(context.writer, path, rule);
	});
	addTurnOff(menu, rule, settings, live);
	const folder = folderOf(path);
	if (folder !== '') {
		addWish(
			menu,
			panelText.menu.ignoreInFolder(rule, folder),
			'folder-x',
			{ kind: 'rule-in-folder', rule, folder },
			settings,
			live,
		);
		addLeaveOut(menu, folder, settings, live);
	}
	menu.addSeparator();
	addMeaning(menu, app, live, rule);
}

/** Fills the menu of a note or a rule that has problems. */
export function fillGroupMenu(
	menu: Menu,
	{ key, findings }: ProblemGroup,
	by: 'note' | 'rule',
	surroundings: MenuSurroundings,
): void {
	const { app, live, settings, fixAll } = surroundings;
	const fixable = safelyFixable(findings);
	if (fixable.length > 0) {
		addItem(menu, panelText.menu.fixSafe(fixable.length), 'wand-2', () => fixAll(fixable));
		menu.addSeparator();
	}
	if (by === 'rule') {
		addTurnOff(menu, key, settings, live);
		addMeaning(menu, app, live, key);
		return;
	}
	const folder = folderOf(key);
	if (folder !== '') addLeaveOut(menu, folder, settings, live);
	const file = app.vault.getFileByPath(key);
	if (file === null) return;
	menu.addSeparator();
	app.workspace.trigger('file-menu', menu, file, 'in-phase-panel');
}

function addTurnOff(menu: Menu, rule: string, settings: SettingsStore, live: LiveIndex): void {
	addWish(menu, panelText.menu.turnOff(rule), 'circle-slash', { kind: 'rule', rule }, settings, live);
}

function addLeaveOut(menu: Menu, folder: string, settings: SettingsStore, live: LiveIndex): void {
	addWish(menu, panelText.menu.leaveOut(folder), 'folder-minus', { kind: 'folder', folder }, settings, live);
}

function addMeaning(menu: Menu, app: App, live: LiveIndex, id: string): void {
	const rule = rules.find((one) => one.id === id);
	if (rule !== undefined)
		addItem(menu, panelText.menu.meaning, 'help-circle', () => closesWithPlugin(new RuleModal(app, rule), live).open());
}

function addWish(
	menu: Menu,
	title: string,
	icon: string,
	wish: Ignoring,
	settings: SettingsStore,
	live: LiveIndex,
): void {
	addItem(menu, title, icon, () => {
		if (!mustWait(live)) void ignoreBySettings(settings, wish);
	});
}

function addItem(menu: Menu, title: string, icon: string, run: () => void): void {
	menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
}
