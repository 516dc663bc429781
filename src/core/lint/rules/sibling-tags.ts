import { translated } from '../../language';
import type { Note } from '../../note/note';
import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { keyOf } from '../../vocabulary/key';
import { definitionsOf, findTaggedTerm } from '../facet-values';
import type { FacetRule } from '../rule';

/** How many siblings must carry a tag before it is more than chance. */
const fewest = 3;

const text = translated(
	{
		summary: 'A definition that lacks a tag which its siblings carry.',
		why: [
			'The definitions of a framework are tagged alike (`framework`, `group-phase`), and pages and queries gather them by those tags. One that lacks a tag drops out of them.',
			'A tag counts when at least three siblings, and three in four of them, carry it, in the properties or in the text and without regard to case. The tags of terms are left out, since each definition has its own.',
		],
		fix: 'Adds the tag. Unsafe: it may have been left out on purpose.',
		examples: ['The other scales are tagged “framework” too.'],
		isMissing: (tag: string, carrying: number, siblings: number) =>
			`This definition lacks the tag “${tag}”, which ${carrying} of its ${siblings} siblings have`,
		add: (tag: string) => `Add the tag “${tag}”`,
	},
	{
		summary: 'Eine Definition, der ein Tag fehlt, den die anderen haben.',
		why: [
			'Die Definitionen eines Frameworks tragen dieselben Tags (`framework`, `group-phase`), und Seiten und Abfragen finden sie daran. Fehlt einer Definition ein Tag, fällt sie dort heraus.',
			'Ein Tag zählt, wenn ihn mindestens drei der anderen Definitionen und zugleich drei von vieren tragen, ob in den Eigenschaften oder im Text, groß oder klein geschrieben. Die Tags von Begriffen bleiben außer Betracht, da jede Definition ihren eigenen hat.',
		],
		fix: 'Fügt den Tag hinzu. Unsicher: Er kann mit Absicht fehlen.',
		examples: ['Auch die anderen Skalen tragen den Tag „framework“.'],
		isMissing: (tag, carrying, siblings) =>
			`Dieser Definition fehlt der Tag „${tag}“, den ${carrying} der ${siblings} anderen haben`,
		add: (tag) => `Tag „${tag}“ hinzufügen`,
	},
);

const rule: FacetRule = {
	id: 'sibling-tags',
	scope: 'facet',
	severity: 'info',
	text,
	examples: [
		{
			before: '---\ntitle: Network Scale\ntags: [group-scale]\n---',
			after: '---\ntitle: Network Scale\ntags: [group-scale, framework]\n---',
		},
	],
	*check(facet, { index }) {
		const tagged = new Map<Note, ReadonlyMap<string, string>>();
		for (const { note } of definitionsOf(facet))
			if (note.frontmatter.state !== 'broken') tagged.set(note, tagsOf(note));
		const all = new Map<string, string>();
		for (const tags of tagged.values()) for (const [key, tag] of tags) if (!all.has(key)) all.set(key, tag);
		for (const [note, own] of tagged) {
			for (const [key, tag] of all) {
				if (own.has(key) || findTaggedTerm(index, facet, key) !== undefined) continue;
				const siblings = tagged.size - 1;
				const carrying = [...tagged.values()].filter((tags) => tags.has(key)).length;
				if (carrying < fewest || carrying * 4 < siblings * 3) continue;
				const property = findProperty(propertiesOf(note), 'tags')?.key ?? 'tags';
				const isText = namesOf(propertiesOf(note), 'tags').some(({ isPart }) => isPart);
				const message = text.isMissing(tag, carrying, siblings);
				const fix = {
					title: text.add(tag),
					safety: 'unsafe',
					changes: [{ kind: 'add', key: property, text: tag }],
				} as const;
				const canAdd = !isText && note.frontmatter.state === 'read';
				yield { path: note.path, address: { kind: 'property', key: property }, message, fixes: canAdd ? [fix] : [] };
			}
		}
	},
};

/** The tags of a note by their keys, as it spells them, without `#`. */
function tagsOf(note: Note): ReadonlyMap<string, string> {
	const items = namesOf(propertiesOf(note), 'tags').filter(({ isMap }) => !isMap);
	const tags = [...note.bodyTags, ...items.map((item) => item.text.trim().replace(/^#/, ''))];
	return new Map(tags.map((tag) => [keyOf(tag), tag]));
}

export default rule;
