import { Component, MarkdownRenderer, Modal, type App } from 'obsidian';
import type { Rule } from '../../core/lint/rule';
import { diffTexts } from '../../core/report/diff';
import { appendCodeText } from '../dom/code-text';
import { renderDiff } from '../refactor/diff-view';
import { rememberFocus } from '../fixing/return-focus';
import { panelText } from './text';

/** Tells what a rule flags and why, with its examples. */
export class RuleModal extends Modal {
	readonly #rule: Rule;
	readonly #owner = new Component();
	readonly #returnFocus = rememberFocus();

	constructor(app: App, rule: Rule) {
		super(app);
		this.#rule = rule;
		this.modalEl.addClass('in-phase-modal', 'mod-rule');
		this.setTitle(rule.id);
	}

	override onOpen(): void {
		this.#owner.load();
		const { severity, text, examples } = this.#rule;
		const texts = this.contentEl.createDiv('in-phase-rule');
		// A long page is scrolled by keys too.
		texts.tabIndex = 0;
		appendCodeText(texts.createEl('p', 'in-phase-rule-summary'), text.summary);
		texts.createEl('p', { cls: 'in-phase-rule-severity', text: panelText.rule.severity(severity) });
		this.#render(texts, text.why.join('\n\n'));
		texts.createEl('h2', { text: panelText.rule.fix });
		this.#render(texts, text.fix ?? panelText.rule.noFix);
		if (examples.length === 0) return;
		texts.createEl('h2', { text: panelText.rule.examples });
		for (const [at, { before, after }] of examples.entries()) {
			texts.createEl('p', { text: text.examples[at] ?? '' });
			if (after === undefined) texts.createEl('pre').createEl('code', { text: before });
			else renderDiff(texts, diffTexts(before, after));
		}
	}

	override onClose(): void {
		this.#owner.unload();
		this.contentEl.empty();
		this.#returnFocus();
	}

	/** The rules' pages are Markdown of our own. */
	#render(parent: HTMLElement, markdown: string): void {
		void MarkdownRenderer.render(this.app, markdown, parent.createDiv(), '', this.#owner);
	}
}
