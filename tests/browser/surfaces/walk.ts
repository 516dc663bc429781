import type { Locator } from 'playwright-core';
import { violationsIn } from '../axe';
import { dress, type Look } from '../screen';
import { openStage } from '../stage';
import { surfaces } from './surfaces';
import { framework } from './vault';

/** Every theme in every width, from one to the next with as little change as can be. */
export const looks: readonly Look[] = [
	{ theme: 'light', width: 400 },
	{ theme: 'dark', width: 400 },
	{ theme: 'dark', width: 1280 },
	{ theme: 'light', width: 1280 },
];

/** Where there is least room, surfaces come up; every walk begins with it. */
const first: Look = { theme: 'light', width: 400 };

/** What Obsidian itself draws for a declarative setting, to which a plugin can add no name. */
const drawnByHost = [
	'.mod-settings select.dropdown',
	'.mod-settings .extra-setting-button:not(button)',
	'.mod-settings .clickable-icon:not(button)',
	'.mod-settings .setting-list-empty',
];

/**
 * Brings up one surface after the other in a vault with so many notes, each in a narrow window, which then changes
 * around it, and finds what cannot be read by everybody or does not fit.
 */
export async function walk(count: number, language: string, looksOfWalk: readonly Look[]): Promise<readonly string[]> {
	const { page, screenshot, close } = await openStage({ files: framework(count), open: 'Home.md', ...first, language });
	const faults: string[] = [];
	for (const [name, show] of Object.entries(surfaces)) {
		const part = await show(page, count);
		if (part === undefined) continue;
		for (const [at, look] of looksOfWalk.entries()) {
			const { theme, width } = look;
			if (at > 0) await dress(page, look);
			await screenshot(
				`surfaces/${name.replace(' ', '-')}-${count}-${theme}-${width}${language === 'en' ? '' : `-${language}`}`,
			);
			const coloursOnly = looksOfWalk[at - 1]?.width === width;
			for (const fault of await faultsOf(part, coloursOnly)) faults.push(`${name} (${theme}, ${width} px): ${fault}`);
		}
		if (looksOfWalk.length > 1) await dress(page, first);
		// A suggestion is gone once it is taken; a form stands over the settings, which stay.
		if (name === 'suggestion') await page.keyboard.press('Enter');
		for (let at = 0; at < 3 && (await page.locator('.modal-container').count()) > 0; at += 1)
			await page.keyboard.press('Escape');
		await page.locator('.modal-container').first().waitFor({ state: 'detached' });
	}
	await close();
	return faults;
}

async function faultsOf(part: Locator, coloursOnly: boolean): Promise<readonly string[]> {
	if (!(await part.first().isVisible())) return ['is gone'];
	const violations = await violationsIn(part, { exclude: drawnByHost, coloursOnly });
	const sticksOut = await part.evaluateAll(measureOverflow);
	return sticksOut.length === 0 ? violations : [...violations, `sticks out by ${sticksOut.join(' and ')} px`];
}

/** By how many pixels elements are wider than their place, of those that are not meant to be scrolled sideways. */
function measureOverflow(elements: readonly Element[]): readonly number[] {
	return elements
		.filter((element) => !['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
		.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
		.filter((by) => by > 0);
}
