import { sayOfPlan } from '../../core/plan/messages';
import { say } from '../../core/message';
import { Notice, type App } from 'obsidian';
import { folderOf } from '../../core/note/path';
import type { Journal } from '../../core/plan/journal';
import { writesOf, type FolderMove, type Plan } from '../../core/plan/plan';
import type { WriteOutcome } from '../../core/plan/apply';
import type { Result } from '../../core/result';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import { showUndo } from './undo-notice';
import { closesWithPlugin } from '../open-windows';
import { mustWait } from '../vault/must-wait';
import { FileLine, type ExplainFile } from './file-line';
import { FolderGroup } from './folder-group';
import { PlanModal } from './plan-modal';
import { PlanChoice } from './plan-choice';
import type { RefactorContext } from './sources';
import { listUndone } from './undone-list';

/** How many files show their diff at first. */
const openAtFirst = 20;

/** Makes the plan from the vault as it is; undefined when it was given up. Called again for "plan again". */
export type MakePlan = (
	isWanted: () => boolean,
	onProgress: (text: string, done: number, total: number) => void,
) => Promise<Result<Plan> | undefined>;

/** What a window shows and does besides. */
export interface PlanExtras {
	/** Shows more about a file above its diff, the first time that one looks at it. */
	readonly explain?: ExplainFile;
	/** Called in place of showing how it went, where all was written. */
	readonly onWritten?: (journal: Journal) => void;
	/** Called before a plan is made anew with folders that move along, or without. */
	readonly onMoveFolders?: (areMoved: boolean) => void;
}

/** How many things left alone are listed at once. */
const mostLeftAlone = 500;

/** Opens the plan of a refactor; see `RefactorModal`. */
export function showPlan(context: RefactorContext, title: string, makePlan: MakePlan, extras: PlanExtras = {}): void {
	closesWithPlugin(new RefactorModal(context.app, context, title, makePlan, extras), context.live).open();
}

/**
 * Shows what a refactor would do, file by file with a diff, and does it when told to. Looking writes nothing; what is
 * written is journalled first, goes file by file, can be stopped between two, and is undone from here or later.
 */
class RefactorModal extends PlanModal {
	readonly #context: RefactorContext;
	readonly #makePlan: MakePlan;
	readonly #extras: PlanExtras;
	#choice: PlanChoice | undefined;
	#lines: FileLine[] = [];
	#groups: readonly FolderGroup[] = [];

	constructor(app: App, context: RefactorContext, title: string, makePlan: MakePlan, extras: PlanExtras) {
		super(app, title);
		this.#extras = extras;
		this.#context = context;
		this.#makePlan = makePlan;
		this.modalEl.addClass('mod-refactor');
		this.choicesEl.addClass('in-phase-refactor-kinds');
		const id = freshId();
		// Beside it, since what is in it comes and goes; an `aria-label` would come up as a tooltip over every choice.
		this.choicesEl.before(
			createSpan({ cls: 'in-phase-unseen', text: context.locale.refactor.plan.kinds, attr: { id } }),
		);
		this.choicesEl.setAttrs({ role: 'group', 'aria-labelledby': id });
	}

