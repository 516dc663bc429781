import { button, startingWith, type Control } from './control';
import { spoken } from './spoken';

/**
 * What is pressed on a board, and what its parts are called. The words are the product's own, in the language that is
 * spoken at the time.
 */
export const boardWords = {
	/** A column, whatever count its name ends in. */
	column: (label: string): Control => ({ role: 'group', name: startingWith(`${label}, `) }),
	/** What the column of notes without a term is called. */
	none: (noun: string): string => spoken().said.runs.noTerm({ noun }),
	/** The button of a card that opens its menu. */
	get more(): Control {
		return button(spoken().board.more);
	},
	moveTo: (label: string): string => spoken().board.moveTo(label),
};
