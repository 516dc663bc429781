import { say } from '../../core/message';
import { ButtonComponent, Modal, Setting, type TextComponent } from 'obsidian';
import { doubleOf, findDouble, planMerge, type DoubleDefinition } from '../../core/refactor/merge';
import { findNamedTerm } from '../../core/query/named';
import { findRenameFault, planRename, type RenameFault } from '../../core/refactor/rename';
import { failed } from '../../core/result';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { findFacet } from '../../core/vocabulary/match';
import { closesWithPlugin } from '../open-windows';
import { mustWait } from '../vault/must-wait';
import { showPlan, type MakePlan } from './refactor-modal';
import { readSources, type RefactorContext } from './sources';

/** Asks for the new name of a term, and goes on to show what would change. */
export function askForName(context: RefactorContext, facet: Facet, term: Term): void {
	closesWithPlugin(new RenameModal(context, facet, term), context.live).open();
}

/** Asks which of several definitions stays, and goes on to show what would change. */
export function askForMerge(context: RefactorContext, path: string): void {
	closesWithPlugin(new MergeModal(context, path), context.live).open();
}

/** Asks for the new name of a term, says at once why one is not possible, and goes on to show what would change. */
class RenameModal extends Modal {
	readonly #context: RefactorContext;
	readonly #facet: Facet;
	readonly #fault: HTMLElement;
	#term: Term;
	#name = '';
	readonly #button: ButtonComponent;

	constructor(context: RefactorContext, facet: Facet, term: Term) {
		super(context.app);
		const { rename, commands } = context.locale.refactor;
		this.#context = context;
		this.#facet = facet;
		this.#term = term;
		this.modalEl.addClass('in-phase-modal');
		this.setTitle(commands.rename(facet.noun));
		let input: TextComponent | undefined;
		new Setting(this.contentEl).setName(rename.term).addDropdown((dropdown) => {
			for (const { name, label } of facet.terms) dropdown.addOption(name, label);
			dropdown.selectEl.ariaLabel = rename.term;
			dropdown.setValue(term.name).onChange((name) => {
				this.#term = facet.terms.find((other) => other.name === name) ?? term;
				this.#review();
			});
		});
		new Setting(this.contentEl)
			.setName(rename.name)
			.setDesc(rename.nameHint(facet.noun))
			.addText((text) => {
				input = text;
				text.inputEl.setAttr('aria-label', rename.name);
				text.onChange((name) => {
					this.#name = name;
					this.#review();
				});
				text.inputEl.addEventListener('keydown', (event) => {
					if (event.key !== 'Enter' || event.isComposing) return;
					// Else the key would press the button that has the focus in the next window.
					event.preventDefault();
					this.#look();
				});
			});
		this.#fault = this.contentEl.createDiv({ cls: 'in-phase-refactor-fault', attr: { role: 'status' } });
		const buttons = this.modalEl.createDiv('modal-button-container');
		this.#button = new ButtonComponent(buttons)
			.setCta()
			.setButtonText(rename.look)
			.onClick(() => this.#look());
		new ButtonComponent(buttons).setButtonText(rename.cancel).onClick(() => this.close());
		this.#review();
		window.setTimeout(() => input?.inputEl.focus(), 0);
	}

	/** Why the name is none; told without reading the vault. */
	#findFault(): RenameFault | undefined {
		return findRenameFault(this.#facet, this.#term, this.#name);
	}

	#review(): void {
		const isGiven = this.#name.trim() !== '';
		const fault = isGiven ? this.#findFault() : undefined;
		const isMerge = fault?.mergeWith !== undefined;
		const { locale } = this.#context;
		const { rename } = locale.refactor;
		this.#fault.setText(fault === undefined ? '' : locale.words.sentenceOf(say(locale, fault.message)));
		this.#button
			.setDisabled(!isGiven || (fault !== undefined && !isMerge))
			.setButtonText(isMerge ? rename.merge : rename.look);
	}

	#look(): void {
		if (mustWait(this.#context)) return;
		const fault = this.#findFault();
		if (fault === undefined) {
			this.close();
			showRename(this.#context, this.#facet, this.#term.name, this.#name);
			return;
		}
		if (fault.mergeWith === undefined) return;
		this.close();
		showMerge(this.#context, doubleOf({ index: this.#context.live.index }, this.#facet, this.#term, fault.mergeWith));
	}
}

/** Shows what renaming a term would do. */
export function showRename(
	context: RefactorContext,
	{ id, noun }: Pick<Facet, 'id' | 'noun'>,
	from: string,
	to: string,
): void {
	let movesFolders = false;
	const onMoveFolders = (areMoved: boolean): void => {
		movesFolders = areMoved;
	};
	const makePlan: MakePlan = async (isWanted) => {
		const sources = await readSources(context, isWanted);
		const facet = sources && findFacet(sources.index.vocabulary, id);
		if (sources === undefined || facet === undefined) return undefined;
		const term = findNamedTerm(facet, from);
		if (!term.isOk) return failed(term.fault.message);
		const planned = planRename(sources, facet, term.value, to, movesFolders);
		return planned.isOk ? planned : failed(planned.fault.message);
	};
	showPlan(context, context.locale.refactor.commands.rename(noun), makePlan, { onMoveFolders });
}

/** Shows what merging definitions would do. A double definition that is gone by the time of planning again is no more. */
export function showMerge(context: RefactorContext, double: DoubleDefinition, stays?: string): void {
	showPlan(context, context.locale.refactor.commands.merge, async (isWanted) => {
		const sources = await readSources(context, isWanted);
		if (sources === undefined) return undefined;
		return planMerge(sources, double, stays);
	});
}

/** Asks which of several definitions stays, the best proposed, and shows the merge. */
class MergeModal extends Modal {
	constructor(context: RefactorContext, path: string) {
		super(context.app);
		const { refactor: text } = context.locale;
		this.modalEl.addClass('in-phase-modal');
		this.setTitle(text.commands.merge);
		const double = findDouble({ index: context.live.index }, path);
		let stays = double?.definitions[0]?.note.path;
		new Setting(this.contentEl)
			.setName(text.merge.stays)
			.setDesc(text.merge.staysHint)
			.addDropdown((dropdown) => {
				for (const { note, title } of double?.definitions ?? [])
					dropdown.addOption(note.path, `${title} (${note.path})`);
				dropdown.selectEl.ariaLabel = text.merge.stays;
				dropdown.setValue(stays ?? '').onChange((value) => {
					stays = value;
				});
			});
		const buttons = this.modalEl.createDiv('modal-button-container');
		new ButtonComponent(buttons)
			.setCta()
			.setButtonText(text.rename.look)
			.onClick(() => {
				this.close();
				if (double !== undefined) showMerge(context, double, stays);
			});
		new ButtonComponent(buttons).setButtonText(text.rename.cancel).onClick(() => this.close());
	}
}
