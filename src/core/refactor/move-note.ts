import { messagesOf } from '../message';
import type { Change } from '../note/change';
import type { Note } from '../note/note';
import { propertiesOf } from '../note/properties';
import { failed, ok, type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';
import { propertyItemsOf, propertyKeyOf, saidItemsOf, type KeyedItem } from '../vocabulary/said';

/** Makes why a note is not added to a term, taken from it or moved. */
export const sayOfAdding = messagesOf('adding');

/**
 * The changes that move a note from one term of a facet to another: only that value changes. A note that says the new
 * term already loses the old one; a note that says another way to spell the old one says the name of the new one.
 *
 * @param from A text for a value that is no term, such as a slip in writing; undefined to add a term to what the note says.
 * @param to Undefined to take the old term away.
 * @returns No changes when there is nothing to do; a fault when a value goes with others in one scalar (`a, b`), or is
 * said by a tag, an inline field or a folder.
 */
export function planMove(
	note: Note,
	facet: Facet,
	from: Term | string | undefined,
	to: Term | undefined,
): Result<readonly Change[]> {
	const properties = propertiesOf(note);
	const values = propertyItemsOf(note, facet).map((item) => ({
		item,
		name: matchValue(facet, item.text)[0]?.term.name,
	}));
	if (values.some(({ item }) => item.isPart)) return failed(sayOfAdding('inOneText'));
	const isOld = ({ item, name }: (typeof values)[number]): boolean =>
		typeof from === 'string'
			? name === undefined && item.text.trim() === from.trim()
			: from !== undefined && name === from.name;
	const isThere = to !== undefined && saysTerm(note, facet, to);
	const old = values.filter(isOld).map(({ item }) => item);
	const [first, ...others] = old;
	if (typeof from !== 'string' && from?.name === to?.name) return ok([]);
	if (first === undefined) {
		if (typeof from === 'object' && saysTerm(note, facet, from))
			return failed(sayOfAdding('saidElsewhere', { label: from.label }));
		const key = propertyKeyOf(facet, properties);
		return ok(to === undefined || isThere ? [] : [{ kind: 'add', key, text: to.name }]);
	}
	const stays = values.length - old.length;
	if (to === undefined && stays === 0)
		return ok([...new Set(old.map(({ key }) => key))].map((key) => ({ kind: 'set-list', key, texts: [] })));
	const removed = (to === undefined || isThere ? old : others).map(removal);
	if (to === undefined || isThere) return ok(removed);
	return ok([{ kind: 'set', at: addressOf(first), expected: first.text, text: to.name }, ...removed]);
}

function saysTerm(note: Note, facet: Facet, { name }: Term): boolean {
	return saidItemsOf(note, facet).some(({ text }) => matchValue(facet, text)[0]?.term.name === name);
}

function removal(item: KeyedItem): Change {
	return { kind: 'remove', at: addressOf(item), expected: item.text };
}

function addressOf({ key, index }: KeyedItem): {
	readonly kind: 'value';
	readonly key: string;
	readonly index: number | null;
} {
	return { kind: 'value', key, index };
}
