import { Modal, type App } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import type { RefusedFix } from '../../core/lint/fix';
import { countNotes, planFixes, safelyFixable } from '../../core/lint/fix-plan';
import { pause, startSlice } from '../vault/slices';
import { PlanLine } from './plan-line';
import { rememberFocus } from './return-focus';
import { fixingText } from './text';
import { showUndo } from './undo-notice';
import { readNote, replaceText, restoreText, type Writing } from './write-note';

/** What is to be fixed. */
export interface FixAllOptions {
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
export class FixAllModal extends Modal {
	readonly #options: FixAllOptions;
	readonly #lines: PlanLine[] = [];
	readonly #refused: RefusedFix[] = [];
	readonly #returnFocus = rememberFocus();
	readonly #status: HTMLElement;
	readonly #progress: HTMLProgressElement;
	readonly #chooseAll: HTMLElement;
	readonly #list: HTMLElement;
	readonly #remarks: HTMLElement;
	readonly #buttons: HTMLElement;
	#isPlanned = false;
	#isStopped = false;
	#isOpen = false;

	constructor(app: App, options: FixAllOptions) {
		super(app);
		this.#options = options;
		this.modalEl.addClass('in-phase-modal', 'mod-plan');
		this.setTitle(fixingText.all.title);
		this.#status = this.contentEl.createDiv({ cls: 'in-phase-plan-status', attr: { role: 'status' } });
		this.#progress = this.contentEl.createEl('progress', { cls: 'in-phase-progress', attr: { 'aria-label': fixingText.all.title } });
		this.#chooseAll = this.contentEl.createDiv('in-phase-plan-all');
		this.#list = this.contentEl.createDiv({ cls: 'in-phase-plan-notes', attr: { role: 'list' } });
		this.#remarks = this.contentEl.createDiv('in-phase-plan-remarks');
		this.#buttons = this.modalEl.createDiv('modal-button-container');
	}

	override onOpen(): void {
		this.#isOpen = true;
		void this.#plan();
	}

	override onClose(): void {
		this.#isOpen = false;
		this.#isStopped = true;
		this.contentEl.empty();
		this.#returnFocus();
	}

