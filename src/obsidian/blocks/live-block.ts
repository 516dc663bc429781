import { drawMistakes } from './mistakes';
import { MarkdownRenderChild, type App, type Component, type HoverPopover } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Note } from '../../core/note/note';
import { saysTheSame } from '../../core/note/same';
import type { QueryFault, QueryMistake } from '../../core/query/query';
import { type Result } from '../../core/result';
import type { Locale } from '../../locale/locales';
import { bindLinks } from '../links';
import type { RefactorContext } from '../actions/sources';
import type { FindingsNews } from '../vault/live-findings';
import type { IndexEvent, LiveIndex } from '../vault/live-index';

/** One kind of block: how its text becomes a query. */
export interface BlockKind<Query> {
	/** What a screen reader calls the mistakes of such a block. */
	readonly faulty: string;
	/** Reads the block's text and settles it against the vault. */
	ask(index: VaultIndex, source: string, hostPath: string): Result<Query, QueryFault>;
	/** Makes what shows the answers in an element that is empty. */
	createBody(element: HTMLElement, surroundings: BlockSurroundings): BlockBody<Query>;
}

/** What a block's body may know of its place. */
export interface BlockSurroundings {
	readonly app: App;
	readonly locale: Locale;
	/** The block itself, which lives as long as it is shown: it owns listeners. */
	readonly owner: Component;
	/** The note the block stands in, wherever that has moved. */
	hostPath(): string;
	/** Asks for the answer to be shown anew, after the reader chose another order, say. */
	refresh(): void;
}

/** What shows the answers of one block. */
export interface BlockBody<Query> {
	/**
	 * Shows the answer to a query, and touches only what differs from what is shown.
	 *
	 * @param isGrowing Notes are still being read: what is missing may come, and that is said.
	 */
	show(index: VaultIndex, query: Query, isGrowing: boolean): void;
	/** Whether the answer may be another one after these notes changed. */
	isConcerned(index: VaultIndex, query: Query, notes: readonly (Note | undefined)[]): boolean;
	/** Whether the answer hangs on when notes were written, so that it may change though they say the same; unset: it does not. */
	followsTimes?(query: Query): boolean;
	/** Whether the answer may be another one after notes were checked; unset: it shows no findings. */
	isConcernedBy?(query: Query, news: FindingsNews): boolean;
}

/** What every block works with. */
export type BlockContext = Pick<RefactorContext, 'app' | 'live' | 'locale'>;

/** To look through more changes than these costs more than to answer again. */
const manyChanges = 100;

type State<Query> =
	| { readonly kind: 'reading' }
	| { readonly kind: 'mistakes'; readonly mistakes: readonly QueryMistake[] }
	| { readonly kind: 'answer'; readonly query: Query; readonly body: BlockBody<Query> };

/** A block of ours in a note: answers its query, and follows the vault from then on. */
export class LiveBlock<Query> extends MarkdownRenderChild {
	hoverPopover: HoverPopover | null = null;
	readonly #app: App;
	readonly #live: LiveIndex;
	readonly #locale: Locale;
	readonly #kind: BlockKind<Query>;
	readonly #source: string;
	#hostPath: string;
	#state: State<Query> | undefined;

	constructor(
		element: HTMLElement,
		{ app, live, locale }: BlockContext,
		kind: BlockKind<Query>,
		source: string,
		hostPath: string,
	) {
		super(element);
		this.#app = app;
		this.#live = live;
		this.#locale = locale;
		this.#kind = kind;
		this.#source = source;
		this.#hostPath = hostPath;
	}

	override onload(): void {
		this.containerEl.addClass('in-phase-block');
		bindLinks(this.containerEl, { app: this.#app, owner: this, sourcePath: () => this.#hostPath });
		// Also while the vault is read, when the index tells of nothing yet.
		this.registerEvent(
			this.#app.vault.on('rename', ({ path }, oldPath) => {
				if (oldPath === this.#hostPath) this.#hostPath = path;
			}),
		);
		this.#answer();
		this.register(this.#live.onChange((event) => this.#follow(event)));
		this.register(
			this.#live.onFindings((news) => {
				const state = this.#state;
				if (state?.kind === 'answer' && state.body.isConcernedBy?.(state.query, news) === true) this.#answerInTurn();
			}),
		);
		this.register(() => this.#live.turns.drop(this));
	}

	#follow(event: IndexEvent): void {
		if (event.kind === 'closed') {
			this.containerEl.empty();
			this.containerEl.removeClass('in-phase-block');
			// The note may stay open for long, and this with it.
			this.unload();
		} else if (event.kind === 'rebuilt' || this.#live.turns.isDue(this) || this.#isConcerned(event)) {
			this.#answerInTurn();
		}
	}

	#answerInTurn(): void {
		this.#live.turns.take(this, () => this.#answer());
	}

	/** Whether changes can make another answer. */
	#isConcerned({ changes }: Extract<IndexEvent, { kind: 'changed' }>): boolean {
		const state = this.#state;
		if (state?.kind !== 'answer' || changes.length > manyChanges) return true;
		const { body, query } = state;
		const followsTimes = body.followsTimes?.(query) === true;
		return changes.some(({ before, after, isVocabularyChanged }) => {
			if (isVocabularyChanged) return true;
			if (!followsTimes && saysTheSame(before, after)) return false;
			const isHost = before?.path === this.#hostPath || after?.path === this.#hostPath;
			return isHost || body.isConcerned(this.#live.index, query, [before, after]);
		});
	}

	#answer(): void {
		const { index, isShown, isReady, isGrowing } = this.#live;
		if (!isShown) return this.#showReading();
		const asked = this.#kind.ask(index, this.#source, this.#hostPath);
		// What is asked for may only not be read yet.
		if (!asked.isOk && !isReady) return this.#showReading();
		if (!asked.isOk) {
			this.#showMistakes(asked.fault);
			return;
		}
		const query = asked.value;
		let body = this.#state?.kind === 'answer' ? this.#state.body : undefined;
		if (body === undefined) {
			this.containerEl.empty();
			body = this.#kind.createBody(this.containerEl, {
				app: this.#app,
				locale: this.#locale,
				owner: this,
				hostPath: () => this.#hostPath,
				refresh: () => this.#answer(),
			});
		}
		this.#state = { kind: 'answer', query, body };
		body.show(index, query, isGrowing);
	}

	/** Until there is an answer; one that is shown already stays. */
	#showReading(): void {
		if (this.#state !== undefined) return;
		this.#state = { kind: 'reading' };
		this.containerEl.createDiv({ cls: 'in-phase-reading', text: this.#locale.vault.reading });
	}

	#showMistakes(mistakes: readonly QueryMistake[]): void {
		const shown = this.#state?.kind === 'mistakes' ? this.#state.mistakes : undefined;
		if (JSON.stringify(shown) === JSON.stringify(mistakes)) return;
		this.#state = { kind: 'mistakes', mistakes };
		this.containerEl.empty();
		drawMistakes(this.containerEl, this.#locale, this.#kind.faulty, mistakes);
	}
}
