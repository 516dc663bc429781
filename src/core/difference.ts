import type { Edit } from './edits';

/**
 * The edits that make one text of another: line by line where both have as many lines, so that a cursor in between
 * stays where it is, else one edit from the first difference to the last.
 */
export function differenceOf(before: string, after: string): readonly Edit[] {
	const [left, right] = [before.split('\n'), after.split('\n')];
	if (left.length !== right.length) return narrow(before, after, 0);
	const edits: Edit[] = [];
	let at = 0;
	for (const [index, line] of left.entries()) {
		for (const edit of narrow(line, right[index] ?? '', at)) edits.push(edit);
		at += line.length + 1;
	}
	return edits;
}

/** What lies between the common beginning and the common end. */
function narrow(before: string, after: string, offset: number): readonly Edit[] {
	if (before === after) return [];
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) from += 1;
	let same = 0;
	while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
	const expected = before.slice(from, before.length - same);
	return [
		{
			from: offset + from,
			to: offset + from + expected.length,
			expected,
			insert: after.slice(from, after.length - same),
		},
	];
}
