import type { Edit } from '../edits';
import { findBodyTag } from './address';
import type { TextChange } from './change';
import { bodyStartOf } from './from-text';
import { sayOfNote } from './messages';
import { failed, ok, type Result } from '../result';
import { readBody } from '../body/read-body';
import { writeTarget } from '../links/link';

/** Plans a change to what was found in a note's text: edits, or why there can be none. */
export function planTextChange(text: string, change: TextChange): Result<readonly Edit[]> {
	if (change.kind === 'set-link') return planSetLink(text, change);
	if (change.kind === 'set-body-tag') return planSetBodyTag(text, change);
	const { range, expected, text: insert } = change;
	if (text.slice(range.from, range.to) !== expected) return failed(sayOfNote('obstacle.textMoved', { expected }));
	return ok([{ ...range, expected, insert }]);
}

function planSetLink(
	text: string,
	{ index, expected, text: path }: Extract<TextChange, { kind: 'set-link' }>,
): Result<readonly Edit[]> {
	const { links, definitions } = readBody(text, bodyStartOf(text));
	const link = [...links, ...definitions][index];
	if (link?.path !== expected) return failed(sayOfNote('obstacle.linkMoved', { expected }));
	const { from, to } = link.target;
	const insert = writeTarget(path, link);
	if (insert === undefined) return failed(sayOfNote('obstacle.unfitForLink', { path }));
	return ok([{ from, to, expected: text.slice(from, to), insert }]);
}

function planSetBodyTag(
	text: string,
	{ index, expected, text: insert }: Extract<TextChange, { kind: 'set-body-tag' }>,
): Result<readonly Edit[]> {
	const tag = findBodyTag(text, index);
	if (tag?.name !== expected) return failed(sayOfNote('obstacle.tagMoved', { expected }));
	const from = tag.from + 1;
	return ok([{ from, to: from + expected.length, expected, insert }]);
}
