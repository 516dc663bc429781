import type { Locator, Page } from 'playwright-core';
import { button } from '../../screen/control';
import { panelWords, problemWords, type Side } from '../../screen/panel';
import { settingsWords } from '../../screen/settings';
import { planWords, renameWords } from '../../screen/windows';
import { spoken } from '../../screen/spoken';
import { showWidget } from '../properties-widget';
import { bannerIn, baseIn, blocksIn, dialogIn, enabled, find, panelIn, showBoard } from '../screen';

/** A surface: how it comes onto the screen, and the part that is ours; undefined where a vault of that size has none. */
type Show = (page: Page, count: number) => Promise<Locator | undefined>;

const openNote = async (
	page: Page,
	path: string,
	options?: { mode: 'preview' | 'source'; plain?: boolean; newLeaf?: boolean },
): Promise<void> => {
	await page.evaluate(([note, how]) => window.workbench?.open(note, how), [path, options] as const);
};
const run = async (page: Page, command: string): Promise<void> => {
	await page.evaluate((id) => window.workbench?.runCommand(`in-phase:${id}`), command);
};
const block =
	(path: string): Show =>
	async (page) => {
		await openNote(page, path);
		await blocksIn(page).first().waitFor();
		return blocksIn(page);
	};
const openSide = async (page: Page, side: Side): Promise<Locator> => {
	await run(page, 'open-panel');
	const panel = panelIn(page);
	await find(panel, panelWords.tab(side)).click();
	await find(panel, panelWords.pane(side)).waitFor();
	return panel;
};
const openProblems = async (page: Page): Promise<{ readonly panel: Locator; readonly problem: Locator }> => {
	const panel = await openSide(page, 'problems');
	const problem = panel.getByRole('treeitem', { level: 2 }).first();
	await problem.waitFor();
	return { panel, problem };
};
const openSettings = async (page: Page): Promise<Locator> => {
	await page.getByLabel('Settings', { exact: true }).click();
	await page.locator('.mod-settings .setting-item').first().waitFor();
	return page.locator('.mod-settings .vertical-tab-content');
};
const openFacet = async (page: Page): Promise<Locator> => {
	const settings = await openSettings(page);
	await settings.getByText(settingsWords.terms('Phase'), { exact: true }).click();
	await page.getByLabel('Back', { exact: true }).waitFor();
	return settings;
};
const shownDialog = async (page: Page): Promise<Locator> => {
	const dialog = dialogIn(page);
	await dialog.waitFor();
	return dialog;
};
/** The window of a plan, once the plan is made. */
const planned = async (page: Page): Promise<Locator> => {
	const dialog = await shownDialog(page);
	await enabled(find(dialog, planWords.apply)).waitFor();
	return dialog;
};

