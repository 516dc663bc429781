import { beforeEach, describe, expect, it, vi } from 'vitest';
import { garden, startApp, type RunningApp } from './app';

const old = 'framework/group-phase/formation-phase.md';
const now = 'framework/group-phase/settling-phase.md';
const files: Readonly<Record<string, string>> = {
	...garden,
	'beds/plan.md': '---\nphase: formation\n---\n\n# Formation Phase\n\nSee [[formation-phase|Formation Phase]].\n',
	'beds/map.canvas': `{"nodes":[{"id":"1","type":"file","file":"${old}"}]}`,
};

let app: RunningApp;
const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
const exists = (path: string): Promise<boolean> => app.host.app.vault.adapter.exists(path);
const modal = (): HTMLElement => {
	const found = [...document.querySelectorAll<HTMLElement>('.modal.in-phase-modal')].at(-1);
	if (found === undefined) throw new Error('No window is open.');
	return found;
};
const status = (): string => modal().querySelector('.in-phase-plan-status')?.textContent ?? '';
async function click(text: string): Promise<void> {
	const button = [...modal().querySelectorAll('button')].find((one) => one.textContent === text);
	if (button === undefined) throw new Error(`There is no button “${text}”: ${modal().textContent}`);
	button.click();
	await app.host.settle();
}
async function askFor(name: string): Promise<void> {
	await app.host.openNote(old);
	await app.host.runCommand('in-phase:rename-phase');
	const input = modal().querySelector<HTMLInputElement>('input[type="text"]');
	if (input === null) throw new Error('There is no field.');
	input.value = name;
	input.dispatchEvent(new Event('input'));
	await app.host.settle();
}
const snapshot = async (): Promise<Record<string, string>> => {
	const found: Record<string, string> = {};
	for (const { path } of app.host.app.vault.getFiles()) found[path] = await read(path);
	return found;
};

beforeEach(async () => {
	app = await startApp(files);
});

