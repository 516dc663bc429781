import { visit } from 'yaml';
import { parseYaml } from './yaml';

/** How a text is written in YAML: as it stands where that reads as the same text, else in double quotes. */
export function writeScalar(text: string, isInFlow: boolean): string {
	return readsAs(isInFlow ? `[${text}]` : `- ${text}`, text) ? text : JSON.stringify(text);
}

/** How a text is written between brackets. */
export function writeItem(text: string, isJson: boolean): string {
	return isJson ? JSON.stringify(text) : writeScalar(text, true);
}

/** A text in the quotes that another one had: single, double or none, a number for a number. Text of several lines becomes one in double quotes. */
export function writeLike(original: string, text: string, isInFlow: boolean): string {
	const hasControls = /\p{Cc}/u.test(text);
	if (original.startsWith("'") && !hasControls) return `'${text.replace(/'/g, "''")}'`;
	if (original.startsWith('"')) return JSON.stringify(text);
	// A number in the place of a number stays one.
	return /^\d+(?:\.\d+)?$/.test(original.trim()) && isNumber(text) ? text : writeScalar(text, isInFlow);
}

/** Whether a text is a number as YAML writes it: `2`, not `02`. */
export function isNumber(text: string): boolean {
	return /^\d/.test(text) && String(Number(text)) === text;
}

/** Whether the source of a scalar says the same between the brackets of a list, where commas and brackets end it. */
export function readsInFlow(source: string, value: unknown): boolean {
	return readsAs(`[${source}]`, value);
}

function hasAlias(document: ReturnType<typeof parseYaml>): boolean {
	let isThere = false;
	visit(document, {
		Alias: () => {
			isThere = true;
			return visit.BREAK;
		},
	});
	return isThere;
}

function readsAs(list: string, value: unknown): boolean {
	const isUnfit = typeof value === 'string' && (value === '' || value !== value.trim() || /\p{Cc}/u.test(value));
	if (isUnfit && !/^.["']/.test(list)) return false;
	const document = parseYaml(list);
	// An alias to no anchor, `*x`, is found out only when it is looked up.
	if (document.errors.length > 0 || hasAlias(document)) return false;
	const read: unknown = document.toJS();
	return Array.isArray(read) && read.length === 1 && read[0] === value;
}
