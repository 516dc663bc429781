import { numberOf } from './words';

/** What is said while lists become snapshots, are refreshed and turned back. */
export const bake = {
	snapshot: 'Snapshot list',
	restore: 'Turn snapshot back into a list',
	refreshNote: 'Refresh snapshots in this note',
	refreshAll: 'Refresh all snapshots',
	refreshAllTitle: 'Refresh snapshots',
	leftAlone: ({ line, reason }: { readonly line: number | undefined; readonly reason: string }) =>
		line === undefined ? `Left as it is: ${reason}.` : `Line ${numberOf(line)} is left as it is: ${reason}.`,
	current: 'Every snapshot is up to date.',
	noSnapshots: 'There is no snapshot in this note.',
	refused: (note: string, reason: string) => `“${note}” is left as it is: ${reason}.`,
};

/** The shape of `bake`, which every language has. */
export type BakeText = typeof bake;
