/**
 * Remembers which button of a row has the focus, for rows that are about to be drawn anew; what comes back gives the
 * focus to the button in its place, or to the next one there is, unless it went elsewhere meanwhile.
 */
export function keepFocus(container: HTMLElement): () => void {
	const { activeElement } = container.doc;
	const at = rowsOf(container).findIndex((row) => row.contains(activeElement));
	if (at < 0) return () => undefined;
	const column = buttonsOf(rowsOf(container)[at]).findIndex((button) => button === activeElement);
	return () => {
		const isLost =
			activeElement?.isConnected !== true && (container.doc.activeElement ?? container.doc.body) === container.doc.body;
		if (!isLost || column < 0) return;
		const rows = rowsOf(container);
		const buttons = buttonsOf(rows[Math.min(at, rows.length - 1)]);
		(buttons[column] ?? buttons.at(-1))?.focus({ preventScroll: true });
	};
}

function rowsOf(container: HTMLElement): readonly HTMLElement[] {
	return container.findAll('.setting-item');
}

function buttonsOf(row: HTMLElement | undefined): readonly HTMLElement[] {
	return row?.findAll('button') ?? [];
}
