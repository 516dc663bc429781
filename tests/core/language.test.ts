import { afterEach, describe, expect, it } from 'vitest';
import { speak, spokenLanguage, translated } from '../../src/core/language';
import { countOf, joinWords, numberOf } from '../../src/core/words';

const text = translated(
	{
		greeting: 'Good morning',
		water: (beds: number) => `Water ${countOf(beds, 'bed')}`,
		tools: { hoe: 'Hoe' },
		days: ['Monday', 'Tuesday'],
	},
	{
		greeting: 'Guten Morgen',
		water: (beds) => `${countOf(beds, 'Beet', 'Beete')} gießen`,
		tools: { hoe: 'Hacke' },
		days: ['Montag', 'Dienstag'],
	},
);

describe('the language of texts', () => {
	afterEach(() => speak('en'));

	it.each([
		['de', 'de'],
		['de-AT', 'de'],
		['DE_ch', 'de'],
		['en-GB', 'en'],
		['fr', 'en'],
		['den', 'en'],
		['', 'en'],
	])('%j means %s', (tag, language) => {
		speak(tag);
		expect(spokenLanguage()).toBe(language);
	});

	it('is that of the time when a text is read, at any depth', () => {
		const readLater = (): readonly unknown[] => [text.greeting, text.water(2), text.tools.hoe, text.days];
		expect(readLater()).toEqual(['Good morning', 'Water 2 beds', 'Hoe', ['Monday', 'Tuesday']]);
		speak('de');
		expect(readLater()).toEqual(['Guten Morgen', '2 Beete gießen', 'Hacke', ['Montag', 'Dienstag']]);
		expect(Object.values(text.tools)).toEqual(['Hacke']);
	});

	it('goes for numbers and for lists of words', () => {
		const said = (): readonly string[] => [
			numberOf(12345),
			countOf(1200, 'note'),
			joinWords(['a', 'b', 'c']),
			joinWords(['a', 'b'], 'or'),
		];
		expect(said()).toEqual(['12,345', '1,200 notes', 'a, b and c', 'a or b']);
		speak('de');
		expect(said()).toEqual(['12.345', '1.200 notes', 'a, b und c', 'a oder b']);
	});
});
