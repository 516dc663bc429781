import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { panelWords } from '../screen/panel';
import { baseIn, find, lineWith, openPanel, showBoard } from './screen';
import { openStage, type Stage } from './stage';

/** What marks a line or a box once colours are forced: all but its own shade. */
const marks = ['background-color', 'outline-style', 'outline-width'];
const marksOf = (element: Locator): Promise<readonly string[]> =>
	element.evaluate((one, names) => names.map((name) => getComputedStyle(one).getPropertyValue(name)), marks);

describe('in forced colours', () => {
	let stage: Stage;
	beforeEach(async () => {
		stage = await openStage({ vaultDir: 'demo-vault', open: 'framework/group-phase/iteration-phase.md' });
		await stage.page.emulateMedia({ forcedColors: 'active' });
	});
	afterEach(() => stage.close());

	it('the panel shows which tab and which lines are meant', async () => {
		const { page, screenshot } = stage;
		const panel = await openPanel(page, 'phases');
		expect(await marksOf(find(panel, panelWords.tab('phases')))).not.toEqual(
			await marksOf(find(panel, panelWords.tab('problems'))),
		);
		const line = (name: string): Locator => lineWith(panel, name);
		await line('Formation Phase').click();
		expect(await marksOf(line('Formation Phase'))).not.toEqual(await marksOf(line('Completion Phase')));
		expect(await marksOf(line('Iteration Phase'))).not.toEqual(await marksOf(line('Completion Phase')));
		await line('Completion Phase').evaluate((self) => self.parentElement?.classList.add('is-drop-target'));
		expect(await marksOf(line('Completion Phase'))).not.toEqual(await marksOf(line('Conversation Phase')));
		await screenshot('panel-forced-colours');
	});

	it('the board shows where a card would go', async () => {
		const { page, screenshot } = stage;
		await showBoard(page, 'note.type');
		const column = (at: number): Locator => baseIn(page).getByRole('group').nth(at);
		await column(1).evaluate((one) => one.classList.add('is-target'));
		expect(await marksOf(column(1))).not.toEqual(await marksOf(column(0)));
		await screenshot('board-forced-colours');
	});
});
