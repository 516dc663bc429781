import type { Range } from '../text';
import { decodePath } from './address';

/** A file that an address of the app names: `obsidian://open?vault=Garden&file=a%20b`. */
export interface AppAddress {
	/** The vault it is about; undefined for the one that is open. */
	readonly vault: string | undefined;
	/** Decoded, without heading. */
	readonly path: string;
	/** Where the path stands, encoded. */
	readonly target: Range;
	/** `#heading` right behind it, encoded; empty where there is none. */
	readonly subpath: Range;
	/** Whether the app itself opens the note at that path; what other plugins do with an address, they know. */
	readonly isOpening: boolean;
}

const address = /obsidian:\/\/[^\s"<>[\]`|\\]+/gi;
const heading = /#|%23/i;
/** What a sentence, emphasis or quotes put behind an address. */
const behind = /[.,;:!?'*_~]$/;

/** Finds the files that addresses of the app name, in any text. */
export function findAppAddresses(text: string): readonly AppAddress[] {
	if (!/obsidian:\/\//i.test(text)) return [];
	return [...text.matchAll(address)].flatMap(({ 0: whole, index }) => readAddress(withoutEnd(whole), index));
}

/** Encoded as the app does: also a slash, where the one before was. */
export function writeAppPath(written: string): (target: string) => string {
	const isEncoded = /%2f/i.test(written) || !written.includes('/');
	return (target) => (isEncoded ? target.replaceAll('/', '%2F') : target);
}

function readAddress(whole: string, at: number): readonly AppAddress[] {
	const { 0: lead, 1: action = '' } = /^obsidian:\/\/([^/?#]*)[/?]?/i.exec(whole) ?? [''];
	const from = at + lead.length;
	const rest = whole.slice(lead.length);
	if (action.toLowerCase() === 'vault') {
		const slash = rest.indexOf('/');
		if (slash === -1) return [];
		return [pathAt(rest.slice(slash + 1), from + slash + 1, decodePath(rest.slice(0, slash)), true)];
	}
	const fields = fieldsOf(rest, from);
	const vault = fields.find(({ key }) => key === 'vault');
	const isOpen = action.toLowerCase() === 'open';
	return fields
		.filter((field) => field !== vault)
		.map(({ key, value, from: start }) =>
			pathAt(value, start, vault && decodePath(vault.value), isOpen && key === 'file'),
		);
}

function pathAt(value: string, from: number, vault: string | undefined, isOpening: boolean): AppAddress {
	const end = value.search(heading);
	const written = end === -1 ? value : value.slice(0, end);
	const to = from + written.length;
	return {
		vault,
		path: decodePath(written),
		target: { from, to },
		subpath: { from: to, to: from + value.length },
		isOpening,
	};
}

function fieldsOf(query: string, from: number): readonly { key: string; value: string; from: number }[] {
	let at = from;
	return query.split('&').map((field) => {
		const key = field.split('=', 1).join('');
		const start = at + key.length + 1;
		at += field.length + 1;
		return { key: key.toLowerCase(), value: field.slice(key.length + 1), from: start };
	});
}

function withoutEnd(whole: string): string {
	let end = whole.length;
	for (; end > 0; end -= 1) {
		const said = whole.slice(0, end);
		const isOuter = said.endsWith(')') && countOf(said, ')') > countOf(said, '(');
		if (!isOuter && !behind.test(said)) break;
	}
	return whole.slice(0, end);
}

function countOf(text: string, sign: string): number {
	return text.split(sign).length - 1;
}
