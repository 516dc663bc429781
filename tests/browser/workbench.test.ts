import { afterEach, describe, expect, it } from 'vitest';
import { openStage } from './stage';
import type { Stage, StageOptions } from './stage';

/** A plugin of a few lines: a code block that follows the vault, a side panel, a ribbon icon, a command. */
const plugin = {
	manifest: JSON.stringify({
		id: 'tally',
		name: 'Tally',
		version: '1.0.0',
		minAppVersion: '1.13.0',
		description: 'Counts notes.',
		author: 'Nobody',
		isDesktopOnly: false,
	}),
	styles: '.tally-count { color: var(--text-accent); font-weight: var(--font-semibold); }',
	main: `
		const { ItemView, MarkdownRenderChild, Notice, Plugin, PluginSettingTab } = require('obsidian');
		const { EditorView } = require('@codemirror/view');
		class Panel extends ItemView {
			getViewType() { return 'tally'; }
			getDisplayText() { return 'Tally'; }
			getIcon() { return 'sigma'; }
			async onOpen() {
				this.contentEl.createDiv({ cls: 'tally-panel', text: this.app.vault.getMarkdownFiles().length + ' notes' });
			}
		}
		class Tab extends PluginSettingTab {
			getSettingDefinitions() {
				return [
					{ type: 'group', heading: 'Counting', items: [
						{ name: 'Count drafts', desc: 'Notes in a drafts folder count too.', control: { type: 'toggle', key: 'drafts' } },
						{ name: 'What is counted', desc: 'In the singular.', control: { type: 'text', key: 'noun', placeholder: 'note' } },
						{ name: 'Order', control: { type: 'dropdown', key: 'order', options: { up: 'Fewest first', down: 'Most first' } } },
					] },
					{ type: 'group', heading: 'More', items: [
						{ type: 'page', name: 'Folders', desc: 'Where to look.', items: [{ name: 'Only here', control: { type: 'folder', key: 'folder' } }] },
					] },
				];
			}
		}
		module.exports = class Tally extends Plugin {
			async onload() {
				this.settings = { drafts: true, noun: 'note', order: 'up', ...(await this.loadData()) };
				this.addSettingTab(new Tab(this.app, this));
				this.registerView('tally', (leaf) => new Panel(leaf));
				this.registerHoverLinkSource('tally', { display: 'Tally', defaultMod: true });
				this.registerMarkdownCodeBlockProcessor('tally', (source, el, ctx) => {
					const child = new MarkdownRenderChild(el);
					const count = el.createDiv({ cls: 'tally-count' });
					const show = () => count.setText(this.app.vault.getMarkdownFiles().length + ' ' + source.trim());
					child.registerEvent(this.app.vault.on('create', show));
					child.registerEvent(this.app.vault.on('delete', show));
					show();
					ctx.addChild(child);
				});
				this.registerEditorExtension(EditorView.editorAttributes.of({ 'data-tally': 'yes' }));
				this.addRibbonIcon('sigma', 'Open the tally', () => this.openPanel());
				this.addCommand({ id: 'open', name: 'Open panel', callback: () => this.openPanel() });
				this.addCommand({ id: 'greet', name: 'Greet', callback: () => new Notice('Good morning') });
				this.addStatusBarItem().setText('tallying');
				this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => {
					menu.addItem((item) => item.setTitle('Tally ' + file.name).setIcon('sigma').onClick(() => new Notice(file.path)));
				}));
			}
			async openPanel() {
				const leaf = await this.app.workspace.ensureSideLeaf('tally', 'right', { reveal: true });
				await this.app.workspace.revealLeaf(leaf);
			}
		};
	`,
};

