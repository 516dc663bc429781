/** What a part of a report is, for those who see colours; nothing is told by colour alone. */
export type Style = 'error' | 'warning' | 'info' | 'path' | 'quiet' | 'caret' | 'added' | 'removed';

/** Gives a text the colour of its style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** No colours: for files and pipes. */
export const plainPaint: Paint = (_, text) => text;

/** The parameters of SGR, "select graphic rendition" (ECMA-48, 8.3.117): what turns a style on, and off again. */
const codes: Readonly<Record<Style, readonly [on: number, off: number]>> = {
	error: [31, 39],
	warning: [33, 39],
	info: [36, 39],
	path: [4, 24],
	quiet: [2, 22],
	caret: [35, 39],
	added: [32, 39],
	removed: [31, 39],
};

/** Colours for a terminal. The text must be fit for one, see `toLine`. */
export const terminalPaint: Paint = (style, text) => {
	const [on, off] = codes[style];
	return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
};
