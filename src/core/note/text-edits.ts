import type { Body } from '../body/body';
import { readBody } from '../body/read-body';
import { applyEdits, type Edit } from '../edits';
import type { TextChange } from './change';
import { bodyStartOf } from './from-text';
import { sayOfNote } from './messages';
import { keyOf } from '../vocabulary/key';
import { basenameOf, withoutEnding } from './path';
import { failed, ok, type Result } from '../result';
import { writeTarget, type Link } from '../links/link';
import { writeAsMarkdown } from '../links/write-link';

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
	const target = writeTarget(path, link);
	const { from, to } = target === undefined ? link : link.target;
	const words = target !== undefined && losesWords(link, path) ? `${barIn(text, from)}${link.path}` : '';
	const insert = target === undefined ? writeAsMarkdown(text, link, path) : target + words;
	return ok([{ from, to, expected: text.slice(from, to), insert }]);
}

/** Whether people read something else once a link leads to a path: where it shows its target, which has no such name. */
function losesWords({ form, display, path, subpath }: Link, to: string): boolean {
	const isShown = form === 'wikilink' && display === undefined && subpath.from === subpath.to;
	const [before, after] = [path, to].map((one) => keyOf(basenameOf(one)));
	return isShown && before !== undefined && after !== undefined && !before.includes(after) && !after.includes(before);
}

/** What stands between the target and the words of a wikilink, which ends a cell in a table. */
function barIn(text: string, at: number): string {
	const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	return /^[\s>]*\|/.test(line) ? '\\|' : '|';
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

/**
 * Whether the links of a body, with edits applied, lead where changes point them, and all others where they did: as a
 * Markdown link, one may no longer be told from what stands around it.
 */
export function leadsWhereMeant(
	text: string,
	{ links, definitions }: Body,
	edits: readonly Edit[],
	changes: readonly Extract<TextChange, { kind: 'set-link' }>[],
): boolean {
	const edited = applyEdits(text, edits);
	if (!edited.isOk) return false;
	const meant = [...links, ...definitions].map(({ path }) => path);
	for (const { index, text: path } of changes) meant[index] = path;
	const after = readBody(edited.value, bodyStartOf(edited.value));
	const found = [...after.links, ...after.definitions];
	return (
		found.length === meant.length &&
		found.every(({ path }, at) => path === meant[at] || withoutEnding(path) === meant[at])
	);
}
