/** What is said about the clipboard. */
export const clipboard = {
	refused: 'Nothing was copied: the clipboard could not be written.',
};

/** The shape of `clipboard`, which every language has. */
export type ClipboardText = typeof clipboard;
