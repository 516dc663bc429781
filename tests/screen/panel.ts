import type { Severity } from '../../src/core/lint/severity';
import { panelText } from '../../src/obsidian/panel/text';
import { phasesText } from '../../src/obsidian/panel/phases-text';
import { welcomeText } from '../../src/obsidian/panel/welcome-text';
import { refactorText } from '../../src/obsidian/refactor/text';
import { button, counted, startingWith, type Control } from './control';

/** The two sides of the panel. */
export type Side = 'phases' | 'problems';

/**
 * What is pressed and filled in in the side panel. The words are the product's own, in the language that is spoken at
 * the time; `tests/obsidian/words.test.ts` states them.
 */
export const panelWords = {
	/** The button in the ribbon that opens the panel. */
	get ribbon(): string {
		return panelText.ribbon;
	},
	/** Both tabs together, at the top of the panel. */
	get tabs(): Control {
		return { role: 'tablist', name: panelText.tabs };
	},
	/** A tab; that of the problems ends in how many there are. */
	tab: (side: Side): Control => ({ role: 'tab', name: startingWith(panelText[side]) }),
	pane: (side: Side): Control => ({ role: 'tabpanel', name: startingWith(panelText[side]) }),
	tree: (side: Side): Control => ({ role: 'tree', name: panelText.tree[side] }),
	/** The button of a line that opens its menu. */
	get more(): Control {
		return button(panelText.more);
	},
};

/** The side with the phases. */
export const phasesWords = {
	get filter(): Control {
		return { role: 'searchbox', name: phasesText.filter };
	},
	get facet(): Control {
		return { role: 'combobox', name: phasesText.facet };
	},
	get clear(): Control {
		return button(phasesText.clearFilter);
	},
	menu: {
		get open(): string {
			return phasesText.menu.open;
		},
		get openInNewTab(): string {
			return phasesText.menu.openInNewTab;
		},
		get copyLink(): string {
			return phasesText.menu.copyLink;
		},
		get rename(): string {
			return refactorText.menu.rename('Phase');
		},
		create: (type: string, label: string): string => phasesText.menu.create(type, label),
		addActive: (label: string): string => phasesText.menu.addActive(label),
		remove: (label: string): string => phasesText.menu.remove(label),
	},
	/** The window that asks for the title of a new note. */
	form: {
		get title(): Control {
			return { role: 'textbox', name: phasesText.form.name };
		},
		get submit(): Control {
			return button(phasesText.form.submit);
		},
	},
};

/** The side with the problems. */
export const problemWords = {
	get filter(): Control {
		return { role: 'searchbox', name: panelText.filter };
	},
	get scope(): Control {
		return { role: 'combobox', name: panelText.scope };
	},
	get fixAll(): Control {
		return button(counted(panelText.fixAll));
	},
	get groupByRule(): Control {
		return button(panelText.groupByRule);
	},
	get collapse(): Control {
		return button(panelText.collapseAll);
	},
	get expand(): Control {
		return button(panelText.expandAll);
	},
	get clear(): Control {
		return button(panelText.clearFilters);
	},
	/** The button that makes so many safe fixes. */
	fixAllOf: (count: number): Control & { readonly name: string } => ({ role: 'button', name: panelText.fixAll(count) }),
	/** The button that shows or hides so many problems of a severity. */
	severityOf: (severity: Severity, count: number): Control & { readonly name: string } => ({
		role: 'button',
		name: panelText.showSeverity(panelText.counts[severity](count)),
	}),
	/** The button that shows or hides the problems of a severity, whatever count it says. */
	severity: (severity: Severity): Control =>
		button(counted((count) => panelText.showSeverity(panelText.counts[severity](count)))),
	/** The button of a problem that a half-done rename has. */
	get finish(): Control & { readonly name: string } {
		return { role: 'button', name: refactorText.menu.finish };
	},
	/** The button of a fix; one that may change the meaning asks first, which its name says. */
	fix: (title: string, isAsking = false): Control => button(panelText.fixTitle(title, isAsking)),
	menu: {
		get goTo(): string {
			return panelText.menu.goTo;
		},
		get ignoreInNote(): string {
			return panelText.menu.ignoreInNote;
		},
		get meaning(): string {
			return panelText.menu.meaning;
		},
		turnOff: (rule: string): string => panelText.menu.turnOff(rule),
		ignoreInFolder: (rule: string, folder: string): string => panelText.menu.ignoreInFolder(rule, folder),
		leaveOut: (folder: string): string => panelText.menu.leaveOut(folder),
	},
};

/** The welcome above the phases. */
export const welcomeWords = {
	get region(): Control {
		return { role: 'region', name: welcomeText.title };
	},
	get showProblems(): Control {
		return button(welcomeText.showProblems);
	},
	get close(): Control {
		return button(welcomeText.close);
	},
};