const files = {
	'Home.md': `---
title: The garden book
type: [index]
tags: [garden, garden/plan]
aliases: []
started: 2024-03-01
public: true
bed: "[[Herb bed]]"
---
What grows where, and who *waters* it. Begin with the [[Herb bed]], or read about #garden/plan and the [[Pond]] that is not dug yet.

## How many notes

\`\`\`tally
notes
\`\`\`

> [!tip] Water in the evening
> The soil keeps it **overnight**, see [the bed](beds/Herb%20bed.md).

## This week

- [x] Dig the long bed
- [ ] Sow the *second* row
  - Thyme and \`sage\`
- Look after the seedlings

| Bed | Light | Neighbours |
|---|---|---|
| [[Herb bed]] | full sun | beans, onions |
| Long bed | half shade | none so far |

1. First, the compost
2. Then, the seeds

\`\`\`yaml
beds: [herb, long]
\`\`\`

A quiet end, from [elsewhere](https://example.org).
`,
	'beds/Herb bed.md':
		'---\ntype: bed\n---\nThyme, sage and rosemary stand here.\n\n## Soil\n\nDry and stony. Back [[Home]].\n',
	'beds/north/Fern corner.md': 'Shade all day. ![[Herb bed#Soil]]\n',
	'Broken.md': '---\ntitle: One: two\n\tbad: tab\n---\nThe properties above cannot be read.\n',
	'plan.base': 'views: []\n',
};

let stage: Stage;

async function open(options: Partial<StageOptions> = {}): Promise<Stage> {
	stage = await openStage({ files, plugin, ...options });
	return stage;
}

afterEach(async () => {
	await stage.close();
});

