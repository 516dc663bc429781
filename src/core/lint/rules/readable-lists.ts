import { translated } from '../../language';
import { basenameOf } from '../../note/path';
import { findProperty, itemsOf, namesOf, propertiesOf, type Property } from '../../note/properties';
import type { Note } from '../../note/note';
import { isTemplate } from '../../note/template';
import { titleOf } from '../../vocabulary/definitions';
import { matchValue } from '../../vocabulary/match';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { countOf, joinWords } from '../../words';
import type { Fix, NoteRule, Report } from '../rule';

const retiredKeys = [
	['tag', 'tags'],
	['alias', 'aliases'],
] as const;

const text = translated(
	{
		summary: 'Several values in one text, or a key that Obsidian no longer reads.',
		why: [
			'Since version 1.9 Obsidian takes a text with commas for one value: `tags: patterns, food` gives no tag at all, and `aliases: Bits box, Drawer` one odd name. It no longer reads the keys `tag` and `alias`. In `type` and in the properties of facets, In Phase reads the parts one by one; other queries find none of them.',
			'A single value without a list is let pass. So is an alias with a comma that is the name of the note itself (`Okafor, Tomas` of “Tomas Okafor”), and a text in `type` or a facet none of whose parts is known.',
		],
		fix: 'Makes a list of the text, or gives the key its new name: safe. An alias with commas may be one name: unsafe. There is no fix where both keys are there, or where a tag would have a space in it.',
		examples: ['Two tags in one text.', 'A key that is no longer read.', 'Two types in one text.'],
		isRetired: (key: string, to: string) => `Obsidian no longer reads \`${key}\`; the key is now \`${to}\``,
		isNoTag: (value: string) => `Obsidian reads no tag from “${value}”, which is one text`,
		isOneAlias: (value: string) => `Obsidian reads one alias from “${value}”, commas and all`,
		isOneText: (value: string, count: number) => `“${value}” is one text, where a list of ${count} is meant`,
		rename: (to: string) => `Rename to \`${to}\``,
		makeListOf: (texts: readonly string[]) => `Make it a list of ${joinWords(texts.map((item) => `“${item}”`))}`,
	},
	{
		summary: 'Mehrere Werte in einem einzigen Text oder eine Eigenschaft, die Obsidian nicht mehr liest.',
		why: [
			'Seit Version 1.9 hält Obsidian einen Text mit Kommas für einen einzigen Wert: `tags: patterns, food` ergibt gar keinen Tag, `aliases: Bits box, Drawer` einen einzigen merkwürdigen Namen. Die Eigenschaften `tag` und `alias` liest es nicht mehr. In `type` und in den Eigenschaften von Facetten liest In Phase die Teile einzeln; andere Abfragen finden keinen davon.',
			'Ein einzelner Wert ohne Liste wird nicht gemeldet. Ebenso wenig ein Alias mit Komma, der der Name der Notiz selbst ist (`Okafor, Tomas` bei „Tomas Okafor“), und ein Text in `type` oder einer Facette, von dem kein Teil bekannt ist.',
		],
		fix: 'Macht aus dem Text eine Liste oder gibt der Eigenschaft ihren neuen Namen: sicher. Ein Alias mit Kommas kann ein einziger Name sein: unsicher. Keine Korrektur gibt es, wo beide Eigenschaften dastehen oder ein Tag ein Leerzeichen enthielte.',
		examples: [
			'Zwei Tags in einem Text.',
			'Eine Eigenschaft, die nicht mehr gelesen wird.',
			'Zwei Typen in einem Text.',
		],
		isRetired: (key, to) => `Obsidian liest \`${key}\` nicht mehr; die Eigenschaft heißt jetzt \`${to}\``,
		isNoTag: (value) => `Obsidian erkennt in „${value}“ keinen Tag, da es ein einziger Text ist`,
		isOneAlias: (value) => `Obsidian liest „${value}“ samt Kommas als einen einzigen Alias`,
		isOneText: (value, count) =>
			`„${value}“ ist ein einziger Text, gemeint ist eine Liste mit ${countOf(count, 'Wert', 'Werten')}`,
		rename: (to) => `In \`${to}\` umbenennen`,
		makeListOf: (texts) => `Eine Liste aus ${joinWords(texts.map((item) => `„${item}“`))} machen`,
	},
);

const rule: NoteRule = {
	id: 'readable-lists',
	scope: 'note',
	severity: 'warning',
	standsAlone: true,
	text,
	examples: [
		{ before: '---\ntags: patterns, food\n---', after: '---\ntags: [patterns, food]\n---' },
		{ before: '---\nalias: Bits box\n---', after: '---\naliases: Bits box\n---' },
		{ before: '---\ntype: resource, pattern\n---', after: '---\ntype: [resource, pattern]\n---' },
	],
	*check(note, { index, vocabulary }) {
		for (const [key, to] of retiredKeys) yield* checkKey(note, key, to);
		yield* checkText(note, 'tags');
		yield* checkText(note, 'aliases');
		const phased = new Set(index.settings.phasedTypes.map(typeKeyOf));
		yield* checkNames(note, 'type', (part) => phased.has(typeKeyOf(part)) || index.types.names.has(typeKeyOf(part)));
		for (const facet of vocabulary.facets)
			yield* checkNames(note, facet.property, (part) => matchValue(facet, part).length > 0);
	},
};

function* checkKey(note: Note, name: string, to: string): Iterable<Report> {
	const properties = propertiesOf(note);
	const property = findProperty(properties, name);
	const items = itemsOf(property?.value);
	const isText = items.length > 0 && items.every((item) => !item.isMap && !isTemplate(item.text));
	if (property === undefined || !isText) return;
	const { key } = property;
	const message = text.isRetired(key, to);
	const renamed = { kind: 'rename-key', key, to } as const;
	const parts = partsOf(property);
	const changes =
		name === 'tag' && areTags(parts) ? [renamed, { kind: 'set-list', key, texts: parts } as const] : [renamed];
	const isFixable = findProperty(properties, to) === undefined;
	yield {
		address: { kind: 'property', key },
		message,
		fixes: isFixable ? [{ title: text.rename(to), safety: 'safe', changes }] : [],
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
		const message = text.isNoTag(value);
		yield { address, message, fixes: areTags(parts) ? [fixTo(property, parts, 'safe')] : [] };
	} else if (!isOwnName(note, value, parts)) {
		const fixes = parts.every((part) => part.startsWith('#'))
			? [fixTo(property, parts, 'safe')]
			: [fixTo(property, parts, 'unsafe'), fixTo(property, [value], 'unsafe')];
		yield { address, message: text.isOneAlias(value), fixes };
	}
}

/** A text with commas in a property that names things, at least one of which is known. */
function* checkNames(note: Note, name: string, isKnown: (part: string) => boolean): Iterable<Report> {
	const property = findProperty(propertiesOf(note), name);
	const parts = namesOf(propertiesOf(note), name).flatMap((item) => (item.isPart ? [item.text] : []));
	if (property === undefined || !parts.some(isKnown)) return;
	const message = text.isOneText(String(property.value).trim(), parts.length);
	yield {
		address: { kind: 'value', key: property.key, index: null },
		message,
		fixes: [fixTo(property, parts, 'safe')],
	};
}

function fixTo({ key }: Property, texts: readonly string[], safety: Fix['safety']): Fix {
	return { title: text.makeListOf(texts), safety, changes: [{ kind: 'set-list', key, texts }] };
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
