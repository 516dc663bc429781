import { summaryOf } from '../../core/lint/rule';
import { say } from '../../core/message';
import type { Menu } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import { countNotes, type Fact } from '../../core/lint/fact';
import { rules } from '../../core/lint/rules/index';
import { basenameOf, folderOf } from '../../core/note/path';
import { groupProblems, type ProblemGroup } from '../../core/report/problems';
import type { Locale } from '../../locale/locales';
import { withoutCodeMarks } from '../dom/code-text';
import { actionsOn, actionsOnFact, severityIcons, type ProblemActions } from '../actions/finding-actions';
import type { TreeNode } from './tree-node';

/** Problems as a tree: by note, or by rule. */
export function problemNodes(
	locale: Locale,
	facts: readonly Fact[],
	by: 'note' | 'rule',
	actions: ProblemActions,
): readonly TreeNode[] {
	return groupProblems(facts, by).map((group) => ({
		...(by === 'note' ? noteHeading(locale, group.key) : ruleHeading(locale, group)),
		key: group.key,
		flair: locale.words.numberOf(group.findings.length),
		children: factNodes(locale, group.findings, by, actions),
		fillMenu: (menu: Menu) => actions.fillGroupMenu(menu, group, by),
	}));
}

type Heading = Pick<TreeNode, 'label' | 'detail' | 'isMessage' | 'tooltip' | 'look' | 'icon' | 'iconLabel'>;

function noteHeading(locale: Locale, path: string): Heading {
	if (path === '') return { label: locale.panel.inSeveralNotes, look: 'in-phase-heading mod-note' };
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
function factNodes(
	locale: Locale,
	facts: readonly Fact[],
	by: 'note' | 'rule',
	actions: ProblemActions,
): readonly TreeNode[] {
	const keyOf = keyMaker();
	const nameOf = noteNamer(facts.map(({ path }) => path));
	return facts.map((fact): TreeNode => {
		const { path, rule, address, message, severity, places } = fact;
		const line = {
			label: say(locale, message),
			isMessage: true,
			icon: severityIcons[severity],
			iconLabel: locale.panel.severity[severity],
			look: `in-phase-finding mod-${severity}`,
		};
		if (places.length === 1)
			return {
				...line,
				key: keyOf([by === 'note' ? rule : path, address, message]),
				note: by === 'note' ? rule : nameOf(path),
				...doing(locale, fact, actions),
			};
		const notes = locale.panel.noteCount(countNotes(places));
		return {
			...line,
			key: keyOf([rule, message]),
			note: by === 'note' ? `${rule} · ${notes}` : notes,
			fillMenu: (menu) => actions.fillFactMenu(menu, fact),
			actions: actionsOnFact(locale, fact, actions),
			startsOpen: false,
			children: placeNodes(locale, places, actions),
		};
	});
}

/** The name of a note, with its folder where another note has the same one. */
function noteNamer(paths: readonly string[]): (path: string) => string {
	const byName = new Map<string, string>();
	const doubled = new Set<string>();
	for (const path of paths) {
		const name = basenameOf(path).toLowerCase();
		if ((byName.get(name) ?? path) !== path) doubled.add(name);
		byName.set(name, path);
	}
	return (path) => {
		const folder = doubled.has(basenameOf(path).toLowerCase()) ? folderOf(path) : '';
		return folder === '' ? basenameOf(path) : `${basenameOf(path)} · ${folder}`;
	};
}

/** The notes that show a fact, each with its fix. */
function placeNodes(locale: Locale, places: readonly Finding[], actions: ProblemActions): readonly TreeNode[] {
	const keyOf = keyMaker();
	return places.map((place) => ({
		key: keyOf([place.path, place.address]),
		label: basenameOf(place.path),
		note: folderOf(place.path) || undefined,
		tooltip: place.path,
		look: 'in-phase-finding mod-place',
		...doing(locale, place, actions),
	}));
}

function doing(
	locale: Locale,
	finding: Finding,
	actions: ProblemActions,
): Pick<TreeNode, 'choose' | 'fillMenu' | 'actions'> {
	return {
		choose: (pane) => actions.goTo(finding, pane),
		fillMenu: (menu) => actions.fillFindingMenu(menu, finding),
		actions: actionsOn(locale, finding, actions),
	};
}

/** Makes keys for siblings of what they are about; equal ones are told apart by their order. */
function keyMaker(): (about: readonly unknown[]) => string {
	const seen = new Map<string, number>();
	return (about) => {
		const base = JSON.stringify(about);
		const count = seen.get(base) ?? 0;
		seen.set(base, count + 1);
		return `${base}${count}`;
	};
}
