import { messagesOf } from '../../message';
import { recoveredPropertiesOf, textOf } from '../../note/properties';
import type { Facet } from '../../vocabulary/facet';
import { definitionsOf } from '../facet-values';
import type { FacetRule, PlacedReport } from '../rule';

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
			yield { path: note.path, address: { kind: 'property', key: 'title' }, message };
		}
	}
}

function* findHalfDoneRenames(facet: Facet): Iterable<PlacedReport> {
	for (const { current, former } of facet.halfDone) {
		const [definition] = former.definitions;
		const path = current.definitions[0]?.note.path ?? '';
		if (definition === undefined) continue;
		const message = say('isHalfDone', { former: former.label, current: current.label, path });
		yield { path: definition.note.path, address: { kind: 'property', key: 'title' }, message };
	}
}

function* findSharedDescriptions(facet: Facet): Iterable<PlacedReport> {
	const firstBy = new Map<string, string>();
	for (const { note } of definitionsOf(facet)) {
		const description = textOf(recoveredPropertiesOf(note), 'description');
		if (description === undefined) continue;
		const first = firstBy.get(description);
		firstBy.set(description, first ?? note.path);
		if (first === undefined) continue;
		const message = say('hasSameDescription', { path: first });
		yield { path: note.path, address: { kind: 'property', key: 'description' }, message };
	}
}

export default rule;
