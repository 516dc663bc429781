import { beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../host/host';
import InPhasePlugin from '../../src/main';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { blocksIn, markIn, mistakesOf, remarksOf } from './screen/blocks';
import { findPanel } from './screen/panel';

const formation = 'framework/group-phase/formation-phase.md';
const iteration = 'framework/group-phase/iteration-phase.md';

describe('a list block in a note', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(garden);
	});

	it('lists the patterns of the phase its note defines, and primitives with what extends them', async () => {
		const [patterns, primitives] = await app.openBlocks(formation);
		expect(linksOf(patterns)).toEqual(['Compost heap', 'Raised bed']);
		expect(linksOf(primitives)).toEqual(['Hoe', 'Weeding']);
	});

	it('lists a note under the former name of its phase, and says so', async () => {
		const [patterns] = await app.openBlocks(iteration);
		expect(linksOf(patterns)).toEqual(['Compost heap']);
		expect(markIn(patterns)?.textContent).toBe('coordination');
	});

	it('takes in a note that is made, and keeps the rows that stay', async () => {
		const [patterns] = await app.openBlocks(formation);
		const before = [...(patterns?.querySelectorAll('li') ?? [])];
		await app.host.app.vault.create(
			'beds/cold-frame.md',
			'---\ntitle: Cold frame\ntype: pattern\nphase: formation\n---\n',
		);
		await app.host.settle();
		expect(linksOf(patterns)).toEqual(['Cold frame', 'Compost heap', 'Raised bed']);
		const after = [...(patterns?.querySelectorAll('li') ?? [])];
		expect(after.slice(1)).toEqual(before);
		expect(after[1]).toBe(before[0]);
	});

	it('follows a change of title, of phase and of type', async () => {
		const [patterns] = await app.openBlocks(formation);
		const { vault } = app.host.app;
		const file = vault.getFileByPath('beds/raised-bed.md');
		if (file === null) throw new Error('no note');
		await vault.modify(file, '---\ntitle: High bed\ntype: pattern\nphase: [formation]\n---\n');
		await app.host.settle();
		expect(linksOf(patterns)).toEqual(['Compost heap', 'High bed']);
		await vault.modify(file, '---\ntitle: High bed\ntype: pattern\nphase: [iteration]\n---\n');
		await app.host.settle();
		expect(linksOf(patterns)).toEqual(['Compost heap']);
	});

	it('follows a rename, and links to the new path from the row that is there', async () => {
		const [patterns] = await app.openBlocks(formation);
		const file = app.host.app.vault.getFileByPath('beds/raised-bed.md');
		if (file === null) throw new Error('no note');
		const before = patterns?.querySelectorAll('li')[1];
		await app.host.app.fileManager.renameFile(file, 'beds/high-bed.md');
		await app.host.settle();
		expect(linksOf(patterns)).toEqual(['Compost heap', 'Raised bed']);
		const after = patterns?.querySelectorAll('li')[1];
		expect(after?.querySelector('a')?.dataset['href']).toBe('beds/high-bed.md');
		expect(after?.isSameNode(before ?? null)).toBe(true);
	});

	it('drops a note that is deleted', async () => {
		const [patterns] = await app.openBlocks(formation);
		const file = app.host.app.vault.getFileByPath('beds/raised-bed.md');
		if (file === null) throw new Error('no note');
		await app.host.app.fileManager.trashFile(file);
		await app.host.settle();
		expect(linksOf(patterns)).toEqual(['Compost heap']);
	});

	it('touches nothing when a note that is no concern of it changes', async () => {
		const [patterns] = await app.openBlocks(formation);
		if (patterns === undefined) throw new Error('no block');
		const mutations: MutationRecord[] = [];
		const observer = new MutationObserver((records) => mutations.push(...records));
		observer.observe(patterns, { childList: true, subtree: true, characterData: true, attributes: true });
		await app.host.app.vault.create('diary.md', '---\ntitle: Rain\ntype: note\n---\nIt rained.\n');
		await app.host.settle();
		observer.disconnect();
		expect(mutations).toEqual([]);
	});

	it('follows a type note that changes', async () => {
		const blocks = await app.openBlocks(formation);
		const file = app.host.app.vault.getFileByPath('tools/types/practice.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.modify(file, '---\nextends: pattern\n---\n');
		await app.host.settle();
		expect(blocks.map(linksOf)).toEqual([['Compost heap', 'Raised bed', 'Weeding'], ['Hoe']]);
	});

	it('reads only notes whose frontmatter the cache cannot, those with code blocks, and those in which something is found', async () => {
		const { host } = await startApp({
			...garden,
			'beds/pond.md': '---\ntitle: Pond: deep end\ntype: pattern\nphase: formation\n---\n',
		});
		const notes = host.reads.filter((path) => path.endsWith('.md'));
		const faulty = ['beds/compost-heap.md', 'beds/raised-bed.md', 'tools shed/hoe.md'];
		expect(notes.toSorted()).toEqual([...faulty, 'beds/pond.md', formation, iteration].toSorted());
		expect(notes).not.toContain('habits/weeding.md');
	});

	it('names the notes it leaves out because their frontmatter does not parse', async () => {
		const running = await startApp({
			...garden,
			'beds/pond.md': '---\ntitle: Pond: deep end\ntype: pattern\nphase: formation\n---\n',
		});
		const [patterns] = await running.openBlocks(formation);
		expect(remarksOf(patterns).textContent).toBe('1 note left out, since the frontmatter cannot be read: beds/pond');
	});
});

