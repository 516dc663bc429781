import { boardText } from '../../src/obsidian/bases/text';
import { button, startingWith, type Control } from './control';

/**
 * What is pressed on a board, and what its parts are called. The words are the product's own, in the language that is
 * spoken at the time.
 */
export const boardWords = {
	/** A column, whatever count its name ends in. */
	column: (label: string): Control => ({ role: 'group', name: startingWith(`${label}, `) }),
	/** What the column of notes without a term is called. */
	none: (noun: string): string => boardText.none(noun),
	/** The button of a card that opens its menu. */
	get more(): Control {
		return button(boardText.more);
	},
	moveTo: (label: string): string => boardText.moveTo(label),
};
