import type { VaultIndex } from '../../index/vault-index';
import type { Change } from '../../note/change';
import type { Note } from '../../note/note';
import { itemsOf, propertiesOf } from '../../note/properties';
import { linkPathOf } from '../../note/scan-body';
import { isTemplate } from '../../note/template';
import { encodePath } from '../../note/text-edits';
import { findStaleLink, pathLike, type StaleLink } from '../definition-links';
import type { Fix, NoteRule, Report } from '../rule';

const wikilink = /^(!?\[\[)([^[\]|#^]+)([|#^][^[\]]*)?(\]\])$/;
const markdownLink = /^(!?\[[^[\]]*\]\(<?)([^<>#]+)(#[^<>]*)?(>?\))$/;

const rule: NoteRule = {
	id: 'no-stale-link',
	scope: 'note',
	severity: 'warning',
	summary: 'A link to a definition that is not there, when the definition is somewhere else.',
	why: [
		'When definitions are moved or renamed outside Obsidian, links to them lead to notes that do not exist, and a click makes an empty one. Links in the text and in properties are looked at.',
		'Only links that look like one to a definition are flagged: to a note named “… Phase”, or to one in a folder named after the facet. A link to some note “network” that nobody has written yet is let pass, and so is any link that leads somewhere.',
	],
	fix: 'Points the link at the definition, in the form it was written in. Heading and display text stay. Safe where one note defines the term.',
	examples: [
		{
			title: 'The definition was moved to another folder.',
			before: '---\nsee-also: "[[concepts/iteration-phase]]"\n---',
			after: '---\nsee-also: "[[framework/group-phase/iteration-phase]]"\n---',
		},
	],
	*check(note, { index, vocabulary }) {
		if (vocabulary.definitions.size === 0) return;
		for (const [at, target] of note.links.entries()) {
			const stale = findStaleLink(index, note, target);
			if (stale === undefined || isTemplate(target)) continue;
			const changeTo = (text: string): Change => ({ kind: 'set-link', index: at, expected: target, text });
			yield reportOf(index, note, target, stale, { kind: 'link', index: at }, changeTo);
		}
		yield* checkProperties(note, index);
	},
};

/** A facet's own property is left to the rules about values, to which a link is another way to say a term. */
function* checkProperties(note: Note, index: VaultIndex): Iterable<Report> {
	const isFacet = (key: string): boolean => index.vocabulary.facets.some(({ property }) => property.toLowerCase() === key.toLowerCase());
	const properties = propertiesOf(note);
	for (const key of Object.keys(properties)) {
		const value = properties[key];
		const isPlain = typeof value === 'string' ? !value.includes('[') : typeof value !== 'object';
		if (isPlain || isFacet(key)) continue;
		for (const { text, index: at, isMap } of itemsOf(value)) {
			if (isMap || !text.includes('[') || isTemplate(text)) continue;
			const wiki = wikilink.exec(text.trim());
			const [, head = '', target = '', tail = '', end = ''] = wiki ?? markdownLink.exec(text.trim()) ?? [];
			const path = wiki === null ? linkPathOf(target) : target.trim();
			const stale = path === undefined || path === '' ? undefined : findStaleLink(index, note, path);
			if (path === undefined || stale === undefined) continue;
			const address = { kind: 'value', key, index: at } as const;
			const write = (to: string): string => head + (wiki === null && !head.endsWith('<') ? encodePath(to) : to) + tail + end;
			yield reportOf(index, note, path, stale, address, (to) => ({ kind: 'set', at: address, expected: text, text: write(to) }));
		}
	}
}

function reportOf(
	index: VaultIndex,
	note: Note,
	target: string,
	{ definitions, term }: StaleLink,
	address: Report['address'],
	changeTo: (text: string) => Change,
): Report {
	const safety = definitions.length === 1 ? 'safe' : 'unsafe';
	const fixes = definitions.map(({ note: to }): Fix => {
		const path = pathLike(target, index, note, to);
		return { title: `Point it at “${to.path}”`, safety, changes: [changeTo(path)] };
	});
	const place = definitions.length === 1 ? `is at “${definitions[0]?.note.path ?? ''}”` : 'is in more than one place';
	return { address, message: `There is no note “${target}”; the definition of “${term.label}” ${place}`, fixes };
}

export default rule;
