import { say } from '../../core/message';
import { Modal, Notice, SuggestModal } from 'obsidian';
import { sayTitle, type Journal } from '../../core/plan/journal';
import { sayOfPlan } from '../../core/plan/messages';
import type { UnusableJournal } from '../../core/plan/journals';
import type { UndoRun } from '../../core/plan/undo';
import { withoutCodeMarks } from '../dom/code-text';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from './sources';
import { listUndone } from './undone-list';

/** Shows the last runs, and undoes the one that is chosen. */
export async function chooseUndo(context: RefactorContext): Promise<void> {
	const { runs, unusable } = await context.writer.list();
	nameUnusable(context, unusable);
	closesWithPlugin(new UndoModal(context, runs), context.live).open();
}

/** Undoes the last run, and says which it was; what it could not put back is shown. */
export async function undoLast(context: RefactorContext): Promise<void> {
	const { writer, locale, live } = context;
	const { undo, plan } = locale.refactor;
	let progress: Notice | undefined;
	const run = await writer.undo(undefined, {
		onProgress: (done, total) => {
			if (total === 1) return;
			const text = plan.undoing(done, total);
			if (progress === undefined) progress = new Notice(text, 0);
			else progress.setMessage(text);
		},
	});
	progress?.hide();
	nameUnusable(context, run.unusable);
	const { undone, reason } = run;
	if (undone === undefined) new Notice(reason === undefined ? undo.none : undo.goneBy(say(locale, reason)));
	else if (undone.changed.length + undone.refused.length > 0) {
		const modal = closesWithPlugin(new UndoneModal(context, titleOf(context, undone.journal)), live);
		modal.open();
		modal.show(run);
	} else new Notice(undo.undone(titleOf(context, undone.journal), undone.restored.length));
}

function nameUnusable({ locale }: RefactorContext, unusable: readonly UnusableJournal[]): void {
	for (const { id, reason } of unusable) new Notice(locale.refactor.undo.unusable(id, say(locale, reason)));
}

function titleOf({ locale }: RefactorContext, journal: Journal): string {
	return withoutCodeMarks(sayTitle(locale, journal));
}

/** Chooses one of the last runs, the newest first, and undoes it. */
class UndoModal extends SuggestModal<Journal> {
	readonly #context: RefactorContext;
	readonly #journals: readonly Journal[];

	constructor(context: RefactorContext, journals: readonly Journal[]) {
		super(context.app);
		this.#context = context;
		this.#journals = journals;
		const { undo } = context.locale.refactor;
		this.setPlaceholder(undo.choose);
		this.emptyStateText = undo.none;
	}

	override getSuggestions(query: string): Journal[] {
		return this.#journals.filter((journal) =>
			titleOf(this.#context, journal).toLowerCase().includes(query.toLowerCase()),
		);
	}

	override renderSuggestion(journal: Journal, element: HTMLElement): void {
		const { startedAt, writes } = journal;
		const { locale } = this.#context;
		element.addClass('mod-complex');
		const content = element.createDiv('suggestion-content');
		content.createDiv({ cls: 'suggestion-title', text: titleOf(this.#context, journal) });
		content.createDiv({
			cls: 'suggestion-note',
			text: `${locale.words.momentOf(new Date(startedAt))} · ${locale.refactor.undo.count(writes.length)}`,
		});
	}

	override onChooseSuggestion(journal: Journal): void {
		const { locale } = this.#context;
		const modal = closesWithPlugin(new UndoneModal(this.#context, titleOf(this.#context, journal)), this.#context.live);
		modal.open();
		void this.#context.writer
			.undo(journal.id, { onProgress: (done, total) => modal.say(locale.refactor.plan.undoing(done, total)) })
			.then((run) => modal.show(run));
	}
}

/** Says what undoing came to. */
class UndoneModal extends Modal {
	readonly #context: RefactorContext;
	readonly #status: HTMLElement;

	constructor(context: RefactorContext, title: string) {
		super(context.app);
		const { locale } = context;
		this.#context = context;
		this.modalEl.addClass('in-phase-modal', 'mod-plan');
		this.setTitle(locale.refactor.undo.title);
		this.contentEl.createDiv({ cls: 'in-phase-modal-path', text: title });
		this.#status = this.contentEl.createDiv({ cls: 'in-phase-plan-status', attr: { role: 'status' } });
	}

	say(text: string): void {
		this.#status.setText(text);
	}

	show({ undone, unusable, reason }: UndoRun): void {
		const { locale } = this.#context;
		const { undo, plan, commands } = locale.refactor;
		if (undone === undefined)
			this.say(undo.goneBy(say(locale, reason ?? unusable[0]?.reason ?? sayOfPlan('file.isGone'))));
		else {
			this.say(undo.done(undone.restored.length));
			listUndone(this.contentEl.createDiv('in-phase-plan-remarks'), locale, undone);
		}
		const buttons = this.modalEl.createDiv('modal-button-container');
		const offer = (text: string, run: () => void): HTMLElement => {
			const button = buttons.createEl('button', { text, attr: { type: 'button' } });
			button.addEventListener('click', () => {
				this.close();
				run();
			});
			return button;
		};
		if ((undone?.restored.length ?? 0) === 0) offer(commands.undo, () => void chooseUndo(this.#context));
		const close = offer(plan.close, () => undefined);
		close.addClass('mod-cta');
		close.focus();
	}
}
