import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';

const formation = 'framework/group-phase/formation-phase.md';

describe('a link in a list block', () => {
	let app: RunningApp;
	let link: HTMLElement;
	beforeEach(async () => {
		app = await startApp(garden);
		const [block] = await app.openBlocks(formation);
		const found = block?.querySelector<HTMLElement>('a.internal-link');
		if (found === null || found === undefined) throw new Error('no link');
		link = found;
	});

	const clicks: readonly (readonly [name: string, type: string, init: MouseEventInit, paneType: unknown])[] = [
		['a click opens its note, once', 'click', {}, false],
		['a click with Ctrl opens a new tab', 'click', { ctrlKey: true }, 'tab'],
		['a middle click opens a new tab', 'auxclick', { button: 1 }, 'tab'],
	];
	it.each(clicks)('%s', async (_name, type, init, paneType) => {
		link.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
		await app.host.settle();
		expect(app.host.opened).toEqual([{ linktext: 'beds/compost-heap.md', sourcePath: formation, paneType }]);
	});

	it('a click with the right button opens nothing', async () => {
		link.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 2 }));
		await app.host.settle();
		expect(app.host.opened).toEqual([]);
	});

	it('a pointer over it asks for one preview', () => {
		const asked: unknown[] = [];
		app.host.app.workspace.on('hover-link' as 'quit', ((data: unknown) => asked.push(data)) as never);
		link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatchObject({
			source: 'in-phase',
			linktext: 'beds/compost-heap.md',
			sourcePath: formation,
			targetEl: link,
		});
	});

	it('its context menu is the one of Obsidian links', () => {
		link.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(app.host.menu()?.map(({ title }) => title)).toContain('Open in new tab');
	});

	it('dragged, it carries a link in the vault’s own format', () => {
		const carried = new Map<string, string>();
		const event = new MouseEvent('dragstart', { bubbles: true });
		Object.assign(event, { dataTransfer: { setData: (type: string, text: string) => carried.set(type, text) } });
		link.dispatchEvent(event);
		expect(carried.get('text/plain')).toBe('[[compost-heap]]');
	});
});
