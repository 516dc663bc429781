import { Modal, SuggestModal, type App } from 'obsidian';
import type { Journal } from '../../core/plan/journal';
import type { UndoRun } from '../../core/plan/undo';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from './sources';
import { vaultText } from '../vault/text';
import { refactorText } from './text';
import { listUndone } from './undone-list';

/** Chooses one of the last runs, the newest first, and undoes it. */
export class UndoModal extends SuggestModal<Journal> {
	readonly #context: RefactorContext;
	readonly #journals: readonly Journal[];

	constructor(app: App, context: RefactorContext, journals: readonly Journal[]) {
		super(app);
		this.#context = context;
		this.#journals = journals;
		this.setPlaceholder(refactorText.undo.choose);
		this.emptyStateText = refactorText.undo.none;
	}

	override getSuggestions(query: string): Journal[] {
		return this.#journals.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
	}

	override renderSuggestion({ title, startedAt, writes }: Journal, element: HTMLElement): void {
		element.addClass('mod-complex');
		const content = element.createDiv('suggestion-content');
		content.createDiv({ cls: 'suggestion-title', text: title });
		content.createDiv({
			cls: 'suggestion-note',
			text: `${new Date(startedAt).toLocaleString()} · ${refactorText.undo.count(writes.length)}`,
		});
	}

	override onChooseSuggestion(journal: Journal): void {
		const modal = closesWithPlugin(new UndoneModal(this.app, journal.title), this.#context.live);
		modal.open();
		void this.#context.writer
			.undo(journal.id, { onProgress: (done, total) => modal.say(refactorText.plan.undoing(done, total)) })
			.then((run) => modal.show(run));
	}
}

/** Says what undoing came to. */
class UndoneModal extends Modal {
	readonly #status: HTMLElement;

	constructor(app: App, title: string) {
		super(app);
		this.modalEl.addClass('in-phase-modal', 'mod-plan');
		this.setTitle(refactorText.undo.title);
		this.contentEl.createDiv({ cls: 'in-phase-modal-path', text: title });
		this.#status = this.contentEl.createDiv({ cls: 'in-phase-plan-status', attr: { role: 'status' } });
	}

	say(text: string): void {
		this.#status.setText(text);
	}

	show({ undone, unusable, reason }: UndoRun): void {
		if (undone === undefined) this.say(refactorText.undo.goneBy(reason ?? unusable[0]?.reason ?? vaultText.write.gone));
		else {
			this.say(refactorText.undo.done(undone.restored.length));
			listUndone(this.contentEl.createDiv('in-phase-plan-remarks'), undone);
		}
		const close = this.modalEl
			.createDiv('modal-button-container')
			.createEl('button', { cls: 'mod-cta', text: refactorText.plan.close, attr: { type: 'button' } });
		close.addEventListener('click', () => this.close());
		close.focus();
	}
}
