import type { Message } from '../../core/message';
import { applyWrites, unwatched, type Run, type RunFault, type RunWatch } from '../../core/plan/apply';
import { sayOfPlan } from '../../core/plan/messages';
import type { Journal } from '../../core/plan/journal';
import type { FileWrite } from '../../core/plan/plan';
import type { PlanPort } from '../../core/plan/port';
import { listRuns, undoLastRun, undoRun, type UndoRun } from '../../core/plan/undo';
import { failed, ok, type Result } from '../../core/result';
import type { SettingsStore } from './settings-store';
import type { Reading } from './must-wait';

/** How writing a note ended: with the record by which it is undone, none where it is as it was; or why nothing was. */
export type Writing = Result<Journal | undefined>;

/**
 * The one door through which the plugin writes: run after run, each journalled, none before the vault is read whole.
 */
export class Writer {
	readonly #port: PlanPort;
	readonly #reading: Reading;
	readonly #settings: SettingsStore;

	constructor(port: PlanPort, reading: Reading, settings: SettingsStore) {
		this.#port = port;
		this.#reading = reading;
		this.#settings = settings;
	}

	/** The text of a file; undefined when it is gone or cannot be read. */
	read(path: string): Promise<string | undefined> {
		return this.#port.read(path);
	}

	/** Writes what a plan says, file by file. */
	async apply(
		title: Message,
		writes: readonly FileWrite[],
		watch: RunWatch = unwatched,
	): Promise<Result<Run, RunFault>> {
		if (!this.#reading.isReady) {
			const { read, total } = this.#reading.progress;
			return failed({ message: sayOfPlan('isGrowing', { read, total }), isRecordFault: false });
		}
		const run = await applyWrites(this.#port, title, writes, watch);
		if (run.isOk) await this.#takeInSettings(run.value.outcomes.map(({ write }) => write));
		return run;
	}

	/**
	 * Makes something else of one note, on the text as it is at that moment.
	 *
	 * @param make The text in the place of that, or why there is none, as a clause.
	 */
	async change(title: Message, path: string, make: (text: string) => Result<string>): Promise<Writing> {
		const before = await this.read(path);
		if (before === undefined) return failed(sayOfPlan('file.isGone'));
		const made = make(before);
		if (!made.isOk) return made;
		if (made.value === before) return ok(undefined);
		const run = await this.apply(title, [{ path, before, after: made.value, newPath: path, fate: 'keep' }]);
		if (!run.isOk) return failed(run.fault.message);
		const reason = run.value.outcomes[0]?.reason;
		return reason === undefined ? ok(run.value.journal) : failed(reason);
	}

	/** The runs that can be undone, the newest first. */
	list(): ReturnType<typeof listRuns> {
		return listRuns(this.#port);
	}

	/**
	 * Takes a run back, file by file, where nothing has changed since.
	 *
	 * @param id Which; undefined for the newest that still shows in the files.
	 */
	async undo(id: string | undefined, { onProgress }: Pick<RunWatch, 'onProgress'> = unwatched): Promise<UndoRun> {
		const watch = { onProgress, isStopped: () => false };
		const run = await (id === undefined ? undoLastRun(this.#port, watch) : undoRun(this.#port, id, watch));
		await this.#takeInSettings(run.undone?.restored.map(({ write }) => write) ?? []);
		return run;
	}

	async #takeInSettings(writes: readonly FileWrite[]): Promise<void> {
		if (writes.some(({ path }) => path === this.#settings.path)) await this.#settings.load();
	}
}
