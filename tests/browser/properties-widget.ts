import type { Page } from 'playwright-core';
import type {} from '../host/workbench/page';

/** Draws the Properties widget where Obsidian has it in live preview, and hides the text it stands for. */
export async function showWidget(page: Page, path: string): Promise<void> {
	await page.evaluate(() => {
		const view = window.workbench?.app.workspace.getMostRecentLeaf()?.view.containerEl;
		const widget = view?.querySelector('.markdown-reading-view .metadata-container')?.cloneNode(true);
		const content = view?.querySelector<HTMLElement>('.cm-content');
		if (widget === undefined || content === null || content === undefined)
			throw new Error('There is no widget to show.');
		content.parentElement?.prepend(widget);
		content.parentElement?.classList.add('is-widget-shown');
		const style = document.createElement('style');
		style.textContent =
			'.is-widget-shown { flex-direction: column; } .is-widget-shown > .metadata-container { width: 100%; max-width: var(--file-line-width); margin-inline: auto; } .is-widget-shown .cm-line:nth-child(-n + 14) { display: none; }';
		document.head.append(style);
	});
	await page.evaluate((note) => window.workbench?.open(note, { mode: 'source', plain: true }), path);
	await page.evaluate((note) => window.workbench?.open(note, { mode: 'source' }), path);
}
