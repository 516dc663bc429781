import { Modal, type App } from 'obsidian';
import { rememberFocus } from '../dom/return-focus';

/** The window of a plan: shows what would change, waits for the word, does it, and says how it went. */
export abstract class PlanModal extends Modal {
	/** Above the list: choices for all that is listed. */
	protected readonly choicesEl: HTMLElement;
	/** What would change. */
	protected readonly listEl: HTMLElement;
	/** Below the list: what was not done, and why. */
	protected readonly remarksEl: HTMLElement;
	protected readonly buttonsEl: HTMLElement;
	/** Whether the work is to end early: somebody said so, or closed the window. */
	protected isStopped = false;
	readonly #status: HTMLElement;
	readonly #progress: HTMLProgressElement;
	readonly #returnFocus = rememberFocus();
	#isShown = false;

	constructor(app: App, title: string) {
		super(app);
		this.modalEl.addClass('in-phase-modal', 'mod-plan');
		this.setTitle(title);
		this.#status = this.contentEl.createDiv({ cls: 'in-phase-plan-status', attr: { role: 'status' } });
		this.#progress = this.contentEl.createEl('progress', { cls: 'in-phase-progress', attr: { 'aria-label': title } });
		this.choicesEl = this.contentEl.createDiv();
		this.listEl = this.contentEl.createDiv('in-phase-plan-notes');
		this.remarksEl = this.contentEl.createDiv('in-phase-plan-remarks');
		this.buttonsEl = this.modalEl.createDiv('modal-button-container');
	}

	/** Makes the plan and shows it. */
	protected abstract plan(): Promise<void>;

	override onOpen(): void {
		this.#isShown = true;
		void this.plan();
	}

	override onClose(): void {
		this.#isShown = false;
		this.isStopped = true;
		this.contentEl.empty();
		this.#returnFocus();
	}

	/** Whether the window is still there to show anything. */
	protected get isShown(): boolean {
		return this.#isShown;
	}

	/** Says where things stand, once something is done. */
	protected say(text: string): void {
		this.#progress.hide();
		this.#status.setAttr('aria-live', 'polite');
		this.#status.setText(text);
	}

	/** Seen, but not read out step by step; without `done`, nobody knows how far it is. */
	protected showProgress(text: string, done: number | undefined, total: number): void {
		this.#status.setAttr('aria-live', 'off');
		this.#status.setText(text);
		this.#progress.show();
		this.#progress.max = Math.max(1, total);
		if (done === undefined) this.#progress.removeAttribute('value');
		else this.#progress.value = done;
	}

	/** Lists remarks in the place of earlier ones; no remarks, no heading. */
	protected listRemarks(heading: string, remarks: readonly string[]): void {
		this.remarksEl.empty();
		if (remarks.length === 0) return;
		this.remarksEl.createDiv({ text: heading });
		const list = this.remarksEl.createEl('ul');
		for (const remark of remarks) list.createEl('li', { text: remark });
	}

	/** Adds a button to those that are there. */
	protected offer(text: string, run: () => void): HTMLElement {
		const button = this.buttonsEl.createEl('button', { text, attr: { type: 'button' } });
		button.addEventListener('click', run);
		return button;
	}

	/** Leaves only a button that ends the work early. */
	protected offerStop(text: string): void {
		this.buttonsEl.empty();
		this.offer(text, () => {
			this.isStopped = true;
		}).focus();
	}

	/** Adds the button that closes the window when all is done, to be pressed next. */
	protected offerClose(text: string): void {
		const close = this.offer(text, () => this.close());
		close.addClass('mod-cta');
		close.focus();
	}
}
