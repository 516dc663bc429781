/** Whether nothing in a document has the focus, such as after what had it is gone. */
export function isFocusLost({ activeElement, body }: Document): boolean {
	return activeElement === null || activeElement === body;
}
