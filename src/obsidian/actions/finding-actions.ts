import type { Menu, PaneType } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import { safelyFixable } from '../../core/lint/fix';
import type { Fix } from '../../core/lint/rule';
import type { Severity } from '../../core/lint/severity';
import { say } from '../../core/message';
import type { ProblemGroup } from '../../core/report/problems';
import type { Locale } from '../../locale/locales';
import type { Action } from './action';

/** What can be done with findings, wherever they are shown. */
export interface ProblemActions {
	/** Shows what the safe fixes of findings would do. */
	fixAll(findings: readonly Finding[]): void;
	goTo(finding: Finding, pane: PaneType | boolean): void;
	fix(finding: Finding, fix: Fix): void;
	fillFindingMenu(menu: Menu, finding: Finding): void;
	fillFactMenu(menu: Menu, fact: Fact): void;
	/** What else than a fix puts a finding right: a plan for several notes. */
	refactorsOf(finding: Finding): readonly Action[];
	fillGroupMenu(menu: Menu, group: ProblemGroup, by: 'note' | 'rule'): void;
}

/** The icons of the severities. */
export const severityIcons: Readonly<Record<Severity, string>> = {
	error: 'x-circle',
	warning: 'alert-triangle',
	info: 'info',
};

/** The buttons of a finding: its fixes, the best first, then what else puts it right. */
export function actionsOn(
	locale: Locale,
	finding: Finding,
	{ fix, refactorsOf }: Pick<ProblemActions, 'fix' | 'refactorsOf'>,
): readonly Action[] {
	const fixes = finding.fixes.map((one) => ({
		title: locale.panel.fixTitle(say(locale, one.title), one.safety === 'unsafe'),
		hint: one.safety === 'unsafe' ? locale.panel.asks : undefined,
		run: () => fix(finding, one),
	}));
	return [...fixes, ...refactorsOf(finding)];
}

/** The buttons of a fact: those of its finding where it shows in one place, else all its safe fixes at once. */
export function actionsOnFact(
	locale: Locale,
	fact: Fact,
	actions: Pick<ProblemActions, 'fix' | 'refactorsOf' | 'fixAll'>,
): readonly Action[] {
	if (fact.places.length === 1) return actionsOn(locale, fact, actions);
	const fixable = safelyFixable(fact.places);
	const fixSafe = { title: locale.panel.menu.fixSafe(fixable.length), run: () => actions.fixAll(fixable) };
	return [...(fixable.length === 0 ? [] : [fixSafe]), ...actions.refactorsOf(fact)];
}
