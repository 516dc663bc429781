import { summaryOf } from '../../core/lint/rule';
import { say } from '../../core/message';
import type { Menu, PaneType } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fix } from '../../core/lint/rule';
import type { Severity } from '../../core/lint/severity';
import { rules } from '../../core/lint/rules/index';
import { basenameOf, folderOf } from '../../core/note/path';
import { groupProblems, type ProblemGroup } from '../../core/report/problems';
import type { Locale } from '../../locale/locales';
import { withoutCodeMarks } from '../dom/code-text';
import type { TreeAction, TreeNode } from './tree-node';

/** What can be done from a line of the list of problems. */
export interface ProblemActions {
	goTo(finding: Finding, pane: PaneType | boolean): void;
	fix(finding: Finding, fix: Fix): void;
	fillFindingMenu(menu: Menu, finding: Finding): void;
	/** What else than a fix puts a finding right: a plan for several notes. */
	refactorsOf(finding: Finding): readonly TreeAction[];
	fillGroupMenu(menu: Menu, group: ProblemGroup, by: 'note' | 'rule'): void;
}

/** The icons of the severities. */
export const severityIcons: Readonly<Record<Severity, string>> = {
	error: 'x-circle',
	warning: 'alert-triangle',
	info: 'info',
};

/** Problems as a tree: by note, or by rule. */
export function problemNodes(
	locale: Locale,
	findings: readonly Finding[],
	by: 'note' | 'rule',
	actions: ProblemActions,
): readonly TreeNode[] {
	return groupProblems(findings, by).map((group) => ({
		...(by === 'note' ? noteHeading(group.key) : ruleHeading(locale, group)),
		key: group.key,
		flair: locale.words.numberOf(group.findings.length),
		children: findingNodes(locale, group.findings, by, actions),
		fillMenu: (menu: Menu) => actions.fillGroupMenu(menu, group, by),
	}));
}

type Heading = Pick<TreeNode, 'label' | 'detail' | 'isMessage' | 'tooltip' | 'look' | 'icon' | 'iconLabel'>;

function noteHeading(path: string): Heading {
	const folder = folderOf(path);
	return {
		label: basenameOf(path),
		detail: folder === '' ? undefined : folder,
		tooltip: path,
		look: 'in-phase-heading mod-note',
	};
}

function ruleHeading(locale: Locale, { key, severity }: ProblemGroup): Heading {
	const summary = rules.some(({ id }) => id === key) ? say(locale, summaryOf(key)) : undefined;
	return {
		label: key,
		detail: summary,
		isMessage: true,
		tooltip: summary && withoutCodeMarks(summary),
		icon: severityIcons[severity],
		iconLabel: locale.panel.severity[severity],
		look: `in-phase-heading mod-${severity}`,
	};
}

/** The key of a finding stays while it says the same of the same place; equal ones are told apart by their order. */
function findingNodes(
	locale: Locale,
	findings: readonly Finding[],
	by: 'note' | 'rule',
	actions: ProblemActions,
): readonly TreeNode[] {
	const seen = new Map<string, number>();
	return findings.map((finding) => {
		const { path, rule, address, message, severity } = finding;
		const base = JSON.stringify([by === 'note' ? rule : path, address, message]);
		const count = seen.get(base) ?? 0;
		seen.set(base, count + 1);
		return {
			key: `${base}${count}`,
			label: say(locale, message),
			isMessage: true,
			note: by === 'note' ? rule : basenameOf(path),
			icon: severityIcons[severity],
			iconLabel: locale.panel.severity[severity],
			look: `in-phase-finding mod-${severity}`,
			choose: (pane) => actions.goTo(finding, pane),
			fillMenu: (menu) => actions.fillFindingMenu(menu, finding),
			actions: actionsOn(locale, finding, actions),
		};
	});
}

/** The buttons of a finding: its fixes, the best first, then what else puts it right. */
export function actionsOn(
	locale: Locale,
	finding: Finding,
	{ fix, refactorsOf }: Pick<ProblemActions, 'fix' | 'refactorsOf'>,
): readonly TreeAction[] {
	const fixes = finding.fixes.map((one) => ({
		title: locale.panel.fixTitle(say(locale, one.title), one.safety === 'unsafe'),
		hint: one.safety === 'unsafe' ? locale.panel.asks : undefined,
		run: () => fix(finding, one),
	}));
	return [...fixes, ...refactorsOf(finding)];
}
