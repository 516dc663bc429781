import { messagesOf } from '../../message';
import { recoveredPropertiesOf, textOf } from '../../note/properties';
import type { Facet, Term } from '../../vocabulary/facet';
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

/** Copies of one definition, and the sides of a half-done rename, are told of as that. */
function* findSharedDescriptions(facet: Facet): Iterable<PlacedReport> {
	const replacedBy = new Map(facet.halfDone.map(({ current, former }) => [former, current]));
	const firstBy = new Map<string, { readonly path: string; readonly term: Term }>();
	for (const { note, term: own } of definitionsOf(facet)) {
		const description = textOf(recoveredPropertiesOf(note), 'description');
		if (description === undefined) continue;
		const term = replacedBy.get(own) ?? own;
		const first = firstBy.get(description);
		if (first === undefined) firstBy.set(description, { path: note.path, term });
		if (first === undefined || first.term === term) continue;
		const message = say('hasSameDescription', { path: first.path });
		yield { path: note.path, address: { kind: 'property', key: 'description' }, message, onceFrom: always };
	}
}

export default rule;
