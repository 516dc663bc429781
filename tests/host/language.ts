/** Where Obsidian keeps the language that its settings chose; nothing is there for English. */
const key = 'language';

/** The language of the app, as a tag. */
export function getLanguage(): string {
	return window.localStorage.getItem(key) ?? 'en';
}

/** Sets the app's language before a plugin is loaded; undefined for English. */
export function setLanguage(language: string | undefined): void {
	if (language === undefined) window.localStorage.removeItem(key);
	else window.localStorage.setItem(key, language);
}
