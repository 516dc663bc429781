import { basenameOf } from '../../core/note/path';
import type { LeftAlone } from '../../core/refactor/plan';
import { countOf } from '../../core/words';

/** What is said while lists become snapshots, are refreshed and turned back. */
export const bakeText = {
	snapshot: 'Snapshot list',
	restore: 'Turn snapshot back into a list',
	refreshNote: 'Refresh snapshots in this note',
	refreshAll: 'Refresh all snapshots',
	refreshAllTitle: 'Refresh snapshots',
	leftAlone: ({ line, reason }: LeftAlone) => (line === undefined ? `Left as it is: ${reason}.` : `Line ${line.toLocaleString('en')} is left as it is: ${reason}.`),
	current: 'Every snapshot is up to date.',
	noSnapshots: 'There is no snapshot in this note.',
	refreshed: (lists: number, path: string) => `${countOf(lists, 'snapshot')} refreshed in “${basenameOf(path)}”.`,
	refused: (path: string, reason: string) => `“${basenameOf(path)}” is left as it is: ${reason}.`,
} as const;
