import type { Note } from '../../note/note';
import { findProperty, itemsOf, namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { facetValuesOf, findDuplicates, isNested } from '../facet-values';
import type { NoteRule, Report, RuleContext } from '../rule';

const rule: NoteRule = {
	id: 'list-shape',
	scope: 'note',
	severity: 'info',
	summary: 'A single value where the vault writes lists, a link without quotes, or an empty item.',
	why: [
		'`phase: formation` and `phase: [formation]` mean the same to In Phase. Other queries and the Properties view see a text and a list, and a query that looks into the list fails on the text. So the rule speaks where at least five notes, and four in five of all that say the property, write a list; `type` and the properties of facets are looked at.',
		'`phase: [[formation]]` without quotes is no link but a list in a list. An empty item is what is left of a value that somebody took out; a list that holds nothing else is let pass, as not filled in yet.',
	],
	fix: 'Writes the value as a list, the link as what it means, and takes out empty items. Safe.',
	examples: [
		{ title: 'One phase, in a vault that writes lists.', before: '---\nphase: formation\n---', after: '---\nphase: [formation]\n---' },
		{ title: 'A link without quotes.', before: '---\nphase: [[formation]]\n---', after: '---\nphase: [formation]\n---' },
		{ title: 'An empty item.', before: '---\nphase:\n  - formation\n  -\n---', after: '---\nphase:\n  - formation\n---' },
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
	const message = `“${item.text.trim()}” stands alone in \`${key}\`, where this vault writes a list`;
	const changes = [{ kind: 'set-list', key, texts: [item.text] }] as const;
	yield { address: { kind: 'value', key, index: null }, message, fixes: [{ title: 'Make it a list', safety: 'safe', changes }] };
}

/** Links without quotes that mean something known; what means nothing is told by the rules about values. */
function* checkLinks(note: Note, { index, vocabulary }: RuleContext): Iterable<Report> {
	const values = facetValuesOf(note, vocabulary);
	const duplicates = findDuplicates(values);
	const links = values.filter((value) => value.isNested && !duplicates.has(value) && value.matches.length > 0 && value.matches[0]?.kind !== 'former');
	const found = links.map(({ at, item, matches }) => ({ at, item, meant: matches[0]?.term.name ?? item.text }));
	const type = findProperty(propertiesOf(note), 'type');
	for (const item of namesOf(propertiesOf(note), 'type')) {
		if (type === undefined || !isNested(type.value, item)) continue;
		const name = index.types.names.get(typeKeyOf(item.text));
		if (name === undefined && index.types.names.size > 0) continue;
		found.push({ at: { kind: 'value', key: type.key, index: item.index }, item, meant: name ?? item.text });
	}
	for (const { at, item, meant } of found) {
		const message = `“${item.text}” without quotes is no link but a list in a list`;
		const title = meant === item.text ? 'Put it in quotes' : `Change to “${meant}”`;
		yield { address: at, message, fixes: [{ title, safety: 'safe', changes: [{ kind: 'set', at, expected: item.text, text: meant }] }] };
	}
}

function* checkEmptyItems(note: Note, name: string): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	if (property === undefined || !Array.isArray(property.value) || itemsOf(property.value).length === 0) return;
	const { key } = property;
	const full = new Set(itemsOf(property.value).map(({ index }) => index));
	const empty = property.value.flatMap((value: unknown, index) => (full.has(index) ? [] : [{ index, text: typeof value === 'string' ? value : '' }]));
	const [first] = empty;
	if (first === undefined) return;
	const changes = empty.map(({ index, text }) => ({ kind: 'remove', at: { kind: 'value', key, index }, expected: text }) as const);
	const what = empty.length === 1 ? 'an empty item' : `${empty.length} empty items`;
	const message = `\`${key}\` has ${what}`;
	yield { address: { kind: 'value', key, index: first.index }, message, fixes: [{ title: `Remove ${what}`, safety: 'safe', changes }] };
}

export default rule;
