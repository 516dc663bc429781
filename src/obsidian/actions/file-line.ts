import { say } from '../../core/message';
import { setIcon } from 'obsidian';
import { basenameOf, filenameOf } from '../../core/note/path';
import type { FilePlan } from '../../core/plan/plan';
import { writesOf } from '../../core/plan/plan';
import { diffTexts } from '../../core/report/diff';
import { createLineCounter } from '../../core/text';
import type { Locale } from '../../locale/locales';
import { renderDiff } from './diff-view';
import type { PlanChoice } from './plan-choice';

/** Shows more about a file of a plan, above its diff. */
export type ExplainFile = (parent: HTMLElement, file: FilePlan) => void;

/** A file in the preview of a plan: its check box, what would change in it, and what is only offered. */
export class FileLine {
	readonly file: FilePlan;
	readonly #locale: Locale;
	readonly #choice: PlanChoice;
	readonly #element: HTMLElement;
	readonly #box: HTMLInputElement;
	readonly #button: HTMLElement;
	readonly #count: HTMLElement;
	readonly #onChange: () => void;
	readonly #explain: ExplainFile | undefined;
	#body: HTMLElement | undefined;
	#diff: HTMLElement | undefined;
	#isOpen = false;

	constructor(
		parent: HTMLElement,
		locale: Locale,
		file: FilePlan,
		choice: PlanChoice,
		isOpen: boolean,
		onChange: () => void,
		explain?: ExplainFile,
	) {
		this.file = file;
		this.#locale = locale;
		this.#choice = choice;
		this.#onChange = onChange;
		this.#explain = explain;
		this.#element = parent.createDiv({ cls: 'in-phase-plan-note', attr: { role: 'listitem' } });
		const head = this.#element.createDiv('in-phase-plan-head');
		this.#box = head.createEl('input', {
			type: 'checkbox',
			attr: { 'aria-label': locale.refactor.plan.file(file.path) },
		});
		this.#box.checked = true;
		if (file.renameTo !== undefined) {
			this.#box.disabled = true;
			this.#box.title = locale.refactor.plan.follows;
		}
		this.#box.addEventListener('change', () => {
			choice.setFile(file, this.#box.checked);
			onChange();
		});
		this.#button = head.createEl('button', { cls: 'in-phase-plan-name', attr: { type: 'button' } });
		setIcon(this.#button.createSpan('collapse-icon'), 'right-triangle');
		this.#button.createSpan({ cls: 'in-phase-plan-title', text: filenameOf(file.path).replace(/\.md$/i, '') });
		this.#count = this.#button.createSpan('in-phase-plan-count');
		this.#button.addEventListener('click', () => this.#setOpen(this.#button.getAttribute('aria-expanded') !== 'true'));
		this.#setOpen(isOpen);
		if (!isOpen) this.update();
	}

	/** Whether the file is to be written. */
	get isChosen(): boolean {
		return this.#box.checked;
	}

	/** Takes the file in or leaves it out; one that all others wait for stays in. */
	choose(isChosen: boolean): void {
		if (this.#box.disabled) return;
		this.#box.checked = isChosen;
		this.#choice.setFile(this.file, isChosen);
	}

	/** Shows what is chosen by now. */
	update(): void {
		const chosen = this.file.edits.filter((edit) => this.#choice.has(edit)).length;
		this.#count.setText(this.#locale.refactor.plan.counts(chosen, this.file.edits.length));
		if (!this.#isOpen) return;
		this.#drawDiff();
		for (const box of this.#body?.findAll('input[data-edit]') ?? []) {
			const edit = this.file.edits.find(({ id }) => id === box.dataset['edit']);
			if (edit !== undefined && box.instanceOf(HTMLInputElement)) box.checked = this.#choice.isTicked(edit);
		}
	}

	/** No more choosing. */
	freeze(): void {
		for (const box of this.#element.findAll('input')) box.toggleAttribute('disabled', true);
	}

	/** Says how it went. */
	mark(state: 'done' | 'refused' | 'undone', text: string): void {
		this.#element.querySelector('.in-phase-plan-state')?.remove();
		this.#element.find('.in-phase-plan-head').createSpan({ cls: `in-phase-plan-state mod-${state}`, text });
	}

	#setOpen(isOpen: boolean): void {
		this.#isOpen = isOpen;
		this.#button.setAttribute('aria-expanded', String(isOpen));
		this.#button.find('.collapse-icon').toggleClass('is-collapsed', !isOpen);
		if (isOpen && this.#body === undefined) this.#build();
		this.#body?.toggle(isOpen);
		if (isOpen) this.update();
	}

	#build(): void {
		const body = this.#element.createDiv('in-phase-plan-diff');
		this.#body = body;
		const { renameTo, fate, edits, before } = this.file;
		if (renameTo !== undefined)
			body.createDiv({ cls: 'in-phase-refactor-move', text: this.#locale.refactor.plan.moves(renameTo) });
		if (fate === 'trash') {
			const box = this.#addBox(
				body,
				this.#locale.refactor.plan.trash(basenameOf(this.file.path)),
				this.#choice.hasFate(this.file),
				(isChosen) => this.#choice.setFate(this.file, isChosen),
			);
			box.addClass('in-phase-refactor-trash');
		}
		this.#explain?.(body, this.file);
		this.#diff = body.createDiv();
		const offers = edits.filter(({ isTicked }) => !isTicked);
		if (offers.length === 0) return;
		const lineOf = createLineCounter(before);
		const list = body.createDiv('in-phase-refactor-offers');
		list.createDiv({ text: this.#locale.refactor.plan.offered });
		for (const offer of offers) {
			const { edit, reason } = offer;
			const text = this.#locale.refactor.plan.offer(
				lineOf(edit.from),
				firstLineOf(edit.expected),
				firstLineOf(edit.insert),
			);
			const label = this.#addBox(list, text, this.#choice.isTicked(offer), (isChosen) =>
				this.#choice.setEdit(offer, isChosen),
			);
			label.find('input').dataset['edit'] = offer.id;
			label.createSpan({ cls: 'in-phase-refactor-reason', text: say(this.#locale, reason) });
		}
	}

	#addBox(parent: HTMLElement, text: string, isChecked: boolean, choose: (isChosen: boolean) => void): HTMLElement {
		const label = parent.createEl('label', 'in-phase-refactor-offer');
		const box = label.createEl('input', { type: 'checkbox' });
		box.checked = isChecked;
		label.createSpan({ text });
		box.addEventListener('change', () => {
			choose(box.checked);
			this.#onChange();
		});
		return label;
	}

	#drawDiff(): void {
		if (this.#diff === undefined) return;
		this.#diff.empty();
		const [write] = writesOf({ ...this.#choice.plan, files: [this.file] }, this.#choice);
		if (write !== undefined && write.before !== write.after)
			renderDiff(this.#diff, this.#locale, diffTexts(write.before, write.after));
	}
}

/** Of several lines the first one. */
function firstLineOf(text: string): string {
	const [first = ''] = text.split(/\r?\n/, 1);
	return first === text ? text : `${first} …`;
}
