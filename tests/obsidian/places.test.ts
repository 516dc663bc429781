import type { Component } from 'obsidian';
import { MarkdownRenderer } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerHovers } from '../host/workbench/hover-preview';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { blocksIn } from './screen/blocks';

const iteration = 'framework/group-phase/iteration-phase.md';
const card = { width: 400, height: 300, y: 0 };
const vault = {
	...garden,
	'page.md':
		'> [!note] In a callout\n> ```phase-patterns\n> phase: iteration\n> ```\n\n```phase-patterns\nphase: iteration\n```\n\n```phase-list\nphase: iteration\n```\n\n![[iteration-phase]]\n',
	'plan.canvas': JSON.stringify({
		nodes: [
			{ id: 'a', type: 'file', file: iteration, x: 0, ...card },
			{ id: 'b', type: 'text', text: '```phase-patterns\nphase: iteration\n```', x: 500, ...card },
			{ id: 'c', type: 'text', text: '```phase-patterns\n```', x: 1000, ...card },
		],
		edges: [],
	}),
};

/** The ways in which a list of the patterns of iteration comes onto a screen; each gives its blocks. */
const places: Readonly<Record<string, (app: RunningApp) => Promise<ParentNode>>> = {
	'a callout, beside others and in an embed': async ({ host }) =>
		(await host.openNote('page.md', { mode: 'preview' })).containerEl,
	'live preview': async ({ host }) => (await host.openNote(iteration, { mode: 'source' })).containerEl,
	'a popout window': async ({ host }) =>
		(await host.openNote(iteration, { mode: 'preview', newLeaf: 'window' })).containerEl,
	'a canvas': openCanvas,
	'a hover preview': async ({ host }) => {
		answerHovers(host.app, document.body);
		host.app.workspace.trigger('hover-link', {
			event: new MouseEvent('mouseover'),
			source: 'preview',
			targetEl: document.body,
			linktext: iteration,
			sourcePath: '',
		});
		await expect
			.poll(() => blocksIn(document.querySelector('.hover-popover') ?? document.createDocumentFragment()))
			.not.toEqual([]);
		await host.settle();
		return document.querySelector('.hover-popover') ?? document.body;
	},
};

async function openCanvas({ host }: RunningApp): Promise<ParentNode> {
	const file = host.app.vault.getFileByPath('plan.canvas');
	if (file === null) throw new Error('no canvas');
	const leaf = host.app.workspace.getLeaf();
	await leaf.openFile(file);
	await host.settle();
	return leaf.view.containerEl;
}

describe.each(Object.entries(places))('a list in %s', (_name, show) => {
	let app: RunningApp;
	let blocks: readonly HTMLElement[];
	beforeEach(async () => {
		app = await startApp(vault);
		blocks = blocksIn(await show(app)).filter((block) => linksOf(block).length > 0);
	});

	const rowsOf = (): readonly (Element | null)[] => blocks.map((block) => block.querySelector('li'));

	async function change(path: string, text: string): Promise<void> {
		await app.host.app.vault.adapter.write(path, text);
		await app.host.settle();
	}

	it('follows the vault, and keeps the rows that stay', async () => {
		const before = rowsOf();
		expect(before.length).toBeGreaterThan(0);
		expect(blocks.map(linksOf)).toEqual(blocks.map(() => ['Compost heap']));
		await change('beds/raised-bed.md', '---\ntitle: Raised bed\ntype: pattern\nphase: [iteration]\n---\n');
		expect(blocks.map(linksOf)).toEqual(blocks.map(() => ['Compost heap', 'Raised bed']));
		expect(rowsOf()).toEqual(before);
		for (const [at, row] of rowsOf().entries()) expect(row).toBe(before[at]);
		await app.host.app.vault.delete(
			app.host.app.vault.getFileByPath('beds/raised-bed.md') ?? app.host.app.vault.getRoot(),
		);
		await app.host.settle();
		expect(blocks.map(linksOf)).toEqual(blocks.map(() => ['Compost heap']));
	});

	it('is not touched by what is no concern of it', async () => {
		const mutations: MutationRecord[] = [];
		const observer = new MutationObserver((records) => mutations.push(...records));
		for (const block of blocks)
			observer.observe(block, { childList: true, subtree: true, characterData: true, attributes: true });
		await change('diary.md', '---\ntitle: Rain\ntype: note\n---\nIt rained.\n');
		await change('tools shed/hoe.md', '---\ntitle: Long hoe\ntype: primitive\nphase: formation\n---\n');
		observer.disconnect();
		expect(mutations).toEqual([]);
	});

	it('is gone with the plugin', async () => {
		await app.host.unloadPlugin(app.plugin);
		for (const block of blocks) expect(block.querySelector('a')).toBeNull();
	});
});

describe('a list in a popout window', () => {
	it('is made of that window’s own elements', async () => {
		const app = await startApp(vault);
		const { containerEl } = await app.host.openNote(iteration, { mode: 'preview', newLeaf: 'window' });
		const [block] = blocksIn(containerEl);
		expect(containerEl.ownerDocument).not.toBe(document);
		expect(
			[...(block?.querySelectorAll('*') ?? [])].every((element) => element.ownerDocument === containerEl.ownerDocument),
		).toBe(true);
		block?.querySelector('a')?.click();
		expect(app.host.opened.map(({ linktext }) => linktext)).toEqual(['beds/compost-heap.md']);
	});
});

describe('a list in a text card of a canvas', () => {
	it('says that no note is there to take the phase from', async () => {
		const canvas = await openCanvas(await startApp(vault));
		expect(blocksIn(canvas)[2]?.querySelector('li')?.textContent).toContain('Which phase?');
	});
});

describe('a list that another plugin renders', () => {
	it('lives as long as what it was rendered for', async () => {
		const app = await startApp(vault);
		const element = document.body.createDiv();
		const { Component: Owner } = await import('obsidian');
		const owner: Component = new Owner();
		owner.load();
		await MarkdownRenderer.render(app.host.app, '```phase-patterns\nphase: iteration\n```', element, '', owner);
		await app.host.settle();
		expect(linksOf(element)).toEqual(['Compost heap']);
		owner.unload();
		await app.host.app.vault.adapter.write(
			'beds/raised-bed.md',
			'---\ntitle: Raised bed\ntype: pattern\nphase: [iteration]\n---\n',
		);
		await app.host.settle();
		expect(linksOf(element)).not.toContain('Raised bed');
	});
});
