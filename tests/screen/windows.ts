import { fixingText } from '../../src/obsidian/fixing/text';
import { commandText } from '../../src/obsidian/commands/text';
import { refactorText } from '../../src/obsidian/refactor/text';
import { button, counted, quoting, type Control } from './control';

/**
 * What is pressed and filled in in the window of a plan, whatever is planned. The words are the product's own, in the
 * language that is spoken at the time; `tests/obsidian/words.test.ts` states them.
 */
export const planWords = {
	get apply(): Control {
		return button(counted(refactorText.plan.apply));
	},
	/** The button that writes so many files. */
	applyTo: (files: number): Control => button(refactorText.plan.apply(files)),
	get cancel(): Control {
		return button(refactorText.rename.cancel);
	},
	get stop(): Control {
		return button(refactorText.plan.stop);
	},
	get undo(): Control {
		return button(refactorText.plan.undo);
	},
	get again(): Control {
		return button(refactorText.plan.again);
	},
	get close(): Control {
		return button(refactorText.plan.close);
	},
	/** The check box of a file; the pattern finds its path. */
	get file(): Control & { readonly name: RegExp } {
		return { role: 'checkbox', name: quoting(refactorText.plan.file) };
	},
	fileAt: (path: string): Control => ({ role: 'checkbox', name: refactorText.plan.file(path) }),
	get kinds(): Control {
		return { role: 'group', name: refactorText.plan.kinds };
	},
	/** The check box that moves a file to the trash. */
	get trash(): Control {
		return { role: 'checkbox', name: quoting(refactorText.plan.trash) };
	},
	/** What stands before a line that would be added, for those who do not see its colour. */
	get added(): string {
		return fixingText.diff.added;
	},
};

/** The window that asks for the new name of a term, or which definition stays. */
export const renameWords = {
	get term(): Control {
		return { role: 'combobox', name: refactorText.rename.term };
	},
	get name(): Control {
		return { role: 'textbox', name: refactorText.rename.name };
	},
	get look(): Control {
		return button(refactorText.rename.look);
	},
	get merge(): Control {
		return button(refactorText.rename.merge);
	},
	get cancel(): Control {
		return button(refactorText.rename.cancel);
	},
	get stays(): Control {
		return { role: 'combobox', name: refactorText.merge.stays };
	},
};

/** The button of a notice that takes back what was done. */
export const noticeWords = {
	get undo(): Control {
		return button(fixingText.undo);
	},
};

/** The window that asks what a list is to be of. */
export const insertWords = {
	get insert(): Control {
		return button(commandText.insertButton);
	},
};
