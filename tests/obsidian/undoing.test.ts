import { beforeEach, describe, expect, it } from 'vitest';
import { boardWords } from '../screen/board';
import { phasesWords, problemWords, welcomeWords } from '../screen/panel';
import { renameWords, setupWords } from '../screen/windows';
import { inEnglish } from '../said';
import { listChecksum } from '../../src/core/snapshot/checksum';
import { sayFix } from '../../src/core/lint/fix-text';
import { garden, startApp, type RunningApp } from './app';
import { cardWith } from './screen/board';
import { chooseFromMenu, chooseItem, findProblem, lineWith, openFixAll, openTab, seePanel } from './screen/panel';
import { askForMenu, fill, press, see, textOf } from './screen/seen';
import { dataPath } from './screen/settings';
import {
	closeByCross,
	giveName,
	openWindows,
	planWindow,
	showChanges,
	suggestions,
	topWindow,
	undoByNotice,
} from './screen/windows';

const formation = 'framework/group-phase/formation-phase.md';
const query = '```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n';

const seeds = Object.fromEntries(
	Array.from({ length: 18 }, (_, at) => [
		`seeds/${at}.md`,
		`---\ntype: lantern\nstatus: ${['Sown', 'Grown', 'Last Look'][at % 3] ?? ''}\n---\n`,
	]),
);

/** Every kind of thing that can be written has something to be written for in it. */
const vault: Readonly<Record<string, string>> = {
	...garden,
	'framework/group-phase/coordination-phase.md':
		'---\ntitle: Coordination Phase\ntags: [group-phase]\naliases: ["#coordination"]\n---\n',
	'tools/types/pattern.md': '---\n---\n',
	'beds/loose.md': '---\r\n# as it came\r\ntype: "pattern"\r\nphase: [formation-phase]\r\n---\r\nNo line end',
	'beds/typo.md': '---\ntype: pattern\nphase: formatoin\n---\n',
	'beds/bare.md': 'Only soil.\n',
	'beds/query.md': query,
	'beds/snapshot.md': `%% in-phase phase-patterns phase: formation %%\n\n- gone\n\n%% /in-phase ${listChecksum(['- gone'])} %%\n`,
	...seeds,
};

/** The files of a vault with their texts, the settings included, records and trash left out. */
async function filesIn({ host: { app } }: RunningApp): Promise<Readonly<Record<string, string>>> {
	const texts: Record<string, string> = {};
	for (const path of [...app.vault.getFiles().map((file) => file.path), dataPath].sort())
		if (await app.vault.adapter.exists(path)) texts[path] = await app.vault.adapter.read(path);
	return texts;
}

async function problems(app: RunningApp): Promise<HTMLElement> {
	openTab(await app.openPanel(), 'problems');
	await app.host.settle();
	return seePanel();
}

const plan = ({ host }: RunningApp) => planWindow(() => host);
const run = async ({ host }: RunningApp, id: string): Promise<void> => {
	expect(await host.runCommand(`in-phase:${id}`)).toBe(true);
	await host.settle();
};

/** Applies a plan, and takes it back by the button of its window. */
const inWindow = {
	apply: (app: RunningApp): Promise<void> => plan(app).apply(),
	undo: (app: RunningApp): Promise<void> => plan(app).undo(),
};
const byNotice = ({ host }: RunningApp): Promise<void> => undoByNotice(host);

/** What a person does, and the button that takes it back there and then. */
const doings: Readonly<
	Record<
		string,
		readonly [
			act: (app: RunningApp) => Promise<unknown>,
			undo: (app: RunningApp) => Promise<void>,
			files?: Readonly<Record<string, string>>,
		]
	>
