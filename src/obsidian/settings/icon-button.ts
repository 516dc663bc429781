import type { Setting } from 'obsidian';

/** A button that shows an icon alone. */
export interface IconButton {
	readonly icon: string;
	/** What it does, for the tooltip and for screen readers. */
	readonly label: string;
	readonly run: () => void;
}

/** Adds a button to a row that looks like the host's extra buttons, which are no buttons to the keyboard and to screen readers. */
export function addIconButton(setting: Setting, { icon, label, run }: IconButton): void {
	setting.addButton((button) => {
		button.setIcon(icon).setTooltip(label).onClick(run);
		button.buttonEl.addClass('clickable-icon', 'extra-setting-button');
		button.buttonEl.ariaLabel = label;
	});
}
