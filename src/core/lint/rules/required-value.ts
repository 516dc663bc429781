import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import type { Note } from '../../note/note';
import { findProperty, propertiesOf, recoveredPropertiesOf, type Property } from '../../note/properties';
import type { Facet } from '../../vocabulary/facet';
import { saidItemsOf, writtenItemsOf } from '../../vocabulary/said';
import { findExpectation, type Expectation } from '../expected-value';
import { fromFourth, type NoteRule, type Report } from '../rule';

interface Expected {
	readonly facet: Facet;
	/** The key of the type that is the reason. */
	readonly type: string;
	readonly expectation: Expectation;
}

const say = messagesOf('required-value');

const rule: NoteRule = {
	id: 'required-value',
	scope: 'note',
	severity: 'info',
	*check(note, { index, vocabulary }) {
		const properties = propertiesOf(note);
		// One that cannot be read is told by `readable-lists`.
		const recovered = recoveredPropertiesOf(note);
		const unsaid = vocabulary.facets.filter(
			(facet) =>
				facet.terms.length > 0 &&
				facet.concerns(note) &&
				saidItemsOf(note, facet).length === 0 &&
				writtenItemsOf(note, facet, recovered).length === 0,
		);
		const emptyIn = ({ properties: names }: Facet): Property | undefined =>
			names.map((name) => findProperty(properties, name)).find((property) => property !== undefined);
		for (const facet of unsaid) {
			const empty = emptyIn(facet);
			if (empty !== undefined) yield reportAt(empty.key, say('isEmpty', { noun: facet.noun }));
		}
		const expected = unsaid
			.filter((facet) => emptyIn(facet) === undefined)
			.flatMap((facet) => expectedOf(note, facet, index));
		if (expected.length === 0) return;
		const key = findProperty(properties, 'type')?.key ?? 'type';
		for (const message of messagesFor(expected, (type) => index.types.names.get(type) ?? type))
			yield reportAt(key, message);
	},
};

function reportAt(key: string, message: Report['message']): Report {
	return { address: { kind: 'property', key }, message, onceFrom: fromFourth };
}

/** The first of a note's types by which it should say a facet. */
function expectedOf(note: Note, facet: Facet, index: VaultIndex): readonly Expected[] {
	for (const { key: type } of index.typesOf(note)) {
		const expectation = findExpectation(index, facet, type);
		if (expectation !== undefined) return [{ facet, type, expectation }];
	}
	return [];
}

/** What a type note declares is one thing to say, however many facets are among it. */
function* messagesFor(expected: readonly Expected[], nameOf: (type: string) => string): Iterable<Report['message']> {
	const declared = new Map<string, string[]>();
	for (const { facet, type, expectation } of expected) {
		const { noun } = facet;
		if (expectation.kind === 'set') yield say('isMissing', { type: nameOf(type), noun });
		else if (expectation.kind === 'usual')
			yield say('isUsual', { type: nameOf(expectation.type), noun, ...expectation.usage });
		else declared.set(type, [...(declared.get(type) ?? []), noun]);
	}
	for (const [type, nouns] of declared) yield say('isDeclared', { type: nameOf(type), nouns });
}

export default rule;
