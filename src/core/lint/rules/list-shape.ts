import { translated } from '../../language';
import type { Note } from '../../note/note';
import { findProperty, itemsOf, namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { numberOf } from '../../words';
import { facetValuesOf, findDuplicates, isNested } from '../facet-values';
import { fixText } from '../fix-text';
import type { Fix, NoteRule, Report, RuleContext } from '../rule';

const text = translated(
	{
		summary: 'A single value where the vault writes lists, a link without quotes, or an empty item.',
		why: [
			'`phase: formation` and `phase: [formation]` mean the same to In Phase. Other queries and the Properties view see a text and a list, and a query that looks into the list fails on the text. So the rule speaks where at least five notes, and four in five of all that say the property, write a list; `type` and the properties of facets are looked at.',
			'`phase: [[formation]]` without quotes is no link but a list in a list. An empty item is what is left of a value that somebody took out; a list that holds nothing else is let pass, as not filled in yet.',
		],
		fix: 'Writes the value as a list, puts the link in quotes, and takes out empty items. Safe. Writing what the link means in its place is unsafe.',
		examples: ['One phase, in a vault that writes lists.', 'A link without quotes.', 'An empty item.'],
		standsAlone: (value: string, key: string) =>
			`“${value}” stands alone in \`${key}\`, where this vault writes a list`,
		isNested: (link: string) => `“${link}” without quotes is no link but a list in a list`,
		quote: 'Put it in quotes',
		hasEmpty: (key: string, count: number) =>
			`\`${key}\` has ${count === 1 ? 'an empty item' : `${count} empty items`}`,
		removeEmpty: (count: number) => `Remove ${count === 1 ? 'an empty item' : `${count} empty items`}`,
	},
	{
		summary:
			'Ein einzelner Wert, wo im Vault sonst Listen stehen, ein Link ohne Anführungszeichen oder ein leerer Eintrag.',
		why: [
			'`phase: formation` und `phase: [formation]` bedeuten für In Phase dasselbe. Andere Abfragen und die Eigenschaften-Ansicht sehen einmal einen Text und einmal eine Liste, und eine Abfrage, die in der Liste sucht, scheitert am Text. Die Regel meldet sich daher, wenn mindestens fünf Notizen, und mindestens vier von fünf mit dieser Eigenschaft, eine Liste schreiben; geprüft werden `type` und die Eigenschaften der Facetten.',
			'`phase: [[formation]]` ohne Anführungszeichen ist kein Link, sondern eine Liste in einer Liste. Ein leerer Eintrag ist der Rest eines Werts, den jemand entfernt hat; eine Liste, die sonst nichts enthält, gilt als noch nicht ausgefüllt und wird nicht gemeldet.',
		],
		fix: 'Schreibt den Wert als Liste, setzt den Link in Anführungszeichen und entfernt leere Einträge. Sicher. Statt des Links zu schreiben, was er meint, ist unsicher.',
		examples: [
			'Eine einzelne Phase in einem Vault, der Listen schreibt.',
			'Ein Link ohne Anführungszeichen.',
			'Ein leerer Eintrag.',
		],
		standsAlone: (value, key) =>
			`„${value}“ steht als einzelner Wert in \`${key}\`, wo dieser Vault sonst Listen schreibt`,
		isNested: (link) => `Ohne Anführungszeichen ist „${link}“ kein Link, sondern eine Liste in einer Liste`,
		quote: 'In Anführungszeichen setzen',
		hasEmpty: (key, count) =>
			`\`${key}\` hat ${count === 1 ? 'einen leeren Eintrag' : `${numberOf(count)} leere Einträge`}`,
		removeEmpty: (count) => (count === 1 ? 'Leeren Eintrag entfernen' : `${numberOf(count)} leere Einträge entfernen`),
	},
);

const rule: NoteRule = {
	id: 'list-shape',
	scope: 'note',
	severity: 'info',
	text,
	examples: [
		{ before: '---\nphase: formation\n---', after: '---\nphase: [formation]\n---' },
		{ before: '---\nphase: [[formation]]\n---', after: '---\nphase: ["[[formation]]"]\n---' },
		{ before: '---\nphase:\n  - formation\n  -\n---', after: '---\nphase:\n  - formation\n---' },
	],
	*check(note, context) {
		if (note.frontmatter.state !== 'read') return;
		const facets = context.vocabulary.facets.filter(({ terms }) => terms.length > 0).map(({ property }) => property);
		for (const name of ['type', ...facets]) yield* checkScalar(note, name, context);
		yield* checkLinks(note, context);
		for (const name of ['type', 'tags', 'aliases', ...facets]) yield* checkEmptyItems(note, name);
	},
};

function* checkScalar(note: Note, name: string, { index }: RuleContext): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	if (property === undefined || Array.isArray(property.value) || !index.habits.writesLists(name)) return;
	const [item] = itemsOf(property.value);
	if (item === undefined || item.isMap || item.text.includes(',') || isTemplate(item.text)) return;
	const { key } = property;
	const message = text.standsAlone(item.text.trim(), key);
	const changes = [{ kind: 'set-list', key, texts: [item.text] }] as const;
	yield {
		address: { kind: 'value', key, index: null },
		message,
		fixes: [{ title: fixText.makeList, safety: 'safe', changes }],
	};
}

/** Links without quotes that mean something known; what means nothing is told by the rules about values. */
function* checkLinks(note: Note, { index, vocabulary }: RuleContext): Iterable<Report> {
	const values = facetValuesOf(note, vocabulary);
	const duplicates = findDuplicates(values);
	const links = values.filter(
		(value) =>
			value.isNested && !duplicates.has(value) && value.matches.length > 0 && value.matches[0]?.kind !== 'former',
	);
	const found = links.map(({ at, item, matches }) => ({ at, item, meant: matches[0]?.term.name ?? item.text }));
	const type = findProperty(propertiesOf(note), 'type');
	for (const item of namesOf(propertiesOf(note), 'type')) {
		if (type === undefined || !isNested(type.value, item)) continue;
		const name = index.types.names.get(typeKeyOf(item.text));
		if (name === undefined && index.types.names.size > 0) continue;
		found.push({ at: { kind: 'value', key: type.key, index: item.index }, item, meant: name ?? item.text });
	}
	for (const { at, item, meant } of found) {
		const message = text.isNested(item.text);
		const fixTo = (title: string, safety: Fix['safety'], said: string): Fix => ({
			title,
			safety,
			changes: [{ kind: 'set', at, expected: item.text, text: said }],
		});
		const quoted = fixTo(text.quote, 'safe', item.text);
		// A link is how some write a name.
		const fixes = meant === item.text ? [quoted] : [quoted, fixTo(fixText.change(meant), 'unsafe', meant)];
		yield { address: at, message, fixes };
	}
}

function* checkEmptyItems(note: Note, name: string): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	if (property === undefined || !Array.isArray(property.value) || itemsOf(property.value).length === 0) return;
	const { key } = property;
	const full = new Set(itemsOf(property.value).map(({ index }) => index));
	const empty = property.value.flatMap((value: unknown, index) =>
		full.has(index) ? [] : [{ index, expected: typeof value === 'string' ? value : '' }],
	);
	const [first] = empty;
	if (first === undefined) return;
	const changes = empty.map(
		({ index, expected }) => ({ kind: 'remove', at: { kind: 'value', key, index }, expected }) as const,
	);
	const message = text.hasEmpty(key, empty.length);
	yield {
		address: { kind: 'value', key, index: first.index },
		message,
		fixes: [{ title: text.removeEmpty(empty.length), safety: 'safe', changes }],
	};
}

export default rule;
