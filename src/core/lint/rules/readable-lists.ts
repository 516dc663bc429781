import { messagesOf } from '../../message';
import { basenameOf } from '../../note/path';
import { sayOfNote } from '../../note/messages';
import { findProperty, itemsOf, lostOf, namesOf, propertiesOf, type Property } from '../../note/properties';
import type { LostValue, Note } from '../../note/note';
import { isTemplate } from '../../note/template';
import { writeScalar } from '../../note/yaml-text';
import type { Facet } from '../../vocabulary/facet';
import { partsOfItem } from '../facet-values';
import { titleOf } from '../../vocabulary/definitions';
import { isPropertyOf, matchValue } from '../../vocabulary/match';
import { valuesIn } from '../../vocabulary/said';
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
		yield* checkWords(note);
		yield* checkItems(note, 'tags', undefined);
		const isType = (part: string): boolean => index.isTypeNamed(typeKeyOf(part));
		for (const name of index.typeSources.properties) yield* checkNames(note, name, namesOf, isType);
		for (const facet of vocabulary.facets) if (facet.concerns(note)) yield* checkFacet(note, facet);
		for (const lost of lostOf(note)) yield* checkLost(lost, vocabulary.facets, index.typeSources.properties);
	},
};

function* checkFacet(note: Note, facet: Facet): Iterable<Report> {
	const isKnown = (part: string): boolean => matchValue(facet, part).length > 0;
	for (const name of facet.properties) {
		yield* checkNames(note, name, valuesIn, isKnown);
		yield* checkItems(note, name, isKnown);
	}
}

/** Words in a text in `tags`, which was a tag each until version 1.9. */
function* checkWords(note: Note): Iterable<Report> {
	const property = findProperty(propertiesOf(note), 'tags');
	const value = typeof property?.value === 'string' ? property.value.trim() : '';
	const isOne = !/\s/.test(value) || value.includes(',') || isTemplate(value);
	if (property === undefined || isOne) return;
	const fix = fixTo(property, value.split(/\s+/), 'unsafe');
	yield {
		address: { kind: 'value', key: property.key, index: null },
		message: say('isNoTag', { value }),
		fixes: [fix],
	};
}

/** Items that are several, as those of a tree are. A tree of tags may have meant one tag within another. */
function* checkItems(note: Note, name: string, isKnown: ((part: string) => boolean) | undefined): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const items = itemsOf(property?.value);
	const [first] = items.filter((item) => {
		const parts = partsOfItem(item);
		return parts !== undefined && (isKnown === undefined || parts.some(isKnown));
	});
	if (property === undefined || first === undefined) return;
	const texts = items.flatMap((item) => partsOfItem(item) ?? [item.text]);
	const isSure = isKnown !== undefined && texts.every(isKnown);
	yield {
		address: { kind: 'value', key: property.key, index: first.index },
		message: say('isOneItem', { value: first.text }),
		fixes: items.some(({ isMap }) => isMap) ? [] : [fixTo(property, texts, isSure ? 'safe' : 'unsafe')],
	};
}

/** What YAML reads as nothing in a property that is read here or by Obsidian itself. */
function* checkLost(
	{ key, index, text, range }: LostValue,
	facets: readonly Facet[],
	types: readonly string[],
): Iterable<Report> {
	const name = key.toLowerCase();
	const facet = facets.find((one) => isPropertyOf(one, name));
	const isTags = name === 'tags';
	const isType = types.some((type) => type.toLowerCase() === name);
	if (facet === undefined && !isTags && name !== 'aliases' && !isType) return;
	const words = text.split(/\s+/);
	const isList = index === null && words.length > 1 && words.every((word) => word.startsWith('#'));
	const bare = words.map((word) => word.slice(1));
	const isSure =
		words.length === 1 &&
		text.startsWith('#') &&
		(isTags || (facet !== undefined && matchValue(facet, text).length > 0));
	const fix: Fix = {
		title: isList ? say('makeListOf', { texts: bare }) : say('quote', { text }),
		safety: isSure ? 'safe' : 'unsafe',
		changes: [{ kind: 'replace', range, expected: text, text: isList ? writeList(bare) : JSON.stringify(text) }],
	};
	yield { address: { kind: 'range', range }, message: sayOfNote('problem.isLost', { key, text }), fixes: [fix] };
}

function writeList(texts: readonly string[]): string {
	return `[${texts.map((text) => writeScalar(text, true)).join(', ')}]`;
}

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
function* checkNames(
	note: Note,
	name: string,
	read: typeof valuesIn,
	isKnown: (part: string) => boolean,
): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const parts = read(propertiesOf(note), name).flatMap((item) => (item.isPart ? [item.text] : []));
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
