import { MarkdownRenderChild, setIcon, type App, type HoverPopover } from 'obsidian';
import type { BlockLanguage, QueryMistake } from '../../core/query/query';
import { isAffected } from '../../core/query/run';
import { bindLinks } from '../links';
import type { IndexEvent, LiveIndex } from '../vault/live-index';
import { answerBlock, type Answer } from './answer';
import { ListBody } from './list-body';
import { blockText } from './text';

/** A list block in a note: answers its query, and follows the vault from then on. */
export class ListBlock extends MarkdownRenderChild {
	hoverPopover: HoverPopover | null = null;
	readonly #app: App;
	readonly #live: LiveIndex;
	readonly #language: BlockLanguage;
	readonly #source: string;
	#hostPath: string;
	#answer: Answer = { kind: 'reading' };
	#body: ListBody | undefined;

	constructor(element: HTMLElement, app: App, live: LiveIndex, language: BlockLanguage, source: string, hostPath: string) {
		super(element);
		this.#app = app;
		this.#live = live;
		this.#language = language;
		this.#source = source;
		this.#hostPath = hostPath;
	}

	override onload(): void {
		this.containerEl.addClass('in-phase-block');
		bindLinks(this.containerEl, { app: this.#app, owner: this, sourcePath: () => this.#hostPath });
		this.#answerAnew();
		this.register(this.#live.onChange((event) => this.#follow(event)));
	}

	#follow(event: IndexEvent): void {
		if (event.kind === 'closed') {
			this.containerEl.empty();
			this.containerEl.removeClass('in-phase-block');
			return;
		}
		if (event.kind === 'changed' && !this.#isConcerned(event)) return;
		this.#answerAnew();
	}

	/** Whether changes can make another answer; keeps track of the host note's own path on the way. */
	#isConcerned({ changes }: Extract<IndexEvent, { kind: 'changed' }>): boolean {
		const answer = this.#answer;
		let isConcerned = answer.kind !== 'list' || answer.list.rows.length === 0;
		for (const { before, after, isVocabularyChanged } of changes) {
			const isHost = before?.path === this.#hostPath || after?.path === this.#hostPath;
			if (before?.path === this.#hostPath && after !== undefined) this.#hostPath = after.path;
			isConcerned ||= isHost || isVocabularyChanged;
			isConcerned ||= answer.kind === 'list' && isAffected(this.#live.index, answer.query, [before, after]);
		}
		return isConcerned;
	}

	#answerAnew(): void {
		const answer: Answer = this.#live.isReady
			? answerBlock(this.#live.index, this.#source, this.#language, this.#hostPath)
			: { kind: 'reading' };
		const isOtherKind = answer.kind !== this.#answer.kind || answer.kind !== 'list';
		const isSame = isOtherKind && JSON.stringify(answer) === JSON.stringify(this.#answer) && this.containerEl.childElementCount > 0;
		this.#answer = answer;
		if (isSame) return;
		if (isOtherKind) {
			this.containerEl.empty();
			this.#body = undefined;
		}
		if (answer.kind === 'reading') this.containerEl.createDiv({ cls: 'in-phase-reading', text: blockText.reading });
		else if (answer.kind === 'mistakes') showMistakes(this.containerEl, answer.mistakes);
		else (this.#body ??= new ListBody(this.containerEl)).show(answer.query, answer.list, this.#live.index.vocabulary);
	}
}

function showMistakes(element: HTMLElement, mistakes: readonly QueryMistake[]): void {
	const box = element.createDiv({ cls: 'in-phase-mistakes', attr: { role: 'group', 'aria-label': blockText.faulty } });
	const heading = box.createDiv('in-phase-mistakes-heading');
	setIcon(heading.createSpan('in-phase-mistakes-icon'), 'alert-triangle');
	heading.createSpan({ text: blockText.faulty });
	const list = box.createEl('ul');
	for (const { line, message } of mistakes) {
		const item = list.createEl('li');
		item.createSpan({ cls: 'in-phase-mistake-line', text: blockText.line(line) });
		item.appendText(` ${message}`);
	}
}
