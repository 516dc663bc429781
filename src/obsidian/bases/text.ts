/** What the board says. */
export const boardText = {
	name: 'Phase board',
	none: (noun: string) => `No ${noun.toLowerCase()}`,
	facet: 'Columns by',
	moved: (title: string, label: string) => `Moved “${title}” to ${label}.`,
	refused: (title: string, reason: string) => `“${title}” was left as it is: ${reason}.`,
	inOneText: 'its value holds several in one text',
	moveTo: (label: string) => `Move to ${label}`,
	reading: 'Reading the vault…',
	column: (label: string, count: number) => `${label}, ${count} ${count === 1 ? 'note' : 'notes'}`,
	card: (title: string) => `${title}. Press Shift+F10 for where it can be moved`,
} as const;
