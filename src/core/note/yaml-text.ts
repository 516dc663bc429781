import { isScalar } from 'yaml';
import { parseYaml } from './frontmatter';

/** How a text is written in YAML: as it stands where that reads as the same text, else in double quotes. */
export function writeScalar(text: string, isInFlow: boolean): string {
	const source = isInFlow ? `[${text}]` : `- ${text}`;
	return readsAs(source, text) ? text : JSON.stringify(text);
}

/** A text in the quotes that another one had: single, double or none. */
export function writeLike(original: string, text: string, isInFlow: boolean): string {
	const trimmed = original.trimStart();
	if (trimmed.startsWith("'")) return `'${text.replace(/'/g, "''")}'`;
	if (trimmed.startsWith('"')) return JSON.stringify(text);
	return writeScalar(text, isInFlow);
}

function readsAs(source: string, text: string): boolean {
	if (text === '' || text !== text.trim() || /[\r\n]/.test(text)) return false;
	const document = parseYaml(source);
	if (document.errors.length > 0) return false;
	const value: unknown = document.toJS();
	const isOne = Array.isArray(value) && value.length === 1 && value[0] === text;
	return isOne && !document.comment && !hasComment(document.contents);
}

function hasComment(node: unknown): boolean {
	return isScalar(node) && node.comment !== undefined;
}
