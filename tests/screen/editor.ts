import { button, type Control } from './control';
import { spoken } from './spoken';

/**
 * What is pressed above a note and below it, and in its editor. The words are the product's own, in the language that
 * is spoken at the time.
 */
export const editorWords = {
	/** The item of the status bar, whatever it counts. */
	get status(): Control {
		return button(new RegExp(`^${spoken().editor.openPanel('.+', ['.+'])}$`));
	},
	/** The banner's button that opens the list. */
	get show(): Control {
		return button(spoken().editor.show);
	},
	/** The banner's button that takes it away. */
	get dismiss(): Control {
		return button(spoken().editor.dismiss);
	},
};
