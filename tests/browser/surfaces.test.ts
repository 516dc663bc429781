import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { violationsIn } from './axe';
import { showWidget } from './properties-widget';
import { openStage, type Stage } from './stage';

const phases = ['conversation', 'formation', 'organization', 'iteration', 'completion'];
const labelOf = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} Phase`;

/** A framework with so many notes in its formation phase, a third of them with something wrong, and some in the other phases. */
function framework(count: number): Record<string, string> {
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'.obsidian/plugins/in-phase/data.json': '{"welcomed":true}',
		'Home.md': '# Home\n',
		'tools/types/pattern.md': '---\nextends: ""\n---\n',
		'tools/types/primitive.md': '---\nextends: ""\n---\n',
		'tools/types/practice.md': '---\nextends: primitive\n---\n',
		'List.md': '```phase-list\nphase: formation\ngroup: type\n```\n',
		'Table.md': '```phase-list\nphase: formation\nview: table\ncolumns: [title, type, phase, due, source]\n```\n',
		'Cards.md': '```phase-list\nphase: formation\nview: cards\n```\n',
		'Map.md': '```phase-map\n```\n\n```phase-map\nview: matrix\n```\n',
		'Empty.md': '---\ntitle: Empty\ntype: pattern\nphase:\n---\n',
		'Query.md': '```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n',
		'Findings.md': '```phase-lint\nfrom: beds\n```\n',
	};
	for (const name of phases)
		files[`group-phase/${name}-phase.md`] =
			`---\ntitle: ${labelOf(name)}\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;
	if (count > 0) files['beds/typo.md'] = '---\ntype: pattern\nphase: [formatoin]\n---\n';
	const said = [
		'[formation]',
		'[formation, coordination]',
		'formation',
		'[formation, completion]',
		'[formation, organisation]',
	];
	for (let at = 1; at <= count; at += 1) {
		const title =
			at % 5 === 3
				? `A gathering of everybody who waters, weeds or carries, with a rather long name ${at}`
				: `Bed ${at}`;
		const type = ['pattern', 'practice', 'primitive'][at % 3] ?? 'pattern';
		files[`beds/row ${Math.ceil(at / 20)}/bed-${at}.md`] =
			`---\ntitle: ${title}\ntype: ${type}\nphase: ${said[at % said.length] ?? ''}\ndue: 2026-0${(at % 9) + 1}-14\nsource: "[[Home]]"\ndescription: What grows in bed ${at}, and who waters it when it has not rained.\n---\n\nBelongs to the [[formation-phase|Formation Phase]].\n`;
	}
	return files;
}

/** A surface: how it comes onto the screen, and the element that is ours; undefined where a vault of that size has none. */
type Show = (page: Page, count: number) => Promise<string | undefined>;

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
		await page.locator('.in-phase-block').first().waitFor();
		return '.in-phase-block';
	};
const tab =
	(at: 0 | 1, isThere: string): Show =>
	async (page) => {
		await run(page, 'open-panel');
		await page.locator('.in-phase-panel').getByRole('tab').nth(at).click();
		await page.locator('.in-phase-panel').locator(isThere).first().waitFor();
		return '.in-phase-panel';
	};
const dialog = async (page: Page): Promise<string> => {
	await page.locator('.modal').waitFor();
	return '.modal';
};

const surfaces: Readonly<Record<string, Show>> = {
	list: block('List.md'),
	table: block('Table.md'),
	cards: block('Cards.md'),
	map: block('Map.md'),
	findings: block('Findings.md'),
	phases: async (page, count) => {
		await openNote(page, 'group-phase/formation-phase.md');
		const panel = await tab(0, '[role="treeitem"]')(page, count);
		for (const name of ['Formation Phase', 'Patterns']) {
			const line = page.locator('.in-phase-panel [role="treeitem"]:visible').filter({ hasText: name }).first();
			if ((await line.count()) > 0 && (await line.getAttribute('aria-expanded')) === 'false') await line.click();
		}
		return panel;
	},
	problems: tab(1, '[role="treeitem"]:visible, .in-phase-nothing:visible, .in-phase-empty:visible'),
	insert: async (page) => {
		await openNote(page, 'List.md', { mode: 'source', plain: true });
		await run(page, 'insert-list');
		return dialog(page);
	},
	'new name': async (page) => {
		await run(page, 'rename-phase');
		return dialog(page);
	},
	rename: async (page) => {
		await run(page, 'rename-phase');
		const modal = await dialog(page);
		await page
			.locator(modal)
			.getByRole('combobox')
			.first()
			.selectOption('formation')
			.catch(() => undefined);
		await page.locator(modal).getByRole('textbox').fill('settling');
		await page.keyboard.press('Enter');
		await page.locator(modal).locator('.mod-cta:enabled', { hasText: /\d/ }).waitFor();
		return modal;
	},
	'fix all': async (page, count) => {
		if (count === 0) return undefined;
		await tab(1, '[role="treeitem"]:visible')(page, count);
		await page.locator('.in-phase-panel .in-phase-fix-all').click();
		const modal = await dialog(page);
		await page.locator('.modal .mod-cta:enabled', { hasText: /\d/ }).waitFor();
		return modal;
	},
	rule: async (page, count) => {
		if (count === 0) return undefined;
		await tab(1, '[role="treeitem"]:visible')(page, count);
		await page.locator('.in-phase-finding:visible').first().click({ button: 'right' });
		await page.locator('.menu-item').last().click();
		return dialog(page);
	},
	editor: async (page, count) => {
		if (count === 0) return undefined;
		await openNote(page, 'beds/row 1/bed-1.md', { mode: 'source', plain: true });
		await page.locator('.cm-lintRange-warning').first().hover();
		await page.locator('.cm-tooltip-lint').waitFor();
		return '.cm-tooltip-lint';
	},
	confirm: async (page, count) => {
		if (count === 0) return undefined;
		await tab(1, '[role="treeitem"]:visible')(page, count);
		await page.locator('.in-phase-panel input[type="search"]:visible').fill('formatoin');
		await page.locator('.in-phase-finding:visible').first().hover();
		await page.locator('.in-phase-finding:visible .in-phase-action').first().click();
		const modal = await dialog(page);
		await page.locator('.modal .in-phase-diff-line').first().waitFor();
		await page.locator('.in-phase-panel input[type="search"]:visible').evaluate((input: HTMLInputElement) => {
			input.value = '';
			input.dispatchEvent(new Event('input', { bubbles: true }));
		});
		return modal;
	},
	suggestion: async (page) => {
		await openNote(page, 'Empty.md', { mode: 'source', plain: true });
		await page.locator('.cm-line', { hasText: 'phase:' }).click();
		await page.keyboard.press('End');
		await page.keyboard.type(' coor');
		await page.locator('.suggestion-item').first().waitFor();
		return '.suggestion-container';
	},
	convert: async (page) => {
		await run(page, 'convert-vault');
		const modal = await dialog(page);
		await page.locator('.modal .mod-cta:enabled').waitFor();
		return modal;
	},
	'go to': async (page) => {
		await run(page, 'go-to-phase');
		await page.locator('.prompt .suggestion-item').first().waitFor();
		return '.prompt';
	},
	board: async (page) => {
		await openNote(page, 'Home.md');
		await page.evaluate(() => {
			const base = window.workbench?.host.openBase('in-phase-board', { order: ['file.name', 'note.type', 'note.due'] });
			document.querySelector('.workspace-split.mod-root .view-content')?.replaceChildren(base?.containerEl ?? '');
		});
		await page.locator('.in-phase-board').waitFor();
		return '.in-phase-board';
	},
	settings: async (page) => {
		await page.getByLabel('Settings', { exact: true }).click();
		await page.locator('.mod-settings .setting-item').first().waitFor();
		return '.mod-settings .vertical-tab-content';
	},
	facet: async (page) => {
		await page.getByLabel('Settings', { exact: true }).click();
		await page
			.locator('.mod-settings .setting-item')
			.filter({ has: page.locator('.setting-item-name', { hasText: /^(?:Terms of Phase|Begriffe von „Phase“)$/ }) })
			.click();
		await page.getByLabel('Back', { exact: true }).waitFor();
		return '.mod-settings .vertical-tab-content';
	},
	term: async (page, count) => {
		await surfaces['facet']?.(page, count);
		await page.locator('.mod-settings .setting-item button.clickable-icon').first().click();
		await page.locator('.modal.mod-form').waitFor();
		return '.modal.mod-form';
	},
	import: async (page) => {
		await page.getByLabel('Settings', { exact: true }).click();
		await page.locator('.mod-settings button', { hasText: /^Import/ }).click();
		await page.locator('.modal.mod-import').waitFor();
		return '.modal.mod-import';
	},
	// The last, since it hides the properties of every note in an editor from then on.
	banner: async (page, count) => {
		if (count === 0) return undefined;
		await openNote(page, 'beds/row 1/bed-1.md', { mode: 'preview', newLeaf: true });
		await openNote(page, 'beds/row 1/bed-1.md', { mode: 'source', plain: false });
		await showWidget(page, 'beds/row 1/bed-1.md');
		await page.locator('.in-phase-banner').waitFor();
		return '.in-phase-banner';
	},
};

/** What Obsidian itself draws for a declarative setting, to which a plugin can add no name. */
const drawnByHost = [
	'.mod-settings select.dropdown',
	'.mod-settings .extra-setting-button:not(button)',
	'.mod-settings .clickable-icon:not(button)',
	'.mod-settings .setting-list-empty',
];

/** By how many pixels elements are wider than their place, of those that are not meant to be scrolled sideways. */
function measureOverflow(elements: readonly Element[]): readonly number[] {
	return elements
		.filter((element) => !['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
		.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
		.filter((by) => by > 0);
}

describe('every surface', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	const looks = (['light', 'dark'] as const).flatMap((theme) =>
		[400, 1280].map((width) => ({ theme, width }) as const),
	);
	const [first = { theme: 'light', width: 400 } as const] = looks;

	/** Changes how the page looks, in place, and waits until it is drawn. */
	async function dress(page: Page, { theme, width }: (typeof looks)[number]): Promise<void> {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: theme });
		await page.evaluate(async (name) => {
			window.workbench?.setTheme(name);
			await window.workbench?.settle();
			await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		}, theme);
	}

	// A surface comes up in a narrow window, where there is least room, and stays while the window changes around it.
	it.each([
		[0, 'en', looks],
		[3, 'en', looks],
		[300, 'en', [first]],
		[3, 'de', looks.filter(({ theme, width }) => (theme === 'light') === (width === 400))],
	] as const)(
		'fits, and can be read by everybody (%i notes, %s)',
		async (count, language, looksOfWalk) => {
			stage = await openStage({ files: framework(count), open: 'Home.md', ...first, language });
			const { page, screenshot } = stage;
			const faults: string[] = [];
			for (const [name, show] of Object.entries(surfaces)) {
				const selector = await show(page, count);
				if (selector === undefined) continue;
				for (const look of looksOfWalk) {
					const { theme, width } = look;
					if (looksOfWalk.length > 1) await dress(page, look);
					const where = `${name} (${theme}, ${width} px)`;
					await screenshot(
						`surfaces/${name.replace(' ', '-')}-${count}-${theme}-${width}${language === 'en' ? '' : `-${language}`}`,
					);
					const seen = await page.locator(selector).first().isVisible();
					if (!seen) faults.push(`${where}: is gone`);
					else
						for (const violation of await violationsIn(page, selector, drawnByHost))
							faults.push(`${where}: ${violation}`);
					const sticksOut = await page.locator(selector).evaluateAll(measureOverflow);
					if (sticksOut.length > 0) faults.push(`${where}: sticks out by ${sticksOut.join(' and ')} px`);
				}
				if (looksOfWalk.length > 1) await dress(page, first);
				// A suggestion is gone once it is taken; a form stands over the settings, which stay.
				if (name === 'suggestion') await page.keyboard.press('Enter');
				for (let at = 0; at < 3 && (await page.locator('.modal-container').count()) > 0; at += 1)
					await page.keyboard.press('Escape');
				await page.locator('.modal-container').first().waitFor({ state: 'detached' });
			}
			expect(faults).toEqual([]);
		},
		300_000,
	);
});
