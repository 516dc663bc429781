import { setIcon, Setting, TextComponent, type ButtonComponent } from 'obsidian';
import { messagesOf, say } from '../../core/message';
import { basenameOf } from '../../core/note/path';
import {
	draftOf,
	withDraftLabel,
	withDraftLeftOut,
	withDraftMoved,
	withDraftNoun,
	type DraftTerm,
	type FacetDraft,
} from '../../core/proposals/adopt';
import type { ViewedVault } from '../../core/settings/facet-view';
import type { Proposal } from '../../core/proposals/propose';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import { KeyedChildren } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';
import { describeProposal } from './adopt-facets';
import { addIconButton, nameIconButton } from './icon-button';

const sayOfProposal = messagesOf('proposal');

/** What a draft is shown with. */
export interface DraftHost {
	readonly locale: Locale;
	readonly vault: ViewedVault;
	/** It was chosen, left or corrected. */
	readonly onChange: () => void;
	/** Reads something out. */
	readonly announce: (text: string) => void;
}

/** A draft as it was left, to go on with. */
export interface KeptDraft {
	readonly draft: FacetDraft | undefined;
	readonly isChosen: boolean;
}

interface Row {
	readonly label: TextComponent;
	readonly link: HTMLAnchorElement;
	readonly up: ButtonComponent;
	readonly down: ButtonComponent;
	readonly out: ButtonComponent;
}

/** A proposal to be chosen by its check box, and below it, once it is chosen, what of it can be corrected. */
export class DraftView {
	readonly #host: DraftHost;
	readonly #proposal: Proposal;
	readonly #box: HTMLInputElement;
	readonly #body: HTMLElement;
	readonly #rows = new Map<string, Row>();
	#draft: FacetDraft | undefined;
	/** The term that a pointer holds. */
	#dragged: string | undefined;
	#draw: ((draft: FacetDraft) => void) | undefined;

