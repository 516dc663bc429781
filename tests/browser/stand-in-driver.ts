import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Driver } from '../../e2e/driver';
import { find, showBoard, type Place } from './screen';
import { openStage, type Stage } from './stage';

/** Walks journeys in the stand-in, in Chromium. */
export function standInDriver(): Driver & { readonly end: () => Promise<void> } {
	let stage: Stage | undefined;
	let settings: FrameLocator | undefined;
	const page = (): Page => {
		if (stage === undefined) throw new Error('The app is not started.');
		return stage.page;
	};
	const place = (): Place => settings ?? page();
	/** The innermost card or line that says something. */
	const lineOf = (text: string): Locator =>
		place().locator('[role="listitem"], [role="treeitem"]').filter({ hasText: text }).last();
	return {
		end: async () => stage?.close(),
		start: async (files) => {
			stage = await openStage({ files, open: '', cache: 'cold' });
		},
		write: (path, text) => page().evaluate(([at, said]) => window.workbench?.write(at, said), [path, text] as const),
		open: (path) => page().evaluate((at) => window.workbench?.open(at, { mode: 'preview' }), path),
		openBoard: () => showBoard(page()),
		run: async (command) => {
			expect(await page().evaluate((id) => window.workbench?.runCommand(id), `in-phase:${command}`)).toBe(true);
		},
		openSettings: async () => {
			await page().evaluate(() => {
				window.workbench?.host.openSettings('in-phase', 'window');
			});
			settings = page().frameLocator('iframe.popout-window');
		},
		closeSettings: async () => {
			await page().evaluate(() => window.workbench?.host.closeSettings());
			settings = undefined;
		},
		press: async (control, on) => {
			const around = on === undefined ? place() : lineOf(on);
			if (on !== undefined) await lineOf(on).hover();
			await find(around, control).filter({ visible: true }).first().click();
		},
		fill: (control, text) => find(place(), control).first().fill(text),
		choose: (title) => place().locator('.menu').getByText(title, { exact: true }).click(),
		sees: (control) => find(place(), control).first().waitFor(),
		shows: async (text, isShown = true) => {
			const shown = place().getByText(text).filter({ visible: true });
			await expect.poll(async () => (await shown.count()) > 0, { timeout: 10_000 }).toBe(isShown);
		},
		reads: (path, text) =>
			expect.poll(() => page().evaluate((at) => window.workbench?.read(at), path), { timeout: 10_000 }).toContain(text),
	};
}
