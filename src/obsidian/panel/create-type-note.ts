import { Notice } from 'obsidian';
import { say } from '../../core/message';
import { fitsWikilink } from '../../core/links/link';
import { sayOfRun } from '../../core/plan/messages';
import { findNameFault } from '../../core/plan/path-fault';
import { offerUndo } from '../fixing/fix-finding';
import type { RefactorContext } from '../refactor/sources';
import { mustWait } from '../vault/must-wait';

/** What a new type note says: properties, with nothing in them yet. */
const emptyProperties = '---\nextends:\n---\n';

/** Whether a type can be the name of a file that every system takes and every link can say. */
export function isFileName(name: string): boolean {
	return findNameFault(name) === undefined && fitsWikilink(name);
}

/** Makes the note of a type where the vault keeps them, opens it, and says so with a button to undo it. */
export async function createTypeNote(context: RefactorContext, type: string): Promise<void> {
	const { app, live, writer, locale } = context;
	if (mustWait(context)) return;
	const path = `${live.index.scope.typeFolder}/${type}.md`;
	const title = sayOfRun('typeNoteMade', { type });
	const run = await writer.apply(title, [{ path, before: '', after: emptyProperties, newPath: path, fate: 'create' }]);
	const reason = run.isOk ? run.value.outcomes[0]?.reason : run.fault.message;
	const file = app.vault.getFileByPath(path);
	if (!run.isOk || reason !== undefined || file === null) {
		new Notice(locale.phases.notCreated(say(locale, reason ?? '')));
		return;
	}
	await app.workspace.getLeaf(false).openFile(file, { active: true });
	offerUndo(context, run.value.journal, path, say(locale, title));
}
