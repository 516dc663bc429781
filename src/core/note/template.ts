/** Whether a text is filled in later, by Templater (`<% … %>`) or the core Templates plugin (`{{…}}`). */
export function isTemplate(text: string): boolean {
	const braces = text.indexOf('{{');
	return text.includes('<%') || (braces !== -1 && text.includes('}}', braces + 2));
}
