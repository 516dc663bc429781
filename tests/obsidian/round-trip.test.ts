import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phasesWords } from '../screen/panel';
import { startApp, type RunningApp } from './app';
import { chooseItem, lineWith, openFixAll, openTab, seePanel } from './screen/panel';
import { askForMenu, findAll } from './screen/seen';
import { closeByCross, giveName, planWindow, showChanges, suggestions, topWindow } from './screen/windows';

/** The vault of the project, and a real one where it is at hand, with a note that defines a term and one that does not. */
const vaults = [
	{
		path: 'demo-vault',
		phase: 'Formation Phase',
		definition: 'framework/group-phase/formation-phase.md',
		note: 'Welcome.md',
	},
	{
		path: '../shared/vaults/dao-primitives',
		phase: 'Formation Phase',
		definition: 'notes/dao-primitives/framework/group-phase/formation.md',
		note: 'README.md',
	},
].filter(({ path }) => existsSync(path));

/** The text files of a vault on the disk. */
function readVault(vault: string): Readonly<Record<string, string>> {
	const entries = readdirSync(vault, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && /\.(?:md|canvas|base|json)$/.test(entry.name));
	const paths = files.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		paths.map((path) => [relative(vault, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
	);
}

async function applyPlan(app: RunningApp): Promise<void> {
	const plan = planWindow(() => app.host);
	await app.host.settle();
	for (const box of findAll(topWindow(), { role: 'checkbox' }) as HTMLInputElement[])
		if (!box.checked && !box.disabled) box.click();
	await plan.apply();
	closeByCross();
}

/** The files of a vault with their texts, hidden ones of the plugin's settings included, journals and trash left out. */
async function filesIn({ host: { app } }: RunningApp): Promise<Readonly<Record<string, string>>> {
	const settings = '.obsidian/plugins/in-phase/data.json';
	const paths = [...app.vault.getFiles().map(({ path }) => path), settings].sort();
	const texts: Record<string, string> = {};
	for (const path of paths) if (await app.vault.adapter.exists(path)) texts[path] = await app.vault.adapter.read(path);
	return texts;
}

describe.each(vaults)('$path', ({ path, phase, definition, note }) => {
	const files = readVault(path);

	it.each<[string, (app: RunningApp) => Promise<unknown>]>([
		[
			'fixing all that is safe',
			async (app) => {
				openTab(await app.openPanel(), 'problems');
				await app.host.settle();
				openFixAll(seePanel());
				await applyPlan(app);
			},
		],
		[
			'renaming a phase',
			async (app) => {
				await app.host.openNote(definition);
				await app.host.runCommand('in-phase:rename-phase');
				await giveName(app.host, 'settling in');
				await showChanges(app.host);
				await applyPlan(app);
			},
		],
		[
			'converting queries',
			async (app) => {
				await app.host.runCommand('in-phase:convert-vault');
				await applyPlan(app);
			},
		],
		[
			'adding a note to a phase',
			async (app) => {
				await app.host.openNote(note);
				await app.openPanel();
				askForMenu(lineWith(seePanel(), phase));
				await chooseItem(app.host, phasesWords.menu.addActive(phase));
			},
		],
	])('is what it was after %s and “Undo changes…”', async (_, act) => {
		const app = await startApp(files);
		const before = await filesIn(app);
		await act(app);
		await app.host.settle();
		expect(await filesIn(app)).not.toEqual(before);
		await app.host.runCommand('in-phase:undo-rename');
		await app.host.settle();
		suggestions()[0]?.click();
		await app.host.settle();
		expect(await filesIn(app)).toEqual(before);
	});
});
