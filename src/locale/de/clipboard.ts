import type { ClipboardText } from '../en/clipboard';

/** What is said about the clipboard in German. */
export const clipboard: ClipboardText = {
	refused: 'Nichts wurde kopiert: Die Zwischenablage ließ sich nicht beschreiben.',
};
