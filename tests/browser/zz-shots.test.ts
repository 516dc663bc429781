import { it } from 'vitest';
import { openStage } from './stage';
it('shoots', async () => {
	for (const theme of ['light', 'dark'] as const) {
		const s = await openStage({ vaultDir: 'demo-vault', theme, width: 1360, height: 860, open: 'Welcome.md' });
		await s.page.locator('[aria-label="Open phases and problems"]').click();
		await s.page.waitForTimeout(500);
		await s.screenshot(`zz-demo-${theme}`);
		await s.page.locator('.workspace-leaf-content[data-type="markdown"] .markdown-preview-view').evaluate((e) => e.scrollTo(0, 700));
		await s.screenshot(`zz-demo-${theme}-2`);
		await s.close().catch((e) => console.log(e));
	}
}, 200000);
