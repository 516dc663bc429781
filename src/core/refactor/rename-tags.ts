import type { Message } from '../message';
import { isOwnedByConcept } from '../lint/facet-values';
import type { Change } from '../note/change';
import type { Note } from '../note/note';
import { planEdits } from '../note/plan-edits';
import { findProperty, namesOf, propertiesOf } from '../note/properties';
import { isTemplate } from '../note/template';
import { dropNoun, keyOf } from '../vocabulary/key';
import { sayOfRefactor } from './messages';
import { respell } from './names';
import { saysOld, type OpenNote, type Retelling } from './retelling';

/** What becomes of a tag: another one, or why it stays. */
export type TagFate =
	{ readonly isRenamed: true; readonly to: string } | { readonly isRenamed: false; readonly reason: Message };

/**
 * What becomes of a tag, told without `#`; undefined for a tag that is about something else. `phase/coordination` is
 * the phase; `coordination` and what is nested in it only when no other note is its tag page.
 */
export function tagFateOf(retelling: Retelling, tag: string): TagFate | undefined {
	const fate = fateOf(retelling, tag);
	return fate?.isRenamed === true && fate.to === tag ? undefined : fate;
}

function fateOf(retelling: Retelling, tag: string): TagFate | undefined {
	const { facet, name, sources } = retelling;
	const [first = '', second, ...rest] = tag.split('/');
	const isOfFacet = [facet.property, facet.definitionTag].map(keyOf).includes(keyOf(first));
	if (isOfFacet) {
		if (second === undefined || !saysOld(retelling, second)) return undefined;
		if (name.tag === undefined)
			return { isRenamed: false, reason: sayOfRefactor('tags.cannotBe', { name: name.text }) };
		const isWithNoun = dropNoun(keyOf(second), facet.noun) !== keyOf(second);
		const said = tagName(second, retelling) + (isWithNoun ? second.slice(-facet.noun.length - 1) : '');
		return { isRenamed: true, to: [first, said, ...rest].join('/') };
	}
	const key = keyOf(first);
	if (key === name.key) return undefined;
	if (facet.matches.get(key)?.[0]?.term !== retelling.term) return undefined;
	const owner = ownerOf(retelling, key);
	if (owner !== undefined) return { isRenamed: false, reason: sayOfRefactor('tags.isOwned', { tag: first, owner }) };
	if (isOwnedByConcept(sources.index, facet, key))
		return { isRenamed: false, reason: sayOfRefactor('tags.hasOtherPage', { tag: first }) };
	const isClaimed = sources.index.aliasClaims(key).size > 0;
	const other = sources.index.vocabulary.facets.find((one) => one !== facet && one.matches.has(key));
	if (!isClaimed && other !== undefined)
		return {
			isRenamed: false,
			reason: sayOfRefactor('tags.mayMean', { tag: first, property: other.property, noun: other.noun }),
		};
	if (name.tag === undefined) return { isRenamed: false, reason: sayOfRefactor('tags.cannotBe', { name: name.text }) };
	if (isOwnedByConcept(sources.index, facet, name.key))
		return {
			isRenamed: false,
			reason: sayOfRefactor('tags.isOwned', { tag: name.tag, owner: ownerOf(retelling, name.key) ?? '' }),
		};
	return {
		isRenamed: true,
		to: [tagName(first, retelling), ...(second === undefined ? [] : [second, ...rest])].join('/'),
	};
}

/** Plans the tags of a note, in its properties and its body; those that stay are noted with the reason. */
export function renameTags(retelling: Retelling, { path, note, text, body }: OpenNote): void {
	const { draft } = retelling;
	const reason = { kind: 'tag', reason: sayOfRefactor('tags.follows') };
	const properties = propertiesOf(note);
	const key = findProperty(properties, 'tags')?.key ?? 'tags';
	const items = namesOf(properties, 'tags').filter((item) => !item.isMap && !isTemplate(item.text));
	const present = new Set(items.map((item) => plainTag(item.text)));
	const changes: Change[] = [];
	for (const item of items) {
		const fate = tagFateOf(retelling, item.text.trim().replace(/^#/, ''));
		if (fate === undefined) continue;
		if (!fate.isRenamed || item.isPart) {
			draft.leave(
				path,
				undefined,
				`#${plainTag(item.text)}`,
				fate.isRenamed ? sayOfRefactor('tags.hasCommas') : fate.reason,
			);
			continue;
		}
		const at = { kind: 'value', key, index: item.index } as const;
		const isDouble = present.has(plainTag(fate.to)) && item.index !== null;
		present.add(plainTag(fate.to));
		const sign = item.text.trim().startsWith('#') ? '#' : '';
		changes.push(
			isDouble
				? { kind: 'remove', at, expected: item.text }
				: { kind: 'set', at, expected: item.text, text: sign + fate.to },
		);
	}
	const planned = planEdits(text, changes);
	if (planned.isOk) for (const edit of planned.value) draft.add(path, edit, reason);
	else draft.leave(path, undefined, 'tags', planned.fault);
	for (const { name, from, to } of body.tags) {
		const fate = tagFateOf(retelling, name);
		if (fate?.isRenamed === true) draft.replace(path, from + 1, to, fate.to, reason);
		else if (fate !== undefined) draft.leave(path, from, `#${name}`, fate.reason);
	}
}

function plainTag(text: string): string {
	return text.trim().replace(/^#/, '').toLowerCase();
}

function tagName(old: string, { name, facet }: Retelling): string {
	const stem = old.slice(0, dropNoun(keyOf(old), facet.noun).length);
	return respell(stem, '-', name).replace(/ /g, '-');
}

function ownerOf({ sources: { index }, facet }: Retelling, key: string): string | undefined {
	const isOther = ({ path }: Note): boolean =>
		index.vocabulary.definitions.get(path)?.some((defined) => defined.facet === facet) !== true;
	const claims = [...index.aliasClaims(key)].filter(isOther);
	const pages = [...index.notesNamed(key)].filter((note) => isOther(note) && index.isTagPageFolder(note.path));
	return [...claims, ...pages][0]?.path;
}
