import { translated } from '../../core/language';
import { basenameOf } from '../../core/note/path';
import type { LeftAlone } from '../../core/plan/plan';
import { countOf, numberOf } from '../../core/words';
import { german } from './text.de';

const english = {
	snapshot: 'Snapshot list',
	restore: 'Turn snapshot back into a list',
	refreshNote: 'Refresh snapshots in this note',
	refreshAll: 'Refresh all snapshots',
	refreshAllTitle: 'Refresh snapshots',
	leftAlone: ({ line, reason }: LeftAlone) =>
		line === undefined ? `Left as it is: ${reason}.` : `Line ${numberOf(line)} is left as it is: ${reason}.`,
	current: 'Every snapshot is up to date.',
	noSnapshots: 'There is no snapshot in this note.',
	refreshed: (lists: number, path: string) => `${countOf(lists, 'snapshot')} refreshed in “${basenameOf(path)}”.`,
	refused: (path: string, reason: string) => `“${basenameOf(path)}” is left as it is: ${reason}.`,
};

/** The texts about snapshots, in any language. */
export type BakeText = typeof english;

/** What is said while lists become snapshots, are refreshed and turned back. */
export const bakeText = translated(english, german);
