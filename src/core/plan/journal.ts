import type { Locale } from '../../locale/en/index';
import { isMessage, sayKept, type Message } from '../message';
import * as v from 'valibot';
import { parseJson } from '../json';
import { folderOf } from '../note/path';
import { sayOfPlan } from './messages';
import { findPathFault, fieldsPathOf, type PathRules } from './path-fault';
import type { FileWrite } from './plan';
import { failed, ok, type Result } from '../result';
import { isJournalId } from './shelf';

const writeSchema = v.strictObject({
	path: v.string(),
	before: v.string(),
	after: v.string(),
	newPath: v.string(),
	fate: v.picklist(['keep', 'create', 'trash']),
});

const journalSchema = v.strictObject({
	version: v.literal(1),
	id: v.pipe(v.string(), v.check(isJournalId)),
	/** What was done; a text in journals of earlier versions. */
	title: v.union([v.string(), v.custom<Message>(isMessage)]),
	/** Milliseconds since 1970. */
	startedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15)),
	/** Where the vault is, for a journal that is kept elsewhere. */
	vault: v.optional(v.string()),
	/** Whether the run makes the trash folder of the vault, which goes again once it is undone. */
	makesTrash: v.optional(v.literal(true)),
	/** The folders that the run makes, the inner ones first, which go again once it is undone and nothing lies in them. */
	makesFolders: v.optional(v.array(v.string())),
	writes: v.pipe(v.array(writeSchema), v.minLength(1)),
});

/**
 * What a run is about to write, written down whole before the first write. It says nothing of how far the run got:
 * undoing looks at each file, so that it serves after a crash at any point.
 */
export type Journal = v.InferOutput<typeof journalSchema>;

/** What was done, as it is told: what a journal says of it is not trusted to be a sentence that there is. */
export function sayTitle(locale: Locale, { title }: Pick<Journal, 'title'>): string {
	return typeof title === 'string' ? title : (sayKept(locale, title) ?? `${title.area}.${title.id}`);
}

/** The longest journal that is written or read, in UTF-16 units. */
const longestJournal = 200_000_000;

/** What a journal is held against before it is followed. */
export interface JournalRules extends PathRules {
	/** The id that its file has. */
	readonly id: string;
	/** Where the vault is; undefined for a journal that is kept in it. */
	readonly vault: string | undefined;
}

/** The text of a journal as it is kept; the fault says, as a clause, why these writes cannot be recorded. */
export function writeJournal(journal: Journal): Result<string> {
	try {
		const text = `${JSON.stringify(journal)}\n`;
		if (text.length <= longestJournal) return ok(text);
	} catch {
		// It is longer than any text can be.
	}
	return failed(sayOfPlan('journal.isTooLarge', { most: longestJournal / 1_000_000 }));
}

/**
 * Reads a journal and looks through it: one that does not hang together, or names a file that no run writes, is refused
 * whole, wherever it comes from. The fault says why, as a clause.
 */
export function parseJournal(json: string, rules: JournalRules): Result<Journal> {
	if (json.length > longestJournal)
		return failed(sayOfPlan('journal.isTooLarge', { most: longestJournal / 1_000_000 }));
	const parsed = parseJson(json);
	if (!parsed.isOk) return failed(sayOfPlan('journal.isTorn'));
	const result = v.safeParse(journalSchema, parsed.value);
	if (!result.success) return failed(sayOfPlan('journal.hasFault', { place: v.getDotPath(result.issues[0]) ?? '' }));
	const { output: journal } = result;
	if (journal.id !== rules.id) return failed(sayOfPlan('journal.hasOtherId', { id: journal.id }));
	if (journal.vault !== rules.vault) return failed(sayOfPlan('journal.isOfOtherVault', { vault: journal.vault ?? '' }));
	const folders = new Set(journal.writes.flatMap(({ newPath }) => foldersAbove(newPath)));
	const foreign = journal.makesFolders?.find((folder) => !folders.has(folder));
	if (foreign !== undefined) return failed(sayOfPlan('journal.contradicts', { path: foreign }));
	const fault = findJournalFault(journal.writes, rules);
	return fault === undefined ? ok(journal) : failed(fault);
}

/** The folders that a file lies in, the innermost first: `a/b/c.md` lies in `a/b` and `a`. */
export function foldersAbove(path: string): readonly string[] {
	const folder = folderOf(path);
	return folder === '' ? [] : [folder, ...foldersAbove(folder)];
}

/** Why the writes of a journal are none that a run could have made, as a clause. */
export function findJournalFault(writes: readonly FileWrite[], rules: PathRules): Message | undefined {
	const places = new Set<string>();
	for (const write of writes) {
		const fault = findWriteFault(write, rules);
		if (fault !== undefined) return fault;
		for (const place of new Set([write.path, write.newPath])) {
			if (places.has(place)) return sayOfPlan('journal.isNamedTwice', { path: place });
			places.add(place);
		}
	}
	return undefined;
}

/** Why a write is none that a plan could have made, as a clause. */
export function findWriteFault(write: FileWrite, rules: PathRules): Message | undefined {
	const { path, newPath, before, after, fate } = write;
	const fault = findPathFault(path, rules) ?? findPathFault(newPath, rules);
	if (fault !== undefined) return fault;
	const fields = rules.settingsPath === undefined ? undefined : fieldsPathOf(rules.settingsPath);
	const isOfOthers = path === fields || newPath === fields;
	if (isOfOthers && (newPath !== path || fate !== 'keep')) return sayOfPlan('journal.movesSettings', { path });
	if (path === rules.settingsPath && (newPath !== path || fate === 'trash'))
		return sayOfPlan('journal.movesSettings', { path });
	if (newPath === rules.settingsPath && newPath !== path) return sayOfPlan('journal.movesSettings', { path: newPath });
	if (fate === 'keep')
		return before === after && newPath === path ? sayOfPlan('journal.changesNothing', { path }) : undefined;
	const isWhole = newPath === path && (fate === 'create' ? before === '' : before === after);
	return isWhole ? undefined : sayOfPlan('journal.contradicts', { path });
}
