import type { Edit } from '../edits';
import { findBodyTag } from './address';
import type { TextChange } from './change';
import { bodyStartOf } from './from-text';
import { noteMessages } from './messages';
import { readBody } from '../body/read-body';
import { fitsWikilink, writeTarget } from '../links/link';

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
	const { links, definitions } = readBody(text, bodyStartOf(text));
	const link = [...links, ...definitions][index];
	if (link?.path !== expected) return noteMessages.obstacle.linkMoved(expected);
	const { from, to } = link.target;
	if (link.form === 'wikilink' && !fitsWikilink(path)) return noteMessages.obstacle.unfitForLink(path);
	return [{ from, to, expected: text.slice(from, to), insert: writeTarget(path, link) }];
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