> = {
	'a safe fix': [
		async (app) =>
			press(
				findProblem(await problems(app), 'formation-phase'),
				problemWords.fix(inEnglish(sayFix('change', { to: 'formation' }))),
			),
		byNotice,
	],
	'a fix that asks': [
		async (app) => {
			press(
				findProblem(await problems(app), 'formatoin'),
				problemWords.fix(inEnglish(sayFix('change', { to: 'formation' })), true),
			);
			await app.host.settle();
			await plan(app).apply();
		},
		byNotice,
	],
	'all safe fixes': [
		async (app) => {
			openFixAll(await problems(app));
			await app.host.settle();
			await inWindow.apply(app);
		},
		inWindow.undo,
	],
	'a rule ignored in a note': [
		async (app) =>
			chooseFromMenu(app.host, findProblem(await problems(app), 'formatoin'), problemWords.menu.ignoreInNote),
		byNotice,
	],
	'a rule turned off': [
		async (app) =>
			chooseFromMenu(
				app.host,
				findProblem(await problems(app), 'formatoin'),
				problemWords.menu.turnOff('no-unknown-value'),
			),
		byNotice,
	],
	'a type accepted': [
		async (app) => press(findProblem(await problems(app), '“lantern”'), { role: 'button', name: 'Accept this type' }),
		byNotice,
	],
	'a type note': [
		async (app) =>
			press(findProblem(await problems(app), '“lantern”'), { role: 'button', name: 'Create its type note' }),
		byNotice,
	],
	'an added phase': [
		async (app) => {
			await app.host.openNote('beds/bare.md');
			const panel = await app.openPanel();
			await chooseFromMenu(app.host, lineWith(panel, 'Iteration Phase'), phasesWords.menu.addActive('Iteration Phase'));
		},
		byNotice,
	],
	'a phase taken out': [
		async (app) => {
			const panel = await app.openPanel();
			lineWith(panel, 'Formation Phase').click();
			lineWith(panel, 'Patterns').click();
			await chooseFromMenu(app.host, lineWith(panel, 'Compost heap'), phasesWords.menu.remove('Formation Phase'));
		},
		byNotice,
	],
	'a new note in a phase': [
		async (app) => {
			const panel = await app.openPanel();
			const item = phasesWords.menu.create('pattern', 'Iteration Phase');
			await chooseFromMenu(app.host, lineWith(panel, 'Iteration Phase'), item);
			fill(topWindow(), phasesWords.form.title, 'Pond');
			press(topWindow(), phasesWords.form.submit);
		},
		byNotice,
	],
	'a moved card': [
		async (app) => {
			const { containerEl } = app.host.openBase('in-phase-board', { paths: ['beds/raised-bed.md', 'beds/bare.md'] });
			askForMenu(cardWith(containerEl, 'Raised bed'));
			await chooseItem(app.host, boardWords.moveTo('Iteration Phase'));
		},
		byNotice,
	],
	'a rename': [
		async (app) => {
			await app.host.openNote(formation);
			await run(app, 'rename-phase');
			await giveName(app.host, 'settling in');
			await showChanges(app.host);
			await inWindow.apply(app);
		},
		inWindow.undo,
	],
	'a finished rename': [
		async (app) => {
			await run(app, 'finish-rename');
			press(topWindow(), renameWords.look);
			await app.host.settle();
			await inWindow.apply(app);
		},
		inWindow.undo,
	],
	'a conversion': [
		async (app) => {
			await run(app, 'convert-vault');
			await inWindow.apply(app);
		},
		inWindow.undo,
	],
	'a snapshot': [
		async (app) => {
			await app.host.openNote('beds/snapshot.md', { mode: 'preview' });
			await run(app, 'refresh-snapshots');
		},
		byNotice,
	],
	'all snapshots': [
		async (app) => {
			await run(app, 'refresh-all-snapshots');
			await inWindow.apply(app);
		},
		inWindow.undo,
	],
	'a proposal that is taken': [
		async (app) => press(see(await app.openPanel(), welcomeWords.region), welcomeWords.use('status')),
		byNotice,
		seeds,
	],
	'facets set up': [
		async (app) => {
			await run(app, 'set-up-facets');
			press(topWindow(), setupWords.use('status'));
		},
		byNotice,
	],
};

