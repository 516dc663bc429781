import type { TooltipOptions } from 'obsidian';

/** Gives an element a tooltip: the text is its accessible name too. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
	el.setAttribute('aria-label', tooltip);
	el.dataset['tooltip'] = tooltip;
	if (options.placement !== undefined) el.dataset['tooltipPosition'] = options.placement;
	if (options.delay !== undefined) el.dataset['tooltipDelay'] = String(options.delay);
	if (options.classes !== undefined) el.dataset['tooltipClasses'] = options.classes.join(' ');
}
