import { button, type Control } from './control';
import { spoken } from './spoken';

/** What the parts of blocks are called. The words are the product's own, in the language that is spoken at the time. */
export const blockWords = {
	/** The box that says what is wrong with a list. */
	get mistakes(): Control {
		return { role: 'group', name: spoken().blocks.faulty };
	},
	/** The stages of a map, in order. */
	stages: (noun: string): Control => ({ role: 'list', name: spoken().blocks.map.label({ noun }) }),
	/** The matrix of a map. */
	matrix: (noun: string): Control => ({ role: 'table', name: spoken().blocks.map.label({ noun }) }),
	/** A count in a map, whatever it is. */
	count: (term: string, type: string): Control =>
		button(new RegExp(`^${spoken().blocks.map.bar(term, type, 7).replace('7', '[\\d.,]+')}$`)),
};
