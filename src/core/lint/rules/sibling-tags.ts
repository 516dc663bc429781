import { messagesOf } from '../../message';
import type { Note } from '../../note/note';
import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { keyOf } from '../../vocabulary/key';
import { definitionsOf, findTaggedTerm } from '../facet-values';
import type { FacetRule } from '../rule';

/** How many siblings must carry a tag before it is more than chance. */
const fewest = 3;

const say = messagesOf('sibling-tags');

const rule: FacetRule = {
	id: 'sibling-tags',
	scope: 'facet',
	severity: 'info',
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
				const isText = namesOf(propertiesOf(note), 'tags').some(({ isPart, isMap }) => isPart || isMap);
				const message = say('isMissing', { tag, carrying, siblings });
				const fix = {
					title: say('add', { tag }),
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
