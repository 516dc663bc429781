import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import type { Change } from '../../note/change';
import type { Note } from '../../note/note';
import { itemsOf, propertiesOf } from '../../note/properties';
import { parseLink, writeTarget } from '../../links/link';
import { pathLike } from '../../links/write-link';
import { withoutEnding } from '../../note/path';
import { isTemplate } from '../../note/template';
import { findStaleLink, type StaleLink } from '../definition-links';
import { always, type Fix, type NoteRule, type Report } from '../rule';

const say = messagesOf('no-stale-link');

const rule: NoteRule = {
	id: 'no-stale-link',
	scope: 'note',
	severity: 'warning',
	*check(note, { index, vocabulary }) {
		if (vocabulary.definitions.size === 0) return;
		for (const [at, target] of note.links.entries()) {
			const stale = findStaleLink(index, note, target);
			if (stale === undefined || isTemplate(target)) continue;
			// Which form it has is not told by the metadata: the change finds one that can hold the path.
			const changeTo = (to: string): Change => ({ kind: 'set-link', index: at, expected: target, text: to });
			yield reportOf(index, note, target, stale, { kind: 'link', index: at }, changeTo);
		}
		yield* checkProperties(note, index);
	},
};

/** A facet's own property is left to the rules about values, to which a link is another way to say a term. */
function* checkProperties(note: Note, index: VaultIndex): Iterable<Report> {
	const isFacet = (key: string): boolean =>
		index.vocabulary.facets.some(({ properties }) => properties.some((one) => one.toLowerCase() === key.toLowerCase()));
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
			yield reportOf(index, note, found.path, stale, address, (to) => {
				const written = writeTarget(to, found);
				const text = said.slice(0, from) + (written ?? '') + said.slice(end);
				return written === undefined ? undefined : { kind: 'set', at: address, expected: link, text };
			});
		}
	}
}

function reportOf(
	index: VaultIndex,
	note: Note,
	target: string,
	{ notes, term, label }: StaleLink,
	address: Report['address'],
	changeTo: (to: string) => Change | undefined,
): Report {
	const isOne = notes.length === 1;
	const safety = isOne ? 'safe' : 'unsafe';
	const fixes = notes.flatMap((to): readonly Fix[] => {
		const change = changeTo(pathOf(target, note, to, index));
		return change === undefined ? [] : [{ title: say('pointAt', { path: to.path }), safety, changes: [change] }];
	});
	const path = notes[0]?.path ?? '';
	const [one, many] =
		term === undefined ? (['isFacetElsewhere', 'areManyAbout'] as const) : (['isElsewhere', 'isInManyPlaces'] as const);
	const only = fixes.length === 0 ? 'isUnfit' : one;
	const message = isOne ? say(only, { target, label, path }) : say(many, { target, label });
	return { address, message, fixes, onceFrom: always };
}

/** The path of a definition in the form of the link, with an ending where it has one. */
function pathOf(target: string, from: Note, to: Note, { files }: VaultIndex): string {
	const path = pathLike(target, from.path, to.path, files);
	return /\.md$/i.test(target) ? path : withoutEnding(path);
}

export default rule;
