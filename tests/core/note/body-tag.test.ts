import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import { locate } from '../../../src/core/note/address';
import { planEdits } from '../../../src/core/note/plan-edits';
import { inEnglish, spoken } from '../../said';

const text = '---\ntags: [music]\n---\nSee #food and `#code`, then #phase/iteration/.\r\n\r\n- #🌱 #Phase/Iteration\n';

describe('a tag in a body', () => {
	it.each([
		[0, '#food'],
		[1, '#phase/iteration'],
		[2, '#🌱'],
		[3, '#Phase/Iteration'],
		[4, '---'],
	])('is found by its place among the tags: %i', (index, expected) => {
		const range = locate(text, { kind: 'body-tag', index });
		expect(text.slice(range.from, range.to)).toBe(expected);
	});

	it.each([
		['alone', text],
		['in a note without frontmatter', '#a #b #c #Phase/Iteration'],
		['in a note whose frontmatter does not parse', '---\na: b: c\n---\n#a #b #c #Phase/Iteration'],
	])('is changed %s', (_, whole) => {
		const plan = planEdits(whole, [
			{ kind: 'set-body-tag', index: 3, expected: 'Phase/Iteration', text: 'Phase/completion' },
		]);
		if (!plan.isOk) throw new Error(inEnglish(plan.fault));
		expect(applyEdits(whole, plan.value)).toEqual({
			isOk: true,
			value: whole.replace('Phase/Iteration', 'Phase/completion'),
		});
	});

	it('is changed together with properties', () => {
		const plan = planEdits(text, [
			{ kind: 'set-body-tag', index: 0, expected: 'food', text: 'bread' },
			{ kind: 'set', at: { kind: 'value', key: 'tags', index: 0 }, expected: 'music', text: 'songs' },
		]);
		if (!plan.isOk) throw new Error(inEnglish(plan.fault));
		expect(applyEdits(text, plan.value)).toEqual({
			isOk: true,
			value: text.replace('music', 'songs').replace('food', 'bread'),
		});
	});

	it.each([
		['names another tag by now', 1],
		['is not there any more', 9],
	])('is left when it %s', (_, index) => {
		expect(spoken(planEdits(text, [{ kind: 'set-body-tag', index, expected: 'food', text: 'bread' }]))).toEqual({
			isOk: false,
			fault: 'the tag “#food” is not where it was',
		});
	});
});
