import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';

const paths = ['beds/compost-heap.md', 'beds/raised-bed.md', 'tools shed/hoe.md', 'diary.md', 'beds/odd.md'];

const files = {
	...garden,
	'diary.md': '---\ntitle: Rain\ntype: note\n---\n',
	'beds/odd.md': '---\ntitle: Odd bed\nphase: formatoin\n---\n',
};

/** The columns as text: their labels with the titles of their cards, and marks in brackets. */
function columnsOf(element: HTMLElement): Record<string, readonly string[]> {
	const columns = [...element.querySelectorAll<HTMLElement>('.in-phase-board-column')].map((column) => {
		const label = column.querySelector('.in-phase-board-label')?.textContent ?? '';
		const cards = [...column.querySelectorAll<HTMLElement>('.in-phase-card-title')].map((title) => {
			const mark = title.querySelector('.in-phase-mark')?.textContent;
			return `${title.querySelector('a')?.textContent ?? ''}${mark === undefined || mark === null ? '' : ` (${mark})`}`;
		});
		return [label, cards] as const;
	});
	return Object.fromEntries(columns);
}

describe('the phase board', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(files);
	});

	const open = (setup = {}) => app.host.openBase('in-phase-board', { paths, ...setup });

	/** Drags the card of a note from one column to another. */
	async function drag(element: HTMLElement, title: string, from: string, to: string): Promise<void> {
		const column = (label: string) => [...element.querySelectorAll<HTMLElement>('.in-phase-board-column')].find((one) => one.querySelector('.in-phase-board-label')?.textContent === label);
		const card = [...(column(from)?.querySelectorAll<HTMLElement>('.in-phase-board-card') ?? [])].find((one) => one.textContent.includes(title));
		const data = new Map<string, string>();
		const transfer = { setData: (type: string, text: string) => data.set(type, text), getData: (type: string) => data.get(type) ?? '', types: [] as string[], effectAllowed: '', dropEffect: '' };
		const send = (target: Element | undefined, type: string): void => {
			transfer.types = [...data.keys()];
			const event = new MouseEvent(type, { bubbles: true, cancelable: true });
			Object.assign(event, { dataTransfer: transfer });
			target?.dispatchEvent(event);
		};
		send(card, 'dragstart');
		send(column(to), 'dragover');
		send(column(to), 'drop');
		await app.host.settle();
	}

	it('deals notes into the phases in order, former names resolved, and one column for those with none', () => {
		expect(columnsOf(open().containerEl)).toEqual({
			'Formation Phase': ['Compost heap', 'Raised bed', 'Hoe'],
			'Iteration Phase': ['Compost heap (coordination)'],
			'No phase': ['Rain', 'Odd bed (formatoin)'],
		});
	});

	it('changes the phase of a note whose card is dragged, and nothing else in its file', async () => {
		const { containerEl } = open();
		await drag(containerEl, 'Compost heap', 'Iteration Phase', 'No phase');
		expect(await app.host.app.vault.adapter.read('beds/compost-heap.md')).toBe('---\ntitle: Compost heap\ntype: pattern\nphase:\n  - formation\n---\n');
		await drag(containerEl, 'Raised bed', 'Formation Phase', 'Iteration Phase');
		expect(await app.host.app.vault.adapter.read('beds/raised-bed.md')).toBe('---\ntitle: Raised bed\ntype: pattern\nphase: [iteration]\n---\n');
		expect(columnsOf(containerEl)['Iteration Phase']).toEqual(['Raised bed']);
	});

	it('undoes a move', async () => {
		const { containerEl } = open();
		const before = await app.host.app.vault.adapter.read('beds/raised-bed.md');
		await drag(containerEl, 'Raised bed', 'Formation Phase', 'Iteration Phase');
		app.host.notices.at(-1)?.el.querySelector('button')?.click();
		await app.host.settle();
		expect(await app.host.app.vault.adapter.read('beds/raised-bed.md')).toBe(before);
	});

	it('offers the other columns in the menu of a card', async () => {
		const { containerEl } = open();
		const card = containerEl.querySelector('.in-phase-board-card');
		card?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(app.host.menu()?.map(({ title }) => title)).toEqual(['Move to Iteration Phase', 'Move to No phase']);
		app.host.menu()?.[0]?.click();
		await app.host.settle();
		expect(await app.host.app.vault.adapter.read('beds/compost-heap.md')).toContain('phase:\n  - coordination\n');
	});

	it('shows the properties that the base shows, but those it says already', () => {
		const { containerEl } = open({ order: ['file.name', 'note.type', 'note.phase'] });
		expect(containerEl.querySelector('.in-phase-board-card')?.textContent).toBe('Compost heaptypepattern');
	});

	it('takes groups from the base, as bands', () => {
		const { containerEl } = open({ groupBy: 'note.type' });
		const labels = [...containerEl.querySelectorAll('.in-phase-board-heading')].map(({ textContent }) => textContent);
		expect(labels).toContain('pattern');
		expect(labels).toContain('primitive');
	});

	it('keeps the cards that stay', async () => {
		const base = open();
		const before = [...base.containerEl.querySelectorAll('.in-phase-board-card')];
		await app.host.app.vault.create('beds/pond.md', '---\ntitle: Pond\nphase: formation\n---\n');
		await app.host.settle();
		base.refresh({ paths: [...paths, 'beds/pond.md'] });
		const after = [...base.containerEl.querySelectorAll('.in-phase-board-card')];
		expect(before.every((card) => after.includes(card))).toBe(true);
		expect(after).toHaveLength(before.length + 1);
	});

	it('goes away with its base', () => {
		const base = open();
		base.close();
		expect(document.querySelector('.in-phase-board')).toBeNull();
	});
});
