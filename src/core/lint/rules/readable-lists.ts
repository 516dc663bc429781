import { messagesOf } from '../../message';
import { basenameOf } from '../../note/path';
import { findProperty, itemsOf, namesOf, propertiesOf, type Property } from '../../note/properties';
import type { Note } from '../../note/note';
import { isTemplate } from '../../note/template';
import { titleOf } from '../../vocabulary/definitions';
import { matchValue } from '../../vocabulary/match';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { fromFourth, type Fix, type NoteRule, type Report } from '../rule';

const retiredKeys = [
	['tag', 'tags'],
	['alias', 'aliases'],
] as const;

const say = messagesOf('readable-lists');

const rule: NoteRule = {
	id: 'readable-lists',
	scope: 'note',
	severity: 'warning',
	standsAlone: true,
	*check(note, { index, vocabulary }) {
		for (const [key, to] of retiredKeys) yield* checkKey(note, key, to);
		yield* checkText(note, 'tags');
		yield* checkText(note, 'aliases');
		const isType = (part: string): boolean => index.isTypeNamed(typeKeyOf(part));
		for (const name of index.typeSources.properties) yield* checkNames(note, name, isType);
		for (const facet of vocabulary.facets)
			for (const name of facet.concerns(note) ? facet.properties : [])
				yield* checkNames(note, name, (part) => matchValue(facet, part).length > 0);
	},
};

function* checkKey(note: Note, name: string, to: string): Iterable<Report> {
	const properties = propertiesOf(note);
	const property = findProperty(properties, name);
	const items = itemsOf(property?.value);
	const isText = items.length > 0 && items.every((item) => !item.isMap && !isTemplate(item.text));
	if (property === undefined || !isText) return;
	const { key } = property;
	const message = say('isRetired', { key, to });
	const renamed = { kind: 'rename-key', key, to } as const;
	const parts = partsOf(property);
	const changes =
		name === 'tag' && areTags(parts) ? [renamed, { kind: 'set-list', key, texts: parts } as const] : [renamed];
	const isFixable = findProperty(properties, to) === undefined;
	yield {
		address: { kind: 'property', key },
		message,
		onceFrom: fromFourth,
		fixes: isFixable ? [{ title: say('rename', { to }), safety: 'safe', changes }] : [],
	};
}

/** A text with commas in `tags` or `aliases`, which Obsidian takes for one. */
function* checkText(note: Note, name: 'tags' | 'aliases'): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const parts = property === undefined ? [] : partsOf(property);
	if (property === undefined || parts.length === 0) return;
	const address = { kind: 'value', key: property.key, index: null } as const;
	const value = String(property.value).trim();
	if (name === 'tags') {
		const message = say('isNoTag', { value });
		yield { address, message, fixes: areTags(parts) ? [fixTo(property, parts, 'safe')] : [] };
	} else if (!isOwnName(note, value, parts)) {
		const fixes = parts.every((part) => part.startsWith('#'))
			? [fixTo(property, parts, 'safe')]
			: [fixTo(property, parts, 'unsafe'), fixTo(property, [value], 'unsafe')];
		yield { address, message: say('isOneAlias', { value }), fixes };
	}
}

/** A text with commas in a property that names things, at least one of which is known. */
function* checkNames(note: Note, name: string, isKnown: (part: string) => boolean): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const parts = namesOf(propertiesOf(note), name).flatMap((item) => (item.isPart ? [item.text] : []));
	if (property === undefined || !parts.some(isKnown)) return;
	const message = say('isOneText', { value: String(property.value).trim(), count: parts.length });
	yield {
		address: { kind: 'value', key: property.key, index: null },
		message,
		fixes: [fixTo(property, parts, 'safe')],
	};
}

function fixTo({ key }: Property, texts: readonly string[], safety: Fix['safety']): Fix {
	return { title: say('makeListOf', { texts }), safety, changes: [{ kind: 'set-list', key, texts }] };
}

/** The parts of a text with commas; none when the value is anything else. */
function partsOf({ value }: Property): readonly string[] {
	if (typeof value !== 'string' || !value.includes(',') || isTemplate(value)) return [];
	return value
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function areTags(texts: readonly string[]): boolean {
	return texts.length > 0 && texts.every((tag) => !/\s/.test(tag));
}

/** Whether an alias with a comma is the note's own name: its title, its file name, or one of them turned round. */
function isOwnName(note: Note, alias: string, [last = '', first = '', ...more]: readonly string[]): boolean {
	const names = [titleOf(note), basenameOf(note.path)].map((name) => name.toLowerCase());
	const turned = more.length === 0 ? `${first} ${last}` : alias;
	return names.includes(alias.toLowerCase()) || names.includes(turned.toLowerCase());
}

export default rule;
