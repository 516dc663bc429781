import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { problemWords } from '../screen/panel';
import { problemLines, openTab } from './screen/panel';
import { findAll, nameOf, press, see } from './screen/seen';
import { openWindows, planWindow, topWindow, undoByNotice } from './screen/windows';

const query = '```dataview\nLIST WHERE type = "pattern" AND phase = "formation"\n```\n';
const block = '```phase-patterns\nphase: formation\n```\n';
const files: Readonly<Record<string, string>> = {
	...garden,
	'lists/one.md': `# One\n\n${query}`,
	'lists/two.md': `# Two\n\n${query}\n\`\`\`dataview\nTASK\n\`\`\`\n`,
	'lists/three.md': '```dataview\nLIST WHERE type = "pattern" AND phase = "iteration"\n```\n',
	'beds/kept.md': '---\ntitle: <b>Kept</b>\ntype: pattern\nphase: formation\n---\n',
	'beds/missed.md': '---\ntype: Pattern\nphase: formation\n---\n',
	'beds/inline.md': '---\ntype: pattern\n---\nphase:: iteration\n',
};

let app: RunningApp;
const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
const plan = planWindow(() => app.host);

beforeEach(async () => {
	app = await startApp(files);
});

describe('converting the snippets of a vault', () => {
	beforeEach(async () => {
		await app.host.runCommand('in-phase:convert-vault');
		await app.host.settle();
	});

	it('shows what only one lists, folds what both list, and writes nothing', async () => {
		const after = findAll(see(topWindow(), { role: 'list', name: 'The block lists' }), { role: 'listitem' });
		expect(after.map(({ textContent }) => textContent)).toContain('+missed: “Pattern” is “pattern”, written otherwise');
		const same = [...topWindow().querySelectorAll('details')].find(({ textContent }) =>
			textContent.includes('<b>Kept</b>'),
		);
		expect([same?.open, same?.querySelector('summary')?.textContent]).toEqual([false, 'The note that both list']);
		expect(await read('lists/one.md')).toBe(files['lists/one.md']);
	});

	it('does not tick a block that would lose a note, and names what is left alone', () => {
		expect(plan.text()).toContain('−inline: it says “phase:: iteration” in its text');
		expect(plan.kinds()).toEqual([
			'Blocks that list notes which Dataview missed (2)',
			'Blocks that would list other notes: look first (0 of 1)',
		]);
		expect(plan.text()).toContain('lists/two.md, line 8: TASK: “TASK” is more than a list asks');
	});

	it('writes what is ticked, and takes it back', async () => {
		expect(nameOf(plan.applyButton())).toContain('2');
		await plan.apply();
		expect(await read('lists/one.md')).toBe(`# One\n\n${block}`);
		expect(await read('lists/two.md')).toBe(`# Two\n\n${block}\n\`\`\`dataview\nTASK\n\`\`\`\n`);
		expect(await read('lists/three.md')).toBe(files['lists/three.md']);
		await plan.undo();
		expect(await read('lists/one.md')).toBe(files['lists/one.md']);
	});
});

describe('converting the snippets of a note', () => {
	it('leaves the other notes out', async () => {
		await app.host.openNote('lists/one.md');
		await app.host.runCommand('in-phase:convert-note');
		await app.host.settle();
		expect(plan.files()).toEqual(['lists/one.md']);
		await plan.apply();
		expect(await read('lists/one.md')).toBe(`# One\n\n${block}`);
		expect(await read('lists/two.md')).toBe(files['lists/two.md']);
	});

	it('says that there is nothing to change in a note without any', async () => {
		await app.host.openNote('beds/kept.md');
		await app.host.runCommand('in-phase:convert-note');
		await app.host.settle();
		expect(plan.status()).toBe('There is nothing to change.');
	});
});

describe('converting one snippet by the fix of its finding', () => {
	const two = `# Two\n\n${query}\n${query.replace('formation', 'iteration')}`;

	/** Asks for the fix of the finding in the note that comes in this place. */
	async function fix(text: string, at: number): Promise<void> {
		app = await startApp({ ...garden, 'beds/kept.md': files['beds/kept.md'] ?? '', 'lists/two.md': text });
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		const lines = problemLines(panel).filter(({ textContent }) => textContent.includes('phase-patterns'));
		const line = lines[at];
		if (line === undefined) throw new Error(`There are ${lines.length} findings.`);
		press(line, problemWords.fix('Replace it by a phase-patterns block', true));
		await app.host.settle();
	}

	it('compares what both list, folds what is the same, and leaves the other snippet alone', async () => {
		await fix(two, 0);
		const same = [...topWindow().querySelectorAll('details')].find(({ textContent }) =>
			textContent.includes('<b>Kept</b>'),
		);
		expect(same?.open).toBe(false);
		await plan.apply();
		expect(await read('lists/two.md')).toBe(two.replace(query, block));
	});

	it('closes when it is written, with a notice that takes it back', async () => {
		await fix(two, 1);
		await plan.apply();
		expect(openWindows()).toEqual([]);
		expect(await read('lists/two.md')).toBe(`# Two\n\n${query}\n${block.replace('formation', 'iteration')}`);
		await undoByNotice(app.host);
		expect(await read('lists/two.md')).toBe(two);
	});
});
