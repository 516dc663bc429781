import type { Body, Opaque } from './body';
import { BlockReader, type FoundBlocks } from './blocks';
import { readInline, type Found } from './inline';

/** What begins something that rules look at, or that hides it over empty lines. A text without any says nothing. */
const anyMark = /\[\[|\]\((?!https?:)|\]:|#[^\s#]|```|~~~|%%|\$\$|<(?:[!?]|[pP][rR][eE]|[sS][cCtT]|[tT][eE][xX])|\[!/g;

/**
 * Finds what rules look at in the body of a note: tags, links and code blocks, as Obsidian has them. What stands in
 * code, HTML and math is passed over; what stands in Obsidian's comments counts, as in its metadata cache.
 *
 * One pass, linear in the text; stretches without any of the marks that begin something are leapt over.
 *
 * @param from Where the body starts in `text`; ranges are offsets into `text`.
 */
export function readBody(text: string, from: number): Body {
	return read(text, from, undefined);
}

/** The stretches of a body that are no prose, in order; they may overlap. Links are among them, tags are not. */
export function readOpaque(text: string, from: number): readonly Opaque[] {
	const opaque: Opaque[] = [];
	read(text, from, opaque);
	return opaque.sort((left, right) => left.from - right.from);
}

function read(text: string, from: number, opaque: Opaque[] | undefined): Body {
	const blocks: FoundBlocks = {
		contents: [],
		blocks: [],
		definitions: [],
		labels: new Set(),
		opaque,
		hasCallout: false,
	};
	readBlocks(text, from, new BlockReader(text, blocks), opaque === undefined);
	const found: Found = { tags: [], links: [], embeds: [], opaque, labels: blocks.labels };
	for (const content of blocks.contents) readInline(content, found);
	const { tags, links, embeds } = found;
	return {
		tags,
		links: links.sort((left, right) => left.from - right.from),
		embeds,
		definitions: blocks.definitions,
		blocks: blocks.blocks,
		hasCode: blocks.hasCallout || blocks.blocks.length > 0,
		hasComment: text.includes('%%', from),
	};
}

function readBlocks(text: string, from: number, reader: BlockReader, mayLeap: boolean): void {
	let sought = from;
	for (let at = from; at < text.length;) {
		if (mayLeap && at >= sought && reader.isAtRest) {
			anyMark.lastIndex = at;
			if (!anyMark.test(text)) break;
			sought = anyMark.lastIndex;
			const start = startBefore(text, at, sought);
			if (start > at) {
				reader.close();
				at = start;
			}
		}
		const newline = text.indexOf('\n', at);
		const end = newline === -1 ? text.length : text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
		reader.readLine(at, Math.max(at, end));
		at = newline === -1 ? text.length : newline + 1;
	}
	reader.finish();
}

/** The last line up to an offset that begins anew: it has an empty line above it, and no white space at its start. */
function startBefore(text: string, from: number, to: number): number {
	for (let line = text.lastIndexOf('\n', to - 1) + 1; line > from;) {
		const above = line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
		if (!isBlank(text, line, line + 1) && isBlank(text, above, line)) return line;
		line = above;
	}
	return from;
}

function isBlank(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit !== 32 && unit !== 9 && unit !== 13 && unit !== 10) return false;
	}
	return true;
}
