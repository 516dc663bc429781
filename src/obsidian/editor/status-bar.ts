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
	let shown = '';
	const draw = (content: StatusContent | undefined): void => {
		const wanted = JSON.stringify(content) ?? 'none';
		if (wanted === shown) return;
		shown = wanted;
		item.toggle(content !== undefined);
		if (content === undefined) return;
		label.setText(content.text);
		setIcon(icon, content.icon);
		setTooltip(item, content.tooltip, { placement: 'top' });
	};
	const show = (): void => {
		const file = workspace.getActiveFile();
		if (file?.extension !== 'md') draw(undefined);
		else draw(contentOf(locale, editors.findingsOf(file.path) ?? live.findingsOf(file.path), live.isGrowing));
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

interface StatusContent {
	readonly text: string;
	readonly icon: string;
	readonly tooltip: string;
}

function contentOf(locale: Locale, findings: readonly Finding[], isGrowing: boolean): StatusContent | undefined {
	const { reading } = locale.vault;
	if (findings.length === 0) return isGrowing ? { text: reading, icon: 'loader', tooltip: reading } : undefined;
	const text = isGrowing ? locale.editor.problemsSoFar(findings.length) : locale.editor.problems(findings.length);
	// The name begins with what is to be seen, for those who say it to choose the item.
	return { text, icon: iconOf(findings), tooltip: locale.editor.openPanel(text, countsOf(locale, findings)) };
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
