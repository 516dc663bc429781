import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../src/core/settings/settings';
import { emptyVaultConfig } from '../../src/core/settings/vault-config';
import { LiveIndex } from '../../src/obsidian/vault/live-index';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { findProblem, openTab } from './screen/panel';
import { dataPath } from './screen/settings';

const faulty: Readonly<Record<string, string>> = {
	...garden,
	'tools/types/pattern.md': '---\nextends: ""\n---\n',
	'tools/types/primitive.md': '---\nextends: ""\n---\n',
	'beds/odd.md': '---\ntitle: Odd bed\ntype: pattern\nphase: formatoin\n---\n',
	'report.md': '```phase-lint\nfrom: beds\n```\n\n```phase-patterns\nphase: formation\n```\n',
	[dataPath]: '{"welcomed": true}',
};
const withoutFormerNames: Settings = { ...defaultSettings, rules: { 'no-former-name': 'off' } };

describe('the live index', () => {
	let app: RunningApp;
	let live: LiveIndex;
	beforeEach(async () => {
		app = await startApp(faulty);
		live = new LiveIndex(app.host.app, defaultSettings, emptyVaultConfig);
		live.load();
		await app.host.settle();
	});
	afterEach(() => live.unload());

	const rulesFound = (): readonly string[] =>
		live
			.facts()
			.map(({ rule }) => rule)
			.sort();

	it('keeps what it found until the check with other settings is done', async () => {
		const before = rulesFound();
		expect(before).toEqual(['no-former-name', 'no-unknown-value']);
		const seen: (readonly string[])[] = [];
		live.onChange(() => seen.push(rulesFound()));
		live.onFindings(() => seen.push(rulesFound()));
		live.restart(withoutFormerNames, emptyVaultConfig);
		expect(live.isChecking).toBe(true);
		expect(rulesFound()).toEqual(before);
		expect(live.findingsOf('beds/compost-heap.md')).toHaveLength(1);
		await app.host.settle();
		expect(live.isChecking).toBe(false);
		expect(seen).toEqual([before, ['no-unknown-value']]);
	});

	it('gives settled findings only when the check with other settings is done', async () => {
		live.restart(withoutFormerNames, emptyVaultConfig);
		expect((await live.settledFacts()).map(({ rule }) => rule)).toEqual(['no-unknown-value']);
		expect(await live.settledFacts('beds/compost-heap.md')).toEqual([]);
	});

	it('does not keep anybody waiting once it is unloaded', async () => {
		live.restart(withoutFormerNames, emptyVaultConfig);
		const asked = live.settledFacts();
		live.unload();
		await asked;
		expect(app.host.app.workspace).toBeDefined();
	});

	it('keeps what it found in a note that changes or moves until it is checked again', async () => {
		const seen: number[] = [];
		live.onChange(() => seen.push(live.facts().length));
		const file = app.host.app.vault.getFileByPath('beds/odd.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.process(file, (text) => `${text}\nIt rained.\n`);
		await app.host.settle();
		await app.host.app.fileManager.renameFile(file, 'beds/odder.md');
		await app.host.settle();
		expect(new Set(seen)).toEqual(new Set([2]));
		expect(live.findingsOf('beds/odder.md').map(({ path }) => path)).toEqual(['beds/odder.md']);
		expect(live.findingsOf('beds/odd.md')).toEqual([]);
	});
});

describe('a callback that throws', () => {
	afterEach(() => vi.restoreAllMocks());

	it('is reported, and all others are called all the same', async () => {
		const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const app = await startApp(faulty);
		const fault = new Error('A script of mine is wrong.');
		app.plugin.api?.onChange(() => {
			throw fault;
		});
		const [findings, list] = await app.openBlocks('report.md');
		const file = app.host.app.vault.getFileByPath('beds/odd.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.process(file, (text) => text.replace('formatoin', 'formation'));
		await app.host.settle();
		expect(linksOf(list)).toContain('Odd bed');
		expect(findings?.textContent).not.toContain('formatoin');
		expect(errors).toHaveBeenCalledWith(fault);
		await app.host.unloadPlugin(app.plugin);
		expect([findings, list].map((block) => block?.outerHTML.includes('in-phase'))).toEqual([false, false]);
	});
});

describe('the list of problems, while the settings change', () => {
	it('keeps its lines and the focus', async () => {
		const app = await startApp(faulty);
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		const line = findProblem(panel, 'formatoin');
		line.focus();
		const gone: Node[] = [];
		const observer = new MutationObserver((records) =>
			gone.push(...records.flatMap(({ removedNodes }) => [...removedNodes])),
		);
		observer.observe(panel, { childList: true, subtree: true });
		await app.host.writeFromOutside(dataPath, '{"welcomed": true, "rules": {"no-former-name": "off"}}');
		await app.host.settle();
		observer.disconnect();
		expect(panel.textContent).not.toContain('is now called');
		expect(line.isConnected).toBe(true);
		expect(document.activeElement).toBe(line);
		expect(gone.some((node) => node.contains(line))).toBe(false);
	});
});