describe('the workbench', () => {
	it('shows the front page with its properties and the plugin’s block', async () => {
		const { page, screenshot } = await open();
		expect(await page.locator('.inline-title').innerText()).toBe('Home');
		expect(await page.locator('.block-language-tally .tally-count').innerText()).toBe('4 notes');
		expect(
			await page.locator('.metadata-property[data-property-key="tags"] .multi-select-pill').allInnerTexts(),
		).toEqual(['garden', 'garden/plan']);
		expect(await page.locator('.status-bar').innerText()).toContain('Stand-in host, not Obsidian');
		await screenshot('workbench-light');
	});

	it('opens a note from the tree and marks it', async () => {
		const { page } = await open();
		await page.locator('.nav-file-title', { hasText: 'Broken' }).click();
		await expect.poll(() => page.locator('.inline-title').innerText()).toBe('Broken');
		expect(await page.locator('.nav-file-title.is-active').innerText()).toBe('Broken');
		expect(await page.locator('.metadata-error-container pre').innerText()).toContain('bad: tab');
	});

	it('folds folders', async () => {
		const { page } = await open();
		const inner = page.locator('.nav-file-title', { hasText: 'Herb bed' });
		expect(await inner.isVisible()).toBe(false);
		await page.locator('.nav-folder-title', { hasText: 'beds' }).click();
		expect(await inner.isVisible()).toBe(true);
		await page.locator('.nav-folder-title', { hasText: 'beds' }).click();
		expect(await inner.isVisible()).toBe(false);
	});

	it('follows a link, and goes back', async () => {
		const { page } = await open();
		await page.locator('p a.internal-link', { hasText: 'Herb bed' }).click();
		await expect.poll(() => page.locator('.inline-title').innerText()).toBe('Herb bed');
		expect(await page.locator('.view-header-title-parent').last().innerText()).toContain('beds');
		await page.locator('.mod-root [aria-label="Navigate back"]').click();
		await expect.poll(() => page.locator('.inline-title').innerText()).toBe('Home');
	});

	it('opens the folders on the way to the note that is shown', async () => {
		const { page } = await open({ open: 'beds/north/Fern corner.md' });
		expect(await page.locator('.nav-file-title.is-active').innerText()).toBe('Fern corner');
		expect(await page.locator('.nav-file-title.is-active').isVisible()).toBe(true);
	});

	it('shows an embed with what it was cut from', async () => {
		const { page } = await open({ open: 'beds/north/Fern corner.md' });
		expect(await page.locator('.markdown-embed-content').innerText()).toContain('Dry and stony');
	});

	it('follows links in properties and in previews', async () => {
		const { page } = await open();
		await page.locator('.metadata-property a.internal-link').click();
		await expect.poll(() => page.locator('.inline-title').innerText()).toBe('Herb bed');
		await page.locator('p a.internal-link', { hasText: 'Home' }).hover();
		await page.locator('.hover-popover a.internal-link', { hasText: 'Pond' }).click();
		await expect.poll(() => page.locator('.inline-title').first().innerText()).toBe('Pond');
		expect(page.url()).toContain('workbench.test/?');
	});

	it('updates a block while it is shown', async () => {
		const { page } = await open();
		await page.evaluate(() => window.workbench?.write('beds/New bed.md', 'Leeks'));
		expect(await page.locator('.tally-count').innerText()).toBe('5 notes');
		expect(await page.locator('.nav-file-title', { hasText: 'New bed' }).count()).toBe(1);
	});

	it('previews a note when the mouse rests on a link', async () => {
		const { page } = await open();
		await page.locator('p a.internal-link', { hasText: 'Herb bed' }).hover();
		await page.waitForSelector('.hover-popover');
		expect(await page.locator('.hover-popover').innerText()).toContain('Dry and stony');
		await page.mouse.move(700, 700);
		await page.waitForSelector('.hover-popover', { state: 'detached' });
	});

	it('opens the panel of a plugin on the right from its ribbon icon', async () => {
		const { page, screenshot } = await open({ theme: 'dark' });
		expect(await page.locator('.mod-right-split').isVisible()).toBe(false);
		await page.locator('.side-dock-ribbon-action[aria-label="Open the tally"]').click();
		await page.waitForSelector('.mod-right-split .tally-panel');
		expect(await page.locator('.mod-right-split .tally-panel').isVisible()).toBe(true);
		await screenshot('workbench-dark');
	});

	it('runs a command from the palette', async () => {
		const { page } = await open();
		await page.keyboard.press('Control+p');
		await page.locator('.prompt-input').fill('greet');
		await expect.poll(() => page.locator('.prompt .suggestion-item').allInnerTexts()).toEqual(['Tally: Greet']);
		await page.keyboard.press('Enter');
		expect(await page.locator('.notice').innerText()).toBe('Good morning');
	});

	it('opens a context menu where the mouse is and closes it on a click elsewhere', async () => {
		const { page } = await open();
		await page.locator('.nav-file-title', { hasText: 'Home' }).click({ button: 'right' });
		expect(await page.locator('.menu-item').allInnerTexts()).toContain('Tally Home.md');
		await page.mouse.click(700, 700);
		expect(await page.locator('.menu').count()).toBe(0);
	});

	it('switches between light and dark', async () => {
		const { page } = await open({ theme: 'light' });
		const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const light = await background();
		await page.locator('.mod-theme').click();
		expect(await page.evaluate(() => document.body.className)).toContain('theme-dark');
		expect(await background()).not.toBe(light);
	});

	it('shows the editor with the plugin’s extensions', async () => {
		const { page } = await open();
		await page.locator('.mod-mode').click();
		await page.waitForSelector('.cm-editor[data-tally="yes"]');
		expect(await page.locator('.cm-content').innerText()).toContain('title: The garden book');
	});

	it('opens the settings, saves what is changed and closes them', async () => {
		const { page, screenshot } = await open();
		await page.locator('[aria-label="Settings"]').click();
		await page.locator('.setting-item', { hasText: 'Count drafts' }).locator('.checkbox-container').click();
		await screenshot('workbench-settings');
		expect(await page.evaluate(() => window.workbench?.read('.obsidian/plugins/tally/data.json'))).toContain(
			'"drafts": false',
		);
		await page.keyboard.press('Escape');
		expect(await page.locator('.modal').count()).toBe(0);
	});

	it('shows one side pane at a time where two would leave no room', async () => {
		const { page } = await open({ width: 800 });
		expect(await page.locator('.mod-left-split').isVisible()).toBe(true);
		await page.locator('[aria-label="Open the tally"]').click();
		await page.waitForSelector('.mod-right-split .tally-panel');
		expect(await page.locator('.mod-left-split').isVisible()).toBe(false);
	});

	it('puts the side panes away in a narrow window', async () => {
		const { page, screenshot } = await open({ width: 400, height: 800 });
		expect(await page.locator('.mod-left-split').isVisible()).toBe(false);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
		await screenshot('workbench-narrow');
		await page.locator('[aria-label="Toggle left sidebar"]').click();
		await page.locator('.nav-file-title', { hasText: 'Broken' }).click();
		await expect.poll(() => page.locator('.mod-left-split').isVisible()).toBe(false);
		expect(await page.locator('.inline-title').innerText()).toBe('Broken');
	});
});

