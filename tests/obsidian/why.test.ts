import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { chooseFromMenu, lineWith } from './screen/panel';
import { choose, fill, findAll, press, textOf } from './screen/seen';
import { planWindow, suggestions, topWindow } from './screen/windows';
import { phasesWords } from '../screen/panel';
import { spoken } from '../screen/spoken';

const vault = {
	...garden,
	'tools/types/pattern.md': '---\nlimit: 20\n---\n',
	'beds/slip.md': '---\ntitle: Slip\ntype: pattern\nphase: iteratoin\n---\n',
	'drafts/later.md': '---\ntitle: Later\ntype: pattern\nphase: iteration\n---\n',
};

describe('why a note is listed, or not', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(vault);
	});

	const ask = async (path: string): Promise<void> => {
		await app.host.openNote(path);
		await app.host.runCommand('in-phase:why');
		await app.host.settle();
	};
	const items = (): readonly string[] => findAll(topWindow(), { role: 'listitem' }).map(textOf);

	it('is told of the active note, each condition with yes or no', async () => {
		await ask('beds/compost-heap.md');
		expect(textOf(topWindow())).toContain(
			'Listed in Iteration Phase: it says “coordination”, a former name of “iteration”.',
		);
		expect(textOf(topWindow())).toContain('Listed in Formation Phase: it says “formation”.');
		choose(topWindow(), { role: 'combobox', name: 'Phase' }, 'iteration');
		choose(topWindow(), { role: 'combobox', name: 'Type' }, 'practice');
		expect(items()).toEqual([
			'yes: it lies where lists look',
			'yes: its properties can be read',
			'yes: it says “coordination”, a former name of “iteration”',
			'no: its type is “pattern”, not “practice”',
		]);
	});

	it('names the folder that lists leave out', async () => {
		await ask('drafts/later.md');
		expect(textOf(topWindow())).toContain('Not listed in Iteration Phase: it lies in “drafts”, which lists leave out.');
	});

	it('is asked in the menu of a note', async () => {
		const panel = await app.openPanel();
		fill(panel, phasesWords.filter, 'Raised');
		await app.host.settle();
		await chooseFromMenu(app.host, lineWith(panel, 'Raised bed'), spoken().why.menu);
		await app.host.settle();
		expect(textOf(topWindow())).toContain('Listed in Formation Phase: it says “formation”.');
	});

	it('offers the fix, and says so when it is made', async () => {
		await ask('beds/slip.md');
		expect(textOf(topWindow())).toContain('most likely “iteration” is meant');
		const why = topWindow();
		press(why, { role: 'button', name: 'Change to “iteration”…' });
		await app.host.settle();
		const plan = planWindow(() => app.host);
		await plan.apply();
		expect(textOf(why)).toContain('Listed in Iteration Phase: it says “iteration”.');
		expect(findAll(why, { role: 'button', name: /Change to/ })).toEqual([]);
	});

	it('is asked in the menu of a term of a note that one chooses', async () => {
		const panel = await app.openPanel();
		const line = lineWith(panel, 'Iteration Phase');
		await chooseFromMenu(app.host, line, spoken().why.ofTerm('Iteration Phase'));
		expect(suggestions().length).toBeGreaterThan(5);
		suggestions()
			.find((one) => textOf(one).includes('raised-bed'))
			?.click();
		await app.host.settle();
		expect(textOf(topWindow())).toContain('Not listed in Iteration Phase: it says “formation”, not “iteration”.');
	});
});
