/**
 * Appends a message of ours to an element; what stands between backticks in it is set as code, everything else is text.
 *
 * @example
 * appendCodeText(line, 'Obsidian no longer reads `tag`'); // Obsidian no longer reads <code>tag</code>
 */
export function appendCodeText(parent: HTMLElement, message: string): void {
	// The pieces at odd places are those that were between backticks; a last backtick without another stays as it is.
	for (const [at, piece] of message.split(/`([^`]+)`/).entries()) {
		if (at % 2 === 1) parent.createEl('code', { text: piece });
		else if (piece !== '') parent.appendText(piece);
	}
}

/** A message of ours for where only text can be: without the backticks around code. */
export function withoutCodeMarks(message: string): string {
	return message.replace(/`([^`]+)`/g, '$1');
}
