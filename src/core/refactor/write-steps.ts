import type { UndoStep } from './journal';
import { messages } from './messages';
import type { FileWrite } from './plan';

/** One thing that is done to one file, which is refused where the file is not as it is expected to be. */
export type WriteStep =
	| { readonly kind: 'write'; readonly path: string; readonly before: string; readonly after: string }
	/** Only where the file says `text` and nothing is at `to`. */
	| { readonly kind: 'move'; readonly path: string; readonly to: string; readonly text: string }
	/** Only where nothing is at `path`. */
	| { readonly kind: 'create'; readonly path: string; readonly text: string }
	/** Only where the file says `text`. */
	| { readonly kind: 'trash'; readonly path: string; readonly text: string };

/** The steps of a write, in order. A file that is to say something else and move says it first. */
export function stepsOf({ path, before, after, newPath, fate }: FileWrite): readonly WriteStep[] {
	if (fate === 'create') return [{ kind: 'create', path: newPath, text: after }];
	if (fate === 'trash') return [{ kind: 'trash', path, text: before }];
	const steps: WriteStep[] = [];
	if (before !== after) steps.push({ kind: 'write', path, before, after });
	if (newPath !== path) steps.push({ kind: 'move', path, to: newPath, text: after });
	return steps;
}

/** The step that takes another one back. */
export function inverseOf(step: WriteStep): WriteStep {
	switch (step.kind) {
		case 'write':
			return { ...step, before: step.after, after: step.before };
		case 'move':
			return { ...step, path: step.to, to: step.path };
		case 'create':
			return { ...step, kind: 'trash' };
		case 'trash':
			return { ...step, kind: 'create' };
	}
}

/** The steps that put back what a file was; none where it is so, or has changed since. */
export function undoStepsOf(step: UndoStep, read: (path: string) => string | undefined): readonly WriteStep[] {
	if (step.kind !== 'restore') return [];
	const { write, at } = step;
	if (at === undefined) return [{ kind: 'create', path: write.path, text: write.before }];
	if (write.fate === 'create') return [{ kind: 'trash', path: at, text: write.after }];
	const steps: WriteStep[] = [];
	// First back to its place: a crash in between leaves what is still known as this write's.
	if (at !== write.path) steps.push({ kind: 'move', path: at, to: write.path, text: read(at) ?? write.after });
	if (read(at) !== write.before)
		steps.push({ kind: 'write', path: write.path, before: write.after, after: write.before });
	return steps;
}

/** How a write ended. */
export interface WriteOutcome {
	readonly write: FileWrite;
	/** Why nothing was written, in words; undefined when it was. */
	readonly reason: string | undefined;
}

/** Why the files that follow a definition are left when it could not be moved. */
export function notFollowed(path: string): string {
	return messages.writing.notFollowed(path);
}
