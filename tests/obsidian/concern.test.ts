import { afterEach, describe, expect, it, vi } from 'vitest';
import { VaultIndex } from '../../src/core/index/vault-index';
import { LiveIndex } from '../../src/obsidian/vault/live-index';
import { garden, startApp } from './app';
import { dataPath } from './screen/settings';

const vault = {
	...garden,
	[dataPath]: '{"welcomed": true}',
	'empty.md': '```phase-patterns\nphase: formation\nwhere:\n  soil: clay\n```\n',
	'map.md': '```phase-map\nfrom: beds\n```\n',
	'odd.md': '---\nphase: formatoin\n---\n```phase-lint\n```\n',
};

describe('a change that is no concern of a block', () => {
	afterEach(() => vi.restoreAllMocks());

	it.each([
		['an empty list', 'empty.md', 'notesOfTerms'],
		['a map of folders', 'map.md', 'notesOfTerms'],
	] as const)('has the question of %s not asked again', async (_, path, lookup) => {
		const app = await startApp(vault);
		await app.openBlocks(path);
		const asked = vi.spyOn(VaultIndex.prototype, lookup);
		await app.host.app.vault.create('tools shed/spade.md', '---\ntype: primitive\nphase: formation\n---\n');
		await app.host.settle();
		expect(asked).not.toHaveBeenCalled();
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\nsoil: clay\n---\n');
		await app.host.settle();
		expect(asked).toHaveBeenCalled();
	});

	it('has a block of the findings of its note look at no others', async () => {
		const app = await startApp(vault);
		const all = vi.spyOn(LiveIndex.prototype, 'facts');
		const [block] = await app.openBlocks('odd.md');
		expect(block?.textContent).toContain('formatoin');
		expect(all).not.toHaveBeenCalled();
	});
});
