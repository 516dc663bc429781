import { it } from 'vitest';
import { openStage } from './stage';
import { files, plugin } from './zz-data';
it('shoots', async () => {
	for (const theme of ['light', 'dark'] as const) {
		const s = await openStage({ files, plugin, theme, width: 1280, height: 820 });
		await s.page.locator('.side-dock-ribbon-action[aria-label="Open the tally"]').click();
		await s.page.waitForTimeout(300);
		await s.screenshot(`zz-${theme}-wide`);
		await s.page.evaluate(() => document.querySelector('.markdown-preview-view')?.scrollTo(0, 560));
		await s.screenshot(`zz-${theme}-wide2`);
		await s.page.keyboard.press('Control+p');
		await s.page.waitForTimeout(200);
		await s.screenshot(`zz-${theme}-palette`);
		await s.page.keyboard.press('Escape');
		await s.page.locator('.nav-file-title', { hasText: 'Broken' }).click({ button: 'right' });
		await s.page.locator('.menu-item').first().click();
		await s.page.locator('.nav-file-title', { hasText: 'Broken' }).click();
		await s.page.waitForTimeout(300);
		await s.page.locator('.nav-file-title', { hasText: 'Broken' }).click({ button: 'right' });
		await s.screenshot(`zz-${theme}-broken`);
		await s.close().catch((e) => console.log(e));
		const n = await openStage({ files, plugin, theme, width: 400, height: 800 });
		await n.screenshot(`zz-${theme}-narrow`);
		await n.page.locator('[aria-label="Toggle left sidebar"]').click();
		await n.screenshot(`zz-${theme}-narrow2`);
		await n.close().catch((e) => console.log(e));
	}
	const e = await openStage({ files, plugin, open: 'beds/north/Fern corner.md' });
	await e.page.locator('.markdown-embed-content a').hover();
	await e.page.waitForTimeout(600);
	await e.screenshot('zz-embed');
	await e.page.mouse.move(900, 700);
	await e.page.locator('.mod-root .mod-mode').click();
	await e.page.waitForTimeout(300);
	await e.screenshot('zz-edit');
	await e.close().catch((x) => console.log(x));
}, 200000);
