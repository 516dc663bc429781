import { boardText } from '../../src/obsidian/bases/text';
import { button, type Control } from './control';

/** What is pressed on a board of phases. */
export const boardWords = {
	/** The button of a card that opens its menu. */
	get more(): Control {
		return button(boardText.more);
	},
};
