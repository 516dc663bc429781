import type { VaultIndex } from '../../index/vault-index';
import { translated } from '../../language';
import type { Change } from '../../note/change';
import type { Note } from '../../note/note';
import { itemsOf, propertiesOf } from '../../note/properties';
import { parseLink, writeTarget } from '../../links/link';
import { pathLike } from '../../links/write-link';
import { withoutEnding } from '../../note/path';
import { isTemplate } from '../../note/template';
import { findStaleLink, type StaleLink } from '../definition-links';
import type { Fix, NoteRule, Report } from '../rule';

const text = translated(
	{
		summary: 'A link to a definition that is not there, when the definition is somewhere else.',
		why: [
			'When definitions are moved or renamed outside Obsidian, links to them lead to notes that do not exist, and a click makes an empty one. Links in the text and in properties are looked at.',
			'Only links that look like one to a definition are flagged: to a note named “… Phase”, or to one in a folder named after the facet. A link to some note “network” that nobody has written yet is let pass, and so is any link that leads somewhere.',
		],
		fix: 'Points the link at the definition, in the form it was written in. Heading and display text stay. Safe where one note defines the term.',
		examples: ['The definition was moved to another folder.'],
		isElsewhere: (target: string, label: string, path: string) =>
			`There is no note “${target}”; the definition of “${label}” is at “${path}”`,
		isInManyPlaces: (target: string, label: string) =>
			`There is no note “${target}”; the definition of “${label}” is in more than one place`,
		pointAt: (path: string) => `Point it at “${path}”`,
	},
	{
		summary: 'Ein Link auf eine Definition, die nicht dort liegt, wohin er zeigt, sondern woanders.',
		why: [
			'Wenn Definitionen außerhalb von Obsidian verschoben oder umbenannt werden, führen Links darauf zu Notizen, die es nicht gibt, und ein Klick legt eine leere an. Geprüft werden Links im Text und in Eigenschaften.',
			'Gemeldet werden nur Links, die nach einer Definition aussehen: auf eine Notiz namens „… Phase“ oder auf eine in einem Ordner, der wie die Facette heißt. Ein Link auf eine Notiz „network“, die noch niemand geschrieben hat, wird nicht gemeldet, und auch keiner, der ein Ziel hat.',
		],
		fix: 'Lenkt den Link auf die Definition um, in der Form, in der er geschrieben ist. Überschrift und Anzeigetext bleiben. Sicher, wo nur eine Notiz den Begriff definiert.',
		examples: ['Die Definition wurde in einen anderen Ordner verschoben.'],
		isElsewhere: (target, label, path) =>
			`Es gibt keine Notiz „${target}“; die Definition von „${label}“ ist „${path}“`,
		isInManyPlaces: (target, label) =>
			`Es gibt keine Notiz „${target}“; „${label}“ ist an mehr als einer Stelle definiert`,
		pointAt: (path) => `Auf „${path}“ umlenken`,
	},
);

const rule: NoteRule = {
	id: 'no-stale-link',
	scope: 'note',
	severity: 'warning',
	text,
	examples: [
		{
			before: '---\nsee-also: "[[concepts/iteration-phase]]"\n---',
			after: '---\nsee-also: "[[framework/group-phase/iteration-phase]]"\n---',
		},
	],
	*check(note, { index, vocabulary }) {
		if (vocabulary.definitions.size === 0) return;
		for (const [at, target] of note.links.entries()) {
			const stale = findStaleLink(index, note, target);
			if (stale === undefined || isTemplate(target)) continue;
			const changeTo = (to: string): Change => ({ kind: 'set-link', index: at, expected: target, text: to });
			yield reportOf(index, note, target, stale, { kind: 'link', index: at }, changeTo);
		}
		yield* checkProperties(note, index);
	},
};

/** A facet's own property is left to the rules about values, to which a link is another way to say a term. */
function* checkProperties(note: Note, index: VaultIndex): Iterable<Report> {
	const isFacet = (key: string): boolean =>
		index.vocabulary.facets.some(({ property }) => property.toLowerCase() === key.toLowerCase());
	const properties = propertiesOf(note);
	for (const key of Object.keys(properties)) {
		const value = properties[key];
		const isPlain = typeof value === 'string' ? !value.includes('[') : typeof value !== 'object';
		if (isPlain || isFacet(key)) continue;
		for (const { text: link, index: at, isMap } of itemsOf(value)) {
			if (isMap || !link.includes('[') || isTemplate(link)) continue;
			const said = link.trim();
			const found = parseLink(said);
			const stale = found === undefined || found.path === '' ? undefined : findStaleLink(index, note, found.path);
			if (found === undefined || stale === undefined) continue;
			const address = { kind: 'value', key, index: at } as const;
			const { from, to: end } = found.target;
			const write = (to: string): string => said.slice(0, from) + writeTarget(to, found) + said.slice(end);
			yield reportOf(index, note, found.path, stale, address, (to) => ({
				kind: 'set',
				at: address,
				expected: link,
				text: write(to),
			}));
		}
	}
}

function reportOf(
	index: VaultIndex,
	note: Note,
	target: string,
	{ definitions, term }: StaleLink,
	address: Report['address'],
	changeTo: (to: string) => Change,
): Report {
	const isOne = definitions.length === 1;
	const safety = isOne ? 'safe' : 'unsafe';
	const fixes = definitions.map(({ note: to }): Fix => {
		const path = pathOf(target, note, to, index);
		return { title: text.pointAt(to.path), safety, changes: [changeTo(path)] };
	});
	const message = isOne
		? text.isElsewhere(target, term.label, definitions[0]?.note.path ?? '')
		: text.isInManyPlaces(target, term.label);
	return { address, message, fixes };
}

/** The path of a definition in the form of the link, with an ending where it has one. */
function pathOf(target: string, from: Note, to: Note, { files }: VaultIndex): string {
	const path = pathLike(target, from.path, to.path, files);
	return /\.md$/i.test(target) ? path : withoutEnding(path);
}

export default rule;
