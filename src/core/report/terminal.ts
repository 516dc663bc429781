/**
 * Note text made fit for a line of a terminal: control characters, which could move the cursor or change colours, and
 * marks that turn the reading direction are shown as `�`; line ends become spaces.
 */
export function toLine(text: string): string {
	return text
		.split(/[\r\n]+/)
		.map((line, at, { length }) => trimInside(line, at > 0, at < length - 1))
		.join(' ')
		.replace(/\t/g, ' ')
		.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Rows as aligned columns, two spaces between them; the last column is as long as it is. */
export function toColumns(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
	const widths: number[] = [];
	for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
	return rows.map((row) => {
		const cells = row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)));
		return `${indent}${cells.join('  ')}`.trimEnd();
	});
}

function trimInside(line: string, isContinued: boolean, goesOn: boolean): string {
	const start = isContinued ? line.trimStart() : line;
	return goesOn ? start.trimEnd() : start;
}
