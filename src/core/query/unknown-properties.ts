import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { propertyNamesOf } from '../note/properties';
import { findFacet } from '../vocabulary/match';
import { findNearest } from '../words';
import { ownColumns } from './cell';
import type { ListOptions } from './query';
import { ownGroups } from './group';
import { ownSortKeys } from './sort';

/** A property that a list asks for, which no note has. */
export interface UnknownProperty {
	readonly option: 'columns' | 'sort' | 'where' | 'group';
	/** As the block has it. */
	readonly property: string;
	/** The nearest name that the option takes, in lower case. */
	readonly nearest: string | undefined;
}

/** What of a list names properties. */
type Named = Pick<ListOptions, 'columns' | 'sort' | 'where' | 'group'>;

/** Finds the properties that a list shows, sorts, groups or chooses by and that no note has. */
export function findUnknownProperties(index: VaultIndex, named: Named): readonly UnknownProperty[] {
	return namesIn(named).flatMap(({ option, property, own }) => {
		if (isKnown(index, property, own)) return [];
		const facets = index.vocabulary.facets.map(({ id }) => id);
		const known = [...own, ...facets, ...[...index.propertyNames()].sort()];
		return [{ option, property, nearest: findNearest(property, known) }];
	});
}

/** Whether the change of a note can make such a property known or unknown, or another one the nearest. */
export function isPropertyAffected(index: VaultIndex, named: Named, notes: readonly (Note | undefined)[]): boolean {
	const asked = namesIn(named).map(({ property }) => property.toLowerCase());
	const isAnyUnknown = asked.length > 0 && findUnknownProperties(index, named).length > 0;
	const names = notes.map((note) =>
		[...(note === undefined ? [] : propertyNamesOf(note))].filter(
			// One that several notes have neither comes nor goes with this one.
			(name) => asked.includes(name) || (isAnyUnknown && index.countWithProperty(name) <= 1),
		),
	);
	return new Set(names.map((some) => some.sort().join('\0'))).size > 1;
}

/** The properties that are named, each with what its option takes besides properties. */
function namesIn({ columns, sort, where, group }: Named): readonly (Omit<UnknownProperty, 'nearest'> & {
	readonly own: readonly string[];
})[] {
	return [
		...columns.map((property) => ({ option: 'columns', property, own: ownColumns }) as const),
		...sort.map(({ by }) => ({ option: 'sort', property: by, own: ownSortKeys }) as const),
		// That a property is empty can hold of all notes.
		...where
			.filter(({ values }) => values.length > 0)
			.map(({ property }) => ({ option: 'where', property, own: [] }) as const),
		...(group === undefined ? [] : [{ option: 'group', property: group, own: ownGroups } as const]),
	];
}

function isKnown(index: VaultIndex, property: string, own: readonly string[]): boolean {
	if (own.includes(property.toLowerCase()) || index.countWithProperty(property) > 0) return true;
	return findFacet(index.vocabulary, property) !== undefined;
}
