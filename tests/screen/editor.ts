import { editorText } from '../../src/obsidian/editor/text';
import { button, type Control } from './control';

/** What is pressed in the banner over the properties of a note. */
export const editorWords = {
	get show(): Control {
		return button(editorText.show);
	},
	get close(): Control {
		return button(editorText.dismiss);
	},
};
