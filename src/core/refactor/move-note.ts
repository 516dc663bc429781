import type { Change } from '../note/change';
import type { Note } from '../note/note';
import { findProperty, namesOf, propertiesOf } from '../note/properties';
import type { Facet, Term } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';

/**
 * The changes that move a note from one term of a facet to another: only that value changes. A note that says the new
 * term already loses the old one; a note that says another way to spell the old one says the name of the new one.
 *
 * @param from A text for a value that is no term, such as a slip in writing; undefined to add a term to what the note says.
 * @param to Undefined to take the old term away.
 * @returns No changes when there is nothing to do; undefined when a value goes with others in one scalar (`a, b`).
 */
export function planMove(
	note: Note,
	facet: Facet,
	from: Term | string | undefined,
	to: Term | undefined,
): readonly Change[] | undefined {
	const properties = propertiesOf(note);
	const key = findProperty(properties, facet.property)?.key ?? facet.property;
	const values = namesOf(properties, facet.property).map((item) => ({
		item,
		name: matchValue(facet, item.text)[0]?.term.name,
	}));
	if (values.some(({ item }) => item.isPart)) return undefined;
	const isOld = ({ item, name }: (typeof values)[number]): boolean =>
		typeof from === 'string'
			? name === undefined && item.text.trim() === from.trim()
			: from !== undefined && name === from.name;
	const isThere = to !== undefined && values.some(({ name }) => name === to.name);
	const old = values.filter(isOld);
	const [first, ...others] = old;
	if (typeof from !== 'string' && from?.name === to?.name) return [];
	if (first === undefined) return to === undefined || isThere ? [] : [{ kind: 'add', key, text: to.name }];
	const stays = values.length - old.length;
	if (to === undefined && stays === 0) return [{ kind: 'set-list', key, texts: [] }];
	const removed = (to === undefined || isThere ? old : others).map(({ item }) => removal(key, item));
	if (to === undefined || isThere) return removed;
	return [
		{ kind: 'set', at: { kind: 'value', key, index: first.item.index }, expected: first.item.text, text: to.name },
		...removed,
	];
}

function removal(key: string, item: { readonly index: number | null; readonly text: string }): Change {
	return { kind: 'remove', at: { kind: 'value', key, index: item.index }, expected: item.text };
}