	protected override async plan(): Promise<void> {
		const { locale } = this.#context;
		this.modalEl.removeClass('is-done');
		for (const part of [this.choicesEl, this.listEl, this.remarksEl, this.buttonsEl]) part.empty();
		this.#lines = [];
		this.#groups = [];
		this.offer(locale.refactor.plan.close, () => this.close()).focus();
		this.showProgress(locale.refactor.plan.reading, undefined, 1);
		const planned = await this.#makePlan(
			() => this.isShown,
			(text, done, total) => this.showProgress(text, done, total),
		);
		if (planned === undefined || !this.isShown) return;
		if (!planned.isOk) return this.say(locale.words.sentenceOf(say(locale, planned.fault)));
		this.#show(planned.value);
	}

	#show(plan: Plan): void {
		const { locale } = this.#context;
		const choice = new PlanChoice(plan);
		this.#choice = choice;
		this.setTitle(say(locale, plan.title));
		for (const kind of plan.kinds.keys()) this.#addKind(kind, choice);
		if (plan.folders !== undefined) this.#addFolders(plan.folders);
		const groups = new Map<string, FolderGroup>();
		const review = (): void => this.#review();
		this.#lines = plan.files.map((file, at) => {
			const folder = folderOf(file.path);
			const group = groups.get(folder) ?? new FolderGroup(this.listEl, locale, folder, review);
			groups.set(folder, group);
			const line = new FileLine(group.body, locale, file, choice, at < openAtFirst, review, this.#extras.explain);
			group.add(line);
			return line;
		});
		this.#groups = [...groups.values()];
		this.#listLeftAlone(plan);
		this.#review(true);
	}

	#addKind(kind: string, choice: PlanChoice): void {
		const label = this.choicesEl.createEl('label', { attr: { 'data-kind': kind } });
		const box = label.createEl('input', { type: 'checkbox' });
		label.createSpan();
		box.addEventListener('change', () => {
			choice.setKind(kind, box.checked);
			this.#review();
		});
	}

	#addFolders(folders: readonly FolderMove[]): void {
		const { locale } = this.#context;
		const label = this.choicesEl.createEl('label', { cls: 'in-phase-refactor-folders' });
		const box = label.createEl('input', { type: 'checkbox' });
		box.checked = folders.some(({ isMoved }) => isMoved);
		label.appendText(locale.refactor.plan.moveFolders(folders.map(({ from, to }) => `${from} → ${to}`)));
		box.addEventListener('change', () => {
			this.#extras.onMoveFolders?.(box.checked);
			void this.plan();
		});
	}

	/** Waits for the word; called again when the choice changes. */
	#review(isFirst = false): void {
		const { locale } = this.#context;
		const choice = this.#choice;
		if (choice === undefined) return;
		const writes = writesOf(choice.plan, choice);
		const edits = choice.plan.files.reduce(
			(count, file) => count + file.edits.filter((edit) => choice.has(edit)).length,
			0,
		);
		this.say(
			choice.plan.files.length === 0 ? locale.refactor.plan.nothing : locale.refactor.plan.intro(edits, writes.length),
		);
		for (const part of [...this.#lines, ...this.#groups]) part.update();
		for (const label of this.choicesEl.findAll('label[data-kind]')) {
			const all = choice.editsOf(label.dataset['kind'] ?? '');
			const chosen = all.filter((edit) => choice.has(edit)).length;
			label
				.find('span')
				.setText(
					locale.refactor.plan.kind(
						say(locale, choice.plan.kinds.get(label.dataset['kind'] ?? '') ?? ''),
						chosen,
						all.length,
					),
				);
			const box = label.querySelector('input');
			if (box === null) continue;
			box.checked = chosen === all.length;
			box.indeterminate = chosen > 0 && chosen < all.length;
		}
		this.buttonsEl.empty();
		const apply = this.offer(locale.refactor.plan.apply(writes.length), () => void this.#apply());
		apply.addClass('mod-cta');
		apply.toggleAttribute('disabled', writes.length === 0);
		const cancel = this.offer(locale.refactor.rename.cancel, () => this.close());
		if (isFirst) (writes.length === 0 ? cancel : apply).focus();
	}

	async #apply(): Promise<void> {
		const { locale } = this.#context;
		const choice = this.#choice;
		if (choice === undefined || mustWait(this.#context)) return;
		const writes = writesOf(choice.plan, choice);
		this.isStopped = false;
		for (const part of [...this.#lines, ...this.#groups]) part.freeze();
		for (const box of this.choicesEl.findAll('input')) box.toggleAttribute('disabled', true);
		this.offerStop(locale.refactor.plan.stop);
		const run = await this.#context.writer.apply(choice.plan.title, writes, {
			onProgress: (done, total) => this.showProgress(locale.refactor.plan.writing(done, total), done - 1, total),
			isStopped: () => this.isStopped,
		});
		if (!run.isOk) {
			const message = say(locale, run.fault.message);
			this.#showUnjournalled(run.fault.isRecordFault ? locale.refactor.plan.unjournalled(message) : message);
			return;
		}
		const { journal, outcomes } = run.value;
		const isWhole = outcomes.length === writes.length && outcomes.every(({ reason }) => reason === undefined);
		if (isWhole && journal !== undefined && this.#extras.onWritten !== undefined) {
			this.close();
			this.#extras.onWritten(journal);
		} else if (this.isShown) this.#showResult(journal, writes.length, outcomes);
		else if (journal === undefined) new Notice(resultOf(locale, writes.length, outcomes));
		else
			showUndo(locale, resultOf(locale, writes.length, outcomes), async () => {
				const { undone } = await this.#context.writer.undo(journal.id);
				return locale.refactor.undo.done(undone?.restored.length ?? 0);
			});
	}

	#showUnjournalled(message: string): void {
		const { locale } = this.#context;
		if (!this.isShown) {
			new Notice(message);
			return;
		}
		this.say(message);
		this.buttonsEl.empty();
		this.offer(locale.refactor.plan.again, () => void this.plan());
		this.offerClose(locale.refactor.plan.close);
	}

	#showResult(journal: Journal | undefined, planned: number, outcomes: readonly WriteOutcome[]): void {
		const { locale } = this.#context;
		const refused = outcomes.filter(({ reason }) => reason !== undefined);
		const left = planned - outcomes.length;
		for (const { write, reason } of outcomes) {
			const line = this.#lines.find(({ file }) => file.path === write.path);
			line?.mark(reason === undefined ? 'done' : 'refused', reason === undefined ? '✓' : '✗');
		}
		this.modalEl.addClass('is-done');
		this.say(resultOf(locale, planned, outcomes));
		this.listRemarks(
			locale.refactor.plan.refused(refused.length),
			refused.map(({ write, reason = '' }) => locale.refactor.plan.refusedAt(write.path, say(locale, reason))),
		);
		if (this.#choice !== undefined) this.#listLeftAlone(this.#choice.plan);
		this.buttonsEl.empty();
		if (refused.length > 0 || left > 0) this.offer(locale.refactor.plan.again, () => void this.plan());
		if (journal !== undefined) this.offer(locale.refactor.plan.undo, () => void this.#undo(journal));
		this.offerClose(locale.refactor.plan.close);
	}

	async #undo(journal: Journal): Promise<void> {
		const { locale } = this.#context;
		this.buttonsEl.empty();
		const { undone, reason } = await this.#context.writer.undo(journal.id, {
			onProgress: (done, total) => this.showProgress(locale.refactor.plan.undoing(done, total), done, total),
		});
		if (!this.isShown) return;
		this.say(locale.refactor.undo.done(undone?.restored.length ?? 0));
		const restored = new Set(undone?.restored.map(({ write }) => write.path));
		for (const line of this.#lines) if (restored.has(line.file.path)) line.mark('undone', '↩');
		this.remarksEl.empty();
		if (undone === undefined)
			this.remarksEl.createDiv({ text: locale.refactor.undo.goneBy(say(locale, reason ?? sayOfPlan('file.isGone'))) });
		else listUndone(this.remarksEl, locale, undone);
		this.offer(locale.refactor.plan.close, () => this.close()).focus();
	}

	#listLeftAlone({ leftAlone }: Plan): void {
		const { locale } = this.#context;
		if (leftAlone.length === 0) return;
		const details = this.remarksEl.createEl('details');
		details.createEl('summary', { text: locale.refactor.plan.leftAlone(leftAlone.length) });
		const list = details.createEl('ul');
		for (const { path, line, what, reason } of leftAlone.slice(0, mostLeftAlone)) {
			list.createEl('li', { text: locale.refactor.plan.leftAt(path, line, what, say(locale, reason)) });
		}
	}
}

function resultOf(locale: Locale, planned: number, outcomes: readonly WriteOutcome[]): string {
	const written = outcomes.filter(({ reason }) => reason === undefined).length;
	const left = planned - outcomes.length;
	return left > 0 ? locale.refactor.plan.stopped(written, left) : locale.refactor.plan.done(written);
}