describe('the stage', () => {
	it('fails when the page has an error', async () => {
		const failing = await openStage({
			files,
			plugin: { ...plugin, main: `${plugin.main}; window.setTimeout(() => { throw new Error('spilt'); });` },
		});
		await expect(failing.close()).rejects.toThrow('spilt');
		await open();
	});
});

describe('a note that is longer and wider than the page', () => {
	const text = (count: number): string => 'Word after word goes on. '.repeat(count);
	const long = Array.from({ length: 40 }, (_, i) => `## Part ${String(i)}\n\n${text(12)}`).join('\n\n');
	const notes = {
		'Home.md': `[[Long]] [[Long#Part 30]] [[Long#Part 20#Part 25]] [[Long#^there]] [[#Below]]\n\n${long}\n\n## Below\n\n${long}\n`,
		'Long.md': `---\ntype: bed\n---\n${long}\n\n- one\n- two ^there\n\n${long}\n`,
	};

	it.each([
		['Long#Part 30', 'h2', /^Part 30$/],
		['Long#Part 20#Part 25', 'h2', /^Part 25$/],
		['Long#^there', 'li', /^two/],
		['#Below', 'h2', /^Below$/],
	])('shows the place that %s leads to at its top', async (linktext, selector, said) => {
		const { page } = await open({ files: notes });
		const pane = '.markdown-reading-view .markdown-preview-view';
		await page.locator(`a[data-href="${linktext}"]`).click();
		await expect.poll(() => page.evaluate((one) => document.querySelector(one)?.scrollTop, pane)).toBeGreaterThan(500);
		const place = page.locator(selector).filter({ hasText: said }).first();
		const top = (await page.locator(pane).first().boundingBox())?.y ?? 0;
		await expect.poll(async () => Math.abs(((await place.boundingBox())?.y ?? -1e9) - top)).toBeLessThan(60);
	});

	it('begins at the top where a link names no place', async () => {
		const { page } = await open({ files: notes });
		const scrolled = (): Promise<number | undefined> =>
			page.evaluate(() => document.querySelector('.markdown-reading-view .markdown-preview-view')?.scrollTop);
		await page.locator('a[data-href="#Below"]').click();
		await expect.poll(scrolled).toBeGreaterThan(500);
		await page.evaluate(() => window.workbench?.app.workspace.openLinkText('Long', 'Home.md'));
		await expect.poll(() => page.locator('.inline-title').innerText()).toBe('Long');
		expect(await scrolled()).toBe(0);
	});

	it('is scrolled to the place in the editor too, where its lines wrap', async () => {
		const { page } = await open({ files: notes });
		await page.evaluate(() => window.workbench?.open('Home.md', { mode: 'source' }));
		await page.evaluate(() => window.workbench?.app.workspace.openLinkText('Long#Part 30', 'Home.md'));
		const editor = page.locator('.cm-scroller').first();
		const line = page.locator('.cm-line').filter({ hasText: /^## Part 30$/ });
		const top = (await editor.boundingBox())?.y ?? 0;
		await expect
			.poll(async () => Math.abs(((await line.boundingBox({ timeout: 1000 }))?.y ?? -1e9) - top))
			.toBeLessThan(60);
		expect(await editor.evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
		await page.evaluate(() => window.workbench?.app.workspace.openLinkText('Home', 'Long.md'));
		await expect.poll(() => editor.evaluate((el) => el.scrollTop)).toBe(0);
	});
});
