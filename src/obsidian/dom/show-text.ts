/**
 * Gives an element a text, and touches nothing where it has that already: text that is set again is read out again. A
 * text that stands alone is written over, which costs the browser less than another one in its place.
 */
export function showText(element: Element, text: string): void {
	if (element.textContent === text) return;
	const [only, second] = element.childNodes;
	if (second === undefined && only?.instanceOf(Text) === true) only.data = text;
	else element.setText(text);
}
