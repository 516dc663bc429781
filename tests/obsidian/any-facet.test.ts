import { beforeEach, describe, expect, it } from 'vitest';
import type { InPhaseApi } from '../../src/core/commands/api';
import { startApp, type RunningApp } from './app';
import { cardsIn, columnsIn, labelOf, remarkOf, titleOf } from './screen/board';

const settings = {
	facets: [
		{
			property: 'Work Stage',
			terms: [
				{ name: 'In Review', label: 'Under Review' },
				{ name: 'Shipped', label: 'Out', formerly: ['Done'] },
			],
		},
		{
			property: 'status',
			id: 'mood',
			folders: ['people'],
			terms: [
				{ name: 'calm', label: 'Calm' },
				{ name: 'upset', label: 'Upset' },
			],
		},
		{
			property: 'status',
			id: 'repair',
			folders: ['things'],
			terms: [
				{ name: 'broken', label: 'Broken' },
				{ name: 'mended', label: 'Mended' },
			],
		},
		{ property: 'season', terms: [{ name: 'winter', definition: 'seasons/Deep Winter.md' }] },
		{ property: 'phase', retired: true },
		{ property: 'scale', retired: true },
	],
	facetOrder: ['Work Stage'],
};

const files = {
	'.obsidian/plugins/in-phase/data.json': JSON.stringify(settings),
	'people/Ada.md': '---\nstatus: calm\nWork Stage: In Review\n---\n',
	'people/Bo.md': '---\nstatus: upset\n---\n',
	'things/kettle.md': '---\nstatus: mended\nWork Stage: Done\nseason: "[[Deep Winter]]"\n---\n',
	'things/chair.md': '---\nstatus: broken\nseason: ["[[seasons/Deep Winter|the cold]]"]\n---\n',
	'seasons/Deep Winter.md': '---\ntitle: Deep Winter\n---\n',
};

const paths = ['people/Ada.md', 'people/Bo.md', 'things/kettle.md', 'things/chair.md'];

/** Each facet by its id, with the notes of one of its terms. */
const asked = [
	['Work Stage', 'In Review', ['people/Ada.md']],
	['Work Stage', 'Shipped', ['things/kettle.md']],
	['mood', 'calm', ['people/Ada.md']],
	['repair', 'broken', ['things/chair.md']],
	['season', 'winter', ['things/chair.md', 'things/kettle.md']],
] as const;

describe('a vault whose facets are its own', () => {
	let app: RunningApp;
	let api: InPhaseApi;
	beforeEach(async () => {
		app = await startApp(files);
		if (app.plugin.api === undefined) throw new Error('no api');
		api = app.plugin.api;
	});

	function boardOf(facet: string | undefined): Record<string, readonly string[]> {
		const { containerEl } = openBoard(facet);
		return Object.fromEntries(
			columnsIn(containerEl).map((column) => [labelOf(column), cardsIn(column).map((card) => titleOf(card))]),
		);
	}

	const openBoard = (facet: string | undefined) =>
		app.host.openBase('in-phase-board', { paths, config: facet === undefined ? {} : { facet } });

	it('has the first of them for the main one, in the API, on the command line and on a board', async () => {
		expect(api.phases()).toMatchObject({
			facet: 'Work Stage',
			terms: [
				{ name: 'In Review', counts: {} },
				{ name: 'Shipped', formerly: ['Done'] },
			],
		});
		expect(JSON.parse(await app.host.runCli('in-phase:phases', { format: 'json' }))).toEqual(api.phases());
		expect(Object.keys(boardOf(undefined)).slice(0, 2)).toEqual(['Under Review', 'Out']);
	});

	it.each(asked)('lists the notes of %s %s', async (facet, term, expected) => {
		const listed = api.list({ facet, term });
		expect([listed.facet, listed.term, listed.notes.map(({ path }) => path)]).toEqual([facet, term, expected]);
		const printed: unknown = JSON.parse(await app.host.runCli('in-phase:list', { facet, phase: term, format: 'json' }));
		expect(listed).toMatchObject(printed as object);
	});

	it('keeps two facets of one property apart on a board', () => {
		expect(boardOf('mood')).toMatchObject({ Calm: ['Ada'], Upset: ['Bo'] });
		expect(boardOf('repair')).toMatchObject({ Broken: ['chair'], Mended: ['kettle'] });
	});

	it('shows on a board what notes say by a link', () => {
		expect(boardOf('season')).toMatchObject({ 'Deep Winter': ['kettle', 'chair'] });
	});

	it('names the facets that there are where a board asks for another', () => {
		const { containerEl } = openBoard('work stag');
		expect(remarkOf(containerEl)).toContain('Work Stage');
	});
});