	constructor(parent: HTMLElement, host: DraftHost, proposal: Proposal, { draft, isChosen }: KeptDraft) {
		const { locale } = host;
		this.#host = host;
		this.#proposal = proposal;
		this.#draft = draft;
		const [title, found] = [freshId(), freshId()];
		const group = parent.createDiv({ cls: 'in-phase-draft', attr: { role: 'group', 'aria-labelledby': title } });
		const head = group.createEl('label', 'in-phase-draft-head');
		this.#box = head.createEl('input', { type: 'checkbox', attr: { 'aria-describedby': found } });
		head.createSpan({
			text: say(locale, sayOfProposal('title', { property: proposal.property })),
			attr: { id: title },
		});
		const summary = group.createDiv({ cls: 'in-phase-draft-summary', attr: { id: found } });
		for (const text of [describeProposal(locale, proposal), locale.setup.why(say(locale, proposal.reason))])
			summary.createDiv({ cls: 'in-phase-draft-found', text });
		this.#body = group.createDiv('in-phase-draft-body');
		this.#box.checked = isChosen;
		this.#box.addEventListener('change', () => {
			this.#show();
			host.onChange();
		});
		this.#show();
	}

	/** What is to be a facet; undefined when it is not chosen. */
	get chosen(): FacetDraft | undefined {
		return this.#box.checked ? this.#draft : undefined;
	}

	get property(): string {
		return this.#proposal.property;
	}

	/** How it is left now. */
	keep(): KeptDraft {
		return { draft: this.#draft, isChosen: this.#box.checked };
	}

	#show(): void {
		this.#body.toggle(this.#box.checked);
		if (!this.#box.checked) return;
		const draft = (this.#draft ??= draftOf(this.#proposal, this.#host.vault));
		this.#draw ??= this.#create(draft);
		this.#draw(draft);
	}

	#change(change: (draft: FacetDraft) => FacetDraft): void {
		if (this.#draft === undefined) return;
		this.#draft = change(this.#draft);
		this.#show();
		this.#host.onChange();
	}

	/** Makes what can be corrected, and gives what brings it up to date. */
	#create({ noun }: FacetDraft): (draft: FacetDraft) => void {
		const { settings: text, report, setup } = this.#host.locale;
		new Setting(this.#body)
			.setName(text.form.noun)
			.setDesc(text.form.nounDesc(noun))
			.addText((field) => {
				field
					.setValue(noun)
					.onChange((typed) => this.#change((draft) => withDraftNoun(draft, typed, this.#host.vault)));
				field.inputEl.ariaLabel = text.form.noun;
				field.inputEl.spellcheck = false;
			});
		const id = freshId();
		const heading = this.#body.createDiv('in-phase-draft-terms-head');
		heading.createDiv({ text: text.terms, attr: { id } });
		heading.createDiv({ cls: 'in-phase-draft-found', text: setup.terms });
		const order = heading.createDiv('in-phase-draft-found');
		const list = this.#body.createDiv({
			cls: 'in-phase-terms in-phase-draft-terms',
			attr: { role: 'list', 'aria-labelledby': id },
		});
		const rows = new KeyedChildren<DraftTerm>(list, {
			keyOf: ({ name }) => name,
			create: (term) => this.#createRow(list, term),
			update: (element, term) => this.#updateRow(element, term),
		});
		return (draft) => {
			const from = draft.order === 'set' || draft.order === 'built-in' ? undefined : report.order[draft.order];
			order.setText(from ?? '');
			rows.show(draft.terms);
		};
	}

	#createRow(list: HTMLElement, term: DraftTerm): HTMLElement {
		const { locale } = this.#host;
		const { setup } = locale;
		const { name } = term;
		const setting = new Setting(list).setName(name);
		setting.settingEl.setAttr('role', 'listitem');
		setting.descEl.createSpan({ text: locale.panel.noteCount(term.count) });
		const defined = setting.descEl.createSpan('in-phase-draft-definition');
		defined.createSpan({ text: setup.definedBy });
		const link = createNoteLink(defined, '', '');
		const label = new TextComponent(setting.controlEl).onChange((typed) =>
			this.#change((draft) => withDraftLabel(draft, name, typed)),
		);
		label.inputEl.ariaLabel = setup.label(name);
		label.inputEl.spellcheck = false;
		// What was emptied has its usual label again.
		label.inputEl.addEventListener('blur', () => this.#show());
		this.#makeDraggable(setting.settingEl, name);
		const move = (by: number): void => {
			this.#change((draft) => withDraftMoved(draft, name, placeOf(draft, name) + by));
			this.#sayPlace(name);
		};
		const up = addIconButton(setting, { icon: 'arrow-up', label: setup.moveUp(name), run: () => move(-1) });
		const down = addIconButton(setting, { icon: 'arrow-down', label: setup.moveDown(name), run: () => move(1) });
		const out = addIconButton(setting, {
			icon: 'archive',
			label: setup.leaveOut(name),
			run: () => this.#change((draft) => withDraftLeftOut(draft, name, !isLeftOut(draft, name))),
		});
		this.#rows.set(name, { label, link, up, down, out });
		this.#updateRow(setting.settingEl, term);
		return setting.settingEl;
	}

	#updateRow(element: HTMLElement, term: DraftTerm): void {
		const row = this.#rows.get(term.name);
		const terms = this.#draft?.terms ?? [];
		if (row === undefined) return;
		const { label, link, up, down, out } = row;
		const { setup } = this.#host.locale;
		const { definition = '', name } = term;
		element.toggleClass('is-left-out', term.isLeftOut);
		link.parentElement?.toggle(definition !== '');
		updateNoteLink(link, definition, basenameOf(definition));
		const shown = term.label ?? term.usualLabel;
		const isTyping = label.inputEl === label.inputEl.doc.activeElement;
		if (!isTyping && label.getValue() !== shown) label.setValue(shown);
		label.setDisabled(term.isLeftOut);
		const at = terms.findIndex((one) => one.name === name);
		disable(up, at === 0, down);
		disable(down, at === terms.length - 1, up);
		nameIconButton(out, {
			icon: term.isLeftOut ? 'archive-restore' : 'archive',
			label: term.isLeftOut ? setup.takeIn(name) : setup.leaveOut(name),
		});
	}

	/** By pointer a term is moved by its handle, to wherever the pointer is; the buttons do the same for everybody. */
	#makeDraggable(row: HTMLElement, name: string): void {
		const handle = createDiv({ cls: 'in-phase-draft-handle', attr: { draggable: 'true', 'aria-hidden': 'true' } });
		setIcon(handle, 'grip-vertical');
		row.prepend(handle);
		handle.addEventListener('dragstart', ({ dataTransfer }) => {
			this.#dragged = name;
			dataTransfer?.setDragImage(row, 0, 0);
		});
		handle.addEventListener('dragend', () => {
			if (this.#dragged !== undefined) this.#sayPlace(name);
			this.#dragged = undefined;
		});
		row.addEventListener('dragover', (event) => {
			const dragged = this.#dragged;
			if (dragged === undefined) return;
			event.preventDefault();
			if (dragged !== name) this.#change((draft) => withDraftMoved(draft, dragged, placeOf(draft, name)));
		});
	}

	#sayPlace(name: string): void {
		const terms = this.#draft?.terms ?? [];
		const place = terms.findIndex((term) => term.name === name) + 1;
		this.#host.announce(this.#host.locale.setup.moved(name, place, terms.length));
	}
}

function placeOf({ terms }: FacetDraft, name: string): number {
	return terms.findIndex((term) => term.name === name);
}

function isLeftOut({ terms }: FacetDraft, name: string): boolean {
	return terms.some((term) => term.name === name && term.isLeftOut);
}

/** A button that can be pressed no more gives the focus to the other one. */
function disable(button: ButtonComponent, isDisabled: boolean, other: ButtonComponent): void {
	const hadFocus = button.buttonEl === button.buttonEl.doc.activeElement;
	button.setDisabled(isDisabled);
	if (isDisabled && hadFocus) {
		other.setDisabled(false);
		other.buttonEl.focus({ preventScroll: true });
	}
}
