import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/locale/locales';
import { wordsOf } from '../../src/locale/words';

describe('the language of a tag', () => {
	it.each([
		['de', 'de'],
		['de-AT', 'de'],
		['DE_ch', 'de'],
		['en-GB', 'en'],
		['fr', 'en'],
		['den', 'en'],
		['', 'en'],
	])('%j means %s', (tag, language) => {
		expect(localeOf(tag).tag).toBe(language);
	});
});

describe('the words of a language', () => {
	it.each([
		['en', ['Mar 1, 2026', 'Mar 1, 2026, 2:30 PM']],
		['de-AT', ['01.03.2026', '01.03.2026, 14:30']],
	])('go for days and moments, whatever the machine speaks (%s)', (tag, expected) => {
		const { dayOf, momentOf } = localeOf(tag).words;
		const date = new Date(2026, 2, 1, 14, 30);
		// Some versions of ICU put a narrow space before “PM”.
		expect([dayOf(date), momentOf(date)].map((text) => text.replace(/\s/g, ' '))).toEqual(expected);
	});

	it.each([
		['en', { and: 'and', or: 'or' }, ['12,345', '1 note', '1,200 notes', 'a', 'a, b and c', 'a or b']],
		['de', { and: 'und', or: 'oder' }, ['12.345', '1 note', '1.200 notes', 'a', 'a, b und c', 'a oder b']],
	])('go for numbers and for lists (%s)', (tag, lastly, expected) => {
		const { numberOf, countOf, joinWords } = wordsOf(tag, lastly);
		expect([
			numberOf(12345),
			countOf(1, 'note'),
			countOf(1200, 'note'),
			joinWords(['a']),
			joinWords(['a', 'b', 'c']),
			joinWords(['a', 'b'], 'or'),
		]).toEqual(expected);
	});
});
