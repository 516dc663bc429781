import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { statusItem } from './screen/editor';
import { lineWith, openTab } from './screen/panel';
import { dataPath } from './screen/settings';

const plainNotes = Object.fromEntries(
	Array.from({ length: 5 }, (_, at) => [`log/${at}.md`, `---\nmood: calm\n---\nDay ${at} [[raised-bed]]\n`]),
);

const vault = {
	...garden,
	...plainNotes,
	[dataPath]: '{"welcomed": true}',
	// Two definitions of one term, one of which may be merged into the other; and a value that is no term.
	'framework/group-phase/iteration.md': '---\ntitle: Iteration\ntags: [group-phase]\naliases: ["#iteration"]\n---\n',
	'odd.md': '---\ntype: pattern\nphase: [formatoin]\n---\nText\n',
	'broken.md': '---\nphase: [formation\nmood: calm\n---\nText\n',
	'blocks.md': [
		'```phase-patterns\nphase: formation\n```',
		'```phase-list\nphase: formation\nview: table\ncolumns: [title, type, phase]\nsort: title\nfrom: beds\n```',
		'```phase-map\n```',
		'```phase-lint\nfrom: /\n```',
		'```phase-lint\n```',
		'```phase-patterns\nphase: formation\nwhere:\n  soil: clay\n```',
	].join('\n\n'),
};

/** What happens to notes that is no concern of anything that is shown. */
const saves: readonly (readonly [string, string, string])[] = [
	['a note that says nothing for a facet', 'log/1.md', '---\nmood: brisk\n---\nWritten [[raised-bed]] [[iteration]]\n'],
	['the text of a note that is listed', 'beds/raised-bed.md', `${garden['beds/raised-bed.md'] ?? ''}More text.\n`],
	[
		'the text of a definition',
		'framework/group-phase/formation-phase.md',
		`${garden['framework/group-phase/formation-phase.md'] ?? ''}More.\n`,
	],
	['the text of a note with a problem', 'odd.md', `${vault['odd.md']}More text.\n`],
	['the text of a note whose properties cannot be read', 'broken.md', `${vault['broken.md']}More text.\n`],
];

describe('after a note was saved that concerns nothing shown', () => {
	let app: RunningApp;
	let surfaces: ReadonlyMap<string, Element>;
	let observers: MutationObserver[] = [];
	beforeEach(async () => {
		app = await startApp(vault);
		const blocks = await app.openBlocks('blocks.md');
		const editor = await app.host.openNote('beds/compost-heap.md', { mode: 'source', newLeaf: true });
		const panel = await app.openPanel();
		surfaces = new Map<string, Element>([
			...blocks.map((block, at): [string, Element] => [`block ${at + 1}`, block]),
			['editor', editor.containerEl],
			['panel', panel],
			['status bar', statusItem(document)],
		]);
		observers = [];
	});
	afterEach(() => {
		for (const observer of observers) observer.disconnect();
	});

	/** How many mutations each surface sees while something happens; those that see none are left out. */
	async function countWrites(happen: () => Promise<unknown>): Promise<Readonly<Record<string, readonly string[]>>> {
		await app.host.settle();
		const counts: Record<string, string[]> = {};
		for (const [name, element] of surfaces) {
			const observer = new MutationObserver((records) => {
				(counts[name] ??= []).push(...records.map(sayOfRecord));
			});
			observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
			observers.push(observer);
		}
		await happen();
		await app.host.settle();
		return counts;
	}

	async function save(path: string, text: string): Promise<void> {
		const file = app.host.app.vault.getFileByPath(path);
		if (file === null) throw new Error(`no ${path}`);
		await app.host.app.vault.modify(file, text);
	}

	it.each(saves)('nothing is drawn beside the phases: %s', async (_, path, text) => {
		lineWith(surfacesPanel(), 'Formation Phase').click();
		expect(await countWrites(() => save(path, text))).toEqual({});
	});

	it.each(saves)('nothing is drawn beside the problems: %s', async (_, path, text) => {
		openTab(surfacesPanel(), 'problems');
		expect(await countWrites(() => save(path, text))).toEqual({});
	});

	it('and all is drawn that shows a note which says something else', async () => {
		const counts = await countWrites(() => save('odd.md', '---\ntype: pattern\nphase: [formation]\n---\n'));
		expect(Object.keys(counts).sort()).toEqual(['block 1', 'block 2', 'block 3', 'block 4', 'block 6', 'panel']);
	});

	function surfacesPanel(): HTMLElement {
		const panel = surfaces.get('panel');
		if (!(panel instanceof HTMLElement)) throw new Error('no panel');
		return panel;
	}
});

function sayOfRecord({ type, attributeName, target }: MutationRecord): string {
	const element = target instanceof Element ? target : target.parentElement;
	return `${type} ${attributeName ?? ''} ${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}`;
}
