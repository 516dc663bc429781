import type { Message } from '../../core/message';
import { applyEdits, type Edit } from '../../core/edits';
import { fixOnce } from '../../core/lint/fix';
import type { Fix } from '../../core/lint/rule';
import { sayOfPlan } from '../../core/plan/messages';
import type { Change } from '../../core/note/change';
import { failed, ok, type Result } from '../../core/result';
import type { RefactorContext } from './sources';
import type { Writing } from '../vault/writer';

/** What writing a note needs. */
type WriteContext = Pick<RefactorContext, 'writer'>;

/** What a fix makes of a text, or why it cannot be made. */
export function rework(path: string, text: string, fix: Fix): Result<string> {
	const { fixed, after, refused } = fixOnce(
		path,
		text,
		[{ path, rule: '', severity: 'info', address: { kind: 'note' }, message: fix.title, fixes: [fix] }],
		'unsafe',
	);
	return fixed.length > 0 ? ok(after) : failed(refused[0]?.reason ?? sayOfPlan('file.hasMovedOn'));
}

/** Makes a fix in its note, on the text as it is at that moment; a note that has moved on is refused. */
export function makeFix({ writer }: WriteContext, title: Message, path: string, fix: Fix): Promise<Writing> {
	return writer.change(title, path, (text) => rework(path, text, fix));
}

/** What changes make of a text, all or none. */
export function changed(path: string, text: string, changes: readonly Change[]): Result<string> {
	return rework(path, text, { title: sayOfPlan('fixes.safe'), safety: 'safe', changes });
}

/** Makes edits that are planned on the text of a note as it is at that moment. */
export function editNote(
	{ writer }: WriteContext,
	title: Message,
	path: string,
	plan: (text: string) => readonly Edit[],
): Promise<Writing> {
	return writer.change(title, path, (text) => applyEdits(text, plan(text)));
}
