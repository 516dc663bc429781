import { describe, expect, it } from 'vitest';
import { garden, linksOf, startApp } from './app';
import { dataPath } from './screen/settings';

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
		const groups = [...(block?.querySelectorAll<HTMLElement>('.in-phase-group') ?? [])];
		expect(
			groups.map((group) => [group.querySelector('.in-phase-group-heading')?.textContent, ...linksOf(group)]),
		).toEqual([
			['Digging2', 'Compost heap', 'Raised bed'],
			['Digging1', 'Compost heap'],
		]);
		await app.host.app.vault.create('beds/pond.md', '---\ntitle: Pond\ntype: pattern\nphase: iteration\n---\n');
		await app.host.settle();
		expect([...(block?.querySelectorAll('.in-phase-group') ?? [])]).toEqual(groups);
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
		const textOf = (selector: string): string => block?.querySelector(selector)?.textContent ?? '';
		expect([
			/[\d.,]*\d/.exec(textOf('.in-phase-header'))?.[0],
			textOf('.in-phase-group-count'),
			textOf('.in-phase-remarks'),
		]).toEqual(expected);
	});
});
