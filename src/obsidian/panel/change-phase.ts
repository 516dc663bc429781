import { Notice, type App } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Note } from '../../core/note/note';
import { findFrontmatter } from '../../core/note/frontmatter-block';
import { planMove } from '../../core/refactor/move-note';
import { writeFrontmatter } from '../../core/refactor/new-note';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { offerUndo } from '../fixing/fix-finding';
import { showUndo } from '../fixing/undo-notice';
import { changeNote, editNote, readNote, restoreText, type Writing, type WrittenNote } from '../fixing/write-note';
import type { LiveIndex } from '../vault/live-index';
import { mustWait } from '../vault/must-wait';
import { titleOf } from './note-title';
import { phasesText } from './phases-text';

/** A term with its facet, in the vault they are of. */
export interface TermPlace {
	readonly app: App;
	readonly live: LiveIndex;
	readonly index: VaultIndex;
	readonly facet: Facet;
	readonly term: Term;
}

/** Of so many notes that are left as they are it is said why; of more, only how many. */
const mostReasons = 3;

/** Adds notes to a term, says so with a button that undoes it, and says why others are left as they are. */
export async function addToTerm(place: TermPlace, paths: readonly string[]): Promise<void> {
	const { app, live, index, term } = place;
	if (mustWait(live)) return;
	const written: WrittenNote[] = [];
	const refused: string[] = [];
	for (const path of new Set(paths)) {
		const writing = await addOne(place, path);
		if (writing.isWritten) written.push(writing.note);
		else refused.push(phasesText.refused(titleOf(index, path), writing.reason));
	}
	if (refused.length > 0)
		new Notice([...refused.slice(0, mostReasons), ...phasesText.moreRefused(refused.length - mostReasons)].join('\n'));
	const [only, ...others] = written;
	if (only === undefined) return;
	const message = phasesText.added(
		written.map(({ path }) => titleOf(index, path)),
		term.label,
	);
	if (others.length === 0) offerUndo(app, only, message);
	else showUndo(message, () => restoreAll(place, written));
}

/** Whether it makes sense to offer to add a note to a term: the note neither says nor defines it. */
export function isAddable({ index, facet, term }: TermPlace, path: string): boolean {
	const note = index.find(path);
	if (note === undefined || isDefinedBy(term, path)) return false;
	return planMove(note, facet, undefined, term)?.length !== 0;
}

/** Takes a note out of a term, and says so with a button that undoes it. */
export async function removeFromTerm({ app, live, index, facet, term }: TermPlace, path: string): Promise<void> {
	if (mustWait(live)) return;
	const note = index.find(path);
	if (note === undefined) return;
	const title = titleOf(index, path);
	const changes = planMove(note, facet, term, undefined);
	const writing = changes === undefined ? refusal(phasesText.reasons.inOneText) : await changeNote(app, path, changes);
	if (writing.isWritten) offerUndo(app, writing.note, phasesText.removed(title, term.label));
	else new Notice(phasesText.refused(title, writing.reason));
}

/** Adds one note to a term: to what it says, or in frontmatter of its own where it has none. */
export async function addOne({ app, index, facet, term }: Omit<TermPlace, 'live'>, path: string): Promise<Writing> {
	const note = index.find(path);
	if (note === undefined) return refusal(phasesText.reasons.noNote);
	if (isDefinedBy(term, path)) return refusal(phasesText.reasons.defines(term.label));
	if (note.frontmatter.state === 'absent' && !(await hasFences(app, path)))
		return addFrontmatter(app, note, facet, term);
	const changes = planMove(note, facet, undefined, term);
	if (changes === undefined) return refusal(phasesText.reasons.inOneText);
	if (changes.length === 0) return refusal(phasesText.reasons.already(term.label));
	return changeNote(app, path, changes);
}

/** Whether a note has frontmatter, if only with nothing in it. */
async function hasFences(app: App, path: string): Promise<boolean> {
	return findFrontmatter((await readNote(app, path)) ?? '')?.isClosed === true;
}

/** Frontmatter on top of a note without any; not where what stands there would be pushed aside. */
async function addFrontmatter(app: App, { path }: Note, { property }: Facet, { name }: Term): Promise<Writing> {
	let obstacle = '';
	const writing = await editNote(app, path, (text) => {
		obstacle = obstacleIn(text);
		const firstLine = text.slice(0, text.indexOf('\n') + 1);
		const block = writeFrontmatter(property, name);
		const insert = firstLine.endsWith('\r\n') ? block.replaceAll('\n', '\r\n') : block;
		return obstacle === '' ? [{ from: 0, to: firstLine.length, expected: firstLine, insert: insert + firstLine }] : [];
	});
	return obstacle === '' ? writing : refusal(obstacle);
}

/** Why frontmatter cannot be put on top of a text; empty when it can. */
function obstacleIn(text: string): string {
	if (text.trimStart().startsWith('---')) return phasesText.reasons.oddStart;
	return text.startsWith('\ufeff') ? phasesText.reasons.byteOrderMark : '';
}

async function restoreAll({ app, index }: TermPlace, written: readonly WrittenNote[]): Promise<string> {
	let restored = 0;
	const refused: string[] = [];
	for (const note of written) {
		const writing = await restoreText(app, note);
		if (writing.isWritten) restored += 1;
		else refused.push(phasesText.refused(titleOf(index, note.path), writing.reason));
	}
	return [phasesText.restored(restored), ...refused].join(' ');
}

function isDefinedBy({ definitions }: Term, path: string): boolean {
	return definitions.some(({ note }) => note.path === path);
}

function refusal(reason: string): Writing {
	return { isWritten: false, reason };
}
