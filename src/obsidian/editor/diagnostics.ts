import { say } from '../../core/message';
import type { Action, Diagnostic } from '@codemirror/lint';
import type { Finding } from '../../core/lint/engine';
import { locate } from '../../core/note/address';
import { rulePageUrl } from '../../core/report/site';
import type { Range } from '../../core/text';
import type { Locale } from '../../locale/locales';
import { appendCodeText, withoutCodeMarks } from '../dom/code-text';
import { applyFix, ignoreRule } from './repair';

/** A diagnostic of ours, as opposed to those of other plugins in the same editor. */
export interface FindingDiagnostic extends Diagnostic {
	readonly finding: Finding;
	readonly actions: readonly Action[];
}

/** A finding at its place in a document, counted as CodeMirror counts: a line end is one character. */
export interface PlacedFinding extends Range {
	readonly finding: Finding;
}

/** Findings about the text of a document as diagnostics, in order of their place. */
export function toDiagnostics(
	locale: Locale,
	findings: readonly Finding[],
	text: string,
): readonly FindingDiagnostic[] {
	return placeInDocument(findings, text).map(({ finding, from, to }) => ({
		from,
		to,
		finding,
		severity: finding.severity,
		message: say(locale, finding.message),
		markClass: 'in-phase-problem',
		actions: actionsOf(locale, finding),
		renderMessage: () => renderMessage(locale, finding),
	}));
}

/** The message of a finding as it stands in a tooltip, and its rule, which leads to the page of the rule. */
export function renderMessage(locale: Locale, { message, rule }: Finding): DocumentFragment {
	const content = createFragment();
	appendCodeText(content.createSpan('in-phase-message'), say(locale, message));
	content.createEl('a', { cls: 'in-phase-message-rule', text: rule, href: rulePageUrl(rule) });
	return content;
}

/** Findings about the text of a document with their places in it, in order. */
export function placeInDocument(findings: readonly Finding[], text: string): readonly PlacedFinding[] {
	return findings
		.map((finding) => ({ finding, ...locate(text, finding.address) }))
		.sort((left, right) => left.from - right.from || left.to - right.to);
}

/** Whether a diagnostic is ours. */
export function isOurs(diagnostic: Diagnostic): diagnostic is FindingDiagnostic {
	return diagnostic.markClass === 'in-phase-problem' && 'finding' in diagnostic;
}

/** What can be done about a finding: its fixes, the best first, then to ignore its rule. */
export function actionsOf(locale: Locale, finding: Finding): readonly Action[] {
	const fixes = finding.fixes.map((fix): Action => ({
		name: locale.editor.fix(withoutCodeMarks(say(locale, fix.title)), fix.safety === 'safe'),
		apply: (view) => applyFix(locale, view, finding, fix),
	}));
	return finding.rule === 'no-unused-suppression'
		? fixes
		: [
				...fixes,
				{ name: locale.editor.ignore, markClass: 'mod-quiet', apply: (view) => ignoreRule(locale, view, finding) },
			];
}
