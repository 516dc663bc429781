import { expect, it } from 'vitest';
import { findRightForm } from '../../../src/core/query/right-form';

it.each([
	['title descending', 'title desc'],
	['title DESCENDING', 'title desc'],
	['modified newest', 'modified desc'],
	['due date ascending', 'due date asc'],
	['title desk', 'title desc'],
	['title dsc', 'title desc'],
	['by title', 'title'],
	['by title desc', 'title desc'],
	['order by modified down', 'modified desc'],
	['-modified', 'modified desc'],
	['title, desc', 'title desc'],
	['title (desc)', 'title desc'],
	['title, modified', '[title, modified]'],
	['title; modified desc', '[title, modified desc]'],
])('“sort: %s” was most likely meant as “%s”', (said, meant) => {
	expect(findRightForm('sortKeys', said)).toBe(meant);
});

it.each([
	'title',
	'title desc',
	'title  asc',
	'due date',
	'due date DESC',
	'descending',
	'last',
	'first aid',
	'e-mail',
])('“sort: %s” says what it means', (said) => {
	expect(findRightForm('sortKeys', said)).toBeUndefined();
});

it('makes a list of what stands between commas, where an option takes one', () => {
	expect(findRightForm('names', 'a, b;c')).toBe('[a, b, c]');
	expect(findRightForm('names', 'a')).toBeUndefined();
	expect(findRightForm('count', '1, 2')).toBeUndefined();
});
