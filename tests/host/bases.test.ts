import { BasesView, Plugin, type BasesPropertyId, type QueryController } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHost, type Host } from './host';

class Plain extends BasesView {
	override readonly type = 'plain';

	constructor(controller: QueryController) {
		super(controller);
	}

	override onDataUpdated(): void {
		return;
	}
}

class Bases extends Plugin {
	override onload(): void {
		this.registerBasesView('plain', { name: 'Plain', icon: 'table', factory: (controller) => new Plain(controller) });
	}
}

const note = '---\ndue: 2026-06-14\nbeside: "[[pond|the pond]]"\nnear: ["[[pond]]", wall]\nisDry: true\nempty:\n---\n';

describe('a value of a base', () => {
	let host: Host;
	beforeEach(async () => {
		host = await createHost({ 'bed.md': note, 'pond.md': '' });
		await host.loadPlugin(Bases, {
			id: 'bases',
			name: 'Bases',
			version: '1.0.0',
			minAppVersion: '1.0.0',
			author: '',
			description: '',
		});
	});

	/** The element that a value has drawn itself into. */
	function drawn(id: BasesPropertyId): HTMLElement {
		const { view } = host.openBase('plain', { paths: ['bed.md'] });
		const element = createDiv();
		view.data.data[0]?.getValue(id)?.renderTo(element, host.app.renderContext);
		return element;
	}

	it('draws a day as the language of the app writes it', () => {
		expect(drawn('note.due').textContent).toBe(new Date(2026, 5, 14).toLocaleDateString());
	});

	it('draws a link that works by itself, wherever it is put', () => {
		const link = drawn('note.beside').querySelector('a');
		expect([link?.className, link?.textContent]).toEqual(['internal-link', 'the pond']);
		link?.click();
		expect(host.opened.map(({ linktext }) => linktext)).toEqual(['pond']);
	});

	it('draws a list item by item', () => {
		expect(drawn('note.near').textContent).toBe('pond, wall');
		expect(drawn('note.near').querySelectorAll('a')).toHaveLength(1);
	});

	it('draws a check box for yes and no', () => {
		expect(drawn('note.isDry').querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked).toBe(true);
	});

	it('draws nothing for nothing', () => {
		expect(drawn('note.empty').childNodes).toHaveLength(0);
	});
});
