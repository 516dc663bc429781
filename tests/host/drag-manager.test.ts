import type { TFile } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { HostDragManager } from './drag-manager';
import { createHost, type Host } from './host';

interface WithDragManager {
	readonly dragManager: {
		readonly draggable: { readonly file: TFile } | null;
		dragFile(event: Event, file: TFile): object;
		onDragStart(event: Event, draggable: object): void;
	};
}

async function startDrag(
	host: Host,
	path: string,
): Promise<{ readonly manager: WithDragManager['dragManager']; readonly carried: ReadonlyMap<string, string> }> {
	const { dragManager: manager } = host.app as unknown as WithDragManager;
	const file = host.app.vault.getFileByPath(path);
	if (file === null) throw new Error('no file');
	const carried = new Map<string, string>();
	const handle = document.body.createDiv();
	handle.addEventListener('dragstart', (event) => {
		Object.assign(event, { dataTransfer: { setData: (type: string, text: string) => carried.set(type, text) } });
		manager.onDragStart(event, manager.dragFile(event, file));
	});
	handle.dispatchEvent(new MouseEvent('dragstart'));
	await host.settle();
	return { manager, carried };
}

describe('the drag manager', () => {
	it('gives other programs the address of a file, and says in the app what is dragged until the drag ends', async () => {
		const host = await createHost({ 'beds/pond & reeds.md': '' });
		const { manager, carried } = await startDrag(host, 'beds/pond & reeds.md');
		expect(manager).toBeInstanceOf(HostDragManager);
		expect(carried.get('text/plain')).toBe(
			`obsidian://open?vault=${encodeURIComponent(host.app.vault.getName())}&file=beds%2Fpond%20%26%20reeds`,
		);
		expect(manager.draggable?.file.path).toBe('beds/pond & reeds.md');
		document.body.lastElementChild?.dispatchEvent(new MouseEvent('dragend'));
		expect(manager.draggable).toBeNull();
	});
});
