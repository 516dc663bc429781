import { isWebAddress } from '../links/address';
import { partsOf, type Link } from '../links/link';
import { labelKey, readDefinition, readWikilink } from '../links/syntax';
import { withoutEnd, type Range } from '../text';
import type { FencedBlock, Opaque } from './body';
import { contentOf, joinLines, linkInNote, type Content } from './content';
import { htmlBlockEnd, type HtmlEnd } from './html';
import { mayHold } from './inline';
import { Line } from './line';

/** What blocks are found in a body. */
export interface FoundBlocks {
	/** Paragraphs, headings and cells in which tags and links may stand, in order. */
	readonly contents: Content[];
	readonly blocks: FencedBlock[];
	readonly definitions: Link[];
	/** The keys of the labels that are defined. */
	readonly labels: Set<string>;
	/** Undefined where nobody asks; then contents that hold nothing are left out too. */
	readonly opaque: Opaque[] | undefined;
	hasCallout: boolean;
}

interface Container {
	readonly kind: 'quote' | 'item' | 'footnote';
	/** The columns that what belongs to a list's item or a footnote is indented by. */
	readonly indent: number;
	/** Nothing has stood in it yet: an empty line ends it. */
	isEmpty: boolean;
}

interface Paragraph {
	readonly kind: 'paragraph';
	readonly lines: Range[];
}

interface Fence extends Omit<FencedBlock, 'lines' | 'isClosed' | 'to'> {
	readonly kind: 'fence';
	readonly lines: Range[];
	readonly mark: string;
	readonly length: number;
	readonly indent: number;
	isClosed: boolean;
	to: number;
}

/** What runs on to an end of its own, or to that of what it stands in. */
interface Stretch {
	readonly kind: 'code' | 'html' | 'math';
	readonly from: number;
	readonly end: HtmlEnd;
	to: number;
}

type Leaf = Paragraph | Fence | Stretch | { readonly kind: 'table' };

/** A comment that begins a line and ends in another. Markdown in it is read on, but nobody shows it. */
interface Comment extends Range {
	readonly depth: number;
}

