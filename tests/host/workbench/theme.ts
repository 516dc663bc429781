import type { App } from 'obsidian';

/** The two looks that Obsidian's default theme has. */
export type Theme = 'light' | 'dark';

/** The theme that the address asks for (`?theme=dark`), else the one that the system prefers. */
export function initialTheme(): Theme {
	const asked = new URLSearchParams(window.location.search).get('theme');
	if (asked === 'light' || asked === 'dark') return asked;
	return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Which theme the page has now. */
export function currentTheme(): Theme {
	return document.body.hasClass('theme-dark') ? 'dark' : 'light';
}

/** Changes the theme and says so with `css-change`, as Obsidian does. */
export function setTheme(app: App, theme: Theme): void {
	document.body.toggleClass('theme-dark', theme === 'dark');
	document.body.toggleClass('theme-light', theme === 'light');
	app.workspace.trigger('css-change');
}