describe('a list block, wherever it stands', () => {
	const blocks = {
		...garden,
		'page.md':
			'> [!note] In a callout\n> ```phase-patterns\n> phase: iteration\n> ```\n\n```phase-patterns\nphase: formation\n```\n\n![[iteration-phase]]\n',
	};

	it('answers in a callout, beside others, and in an embed for the embedded note', async () => {
		const app = await startApp(blocks);
		const view = await app.host.openNote('page.md', { mode: 'preview' });
		const found = blocksIn(view.containerEl);
		expect(found.map(linksOf)).toEqual([['Compost heap'], ['Compost heap', 'Raised bed'], ['Compost heap']]);
		expect(found[0]?.closest('.callout')).not.toBeNull();
		expect(found[2]?.closest('.internal-embed')).not.toBeNull();
	});

	it('follows the note it stands in when that is renamed, and goes on leaving it out', async () => {
		const app = await startApp({
			...garden,
			'beds/self.md': '---\ntitle: Self\ntype: pattern\nphase: iteration\n---\n```phase-patterns\n```\n',
		});
		const [block] = await app.openBlocks('beds/self.md');
		expect(linksOf(block)).toEqual(['Compost heap']);
		const file = app.host.app.vault.getFileByPath('beds/self.md');
		if (file === null) throw new Error('no note');
		await app.host.app.fileManager.renameFile(file, 'beds/renamed.md');
		await app.host.settle();
		expect(linksOf(block)).toEqual(['Compost heap']);
	});

	it('answers in live preview too', async () => {
		const app = await startApp(garden);
		const view = await app.host.openNote(formation, { mode: 'source' });
		const found = blocksIn(view.containerEl);
		expect(found.map(linksOf)).toEqual([
			['Compost heap', 'Raised bed'],
			['Hoe', 'Weeding'],
		]);
	});
});

describe('a list block with a mistake', () => {
	const cases: readonly (readonly [name: string, body: string, message: string])[] = [
		[
			'an unknown option',
			'phase: formation\nfase: x',
			'Line 2 “fase” is not an option of this block. Did you mean “phase”?',
		],
		[
			'a value of the wrong type',
			'phase: formation\nlimit: many',
			'Line 2 “limit” takes a whole number from 1, not “many”',
		],
		[
			'an unknown phase',
			'phase: formatoin',
			'Line 1 “formatoin” is not a phase of this vault. Did you mean “formation”?',
		],
		['a line that is not YAML', 'phase: formation\nsort: "title', 'Line 2 is not valid YAML'],
		[
			'nothing to infer the phase from',
			'',
			'Line 1 Which phase? This note defines none and has no phase of its own: add “phase: formation” to the block',
		],
	];
	it.each(cases)('shows %s with its line, and no stack', async (_name, body, message) => {
		const app = await startApp({ ...garden, 'plain.md': `\`\`\`phase-list\n${body}\n\`\`\`\n` });
		const [block] = await app.openBlocks('plain.md');
		expect(block?.querySelector('li')?.textContent).toContain(message);
		expect(block?.textContent).not.toMatch(/\bat .*:\d+:\d+/);
	});

	it('becomes a list once what it names is there', async () => {
		const app = await startApp({ ...garden, 'plain.md': '```phase-patterns\nphase: completion\n```\n' });
		const [block] = await app.openBlocks('plain.md');
		expect(mistakesOf(block)).toBeDefined();
		await app.host.app.vault.create('framework/group-phase/completion-phase.md', '---\ntitle: Completion Phase\n---\n');
		await app.host.settle();
		expect(mistakesOf(block)).toBeUndefined();
		expect(block?.textContent).toBe('No pattern notes in Completion Phase.');
	});
});

