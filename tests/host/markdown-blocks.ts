import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';

/** The blocks of a body as Obsidian's indexer has them: CommonMark with tables, comments, footnotes and tasks. */
export function parseBlocks(body: string): Token[] {
	return parser.parse(body, {});
}

const parser = new MarkdownIt({ html: true });
// Only lines matter here; what is inline is looked for in the text itself.
parser.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);

const interrupting = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
parser.block.ruler.before('table', 'check_box', skipCheckBox);
parser.block.ruler.before('fence', 'comment', readComment, interrupting);
parser.block.ruler.before('reference', 'footnote', readFootnote, interrupting);

/** What stands behind the box of a task is a block of its own: `- [ ] 1. one` holds a list. */
function skipCheckBox(state: StateBlock, line: number, _end: number, isSilent: boolean): boolean {
	const token = state.tokens.at(-1);
	if (isSilent || token?.type !== 'list_item_open' || token.map?.[0] !== line) return false;
	const start = startOf(state, line);
	const box = /^\[.\][ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t])/.exec(state.src.slice(start, state.eMarks[line]))?.[0];
	if (box === undefined) return false;
	state.tShift[line] = (state.tShift[line] ?? 0) + box.length;
	state.sCount[line] = state.blkIndent;
	return false;
}

/** From `%%` at the beginning of a line to the line with the next one, whatever stands in between. */
function readComment(state: StateBlock, line: number, end: number, isSilent: boolean): boolean {
	const start = startOf(state, line);
	if (isIndented(state, line) || !state.src.startsWith('%%', start)) return false;
	const close = state.src.indexOf('%%', start + 2);
	if (close === -1) return false;
	let last = line;
	while (last < end && (state.eMarks[last] ?? 0) < close) last += 1;
	if (last >= end) return false;
	// A line that goes on behind a comment is text, and a comment is a part of it.
	if (last === line && state.src.slice(close + 2, state.eMarks[line]).trim() !== '') return false;
	if (isSilent) return true;
	state.line = last + 1;
	state.push('comment', '', 0).map = [line, state.line];
	return true;
}

/** `[^1]: text`, and what is indented by four columns below it. */
function readFootnote(state: StateBlock, line: number, end: number, isSilent: boolean): boolean {
	const start = startOf(state, line);
	const label = /^\[\^[^\s[\]]+\]:[ \t]*/.exec(state.src.slice(start, state.eMarks[line]))?.[0];
	if (isIndented(state, line) || label === undefined) return false;
	if (isSilent) return true;
	const map: [number, number] = [line, line];
	state.push('footnote_open', '', 1).map = map;
	const before = { tShift: state.tShift[line] ?? 0, sCount: state.sCount[line] ?? 0, parent: state.parentType };
	state.tShift[line] = before.tShift + label.length;
	state.sCount[line] = state.blkIndent + 4;
	state.blkIndent += 4;
	state.parentType = 'reference';
	state.md.block.tokenize(state, line, end);
	state.blkIndent -= 4;
	state.parentType = before.parent;
	state.tShift[line] = before.tShift;
	state.sCount[line] = before.sCount;
	map[1] = state.line;
	state.push('footnote_close', '', -1);
	return true;
}

function startOf(state: StateBlock, line: number): number {
	return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function isIndented(state: StateBlock, line: number): boolean {
	return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}
