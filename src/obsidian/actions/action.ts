import { setTooltip } from 'obsidian';
import { setAttributes } from '../dom/set-attributes';
import { withoutCodeMarks } from '../dom/code-text';

/** Something that can be done, as a button has it. */
export interface Action {
	readonly title: string;
	/** What else there is to know before it is pressed. */
	readonly hint?: string | undefined;
	run(this: void): void;
}

/** Gives the button of an action its name, which is in the tooltip too since there may not be room for it, and its hint. */
export function describeAction(button: HTMLElement, { title, hint }: Action): void {
	setTooltip(button, withoutCodeMarks(title));
	setAttributes(button, { 'aria-description': hint ?? null });
}
