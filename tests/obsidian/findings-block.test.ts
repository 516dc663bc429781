import { readFileSync } from 'node:fs';
import type { PluginManifest } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import InPhasePlugin from '../../src/main';
import { createHost } from '../host/host';
import { garden, startApp, type RunningApp } from './app';
import { dataPath } from './screen/settings';
import { blocksIn, problemIn, problemRows } from './screen/blocks';
import { findProblem, openTab } from './screen/panel';
import { askForMenu, namesOf } from './screen/seen';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as PluginManifest;
const odd = 'beds/odd.md';
const faulty: Readonly<Record<string, string>> = {
	...garden,
	[dataPath]: '{"welcomed": true}',
	'tools/types/pattern.md': '---\nextends: ""\n---\n',
	'tools/types/primitive.md': '---\nextends: ""\n---\n',
	[odd]: '---\ntitle: Odd bed\ntype: pattern\nphase: [formatoin, formation-phase]\n---\n```phase-lint\n```\n',
	'drafts/idea.md':
		'---\nphase: formatoin\n---\n```phase-lint\n```\n\n```phase-lint\nfrom: drafts\n```\n\n```phase-lint\nfrom: [drafts, beds]\nrule: no-unknown-value\n```\n',
	'clean.md': '```phase-lint\n```\n',
	'report.md':
		'```phase-lint\nfrom: beds\nrule: [no-former-name, no-unknown-value]\n```\n\n```phase-lint\nphase: iteration\nrule: no-former-name\n```\n\n```phase-lint\nrule: no-unkown-value\n```\n',
	'plan.canvas': JSON.stringify({
		nodes: [{ id: 'a', type: 'text', text: '```phase-lint\n```', x: 0, y: 0, width: 400, height: 300 }],
		edges: [],
	}),
};
const typing = '“formatoin” is not a phase; did you mean “formation”?';
const spelling = '“formation-phase” is spelled “formation” among this vault’s phases';
const former = '“coordination” is now called “iteration”';

const messagesOf = (block: HTMLElement | undefined): readonly string[] =>
	problemRows(block).map((row) => problemIn(row).textContent);
const remarkOf = (block: HTMLElement | undefined): string => block?.querySelector('[tabindex="-1"]')?.textContent ?? '';
const rowWith = (block: HTMLElement | undefined, message: string): HTMLElement => {
	const found = problemRows(block).find(({ textContent }) => textContent.includes(message));
	if (found === undefined) throw new Error(`no row “${message}”`);
	return found;
};
const buttonIn = (element: HTMLElement, name: string): HTMLElement => {
	const found = [...element.querySelectorAll<HTMLElement>('button')].find(
		(one) => one.textContent === name || one.getAttribute('aria-label') === name,
	);
	if (found === undefined) throw new Error(`no button “${name}”`);
	return found;
};

