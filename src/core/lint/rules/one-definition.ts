import { recoveredPropertiesOf, textOf } from '../../note/properties';
import type { Facet } from '../../vocabulary/facet';
import { definitionsOf } from '../facet-values';
import type { FacetRule, PlacedReport } from '../rule';

const rule: FacetRule = {
	id: 'one-definition',
	scope: 'facet',
	severity: 'error',
	summary: 'A term defined twice, a rename half done, or two definitions with one description.',
	why: [
		'A term has one definition, or nobody knows which note is right. Three slips lead to two: a copy left behind, a rename that made a new note and left the old one, and a new definition that still carries the description of the one it was copied from.',
		'While a term and its former name are both defined, both are terms: each lists its own notes, and the new one lists the notes that still say the old name.',
	],
	examples: [
		{ title: 'Two notes are titled “Network Scale”.', before: '---\ntitle: Network Scale\ntags: [group-scale]\n---' },
	],
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
			const message = `This note defines “${name}”, which “${first?.note.path ?? ''}” defines too`;
			yield { path: note.path, address: { kind: 'property', key: 'title' }, message };
		}
	}
}

function* findHalfDoneRenames(facet: Facet): Iterable<PlacedReport> {
	for (const { current, former } of facet.halfDone) {
		const [definition] = former.definitions;
		const path = current.definitions[0]?.note.path ?? '';
		if (definition === undefined) continue;
		const message = `“${former.label}” is still defined here, though “${current.label}” (“${path}”) replaced it: the rename is half done`;
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
		const message = `This definition has the same description, word for word, as “${first}”`;
		yield { path: note.path, address: { kind: 'property', key: 'description' }, message };
	}
}

export default rule;
