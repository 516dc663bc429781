/** What moves a cursor, changes colours, ends a line for some, or turns the reading direction. */
const unfit = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * What a runner of GitHub or Azure takes for a command: `::` at the beginning of a line or behind blanks, where a line
 * ends by `\r` alone, too, and `##[` anywhere (https://github.com/actions/runner, `ActionCommand.cs`).
 */
const command = /(?:^|[\n\r])[^\S\n\r]*:(?=:)|##(?=\[)/g;

/** Whether a text has a line that a runner would carry out. */
export function hasCommand(text: string): boolean {
	return text.search(command) !== -1;
}

/** Text of lines in which none can be taken for a command: `::error` becomes `: :error`. */
export function withoutCommands(text: string): string {
	return text.replace(command, (found) => `${found} `);
}

/** A text in which nothing is left but what can be shown: tabs and line ends aside. */
export function toVisible(text: string): string {
	return text.replace(unfit, (unit) => (unit === '\t' || unit === '\n' ? unit : '\ufffd'));
}

/** A value as JSON, on one line or indented, in which what is unfit for a terminal or a runner is escaped. */
export function toJson(value: unknown, indent = 0): string {
	const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	const json = JSON.stringify(value, null, indent).replaceAll('##[', '##\\u005b');
	return `${json.replace(unfit, (unit) => (unit === '\n' ? unit : escape(unit)))}\n`;
}

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
		.replace(unfit, '\ufffd');
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
