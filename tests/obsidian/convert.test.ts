import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';

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
const modal = (): HTMLElement => {
	const found = [...document.querySelectorAll<HTMLElement>('.modal.in-phase-modal')].at(-1);
	if (found === undefined) throw new Error('No window is open.');
	return found;
};
const textsOf = (selector: string): readonly (string | null)[] =>
	[...modal().querySelectorAll(selector)].map(({ textContent }) => textContent);
async function click(start: string): Promise<void> {
	const button = [...modal().querySelectorAll('button')].find((one) => one.textContent?.startsWith(start));
	if (button === undefined) throw new Error(`There is no button “${start}”: ${modal().textContent}`);
	button.click();
	await app.host.settle();
}

beforeEach(async () => {
	app = await startApp(files);
});

describe('converting the snippets of a vault', () => {
	beforeEach(async () => {
		await app.host.runCommand('in-phase:convert-vault');
		await app.host.settle();
	});

	it('shows what both list, side by side, and writes nothing', async () => {
		const answers = modal().querySelector('.in-phase-convert');
		expect(
			[...(answers?.querySelectorAll('.in-phase-convert-heading') ?? [])].map(({ textContent }) => textContent),
		).toEqual(['Dataview lists', 'The block lists']);
		const [before, after] = [...(answers?.querySelectorAll('ul') ?? [])].map((list) =>
			[...list.querySelectorAll('li')].map(({ textContent }) => textContent),
		);
		expect(before).toContain('=<b>Kept</b>');
		expect(before?.join()).not.toContain('missed');
		expect(after).toContain('=<b>Kept</b>');
		expect(after).toContain('+missed: “Pattern” is “pattern”, written otherwise');
		expect(await read('lists/one.md')).toBe(files['lists/one.md']);
	});

	it('does not tick a block that would lose a note, and names what is left alone', () => {
		expect(modal().textContent).toContain('−inline: it says “phase:: iteration” in its text');
		expect(textsOf('[data-kind]')).toEqual([
			'Blocks that list notes which Dataview missed (2)',
			'Blocks that would list other notes: look first (0 of 1)',
		]);
		expect(modal().textContent).toContain('lists/two.md, line 8: TASK: “TASK” is more than a list asks');
	});

	it('writes what is ticked, and takes it back', async () => {
		await click('Apply to 2 files');
		expect(await read('lists/one.md')).toBe(`# One\n\n${block}`);
		expect(await read('lists/two.md')).toBe(`# Two\n\n${block}\n\`\`\`dataview\nTASK\n\`\`\`\n`);
		expect(await read('lists/three.md')).toBe(files['lists/three.md']);
		await click('Undo');
		expect(await read('lists/one.md')).toBe(files['lists/one.md']);
	});
});

describe('converting the snippets of a note', () => {
	it('leaves the other notes out', async () => {
		await app.host.openNote('lists/one.md');
		await app.host.runCommand('in-phase:convert-note');
		await app.host.settle();
		expect(textsOf('.in-phase-plan-title')).toEqual(['one']);
		await click('Apply to 1 file');
		expect(await read('lists/one.md')).toBe(`# One\n\n${block}`);
		expect(await read('lists/two.md')).toBe(files['lists/two.md']);
	});

	it('says that there is nothing to change in a note without any', async () => {
		await app.host.openNote('beds/kept.md');
		await app.host.runCommand('in-phase:convert-note');
		await app.host.settle();
		expect(textsOf('.in-phase-plan-status')).toEqual(['There is nothing to change.']);
	});
});
