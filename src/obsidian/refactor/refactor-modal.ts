import { Modal, Notice, type App } from 'obsidian';
import { folderOf } from '../../core/note/path';
import type { Journal } from '../../core/refactor/journal';
import { writesOf, type Planned, type RefactorPlan } from '../../core/refactor/plan';
import type { WriteOutcome } from '../../core/refactor/write-steps';
import { rememberFocus } from '../fixing/return-focus';
import { FileLine, type ExplainFile } from './file-line';
import { FolderGroup } from './folder-group';
import { PlanChoice } from './plan-choice';
import { runWrites, undoJournal } from './runner';
import type { RefactorContext } from './sources';
import { refactorText } from './text';
import { listUndone } from './undone-list';

/** How many files show their diff at first. */
const openAtFirst = 20;

/** How many things left alone are listed at once. */
const mostLeftAlone = 500;

/**
 * Shows what a refactor would do, file by file with a diff, and does it when told to. Looking writes nothing; what is
 * written is journalled first, goes file by file, can be stopped between two, and is undone from here or later.
 */
export class RefactorModal extends Modal {
	readonly #context: RefactorContext;
	readonly #makePlan: (isWanted: () => boolean) => Promise<Planned | undefined>;
	readonly #returnFocus = rememberFocus();
	readonly #status: HTMLElement;
	readonly #progress: HTMLProgressElement;
	readonly #kinds: HTMLElement;
	readonly #list: HTMLElement;
	readonly #remarks: HTMLElement;
	readonly #buttons: HTMLElement;
	readonly #explain: ExplainFile | undefined;
	#choice: PlanChoice | undefined;
	#lines: FileLine[] = [];
	#groups: readonly FolderGroup[] = [];
	#isOpen = false;
	#isStopped = false;

