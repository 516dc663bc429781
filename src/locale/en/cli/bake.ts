import { countOf, numberOf } from '../words';

/** What `in-phase bake` says. */
export const bakeText = {
	publishOnlyAlone: '--publish-only is about the copy that --out makes; in a block, say “published: true”',
	publishedByAlone: '--published-by is about the notes that --publish-only takes',
	publishedByNothing: '--published-by needs the name of a property',
	dropEmptyAlone: '--drop-empty is about the copy that --out makes',
	followLinksAlone: '--follow-links is about the copy that --out makes',
	/** What a file is that is left as it is. */
	copy: 'copy',
	record: 'record',
	isLinked:
		'a link in the file system leads out of the vault, or to what is hidden, so that it is not copied; --follow-links takes it too',
	outFault: (folder: string, fault: string) => `“${folder}” ${fault}. Give a folder outside the vault`,
	outForeign: (folder: string) =>
		`“${folder}” holds files that are none of ours. Give an empty folder, or one that an earlier copy is in`,
	outRecordFaulty: (folder: string, file: string) =>
		`“${file}” in “${folder}” does not say which files are ours. Remove it with what it is about`,
	unreadable: (paths: readonly string[]) =>
		`${countOf(paths.length, 'note')} left out of the list, since the frontmatter does not parse: ${paths.join(', ')}`,
	notWritten: (path: string, reason: string) => `${path}: not written: ${reason}`,
	stale: (stale: number, all: number) =>
		stale === 0
			? `${countOf(all, 'snapshot')}, up to date`
			: `${numberOf(stale)} of ${countOf(all, 'snapshot')} out of date`,
	refreshed: (lists: number, notes: number) =>
		lists === 0
			? 'Every snapshot is up to date'
			: `Refreshed ${countOf(lists, 'snapshot')} in ${countOf(notes, 'note')}`,
	made: (lists: number, notes: number) =>
		lists === 0
			? 'There is no list to make a snapshot of'
			: `Made ${countOf(lists, 'snapshot')} in ${countOf(notes, 'note')}`,
	restored: (lists: number, notes: number) =>
		lists === 0
			? 'There is no snapshot to turn back'
			: `Turned ${countOf(lists, 'snapshot')} in ${countOf(notes, 'note')} back into lists`,
	nothingDone: 'Nothing was changed',
	dry: (lists: number, notes: number) =>
		lists === 0
			? 'Nothing to do'
			: `${countOf(lists, 'list')} in ${countOf(notes, 'note')} would change; nothing was written. Write with --write`,
	copied: (notes: number, lists: number, folder: string) =>
		`Copied ${countOf(notes, 'note')} with ${countOf(lists, 'list')} to “${folder}”`,
	removed: (count: number) =>
		`Removed ${countOf(count, 'copy', 'copies')} of notes that are gone or no longer published`,
	notCopied: (count: number) => `${countOf(count, 'other file')} (images, attachments) not copied`,
	foreignFile: 'a file that is none of ours has its name',
	editedFile: 'the copy was changed since it was written',
	editedList: 'Lists edited by hand are kept; replace them with --overwrite',
} as const;
