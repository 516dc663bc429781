import { basenameOf } from '../../note/path';
import { findProperty, itemsOf, namesOf, propertiesOf, type Property } from '../../note/properties';
import type { Note } from '../../note/note';
import { isTemplate } from '../../note/template';
import { titleOf } from '../../vocabulary/definitions';
import { matchValue } from '../../vocabulary/match';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { joinWords } from '../../words';
import type { Fix, NoteRule, Report } from '../rule';

const retiredKeys = [['tag', 'tags'], ['alias', 'aliases']] as const;

const rule: NoteRule = {
	id: 'readable-lists',
	scope: 'note',
	severity: 'warning',
	summary: 'Several values in one text, or a key that Obsidian no longer reads.',
	why: [
		'Since version 1.9 Obsidian takes a text with commas for one value: `tags: patterns, food` gives no tag at all, and `aliases: Bits box, Drawer` one odd name. It no longer reads the keys `tag` and `alias`. In `type` and in the properties of facets, In Phase reads the parts one by one; other queries find none of them.',
		'A single value without a list is let pass. So is an alias with a comma that is the name of the note itself (`Okafor, Tomas` of “Tomas Okafor”), and a text in `type` or a facet none of whose parts is known.',
	],
	fix: 'Makes a list of the text, or gives the key its new name: safe. An alias with commas may be one name: unsafe. There is no fix where both keys are there, or where a tag would have a space in it.',
	examples: [
		{ title: 'Two tags in one text.', before: '---\ntags: patterns, food\n---', after: '---\ntags: [patterns, food]\n---' },
		{ title: 'A key that is no longer read.', before: '---\nalias: Bits box\n---', after: '---\naliases: Bits box\n---' },
		{ title: 'Two types in one text.', before: '---\ntype: resource, pattern\n---', after: '---\ntype: [resource, pattern]\n---' },
	],
	*check(note, { index, vocabulary }) {
		for (const [key, to] of retiredKeys) yield* checkKey(note, key, to);
		yield* checkText(note, 'tags');
		yield* checkText(note, 'aliases');
		const phased = new Set(index.settings.phasedTypes.map(typeKeyOf));
		yield* checkNames(note, 'type', (text) => phased.has(typeKeyOf(text)) || index.types.names.has(typeKeyOf(text)));
		for (const facet of vocabulary.facets) yield* checkNames(note, facet.property, (text) => matchValue(facet, text).length > 0);
	},
};

function* checkKey(note: Note, name: string, to: string): Iterable<Report> {
	const properties = propertiesOf(note);
	const property = findProperty(properties, name);
	const items = itemsOf(property?.value);
	const isText = items.length > 0 && items.every(({ text, isMap }) => !isMap && !isTemplate(text));
	if (property === undefined || !isText) return;
	const { key } = property;
	const message = `Obsidian no longer reads \`${key}\`; the key is now \`${to}\``;
	const renamed = { kind: 'rename-key', key, to } as const;
	const parts = partsOf(property);
	const changes = name === 'tag' && areTags(parts) ? [renamed, { kind: 'set-list', key, texts: parts } as const] : [renamed];
	const isFixable = findProperty(properties, to) === undefined;
	yield { address: { kind: 'property', key }, message, fixes: isFixable ? [{ title: `Rename to \`${to}\``, safety: 'safe', changes }] : [] };
}

/** A text with commas in `tags` or `aliases`, which Obsidian takes for one. */
function* checkText(note: Note, name: 'tags' | 'aliases'): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const parts = property === undefined ? [] : partsOf(property);
	if (property === undefined || parts.length === 0) return;
	const address = { kind: 'value', key: property.key, index: null } as const;
	const text = String(property.value).trim();
	if (name === 'tags') {
		const message = `Obsidian reads no tag from “${text}”, which is one text`;
		yield { address, message, fixes: areTags(parts) ? [fixTo(property, parts, 'safe')] : [] };
	} else if (!isOwnName(note, text, parts)) {
		const fixes = parts.every((part) => part.startsWith('#')) ? [fixTo(property, parts, 'safe')] : [fixTo(property, parts, 'unsafe'), fixTo(property, [text], 'unsafe')];
		yield { address, message: `Obsidian reads one alias from “${text}”, commas and all`, fixes };
	}
}

/** A text with commas in a property that names things, at least one of which is known. */
function* checkNames(note: Note, name: string, isKnown: (text: string) => boolean): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const parts = namesOf(propertiesOf(note), name).flatMap(({ text, isPart }) => (isPart ? [text] : []));
	if (property === undefined || !parts.some(isKnown)) return;
	const message = `“${String(property.value).trim()}” is one text, where a list of ${parts.length} is meant`;
	yield { address: { kind: 'value', key: property.key, index: null }, message, fixes: [fixTo(property, parts, 'safe')] };
}

function fixTo({ key }: Property, texts: readonly string[], safety: Fix['safety']): Fix {
	const title = `Make it a list of ${joinWords(texts.map((text) => `“${text}”`))}`;
	return { title, safety, changes: [{ kind: 'set-list', key, texts }] };
}

/** The parts of a text with commas; none when the value is anything else. */
function partsOf({ value }: Property): readonly string[] {
	if (typeof value !== 'string' || !value.includes(',') || isTemplate(value)) return [];
	return value.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

function areTags(texts: readonly string[]): boolean {
	return texts.length > 0 && texts.every((text) => !/\s/.test(text));
}

/** Whether an alias with a comma is the note's own name: its title, its file name, or one of them turned round. */
function isOwnName(note: Note, text: string, [last = '', first = '', ...more]: readonly string[]): boolean {
	const names = [titleOf(note), basenameOf(note.path)].map((name) => name.toLowerCase());
	const turned = more.length === 0 ? `${first} ${last}` : text;
	return names.includes(text.toLowerCase()) || names.includes(turned.toLowerCase());
}

export default rule;
