import type { Edit } from '../edits';
import { findBodyTag } from './address';
import type { TextChange } from './change';
import { bodyStartOf } from './from-text';
import { noteMessages } from './messages';
import { readBody } from '../body/read-body';

/** Plans a change to what was found in a note's text: edits, or in words why there can be none. */
export function planTextChange(text: string, change: TextChange): readonly Edit[] | string {
	if (change.kind === 'set-link') return planSetLink(text, change);
	if (change.kind === 'set-body-tag') return planSetBodyTag(text, change);
	const { range, expected, text: insert } = change;
	if (text.slice(range.from, range.to) !== expected) return noteMessages.obstacle.textMoved(expected);
	return [{ ...range, expected, insert }];
}

function planSetLink(
	text: string,
	{ index, expected, text: path }: Extract<TextChange, { kind: 'set-link' }>,
): readonly Edit[] | string {
	const link = readBody(text, bodyStartOf(text)).links[index];
	if (link?.path !== expected) return noteMessages.obstacle.linkMoved(expected);
	const { from, to } = link.target;
	if (link.form === 'wikilink' && /[[\]|#^]/.test(path)) return noteMessages.obstacle.unfitForLink(path);
	const insert = link.form === 'wikilink' || link.isBracketed ? path : encodePath(path);
	return [{ from, to, expected: text.slice(from, to), insert }];
}

function planSetBodyTag(
	text: string,
	{ index, expected, text: insert }: Extract<TextChange, { kind: 'set-body-tag' }>,
): readonly Edit[] | string {
	const tag = findBodyTag(text, index);
	if (tag?.name !== expected) return noteMessages.obstacle.tagMoved(expected);
	const from = tag.from + 1;
	return [{ from, to: from + expected.length, expected, insert }];
}

/** A vault path as the destination of a Markdown link: `a (b).md` gives `a%20%28b%29.md`. */
export function encodePath(path: string): string {
	return encodeURI(path).replace(/[()#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
