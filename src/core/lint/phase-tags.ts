import type { Address } from '../note/address';
import type { Change } from '../note/change';
import type { Note } from '../note/note';
import { findProperty, namesOf, propertiesOf, type PropertyItem } from '../note/properties';
import { isTemplate } from '../note/template';
import type { Facet, Match, Term } from '../vocabulary/facet';
import { keyOf } from '../vocabulary/key';
import { matchValue } from '../vocabulary/match';
import { mainOf } from '../vocabulary/noun';
import { nestedValueOf } from '../vocabulary/said';
import { tagNameOf } from '../vocabulary/tag-name';
import { findTaggedTerm } from './facet-values';
import type { RuleContext } from './rule';

/** A tag that stands for a term, with all the places where a note has it. */
export interface PhaseTag {
	/** With `#`, as it is spelled in the first of its places. */
	readonly label: string;
	readonly match: Match;
	/** In order, properties before the body; at least one. */
	readonly places: readonly TagPlace[];
}

/** A place where a note has a tag. */
export interface TagPlace {
	readonly address: Extract<Address, { kind: 'value' | 'body-tag' }>;
	/** As it stands, in the body without `#`. */
	readonly text: string;
}

/** The tags of a note, in its properties and its body, that stand for a term of a facet; each once. */
export function phaseTagsOf(note: Note, facet: Facet, context: RuleContext): readonly PhaseTag[] {
	const mayBeTerm = (key: string): boolean => key.includes('/') || facet.matches.has(key);
	const hasAny =
		note.bodyTags.some((tag) => mayBeTerm(keyOfTag(tag))) ||
		tagItemsOf(note).some(({ text }) => mayBeTerm(keyOfTag(text)));
	if (!hasAny) return [];
	const found = new Map<string, { label: string; match: Match; places: TagPlace[] }>();
	for (const place of placesOf(note)) {
		const key = keyOfTag(place.text);
		if (!mayBeTerm(key)) continue;
		const known = found.get(key);
		if (known !== undefined) {
			known.places.push(place);
			continue;
		}
		const match = findCertainTerm(context, facet, key);
		if (match !== undefined)
			found.set(key, { label: `#${place.text.trim().replace(/^#/, '')}`, match, places: [place] });
	}
	return [...found.values()];
}

/** A tag that should say a term of a facet by its place, `#stage/seedlng`, and says none. */
export interface StrayTag extends TagPlace {
	/** What it says, as a tag of its own: `#seedlng`. */
	readonly said: string;
}

/** The nested tags of a note that say none of the terms of a facet for which such tags count. */
export function strayTagsOf(note: Note, facet: Facet): readonly StrayTag[] {
	if (!facet.from.includes('nestedTags') || !facet.concerns(note)) return [];
	return placesOf(note).flatMap((place) => {
		const said = nestedValueOf(place.text.trim().replace(/^#/, ''), facet);
		// A tag within one that says a term may be about something of it.
		const isKnown =
			said !== undefined && [said, said.replace(/\/.*/s, '')].some((one) => matchValue(facet, one).length > 0);
		return said === undefined || isKnown ? [] : [{ ...place, said }];
	});
}

/** The change that makes a nested tag say a term, with the tag it makes; undefined where the name can be no tag. */
export function planTagChange(
	{ address, text, said }: StrayTag,
	term: Term,
): { readonly change: Change; readonly tag: string } | undefined {
	const name = tagNameOf(term.name);
	if (name === undefined) return undefined;
	const wanted = text.trim().slice(0, 1 - said.length) + name;
	const change: Change =
		address.kind === 'body-tag'
			? { kind: 'set-body-tag', index: address.index, expected: text, text: wanted }
			: { kind: 'set', at: address, expected: text, text: wanted };
	return { change, tag: `#${wanted.replace(/^#/, '')}` };
}

/**
 * The changes that put a term's name in place of a phase tag wherever the note has it, nested as it was; undefined
 * where that would be the tag of something else.
 */
export function planRetag(
	note: Note,
	facet: Facet,
	context: RuleContext,
	tag: PhaseTag,
	term: Term,
): readonly Change[] | undefined {
	const right = labelFor(tag, term);
	const tagName = tagNameOf(term.name);
	if (tagName === undefined) return undefined;
	if (findCertainTerm(context, facet, right)?.term !== term) return undefined;
	const isThere = placesOf(note).some(
		({ address, text }) => address.kind === 'value' && keyOfTag(text) === keyOfTag(right),
	);
	return tag.places.map(({ address, text }): Change => {
		const wanted = nestingOf(text.trim()) + tagName;
		if (address.kind === 'body-tag')
			return { kind: 'set-body-tag', index: address.index, expected: text, text: wanted };
		const isInList = address.index !== null;
		if (isThere && isInList) return { kind: 'remove', at: address, expected: text };
		return { kind: 'set', at: address, expected: text, text: wanted };
	});
}

/** The label of a phase tag once it names another term: `#phase/formation` to `#phase/completion`. */
export function labelFor({ label }: PhaseTag, term: Term): string {
	return `#${nestingOf(label).replace(/^#/, '')}${tagNameOf(term.name) ?? term.name}`;
}

function placesOf(note: Note): readonly TagPlace[] {
	const key = findProperty(propertiesOf(note), 'tags')?.key ?? 'tags';
	return [
		...tagItemsOf(note).map(({ text, index }): TagPlace => ({ address: { kind: 'value', key, index }, text })),
		...note.bodyTags.map((text, index): TagPlace => ({ address: { kind: 'body-tag', index }, text })),
	];
}

/** The tags among a note's properties. A text with commas is no tag to Obsidian. */
function tagItemsOf(note: Note): readonly PropertyItem[] {
	return namesOf(propertiesOf(note), 'tags').filter(
		({ isPart, isMap, text }) => !isPart && !isMap && !isTemplate(text),
	);
}

/**
 * The term a tag stands for beyond doubt. A plain tag that no definition claims is a phase, and nothing else, where
 * the word is a phase: `#network` may be any network, and `#coordination` a phase or a scale.
 */
function findCertainTerm({ index, vocabulary }: RuleContext, facet: Facet, tag: string): Match | undefined {
	const match = findTaggedTerm(index, facet, tag);
	const key = keyOfTag(tag);
	if (match === undefined || key.includes('/') || index.aliasClaims(key).size > 0) return match;
	const isElsewhere = vocabulary.facets.some((other) => other !== facet && other.matches.has(key));
	return facet === mainOf(vocabulary.facets) && !isElsewhere ? match : undefined;
}

/** The key of a tag, spelled with `#` or without. */
function keyOfTag(tag: string): string {
	const text = tag.trim();
	return keyOf(text.startsWith('#') ? text.slice(1) : text);
}

/** What stands before the last part of a tag: `#` of `#formation`, `phase/` of `phase/formation`. */
function nestingOf(tag: string): string {
	const slash = tag.lastIndexOf('/');
	if (slash !== -1) return tag.slice(0, slash + 1);
	return tag.startsWith('#') ? '#' : '';
}
