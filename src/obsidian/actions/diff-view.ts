import type { DiffHunk, DiffLine } from '../../core/report/diff';
import type { Locale } from '../../locale/locales';

const signs: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', removed: '−', added: '+' };

/** Draws a diff below an element, removed lines above the lines that took their place. */
export function renderDiff(parent: HTMLElement, locale: Locale, hunks: readonly DiffHunk[]): void {
	const diff = parent.createDiv('in-phase-diff');
	for (const { lines } of hunks) {
		const hunk = diff.createDiv('in-phase-diff-hunk');
		for (const line of lines) renderLine(hunk, locale, line);
	}
}

function renderLine(parent: HTMLElement, locale: Locale, { kind, number, parts }: DiffLine): void {
	const line = parent.createDiv({ cls: `in-phase-diff-line mod-${kind}` });
	line.createSpan({ cls: 'in-phase-diff-number', text: String(number ?? ''), attr: { 'aria-hidden': 'true' } });
	line.createSpan({ cls: 'in-phase-diff-sign', text: signs[kind], attr: { 'aria-hidden': 'true' } });
	if (kind !== 'same') line.createSpan({ cls: 'in-phase-unseen', text: locale.fixing.diff[kind] });
	const text = line.createSpan('in-phase-diff-text');
	for (const part of parts) {
		if (part.isChanged) text.createEl(kind === 'removed' ? 'del' : 'ins', { text: part.text });
		else text.appendText(part.text);
	}
}
