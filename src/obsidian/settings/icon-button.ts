import { ButtonComponent, type Setting } from 'obsidian';

/** A button that shows an icon alone. */
export interface IconButton {
	readonly icon: string;
	/** What it does, for the tooltip and for screen readers. */
	readonly label: string;
	readonly run: () => void;
}

/** Adds a button to a row that looks like the host's extra buttons, which are no buttons to the keyboard and to screen readers. */
export function addIconButton({ controlEl }: Setting, button: IconButton): ButtonComponent {
	const added = new ButtonComponent(controlEl).onClick(button.run);
	added.buttonEl.addClass('clickable-icon', 'extra-setting-button');
	nameIconButton(added, button);
	return added;
}

/** Gives a button another icon and another name. */
export function nameIconButton(button: ButtonComponent, { icon, label }: Pick<IconButton, 'icon' | 'label'>): void {
	if (button.buttonEl.ariaLabel === label) return;
	button.setIcon(icon).setTooltip(label);
	button.buttonEl.ariaLabel = label;
}
