/** The languages that In Phase speaks. What it writes into notes, and its command line, is English. */
export type Language = 'en' | 'de';

let spoken: Language = 'en';

/** The language that texts are in, as a tag that `Intl` takes. */
export function spokenLanguage(): Language {
	return spoken;
}

/**
 * Sets the language of all texts from here on. A host does so once, before anything is said.
 *
 * @param tag A language tag (BCP 47). Its region does not matter; a language that is not spoken here means English.
 * @example
 * speak('de-AT'); // German
 */
export function speak(tag: string): void {
	const [language] = tag.toLowerCase().split(/[-_]/, 1);
	spoken = language === 'de' ? 'de' : 'en';
}

/**
 * The texts of one surface. Reading a property gives it in the language that is spoken at that time: so a text is read
 * where it is said, and never kept in a constant of a module, which is made before the language is known.
 */
export function translated<T extends object>(english: T, german: NoInfer<T>): T {
	const texts = { en: english, de: german };
	return new Proxy(english, { get: (_target, key): unknown => Reflect.get(texts[spoken], key) });
}
