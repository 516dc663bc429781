import { setIcon, setTooltip, type Plugin } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import { summarize } from '../../core/report/summary';
import { joinWords } from '../../core/words';
import type { LiveIndex } from '../vault/live-index';
import type { OpenEditors } from './open-editors';
import { vaultText } from '../vault/text';
import { editorText } from './text';

/** Adds the status bar item that counts the problems of the active note; it is hidden where there are none. */
export function registerStatusBar(
	plugin: Plugin,
	live: LiveIndex,
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
			if (label.textContent !== vaultText.reading) label.setText(vaultText.reading);
			setIcon(icon, 'loader');
			setTooltip(item, vaultText.reading, { placement: 'top' });
			return;
		}
		const text = isGrowing ? editorText.problemsSoFar(findings.length) : editorText.problems(findings.length);
		if (label.textContent !== text) label.setText(text);
		setIcon(icon, iconOf(findings));
		// The name begins with what is to be seen, for those who say it to choose the item.
		setTooltip(item, editorText.openPanel(text, countsOf(findings)), { placement: 'top' });
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

/** "1 error, 2 warnings and 1 info". */
function countsOf(findings: readonly Finding[]): string {
	const summary = summarize(findings);
	const present = (['error', 'warning', 'info'] as const).filter((severity) => summary[severity] > 0);
	return joinWords(present.map((severity) => editorText.counts[severity](summary[severity])));
}
