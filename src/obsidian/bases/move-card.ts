import { say, type Message } from '../../core/message';
import { Notice } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import { sayOfRun } from '../../core/plan/messages';
import { planMove, sayOfAdding } from '../../core/refactor/move-note';
import { failed, type Result } from '../../core/result';
import type { Facet, Term } from '../../core/vocabulary/facet';
import type { Locale } from '../../locale/locales';
import { offerUndo } from '../actions/fix-finding';
import { changed } from '../actions/write-note';
import { withTerm } from '../actions/change-phase';
import { titleOf } from '../vault/note-title';
import type { Writer } from '../vault/writer';
import type { PlacedCard } from './placed-card';

type MovedCard = Pick<PlacedCard, 'path' | 'term' | 'unknown'>;

/** A board's facet, in its vault. */
export interface BoardPlace {
	readonly writer: Writer;
	readonly locale: Locale;
	readonly index: VaultIndex;
	readonly facet: Facet;
}

/** What a column is called; undefined for that of notes without a term. */
export function columnLabel(locale: Locale, facet: Facet, term: Term | undefined): string {
	return say(locale, columnOf(facet, term));
}

function columnOf({ noun }: Facet, term: Term | undefined): Message | string {
	return term?.label ?? sayOfRun('noTerm', { noun });
}

/**
 * Moves the note of a card to another column, and says so with a button that undoes it, or says why the note is left
 * as it is. What the card shows in place of a term is replaced; a note without frontmatter is given some.
 *
 * @param to Undefined for the column of notes without a term.
 * @returns Whether the note was changed.
 */
export async function moveCard(place: BoardPlace, card: MovedCard, to: Term | undefined): Promise<boolean> {
	const { writer, index, facet, locale } = place;
	const title = titleOf(index, card.path);
	const message = sayOfRun('cardMoved', { title, column: columnOf(facet, to) });
	const writing = await writer.change(message, card.path, (text) => movedTo(place, card, to, text));
	if (writing.isOk) offerUndo(place, writing.value, card.path, say(locale, message));
	else new Notice(locale.board.refused(title, say(locale, writing.fault)));
	return writing.isOk;
}

function movedTo(
	{ index, facet }: Pick<BoardPlace, 'index' | 'facet'>,
	{ path, term, unknown }: MovedCard,
	to: Term | undefined,
	text: string,
): Result<string> {
	const note = index.find(path);
	if (note === undefined) return failed(sayOfAdding('hasNoProperties'));
	if (to?.definitions.some((definition) => definition.note.path === path) === true)
		return failed(sayOfAdding('defines', { label: to.label }));
	const from = facet.terms.find(({ name }) => name === term) ?? unknown;
	if (from === undefined && to !== undefined) return withTerm({ index, facet, term: to }, path, text);
	const planned = planMove(note, facet, from, to);
	return planned.isOk ? changed(path, text, planned.value) : planned;
}
