import { translated } from '../../language';
import { recoveredPropertiesOf, textOf } from '../../note/properties';
import type { Facet } from '../../vocabulary/facet';
import { definitionsOf } from '../facet-values';
import type { FacetRule, PlacedReport } from '../rule';

const text = translated(
	{
		summary: 'A term defined twice, a rename half done, or two definitions with one description.',
		why: [
			'A term has one definition, or nobody knows which note is right. Three slips lead to two: a copy left behind, a rename that made a new note and left the old one, and a new definition that still carries the description of the one it was copied from.',
			'While a term and its former name are both defined, both are terms: each lists its own notes, and the new one lists the notes that still say the old name.',
		],
		examples: ['Two notes are titled “Network Scale”.'],
		isDefinedToo: (name: string, path: string) => `This note defines “${name}”, which “${path}” defines too`,
		isHalfDone: (former: string, current: string, path: string) =>
			`“${former}” is still defined here, though “${current}” (“${path}”) replaced it: the rename is half done`,
		hasSameDescription: (path: string) => `This definition has the same description, word for word, as “${path}”`,
	},
	{
		summary:
			'Ein doppelt definierter Begriff, eine halb fertige Umbenennung oder zwei Definitionen mit derselben Beschreibung.',
		why: [
			'Ein Begriff hat eine einzige Definition, sonst weiß niemand, welche Notiz stimmt. Auf drei Wegen werden es zwei: durch eine liegen gebliebene Kopie, durch eine Umbenennung, die eine neue Notiz anlegt und die alte stehen lässt, und durch eine neue Definition, die noch die Beschreibung ihrer Vorlage trägt.',
			'Solange ein Begriff und sein früherer Name beide definiert sind, sind beide Begriffe: Jeder führt seine eigenen Notizen auf, der neue auch die, die noch den alten Namen nennen.',
		],
		examples: ['Zwei Notizen haben den Titel „Network Scale“.'],
		isDefinedToo: (name, path) => `„${name}“ ist in dieser Notiz definiert, aber auch in „${path}“`,
		isHalfDone: (former, current, path) =>
			`„${former}“ ist hier noch definiert, obwohl inzwischen „${current}“ („${path}“) gilt: Die Umbenennung ist halb fertig`,
		hasSameDescription: (path) => `Diese Definition hat Wort für Wort dieselbe Beschreibung wie „${path}“`,
	},
);

const rule: FacetRule = {
	id: 'one-definition',
	scope: 'facet',
	severity: 'error',
	text,
	examples: [{ before: '---\ntitle: Network Scale\ntags: [group-scale]\n---' }],
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
			const message = text.isDefinedToo(name, first?.note.path ?? '');
			yield { path: note.path, address: { kind: 'property', key: 'title' }, message };
		}
	}
}

function* findHalfDoneRenames(facet: Facet): Iterable<PlacedReport> {
	for (const { current, former } of facet.halfDone) {
		const [definition] = former.definitions;
		const path = current.definitions[0]?.note.path ?? '';
		if (definition === undefined) continue;
		const message = text.isHalfDone(former.label, current.label, path);
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
		const message = text.hasSameDescription(first);
		yield { path: note.path, address: { kind: 'property', key: 'description' }, message };
	}
}

export default rule;
