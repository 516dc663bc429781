import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Control } from '../screen/control';
import { panelWords, type Side } from '../screen/panel';

/** Where to look: a page, a window within it, or a part of either. */
export type Place = Page | FrameLocator | Locator;

/** How a page looks. */
export interface Look {
	readonly theme: 'light' | 'dark';
	readonly width: number;
}

/** Changes how a page looks, in place, and waits until it is drawn. */
export async function dress(page: Page, { theme, width }: Look): Promise<void> {
	await page.setViewportSize({ width, height: 800 });
	await colour(page, theme);
}

/** Looks at a page in one theme and then in the other. */
export async function inBothThemes(page: Page, look: (theme: Look['theme']) => Promise<void>): Promise<void> {
	await look('light');
	await colour(page, 'dark');
	await look('dark');
}

async function colour(page: Page, theme: Look['theme']): Promise<void> {
	await page.emulateMedia({ colorScheme: theme });
	await page.evaluate(async (name) => {
		window.workbench?.setTheme(name);
		await window.workbench?.settle();
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	}, theme);
}

/** Finds something by its role and name; a name that is no pattern is the whole name. */
export function find(place: Place, { role, name }: Control): Locator {
	return place.getByRole(role, { name, exact: true });
}

/** Something that can be used, among what is found. */
export function enabled(found: Locator): Locator {
	return found.and(found.page().locator(':enabled'));
}

/** The side panel: its tabs and what is below them. */
export function panelIn(place: Place): Locator {
	return find(place, panelWords.tabs).locator('..');
}

/** The side of the panel that is shown. */
export function paneIn(panel: Place): Locator {
	return panel.getByRole('tabpanel');
}

/** Opens the side panel by its button in the ribbon, at one of its sides. */
export async function openPanel(page: Page, side: Side): Promise<Locator> {
	await page.getByLabel(panelWords.ribbon, { exact: true }).click();
	const panel = panelIn(page);
	await find(panel, panelWords.tab(side)).click();
	return panel;
}

/** The first line of the panel that says this. */
export function lineWith(panel: Locator, text: string): Locator {
	return panel.getByRole('treeitem').filter({ hasText: text }).first();
}

/** The problems that are listed, without the notes or rules they are grouped by. */
export function problemsIn(panel: Locator): Locator {
	return panel.getByRole('treeitem', { level: 2 });
}

/** By how many pixels something is wider than its place. */
export function overflowOf(part: Locator): Promise<number> {
	return part.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}

/** What became of code blocks of ours, by the class that Obsidian gives to a code block of a language. */
export function blocksIn(place: Place, language = ''): Locator {
	return place.locator(`[class*="block-language-phase-${language}"]`);
}

/** The view of a base. */
export function baseIn(place: Place): Locator {
	return place.locator('.bases-view');
}

/** Shows all notes as a board in place of the note; the properties are those on its cards. */
export async function showBoard(page: Page, ...order: readonly `note.${string}`[]): Promise<void> {
	await page.evaluate((properties) => {
		const base = window.workbench?.host.openBase('in-phase-board', { order: ['file.name', ...properties] });
		document.querySelector('.workspace-split.mod-root .view-content')?.replaceChildren(base?.containerEl ?? '');
	}, order);
	await baseIn(page).getByRole('group').first().waitFor();
}

/** The window on top: one over the settings, not the settings themselves. */
export function dialogIn(page: Page): Locator {
	return page.locator('.modal:not(.mod-settings)');
}

/** What stands above the text of an editor. */
export function bannerIn(page: Page): Locator {
	return page.locator('.cm-editor').getByRole('status');
}