	async #plan(): Promise<void> {
		const { index, findings, areOnlyThese } = this.#options;
		const total = countNotes(safelyFixable(findings));
		this.#offerStop();
		let isSliceOver = startSlice();
		let done = 0;
		for await (const note of planFixes(index, findings, (path) => readNote(this.app, path), areOnlyThese)) {
			if (!this.#isOpen || this.#isStopped) break;
			done += 1;
			this.#refused.push(...note.refused);
			if (note.before !== note.after) this.#lines.push(new PlanLine(this.#list, note, this.#lines.length < openAtFirst, () => this.#review()));
			this.#showProgress(fixingText.all.planning(done, total), done, total);
			if (!isSliceOver()) continue;
			await pause();
			isSliceOver = startSlice();
		}
		if (!this.#isOpen) return;
		this.#isPlanned = true;
		this.#createChooseAll();
		this.#listRemarks(
			fixingText.all.cannot(this.#refused.length),
			this.#refused.map(({ finding, reason }) => fixingText.refused(finding.path, reason)),
		);
		this.#review(true);
		if (this.#isStopped) this.#remarks.createDiv({ text: fixingText.all.stoppedPlanning });
	}

	/** Waits for the word; called again when the choice changes. */
	#review(isFirst = false): void {
		if (!this.#isPlanned) return;
		const chosen = this.#chosen();
		const fixes = chosen.reduce((count, { note }) => count + note.fixed.length, 0);
		this.#say(this.#lines.length === 0 ? fixingText.all.nothing : fixingText.all.intro(fixes, chosen.length));
		const box = this.#chooseAll.querySelector('input');
		if (box !== null) {
			box.checked = chosen.length === this.#lines.length;
			box.indeterminate = chosen.length > 0 && chosen.length < this.#lines.length;
		}
		this.#buttons.empty();
		if (this.#lines.length > 0) {
			const apply = this.#addButton(fixingText.all.apply(chosen.length), () => void this.#apply());
			apply.addClass('mod-cta');
			apply.toggleAttribute('disabled', chosen.length === 0);
			if (isFirst) apply.focus();
		}
		const cancel = this.#addButton(this.#lines.length === 0 ? fixingText.all.close : fixingText.all.cancel, () => this.close());
		if (isFirst && this.#lines.length === 0) cancel.focus();
	}

	async #apply(): Promise<void> {
		const chosen = this.#chosen();
		const written: PlanLine[] = [];
		const refused: string[] = [];
		this.#isStopped = false;
		for (const line of this.#lines) line.setEnabled(false);
		this.#chooseAll.querySelector('input')?.toggleAttribute('disabled', true);
		this.#offerStop();
		let isSliceOver = startSlice();
		for (const [at, line] of chosen.entries()) {
			if (isSliceOver()) {
				await pause();
				isSliceOver = startSlice();
			}
			if (this.#isStopped) break;
			this.#showProgress(fixingText.all.writing(at + 1, chosen.length), at, chosen.length);
			const writing = await replaceText(this.app, line.note);
			if (writing.isWritten) written.push(line);
			else refused.push(fixingText.refused(line.note.path, writing.reason));
			line.mark(writing.isWritten ? 'done' : 'refused', writing.isWritten ? '✓' : '✗');
		}
		const left = chosen.length - written.length - refused.length;
		const result = left > 0 ? fixingText.all.stopped(written.length, left) : fixingText.all.done(written.length);
		if (this.#isOpen) this.#showResult(result, written, refused);
		else if (written.length > 0) showUndo(result, async () => fixingText.all.undone((await this.#restore(written, () => undefined)).restored));
	}

	#showResult(result: string, written: readonly PlanLine[], refused: readonly string[]): void {
		this.#say(result);
		this.modalEl.addClass('is-done');
		this.#listRemarks(fixingText.all.left(refused.length), refused);
		this.#buttons.empty();
		if (written.length > 0) this.#addButton(fixingText.all.undo(written.length), () => void this.#undo(written));
		const close = this.#addButton(fixingText.all.close, () => this.close());
		close.addClass('mod-cta');
		close.focus();
	}

	async #undo(written: readonly PlanLine[]): Promise<void> {
		this.#buttons.empty();
		const { restored, refused } = await this.#restore(written, (done) => {
			this.#showProgress(fixingText.all.undoing(done, written.length), done, written.length);
		});
		if (this.#isOpen) this.#showResult(fixingText.all.undone(restored), [], refused);
	}

	async #restore(written: readonly PlanLine[], onProgress: (done: number) => void): Promise<{ restored: number; refused: readonly string[] }> {
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
		const label = this.#chooseAll.createEl('label');
		const box = label.createEl('input', { type: 'checkbox' });
		label.appendText(fixingText.all.all);
		box.addEventListener('change', () => {
			for (const line of this.#lines) line.choose(box.checked);
			this.#review();
		});
	}

	#listRemarks(heading: string, remarks: readonly string[]): void {
		this.#remarks.empty();
		if (remarks.length === 0) return;
		this.#remarks.createDiv({ text: heading });
		const list = this.#remarks.createEl('ul');
		for (const remark of remarks) list.createEl('li', { text: remark });
	}

	#offerStop(): void {
		this.#buttons.empty();
		this.#addButton(fixingText.all.stop, () => {
			this.#isStopped = true;
		}).focus();
	}

	#say(text: string): void {
		this.#progress.hide();
		this.#status.setAttr('aria-live', 'polite');
		this.#status.setText(text);
	}

	/** Seen, but not read out note by note. */
	#showProgress(text: string, done: number, total: number): void {
		this.#status.setAttr('aria-live', 'off');
		this.#status.setText(text);
		this.#progress.show();
		this.#progress.max = Math.max(1, total);
		this.#progress.value = done;
	}

	#addButton(text: string, run: () => void): HTMLElement {
		const button = this.#buttons.createEl('button', { text, attr: { type: 'button' } });
		button.addEventListener('click', run);
		return button;
	}
}
