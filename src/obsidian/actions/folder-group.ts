import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import type { FileLine } from './file-line';

/** The files of one folder in the preview of a plan, below a check box for all of them. */
export class FolderGroup {
	/** Where the lines of the files go. */
	readonly body: HTMLElement;
	readonly #locale: Locale;
	readonly #box: HTMLInputElement;
	readonly #count: HTMLElement;
	readonly #lines: FileLine[] = [];

	constructor(parent: HTMLElement, locale: Locale, folder: string, onChange: () => void) {
		this.#locale = locale;
		const name = folder === '' ? '/' : folder;
		const id = freshId();
		const element = parent.createDiv({ cls: 'in-phase-plan-group', attr: { role: 'group', 'aria-labelledby': id } });
		const head = element.createEl('label', { cls: 'in-phase-plan-group-head' });
		this.#box = head.createEl('input', { type: 'checkbox' });
		head.createSpan({ text: name, attr: { id } });
		this.#count = head.createSpan('in-phase-plan-count');
		this.body = element.createDiv({ cls: 'in-phase-plan-group-files', attr: { role: 'list' } });
		this.#box.addEventListener('change', () => {
			for (const line of this.#lines) line.choose(this.#box.checked);
			onChange();
		});
	}

	add(line: FileLine): void {
		this.#lines.push(line);
	}

	/** Shows how many of the files are chosen by now. */
	update(): void {
		const chosen = this.#lines.filter(({ isChosen }) => isChosen).length;
		this.#box.checked = chosen === this.#lines.length;
		this.#box.indeterminate = chosen > 0 && chosen < this.#lines.length;
		this.#count.setText(this.#locale.refactor.plan.files(chosen, this.#lines.length));
	}

	/** Takes no more choices, while the plan is carried out and after. */
	freeze(): void {
		this.#box.disabled = true;
	}
}
