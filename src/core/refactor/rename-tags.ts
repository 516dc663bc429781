import { isOwnedByConcept } from '../lint/facet-values';
import type { Change } from '../note/change';
import type { Note } from '../note/note';
import { planEdits } from '../note/plan-edits';
import { findProperty, namesOf, propertiesOf } from '../note/properties';
import { isTemplate } from '../note/template';
import { failed, ok, type Result } from '../result';
import { dropNoun, keyOf } from '../vocabulary/key';
import { sayOfRefactor } from '../plan/messages';
import { respell } from './names';
import { saysOld, type OpenNote, type Retelling } from './retelling';

/**
 * What becomes of a tag, told without `#`: another one, or why it stays; undefined for a tag that is about something
 * else. `phase/coordination` is the phase; `coordination` and what is nested in it only when no other note is its tag
 * page.
 */
export function tagFateOf(retelling: Retelling, tag: string): Result<string> | undefined {
	const fate = fateOf(retelling, tag);
	return fate?.isOk === true && fate.value === tag ? undefined : fate;
}

function fateOf(retelling: Retelling, tag: string): Result<string> | undefined {
	const { facet, name, sources } = retelling;
	const [first = '', second, ...rest] = tag.split('/');
	const isOfFacet = [...facet.properties, facet.definitionTag].map(keyOf).includes(keyOf(first));
	if (isOfFacet) {
		if (second === undefined || !saysOld(retelling, second)) return undefined;
		if (name.tag === undefined) return failed(sayOfRefactor('tags.cannotBe', { name: name.text }));
		const isWithNoun = dropNoun(keyOf(second), facet.noun) !== keyOf(second);
		const said = tagName(second, retelling) + (isWithNoun ? second.slice(-facet.noun.length - 1) : '');
		return ok([first, said, ...rest].join('/'));
	}
	const key = keyOf(first);
	if (key === name.key) return undefined;
	if (facet.matches.get(key)?.[0]?.term !== retelling.term) return undefined;
	const owner = ownerOf(retelling, key);
	if (owner !== undefined) return failed(sayOfRefactor('tags.isOwned', { tag: first, owner }));
	if (isOwnedByConcept(sources.index, facet, key)) return failed(sayOfRefactor('tags.hasOtherPage', { tag: first }));
	const isClaimed = sources.index.aliasClaims(key).size > 0;
	const other = sources.index.vocabulary.facets.find((one) => one !== facet && one.matches.has(key));
	if (!isClaimed && other !== undefined) return failed(sayOfRefactor('tags.mayMean', { tag: first, noun: other.noun }));
	if (name.tag === undefined) return failed(sayOfRefactor('tags.cannotBe', { name: name.text }));
	if (isOwnedByConcept(sources.index, facet, name.key))
		return failed(sayOfRefactor('tags.isOwned', { tag: name.tag, owner: ownerOf(retelling, name.key) ?? '' }));
	return ok([tagName(first, retelling), ...(second === undefined ? [] : [second, ...rest])].join('/'));
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
		if (!fate.isOk || item.isPart) {
			draft.leave(path, undefined, `#${plainTag(item.text)}`, fate.isOk ? sayOfRefactor('tags.hasCommas') : fate.fault);
			continue;
		}
		const at = { kind: 'value', key, index: item.index } as const;
		const isDouble = present.has(plainTag(fate.value)) && item.index !== null;
		present.add(plainTag(fate.value));
		const sign = item.text.trim().startsWith('#') ? '#' : '';
		changes.push(
			isDouble
				? { kind: 'remove', at, expected: item.text }
				: { kind: 'set', at, expected: item.text, text: sign + fate.value },
		);
	}
	const planned = planEdits(text, changes);
	if (planned.isOk) for (const edit of planned.value) draft.add(path, edit, reason);
	else draft.leave(path, undefined, 'tags', planned.fault);
	for (const { name, from, to } of body.tags) {
		const fate = tagFateOf(retelling, name);
		if (fate?.isOk === true) draft.replace(path, from + 1, to, fate.value, reason);
		else if (fate !== undefined) draft.leave(path, from, `#${name}`, fate.fault);
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
