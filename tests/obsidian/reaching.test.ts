import { describe, expect, it } from 'vitest';
import { garden, startApp } from './app';
import { lineWith, openTab, treeLines } from './screen/panel';

const page = [
	'```phase-list\nphase: formation\ntype: pattern\n```\n',
	'```phase-list\nphase: formation\ntype: pattern\nheader: false\nview: table\n```\n',
	'```phase-list\nphase: formation\ngroup: type\nview: cards\n```\n',
].join('\n');

/** What an element is called by the elements that it names for that. */
function labelledName(element: Element | null): string {
	const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
	const texts = ids.map((id) => element?.ownerDocument.getElementById(id)?.textContent ?? '');
	return texts.filter((text) => text !== '').join(' ');
}

describe('from the palette to the work', () => {
	it('opening the panel puts the focus on its list', async () => {
		const app = await startApp(garden);
		const panel = await app.openPanel();
		expect(document.activeElement?.closest('[role="treeitem"]')).toBe(treeLines(panel)[0]);
	});

	it('lists, tables and cards have names, also without a header and below a heading', async () => {
		const app = await startApp({ ...garden, 'page.md': page });
		const [list, table, cards] = await app.openBlocks('page.md');
		expect(labelledName(list?.querySelector('[role="list"]') ?? null)).toContain('2 patterns');
		expect(labelledName(table?.querySelector('table') ?? null)).toContain('2 patterns');
		expect(table?.querySelector('.in-phase-header')?.textContent).toBe('');
		const named = [...(cards?.querySelectorAll('[role="list"]') ?? [])].map(labelledName);
		expect(new Set(named).size).toBe(named.length);
		expect(named.length).toBeGreaterThan(1);
	});

	it('a finding chosen in reading view marks the property that it is about', async () => {
		const app = await startApp({ ...garden, 'beds/slip.md': '---\ntype: pattern\nphase: formatoin\n---\n' });
		const view = await app.host.openNote('beds/slip.md', { mode: 'preview' });
		const rows = ['type', 'phase'].map((key) => {
			const row = view.contentEl.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
			return row;
		});
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		lineWith(panel, '“formatoin” is not a phase; did you mean “formation”?').click();
		await app.host.settle();
		expect(rows.map((row) => row.hasClass('in-phase-pointed-at'))).toEqual([false, true]);
	});
});