const footnote = /\[\^[^\s[\]]+\]:/y;
const heading = /#{1,6}(?:[ \t]|$)/y;
const underline = /^(?:=+|-+)[ \t]*$/;
/** A cell of the line below the heading of a table. */
const delimiter = /^[ \t]*:?-+:?[ \t]*$/;
/** What stands in more containers than these is text, so that a line costs what it is long. */
const deepest = 100;
const itemMark = /(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/y;

/**
 * Reads the blocks of a body line by line, as https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy has it:
 * what a line stands in (quotes, items, footnotes) goes on or ends, then new ones begin, and what is left is text.
 * With the tables and footnotes of GFM, and Obsidian's comments and math on lines of their own.
 */
export class BlockReader {
	readonly #text: string;
	readonly #found: FoundBlocks;
	readonly #line: Line;
	readonly #containers: Container[] = [];
	#leaf: Leaf | undefined;
	#comment: Comment | undefined;
	#isAfterBlank = true;
	#noRuleTo = 0;
	/** Marks that nothing ends from here on. */
	readonly #endless = new Set<string>();

	constructor(text: string, found: FoundBlocks) {
		this.#text = text;
		this.#found = found;
		this.#line = new Line(text);
	}

	/** Whether a line that begins with no white space would begin anew, whatever stands before it. */
	get isAtRest(): boolean {
		const isOpen = this.#leaf !== undefined && this.#leaf.kind !== 'code';
		return this.#isAfterBlank && !isOpen && this.#comment === undefined;
	}

	/** Ends all that is open. */
	close(): void {
		this.#closeLeaf();
		this.#containers.length = 0;
	}

	/** Ends all that is open at the end of the text. */
	finish(): void {
		if (this.#leaf?.kind === 'fence') this.#leaf.to = this.#text.length;
		this.close();
	}

	/** Reads the next line, without its line end. */
	readLine(from: number, to: number): void {
		const line = this.#line;
		line.open(from, to);
		this.#isAfterBlank = line.isBlank;
		this.#readOpened();
		if (this.#comment !== undefined) this.#endComment(this.#comment, to);
	}

	#readOpened(): void {
		const matched = this.#countMatched();
		const isInAll = matched === this.#containers.length;
		if (this.#leaf !== undefined && this.#leaf.kind !== 'paragraph' && this.#leaf.kind !== 'table') {
			if (isInAll && this.#goesOn(this.#leaf)) return;
			this.#closeLeaf();
		}
		let depth = matched;
		while (!this.#line.isBlank) {
			const begun = this.#begin(depth, isInAll);
			if (begun === 'block') return;
			if (begun === 'text') break;
			depth = this.#containers.length;
			// An item may begin with an empty line.
			if (this.#line.isBlank) return;
		}
		this.#readText(depth);
	}

	/** How many of the containers a line stands in, their marks passed. */
	#countMatched(): number {
		const line = this.#line;
		let matched = 0;
		for (const container of this.#containers) {
			if (container.kind === 'quote') {
				if (line.isBlank || line.indent > 3 || this.#unitAt(line.solid) !== 62) break;
				line.skipMark(1);
				line.skipColumns(1);
			} else if (line.isBlank) {
				if (container.isEmpty) break;
			} else {
				if (line.indent < container.indent) break;
				line.skipColumns(container.indent);
			}
			matched += 1;
		}
		return matched;
	}

	/** Reads a line of what is no text, or answers false when it has ended before. */
	#goesOn(leaf: Fence | Stretch): boolean {
		const line = this.#line;
		if (leaf.kind === 'fence') {
			this.#readInFence(leaf);
			return true;
		}
		if (leaf.kind === 'code') {
			if (!line.isBlank && line.indent < 4) return false;
			if (!line.isBlank) leaf.to = line.to;
			return true;
		}
		if (leaf.end === 'blank' && line.isBlank) return false;
		leaf.to = line.to;
		if (leaf.end !== 'blank' && leaf.end.test(this.#text.slice(line.at, line.to))) this.#closeLeaf();
		return true;
	}

	#readInFence(fence: Fence): void {
		const line = this.#line;
		fence.to = line.to;
		if (line.indent < 4 && this.#text[line.solid] === fence.mark) {
			const end = this.#endOfRun(line.solid);
			if (end - line.solid >= fence.length && this.#isBlankFrom(end)) {
				fence.isClosed = true;
				this.#closeLeaf();
				return;
			}
		}
		line.skipColumns(fence.indent);
		fence.lines.push({ from: line.at, to: line.to });
	}

	/** Begins what a line begins; `text` is none, a `container` may hold more. */
	#begin(depth: number, isInAll: boolean): 'container' | 'block' | 'text' {
		const line = this.#line;
		const isParagraph = this.#leaf?.kind === 'paragraph';
		if (line.indent > 3) {
			if (isParagraph) return 'text';
			this.#enter(depth, { kind: 'code', from: line.at, end: 'blank', to: line.to });
			return 'block';
		}
		const isOn = isParagraph && isInAll;
		switch (this.#text[line.solid]) {
			case '>':
				return this.#beginQuote(depth);
			case '#':
				return this.#beginHeading(depth);
			case '`':
			case '~':
				return this.#beginFence(depth);
			case '<':
				return this.#beginHtml(depth, isParagraph);
			case '%':
				return this.#beginComment(depth);
			case '$':
				return this.#beginMath(depth);
			case '[':
				return this.#beginFootnote(depth);
			case '=':
				return isOn ? this.#endHeading() : 'text';
			case '-':
				if (isOn && this.#endHeading() === 'block') return 'block';
				return this.#beginRule(depth) ?? this.#beginItem(depth, isOn);
			case '_':
			case '*':
				return this.#beginRule(depth) ?? this.#beginItem(depth, isOn);
			default:
				return this.#beginItem(depth, isOn);
		}
	}

	#beginQuote(depth: number): 'container' | 'text' {
		if (depth >= deepest) return 'text';
		const line = this.#line;
		this.#enter(depth, undefined);
		this.#containers.push({ kind: 'quote', indent: 0, isEmpty: false });
		line.skipMark(1);
		line.skipColumns(1);
		if (depth === 0 && this.#text.startsWith('[!', line.solid)) this.#found.hasCallout = true;
		return 'container';
	}

	#beginItem(depth: number, isInParagraph: boolean): 'container' | 'text' {
		const line = this.#line;
		const unit = this.#unitAt(line.solid);
		const mayBe = depth < deepest && (unit === 42 || unit === 43 || unit === 45 || (unit >= 48 && unit <= 57));
		const match = mayBe ? this.#match(itemMark) : null;
		if (match === null) return 'text';
		const [mark, number] = match;
		if (
			isInParagraph &&
			((number !== undefined && Number(number) !== 1) || this.#isBlankFrom(line.solid + mark.length))
		)
			return 'text';
		const { indent } = line;
		line.skipMark(mark.length);
		// Five columns or more are one, and code behind it.
		const width = line.isBlank || line.indent > 4 ? 1 : line.indent;
		this.#enter(depth, undefined);
		this.#containers.push({ kind: 'item', indent: indent + mark.length + width, isEmpty: line.isBlank });
		line.skipColumns(width);
		return 'container';
	}

	#beginFootnote(depth: number): 'container' | 'text' {
		const match = depth < deepest && this.#text[this.#line.solid + 1] === '^' ? this.#match(footnote) : null;
		if (match === null) return 'text';
		this.#enter(depth, undefined);
		this.#containers.push({ kind: 'footnote', indent: 4, isEmpty: false });
		this.#line.skipMark(match[0].length);
		this.#line.skipBlanks();
		return 'container';
	}

	#beginHeading(depth: number): 'block' | 'text' {
		const match = this.#match(heading);
		if (match === null) return 'text';
		this.#enter(depth, undefined);
		this.#add(contentOf(this.#text, { from: this.#line.solid + match[0].length, to: this.#line.to }));
		return 'block';
	}

	/** A line of `=` or `-` makes a heading of the paragraph above it, unless that is nothing but definitions. */
	#endHeading(): 'block' | 'text' {
		const { solid, to } = this.#line;
		if (!underline.test(this.#text.slice(solid, to))) return 'text';
		return this.#closeLeaf() ? 'block' : 'text';
	}

	#beginRule(depth: number): 'block' | undefined {
		const { solid, to } = this.#line;
		// What is no rule to its end is none from within either: `- - - a` is looked at once.
		if (solid < this.#noRuleTo) return undefined;
		const mark = this.#unitAt(solid);
		let count = 0;
		for (let at = solid; at < to; at += 1) {
			const unit = this.#unitAt(at);
			if (unit === mark) count += 1;
			else if (unit !== 32 && unit !== 9) {
				this.#noRuleTo = at;
				return undefined;
			}
		}
		if (count < 3) return undefined;
		this.#enter(depth, undefined);
		return 'block';
	}

	#beginFence(depth: number): 'block' | 'text' {
		const { from, solid, to, indent } = this.#line;
		const mark = this.#text.charAt(solid);
		const end = this.#endOfRun(solid);
		const info = this.#text.slice(end, to);
		if (end - solid < 3 || (mark === '`' && info.includes('`'))) return 'text';
		const language = /[^ \t]+/.exec(info)?.[0] ?? '';
		this.#enter(depth, {
			kind: 'fence',
			from,
			fenceFrom: solid,
			mark,
			length: end - solid,
			indent,
			language,
			lines: [],
			isNested: depth > 0,
			isClosed: false,
			to,
		});
		return 'block';
	}

	#beginHtml(depth: number, isInParagraph: boolean): 'block' | 'text' {
		const { at, solid, to } = this.#line;
		const tag = this.#text.slice(solid, to);
		const end = htmlBlockEnd(tag, isInParagraph);
		if (end === undefined) return 'text';
		this.#enter(depth, { kind: 'html', from: at, end, to });
		if (end !== 'blank' && end.test(tag)) this.#closeLeaf();
		return 'block';
	}

	/** `%%` at the start of a line, which another `%%` ends below it. What stands behind the mark is read on. */
	#beginComment(depth: number): 'block' | 'text' {
		const { solid: from, to } = this.#line;
		if (this.#comment !== undefined || !this.#text.startsWith('%%', from)) return 'text';
		if (this.#text.slice(from + 2, to).includes('%%')) return 'text';
		const end = this.#endBehind('%%', to);
		if (end === undefined) return 'text';
		this.#enter(depth, { kind: 'paragraph', lines: [{ from, to }] });
		this.#comment = { from, to: end, depth };
		return 'block';
	}

	#beginMath(depth: number): 'block' | 'text' {
		const { at, solid, to } = this.#line;
		if (!this.#text.startsWith('$$', solid) || !this.#isBlankFrom(solid + 2)) return 'text';
		if (this.#endBehind('$$', to) === undefined) return 'text';
		this.#enter(depth, { kind: 'math', from: at, end: /\$\$/, to });
		return 'block';
	}

	/** Reads a line that begins nothing: it goes on with a paragraph or a table, begins a paragraph, or is empty. */
	#readText(depth: number): void {
		const line = this.#line;
		const range = { from: line.solid, to: line.to };
		const leaf = this.#leaf;
		if (line.isBlank) {
			this.#closeLeaf();
			this.#containers.length = depth;
		} else if (leaf?.kind === 'paragraph') {
			// A paragraph may run on in a line without the marks of what it stands in.
			const isLazy = this.#containers.length > depth;
			if (isLazy || !this.#beginTable(leaf, range)) leaf.lines.push(range);
		} else if (leaf?.kind === 'table' && this.#containers.length === depth) this.#addRow(range);
		else this.#enter(depth, { kind: 'paragraph', lines: [range] });
	}

	/** The line below its heading makes a table; what stands above the heading stays a paragraph. */
	#beginTable(paragraph: Paragraph, { from, to }: Range): boolean {
		const unit = this.#unitAt(from);
		if (unit !== 124 && unit !== 58 && unit !== 45) return false;
		const line = this.#text.slice(from, to);
		const head = paragraph.lines.at(-1);
		const cells = withoutEnd(line, ' \t')
			.replace(/^\||\|$/g, '')
			.split('|');
		if (head === undefined || !/[|:]/.test(line) || !cells.every((cell) => delimiter.test(cell))) return false;
		if (this.#cellsOf(head).length !== cells.length) return false;
		paragraph.lines.pop();
		this.#closeLeaf();
		this.#addRow(head);
		this.#leaf = { kind: 'table' };
		return true;
	}

	#addRow(row: Range): void {
		if (this.#found.opaque === undefined && !mayHold(this.#text.slice(row.from, row.to))) return;
		for (const cell of this.#cellsOf(row)) this.#add(contentOf(this.#text, cell));
	}

	/** The cells of a row: bars end them, but for those behind a backslash or in a wikilink. */
	#cellsOf({ from, to }: Range): readonly Range[] {
		const row = this.#text.slice(from, to).trimEnd();
		const cells: Range[] = [];
		let start = row.startsWith('|') ? 1 : 0;
		for (let at = start; at < row.length; at += 1) {
			const unit = row[at];
			if (unit === '\\') at += 1;
			else if (unit === '[' && row[at + 1] === '[') at = (readWikilink(row, at)?.to ?? at + 1) - 1;
			else if (unit === '|') {
				cells.push({ from: from + start, to: from + at });
				start = at + 1;
			}
		}
		if (start < row.length) cells.push({ from: from + start, to: from + row.length });
		return cells;
	}

	/** Ends what the line does not stand in, and begins something in what it does. */
	#enter(depth: number, leaf: Leaf | undefined): void {
		this.#closeLeaf();
		this.#containers.length = depth;
		const inner = this.#containers.at(-1);
		if (inner !== undefined) inner.isEmpty = false;
		this.#leaf = leaf;
	}

	/** Ends the block that is open; false for a paragraph that is nothing but definitions. */
	#closeLeaf(): boolean {
		const leaf = this.#leaf;
		this.#leaf = undefined;
		if (leaf?.kind === 'paragraph') return this.#closeParagraph(leaf.lines);
		if (leaf?.kind === 'fence' && this.#comment === undefined) {
			const { kind: _, mark: _mark, length: _length, indent: _indent, ...block } = leaf;
			this.#found.blocks.push(block);
		}
		if (leaf !== undefined && leaf.kind !== 'table')
			this.#found.opaque?.push({ kind: leaf.kind === 'fence' ? 'code' : leaf.kind, from: leaf.from, to: leaf.to });
		return true;
	}

	#closeParagraph(lines: readonly Range[]): boolean {
		const [first, last] = [lines[0], lines.at(-1)];
		if (first === undefined || last === undefined) return true;
		const isTogether = this.#containers.length === 0 || lines.length === 1;
		const isDefining = this.#unitAt(first.from) === 91;
		const isEmpty = this.#found.opaque === undefined && !isDefining && !lines.some((line) => this.#mayHold(line));
		if (isEmpty) return true;
		const content = isTogether
			? contentOf(this.#text, { from: first.from, to: last.to })
			: joinLines(this.#text, lines);
		const from = isDefining && content.text.includes(']:') ? this.#readDefinitions(content) : 0;
		if (from === content.text.length) return false;
		this.#add(from === 0 ? content : tailOf(content, from));
		return true;
	}

	#mayHold({ from, to }: Range): boolean {
		return mayHold(this.#text.slice(from, to));
	}

	/** Reads the definitions that a paragraph begins with, and answers where they end. */
	#readDefinitions(content: Content): number {
		const { text } = content;
		let at = 0;
		while (text[at] === '[') {
			const found = readDefinition(text, at);
			if (found === undefined) break;
			const { label, range, isBracketed, to } = found;
			this.#found.labels.add(labelKey(text.slice(label.from, label.to)));
			const destination = text.slice(range.from, range.to);
			const parts = partsOf(destination, range.from);
			const whole = { from: at, to: at + text.slice(at, to).trimEnd().length };
			const link = { ...whole, ...parts, form: 'definition', display: undefined, isBracketed } as const;
			const inNote = linkInNote(content, link);
			this.#found.opaque?.push({ kind: 'definition', from: inNote.from, to: inNote.to });
			if (parts.path !== '' && !isWebAddress(destination)) this.#found.definitions.push(inNote);
			at = to;
			while (text[at] === ' ' || text[at] === '\t') at += 1;
		}
		return at;
	}

	#add(content: Content): void {
		if (this.#found.opaque !== undefined || mayHold(content.text)) this.#found.contents.push(content);
	}

	#endComment({ from, to, depth }: Comment, lineTo: number): void {
		const isOver = lineTo >= to;
		if (!isOver && this.#containers.length >= depth) return;
		if (isOver) {
			this.#closeLeaf();
			this.#containers.length = Math.min(this.#containers.length, depth);
		}
		this.#comment = undefined;
		this.#found.opaque?.push({ kind: 'comment', from, to: Math.min(to, lineTo) });
	}

	/** Where a mark ends that stands behind an offset; undefined where there is none. */
	#endBehind(mark: string, from: number): number | undefined {
		if (this.#endless.has(mark)) return undefined;
		const found = this.#text.indexOf(mark, from);
		if (found !== -1) return found + mark.length;
		this.#endless.add(mark);
		return undefined;
	}

	/** Matches a pattern that is sticky in what is left of the line. */
	#match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = 0;
		return pattern.exec(this.#text.slice(this.#line.solid, this.#line.to));
	}

	#endOfRun(from: number): number {
		const unit = this.#unitAt(from);
		let end = from + 1;
		while (end < this.#line.to && this.#unitAt(end) === unit) end += 1;
		return end;
	}

	#isBlankFrom(from: number): boolean {
		for (let at = from; at < this.#line.to; at += 1) {
			const unit = this.#unitAt(at);
			if (unit !== 32 && unit !== 9) return false;
		}
		return true;
	}

	#unitAt(at: number): number {
		return this.#text.charCodeAt(at);
	}
}

function tailOf({ text, lines }: Content, from: number): Content {
	return { text: text.slice(from), lines: lines.map((line) => ({ ...line, at: line.at - from })) };
}
