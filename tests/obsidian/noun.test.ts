import { beforeEach, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from './app';
import { openTab } from './screen/panel';
import { askForMenu, findAll } from './screen/seen';
import { openSettings } from './screen/settings';
import { openWindows } from './screen/windows';

/** A vocabulary of a word that is in no dictionary; the usual two are not in use. */
const settings = {
	welcomed: true,
	facets: [{ property: 'phase', retired: true }, { property: 'scale', retired: true }, { property: 'zorb' }],
};
const seed = 'garden/zorbs/seed-zorb.md';
const vault: Readonly<Record<string, string>> = {
	[seed]:
		'---\ntitle: Seed Zorb\ntags: [group-zorb]\naliases: ["#seed"]\nformerly: [kernel]\n---\n\n```phase-map\n```\n',
	'garden/zorbs/sprout-zorb.md':
		'---\ntitle: Sprout Zorb\ntags: [group-zorb]\n---\n\n```phase-map\nview: matrix\n```\n\n```phase-patterns\n```\n',
	'tools/types/pattern.md': '---\n---\n',
	'beds/a.md': '---\ntitle: A\ntype: pattern\nzorb: seeed\n---\n',
	'beds/b.md': '---\ntitle: B\ntype: pattern\nzorb: [seed, sprout]\n---\n',
	'beds/c.md': '---\ntitle: C\ntype: pattern\n---\n',
	'beds/d.md': '---\ntitle: D\ntype: pattern\nzorb: kernel\n---\n',
	'page.md': [
		'phase-list\n',
		'phase-list\nzorb: nothing',
		'phase-list\nzorb: [3, [4]]',
		'phase-list\nfrom: beds\ngroup: zorb',
		'phase-lint\nfrom: beds',
		'phase-list\nphase: seed',
		'phase-list\niteration',
	]
		.map((block) => `\`\`\`${block}\n\`\`\`\n`)
		.join('\n'),
	'.obsidian/plugins/in-phase/data.json': JSON.stringify(settings),
};

/** The plugin's name, its blocks, and what a person says in the vault or the settings: the property and its name. */
const own =
	/\bIn Phase\b|\bin-phase\b|\bphase-(?:list|map|lint|patterns|primitives)\b|[“„](?:phase|scale)[”“]|^(?:phase|scale)$/gi;
const isOfOthers = (text: string): boolean => /phase|scale|skala/i.test(text.replace(own, ''));

/** Everything that can be read or is read out below an element. */
function saidIn(element: ParentNode): readonly string[] {
	return [...element.querySelectorAll('*')]
		.flatMap((one) => [
			...['aria-label', 'aria-description', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
			...[...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
		])
		.filter((text) => text.trim() !== '');
}

describe.each([
	['en', ['In Phase: Go to zorb', 'In Phase: Next zorb', 'In Phase: Previous zorb', 'In Phase: Rename zorb']],
	[
		'de',
		[
			'In Phase: Zorb öffnen',
			'In Phase: Zorb danach öffnen',
			'In Phase: Zorb davor öffnen',
			'In Phase: Zorb umbenennen',
		],
	],
])('an app in %s in a vault that keeps zorbs', (language, commandNames) => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(vault, { language });
	});

	const expectZorbs = (...elements: readonly ParentNode[]): void => {
		const said = elements.flatMap(saidIn);
		expect(said.filter(isOfOthers)).toEqual([]);
		expect(said.join('\n')).toMatch(/zorb/i);
	};

	it('names its commands so', () => {
		const names = app.host.commands().map(({ name }) => name);
		expect(names.filter(isOfOthers)).toEqual([]);
		expect(names).toEqual(expect.arrayContaining(commandNames));
	});

	it('says so in the panel and its menus, in blocks and on a board', async () => {
		const panel = await app.openPanel();
		await app.host.openNote('beds/c.md');
		expect(findAll(panel, { role: 'tab' })[0]?.textContent).toBe('Zorbs');
		expectZorbs(panel, document.body);
		const menus: string[] = [];
		for (const line of findAll(panel, { role: 'treeitem' })) {
			askForMenu(line);
			menus.push(...(app.host.menu() ?? []).map(({ title }) => title));
		}
		expect(menus.filter(isOfOthers)).toEqual([]);
		expect(menus.join('\n')).toMatch(/zorb/i);
		openTab(panel, 'problems');
		await app.host.settle();
		expectZorbs(panel);
		for (const path of ['page.md', seed, 'garden/zorbs/sprout-zorb.md']) expectZorbs(...(await app.openBlocks(path)));
		const { containerEl } = app.host.openBase('in-phase-board', { paths: ['beds/a.md', 'beds/b.md', 'beds/c.md'] });
		await app.host.settle();
		expectZorbs(containerEl);
	});

	it('says so in its windows', async () => {
		for (const command of ['rename-phase', 'go-to-phase', 'insert-list']) {
			await app.host.openNote(seed, { mode: 'source', plain: true });
			await app.host.runCommand(`in-phase:${command}`);
			await app.host.settle();
			expectZorbs(...openWindows());
		}
	});

	it('says so in the settings and their forms', async () => {
		const { element } = await openSettings(app);
		expectZorbs(element);
		for (const button of element.querySelectorAll<HTMLElement>('.clickable-icon')) {
			if (!/zorb/i.test(button.getAttribute('aria-label') ?? '')) continue;
			button.click();
			await app.host.settle();
			expect(openWindows().flatMap(saidIn).filter(isOfOthers)).toEqual([]);
			for (const window of openWindows()) window.querySelector<HTMLElement>('.modal-close-button')?.click();
		}
	});

	it('goes with the noun as it changes, under the same ids', async () => {
		const before = app.host.commands().map(({ id }) => id);
		const changed = { ...settings, facets: [...settings.facets.slice(0, 2), { property: 'zorb', noun: 'Blip' }] };
		await app.host.app.vault.adapter.write('.obsidian/plugins/in-phase/data.json', JSON.stringify(changed));
		await app.plugin.onExternalSettingsChange();
		await app.host.settle();
		const after = app.host.commands();
		expect(after.map(({ id }) => id).sort()).toEqual([...before].sort());
		expect(after.map(({ name }) => name).join('\n')).toMatch(/blip/i);
		expect(after.map(({ name }) => name).join('\n')).not.toMatch(/zorb/i);
	});
});