/** All surfaces, in the order in which they are walked. */
export const surfaces: Readonly<Record<string, Show>> = {
	list: block('List.md'),
	table: block('Table.md'),
	cards: block('Cards.md'),
	map: block('Map.md'),
	findings: block('Findings.md'),
	phases: async (page) => {
		await openNote(page, 'group-phase/formation-phase.md');
		const panel = await openSide(page, 'phases');
		const lines = panel.getByRole('treeitem');
		await lines.first().waitFor();
		for (const name of ['Formation Phase', spoken().panel.patterns]) {
			const line = lines.filter({ hasText: name }).first();
			if ((await line.count()) > 0 && (await line.getAttribute('aria-expanded')) === 'false') await line.click();
		}
		return panel;
	},
	problems: async (page) => {
		const panel = await openSide(page, 'problems');
		const shown = panel.getByRole('treeitem').or(panel.getByText(spoken().panel.noProblems)).filter({ visible: true });
		await shown.first().waitFor();
		return panel;
	},
	insert: async (page) => {
		await openNote(page, 'List.md', { mode: 'source', plain: true });
		await run(page, 'insert-list');
		return shownDialog(page);
	},
	why: async (page, count) => {
		await openNote(page, count === 0 ? 'List.md' : 'beds/typo.md');
		await run(page, 'why');
		return shownDialog(page);
	},
	'new name': async (page) => {
		await run(page, 'rename-phase');
		return shownDialog(page);
	},
	rename: async (page) => {
		await run(page, 'rename-phase');
		const dialog = await shownDialog(page);
		await find(dialog, renameWords.term).selectOption('formation');
		await find(dialog, renameWords.name).fill('settling');
		await page.keyboard.press('Enter');
		return planned(page);
	},
	'fix all': async (page, count) => {
		if (count === 0) return undefined;
		const { panel } = await openProblems(page);
		await find(panel, problemWords.fixAll).click();
		return planned(page);
	},
	rule: async (page, count) => {
		if (count === 0) return undefined;
		const { problem } = await openProblems(page);
		await problem.click({ button: 'right' });
		await page.getByText(problemWords.menu.meaning, { exact: true }).click();
		// A link under it would have the colour that the host gives it there.
		await page.mouse.move(0, 0);
		return shownDialog(page);
	},
	editor: async (page, count) => {
		if (count === 0) return undefined;
		await openNote(page, 'beds/row 1/bed-1.md', { mode: 'source', plain: true });
		await page.locator('.cm-lintRange-warning').first().hover();
		await page.locator('.cm-tooltip-lint').waitFor();
		return page.locator('.cm-tooltip-lint');
	},
	confirm: async (page, count) => {
		if (count === 0) return undefined;
		const { panel, problem } = await openProblems(page);
		const filter = find(panel, problemWords.filter);
		await filter.fill('formatoin');
		await problem.hover();
		await problem.getByRole('button').first().click();
		const dialog = await shownDialog(page);
		await dialog.getByRole('insertion').first().waitFor();
		await find(dialog, planWords.apply).waitFor();
		await filter.evaluate((input: HTMLInputElement) => {
			input.value = '';
			input.dispatchEvent(new Event('input', { bubbles: true }));
		});
		return dialog;
	},
	suggestion: async (page) => {
		await openNote(page, 'Empty.md', { mode: 'source', plain: true });
		await page.locator('.cm-line', { hasText: 'phase:' }).click();
		await page.keyboard.press('End');
		await page.keyboard.type(' coor');
		await page.locator('.suggestion-item').first().waitFor();
		return page.locator('.suggestion-container');
	},
	convert: async (page) => {
		await run(page, 'convert-vault');
		return planned(page);
	},
	'go to': async (page) => {
		await run(page, 'go-to-phase');
		await page.locator('.prompt .suggestion-item').first().waitFor();
		return page.locator('.prompt');
	},
	'set up': async (page) => {
		await run(page, 'set-up-facets');
		return shownDialog(page);
	},
	settings: openSettings,
	facet: openFacet,
	term: async (page) => {
		const settings = await openFacet(page);
		await find(settings, button(settingsWords.editTerm('Conversation Phase'))).click();
		return shownDialog(page);
	},
	import: async (page) => {
		const settings = await openSettings(page);
		await find(settings, button(settingsWords.import)).click();
		return shownDialog(page);
	},
	// After the windows, behind which so much would be looked at with each of them.
	board: async (page) => {
		await openNote(page, 'Home.md');
		await showBoard(page, 'note.type', 'note.due');
		return baseIn(page);
	},
	// The last, since it hides the properties of every note in an editor from then on.
	banner: async (page, count) => {
		if (count === 0) return undefined;
		await openNote(page, 'beds/row 1/bed-1.md', { mode: 'preview', newLeaf: true });
		await openNote(page, 'beds/row 1/bed-1.md', { mode: 'source', plain: false });
		await showWidget(page, 'beds/row 1/bed-1.md');
		await bannerIn(page).waitFor();
		return bannerIn(page);
	},
};
