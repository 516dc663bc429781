import { Modal, type App } from 'obsidian';
import { summaryOf, type Rule } from '../../core/lint/rule';
import { say } from '../../core/message';
import { rulePageUrl } from '../../core/report/site';
import type { Locale } from '../../locale/locales';
import { appendCodeText } from '../dom/code-text';
import { rememberFocus } from '../fixing/return-focus';

/** Tells what a rule flags, and where its page is: why, what its fix does, and examples. */
export class RuleModal extends Modal {
	readonly #locale: Locale;
	readonly #rule: Rule;
	readonly #returnFocus = rememberFocus();

	constructor(app: App, locale: Locale, rule: Rule) {
		super(app);
		this.#locale = locale;
		this.#rule = rule;
		this.modalEl.addClass('in-phase-modal', 'mod-rule');
		this.setTitle(rule.id);
	}

	override onOpen(): void {
		const { id, severity } = this.#rule;
		const { rule: said } = this.#locale.panel;
		const texts = this.contentEl.createDiv('in-phase-rule');
		appendCodeText(texts.createEl('p', 'in-phase-rule-summary'), say(this.#locale, summaryOf(id)));
		texts.createEl('p', { cls: 'in-phase-rule-severity', text: said.severity(severity) });
		texts.createEl('a', { text: said.page, href: rulePageUrl(id), cls: 'external-link' });
	}

	override onClose(): void {
		this.contentEl.empty();
		this.#returnFocus();
	}
}
