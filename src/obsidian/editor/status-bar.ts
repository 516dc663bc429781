import { setIcon, setTooltip, type Plugin } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import { summarize } from '../../core/report/summary';
import type { Locale } from '../../locale/locales';
import type { EditorContext, OpenEditors } from './open-editors';

/** Adds the status bar item that counts the problems of the active note; it is hidden where there are none. */
export function registerStatusBar(
	plugin: Plugin,
	{ live, locale }: EditorContext,
	editors: OpenEditors,
	openPanel: (path: string) => void,
): void {
	const { workspace } = plugin.app;
	const item = plugin.addStatusBarItem();
	item.addClass('mod-clickable', 'in-phase-status');
	item.setAttrs({ role: 'button', tabindex: '0' });
	const icon = item.createSpan('in-phase-status-icon');
	const label = item.createSpan();
	const open = (): void => {
		const path = workspace.getActiveFile()?.path;
		if (path !== undefined) openPanel(path);
	};
	const show = (): void => {
		const file = workspace.getActiveFile();
		const findings = file?.extension === 'md' ? (editors.findingsOf(file.path) ?? live.findingsOf(file.path)) : [];
		const isGrowing = live.isGrowing && file?.extension === 'md';
		item.toggle(isGrowing || findings.length > 0);
		if (findings.length === 0 && !isGrowing) return;
		if (findings.length === 0) {
			if (label.textContent !== locale.vault.reading) label.setText(locale.vault.reading);
			setIcon(icon, 'loader');
			setTooltip(item, locale.vault.reading, { placement: 'top' });
			return;
		}
		const text = isGrowing ? locale.editor.problemsSoFar(findings.length) : locale.editor.problems(findings.length);
		if (label.textContent !== text) label.setText(text);
		setIcon(icon, iconOf(findings));
		// The name begins with what is to be seen, for those who say it to choose the item.
		setTooltip(item, locale.editor.openPanel(text, countsOf(locale, findings)), { placement: 'top' });
	};
	plugin.registerDomEvent(item, 'click', open);
	plugin.registerDomEvent(item, 'keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		open();
	});
	editors.onCheck(show);
	plugin.register(live.onFindings(show));
	plugin.register(live.onChange(({ kind }) => kind === 'rebuilt' && show()));
	plugin.registerEvent(workspace.on('file-open', show));
	plugin.registerEvent(workspace.on('active-leaf-change', show));
	show();
}

function iconOf(findings: readonly Finding[]): string {
	if (findings.some(({ severity }) => severity === 'error')) return 'x-circle';
	return findings.some(({ severity }) => severity === 'warning') ? 'alert-triangle' : 'info';
}

/** The counts of the severities that there are: "1 error", "2 warnings". */
function countsOf(locale: Locale, findings: readonly Finding[]): readonly string[] {
	const summary = summarize(findings);
	const present = (['error', 'warning', 'info'] as const).filter((severity) => summary[severity] > 0);
	return present.map((severity) => locale.editor.counts[severity](summary[severity]));
}
