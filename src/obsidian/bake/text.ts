import { basenameOf } from '../../core/note/path';
import type { LeftAlone } from '../../core/refactor/plan';
import { countOf } from '../../core/words';

/** What is said while lists become snapshots, are refreshed and turned back. */
export const bakeText = {
	snapshot: 'Snapshot list',
	restore: 'Turn snapshot back into a list',
	refreshNote: 'Refresh snapshots in this note',
	refreshAll: 'Refresh all snapshots',
	leftAlone: ({ line, reason }: LeftAlone) => (line === undefined ? `Left as it is: ${reason}.` : `Line ${line.toLocaleString('en')} is left as it is: ${reason}.`),
	current: 'Every snapshot is up to date.',
	noSnapshots: 'There is no snapshot in this note.',
	noneAtAll: 'There is no snapshot in this vault.',
	refreshed: (lists: number, path: string) => `${countOf(lists, 'snapshot')} refreshed in “${basenameOf(path)}”.`,
	refreshedAll: (notes: number) => `Snapshots refreshed in ${countOf(notes, 'note')}.`,
	reading: (done: number, total: number) => `Looking for snapshots: ${done.toLocaleString('en')} of ${countOf(total, 'note')}`,
	confirmTitle: 'Refresh snapshots',
	confirm: (lists: number, notes: number, all: number) => `${lists.toLocaleString('en')} of ${countOf(all, 'snapshot')} in ${countOf(notes, 'note')} will be brought up to date.`,
	left: (count: number) => `${countOf(count, 'snapshot')} left as ${count === 1 ? 'it is' : 'they are'}:`,
	leftLine: ({ path, line, reason }: LeftAlone) => `${path}, line ${(line ?? 1).toLocaleString('en')}: ${reason}`,
	apply: (notes: number) => `Refresh in ${countOf(notes, 'note')}`,
	cancel: 'Cancel',
	undone: (notes: number) => `${countOf(notes, 'note')} restored.`,
	refused: (path: string, reason: string) => `“${basenameOf(path)}” is left as it is: ${reason}.`,
} as const;
