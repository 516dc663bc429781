import { AbstractInputSuggest, ConfirmationModal, FuzzySuggestModal, Menu, Modal, Notice, type App } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { createHost } from './host';

describe('a menu', () => {
	it('is on the page while it is open; a click on an item runs it and closes the menu', async () => {
		const host = await createHost({});
		const log: string[] = [];
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setTitle('One')
				.setIcon('list')
				.setChecked(true)
				.onClick(() => void log.push('one')),
		);
		menu.addSeparator();
		menu.addItem((item) =>
			item
				.setTitle('Two')
				.setDisabled(true)
				.onClick(() => void log.push('two')),
		);
		menu.onHide(() => void log.push('hidden'));
		expect(host.menu()).toBeNull();
		menu.showAtMouseEvent(new MouseEvent('contextmenu'));
		expect(host.menu()?.map(({ title, icon, checked, disabled }) => [title, icon, checked, disabled])).toEqual([
			['One', 'list', true, false],
			['Two', null, false, true],
		]);
		const [one, two] = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')];
		two?.click();
		expect(log).toEqual([]);
		one?.click();
		expect([log, host.menu(), document.querySelector('.menu')]).toEqual([['hidden', 'one'], null, null]);
	});
});

describe('a notice', () => {
	it('is on the page and on record; a click takes it away', async () => {
		const host = await createHost({});
		const notice = new Notice('Done', 0);
		new Notice(createFragment((fragment) => fragment.append('With ', createEl('b', { text: 'bold' }))));
		expect(host.notices.map(({ text, duration }) => [text, duration])).toEqual([
			['Done', 0],
			['With bold', 4000],
		]);
		const [first] = document.querySelectorAll<HTMLElement>('.notice');
		notice.setMessage('Changed');
		expect(first?.textContent).toBe('Changed');
		first?.click();
		expect(first?.isConnected).toBe(false);
	});
});

describe('a modal', () => {
	class Sample extends Modal {
		readonly log: string[] = [];

		override onOpen(): void {
			this.setTitle('Title');
			this.contentEl.createDiv({ text: 'content' });
			this.log.push('open');
		}

		override onClose(): void {
			this.log.push('close');
		}
	}

	it('stays until it is closed', async () => {
		const host = await createHost({});
		const modal = new Sample(host.app);
		modal.setCloseCallback(() => void modal.log.push('callback'));
		modal.open();
		await host.settle();
		expect([
			document.querySelector('.modal .modal-title')?.textContent,
			document.querySelector('.modal .modal-content')?.textContent,
		]).toEqual(['Title', 'content']);
		document.querySelector<HTMLElement>('.modal-close-button')?.click();
		modal.close();
		expect([modal.log, document.querySelector('.modal')]).toEqual([['open', 'close', 'callback'], null]);
	});

	it('has the keys while it is open, and closes on Escape', async () => {
		const host = await createHost({});
		const modal = new Sample(host.app);
		const press = (key: string, init: KeyboardEventInit = {}): boolean =>
			modal.contentEl.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
		modal.scope.register(['Mod'], 'Enter', () => {
			modal.log.push('apply');
			return false;
		});
		host.app.scope.register([], 'Enter', () => void modal.log.push('app'));
		modal.open();
		expect([press('Enter'), press('Enter', { ctrlKey: true })]).toEqual([true, false]);
		press('Escape');
		document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
		expect(modal.log).toEqual(['open', 'apply', 'close', 'app']);
	});

	it('that asks for confirmation closes when its button is through, unless the handler answers with something', async () => {
		const host = await createHost({});
		const log: string[] = [];
		let keep = true;
		const modal = new ConfirmationModal(host.app);
		modal.setTitle('Sure?');
		modal.addCheckbox('Also tags', (value) => void log.push(`tags ${String(value)}`));
		modal.addButton((button) =>
			button.setButtonText('Rename').onClick(async () => {
				log.push('rename');
				await Promise.resolve();
				return keep;
			}),
		);
		modal.addCancelButton();
		modal.open();
		document.querySelector<HTMLElement>('.modal input[type=checkbox]')?.click();
		const [rename, cancel] = [...document.querySelectorAll<HTMLElement>('.modal button')];
		rename?.click();
		await host.settle();
		expect([log, document.querySelector('.modal') === null]).toEqual([['tags true', 'rename'], false]);
		keep = false;
		rename?.click();
		await host.settle();
		expect(document.querySelector('.modal')).toBeNull();
		modal.open();
		cancel?.click();
		await host.settle();
		expect(document.querySelector('.modal')).toBeNull();
	});

	it('that suggests narrows down while one types and closes before it chooses', async () => {
		const log: string[] = [];
		class Picker extends FuzzySuggestModal<string> {
			getItems(): string[] {
				return ['formation', 'iteration'];
			}

			getItemText(item: string): string {
				return item;
			}

			onChooseItem(item: string): void {
				log.push(`${item} ${String(this.containerEl.isConnected)}`);
			}
		}
		const host = await createHost({});
		const modal = new Picker(host.app);
		modal.open();
		await host.settle();
		const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.prompt .suggestion-item')];
		expect(items().map((el) => el.textContent)).toEqual(['formation', 'iteration']);
		modal.inputEl.value = 'iter';
		modal.inputEl.dispatchEvent(new Event('input'));
		await host.settle();
		expect(items().map((el) => el.textContent)).toEqual(['iteration']);
		modal.inputEl.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		expect([log, document.querySelector('.prompt')]).toEqual([['iteration false'], null]);
	});
});

describe('an input suggest', () => {
	it('shows what fits and hands over what was chosen', async () => {
		class Folders extends AbstractInputSuggest<string> {
			constructor(
				app: App,
				private readonly el: HTMLInputElement,
			) {
				super(app, el);
			}

			getSuggestions(query: string): string[] {
				return ['drafts', 'tools'].filter((name) => name.includes(query));
			}

			renderSuggestion(name: string, el: HTMLElement): void {
				el.setText(name);
			}

			override selectSuggestion(name: string): void {
				this.setValue(name);
				this.el.trigger('input');
				this.close();
			}
		}
		const host = await createHost({});
		const input = document.body.createEl('input');
		new Folders(host.app, input);
		input.value = 'to';
		input.dispatchEvent(new Event('input'));
		await host.settle();
		const [item] = document.querySelectorAll<HTMLElement>('.suggestion-item');
		item?.click();
		await Promise.resolve();
		expect([item?.textContent, input.value]).toEqual(['tools', 'tools']);
		input.remove();
	});
});
