import { queryAllByRole } from '@testing-library/dom';
import { computeAccessibleName } from 'dom-accessibility-api';
import type { Control, Role } from '../../screen/control';

/** Where to look: an element, or all of a document. */
export type Place = HTMLElement | Document;

/** The elements of a role and name that can be seen, in order; any name where none is given. */
export function findAll(place: Place, { role, name }: Partial<Control> & { readonly role: Role }): HTMLElement[] {
	const root = 'body' in place ? place.body : place;
	// Whether something is hidden is asked of what was found alone: to ask it of all is slow.
	return queryAllByRole(root, role, { hidden: true, ...(name === undefined ? {} : { name }) }).filter(isShown);
}

/** The first element of a role and name that can be seen. */
export function find(place: Place, control: Partial<Control> & { readonly role: Role }): HTMLElement | undefined {
	return findAll(place, control)[0];
}

/** The first element of a role and name; throws with what there is instead. */
export function see(place: Place, control: Partial<Control> & { readonly role: Role }): HTMLElement {
	const found = find(place, control);
	if (found !== undefined) return found;
	const others = namesOf(place, control.role).map((name) => `“${name}”`);
	throw new Error(`There is no ${control.role} “${String(control.name ?? '')}”, but ${others.join(', ') || 'none'}.`);
}

/** Clicks something. */
export function press(place: Place, control: Control): void {
	see(place, control).click();
}

/** Fills in a field. */
export function fill(place: Place, control: Control, text: string): void {
	const field = see(place, control) as HTMLInputElement | HTMLTextAreaElement;
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Chooses from a list of choices, by the value behind what is seen. */
export function choose(place: Place, control: Control, value: string): void {
	const field = see(place, control) as HTMLSelectElement;
	field.value = value;
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Asks something for its menu. */
export function askForMenu(element: HTMLElement): void {
	element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}

/** The names of all that has a role and can be seen, in order. */
export function namesOf(place: Place, role: Role): readonly string[] {
	return findAll(place, { role }).map(nameOf);
}

/** What a screen reader calls an element. */
export function nameOf(element: Element): string {
	return computeAccessibleName(element);
}

/** The text of an element without what is there for the eye alone. */
export function textOf(element: Element | null | undefined): string {
	if (element === null || element === undefined || element.getAttribute('aria-hidden') === 'true') return '';
	return [...element.childNodes]
		.map((node) => (node.nodeType === Node.ELEMENT_NODE ? textOf(node as Element) : (node.textContent ?? '')))
		.join('');
}

/** Whether an element can be seen, as far as its own attributes and those around it say: no styles are loaded here. */
export function isShown(element: Element): boolean {
	for (let at: Element | null = element; at !== null; at = at.parentElement) {
		const isHidden = at.hasAttribute('hidden') || at.getAttribute('aria-hidden') === 'true';
		if (isHidden || (at as HTMLElement).style?.display === 'none') return false;
	}
	return true;
}
