import { Component, Modal, Setting, setIcon } from 'obsidian';
import { answerWhy, type AnsweredWhy, type ExplainedList } from '../../core/commands/why';
import { say } from '../../core/message';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { mainOf, nounOf } from '../../core/vocabulary/noun';
import { compareText } from '../../core/words';
import { addChoice } from '../dom/choice';
import { appendCodeText, withoutCodeMarks } from '../dom/code-text';
import { fixFinding } from './fix-finding';
import { rememberFocus } from '../dom/return-focus';
import type { RefactorContext } from './sources';

/** Stands for all there are, of a choice. */
const any = '';

/** A term whose list somebody asks about. */
export interface AskedTerm {
	readonly facet: Facet;
	readonly term: Term;
}

/** Tells what a note is understood to say, and why it is in a list, or is not; it says so anew when that changes. */
export class WhyModal extends Modal {
	readonly #context: RefactorContext;
	readonly #path: string;
	readonly #component = new Component();
	readonly #returnFocus = rememberFocus();
	readonly #answer = createDiv({ cls: 'in-phase-why', attr: { role: 'status' } });
	#facet: string | undefined;
	#term: string;
	#type = any;

	/** @param asked The list that is asked about; those that the note has to do with when left out. */
	constructor(context: RefactorContext, path: string, asked?: AskedTerm) {
		super(context.app);
		this.#context = context;
		this.#path = path;
		this.#facet = (asked?.facet ?? mainOf(context.live.index.vocabulary.facets))?.id;
		this.#term = asked?.term.name ?? any;
		this.modalEl.addClass('in-phase-modal');
	}

	override onOpen(): void {
		const { live } = this.#context;
		this.#component.load();
		this.#showChoices(this.contentEl.createDiv());
		this.contentEl.append(this.#answer);
		this.#component.register(live.onChange(() => this.#show()));
		this.#component.register(live.onFindings(() => this.#show()));
		this.#show();
	}

	override onClose(): void {
		this.#component.unload();
		this.contentEl.empty();
		this.#returnFocus();
	}

	#showChoices(parent: HTMLElement): void {
		parent.empty();
		const { locale, live } = this.#context;
		const { index } = live;
		const facets = index.vocabulary.facets.filter(({ terms }) => terms.length > 0);
		const facet = facets.find(({ id }) => id === this.#facet);
		if (facet === undefined) return;
		if (facets.length > 1)
			addChoice(
				new Setting(parent),
				locale.commands.facet,
				facet.id,
				facets.map(({ id, noun }) => [id, noun]),
				(id) => {
					this.#facet = id;
					this.#term = any;
					this.#showChoices(parent);
					this.#show();
				},
			);
		const terms = facet.terms.map(({ name, label }) => [name, label] as const);
		addChoice(
			new Setting(parent),
			facet.noun,
			this.#term,
			[[any, locale.why.anyTerm(nounOf(facet))], ...terms],
			(term) => {
				this.#term = term;
				this.#show();
			},
		);
		const types = [...index.types.names.values()].sort(compareText).map((name) => [name, name] as const);
		addChoice(
			new Setting(parent),
			locale.commands.type,
			this.#type,
			[[any, locale.commands.anyType], ...types],
			(type) => {
				this.#type = type;
				this.#show();
			},
		);
	}

	#show(): void {
		const { live, locale } = this.#context;
		const request = {
			note: this.#path,
			facet: this.#facet,
			phase: this.#term === any ? undefined : this.#term,
			type: this.#type === any ? undefined : this.#type,
		};
		const answered = answerWhy(live.index, request, (path) => live.findingsOf(path));
		this.#answer.empty();
		if (!answered.isOk) {
			appendCodeText(this.#answer.createEl('p'), say(locale, answered.fault.message));
			return;
		}
		this.setTitle(answered.value.title);
		this.#showSaid(answered.value);
		for (const list of answered.value.lists) this.#showList(list);
	}

	#showSaid({ types, terms, facet }: AnsweredWhy): void {
		const { report, words } = this.#context.locale;
		const said = this.#answer.createEl('dl', 'in-phase-why-said');
		const add = (name: string, values: readonly string[]): void => {
			said.createEl('dt', { text: name });
			said.createEl('dd', { text: values.length === 0 ? report.why.nothing : words.joinWords(values) });
		};
		add(report.why.types, types);
		add(report.why.terms(nounOf(facet)), terms);
	}

	#showList({ isListed, sum, conditions, fix }: ExplainedList): void {
		const { locale, live } = this.#context;
		const { report, why } = locale;
		const section = this.#answer.createEl('section', 'in-phase-why-list');
		const heading = section.createEl('p', { cls: ['in-phase-why-sum', isListed ? 'is-listed' : 'is-left-out'] });
		appendCodeText(heading, say(locale, sum));
		const list = section.createEl('ul', { attr: { 'aria-label': why.conditions } });
		for (const { holds, message } of conditions) {
			const item = list.createEl('li', { cls: holds ? 'is-held' : 'is-missed' });
			setIcon(item.createSpan('in-phase-icon'), holds ? 'check' : 'x');
			item.createSpan({
				cls: 'in-phase-unseen',
				text: locale.panel.iconMeaning(report.why.holds[holds ? 'yes' : 'no'].trim()),
			});
			appendCodeText(item.createSpan(), say(locale, message));
		}
		const finding = fix && live.findingsOf(this.#path).find(({ fixes }) => fixes.includes(fix));
		if (finding === undefined || fix === undefined) return;
		const title = withoutCodeMarks(say(locale, fix.title));
		const button = section.createEl('button', { text: locale.panel.fixTitle(title, fix.safety === 'unsafe') });
		this.#component.registerDomEvent(button, 'click', () => void fixFinding(this.#context, finding, fix));
	}
}
