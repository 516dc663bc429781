import { blankOpaque } from '../body/blank';
import { readBody } from '../body/read-body';
import { bodyStartOf } from './from-text';
import type { Note } from './note';

/** A line longer than this, in UTF-16 units, is prose that enumerates nothing. */
const longestLine = 400;

const numbered = /^\d/;
const listItem = /^(\s*)([-*+]|\d{1,3}[.)])\s(.*)$/;
const heading = /^(#{1,6})\s(.*)$/;
const tableRow = /^\s*\|(.*)\|\s*$/;
const rule = /^[\s|:-]*$/;

/** A note with what its text enumerates, on which the order of terms may hang. */
export function withOutline(note: Note, text: string): Note {
	return { ...note, outline: readOutline(text) };
}

/** A note that was read again, with what its text enumerates where that was known of it. */
export function keepingOutline(note: Note, text: string, before: Note | undefined): Note {
	return before?.outline === undefined ? note : withOutline(note, text);
}

/** A list that is open: what it is indented by, and its items. */
interface OpenList {
	readonly indent: number;
	readonly items: string[];
}

/**
 * What a text enumerates, the plainest first: the items of numbered lists, those of other lists, headings of one level
 * and cells of one column, each as they are written, then the beginnings of its paragraphs, and each line that joins
 * words by commas or arrows as a run of its own.
 *
 * @example
 * readOutline('1. Draft\n2. Review\n\nDraft → Review') // [['Draft', 'Review'], ['Draft → Review']]
 */
export function readOutline(text: string): readonly (readonly string[])[] {
	const reader = new OutlineReader();
	const prose = blankOpaque(text, bodyStartOf(text), ['link', 'code']);
	let at = bodyStartOf(text);
	for (const { from, to } of readBody(text, at).blocks) {
		reader.readLines(prose.slice(at, from));
		at = Math.max(at, to);
	}
	reader.readLines(prose.slice(at));
	return reader.runs();
}

class OutlineReader {
	readonly #numbered: string[][] = [];
	readonly #others: string[][] = [];
	readonly #paragraphs: string[] = [];
	readonly #lines: string[][] = [];
	/** The lists that are open, each within the one before. */
	#lists: OpenList[] = [];
	/** The headings of each level since the last one of a level above. */
	readonly #headings = new Map<number, string[]>();
	#columns: string[][] = [];
	#isBehindBlank = true;

	readLines(text: string): void {
		for (const line of text.split(/\r?\n/)) this.#read(line.replace(/^\s*(?:>\s?)+(?:\[![^\]]*\][+-]?\s*)?/, ''));
	}

	runs(): readonly (readonly string[])[] {
		const several = [...this.#numbered, ...this.#others, this.#paragraphs].filter(({ length }) => length > 1);
		return [...several, ...this.#lines];
	}

	#read(line: string): void {
		const isBlank = line.trim() === '';
		const isBehindBlank = this.#isBehindBlank;
		this.#isBehindBlank = isBlank;
		if (isBlank || line.length > longestLine) return;
		const row = tableRow.exec(line);
		if (row === null) this.#columns = [];
		if (/[,;]|→|⟶|⇒|->|=>|>|·|•|\s\/\s/.test(line) && row === null) this.#lines.push([line]);
		const title = heading.exec(line);
		const item = listItem.exec(line);
		if (title !== null) this.#addHeading(title[1]?.length ?? 1, (title[2] ?? '').replace(/\s#{1,6}$/, ''));
		else if (row !== null) this.#addRow(row[1] ?? '');
		else if (item !== null)
			this.#addItem(widthOf(item[1] ?? ''), item[2] ?? '', (item[3] ?? '').trim().replace(/^\[.\]\s/, ''));
		else if (!/^\s/.test(line)) {
			if (isBehindBlank) this.#lists = [];
			if (this.#lists.length === 0) this.#paragraphs.push(line);
		}
	}

	#addHeading(level: number, text: string): void {
		this.#lists = [];
		for (const [other] of this.#headings) if (other > level) this.#headings.delete(other);
		const known = this.#headings.get(level);
		if (known === undefined) this.#others.push(this.#open(level, text));
		else known.push(text);
	}

	#open(level: number, text: string): string[] {
		const run = [text];
		this.#headings.set(level, run);
		return run;
	}

	#addRow(row: string): void {
		this.#lists = [];
		if (rule.test(row)) return;
		for (const [at, cell] of cellsOf(row).entries()) {
			const column = this.#columns[at];
			if (column !== undefined) column.push(cell);
			else {
				this.#columns[at] = [cell];
				this.#others.push(this.#columns[at]);
			}
		}
	}

	#addItem(indent: number, mark: string, text: string): void {
		while ((this.#lists.at(-1)?.indent ?? -1) > indent + 1) this.#lists.pop();
		const open = this.#lists.at(-1);
		if (open !== undefined && indent <= open.indent + 1) {
			open.items.push(text);
			return;
		}
		const list = { indent, items: [text] };
		this.#lists.push(list);
		(numbered.test(mark) ? this.#numbered : this.#others).push(list.items);
	}
}

/** What stands between the bars of a row; one with a stroke before it is part of a link. */
function cellsOf(row: string): readonly string[] {
	const cells = row.replaceAll('\\|', '\0').split('|');
	return cells.map((cell) => cell.replaceAll('\0', '|').trim());
}

function widthOf(white: string): number {
	return white.replaceAll('\t', '    ').length;
}