describe('the block of findings', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(faulty);
	});

	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
	const rewrite = async (path: string, change: (text: string) => string): Promise<void> => {
		const file = app.host.app.vault.getFileByPath(path);
		if (file === null) throw new Error(`no note at ${path}`);
		await app.host.app.vault.process(file, change);
		await app.host.settle();
	};
	const titles = (): readonly string[] => (app.host.menu() ?? []).map(({ title }) => title);

	it('shows a fact once, with links to the other notes of its folder that show it', async () => {
		const paths = ['a', 'b', 'c'].map((name) => `beds/${name}.md`);
		const typed = Object.fromEntries(paths.map((path) => [path, '---\ntype: lantern\n---\n']));
		app = await startApp({
			...faulty,
			...typed,
			'shed/d.md': '---\ntype: lantern\n---\n',
			'facts.md': '```phase-lint\nfrom: beds\nrule: known-type\n```\n',
		});
		const [block] = await app.openBlocks('facts.md');
		expect(problemRows(block).map(({ textContent }) => textContent)).toEqual([
			'aNo type note defines “lantern”Also inbcknown-typeAccept this typeCreate its type note',
		]);
		expect([...(block?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('data-href'))).toEqual(paths);
		await rewrite('beds/c.md', () => 'Nothing');
		expect([...(block?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent)).toEqual(['a', 'b']);
	});

	it('shows the findings of its own note', async () => {
		const [block] = await app.openBlocks(odd);
		expect(messagesOf(block)).toEqual([typing, spelling]);
		expect(problemRows(block).flatMap((row) => namesOf(row, 'img'))).toEqual(['Error', 'Warning']);
		const [first, second] = problemRows(block);
		expect([first?.textContent, second?.textContent]).toEqual([
			expect.stringContaining('no-unknown-value'),
			expect.stringContaining('no-variant-spelling'),
		]);
		expect(block?.querySelector('ul')?.getAttribute('role')).toBe('list');
	});

	it('shows those of a folder, of a phase, and names a wrong rule', async () => {
		const [folder, phase, wrong] = await app.openBlocks('report.md');
		expect(messagesOf(folder)).toEqual([typing, former]);
		expect([...(folder?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent)).toEqual([
			'Odd bed',
			'Compost heap',
		]);
		expect(messagesOf(phase)).toEqual([former]);
		expect(wrong?.textContent).toContain('“no-unkown-value” is not a rule. Did you mean “no-unknown-value”?');
	});

	it('opens the place of a finding', async () => {
		const [block] = await app.openBlocks('report.md');
		buttonIn(rowWith(block, typing), `${typing} Go to the place`).click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe(odd);
	});

	it('opens the place in a new tab by a middle click', async () => {
		const [block] = await app.openBlocks('report.md');
		buttonIn(rowWith(block, typing), `${typing} Go to the place`).dispatchEvent(
			new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 }),
		);
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe(odd);
		expect(app.host.app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
	});

	it('makes a safe fix at once, and takes it back', async () => {
		const [block] = await app.openBlocks(odd);
		const before = await read(odd);
		buttonIn(rowWith(block, spelling), 'Change to “formation”').click();
		await app.host.settle();
		expect(await read(odd)).toContain('phase: [formatoin, formation]');
		expect(messagesOf(block)).toEqual([typing]);
		app.host.notices.at(-1)?.el.querySelector('button')?.click();
		await app.host.settle();
		expect(await read(odd)).toBe(before);
		expect(messagesOf(block)).toEqual([typing, spelling]);
	});

	it('asks before it makes an unsafe fix', async () => {
		const [block] = await app.openBlocks(odd);
		const before = await read(odd);
		buttonIn(rowWith(block, typing), 'Change to “formation”…').click();
		await app.host.settle();
		expect(await read(odd)).toBe(before);
		const modal = document.querySelector<HTMLElement>('.modal');
		buttonIn(modal ?? document.body, 'Apply to 1 file').click();
		await app.host.settle();
		expect(await read(odd)).toContain('phase: [formation, formation-phase]');
	});

	it('makes the fix of a finding as it is by now, also when its note has changed since', async () => {
		const [block] = await app.openBlocks('report.md');
		const button = buttonIn(rowWith(block, former), 'Change to “iteration”');
		await rewrite('beds/compost-heap.md', (text) =>
			text.replace('title: Compost heap', 'title: Compost heap\nsource: the old wall'),
		);
		expect(button.isConnected).toBe(true);
		button.click();
		await app.host.settle();
		expect(await read('beds/compost-heap.md')).toContain('  - iteration\n');
	});

	it('has the same menu as the panel, by right click and by a button', async () => {
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		askForMenu(findProblem(panel, 'formatoin'));
		const ofPanel = titles();
		expect(ofPanel).toContain('Ignore in this note');
		const [block] = await app.openBlocks('report.md');
		const row = rowWith(block, typing);
		row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }));
		expect(titles()).toEqual(ofPanel);
		const more = buttonIn(row, 'More options');
		more.focus();
		more.click();
		expect(titles()).toEqual(ofPanel);
		app.host
			.menu()
			?.find(({ title }) => title === 'Go to place')
			?.click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe(odd);
	});

	it('keeps rows and focus while notes and settings change', async () => {
		const [block] = await app.openBlocks('report.md');
		const rows = problemRows(block);
		const button = buttonIn(rowWith(block, former), 'Change to “iteration”');
		button.focus();
		await rewrite(odd, (text) => `${text}\nIt rained.\n`);
		await rewrite('beds/raised-bed.md', (text) => text.replace('[formation]', '[formtion]'));
		expect(messagesOf(block)).toHaveLength(3);
		await app.host.writeFromOutside(
			dataPath,
			'{"welcomed": true, "rules": {"no-former-name": "info", "no-unused-suppression": "off"}}',
		);
		await app.host.settle();
		expect(rows.every(({ isConnected }) => isConnected)).toBe(true);
		expect(document.activeElement).toBe(button);
		expect(namesOf(rowWith(block, former), 'img')).toEqual(['Info']);
	});

	it('says how many there are of each severity, and shows twenty of them, the worst first, until asked for all', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 30 }, (_, at) => [
				`row/${String(at).padStart(2, '0')}.md`,
				at === 29 ? '---\nphase: harvest\n---\n' : '---\nphase: coordination\n---\n',
			]),
		);
		app = await startApp({
			...faulty,
			...files,
			'all.md': '```phase-lint\nfrom: row\n```\n\n```phase-lint\nfrom: row\nlimit: 3\n```\n',
		});
		const [block, limited] = await app.openBlocks('all.md');
		expect(problemRows(block)).toHaveLength(20);
		expect(messagesOf(block)[0]).toContain('“harvest” is not a phase');
		expect(block?.textContent).toContain('1 error and 29 warnings');
		buttonIn(block ?? document.body, 'Show all (30)').click();
		expect(problemRows(block)).toHaveLength(30);
		expect(block?.contains(document.activeElement)).toBe(true);
		expect(remarkOf(limited)).toBe('Showing 3 of 30.');
		expect([...(limited?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).not.toContain(
			'Show all (30)',
		);
	});

	it('keeps the rows of a note that moves', async () => {
		const [block] = await app.openBlocks(odd);
		const rows = problemRows(block);
		const file = app.host.app.vault.getFileByPath(odd);
		if (file === null) throw new Error('no note');
		await app.host.app.fileManager.renameFile(file, 'beds/odder.md');
		await app.host.settle();
		expect(problemRows(block)).toEqual(rows);
		buttonIn(rowWith(block, spelling), 'Change to “formation”').click();
		await app.host.settle();
		expect(await read('beds/odder.md')).toContain('phase: [formatoin, formation]');
	});

	it('hands the focus on when a finding is put right, at last to what is said instead', async () => {
		const [block] = await app.openBlocks('report.md');
		const fix = buttonIn(rowWith(block, former), 'Change to “iteration”');
		fix.focus();
		fix.click();
		await app.host.settle();
		expect(document.activeElement?.textContent).toBe(typing);
		await rewrite(odd, (text) => text.replace('formatoin', 'formation'));
		expect(document.activeElement?.textContent).toBe('No problems found.');
		expect(block?.contains(document.activeElement)).toBe(true);
	});

	it.each([
		['clean.md', ['No problems found.']],
		[
			'drafts/idea.md',
			[
				'This note is left out of lists and problems, so it is not checked.',
				'“drafts” is left out of lists and problems, so nothing there is checked.',
				'',
			],
		],
	])('says whether there is nothing to find, or nothing is checked (%s)', async (path, remarks) => {
		expect((await app.openBlocks(path)).map(remarkOf)).toEqual(remarks);
	});

	it('says in a card of a canvas that only notes are checked', async () => {
		const leaf = app.host.app.workspace.getLeaf();
		const file = app.host.app.vault.getFileByPath('plan.canvas');
		if (file === null) throw new Error('no canvas');
		await leaf.openFile(file);
		await app.host.settle();
		expect(remarkOf(leaf.view.containerEl)).toContain('Only notes are checked');
	});
});

describe('the block of findings, while nothing was checked yet', () => {
	it('says so, and not that all is well', async () => {
		const host = await createHost(faulty);
		await host.loadPlugin(InPhasePlugin, manifest);
		const view = await host.openNote('clean.md', { mode: 'preview' });
		const said: string[] = [];
		const observer = new MutationObserver(() => said.push(blocksIn(view.containerEl)[0]?.textContent ?? ''));
		observer.observe(view.containerEl, { childList: true, subtree: true, characterData: true });
		expect(blocksIn(view.containerEl)[0]?.textContent).toBe('Reading the vault…');
		await host.layoutReady();
		await host.settle();
		observer.disconnect();
		expect([...new Set(said)]).toEqual(['Checking the notes…', 'No problems found.']);
	});
});
