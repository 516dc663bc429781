import { Component, DropdownComponent, Modal, Setting, type App, type Editor } from 'obsidian';
import { askBlock } from '../../core/query/ask';
import { listViews, type ListView } from '../../core/query/query';
import { writeListBlock, type NewList } from '../../core/query/write-block';
import { compareText } from '../../core/words';
import { listKind } from '../blocks/list-kind';
import { LiveBlock } from '../blocks/live-block';
import type { LiveIndex } from '../vault/live-index';
import { commandText } from './text';

/** Asks for a phase, a type and a view, shows the answer while one chooses, and writes the block at the cursor. */
export class InsertListModal extends Modal {
	readonly #live: LiveIndex;
	readonly #editor: Editor;
	readonly #hostPath: string;
	readonly #component = new Component();
	#shown: Component | undefined;
	#list: NewList;

	constructor(app: App, live: LiveIndex, editor: Editor, hostPath: string) {
		super(app);
		this.#live = live;
		this.#editor = editor;
		this.#hostPath = hostPath;
		const [facet] = live.index.vocabulary.facets;
		const isPlain = askBlock(live.index, '', 'phase-list', hostPath).isValid;
		this.#list = { facet: facet?.property ?? 'phase', term: isPlain ? undefined : facet?.terms[0]?.name, type: 'pattern', view: 'list' };
	}

	override onOpen(): void {
		this.setTitle(commandText.insertTitle);
		this.modalEl.addClass('in-phase-insert');
		this.#component.load();
		const { contentEl } = this;
		const preview = createDiv('in-phase-insert-preview');
		const change = (part: Partial<NewList>): void => {
			this.#list = { ...this.#list, ...part };
			this.#preview(preview);
		};
		new Setting(contentEl).setName(commandText.phase).addDropdown((dropdown) => this.#fillPhases(dropdown, change));
		new Setting(contentEl).setName(commandText.type).addDropdown((dropdown) => this.#fillTypes(dropdown, change));
		new Setting(contentEl).setName(commandText.view).addDropdown((dropdown) => {
			for (const view of listViews) dropdown.addOption(view, commandText.views[view]);
			dropdown.setValue(this.#list.view).onChange((view) => change({ view: view as ListView }));
		});
		contentEl.createDiv({ cls: 'in-phase-insert-heading', text: commandText.preview });
		contentEl.append(preview);
		new Setting(contentEl).addButton((button) =>
			button
				.setButtonText(commandText.insertButton)
				.setCta()
				.onClick(() => this.#insert()),
		);
		this.#preview(preview);
	}

	override onClose(): void {
		this.#component.unload();
		this.contentEl.empty();
	}

	#fillPhases(dropdown: DropdownComponent, change: (part: Partial<NewList>) => void): void {
		const own = '';
		if (this.#list.term === undefined) dropdown.addOption(own, commandText.ownPhase);
		for (const { name, label } of this.#live.index.vocabulary.facets[0]?.terms ?? []) dropdown.addOption(name, label);
		dropdown.setValue(this.#list.term ?? own).onChange((term) => change({ term: term === own ? undefined : term }));
	}

	#fillTypes(dropdown: DropdownComponent, change: (part: Partial<NewList>) => void): void {
		const { index } = this.#live;
		const names = new Set(['pattern', 'primitive', ...[...index.typeKeys()].filter((key) => key !== '').map((key) => index.types.names.get(key) ?? key)]);
		dropdown.addOption('', commandText.anyType);
		for (const name of [...names].sort(compareText)) dropdown.addOption(name, name);
		dropdown.setValue(this.#list.type ?? '').onChange((type) => change({ type: type === '' ? undefined : type }));
	}

	#preview(element: HTMLElement): void {
		if (this.#shown !== undefined) this.#component.removeChild(this.#shown);
		element.empty();
		const { language, body } = writeListBlock(this.#list);
		const shown = new LiveBlock(element.createDiv(), this.app, this.#live, listKind(language), body, this.#hostPath);
		this.#shown = this.#component.addChild(shown);
	}

	#insert(): void {
		const { language, body } = writeListBlock(this.#list);
		const { line, ch } = this.#editor.getCursor();
		const before = this.#editor.getLine(line).slice(0, ch).trim() === '' ? '' : '\n\n';
		this.#editor.replaceSelection(`${before}\`\`\`${language}\n${body}\`\`\`\n`);
		this.close();
	}
}