describe('an empty list', () => {
	it('says which notes were most likely meant, as links to them', async () => {
		const app = await startApp({
			...garden,
			'beds/rockery.md': '---\ntype: practice\nphase: iteratoin\n---\n',
			'habits/mulching.md': '---\ntype: practice\nphase: [Iteratoin]\n---\n',
			'plain.md': '```phase-list\nphase: iteration\ntype: practice\n```\n',
		});
		const [practices] = await app.openBlocks('plain.md');
		expect(practices?.textContent).toBe(
			'No practice notes in Iteration Phase.2 notes say “iteratoin”; did you mean “iteration”? beds/rockery habits/mulching',
		);
		const links = [...(practices?.querySelectorAll<HTMLElement>('a.internal-link') ?? [])];
		expect(links.map(({ dataset }) => dataset['href'])).toEqual(['beds/rockery.md', 'habits/mulching.md']);
		links[1]?.click();
		await app.host.settle();
		expect(app.host.opened.map(({ linktext }) => linktext)).toEqual(['habits/mulching.md']);
	});
});

describe('the plugin', () => {
	const manifest = {
		id: 'in-phase',
		name: 'In Phase',
		version: '0.0.0',
		minAppVersion: '1.13.0',
		author: '',
		description: '',
	};

	it('leaves nothing behind when it is unloaded', async () => {
		const host = await createHost(garden);
		await host.layoutReady();
		await host.settle();
		const before = host.census();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.settle();
		await host.runCommand('in-phase:open-panel');
		const note = await host.openNote(formation, { mode: 'preview' });
		expect(blocksIn(note.containerEl)).toHaveLength(2);
		const [panel] = host.app.workspace.getLeavesOfType('in-phase-panel');
		panel?.detach();
		note.leaf.detach();
		await host.settle();
		await host.unloadPlugin(plugin);
		expect(host.census()).toEqual(before);
	});

	it('takes its view out of an open panel when it is unloaded, and its lists out of an open note', async () => {
		const host = await createHost(garden);
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.layoutReady();
		await host.openNote(formation, { mode: 'preview' });
		await host.runCommand('in-phase:open-panel');
		await host.settle();
		expect(findPanel()).toBeDefined();
		const listenersBefore = Object.entries(host.census()).filter(([name]) => name.startsWith('event metadataCache'));
		expect(listenersBefore.length).toBeGreaterThan(0);
		await host.unloadPlugin(plugin);
		expect(document.querySelector('[class*="in-phase"]')).toBeNull();
		await host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await host.settle();
		expect(document.body.textContent).not.toContain('pond');
		expect(Object.keys(host.census()).filter((name) => name.includes('in-phase'))).toEqual([
			'placeholder in-phase-panel',
		]);
	});

	it('says what is wrong with a settings file, and leaves it alone', async () => {
		const settings = '{"rules": {"required-value": "loud"}}';
		const { host } = await startApp({ ...garden, '.obsidian/plugins/in-phase/data.json': settings });
		expect(host.notices.map(({ text }) => text).join('\n')).toContain(
			'rules.required-value: must be “error”, “warning”, “info” or “off”',
		);
		expect(await host.app.vault.adapter.read('.obsidian/plugins/in-phase/data.json')).toBe(settings);
	});

	it('takes in settings that change from outside', async () => {
		const app = await startApp(garden);
		const [patterns] = await app.openBlocks(formation);
		await app.host.writeFromOutside('.obsidian/plugins/in-phase/data.json', '{"excludedFolders": ["beds"]}');
		await app.host.settle();
		expect(linksOf(patterns)).toEqual([]);
	});
});
