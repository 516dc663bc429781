import { lineStartsOf, positionAt } from '../text';

/** Where a text stops being JSON: line and column from 1, and what stands there. */
export interface JsonFault {
	readonly line: number;
	readonly column: number;
	/** The word or sign that does not fit; undefined at the end of the text. */
	readonly found: string | undefined;
}

type Awaited = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' | 'nothing';

const space = /[ \t\r\n]*/y;
const token =
	/[{}[\]:,]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const word = /[^\s{}[\]:,]{1,20}|\S/y;

/** Finds where a text stops being JSON, which not every engine's own message tells; undefined when it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
	const open: string[] = [];
	let awaited: Awaited = 'value';
	let at = 0;
	const faultHere = (): JsonFault => {
		const { line, column } = positionAt(lineStartsOf(text), at);
		return { line, column, found: read(word, text, at) };
	};
	for (;;) {
		at += read(space, text, at)?.length ?? 0;
		const found = read(token, text, at);
		if (found === undefined) return at >= text.length && awaited === 'nothing' ? undefined : faultHere();
		const next = step(awaited, found, open);
		if (next === undefined) return faultHere();
		awaited = next;
		at += found.length;
	}
}

/** What is awaited after a token; undefined when the token does not fit. */
function step(awaited: Awaited, found: string, open: string[]): Awaited | undefined {
	const afterValue = (): Awaited => (open.length === 0 ? 'nothing' : ', or end');
	const isClosing = found === ']' || found === '}';
	if (isClosing) {
		const mayClose = awaited === ', or end' || awaited === `value or ${found}` || awaited === `name or ${found}`;
		if (!mayClose || open.pop() !== (found === ']' ? '[' : '{')) return undefined;
		return afterValue();
	}
	switch (awaited) {
		case 'value':
		case 'value or ]':
			if (found === ':' || found === ',') return undefined;
			if (found !== '{' && found !== '[') return afterValue();
			open.push(found);
			return found === '{' ? 'name or }' : 'value or ]';
		case 'name':
		case 'name or }':
			return found.startsWith('"') ? ':' : undefined;
		case ':':
			return found === ':' ? 'value' : undefined;
		case ', or end':
			if (found !== ',') return undefined;
			return open.at(-1) === '{' ? 'name' : 'value';
		case 'nothing':
			return undefined;
	}
}

function read(pattern: RegExp, text: string, at: number): string | undefined {
	const sticky = new RegExp(pattern);
	sticky.lastIndex = at;
	return sticky.exec(text)?.[0];
}
