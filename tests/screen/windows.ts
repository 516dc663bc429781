import { button, counted, quoting, type Control } from './control';
import { spoken } from './spoken';

/**
 * What is pressed and filled in in the window of a plan, whatever is planned. The words are the product's own, in the
 * language that is spoken at the time; `tests/obsidian/words.test.ts` states them.
 */
export const planWords = {
	get apply(): Control {
		return button(counted(spoken().refactor.plan.apply));
	},
	/** The button that writes so many files. */
	applyTo: (files: number): Control => button(spoken().refactor.plan.apply(files)),
	get cancel(): Control {
		return button(spoken().refactor.rename.cancel);
	},
	get stop(): Control {
		return button(spoken().refactor.plan.stop);
	},
	get undo(): Control {
		return button(spoken().refactor.plan.undo);
	},
	get again(): Control {
		return button(spoken().refactor.plan.again);
	},
	get close(): Control {
		return button(spoken().refactor.plan.close);
	},
	/** The check box of a file; the pattern finds its path. */
	get file(): Control & { readonly name: RegExp } {
		return { role: 'checkbox', name: quoting(spoken().refactor.plan.file) };
	},
	fileAt: (path: string): Control => ({ role: 'checkbox', name: spoken().refactor.plan.file(path) }),
	get kinds(): Control {
		return { role: 'group', name: spoken().refactor.plan.kinds };
	},
	/** The check box that moves a file to the trash. */
	get trash(): Control {
		return { role: 'checkbox', name: quoting(spoken().refactor.plan.trash) };
	},
	/** What stands before a line that would be added, for those who do not see its colour. */
	get added(): string {
		return spoken().fixing.diff.added;
	},
};

/** The window that asks for the new name of a term, or which definition stays. */
export const renameWords = {
	get term(): Control {
		return { role: 'combobox', name: spoken().refactor.rename.term };
	},
	get name(): Control {
		return { role: 'textbox', name: spoken().refactor.rename.name };
	},
	get look(): Control {
		return button(spoken().refactor.rename.look);
	},
	get merge(): Control {
		return button(spoken().refactor.rename.merge);
	},
	get cancel(): Control {
		return button(spoken().refactor.rename.cancel);
	},
	get stays(): Control {
		return { role: 'combobox', name: spoken().refactor.merge.stays };
	},
};

/** The button of a notice that takes back what was done. */
export const noticeWords = {
	get undo(): Control {
		return button(spoken().fixing.undo);
	},
};

/** The window that asks what a list is to be of. */
export const insertWords = {
	get insert(): Control {
		return button(spoken().commands.insertButton);
	},
};

/** The window that makes facets of what notes use. */
export const setupWords = {
	/** The check box that chooses a property. */
	choice: (property: string): Control => ({ role: 'checkbox', name: spoken().said.proposal.title({ property }) }),
	get noun(): Control {
		return { role: 'textbox', name: spoken().settings.form.noun };
	},
	label: (name: string): Control => ({ role: 'textbox', name: spoken().setup.label(name) }),
	moveUp: (name: string): Control => button(spoken().setup.moveUp(name)),
	moveDown: (name: string): Control => button(spoken().setup.moveDown(name)),
	leaveOut: (name: string): Control => button(spoken().setup.leaveOut(name)),
	takeIn: (name: string): Control => button(spoken().setup.takeIn(name)),
	/** Confirms one property. */
	use: (property: string): Control => button(spoken().welcome.use(property)),
	/** Confirms so many. */
	useAll: (count: number): Control => button(spoken().setup.use(count)),
	/** In the settings. */
	get open(): Control {
		return button(spoken().setup.open);
	},
	/** On the notice that stands for the window while a note is looked at. */
	get back(): Control {
		return button(spoken().setup.back);
	},
};