describe.each(Object.entries(doings))('%s', (_, [act, undo, files = vault]) => {
	let app: RunningApp;
	let before: Readonly<Record<string, string>>;
	beforeEach(async () => {
		app = await startApp(files);
		before = await filesIn(app);
		await act(app);
		await app.host.settle();
		expect(await filesIn(app)).not.toEqual(before);
	});

	it('is taken back where it was done, and leaves nothing to undo', async () => {
		await undo(app);
		expect(await filesIn(app)).toEqual(before);
		await run(app, 'undo-last-change');
		expect(app.host.notices.at(-1)?.text).toBe('There is nothing to undo.');
	});

	it('is taken back by “Undo last change”, which says what it was', async () => {
		while (openWindows().length > 0) closeByCross();
		await run(app, 'undo-last-change');
		expect(await filesIn(app)).toEqual(before);
		expect(app.host.notices.at(-1)?.text).toMatch(/^Undone: .+[.!?] \d+ files? restored\.$/);
		expect(app.host.notices.at(-1)?.text).not.toContain('`');
		expect(openWindows()).toEqual([]);
	});

	it('is taken back by choosing it in the list', async () => {
		while (openWindows().length > 0) closeByCross();
		await run(app, 'undo-rename');
		expect(suggestions()).toHaveLength(1);
		expect(textOf(suggestions()[0])).not.toContain('`');
		suggestions()[0]?.click();
		await app.host.settle();
		expect(await filesIn(app)).toEqual(before);
	});
});

describe('“Undo last change”', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(vault);
		app.host.openBase('in-phase-board', { paths: ['beds/raised-bed.md'] });
	});
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
	/** Adds a note to the iteration phase. */
	const add = async (path: string): Promise<void> => {
		await app.host.openNote(path);
		const item = phasesWords.menu.addActive('Iteration Phase');
		await chooseFromMenu(app.host, lineWith(await app.openPanel(), 'Iteration Phase'), item);
	};

	it('goes back one change at a time', async () => {
		await add('beds/bare.md');
		await add('beds/query.md');
		await run(app, 'undo-last-change');
		expect([await read('beds/query.md'), await read('beds/bare.md')]).toEqual([
			query,
			'---\nphase:\n  - iteration\n---\nOnly soil.\n',
		]);
		await run(app, 'undo-last-change');
		expect(await read('beds/bare.md')).toBe(vault['beds/bare.md']);
		await run(app, 'undo-last-change');
		expect(app.host.notices.at(-1)?.text).toBe('There is nothing to undo.');
	});

	it('shows what has changed since in the last one, and takes back no older one in its place', async () => {
		await add('beds/bare.md');
		await add('beds/query.md');
		await app.host.app.vault.adapter.write('beds/query.md', 'Written anew.\n');
		await run(app, 'undo-last-change');
		expect(textOf(topWindow())).toContain('“query” added to Iteration Phase.');
		expect(textOf(topWindow())).toContain('1 file left as it is, since it has changed:');
		expect([await read('beds/query.md'), (await read('beds/bare.md')).startsWith('---')]).toEqual([
			'Written anew.\n',
			true,
		]);
		press(topWindow(), { role: 'button', name: 'Undo changes…' });
		await app.host.settle();
		expect(suggestions().map(textOf)).toEqual([expect.stringContaining('query'), expect.stringContaining('bare')]);
	});

	it('passes over what shows no more, since it was taken back by hand', async () => {
		await add('beds/bare.md');
		await add('beds/query.md');
		await app.host.app.vault.adapter.write('beds/query.md', query);
		await run(app, 'undo-last-change');
		expect(await read('beds/bare.md')).toBe(vault['beds/bare.md']);
	});

	it('names a record that it does not follow', async () => {
		const record = '.obsidian/plugins/in-phase/refactors/20300101-000000-000.json';
		await add('beds/bare.md');
		await app.host.app.vault.adapter.write(record, '{');
		await run(app, 'undo-last-change');
		expect(await read('beds/bare.md')).toBe(vault['beds/bare.md']);
		expect(app.host.notices.map(({ text }) => text)).toContainEqual(
			expect.stringContaining('“20300101-000000-000” is not followed'),
		);
	});
});
