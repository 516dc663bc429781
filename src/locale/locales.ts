import { german } from './de/index';
import { english, type Locale } from './en/index';

export type { Locale } from './en/index';

/** The languages of the app's surfaces. What is written into notes, and the command line, is English. */
export const locales: readonly Locale[] = [english, german];

/**
 * The language of a tag (BCP 47). Its region matters only where there is a language for it; a language that is not
 * spoken here means English.
 *
 * @example
 * localeOf('de-AT'); // German
 */
export function localeOf(tag: string): Locale {
	const wanted = tag.toLowerCase().replaceAll('_', '-');
	const [language] = wanted.split('-', 1);
	const find = (one: string | undefined): Locale | undefined =>
		locales.find((locale) => locale.tag.toLowerCase() === one);
	return find(wanted) ?? find(language) ?? english;
}
