import { planUndo, type Journal, type UndoStep } from '../../core/refactor/journal';
import type { FileWrite } from '../../core/refactor/plan';
import { notFollowed, stepsOf, undoStepsOf, type WriteOutcome } from '../../core/refactor/write-steps';
import { runSteps } from './run-steps';
import type { RefactorContext } from './sources';

/** Watches a run, and can stop it between two files. */
export interface RunWatch {
	onProgress(done: number, total: number): void;
	isStopped(): boolean;
}

/** Writes file by file what was journalled; what follows a file that could not be moved is left. */
export async function runWrites(
	{ app, settings, settingsPath }: RefactorContext,
	writes: readonly FileWrite[],
	watch: RunWatch,
): Promise<readonly WriteOutcome[]> {
	const outcomes: WriteOutcome[] = [];
	let unmoved: string | undefined;
	for (const [at, write] of writes.entries()) {
		if (watch.isStopped()) break;
		watch.onProgress(at + 1, writes.length);
		const reason = unmoved === undefined ? await runSteps(app, stepsOf(write)) : notFollowed(unmoved);
		outcomes.push({ write, reason });
		if (reason !== undefined && write.newPath !== write.path) unmoved ??= write.path;
		if (reason === undefined && write.path === settingsPath) await settings.load();
	}
	return outcomes;
}

/** What undoing a refactor came to. */
export interface Undone {
	readonly restored: number;
	/** Files that have changed since, with what they say now. */
	readonly changed: readonly Extract<UndoStep, { kind: 'changed' }>[];
	readonly refused: readonly WriteOutcome[];
}

/** Puts back what a refactor changed, where nothing has changed since; it is forgotten once nothing is left to undo. */
export async function undoJournal(
	context: RefactorContext,
	journal: Journal,
	onProgress: RunWatch['onProgress'],
): Promise<Undone> {
	const { app, settings, settingsPath, journals } = context;
	const texts = new Map<string, string>();
	const look = async (path: string): Promise<void> => {
		const file = app.vault.getFileByPath(path);
		const text = file === null ? await readHidden(context, path) : await app.vault.read(file).catch(() => undefined);
		if (text === undefined) texts.delete(path);
		else texts.set(path, text);
	};
	for (const { path, newPath } of journal.writes) {
		await look(path);
		await look(newPath);
	}
	const read = (path: string): string | undefined => texts.get(path);
	const steps = planUndo(journal, read);
	const changed = steps.filter((step) => step.kind === 'changed');
	const refused: WriteOutcome[] = [];
	let restored = 0;
	for (const [at, step] of steps.entries()) {
		onProgress(at + 1, steps.length);
		if (step.kind !== 'restore') continue;
		const reason = await runSteps(app, undoStepsOf(step, read));
		if (reason === undefined) restored += 1;
		else refused.push({ write: step.write, reason });
		if (step.write.path === settingsPath) await settings.load();
	}
	if (changed.length + refused.length === 0) await journals.forget(journal.id);
	return { restored, changed, refused };
}

async function readHidden({ app, settingsPath }: RefactorContext, path: string): Promise<string | undefined> {
	const isThere = path === settingsPath && (await app.vault.adapter.exists(path));
	return isThere ? app.vault.adapter.read(path) : undefined;
}
