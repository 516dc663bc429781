import { describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { markIn, matrixRowsIn, mistakesOf, stagesIn } from './screen/blocks';
import { seePanel, treeLines } from './screen/panel';
import { namesOf } from './screen/seen';

/** The map as text: each phase with its total and its counts by type. */
function stagesOf(block: HTMLElement | undefined): readonly string[] {
	return stagesIn(block).map(({ element, label, total, bars, former }) => {
		const host = element.getAttribute('aria-current') === 'true' ? '*' : '';
		return `${host}${label.textContent} ${total}: ${bars.join(', ')}${former}`;
	});
}

/** The table of the map, row by row. */
const cellsOf = (block: HTMLElement | undefined): readonly (readonly string[])[] =>
	[...(block?.querySelectorAll('tr') ?? [])].map((row) =>
		[...row.children].map(({ textContent }) => textContent.trim()),
	);

/** The phases that are lit up, in either form. */
const litOf = (block: HTMLElement | undefined): readonly string[] =>
	[...stagesIn(block), ...matrixRowsIn(block)]
		.filter(({ element }) => element.getAttribute('aria-current') === 'true')
		.map(({ label }) => label.textContent);

const rewrite = async ({ host }: RunningApp, path: string, change: (text: string) => string): Promise<void> => {
	const file = host.app.vault.getFileByPath(path);
	if (file === null) throw new Error(`no note at ${path}`);
	await host.app.vault.process(file, change);
	await host.settle();
};

const open = async (body: string, path = 'map.md'): Promise<readonly [RunningApp, HTMLElement | undefined]> => {
	const app = await startApp({
		...garden,
		[path]: `---\ntitle: Formation Phase\ntags: [group-phase]\n---\n\`\`\`phase-map\n${body}\n\`\`\`\n`,
	});
	const [block] = await app.openBlocks(path);
	return [app, block];
};

describe('the map of phases', () => {
	it('shows the phases in order, each with its notes by type, the host’s phase lit up', async () => {
		const [, block] = await open('', 'framework/group-phase/formation-phase.md');
		expect(stagesOf(block)).toEqual([
			'*Formation 4: pattern 2, practice 1, primitive 1',
			'Iteration 1: pattern 1, practice 0, primitive 01 note under the former name',
		]);
	});

	it('counts the types it is asked for, with what extends them', async () => {
		const [, block] = await open('type: primitive');
		expect(stagesOf(block).at(0)).toContain('primitive 2');
	});

	it('is a table where that is asked for', async () => {
		const [, block] = await open('view: matrix');
		expect(cellsOf(block)).toEqual([
			['Phase', 'pattern', 'practice', 'primitive', 'All'],
			['Formation', '2', '1', '1', '4'],
			['Iteration 1 former', '1', '0', '0', '1'],
		]);
		expect(block && namesOf(block, 'img')).toEqual(['1 note under the former name “coordination”']);
	});

	it.each(['stages', 'matrix'])(
		'names the types that no phase has in one line, not in each phase (%s)',
		async (view) => {
			const [app, block] = await open(`type: [pattern, pond, hedge]\nview: ${view}`);
			const lines = (): readonly string[] =>
				[...(block?.querySelectorAll<HTMLElement>('.in-phase-line') ?? [])]
					.filter((line) => line.style.display !== 'none')
					.map(({ textContent }) => textContent);
			const named = (): readonly string[] => (block ? namesOf(block, 'button') : []);
			expect(lines().join()).toMatch(/pond.*hedge|hedge.*pond/);
			expect(named().filter((name) => /pond|hedge/.test(name))).toEqual([]);
			await app.host.app.vault.create('beds/pond.md', '---\ntype: pond\nphase: formation\n---\n');
			await app.host.settle();
			expect(lines().join()).not.toContain('pond');
			expect(lines().join()).toContain('hedge');
			expect(named().some((name) => name.startsWith('pond 1'))).toBe(true);
		},
	);

	it.each(['stages', 'matrix'])('marks a type without a note of its own, until it has one (%s)', async (view) => {
		const [app, block] = await open(`view: ${view}`);
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pond\nphase: formation\n---\n');
		await app.host.settle();
		const marked = (): readonly string[] =>
			[...(block?.querySelectorAll('.is-undefined-type') ?? [])].map(({ textContent }) => textContent);
		expect(marked()).toContain('pond');
		expect(block?.querySelector('[title*="pond"]')).not.toBeNull();
		await app.host.app.vault.create('tools/types/pond.md', '---\ntype: type\n---\n');
		await app.host.settle();
		expect(marked()).not.toContain('pond');
		expect(block?.querySelector('[title*="pond"]')).toBeNull();
	});

	it('follows a change, and keeps the stages', async () => {
		const [app, block] = await open('');
		const [stage] = stagesIn(block);
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(stagesOf(block).at(0)).toContain('Formation 5: pattern 3');
		expect(stagesIn(block)[0]?.element).toBe(stage?.element);
	});

	it('has a name for each bar that a screen reader can say', async () => {
		const [, block] = await open('');
		expect(block && namesOf(block, 'button')[0]).toBe('pattern 2, Formation Phase');
	});

	const mistakes: readonly (readonly [body: string, message: string])[] = [
		['vew: matrix', 'Line 1 “vew” is not an option of this block. Did you mean “view”?'],
		['view: table', 'Line 1 “view” is either stages or matrix, not “table”'],
		['facet: fase', 'Line 1 “fase” is not a facet of this vault. Did you mean “phase”?'],
		['facet: scale', 'This vault defines no scale.'],
	];
	it.each(mistakes)('says what is wrong with “%s”', async (body, message) => {
		const [, block] = await open(body);
		expect(mistakesOf(block)?.querySelector('li')?.textContent).toContain(message);
	});

	const hosts: readonly (readonly [what: string, path: string, note: string, lit: readonly string[]])[] = [
		['lies in a folder that is left out', 'drafts/plan.md', 'phase: iteration', ['Iteration']],
		['lies outside the folders of the map', 'plan.md', 'phase: [formation, coordination]', ['Formation', 'Iteration']],
		[
			'says another phase than it defines',
			'framework/group-phase/formation-phase.md',
			'title: Formation Phase\ntags: [group-phase]\nphase: iteration',
			['Formation'],
		],
		['says none', 'plan.md', 'title: Plan', []],
	];
	it.each(['stages', 'matrix'].flatMap((view) => hosts.map((host) => [view, ...host] as const)))(
		'lights up, in %s, the phase of a host that %s',
		async (view, _what, path, note, lit) => {
			const app = await startApp({
				...garden,
				[path]: `---\n${note}\n---\n\`\`\`phase-map\nfrom: beds\nview: ${view}\n\`\`\`\n`,
			});
			const [block] = await app.openBlocks(path);
			expect(litOf(block)).toEqual(lit);
		},
	);

	it.each(['stages', 'matrix'])('says former names in a tooltip, and keeps it true (%s)', async (view) => {
		const definition = 'framework/group-phase/formation-phase.md';
		const [app, block] = await open(`view: ${view}`);
		const labelNow = (): HTMLElement | undefined => [...stagesIn(block), ...matrixRowsIn(block)][0]?.label;
		const label = labelNow();
		expect(label?.getAttribute('aria-label')).toBeNull();
		await rewrite(app, definition, (text) => text.replace('tags:', 'formerly: [settling]\ntags:'));
		expect(label?.getAttribute('aria-label')).toBe('Formerly settling');
		await rewrite(app, definition, (text) => text.replace('formerly: [settling]\n', ''));
		expect(label?.getAttribute('aria-label')).toBeNull();
		expect(labelNow()).toBe(label);
	});

	it('keeps the cells of the table, and the focus among them', async () => {
		const [app, block] = await open('view: matrix');
		const cells = [...(block?.querySelectorAll<HTMLElement>('tr, th, td, button') ?? [])];
		const button = block?.querySelector<HTMLElement>('button[aria-label="practice 1, Formation Phase"]');
		button?.focus();
		await app.host.app.vault.create('beds/pond.md', '---\ntype: [practice, pond]\nphase: formation\n---\n');
		await app.host.settle();
		expect(cellsOf(block).slice(0, 2)).toEqual([
			['Phase', 'pattern', 'practice', 'pond', 'primitive', 'All'],
			['Formation', '2', '2', '1', '1', '5'],
		]);
		expect(cells.every(({ isConnected }) => isConnected)).toBe(true);
		expect(document.activeElement).toBe(button);
		expect(button?.getAttribute('aria-label')).toBe('practice 2, Formation Phase');
		await rewrite(app, 'beds/compost-heap.md', (text) => text.replace('  - coordination\n', '  - iteration\n'));
		expect(markIn(block)).toBeUndefined();
		expect(cells.filter(({ isConnected }) => !isConnected)).toEqual([]);
	});

	it.each(['stages', 'matrix'])(
		'leaves the focus where it is when the order of the types changes (%s)',
		async (view) => {
			const [app, block] = await open(`view: ${view}`);
			const button = block?.querySelector<HTMLElement>('button[aria-label="primitive 1, Formation Phase"]');
			button?.focus();
			for (const name of ['pond', 'well', 'shed'])
				await app.host.app.vault.create(`beds/${name}.md`, '---\ntype: primitive\nphase: formation\n---\n');
			await app.host.settle();
			const named = [...(block?.querySelectorAll('button') ?? [])]
				.map((one) => one.getAttribute('aria-label') ?? '')
				.filter((name) => name.endsWith('Formation Phase'));
			expect(named).toEqual([
				'primitive 4, Formation Phase',
				'pattern 2, Formation Phase',
				'practice 1, Formation Phase',
			]);
			expect(document.activeElement).toBe(button);
		},
	);

	it.each(['stages', 'matrix'])('is not touched where nothing differs (%s)', async (view) => {
		const [app, block] = await open(`view: ${view}`);
		const records: MutationRecord[] = [];
		const observer = new MutationObserver((seen) => records.push(...seen));
		observer.observe(block ?? document.body, { childList: true, subtree: true, characterData: true, attributes: true });
		await rewrite(app, 'beds/raised-bed.md', (text) => text.replace('Raised bed', 'High bed'));
		observer.disconnect();
		expect(records).toEqual([]);
	});

	it.each(['stages', 'matrix'])('opens a definition at its label (%s)', async (view) => {
		const [app, block] = await open(`view: ${view}`);
		[...stagesIn(block), ...matrixRowsIn(block)][1]?.label.querySelector('a')?.click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('framework/group-phase/iteration-phase.md');
	});

	it.each(['stages', 'matrix'])('opens the side panel at the phase and the type of a count (%s)', async (view) => {
		const [app, block] = await open(`view: ${view}`);
		block?.querySelector<HTMLElement>('button[aria-label="practice 1, Formation Phase"]')?.click();
		await app.host.settle();
		const lines = treeLines(seePanel());
		const opened = lines
			.filter((line) => line.getAttribute('aria-expanded') === 'true')
			.map(({ textContent }) => textContent);
		expect(opened[0]).toContain('Formation Phase');
		expect(lines.some(({ textContent }) => textContent.includes('Weeding'))).toBe(true);
		expect(seePanel().contains(document.activeElement?.closest('[role="tree"]') ?? null)).toBe(true);
		expect(Number(document.activeElement?.getAttribute('aria-level'))).toBeGreaterThan(1);
	});

	it('is a list for everybody, also where bullets are taken away', async () => {
		const [, block] = await open('');
		expect([...(block?.querySelectorAll('ol, ul') ?? [])].every((list) => list.getAttribute('role') === 'list')).toBe(
			true,
		);
		const name = block?.querySelector('ol')?.getAttribute('aria-labelledby') ?? '';
		expect(document.getElementById(name)?.textContent).toBe('Phases with their notes by type');
	});
});
