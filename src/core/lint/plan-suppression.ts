import type { Edit } from '../edits';
import { findFrontmatter } from '../note/frontmatter-block';
import { bodyStartOf } from '../note/from-text';
import { findCommentSuppressions } from './suppression';

/**
 * Plans the edit that silences a rule in a note by a comment: put into the comment that silences others already, else
 * a line of its own right below the frontmatter. Where a comment silences the rule already, the edit changes nothing.
 *
 * @example planSuppression('---\nphase: x\n---\nBody', 'known-type') // inserts '%% in-phase-disable known-type %%\n\n' before 'Body'
 */
export function planSuppression(text: string, rule: string): Edit {
	const existing = findExisting(text);
	if (existing !== undefined) return addTo(existing, rule);
	const comment = `%% in-phase-disable ${rule} %%`;
	const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
	const block = findFrontmatter(text);
	// What stands below a fence that was never closed is taken for frontmatter, so the body is its end at best.
	if (block?.isClosed === false) return insertAt(text.length, `${endsLine(text) ? '' : lineEnd}${comment}${lineEnd}`);
	const from = block === undefined ? startOf(text) : text.indexOf('\n', block.end) + 1;
	if (block !== undefined && from === 0) return insertAt(text.length, `${lineEnd}${comment}${lineEnd}`);
	const isNextBlank = /^[ \t]*(?:\r?\n|$)/.test(text.slice(from));
	return insertAt(from, `${comment}${lineEnd}${isNextBlank ? '' : lineEnd}`);
}

interface Comment {
	readonly from: number;
	readonly text: string;
	readonly rules: ReadonlySet<string> | undefined;
}

/** A comment within a line or in a code block is passed over: Obsidian's metadata does not tell of those. */
function findExisting(text: string): Comment | undefined {
	const bodyFrom = bodyStartOf(text);
	for (const { address, rules } of findCommentSuppressions(text, bodyFrom)) {
		if (address.kind !== 'range') continue;
		const { from, to } = address.range;
		const isOwnLine = from === 0 || text[from - 1] === '\n';
		if (isOwnLine) return { from, text: text.slice(from, to), rules };
	}
	return undefined;
}

function addTo({ from, text, rules }: Comment, rule: string): Edit {
	const end = from + text.slice(0, -2).trimEnd().length;
	if (rules === undefined || rules.has(rule)) return insertAt(end, '');
	const separator = rules.size === 1 || text.includes(',') ? ', ' : ' ';
	return insertAt(end, `${separator}${rule}`);
}

/** Behind the byte order mark, where there is one. */
function startOf(text: string): number {
	return text.startsWith('\ufeff') ? 1 : 0;
}

function endsLine(text: string): boolean {
	return text === '' || text.endsWith('\n');
}

function insertAt(offset: number, insert: string): Edit {
	return { from: offset, to: offset, expected: '', insert };
}
