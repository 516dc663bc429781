import * as v from 'valibot';
import { parseJson } from '../json';
import type { FileWrite } from './plan';

const entrySchema = v.object({
	path: v.string(),
	before: v.string(),
	after: v.string(),
	newPath: v.string(),
	fate: v.picklist(['keep', 'create', 'trash']),
});

const journalSchema = v.object({
	version: v.literal(1),
	id: v.string(),
	title: v.string(),
	/** Milliseconds since 1970. */
	startedAt: v.number(),
	writes: v.array(entrySchema),
});

/**
 * What a refactor is about to write, written down whole before the first write. It says nothing of how far the
 * refactor got: undoing looks at each file, so that it serves after a crash at any point.
 */
export type Journal = v.InferOutput<typeof journalSchema>;

/** Makes the journal of writes. */
export function createJournal(id: string, title: string, startedAt: number, writes: readonly FileWrite[]): Journal {
	return { version: 1, id, title, startedAt, writes: writes.map((write) => ({ ...write })) };
}

/** Reads a journal from JSON; undefined for what is none. */
export function parseJournal(json: string): Journal | undefined {
	const parsed = parseJson(json);
	const result = parsed.isJson ? v.safeParse(journalSchema, parsed.value) : undefined;
	return result?.success === true ? result.output : undefined;
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
