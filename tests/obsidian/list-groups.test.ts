import { describe, expect, it } from 'vitest';
import { garden, linksOf, startApp } from './app';
import { dataPath } from './screen/settings';
import { groupsIn, headerOf, remarksOf } from './screen/blocks';
import { see } from './screen/seen';

describe('the groups of a list', () => {
	it('are all there where two terms have the same label', async () => {
		const terms = [
			{ name: 'formation', label: 'Digging' },
			{ name: 'iteration', label: 'Digging' },
		];
		const app = await startApp({
			...garden,
			[dataPath]: JSON.stringify({ welcomed: true, facets: [{ property: 'phase', terms }] }),
			'page.md': '```phase-patterns\nphase: [formation, iteration]\ngroup: phase\n```\n',
		});
		const [block] = await app.openBlocks('page.md');
		const groups = groupsIn(block);
		expect(groups.map((group) => [see(group, { role: 'heading' }).textContent, ...linksOf(group)])).toEqual([
			['Digging2', 'Compost heap', 'Raised bed'],
			['Digging1', 'Compost heap'],
		]);
		await app.host.app.vault.create('beds/pond.md', '---\ntitle: Pond\ntype: pattern\nphase: iteration\n---\n');
		await app.host.settle();
		expect(groupsIn(block)).toEqual(groups);
		expect(linksOf(groups[1])).toEqual(['Compost heap', 'Pond']);
	});
});

describe('the numbers of a long list', () => {
	it.each([
		['en', ['1,002', '1,001', 'Showing 1,001 of 1,002.']],
		['de', ['1.002', '1.001', '1.001 von 1.002 angezeigt.']],
	])('are written alike: %s', async (language, expected) => {
		const many = Object.fromEntries(
			Array.from({ length: 1002 }, (_, at) => [`rows/row-${at}.md`, '---\ntype: pattern\nphase: completion\n---\n']),
		);
		const app = await startApp(
			{ ...garden, ...many, 'page.md': '```phase-patterns\nphase: completion\ngroup: type\nlimit: 1001\n```\n' },
			{ language },
		);
		const [block] = await app.openBlocks('page.md');
		expect([
			/[\d.,]*\d/.exec(headerOf(block).textContent)?.[0],
			groupsIn(block)[0]?.querySelector('[role="heading"] > span')?.textContent,
			remarksOf(block).textContent,
		]).toEqual(expected);
	});
});
