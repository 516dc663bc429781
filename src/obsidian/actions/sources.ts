import type { App } from 'obsidian';
import { fieldsPathOf, keptPathsOf } from '../../core/plan/path-fault';
import type { RefactorSources } from '../../core/refactor/retelling';
import type { Locale } from '../../locale/locales';
import type { SettingsStore } from '../vault/settings-store';
import type { LiveIndex } from '../vault/live-index';
import { readFiles } from '../vault/read-text';
import type { Writer } from '../vault/writer';

/** What whatever writes in the app works with. */
export interface RefactorContext {
	readonly app: App;
	readonly live: LiveIndex;
	readonly settings: SettingsStore;
	readonly writer: Writer;
	readonly locale: Locale;
}

/** Reads what a plan is made from, in slices, as soon as the vault is whole; undefined when nobody waits for it any more. */
export async function readSources(
	{ app, live, settings: { path: settingsPath } }: RefactorContext,
	isWanted: () => boolean,
): Promise<RefactorSources | undefined> {
	const texts = new Map<string, string>();
	const files = app.vault.getFiles();
	const read = files.filter(({ extension }) => ['md', 'base', 'canvas'].includes(extension));
	if (!(await readFiles(app.vault, read, isWanted, (path, text) => texts.set(path, text)))) return undefined;
	const otherFiles = files.filter(({ extension }) => extension !== 'md').map(({ path }) => path);
	const { adapter } = app.vault;
	for (const path of [settingsPath, fieldsPathOf(settingsPath), ...keptPathsOf(settingsPath)])
		if (await adapter.exists(path)) texts.set(path, await adapter.read(path));
	const index = await live.whole();
	if (index === undefined || !isWanted()) return undefined;
	return { index, read: (path) => texts.get(path), otherFiles, vaultName: app.vault.getName(), settingsPath };
}
