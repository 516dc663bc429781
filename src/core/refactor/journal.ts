import * as v from 'valibot';
import { parseJson } from '../json';
import { messages } from './messages';
import { findPathFault, type PathRules } from './path-fault';
import type { FileWrite } from './plan';

const writeSchema = v.strictObject({
	path: v.string(),
	before: v.string(),
	after: v.string(),
	newPath: v.string(),
	fate: v.picklist(['keep', 'create', 'trash']),
});

const journalSchema = v.strictObject({
	version: v.literal(1),
	id: v.string(),
	title: v.string(),
	/** Milliseconds since 1970. */
	startedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15)),
	writes: v.pipe(v.array(writeSchema), v.minLength(1)),
});

/**
 * What a refactor is about to write, written down whole before the first write. It says nothing of how far the
 * refactor got: undoing looks at each file, so that it serves after a crash at any point.
 */
export type Journal = v.InferOutput<typeof journalSchema>;

/** A journal, or why it is not followed, as a clause. */
export type ParsedJournal =
	{ readonly isUsable: true; readonly journal: Journal } | { readonly isUsable: false; readonly reason: string };

/** Makes the journal of writes. */
export function createJournal(id: string, title: string, startedAt: number, writes: readonly FileWrite[]): Journal {
	return { version: 1, id, title, startedAt, writes: writes.map((write) => ({ ...write })) };
}

/**
 * Reads a journal from JSON and looks through it: one that does not hang together, or names a file that no refactor
 * writes, is refused whole, since it may have come with the vault from anybody.
 *
 * @param id The id that its file has.
 */
export function parseJournal(json: string, id: string, rules: PathRules): ParsedJournal {
	const refused = (reason: string): ParsedJournal => ({ isUsable: false, reason });
	const parsed = parseJson(json);
	if (!parsed.isJson) return refused(messages.journal.isTorn);
	const result = v.safeParse(journalSchema, parsed.value);
	if (!result.success) return refused(messages.journal.hasFault(v.getDotPath(result.issues[0]) ?? ''));
	const { output: journal } = result;
	if (journal.id !== id) return refused(messages.journal.hasOtherId(journal.id));
	const [origins, places] = [new Set<string>(), new Set<string>()];
	for (const write of journal.writes) {
		const fault = findWriteFault(write, rules);
		if (fault !== undefined) return refused(fault);
		if (origins.has(write.path)) return refused(messages.journal.isNamedTwice(write.path));
		if (places.has(write.newPath)) return refused(messages.journal.isNamedTwice(write.newPath));
		origins.add(write.path);
		places.add(write.newPath);
	}
	return { isUsable: true, journal };
}

/** Why a write is none that a plan could have made, as a clause. */
function findWriteFault({ path, newPath, before, after, fate }: FileWrite, rules: PathRules): string | undefined {
	const fault = findPathFault(path, rules) ?? findPathFault(newPath, rules);
	if (fault !== undefined) return fault;
	const touchesSettings = path === rules.settingsPath || newPath === rules.settingsPath;
	if (touchesSettings && (newPath !== path || fate === 'trash')) return messages.journal.movesSettings(path);
	if (fate === 'keep') return undefined;
	const isWhole = newPath === path && (fate === 'create' ? before === '' : before === after);
	return isWhole ? undefined : messages.journal.contradicts(path);
}

/** What undoing does with one file. */
export type UndoStep =
	/** It was never written, or is undone already. */
	| { readonly kind: 'nothing'; readonly write: FileWrite }
	/** It still is what the refactor made of it: put back what it was. */
	| { readonly kind: 'restore'; readonly write: FileWrite; /** Where it is now. */ readonly at: string | undefined }
	/** It has changed since: left alone, and shown. */
	| { readonly kind: 'changed'; readonly write: FileWrite; readonly at: string; readonly now: string };

/**
 * Plans the undoing of a refactor, last write first, from what the files say now.
 *
 * @param read The text of a file; undefined when there is none.
 */
export function planUndo(journal: Journal, read: (path: string) => string | undefined): readonly UndoStep[] {
	return [...journal.writes].reverse().map((write) => planStep(write, read));
}

function planStep(write: FileWrite, read: (path: string) => string | undefined): UndoStep {
	const old = read(write.path);
	const moved = write.newPath === write.path ? old : read(write.newPath);
	if (write.fate === 'trash') {
		if (old === undefined) return { kind: 'restore', write, at: undefined };
		return { kind: 'nothing', write };
	}
	if (write.fate === 'create') {
		if (moved === undefined) return { kind: 'nothing', write };
		return moved === write.after
			? { kind: 'restore', write, at: write.newPath }
			: { kind: 'changed', write, at: write.newPath, now: moved };
	}
	if (moved === write.after)
		return write.newPath === write.path && write.after === write.before
			? { kind: 'nothing', write }
			: { kind: 'restore', write, at: write.newPath };
	if (write.newPath !== write.path && moved === write.before) return { kind: 'restore', write, at: write.newPath };
	if (old === write.before) return { kind: 'nothing', write };
	if (write.newPath !== write.path && old === write.after) return { kind: 'restore', write, at: write.path };
	const at = moved === undefined ? write.path : write.newPath;
	return { kind: 'changed', write, at, now: moved ?? old ?? '' };
}
