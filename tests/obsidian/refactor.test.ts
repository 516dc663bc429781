import { beforeEach, describe, expect, it, vi } from 'vitest';
import { kinds } from '../../src/locale/en/said/kinds';
import { problemWords } from '../screen/panel';
import { planWords, renameWords } from '../screen/windows';
import { garden, startApp, type RunningApp } from './app';
import { findProblem, menuOf, openTab } from './screen/panel';
import { find, findAll, nameOf, press, textOf } from './screen/seen';
import { giveName, planWindow, showChanges, suggestions, topWindow } from './screen/windows';

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
const plan = planWindow(() => app.host);
async function askFor(name: string): Promise<void> {
	await app.host.openNote(old);
	await app.host.runCommand('in-phase:rename-phase');
	await giveName(app.host, name);
}
const show = (): Promise<void> => showChanges(app.host);
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
		await show();
		expect(plan.status()).toMatch(/^\d+ changes in \d files\. Nothing is written until you apply\.$/);
		expect(plan.files()).toContain('beds/plan.md');
		expect(plan.text()).toContain(`Moves to “${now}”`);
		expect(plan.kinds()).toContain('Headings (0 of 1)');
		expect(await snapshot()).toEqual(before);
	});

	it('changes notes, links and canvases, and moves the definition', async () => {
		await askFor('settling');
		await show();
		expect(nameOf(plan.applyButton())).toContain(String(plan.files().length));
		await plan.apply();
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
		await show();
		plan.offer('# Formation Phase').click();
		plan.kind(kinds.link).click();
		plan.kind(kinds.display).click();
		await plan.apply();
		expect(await read('beds/plan.md')).toBe(
			'---\nphase: settling\n---\n\n# Settling Phase\n\nSee [[formation-phase|Formation Phase]].\n',
		);
	});

	it('leaves out a note that is not ticked', async () => {
		await askFor('settling');
		await show();
		plan.file('beds/raised-bed.md').click();
		await plan.apply();
		expect(await read('beds/raised-bed.md')).toBe(files['beds/raised-bed.md']);
		expect(await read('habits/weeding.md')).toContain('phase: settling');
	});

	it('leaves out a folder that is not ticked', async () => {
		await askFor('settling');
		await show();
		expect(plan.folders()).toContain('beds');
		plan.folder('beds').click();
		await plan.apply();
		expect(await read('beds/raised-bed.md')).toBe(files['beds/raised-bed.md']);
		expect(await read('habits/weeding.md')).toContain('phase: settling');
	});

	it('refuses a note that has changed since, and plans again', async () => {
		await askFor('settling');
		await show();
		await app.host.writeFromOutside('beds/plan.md', '---\nphase: formation\n---\nMine\n');
		await plan.apply();
		expect(plan.text()).toContain('1 file not changed:beds/plan.md: the file has changed since');
		await plan.again();
		expect(plan.files()).toEqual(['beds/plan.md']);
		await plan.apply();
		expect(await read('beds/plan.md')).toBe('---\nphase: settling\n---\nMine\n');
	});

	it('changes nothing when what it does cannot be recorded, and plans again', async () => {
		const before = await snapshot();
		const { adapter } = app.host.app.vault;
		await askFor('settling');
		await show();
		const write = vi.spyOn(adapter, 'write').mockRejectedValue(new Error('the disk is full'));
		await plan.apply();
		expect(plan.status()).toBe('Nothing was changed, since what is changed could not be recorded: the disk is full');
		expect(plan.buttons()).toEqual([planWords.again.name, planWords.close.name]);
		expect(document.activeElement).toBe(find(topWindow(), planWords.close));
		write.mockRestore();
		expect(await snapshot()).toEqual(before);
		await plan.again();
		expect(findAll(topWindow(), { role: 'checkbox' }).some((box) => box.matches(':disabled:not([title])'))).toBe(false);
		await plan.apply();
		expect(await read('beds/plan.md')).toContain('phase: settling');
	});

	it('names what it left alone before it is done and after', async () => {
		app = await startApp({ ...files, 'beds/inline.md': 'phase:: formation\n' });
		await askFor('settling');
		await show();
		expect(plan.text()).toContain('Left alone (1)beds/inline.md, line 1: phase:: formation');
		await plan.apply();
		expect(plan.text()).toContain('Left alone (1)beds/inline.md, line 1: phase:: formation');
	});

	it('is stopped between two files, and undone', async () => {
		const before = await snapshot();
		await askFor('settling');
		await show();
		plan.startApplying();
		while (!plan.status().startsWith('Changing 3')) await Promise.resolve();
		await plan.stop();
		expect(plan.status()).toMatch(/^Stopped: /);
		await plan.undo();
		expect(await snapshot()).toEqual(before);
	});

	it('is undone later by the command, but for what has changed since', async () => {
		const before = await snapshot();
		await askFor('settling');
		await show();
		await plan.apply();
		await plan.close();
		await app.host.writeFromOutside('beds/plan.md', 'Mine\n');
		await app.host.runCommand('in-phase:undo-rename');
		await app.host.settle();
		suggestions()[0]?.click();
		await app.host.settle();
		expect(plan.text()).toContain('1 file left as it is, since it has changed:beds/plan.md');
		expect(await snapshot()).toEqual({ ...before, 'beds/plan.md': 'Mine\n' });
	});

	it.each([
		['co#op', /cannot stand in it/, 'look'],
		['iteration', /Merging would move/, 'merge'],
	] as const)('says at once why “%s” is not possible', async (name, reason, button) => {
		await askFor(name);
		expect(plan.status()).toMatch(reason);
		expect(find(topWindow(), renameWords[button])).toBeDefined();
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
		await show();
		expect(plan.text()).toContain('Move “coordination” to the trash');
		plan.trash().click();
		await plan.apply();
		expect(await read('x.md')).toBe('[[iteration-phase]]\n');
		expect(await read('beds/compost-heap.md')).toContain('- iteration\n');
		expect(app.host.app.vault.getFileByPath('old/group-phase/coordination.md')).toBeNull();
		await plan.undo();
		expect(await read('old/group-phase/coordination.md')).toContain('Coordination Phase');
	});

	it('is offered as a button on the problem, and in its menu', async () => {
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		await app.host.settle();
		const line = findProblem(panel, 'half done');
		expect(menuOf(app.host, line)).toContain(problemWords.finish.name);
		press(line, problemWords.finish);
		await app.host.settle();
		expect(textOf(topWindow())).toContain('Coordination Phase');
	});
});
