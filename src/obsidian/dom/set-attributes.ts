/** Gives an element the attributes that it has not yet, and takes away those that are null; writes nothing else. */
export function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string | null>>): void {
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null) element.removeAttribute(name);
		else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
	}
}
