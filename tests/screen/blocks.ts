import { blockText, mapText } from '../../src/obsidian/blocks/text';
import { button, type Control } from './control';

/** What the parts of blocks are called. The words are the product's own, in the language that is spoken at the time. */
export const blockWords = {
	/** The box that says what is wrong with a list. */
	get mistakes(): Control {
		return { role: 'group', name: blockText.faulty };
	},
	/** The stages of a map, in order. */
	stages: (noun: string): Control => ({ role: 'list', name: mapText.label(noun) }),
	/** The matrix of a map. */
	matrix: (noun: string): Control => ({ role: 'table', name: mapText.label(noun) }),
	/** A count in a map, whatever it is. */
	count: (term: string, type: string): Control =>
		button(new RegExp(`^${mapText.bar(term, type, 7).replace('7', '[\\d.,]+')}$`)),
};
