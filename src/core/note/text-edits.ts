import type { Body } from '../body/body';
import type { Edit } from '../edits';
import type { TextChange } from './change';
import { sayOfNote } from './messages';
import { failed, ok, type Result } from '../result';
import { writeTarget } from '../links/link';

/**
 * Plans a change to what was found in a note's text: edits, or why there can be none.
 *
 * @param body Gives the body of the text, when it is needed.
 */
export function planTextChange(text: string, change: TextChange, body: () => Body): Result<readonly Edit[]> {
	if (change.kind === 'set-link') return planSetLink(text, change, body());
	if (change.kind === 'set-body-tag') return planSetBodyTag(change, body());
	const { range, expected, text: insert } = change;
	if (text.slice(range.from, range.to) !== expected) return failed(sayOfNote('obstacle.textMoved', { expected }));
	return ok([{ ...range, expected, insert }]);
}

function planSetLink(
	text: string,
	{ index, expected, text: path }: Extract<TextChange, { kind: 'set-link' }>,
	{ links, definitions }: Body,
): Result<readonly Edit[]> {
	const link = links[index] ?? definitions[index - links.length];
	if (link?.path !== expected) return failed(sayOfNote('obstacle.linkMoved', { expected }));
	const { from, to } = link.target;
	const insert = writeTarget(path, link);
	if (insert === undefined) return failed(sayOfNote('obstacle.unfitForLink', { path }));
	return ok([{ from, to, expected: text.slice(from, to), insert }]);
}

function planSetBodyTag(
	{ index, expected, text: insert }: Extract<TextChange, { kind: 'set-body-tag' }>,
	{ tags }: Body,
): Result<readonly Edit[]> {
	const tag = tags[index];
	if (tag?.name !== expected) return failed(sayOfNote('obstacle.tagMoved', { expected }));
	const from = tag.from + 1;
	return ok([{ from, to: from + expected.length, expected, insert }]);
}
