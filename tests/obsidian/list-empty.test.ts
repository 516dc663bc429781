import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../host/host';
import { garden, startApp, type RunningApp } from './app';
import { headerOf, remarkLines, remarksOf } from './screen/blocks';

const host = 'plain.md';

interface Opened {
	readonly app: RunningApp;
	readonly block: HTMLElement;
	/** The lines below the list. */
	readonly lines: () => readonly string[];
}

/** A block of patterns in a note, in the garden with two patterns of the formation phase. */
async function open(
	body: string,
	more: Record<string, string> = {},
	language = 'phase-patterns',
	options?: HostOptions,
): Promise<Opened> {
	const app = await startApp({ ...garden, ...more, [host]: `\`\`\`${language}\n${body}\n\`\`\`\n` }, options);
	const [block] = await app.openBlocks(host);
	if (block === undefined) throw new Error('no block');
	return {
		app,
		block,
		lines: () => remarkLines(block),
	};
}

const leftOut = 'No pattern notes in Formation Phase with these options.';

describe('an empty list', () => {
	it.each<[string, readonly string[]]>([
		['phase: formation\nfrom: habits', [leftOut, '2 are left out by from: habits.']],
		[
			'phase: formation\nfrom: nowhere',
			[leftOut, '2 are left out by from: nowhere.', 'No note is in a folder “nowhere”.'],
		],
		[
			'phase: formation\nfrom: bed',
			[leftOut, '2 are left out by from: bed.', 'No note is in a folder “bed”; did you mean “beds”?'],
		],
		[
			'phase: formation\nfrom: types',
			[leftOut, '2 are left out by from: types.', 'No note is in a folder “types”; did you mean “tools/types”?'],
		],
		[
			'phase: iteration\nexclude: beds',
			['No pattern notes in Iteration Phase with these options.', '1 is left out by exclude: beds.'],
		],
		[
			'phase: formation\nwhere: { status: dry }',
			[leftOut, '2 are left out by where: { status: dry }.', 'No note has a property “status”.'],
		],
		['phase: formation\nscale: network', [leftOut, '2 are left out by scale: network.']],
		[
			'phase: formation\nfrom: habits\nexclude: beds',
			[leftOut, '2 are left out by from: habits and exclude: beds together.'],
		],
		[
			'phase: formation\nfrom: beds\nwhere: { status: dry }',
			[leftOut, '2 are left out by where: { status: dry }.', 'No note has a property “status”.'],
		],
		[
			'phase: formation\ntype: primitive\nsubtypes: false\nexclude: tools shed',
			[
				'No primitive notes in Formation Phase with these options.',
				'1 is left out by exclude: tools shed.',
				'1 is left out by subtypes: false.',
			],
		],
		[
			'phase: [formation, iteration]\ntype: [playbook]\nscale: network',
			[
				'No playbook notes in Formation Phase or Iteration Phase and Network Scale.',
				'No note of this vault has the type “playbook”.',
			],
		],
		[
			'phase: formation\nempty: Nothing yet, see `beds`\nfrom: bed',
			['Nothing yet, see beds', 'No note is in a folder “bed”; did you mean “beds”?'],
		],
	])('says what its options leave out: %j', async (body, expected) => {
		const { lines } = await open(body, {
			'group-scale/network-scale.md': '---\ntitle: Network Scale\ntags: [group-scale]\n---\n',
		});
		expect(lines()).toEqual(expected);
	});

	it('sets the option as code', async () => {
		const { block } = await open('phase: formation\nfrom: habits');
		expect([...block.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual(['from: habits']);
	});

	it('has near misses as links beside what its options leave out', async () => {
		const { block, lines } = await open('phase: formation\nfrom: habits', {
			'habits/airing.md': '---\ntitle: Airing\ntype: pattern\nphase: formatoin\n---\n',
			'elsewhere/other.md': '---\ntitle: Other\ntype: pattern\nphase: formatoin\n---\n',
		});
		expect(lines()).toEqual([
			leftOut,
			'2 are left out by from: habits.',
			'1 note says “formatoin”; did you mean “formation”? habits/airing',
		]);
		expect(
			[...remarksOf(block).querySelectorAll<HTMLElement>('a.internal-link')].map(({ dataset }) => dataset['href']),
		).toEqual(['habits/airing.md']);
	});

	it('follows the notes that its options leave out', async () => {
		const { app, lines } = await open('phase: formation\nfrom: habits');
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(lines()).toEqual([leftOut, '3 are left out by from: habits.']);
		await app.host.app.vault.create('habits/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(lines()).toEqual([]);
	});

	it('follows the folder that is not there', async () => {
		const { app, lines } = await open('phase: formation\nfrom: bed');
		await app.host.app.vault.createFolder('bed');
		await app.host.app.vault.create('bed/text.md', 'Text');
		await app.host.settle();
		expect(lines()).toEqual([leftOut, '2 are left out by from: bed.']);
	});

	it('says so in German', async () => {
		const { lines } = await open('phase: formation\nfrom: bed\nexclude: tools', {}, 'phase-patterns', {
			language: 'de',
		});
		expect(lines()).toEqual([
			'Mit diesen Optionen keine Notizen vom Typ „pattern“ in „Formation Phase“.',
			'2 Notizen fehlen wegen from: bed.',
			'In einem Ordner „bed“ liegt keine Notiz; meintest du „beds“?',
		]);
	});
});

describe('a list that is not empty', () => {
	it('says which property no note has, as long as none has it', async () => {
		const { app, lines } = await open('phase: formation\ncolumns: [title, autor]\nsort: autor desc\ngroup: folder');
		expect(lines()).toEqual(['No note has a property “autor”.']);
		await app.host.app.vault.create('habits/text.md', '---\nauthor: Mara\n---\n');
		await app.host.settle();
		expect(lines()).toEqual(['No note has a property “autor”; did you mean “author”?']);
		await app.host.app.vault.create('habits/other.md', '---\nAutor: Mara\n---\n');
		await app.host.settle();
		expect(lines()).toEqual([]);
	});

	it('says which of its folders is not there, as long as it is not', async () => {
		const { app, lines } = await open('phase: formation\nfrom: [beds, habbits]');
		expect(lines()).toEqual(['No note is in a folder “habbits”; did you mean “habits”?']);
		await app.host.app.vault.createFolder('habbits');
		await app.host.app.vault.create('habbits/text.md', 'Text');
		await app.host.settle();
		expect(lines()).toEqual([]);
	});

	it('tells in the tooltip of its header what its options leave out, and follows that', async () => {
		const { app, block, lines } = await open('phase: formation\nexclude: beds/raised-bed', {
			'beds/raised-bed/a.md': '---\ntype: pattern\nphase: formation\n---\n',
		});
		const header = headerOf(block);
		expect(header.textContent).toBe('Formation Phase: 2 patterns');
		expect([header.ariaLabel, header.role]).toEqual(['1 is left out by exclude: beds/raised-bed.', 'note']);
		expect(lines()).toEqual([]);
		await app.host.app.vault.create('beds/raised-bed/b.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(header.ariaLabel).toBe('2 are left out by exclude: beds/raised-bed.');
		await app.host.app.fileManager.renameFile(
			app.host.app.vault.getFolderByPath('beds/raised-bed') ?? app.host.app.vault.getRoot(),
			'beds/low',
		);
		await app.host.settle();
		expect(header.textContent).toBe('Formation Phase: 4 patterns');
		expect([header.ariaLabel, header.role]).toEqual([null, null]);
	});

	it('says nothing of options that leave nothing out', async () => {
		const { block, lines } = await open('phase: formation\nfrom: beds\nexclude: habits');
		expect(headerOf(block).ariaLabel).toBeNull();
		expect(lines()).toEqual([]);
	});
});

describe('the header of a list', () => {
	it.each<[string, string]>([
		['phase: formation', 'Formation Phase: 2 patterns'],
		['phase: formation\ntype: practice', 'Formation Phase: 1 practice'],
		['phase: formation\ntype: [primitive, pattern]', 'Formation Phase: 4 notes'],
		['phase: [formation, iteration]\nlimit: 1', 'Formation Phase or Iteration Phase: 2 patterns'],
		['phase: formation\nheader: false', ''],
		['phase: formation\nfrom: habits', ''],
	])('%j', async (body, expected) => {
		const { block } = await open(body);
		expect(headerOf(block).textContent).toBe(expected);
	});

	it('names both facets', async () => {
		const { block } = await open('phase: formation\nscale: network', {
			'group-scale/network-scale.md': '---\ntitle: Network Scale\ntags: [group-scale]\n---\n',
			'beds/raised-bed.md': '---\ntype: pattern\nphase: formation\nscale: network\n---\n',
		});
		expect(headerOf(block).textContent).toBe('Formation Phase and Network Scale: 1 pattern');
	});

	it('stays away when it is turned off, whatever its options leave out', async () => {
		const { block } = await open('phase: formation\nheader: false\nexclude: beds/raised-bed', {
			'beds/raised-bed/a.md': '---\ntype: pattern\nphase: formation\n---\n',
		});
		const header = headerOf(block);
		expect([header.childNodes.length, header.ariaLabel]).toEqual([0, null]);
	});
});
