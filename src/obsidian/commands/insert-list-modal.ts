import { ButtonComponent, Component, Modal, Setting, type Editor } from 'obsidian';
import { askBlock } from '../../core/query/ask';
import { placeBlock, writeListBlock, type NewList } from '../../core/query/place-block';
import { listViews, type ListView } from '../../core/query/query';
import type { Facet } from '../../core/vocabulary/facet';
import { mainOf } from '../../core/vocabulary/noun';
import { compareText } from '../../core/words';
import { listKind } from '../blocks/list-kind';
import { LiveBlock, type BlockContext } from '../blocks/live-block';
import { addChoice } from '../dom/choice';
import { freshId } from '../dom/fresh-id';
import { mustWait } from '../vault/must-wait';

/** Stands for the term of the note itself, which the block does not name. */
const own = '';

/** Asks for a phase, a type and a view, shows the answer while one chooses, and writes the block near the cursor. */
export class InsertListModal extends Modal {
	readonly #context: BlockContext;
	readonly #editor: Editor;
	readonly #hostPath: string;
	/** Those that the vault defines terms of. */
	readonly #facets: readonly Facet[];
	readonly #component = new Component();
	readonly #previewId = freshId();
	readonly #preview = createDiv({
		cls: 'in-phase-insert-preview',
		attr: { role: 'region', 'aria-labelledby': this.#previewId },
	});
	#shown: Component | undefined;
	#list: NewList;

	constructor(context: BlockContext, editor: Editor, hostPath: string) {
		super(context.app);
		const { live } = context;
		this.#context = context;
		this.#editor = editor;
		this.#hostPath = hostPath;
		this.#facets = live.index.vocabulary.facets.filter(({ terms }) => terms.length > 0);
		const [facet] = this.#facets;
		const [pattern] = live.index.notesOfTypes(['pattern']);
		const type = pattern === undefined ? undefined : 'pattern';
		this.#list = { facet: facet?.id ?? 'phase', term: this.#firstTerm(facet), type, view: 'list' };
	}

	override onOpen(): void {
		const { commands } = this.#context.locale;
		this.setTitle(commands.insertTitle);
		this.modalEl.addClass('in-phase-modal', 'in-phase-insert');
		this.#component.load();
		const { contentEl } = this;
		const facets = this.#facets.length > 1 ? new Setting(contentEl) : undefined;
		const terms = new Setting(contentEl);
		this.#showTerms(terms);
		if (facets !== undefined) {
			addChoice(
				facets,
				commands.facet,
				this.#list.facet,
				this.#facets.map(({ id, noun }) => [id, noun]),
				(property) => {
					this.#change({
						facet: property,
						term: this.#firstTerm(this.#facets.find((facet) => facet.id === property)),
					});
					this.#showTerms(terms);
				},
			);
		}
		const types = [['', commands.anyType] as const, ...this.#typeNames().map((name) => [name, name] as const)];
		addChoice(new Setting(contentEl), commands.type, this.#list.type ?? '', types, (type) =>
			this.#change({ type: type === '' ? undefined : type }),
		);
		const views = listViews.map((view) => [view, commands.views[view]] as const);
		addChoice(new Setting(contentEl), commands.view, this.#list.view, views, (view) =>
			this.#change({ view: view as ListView }),
		);
		contentEl.createDiv({ cls: 'in-phase-insert-heading', text: commands.preview, attr: { id: this.#previewId } });
		contentEl.append(this.#preview);
		new ButtonComponent(this.modalEl.createDiv('modal-button-container'))
			.setButtonText(commands.insertButton)
			.setCta()
			.onClick(() => this.#insert());
		this.#showPreview();
	}

	override onClose(): void {
		this.#component.unload();
		this.contentEl.empty();
	}

	#change(part: Partial<NewList>): void {
		this.#list = { ...this.#list, ...part };
		this.#showPreview();
	}

	/** What a facet begins with: what the note itself says, where that is enough, else its first term. */
	#firstTerm(facet: Facet | undefined): string | undefined {
		return this.#mayBeOwn(facet) ? undefined : facet?.terms[0]?.name;
	}

	/** Whether a block without a term is about that of the note it stands in, which goes for the main facet alone. */
	#mayBeOwn(facet: Facet | undefined): boolean {
		const { index } = this.#context.live;
		return facet === mainOf(index.vocabulary.facets) && askBlock(index, '', 'phase-list', this.#hostPath).isOk;
	}

	#showTerms(setting: Setting): void {
		const facet = this.#facets.find(({ id }) => id === this.#list.facet);
		if (facet === undefined) return;
		const owned = this.#mayBeOwn(facet) ? [[own, this.#context.locale.commands.own(facet.noun)] as const] : [];
		const terms = facet.terms.map(({ name, label }) => [name, label] as const);
		addChoice(setting.clear(), facet.noun, this.#list.term ?? own, [...owned, ...terms], (term) =>
			this.#change({ term: term === own ? undefined : term }),
		);
	}

	#typeNames(): readonly string[] {
		const { index } = this.#context.live;
		const names = new Set([
			'pattern',
			'primitive',
			...[...index.typeKeys()].filter((key) => key !== '').map((key) => index.types.names.get(key) ?? key),
		]);
		return [...names].sort(compareText);
	}

	#showPreview(): void {
		if (this.#shown !== undefined) this.#component.removeChild(this.#shown);
		this.#preview.empty();
		const { language, body } = writeListBlock(this.#list);
		const shown = new LiveBlock(
			this.#preview.createDiv(),
			this.#context,
			listKind(this.#context.locale, language),
			body,
			this.#hostPath,
		);
		this.#shown = this.#component.addChild(shown);
	}

	#insert(): void {
		if (mustWait(this.#context)) return;
		const { language, body } = writeListBlock(this.#list);
		const editor = this.#editor;
		this.close();
		const selection = {
			from: editor.posToOffset(editor.getCursor('from')),
			to: editor.posToOffset(editor.getCursor('to')),
		};
		const options = body.split('\n').filter((line) => line !== '');
		const { from, to, insert, cursor } = placeBlock(editor.getValue(), selection, [
			`\`\`\`${language}`,
			...options,
			'```',
		]);
		editor.replaceRange(insert, editor.offsetToPos(from), editor.offsetToPos(to));
		editor.setCursor(editor.offsetToPos(cursor));
		editor.focus();
	}
}
