import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import { planSuppression } from '../../../src/core/lint/plan-suppression';
import { findCommentSuppressions } from '../../../src/core/lint/suppression';
import { bodyStartOf } from '../../../src/core/note/from-text';
import { noteOf } from '../vault';
import { inEnglish } from '../../said';

function silence(text: string, rule = 'known-type'): string {
	const edited = applyEdits(text, [planSuppression(text, rule)]);
	return edited.isOk ? edited.value : inEnglish(edited.fault);
}

describe('silencing a rule in a note', () => {
	it.each([
		[
			'stands below the frontmatter',
			'---\nphase: x\n---\n\nBody\n',
			'---\nphase: x\n---\n%% in-phase-disable known-type %%\n\nBody\n',
		],
		[
			'is kept apart from a paragraph',
			'---\nphase: x\n---\nBody',
			'---\nphase: x\n---\n%% in-phase-disable known-type %%\n\nBody',
		],
		[
			'begins a line where the note ends with the fence',
			'---\nphase: x\n---',
			'---\nphase: x\n---\n%% in-phase-disable known-type %%\n',
		],
		[
			'stands below a fence with spaces behind it',
			'---\nphase: x\n---  \n',
			'---\nphase: x\n---  \n%% in-phase-disable known-type %%\n',
		],
		[
			'stands below frontmatter that does not parse',
			'---\na: b: c\n---\n\nBody',
			'---\na: b: c\n---\n%% in-phase-disable known-type %%\n\nBody',
		],
		['begins a note without frontmatter', 'Body', '%% in-phase-disable known-type %%\n\nBody'],
		['fills an empty note', '', '%% in-phase-disable known-type %%\n'],
		['stands behind a byte order mark', '\ufeffBody', '\ufeff%% in-phase-disable known-type %%\n\nBody'],
		[
			'has the line ends of the note',
			'---\r\nphase: x\r\n---\r\nBody\r\n',
			'---\r\nphase: x\r\n---\r\n%% in-phase-disable known-type %%\r\n\r\nBody\r\n',
		],
		[
			'ends a note whose fence was never closed',
			'---\nphase: x\nBody',
			'---\nphase: x\nBody\n%% in-phase-disable known-type %%\n',
		],
		[
			'ends a note whose fence was never closed, on a line of its own',
			'---\nphase: x\n',
			'---\nphase: x\n%% in-phase-disable known-type %%\n',
		],
	])('by a comment that %s', (_, before, after) => {
		expect(silence(before)).toBe(after);
	});

	it.each([
		['one rule', 'A\n\n%% in-phase-disable list-shape %%\n', 'A\n\n%% in-phase-disable list-shape, known-type %%\n'],
		['rules between commas', '%%in-phase-disable a, b%%', '%%in-phase-disable a, b, known-type%%'],
		['rules between spaces', '%% in-phase-disable a b %%', '%% in-phase-disable a b known-type %%'],
	])('puts it into the comment that silences %s', (_, before, after) => {
		expect(silence(before)).toBe(after);
	});

	it.each([
		['the rule', '%% in-phase-disable known-type %%\n'],
		['all rules', '%% in-phase-disable %%\n'],
	])('changes nothing where a comment silences %s', (_, text) => {
		expect(silence(text)).toBe(text);
	});

	it.each([
		['is shown as code', '```md\n%% in-phase-disable a %%\n```\n'],
		['stands within a line', 'Text %% in-phase-disable a %%\n'],
		['stands in the frontmatter', '---\na: "%% in-phase-disable a %%"\n---\n'],
	])('leaves a comment alone that %s', (_, text) => {
		expect(silence(text)).toContain('%% in-phase-disable known-type %%\n');
	});

	it.each([
		'---\nphase: x\n---\nBody',
		'Body',
		'',
		'---\r\nphase: x\r\n---',
		'---\nphase: x\nBody',
		'%% in-phase-disable a %%',
	])('is heard by the linter: %j', (text) => {
		const after = silence(text);
		expect(noteOf('a.md', after).hasComment).toBe(true);
		expect(findCommentSuppressions(after, bodyStartOf(after)).some(({ rules }) => rules?.has('known-type'))).toBe(true);
		expect(noteOf('a.md', after).frontmatter.state).toBe(noteOf('a.md', text).frontmatter.state);
	});
});
