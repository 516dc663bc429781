import { setTooltip } from 'obsidian';
import type { MapCount, MapStage, PhaseMap } from '../../core/query/map';
import type { Term } from '../../core/vocabulary/facet';
import type { Locale } from '../../locale/locales';
import type { FacetNoun } from '../../locale/words';
import { createNoteLink, updateNoteLink } from '../links';
import { showText } from '../dom/show-text';

/** What a form of the map does when a count is chosen. */
export type ShowCounted = (term: string, type: string) => void;

/** Shows a map, and touches only what differs from what is shown. */
export type DrawMap = (map: PhaseMap, noun: FacetNoun) => void;

/**
 * Shows the label of a term: a link to its definition where there is one, and its former names as a tooltip. The noun,
 * which the map as a whole says, is left out.
 */
export function showTerm(locale: Locale, element: HTMLElement, { term }: MapStage, noun: string): void {
	const label = shortLabelOf(term, noun);
	const path = term.definitions[0]?.note.path;
	const link = element.querySelector<HTMLAnchorElement>('a.internal-link');
	if (path !== undefined && link !== null) updateNoteLink(link, path, label);
	else if (path !== undefined) {
		element.empty();
		createNoteLink(element, path, label);
	} else if (link !== null || element.textContent !== label) element.setText(label);
	showTooltip(element, term.formerly.length === 0 ? '' : locale.blocks.map.formerly(term.formerly));
}

/** Marks what belongs to the term of the host note, for the eye and for a screen reader. */
export function markHost(element: HTMLElement, isHost: boolean): void {
	element.toggleClass('is-host', isHost);
	if (!isHost) element.removeAttribute('aria-current');
	else if (!element.hasAttribute('aria-current')) element.setAttr('aria-current', 'true');
}

/** Sets a tooltip, none where the text is empty; one that is there already is left as it is. */
export function showTooltip(element: HTMLElement, text: string): void {
	if ((element.getAttribute('aria-label') ?? '') === text) return;
	setTooltip(element, text);
	if (text === '') element.removeAttribute('aria-label');
}

/** Says how much of the largest count of a map this one is, for its style to show. */
export function setShare(element: HTMLElement, count: number, { largest }: PhaseMap): void {
	const share = String(largest === 0 ? 0 : count / largest);
	if (element.style.getPropertyValue('--in-phase-share') !== share) element.setCssProps({ '--in-phase-share': share });
}

/**
 * Shows the name of a type, marked where it has no note of its own.
 *
 * @param marked What says so by its tooltip: the heading or button that the name stands in, which a screen reader reads.
 */
export function showType(locale: Locale, name: HTMLElement, marked: HTMLElement, type: string, map: PhaseMap): void {
	const text = locale.blocks.map.type(type);
	const isUndefined = map.undefinedTypes.includes(type);
	showText(name, text);
	if (name.hasClass('is-undefined-type') !== isUndefined) name.toggleClass('is-undefined-type', isUndefined);
	const title = isUndefined ? locale.blocks.map.undefinedType(text) : '';
	if (marked.title !== title) marked.title = title;
}

/** Makes a count a button that says what it counts; a label that is there already is left as it is. */
export function labelCount(locale: Locale, button: HTMLElement, { label }: Term, { type, count }: MapCount): void {
	const text = locale.blocks.map.bar(label, locale.blocks.map.type(type), count);
	if (button.getAttribute('aria-label') !== text) button.setAttr('aria-label', text);
}

/** "Iteration Phase" to "Iteration"; a label that does not end in the noun is left as it is. */
function shortLabelOf({ label }: Term, noun: string): string {
	const ending = ` ${noun}`.toLowerCase();
	return label.toLowerCase().endsWith(ending) ? label.slice(0, -ending.length) : label;
}
