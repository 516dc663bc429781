import { setIcon, type App } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Severity } from '../../core/lint/severity';
import { askLint, runLint, type LintQuery } from '../../core/query/lint-block';
import { titleOf } from '../../core/vocabulary/definitions';
import { KeyedChildren } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';
import { openAt } from '../open-at';
import type { LiveIndex } from '../vault/live-index';
import type { BlockKind } from './live-block';
import { blockText, lintText } from './text';

const icons: Readonly<Record<Severity, string>> = { error: 'x-circle', warning: 'alert-triangle', info: 'info' };

interface Shown {
	readonly finding: Finding;
	readonly title: string;
	/** Tells apart findings of one rule at one place. */
	readonly key: string;
}

/** The `phase-lint` block: the findings of its note, of folders or of a phase. */
export function lintKind(live: LiveIndex): BlockKind<LintQuery> {
	return {
		faulty: blockText.faultyFindings,
		followsFindings: true,
		ask: askLint,
		createBody: (element, { app }) => {
			const list = element.createEl('ul', { cls: 'in-phase-findings' });
			const remark = element.createDiv('in-phase-line');
			const children = new KeyedChildren<Shown>(list, {
				keyOf: ({ key }) => key,
				create: (shown) => createFinding(app, shown),
				update: (item, { finding, title }) => {
					const link = item.querySelector<HTMLAnchorElement>('a.internal-link');
					if (link !== null) updateNoteLink(link, finding.path, title);
				},
			});
			return {
				show: (index, query) => {
					const findings = runLint(index, query, live.findings());
					const shown = query.limit === undefined ? findings : findings.slice(0, query.limit);
					const note = (path: string): string => {
						const found = index.find(path);
						return found === undefined ? path : titleOf(found);
					};
					children.show(shown.map((finding) => ({ finding, title: note(finding.path), key: keyOf(finding) })));
					const text = findings.length === 0 ? lintText.none : shown.length < findings.length ? blockText.shortened(shown.length, findings.length) : '';
					if (remark.textContent !== text) remark.setText(text);
					element.toggleClass('is-single-note', query.path !== undefined);
				},
				// Findings tell of themselves when they change.
				isConcerned: () => false,
			};
		},
	};
}

function keyOf({ path, rule, message, address }: Finding): string {
	return JSON.stringify([path, rule, message, address]);
}

function createFinding(app: App, { finding, title }: Shown): HTMLElement {
	const { path, severity, message, rule, address } = finding;
	const item = createEl('li', { cls: `in-phase-finding-row mod-${severity}` });
	setIcon(item.createSpan({ cls: 'in-phase-icon', attr: { role: 'img', 'aria-label': lintText.severities[severity] } }), icons[severity]);
	const body = item.createSpan('in-phase-finding-body');
	createNoteLink(body, path, title);
	const button = body.createEl('button', { cls: 'in-phase-finding-message', text: message, attr: { 'aria-label': lintText.goTo(message) } });
	button.onclick = () => void openAt(app, path, address);
	body.createSpan({ cls: 'in-phase-detail', text: rule });
	return item;
}
