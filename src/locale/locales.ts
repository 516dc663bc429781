import { german } from './de/index';
import { english, type Locale } from './en/index';

export type { Locale } from './en/index';

/** The languages of the app's surfaces. What is written into notes, and the command line, is English. */
const locales: readonly Locale[] = [english, german];

/**
 * The language of a tag (BCP 47). Its region does not matter; a language that is not spoken here means English.
 *
 * @example
 * localeOf('de-AT'); // German
 */
export function localeOf(tag: string): Locale {
	const [language] = tag.toLowerCase().split(/[-_]/, 1);
	return locales.find((locale) => locale.tag === language) ?? english;
}