describe('renaming a phase', () => {
	it('shows first what would change, and writes nothing', async () => {
		const before = await snapshot();
		await askFor('settling');
		await click('Show what changes');
		expect(status()).toMatch(/^\d+ changes in \d files\. Nothing is written until you apply\.$/);
		expect([...modal().querySelectorAll('.in-phase-plan-title')].map((title) => title.textContent)).toContain('plan');
		expect(modal().textContent).toContain(`Moves to “${now}”`);
		expect(modal().textContent).toContain('Headings (0 of 1)');
		expect(await snapshot()).toEqual(before);
	});

	it('changes notes, links and canvases, and moves the definition', async () => {
		await askFor('settling');
		await click('Show what changes');
		await click(`Apply to ${modal().querySelectorAll('.in-phase-plan-note').length} files`);
		expect(await read('beds/plan.md')).toBe(
			'---\nphase: settling\n---\n\n# Formation Phase\n\nSee [[settling-phase|Settling Phase]].\n',
		);
		expect(await read('beds/map.canvas')).toContain(now);
		expect(await exists(old)).toBe(false);
		expect(await read(now)).toContain('formerly:\n  - formation\n');
		const { files: journals } = await app.host.app.vault.adapter.list('.obsidian/plugins/in-phase/refactors');
		expect(journals).toHaveLength(1);
	});

	it('makes what is offered only where it is ticked', async () => {
		await askFor('settling');
		await click('Show what changes');
		const heading = [...modal().querySelectorAll<HTMLInputElement>('input[data-edit]')].find((box) =>
			box.closest('label')?.textContent.includes('# Formation Phase'),
		);
		heading?.click();
		for (const box of modal().querySelectorAll<HTMLInputElement>(
			'.in-phase-refactor-kinds label[data-kind="link"] input, .in-phase-refactor-kinds label[data-kind="display"] input',
		))
			box.click();
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(await read('beds/plan.md')).toBe(
			'---\nphase: settling\n---\n\n# Settling Phase\n\nSee [[formation-phase|Formation Phase]].\n',
		);
	});

	it('leaves out a note that is not ticked', async () => {
		await askFor('settling');
		await click('Show what changes');
		modal().querySelector<HTMLInputElement>('input[aria-label="Change “beds/raised-bed.md”"]')?.click();
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(await read('beds/raised-bed.md')).toBe(files['beds/raised-bed.md']);
		expect(await read('habits/weeding.md')).toContain('phase: settling');
	});

	it('leaves out a folder that is not ticked', async () => {
		await askFor('settling');
		await click('Show what changes');
		const groups = [...modal().querySelectorAll<HTMLElement>('.in-phase-plan-group')];
		const nameOf = (element: Element): string | undefined =>
			document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
		expect(groups.map(nameOf)).toContain('beds');
		const beds = groups.find((group) => nameOf(group) === 'beds');
		beds?.querySelector<HTMLInputElement>('.in-phase-plan-group-head input')?.click();
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(await read('beds/raised-bed.md')).toBe(files['beds/raised-bed.md']);
		expect(await read('habits/weeding.md')).toContain('phase: settling');
	});

	it('refuses a note that has changed since, and plans again', async () => {
		await askFor('settling');
		await click('Show what changes');
		await app.host.writeFromOutside('beds/plan.md', '---\nphase: formation\n---\nMine\n');
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(modal().textContent).toContain('1 file not changed:beds/plan.md: the note has changed since');
		await click('Plan again');
		await click('Apply to 1 file');
		expect(await read('beds/plan.md')).toBe('---\nphase: settling\n---\nMine\n');
	});

	it('changes nothing when what it does cannot be recorded, and plans again', async () => {
		const before = await snapshot();
		const { adapter } = app.host.app.vault;
		await askFor('settling');
		await click('Show what changes');
		const write = vi.spyOn(adapter, 'write').mockRejectedValue(new Error('the disk is full'));
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(status()).toBe('Nothing was changed, since what is changed could not be recorded: the disk is full');
		expect(
			[...modal().querySelectorAll('.modal-button-container button')].map(({ textContent }) => textContent),
		).toEqual(['Plan again', 'Close']);
		expect(document.activeElement?.textContent).toBe('Close');
		write.mockRestore();
		expect(await snapshot()).toEqual(before);
		await click('Plan again');
		expect([...modal().querySelectorAll('input')].some(({ disabled, title }) => disabled && title === '')).toBe(false);
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(await read('beds/plan.md')).toContain('phase: settling');
	});

	it('is stopped between two files, and undone', async () => {
		const before = await snapshot();
		await askFor('settling');
		await click('Show what changes');
		const apply = modal().querySelector<HTMLElement>('button.mod-cta');
		apply?.click();
		while (!status().startsWith('Changing 3')) await Promise.resolve();
		await click('Stop');
		expect(status()).toMatch(/^Stopped: /);
		await click('Undo');
		expect(await snapshot()).toEqual(before);
	});

	it('is undone later by the command, but for what has changed since', async () => {
		const before = await snapshot();
		await askFor('settling');
		await click('Show what changes');
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		await click('Close');
		await app.host.writeFromOutside('beds/plan.md', 'Mine\n');
		await app.host.runCommand('in-phase:undo-rename');
		await app.host.settle();
		document.querySelector<HTMLElement>('.suggestion-item')?.click();
		await app.host.settle();
		expect(modal().textContent).toContain('1 file left as it is, since it has changed:beds/plan.md');
		expect(await snapshot()).toEqual({ ...before, 'beds/plan.md': 'Mine\n' });
	});

	it.each([
		['co/op', /cannot stand in a file name/, 'Show what changes'],
		['iteration', /Merging would move/, 'Show the merge'],
	])('says at once why “%s” is not possible', async (name, reason, button) => {
		await askFor(name);
		expect(modal().querySelector('.in-phase-refactor-fault')?.textContent).toMatch(reason);
		expect([...modal().querySelectorAll('button')].map((one) => one.textContent)).toContain(button);
	});
});

describe('finishing a half-done rename', () => {
	beforeEach(async () => {
		app = await startApp({
			...files,
			'old/group-phase/coordination.md': '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n',
			'x.md': '[[coordination]]\n',
		});
	});

	it('moves what says the old name, and the old note to the trash only when ticked', async () => {
		await app.host.runCommand('in-phase:finish-rename');
		await click('Show what changes');
		expect(modal().textContent).toContain('Move “coordination” to the trash');
		modal().querySelector<HTMLInputElement>('.in-phase-refactor-trash input')?.click();
		await click([...modal().querySelectorAll('button.mod-cta')][0]?.textContent ?? '');
		expect(await read('x.md')).toBe('[[iteration-phase]]\n');
		expect(await read('beds/compost-heap.md')).toContain('- iteration\n');
		expect(app.host.app.vault.getFileByPath('old/group-phase/coordination.md')).toBeNull();
		await click('Undo');
		expect(await read('old/group-phase/coordination.md')).toContain('Coordination Phase');
	});

	it('is offered as a button on the problem, and in its menu', async () => {
		const panel = await app.openPanel();
		[...panel.querySelectorAll<HTMLElement>('[role="tab"]')]
			.find((tab) => tab.textContent.includes('Problems'))
			?.click();
		await app.host.settle();
		const line = [...panel.querySelectorAll<HTMLElement>('.in-phase-finding')].find((one) =>
			one.textContent.includes('half done'),
		);
		line?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		await app.host.settle();
		expect(app.host.menu()?.map(({ title }) => title)).toContain('Finish the rename…');
		const button = [...(line?.querySelectorAll('button') ?? [])].find(
			({ textContent }) => textContent === 'Finish the rename…',
		);
		button?.click();
		await app.host.settle();
		expect(document.querySelector('.modal')?.textContent).toContain('Coordination Phase');
	});
});
