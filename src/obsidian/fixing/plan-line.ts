import { setIcon } from 'obsidian';
import type { FixedNote } from '../../core/lint/fix';
import { basenameOf, folderOf } from '../../core/note/path';
import { diffTexts } from '../../core/report/diff';
import { renderDiff } from './diff-view';
import { fixingText } from './text';

/** A note in a plan, with its check box and what would change in it; the diff is made when it is first shown. */
export class PlanLine {
	readonly note: FixedNote;
	readonly #element: HTMLElement;
	readonly #box: HTMLInputElement;
	readonly #button: HTMLElement;
	#diff: HTMLElement | undefined;

	constructor(parent: HTMLElement, note: FixedNote, isOpen: boolean, onChange: () => void) {
		this.note = note;
		this.#element = parent.createDiv({ cls: 'in-phase-plan-note', attr: { role: 'listitem' } });
		const head = this.#element.createDiv('in-phase-plan-head');
		this.#box = head.createEl('input', { type: 'checkbox', attr: { 'aria-label': fixingText.all.note(note.path) } });
		this.#box.checked = true;
		this.#box.addEventListener('change', onChange);
		this.#button = head.createEl('button', { cls: 'in-phase-plan-name', attr: { type: 'button' } });
		setIcon(this.#button.createSpan('collapse-icon'), 'right-triangle');
		this.#button.createSpan({ cls: 'in-phase-plan-title', text: basenameOf(note.path) });
		this.#button.createSpan({ cls: 'in-phase-plan-folder', text: folderOf(note.path) });
		this.#button.createSpan({ cls: 'in-phase-plan-count', text: fixingText.all.fixes(note.fixed.length) });
		this.#button.addEventListener('click', () => this.#setOpen(this.#button.getAttribute('aria-expanded') !== 'true'));
		this.#setOpen(isOpen);
	}

	get isChosen(): boolean {
		return this.#box.checked;
	}

	choose(isChosen: boolean): void {
		this.#box.checked = isChosen;
	}

	/** Whether the choice can be changed: not while notes are written, nor after. */
	setEnabled(isEnabled: boolean): void {
		this.#box.disabled = !isEnabled;
	}

	/** Says how it went. */
	mark(state: 'done' | 'refused' | 'undone', text: string): void {
		this.#element.querySelector('.in-phase-plan-state')?.remove();
		this.#element.find('.in-phase-plan-head').createSpan({ cls: `in-phase-plan-state mod-${state}`, text });
	}

	#setOpen(isOpen: boolean): void {
		this.#button.setAttribute('aria-expanded', String(isOpen));
		this.#button.find('.collapse-icon').toggleClass('is-collapsed', !isOpen);
		if (isOpen && this.#diff === undefined) {
			this.#diff = this.#element.createDiv('in-phase-plan-diff');
			renderDiff(this.#diff, diffTexts(this.note.before, this.note.after));
		}
		this.#diff?.toggle(isOpen);
	}
}
