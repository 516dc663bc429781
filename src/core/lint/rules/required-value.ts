import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import type { Note } from '../../note/note';
import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import type { Facet } from '../../vocabulary/facet';
import { typeKeyOf } from '../../vocabulary/type-tree';
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
		const unsaid = vocabulary.facets.filter(
			({ terms, property }) => terms.length > 0 && namesOf(properties, property).length === 0,
		);
		for (const { property, noun } of unsaid) {
			const empty = findProperty(properties, property);
			if (empty !== undefined) yield reportAt(empty.key, say('isEmpty', { noun }));
		}
		const expected = unsaid
			.filter(({ property }) => findProperty(properties, property) === undefined)
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
	for (const { text } of namesOf(propertiesOf(note), 'type')) {
		const type = typeKeyOf(text);
		const expectation = findExpectation(index, facet.property, type);
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
