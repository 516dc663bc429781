import type { App } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import type { RefusedFix } from '../../core/lint/fix';
import { countNotes, planFixes, safelyFixable } from '../../core/lint/fix-plan';
import type { LiveIndex } from '../vault/live-index';
import { mustWait } from '../vault/must-wait';
import { pause, startSlice } from '../vault/slices';
import { PlanLine } from './plan-line';
import { PlanModal } from './plan-modal';
import { fixingText } from './text';
import { showUndo } from './undo-notice';
import { readNote, replaceText, restoreText, type Writing } from './write-note';

/** What is to be fixed. */
export interface FixAllOptions {
	readonly live: LiveIndex;
	readonly index: VaultIndex;
	readonly findings: readonly Finding[];
	/** The findings are a choice, so that what other rules would find while fixing is left alone. */
	readonly areOnlyThese: boolean;
}

/** How many notes show their diff at first. */
const openAtFirst = 20;

/**
 * Shows what the safe fixes of findings would do, a diff for each note, and does it when told to. Looking writes
 * nothing; writing goes note by note, can be stopped and undone, and refuses a note that has changed since it was
 * looked at.
 */
export class FixAllModal extends PlanModal {
	readonly #options: FixAllOptions;
	readonly #lines: PlanLine[] = [];
	readonly #refused: RefusedFix[] = [];
	#isPlanned = false;

	constructor(app: App, options: FixAllOptions) {
		super(app, fixingText.all.title);
		this.#options = options;
		this.choicesEl.addClass('in-phase-plan-all');
		this.listEl.setAttr('role', 'list');
	}

	protected override async plan(): Promise<void> {
		const { index, findings, areOnlyThese } = this.#options;
		const total = countNotes(safelyFixable(findings));
		this.offerStop(fixingText.all.stop);
		let isSliceOver = startSlice();
		let done = 0;
		for await (const note of planFixes(index, findings, (path) => readNote(this.app, path), areOnlyThese)) {
			if (!this.isShown || this.isStopped) break;
			done += 1;
			for (const one of note.refused) this.#refused.push(one);
			if (note.before !== note.after)
				this.#lines.push(new PlanLine(this.listEl, note, this.#lines.length < openAtFirst, () => this.#review()));
			this.showProgress(fixingText.all.planning(done, total), done, total);
			if (!isSliceOver()) continue;
			await pause();
			isSliceOver = startSlice();
		}
		if (!this.isShown) return;
		this.#isPlanned = true;
		this.#createChooseAll();
		this.listRemarks(
			fixingText.all.cannot(this.#refused.length),
			this.#refused.map(({ finding, reason }) => fixingText.refused(finding.path, reason)),
		);
		this.#review(true);
		if (this.isStopped) this.remarksEl.createDiv({ text: fixingText.all.stoppedPlanning });
	}

	/** Waits for the word; called again when the choice changes. */
	#review(isFirst = false): void {
		if (!this.#isPlanned) return;
		const chosen = this.#chosen();
		const fixes = chosen.reduce((count, { note }) => count + note.fixed.length, 0);
		this.say(this.#lines.length === 0 ? fixingText.all.nothing : fixingText.all.intro(fixes, chosen.length));
		const box = this.choicesEl.querySelector('input');
		if (box !== null) {
			box.checked = chosen.length === this.#lines.length;
			box.indeterminate = chosen.length > 0 && chosen.length < this.#lines.length;
		}
		this.buttonsEl.empty();
		if (this.#lines.length > 0) {
			const apply = this.offer(fixingText.all.apply(chosen.length), () => void this.#apply());
			apply.addClass('mod-cta');
			apply.toggleAttribute('disabled', chosen.length === 0);
			if (isFirst) apply.focus();
		}
		const cancel = this.offer(this.#lines.length === 0 ? fixingText.all.close : fixingText.all.cancel, () =>
			this.close(),
		);
		if (isFirst && this.#lines.length === 0) cancel.focus();
	}

	async #apply(): Promise<void> {
		if (mustWait(this.#options.live)) return;
		const chosen = this.#chosen();
		const written: PlanLine[] = [];
		const refused: string[] = [];
		this.isStopped = false;
		for (const line of this.#lines) line.setEnabled(false);
		this.choicesEl.querySelector('input')?.toggleAttribute('disabled', true);
		this.offerStop(fixingText.all.stop);
		let isSliceOver = startSlice();
		for (const [at, line] of chosen.entries()) {
			if (isSliceOver()) {
				await pause();
				isSliceOver = startSlice();
			}
			if (this.isStopped) break;
			this.showProgress(fixingText.all.writing(at + 1, chosen.length), at, chosen.length);
			const writing = await replaceText(this.app, line.note);
			if (writing.isWritten) written.push(line);
			else refused.push(fixingText.refused(line.note.path, writing.reason));
			line.mark(writing.isWritten ? 'done' : 'refused', writing.isWritten ? '✓' : '✗');
		}
		const left = chosen.length - written.length - refused.length;
		const result = left > 0 ? fixingText.all.stopped(written.length, left) : fixingText.all.done(written.length);
		if (this.isShown) this.#showResult(result, written, refused);
		else if (written.length > 0)
			showUndo(result, async () => fixingText.all.undone((await this.#restore(written, () => undefined)).restored));
	}

	#showResult(result: string, written: readonly PlanLine[], refused: readonly string[]): void {
		this.say(result);
		this.modalEl.addClass('is-done');
		this.listRemarks(fixingText.all.left(refused.length), refused);
		this.buttonsEl.empty();
		if (written.length > 0) this.offer(fixingText.all.undo(written.length), () => void this.#undo(written));
		this.offerClose(fixingText.all.close);
	}

	async #undo(written: readonly PlanLine[]): Promise<void> {
		this.buttonsEl.empty();
		const { restored, refused } = await this.#restore(written, (done) => {
			this.showProgress(fixingText.all.undoing(done, written.length), done, written.length);
		});
		if (this.isShown) this.#showResult(fixingText.all.undone(restored), [], refused);
	}

	async #restore(
		written: readonly PlanLine[],
		onProgress: (done: number) => void,
	): Promise<{ restored: number; refused: readonly string[] }> {
		const refused: string[] = [];
		let isSliceOver = startSlice();
		for (const [at, line] of written.entries()) {
			if (isSliceOver()) {
				await pause();
				isSliceOver = startSlice();
			}
			onProgress(at + 1);
			const writing: Writing = await restoreText(this.app, line.note);
			if (!writing.isWritten) refused.push(fixingText.refused(line.note.path, writing.reason));
			line.mark(writing.isWritten ? 'undone' : 'refused', writing.isWritten ? '↩' : '✗');
		}
		return { restored: written.length - refused.length, refused };
	}

	#chosen(): readonly PlanLine[] {
		return this.#lines.filter(({ isChosen }) => isChosen);
	}

	#createChooseAll(): void {
		if (this.#lines.length < 2) return;
		const label = this.choicesEl.createEl('label');
		const box = label.createEl('input', { type: 'checkbox' });
		label.appendText(fixingText.all.all);
		box.addEventListener('change', () => {
			for (const line of this.#lines) line.choose(box.checked);
			this.#review();
		});
	}
}
