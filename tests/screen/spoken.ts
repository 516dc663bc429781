import { localeOf, type Locale } from '../../src/locale/locales';

let locale = localeOf('en');

/** What the app on the screen says, in the language that it was last started in. */
export function spoken(): Locale {
	return locale;
}

/** An app is started in a language: what is looked for on its screen is said in it from here on. */
export function listenFor(tag: string): void {
	locale = localeOf(tag);
}
