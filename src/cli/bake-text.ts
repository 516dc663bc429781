import { countOf, numberOf } from '../locale/en/words';

/** What `in-phase bake` says. */
export const bakeText = {
	publishOnlyAlone: '--publish-only is about the copy that --out makes; in a block, say “where: { publish: true }”',
	followLinksAlone: '--follow-links is about the copy that --out makes',
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

/** What the help says about `in-phase bake`. */
export const bakeHelp = {
	bake: 'Bring the snapshots of lists up to date, make them, or make a copy of the notes for publishing.',
	check: 'write nothing; name the snapshots that are out of date',
	snapshot: 'turn the live lists into snapshots; a dry run without --write',
	restore: 'turn the snapshots back into live lists; a dry run without --write',
	write: 'write what --snapshot or --restore would change',
	overwrite: 'replace lists that somebody edited by hand, too',
	out: 'copy the notes to this folder, every list as plain Markdown',
	publishOnly: 'with --out: copy and list only notes that say “publish: true”',
	followLinks: 'with --out: copy notes to which links in the file system lead from outside the vault, too',
	after: `
A snapshot is a list as plain Markdown between two comments; the first holds the
query. The exit code is 1 when a snapshot is out of date (--check), or could not
be brought up to date.

Examples:
  in-phase bake                          bring all snapshots up to date
  in-phase bake --check                  fail when one is out of date
  in-phase bake --snapshot               see what snapshots of all lists would change
  in-phase bake --out ../site/content    copy the notes for publishing`,
} as const;
