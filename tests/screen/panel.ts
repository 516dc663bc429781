import type { Severity } from '../../src/core/lint/severity';
import { button, counted, startingWith, type Control } from './control';
import { spoken } from './spoken';

/** What the vaults of the tests list. */
const phase = { noun: 'Phase' };

/** The two sides of the panel. */
export type Side = 'phases' | 'problems';

function nameOf(side: Side): string {
	return side === 'problems' ? spoken().panel.problems : spoken().phases.plural(phase);
}

/**
 * What is pressed and filled in in the side panel. The words are the product's own, in the language that is spoken at
 * the time; `tests/obsidian/words.test.ts` states them.
 */
export const panelWords = {
	/** The button in the ribbon that opens the panel. */
	get ribbon(): string {
		return spoken().panel.ribbon;
	},
	/** Both tabs together, at the top of the panel. */
	get tabs(): Control {
		return { role: 'tablist', name: spoken().panel.tabs };
	},
	/** A tab; that of the problems ends in how many there are. */
	tab: (side: Side): Control => ({ role: 'tab', name: startingWith(nameOf(side)) }),
	pane: (side: Side): Control => ({ role: 'tabpanel', name: startingWith(nameOf(side)) }),
	tree: (side: Side): Control => ({
		role: 'tree',
		name: side === 'problems' ? spoken().panel.problems : spoken().panel.tree(phase),
	}),
	/** The button of a line that opens its menu. */
	get more(): Control {
		return button(spoken().panel.more);
	},
};

/** The side with the phases. */
export const phasesWords = {
	get filter(): Control {
		return { role: 'searchbox', name: spoken().phases.filter(phase) };
	},
	get facet(): Control {
		return { role: 'combobox', name: spoken().phases.facet };
	},
	get clear(): Control {
		return button(spoken().phases.clearFilter);
	},
	menu: {
		get open(): string {
			return spoken().phases.menu.open;
		},
		get openInNewTab(): string {
			return spoken().phases.menu.openInNewTab;
		},
		get copyLink(): string {
			return spoken().phases.menu.copyLink;
		},
		get rename(): string {
			return spoken().refactor.menu.rename('Phase');
		},
		create: (type: string, label: string): string => spoken().phases.menu.create(type, label),
		addActive: (label: string): string => spoken().phases.menu.addActive(label),
		remove: (label: string): string => spoken().phases.menu.remove(label),
	},
	made: (title: string, label: string): string => spoken().phases.made(title, label),
	unmade: (title: string): string => spoken().phases.unmade(title),
	/** The window that asks for the title of a new note. */
	form: {
		get title(): Control {
			return { role: 'textbox', name: spoken().phases.form.name };
		},
		get submit(): Control {
			return button(spoken().phases.form.submit);
		},
	},
};

/** The side with the problems. */
export const problemWords = {
	get filter(): Control {
		return { role: 'searchbox', name: spoken().panel.filter };
	},
	get scope(): Control {
		return { role: 'combobox', name: spoken().panel.scope };
	},
	get fixAll(): Control {
		return button(counted(spoken().panel.fixAll));
	},
	get groupByRule(): Control {
		return button(spoken().panel.groupByRule);
	},
	get collapse(): Control {
		return button(spoken().panel.collapseAll);
	},
	get expand(): Control {
		return button(spoken().panel.expandAll);
	},
	get clear(): Control {
		return button(spoken().panel.clearFilters);
	},
	/** The button that makes so many safe fixes. */
	fixAllOf: (count: number): Control & { readonly name: string } => ({
		role: 'button',
		name: spoken().panel.fixAll(count),
	}),
	/** The button that shows or hides so many problems of a severity. */
	severityOf: (severity: Severity, count: number): Control & { readonly name: string } => ({
		role: 'button',
		name: spoken().panel.showSeverity(spoken().panel.counts[severity](count)),
	}),
	/** The button that shows or hides the problems of a severity, whatever count it says. */
	severity: (severity: Severity): Control =>
		button(counted((count) => spoken().panel.showSeverity(spoken().panel.counts[severity](count)))),
	/** The button of a problem that a half-done rename has. */
	get finish(): Control & { readonly name: string } {
		return { role: 'button', name: spoken().refactor.menu.finish };
	},
	/** The button of a fix; one that may change the meaning asks first, which its name says. */
	fix: (title: string, isAsking = false): Control => button(spoken().panel.fixTitle(title, isAsking)),
	menu: {
		get goTo(): string {
			return spoken().panel.menu.goTo;
		},
		get ignoreInNote(): string {
			return spoken().panel.menu.ignoreInNote;
		},
		get ignoreFact(): string {
			return spoken().panel.menu.ignoreFact;
		},
		get meaning(): string {
			return spoken().panel.menu.meaning;
		},
		turnOff: (rule: string): string => spoken().panel.menu.turnOff(rule),
		ignoreInFolder: (rule: string, folder: string): string => spoken().panel.menu.ignoreInFolder(rule, folder),
		leaveOut: (folder: string): string => spoken().panel.menu.leaveOut(folder),
	},
};

/** The welcome above the phases. */
export const welcomeWords = {
	get region(): Control {
		return { role: 'region', name: spoken().welcome.title };
	},
	use: (property: string): Control => button(spoken().welcome.use(property)),
	get correct(): Control {
		return button(spoken().welcome.correct);
	},
	get showProblems(): Control {
		return button(spoken().welcome.showProblems);
	},
	get close(): Control {
		return button(spoken().welcome.close);
	},
};
