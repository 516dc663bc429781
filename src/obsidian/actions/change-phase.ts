import { say, type Message } from '../../core/message';
import { sayOfPlan, sayOfRun } from '../../core/plan/messages';
import { Notice } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import { findFrontmatter } from '../../core/note/frontmatter-block';
import type { Journal } from '../../core/plan/journal';
import type { FileWrite } from '../../core/plan/plan';
import { planMove, sayOfAdding } from '../../core/refactor/move-note';
import { writeFrontmatter } from '../../core/refactor/new-note';
import { failed, ok, type Result } from '../../core/result';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { offerUndo } from './fix-finding';
import { showUndo } from './undo-notice';
import { changed } from './write-note';
import type { RefactorContext } from './sources';
import { mustWait } from '../vault/must-wait';
import { titleOf } from '../vault/note-title';

/** A term with its facet, in the vault they are of. */
export interface TermPlace extends Pick<RefactorContext, 'app' | 'live' | 'writer' | 'locale'> {
	readonly index: VaultIndex;
	readonly facet: Facet;
	readonly term: Term;
}

/** Of so many notes that are left as they are it is said why; of more, only how many. */
const mostReasons = 3;

/** Adds notes to a term in one run, says so with a button that undoes it, and says why others are left as they are. */
export async function addToTerm(place: TermPlace, paths: readonly string[]): Promise<void> {
	const { writer, index, term, locale } = place;
	if (mustWait(place)) return;
	const refused: string[] = [];
	const refuse = (path: string, reason: Message): unknown =>
		refused.push(locale.phases.refused(titleOf(index, path), say(locale, reason)));
	const writes: FileWrite[] = [];
	for (const path of new Set(paths)) {
		const before = await writer.read(path);
		if (before === undefined) {
			refuse(path, sayOfAdding('isNoNote'));
			continue;
		}
		const made = withTerm(place, path, before);
		if (made.isOk) writes.push({ path, before, after: made.value, newPath: path, fate: 'keep' });
		else refuse(path, made.fault);
	}
	const titleFor = (written: readonly string[]): Message => {
		const [only = '', ...others] = written;
		return others.length === 0
			? sayOfRun('noteAdded', { title: titleOf(index, only), label: term.label })
			: sayOfRun('notesAdded', { count: written.length, label: term.label });
	};
	const title = titleFor(writes.map(({ path }) => path));
	const run = writes.length === 0 ? undefined : await writer.apply(title, writes);
	const written: string[] = [];
	for (const { write, reason } of run?.isOk === true ? run.value.outcomes : []) {
		if (reason === undefined) written.push(write.path);
		else refuse(write.path, reason);
	}
	if (run?.isOk === false) refused.push(say(locale, run.fault.message));
	if (refused.length > 0)
		new Notice(
			[...refused.slice(0, mostReasons), ...locale.phases.moreRefused(refused.length - mostReasons)].join('\n'),
		);
	const [only, ...others] = written;
	const journal = run?.isOk === true ? run.value.journal : undefined;
	if (only === undefined || journal === undefined) return;
	const message = say(locale, titleFor(written));
	if (others.length === 0) offerUndo(place, journal, only, message);
	else showUndo(locale, message, () => restoreAll(place, journal));
}

/** Whether it makes sense to offer to add a note to a term: the note neither says nor defines it. */
export function isAddable({ index, facet, term }: TermPlace, path: string): boolean {
	const note = index.find(path);
	if (note === undefined || isDefinedBy(term, path)) return false;
	const planned = planMove(note, facet, undefined, term);
	return !planned.isOk || planned.value.length > 0;
}

/** Takes a note out of a term, and says so with a button that undoes it. */
export async function removeFromTerm(place: TermPlace, path: string): Promise<void> {
	const { writer, index, facet, term, locale } = place;
	if (mustWait(place)) return;
	const note = index.find(path);
	if (note === undefined) return;
	const title = titleOf(index, path);
	const message = sayOfRun('noteRemoved', { title, label: term.label });
	const planned = planMove(note, facet, term, undefined);
	const writing = await writer.change(message, path, (text) =>
		planned.isOk ? changed(path, text, planned.value) : planned,
	);
	if (writing.isOk) offerUndo(place, writing.value, path, say(locale, message));
	else new Notice(locale.phases.refused(title, say(locale, writing.fault)));
}

/** The text of a note that is added to a term: to what it says, or in frontmatter of its own where it has none. */
export function withTerm(
	{ index, facet, term }: Pick<TermPlace, 'index' | 'facet' | 'term'>,
	path: string,
	text: string,
): Result<string> {
	const note = index.find(path);
	if (note === undefined) return failed(sayOfAdding('isNoNote'));
	if (isDefinedBy(term, path)) return failed(sayOfAdding('defines', { label: term.label }));
	// It may have fences with nothing between them.
	if (note.frontmatter.state === 'absent' && findFrontmatter(text)?.isClosed !== true)
		return withFrontmatter(text, facet, term);
	const planned = planMove(note, facet, undefined, term);
	if (!planned.isOk) return planned;
	const { value: changes } = planned;
	return changes.length === 0 ? failed(sayOfAdding('already', { label: term.label })) : changed(path, text, changes);
}

/** Frontmatter on top of a note without any; not where what stands there would be pushed aside. */
function withFrontmatter(text: string, { property }: Facet, { name }: Term): Result<string> {
	const obstacle = obstacleIn(text);
	if (obstacle !== undefined) return failed(obstacle);
	const block = writeFrontmatter(property, name);
	const isCrlf = text.slice(0, text.indexOf('\n') + 1).endsWith('\r\n');
	return ok((isCrlf ? block.replaceAll('\n', '\r\n') : block) + text);
}

/** Why frontmatter cannot be put on top of a text. */
function obstacleIn(text: string): Message | undefined {
	if (text.trimStart().startsWith('---')) return sayOfAdding('oddStart');
	return text.startsWith('\ufeff') ? sayOfAdding('byteOrderMark') : undefined;
}

async function restoreAll({ writer, index, locale }: TermPlace, { id }: Journal): Promise<string> {
	const { undone } = await writer.undo(id);
	const refused = [
		...(undone?.changed ?? []).map(({ at }) =>
			locale.phases.refused(titleOf(index, at), say(locale, sayOfPlan('file.hasMovedOn'))),
		),
		...(undone?.refused ?? []).map(({ write, reason = '' }) =>
			locale.phases.refused(titleOf(index, write.path), say(locale, reason)),
		),
	];
	return [locale.phases.restored(undone?.restored.length ?? 0), ...refused].join(' ');
}

function isDefinedBy({ definitions }: Term, path: string): boolean {
	return definitions.some(({ note }) => note.path === path);
}
