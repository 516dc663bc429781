import type { Vault } from 'obsidian';
import type { NoteChange, VaultIndex } from '../../core/index/vault-index';
import type { Finding, RuleSet } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import { LintState, type CheckNews } from '../../core/lint/lint-state';
import { checkBySlices } from '../../core/lint/pump';
import { Listeners } from './listeners';
import { readText } from './read-text';
import { inSlices } from './slices';

/** What may be told otherwise now, so that whoever shows findings can ask whether that is any concern of theirs. */
export interface FindingsNews extends CheckNews {
	/** Anything may: a whole vault was checked, or is still being read. */
	readonly isAll: boolean;
}

/** The findings of the vault, kept up in slices: those of before are told until the first pass of a new check is done. */
export class LiveFindings {
	readonly #vault: Vault;
	readonly #listeners = new Listeners<FindingsNews>();
	/** The findings as they are kept up. */
	#lint: LintState;
	/** The findings that are told. */
	#told: LintState;
	#isChecking = false;
	/** Nothing was told yet of the check that was begun last. */
	#isBegun = true;
	#isHeld = true;

	constructor(vault: Vault, index: VaultIndex) {
		this.#vault = vault;
		this.#lint = new LintState(index);
		this.#told = this.#lint;
	}

	/** Whether some may still be missing. */
	get isBehind(): boolean {
		return this.#isChecking || this.#lint.isDue || this.#told !== this.#lint;
	}

	/** What is found in the vault as far as it is known by now. */
	facts(): readonly Fact[] {
		return this.#told.facts();
	}

	/** The findings about one note as far as they are known by now. */
	of(path: string): readonly Finding[] {
		return this.#told.findingsOf(path);
	}

	/** Calls back when they may have changed, until the returned function is called. */
	onChange(listener: (news: FindingsNews) => void): () => void {
		return this.#listeners.add(listener);
	}

	/** Says that any of them may have changed. */
	tellAll(): void {
		this.#listeners.tell({ ...this.#told.takeNews(), isAll: true });
	}

	/** Takes note of a change of the index; nothing is checked yet. */
	accept(change: NoteChange): void {
		this.#lint.accept(change);
	}

	/** Checks nothing more until the next start. */
	hold(): void {
		this.#isHeld = true;
	}

	/**
	 * Begins anew, with another index or other rules; `refresh` checks.
	 *
	 * @param areToldAtOnce What is found is told as it is found, unless there is something of before.
	 */
	start(index: VaultIndex, rules: RuleSet, areToldAtOnce: boolean): void {
		this.#isHeld = false;
		this.#isBegun = true;
		this.#lint = new LintState(index, rules);
		if (areToldAtOnce && this.#told.findings().length === 0) this.#told = this.#lint;
	}

	close(): void {
		this.hold();
		this.#listeners.clear();
	}

	/** Checks what is due, and tells what that brought. */
	async refresh(): Promise<void> {
		if (this.#isChecking) return;
		this.#isChecking = true;
		const lint = this.#lint;
		const isStill = (): boolean => lint === this.#lint && !this.#isHeld;
		await checkBySlices(lint, (path) => readText(this.#vault, path), inSlices(isStill));
		this.#isChecking = false;
		if (isStill()) {
			this.#told = lint;
			const isAll = this.#isBegun;
			this.#isBegun = false;
			this.#listeners.tell({ ...lint.takeNews(), isAll });
		} else if (!this.#isHeld) void this.refresh();
	}
}
