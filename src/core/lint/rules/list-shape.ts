import { messagesOf } from '../../message';
import type { Note } from '../../note/note';
import { findProperty, itemsOf, lostOf, namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { facetValuesOf, findDuplicates, isNested } from '../facet-values';
import { sayFix } from '../fix-text';
import type { Fix, NoteRule, Report, RuleContext } from '../rule';

const say = messagesOf('list-shape');

const rule: NoteRule = {
	id: 'list-shape',
	scope: 'note',
	severity: 'info',
	*check(note, context) {
		if (note.frontmatter.state !== 'read') return;
		const facets = context.vocabulary.facets.filter(({ terms }) => terms.length > 0);
		const names = new Set([...context.index.typeSources.properties, ...facets.flatMap(({ properties }) => properties)]);
		for (const name of names) yield* checkScalar(note, name, context);
		yield* checkLinks(note, context);
		for (const name of new Set([...names, 'tags', 'aliases'])) yield* checkEmptyItems(note, name);
	},
};

function* checkScalar(note: Note, name: string, { index }: RuleContext): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	if (property === undefined || Array.isArray(property.value) || !index.habits.writesLists(name)) return;
	const [item] = itemsOf(property.value);
	if (item === undefined || item.isMap || item.text.includes(',') || isTemplate(item.text)) return;
	const { key } = property;
	const message = say('standsAlone', { value: item.text.trim(), key });
	const changes = [{ kind: 'set-list', key, texts: [item.text] }] as const;
	yield {
		address: { kind: 'value', key, index: null },
		message,
		fixes: [{ title: sayFix('makeList'), safety: 'safe', changes }],
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
	for (const property of index.typeSources.properties) {
		const type = findProperty(propertiesOf(note), property);
		for (const item of namesOf(propertiesOf(note), property)) {
			if (type === undefined || !isNested(type.value, item)) continue;
			const name = index.types.names.get(typeKeyOf(item.text));
			if (name === undefined && index.types.names.size > 0) continue;
			found.push({ at: { kind: 'value', key: type.key, index: item.index }, item, meant: name ?? item.text });
		}
	}
	for (const { at, item, meant } of found) {
		const message = say('isNested', { link: item.text });
		const fixTo = (title: Fix['title'], safety: Fix['safety'], said: string): Fix => ({
			title,
			safety,
			changes: [{ kind: 'set', at, expected: item.text, text: said }],
		});
		const quoted = fixTo(say('quote'), 'safe', item.text);
		// A link is how some write a name.
		const fixes = meant === item.text ? [quoted] : [quoted, fixTo(sayFix('change', { to: meant }), 'unsafe', meant)];
		yield { address: at, message, fixes };
	}
}

function* checkEmptyItems(note: Note, name: string): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	if (property === undefined || !Array.isArray(property.value) || itemsOf(property.value).length === 0) return;
	const { key } = property;
	// What was lost there is told by `readable-lists`, and not to be taken out.
	if (lostOf(note).some((lost) => lost.key === key)) return;
	const full = new Set(itemsOf(property.value).map(({ index }) => index));
	const empty = property.value.flatMap((value: unknown, index) =>
		full.has(index) ? [] : [{ index, expected: typeof value === 'string' ? value : '' }],
	);
	const [first] = empty;
	if (first === undefined) return;
	const changes = empty.map(
		({ index, expected }) => ({ kind: 'remove', at: { kind: 'value', key, index }, expected }) as const,
	);
	const message = say('hasEmpty', { key, count: empty.length });
	yield {
		address: { kind: 'value', key, index: first.index },
		message,
		fixes: [{ title: say('removeEmpty', { count: empty.length }), safety: 'safe', changes }],
	};
}

export default rule;
