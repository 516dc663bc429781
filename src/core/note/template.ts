/** Whether a text is filled in later, by Templater (`<% … %>`) or the core Templates plugin (`{{…}}`). */
export function isTemplate(text: string): boolean {
	const braces = text.indexOf('{{');
	return text.includes('<%') || (braces !== -1 && text.includes('}}', braces + 2));
}

/** The first expression in a text that a template should have filled in: `<% tp.file.title %>`, `{{date}}`. */
export function findPlaceholder(text: string): string | undefined {
	return between(text, /<%[-_*+~=]?\s*(?:await\s+)?tp\b/, '%>') ?? between(text, /\{\{(?!\s*\}\})/, '}}');
}

function between(text: string, start: RegExp, end: string): string | undefined {
	const found = start.exec(text);
	if (found === null) return undefined;
	const to = text.indexOf(end, found.index + found[0].length);
	return to === -1 ? undefined : text.slice(found.index, to + end.length);
}
