import { say } from '../../core/message';
import { Modal, SuggestModal, type App } from 'obsidian';
import { sayTitle, type Journal } from '../../core/plan/journal';
import { sayOfPlan } from '../../core/plan/messages';
import type { UndoRun } from '../../core/plan/undo';
import type { Locale } from '../../locale/locales';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from './sources';
import { listUndone } from './undone-list';

/** Chooses one of the last runs, the newest first, and undoes it. */
export class UndoModal extends SuggestModal<Journal> {
	readonly #context: RefactorContext;
	readonly #journals: readonly Journal[];

	constructor(app: App, context: RefactorContext, journals: readonly Journal[]) {
		super(app);
		this.#context = context;
		this.#journals = journals;
		const { undo } = context.locale.refactor;
		this.setPlaceholder(undo.choose);
		this.emptyStateText = undo.none;
	}

	override getSuggestions(query: string): Journal[] {
		return this.#journals.filter((journal) =>
			sayTitle(this.#context.locale, journal).toLowerCase().includes(query.toLowerCase()),
		);
	}

	override renderSuggestion(journal: Journal, element: HTMLElement): void {
		const { startedAt, writes } = journal;
		const { locale } = this.#context;
		element.addClass('mod-complex');
		const content = element.createDiv('suggestion-content');
		content.createDiv({ cls: 'suggestion-title', text: sayTitle(locale, journal) });
		content.createDiv({
			cls: 'suggestion-note',
			text: `${locale.words.momentOf(new Date(startedAt))} · ${locale.refactor.undo.count(writes.length)}`,
		});
	}

	override onChooseSuggestion(journal: Journal): void {
		const { locale } = this.#context;
		const modal = closesWithPlugin(new UndoneModal(this.app, locale, sayTitle(locale, journal)), this.#context.live);
		modal.open();
		void this.#context.writer
			.undo(journal.id, { onProgress: (done, total) => modal.say(locale.refactor.plan.undoing(done, total)) })
			.then((run) => modal.show(run));
	}
}

/** Says what undoing came to. */
class UndoneModal extends Modal {
	readonly #locale: Locale;
	readonly #status: HTMLElement;

	constructor(app: App, locale: Locale, title: string) {
		super(app);
		this.#locale = locale;
		this.modalEl.addClass('in-phase-modal', 'mod-plan');
		this.setTitle(locale.refactor.undo.title);
		this.contentEl.createDiv({ cls: 'in-phase-modal-path', text: title });
		this.#status = this.contentEl.createDiv({ cls: 'in-phase-plan-status', attr: { role: 'status' } });
	}

	say(text: string): void {
		this.#status.setText(text);
	}

	show({ undone, unusable, reason }: UndoRun): void {
		if (undone === undefined)
			this.say(
				this.#locale.refactor.undo.goneBy(say(this.#locale, reason ?? unusable[0]?.reason ?? sayOfPlan('file.isGone'))),
			);
		else {
			this.say(this.#locale.refactor.undo.done(undone.restored.length));
			listUndone(this.contentEl.createDiv('in-phase-plan-remarks'), this.#locale, undone);
		}
		const close = this.modalEl
			.createDiv('modal-button-container')
			.createEl('button', { cls: 'mod-cta', text: this.#locale.refactor.plan.close, attr: { type: 'button' } });
		close.addEventListener('click', () => this.close());
		close.focus();
	}
}