	/**
	 * @param makePlan Makes the plan from the vault as it is; undefined when it was given up. Called again for "plan again".
	 * @param explain Shows more about a file above its diff, the first time that one looks at it.
	 */
	constructor(app: App, context: RefactorContext, title: string, makePlan: (isWanted: () => boolean) => Promise<Planned | undefined>, explain?: ExplainFile) {
		super(app);
		this.#explain = explain;
		this.#context = context;
		this.#makePlan = makePlan;
		this.modalEl.addClass('in-phase-modal', 'mod-plan', 'mod-refactor');
		this.setTitle(title);
		this.#status = this.contentEl.createDiv({ cls: 'in-phase-plan-status', attr: { role: 'status' } });
		this.#progress = this.contentEl.createEl('progress', { cls: 'in-phase-progress', attr: { 'aria-label': title } });
		this.#kinds = this.contentEl.createDiv({ cls: 'in-phase-refactor-kinds', attr: { role: 'group', 'aria-label': refactorText.plan.kinds } });
		this.#list = this.contentEl.createDiv('in-phase-plan-notes');
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
		this.modalEl.removeClass('is-done');
		for (const part of [this.#kinds, this.#list, this.#remarks, this.#buttons]) part.empty();
		this.#lines = [];
		this.#groups = [];
		this.#addButton(refactorText.plan.close, () => this.close()).focus();
		this.#showProgress(refactorText.plan.reading, undefined, 1);
		const planned = await this.#makePlan(() => this.#isOpen);
		if (planned === undefined || !this.#isOpen) return;
		if (!planned.isPossible) return this.#say(`${planned.reason}.`);
		this.#show(planned.plan);
	}

	#show(plan: RefactorPlan): void {
		const choice = new PlanChoice(plan);
		this.#choice = choice;
		this.setTitle(plan.title);
		for (const kind of plan.kinds.keys()) this.#addKind(kind, choice);
		const groups = new Map<string, FolderGroup>();
		const review = (): void => this.#review();
		this.#lines = plan.files.map((file, at) => {
			const folder = folderOf(file.path);
			const group = groups.get(folder) ?? new FolderGroup(this.#list, folder, review);
			groups.set(folder, group);
			const line = new FileLine(group.body, file, choice, at < openAtFirst, review, this.#explain);
			group.add(line);
			return line;
		});
		this.#groups = [...groups.values()];
		this.#listLeftAlone(plan);
		this.#review(true);
	}

	#addKind(kind: string, choice: PlanChoice): void {
		const label = this.#kinds.createEl('label', { attr: { 'data-kind': kind } });
		const box = label.createEl('input', { type: 'checkbox' });
		label.createSpan();
		box.addEventListener('change', () => {
			choice.setKind(kind, box.checked);
			this.#review();
		});
	}

	/** Waits for the word; called again when the choice changes. */
	#review(isFirst = false): void {
		const choice = this.#choice;
		if (choice === undefined) return;
		const writes = writesOf(choice.plan, choice);
		const edits = choice.plan.files.reduce((count, file) => count + file.edits.filter((edit) => choice.has(edit)).length, 0);
		this.#say(choice.plan.files.length === 0 ? refactorText.plan.nothing : refactorText.plan.intro(edits, writes.length));
		for (const part of [...this.#lines, ...this.#groups]) part.update();
		for (const label of this.#kinds.findAll('label')) {
			const all = choice.editsOf(label.dataset['kind'] ?? '');
			const chosen = all.filter((edit) => choice.has(edit)).length;
			label.find('span').setText(refactorText.plan.kind(choice.plan.kinds.get(label.dataset['kind'] ?? '') ?? '', chosen, all.length));
			const box = label.querySelector('input');
			if (box === null) continue;
			box.checked = chosen === all.length;
			box.indeterminate = chosen > 0 && chosen < all.length;
		}
		this.#buttons.empty();
		const apply = this.#addButton(refactorText.plan.apply(writes.length), () => void this.#apply());
		apply.addClass('mod-cta');
		apply.toggleAttribute('disabled', writes.length === 0);
		const cancel = this.#addButton(refactorText.rename.cancel, () => this.close());
		if (isFirst) (writes.length === 0 ? cancel : apply).focus();
	}

	async #apply(): Promise<void> {
		const choice = this.#choice;
		if (choice === undefined) return;
		const writes = writesOf(choice.plan, choice);
		this.#isStopped = false;
		for (const part of [...this.#lines, ...this.#groups]) part.freeze();
		for (const box of this.#kinds.findAll('input')) box.toggleAttribute('disabled', true);
		this.#buttons.empty();
		this.#addButton(refactorText.plan.stop, () => {
			this.#isStopped = true;
		}).focus();
		let journal: Journal;
		try {
			journal = await this.#context.journals.save(choice.plan.title, writes);
		} catch (error) {
			this.#say(refactorText.plan.unjournalled(error instanceof Error ? error.message : String(error)));
			return;
		}
		const outcomes = await runWrites(this.#context, writes, {
			onProgress: (done, total) => this.#showProgress(refactorText.plan.writing(done, total), done - 1, total),
			isStopped: () => this.#isStopped,
		});
		if (outcomes.every(({ reason }) => reason !== undefined)) await this.#context.journals.forget(journal.id);
		if (this.#isOpen) this.#showResult(journal, writes.length, outcomes);
		else new Notice(resultOf(writes.length, outcomes));
	}

	#showResult(journal: Journal, planned: number, outcomes: readonly WriteOutcome[]): void {
		const refused = outcomes.filter(({ reason }) => reason !== undefined);
		const written = outcomes.length - refused.length;
		const left = planned - outcomes.length;
		for (const { write, reason } of outcomes) {
			const line = this.#lines.find(({ file }) => file.path === write.path);
			line?.mark(reason === undefined ? 'done' : 'refused', reason === undefined ? '✓' : '✗');
		}
		this.modalEl.addClass('is-done');
		this.#say(resultOf(planned, outcomes));
		this.#remarks.empty();
		if (refused.length > 0) {
			this.#remarks.createDiv({ text: refactorText.plan.refused(refused.length) });
			const list = this.#remarks.createEl('ul');
			for (const { write, reason = '' } of refused) list.createEl('li', { text: refactorText.plan.refusedAt(write.path, reason) });
		}
		this.#buttons.empty();
		if (refused.length > 0 || left > 0) this.#addButton(refactorText.plan.again, () => void this.#plan());
		if (written > 0) this.#addButton(refactorText.plan.undo, () => void this.#undo(journal));
		const close = this.#addButton(refactorText.plan.close, () => this.close());
		close.addClass('mod-cta');
		close.focus();
	}

	async #undo(journal: Journal): Promise<void> {
		this.#buttons.empty();
		const undone = await undoJournal(this.#context, journal, (done, total) => this.#showProgress(refactorText.plan.undoing(done, total), done, total));
		if (!this.#isOpen) return;
		this.#say(refactorText.undo.done(undone.restored));
		for (const line of this.#lines) line.mark('undone', '↩');
		this.#remarks.empty();
		listUndone(this.#remarks, undone);
		this.#addButton(refactorText.plan.close, () => this.close()).focus();
	}

	#listLeftAlone({ leftAlone }: RefactorPlan): void {
		if (leftAlone.length === 0) return;
		const details = this.#remarks.createEl('details');
		details.createEl('summary', { text: refactorText.plan.leftAlone(leftAlone.length) });
		const list = details.createEl('ul');
		for (const { path, line, what, reason } of leftAlone.slice(0, mostLeftAlone)) {
			list.createEl('li', { text: refactorText.plan.leftAt(path, line, what, reason) });
		}
	}

	#say(text: string): void {
		this.#progress.hide();
		this.#status.setAttr('aria-live', 'polite');
		this.#status.setText(text);
	}

	/** Seen, but not read out file by file; without `done`, nobody knows how far it is. */
	#showProgress(text: string, done: number | undefined, total: number): void {
		this.#status.setAttr('aria-live', 'off');
		this.#status.setText(text);
		this.#progress.show();
		this.#progress.max = Math.max(1, total);
		if (done === undefined) this.#progress.removeAttribute('value');
		else this.#progress.value = done;
	}

	#addButton(text: string, run: () => void): HTMLElement {
		const button = this.#buttons.createEl('button', { text, attr: { type: 'button' } });
		button.addEventListener('click', run);
		return button;
	}
}

function resultOf(planned: number, outcomes: readonly WriteOutcome[]): string {
	const written = outcomes.filter(({ reason }) => reason === undefined).length;
	const left = planned - outcomes.length;
	return left > 0 ? refactorText.plan.stopped(written, left) : refactorText.plan.done(written);
}
