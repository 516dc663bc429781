import { messagesOf } from '../../message';
import { recoveredPropertiesOf, textOf } from '../../note/properties';
import type { Definition, Facet } from '../../vocabulary/facet';
import { definitionsOf } from '../facet-values';
import { always, type FacetRule, type PlacedReport } from '../rule';

const say = messagesOf('one-definition');

const rule: FacetRule = {
	id: 'one-definition',
	scope: 'facet',
	severity: 'error',
	*check(facet) {
		yield* findTwins(facet);
		yield* findHalfDoneRenames(facet);
		yield* findSharedDescriptions(facet);
	},
};

function* findTwins(facet: Facet): Iterable<PlacedReport> {
	for (const { name, definitions } of facet.terms) {
		const [first, ...others] = definitions;
		for (const { note } of others) {
			const message = say('isDefinedToo', { name, path: first?.note.path ?? '' });
			yield { path: note.path, address: { kind: 'property', key: 'title' }, message, onceFrom: always };
		}
	}
}

function* findHalfDoneRenames(facet: Facet): Iterable<PlacedReport> {
	for (const { current, former } of facet.halfDone) {
		const [definition] = former.definitions;
		const path = current.definitions[0]?.note.path ?? '';
		if (definition === undefined) continue;
		const message = say('isHalfDone', { former: former.label, current: current.label, path });
		yield { path: definition.note.path, address: { kind: 'property', key: 'title' }, message, onceFrom: always };
	}
}

/** A copy that is told of as a twin, or as the old side of a half-done rename, is that and nothing else. */
function* findSharedDescriptions(facet: Facet): Iterable<PlacedReport> {
	const told = new Set([
		...facet.terms.flatMap(({ definitions }) => pairsWith(definitions[0], definitions.slice(1))),
		...facet.halfDone.flatMap(({ current, former }) =>
			pairsWith(current.definitions[0], former.definitions.slice(0, 1)),
		),
	]);
	const firstBy = new Map<string, string>();
	for (const { note } of definitionsOf(facet)) {
		const description = textOf(recoveredPropertiesOf(note), 'description');
		if (description === undefined) continue;
		const first = firstBy.get(description);
		if (first === undefined) firstBy.set(description, note.path);
		if (first === undefined || told.has(pairOf(first, note.path)) || told.has(pairOf(note.path, first))) continue;
		const message = say('hasSameDescription', { path: first });
		yield { path: note.path, address: { kind: 'property', key: 'description' }, message, onceFrom: always };
	}
}

function pairsWith(first: Definition | undefined, others: readonly Definition[]): readonly string[] {
	return first === undefined ? [] : others.map(({ note }) => pairOf(first.note.path, note.path));
}

function pairOf(path: string, other: string): string {
	return `${path}\0${other}`;
}

export default rule;
