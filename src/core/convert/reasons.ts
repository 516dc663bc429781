import type { Message } from '../message';
import type { InlineFields } from '../dataview/inline-fields';
import type { SaysCondition } from '../dataview/conditions';
import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { findProperty, namesOf, propertiesOf, type PropertyItem } from '../note/properties';
import { wantedTypes } from '../query/place';
import { isInAny } from '../settings/folder-pattern';
import { findFacetOfProperty, matchValue } from '../vocabulary/match';
import { typeKeyOf } from '../vocabulary/type-tree';
import type { Replacement } from './block';
import { sayOfRefactor } from '../plan/messages';

/**
 * In what way a note says what a snippet asks for, which Dataview does not understand; undefined when in none.
 *
 * @param isFine Whether Dataview understands a property, if all others are written as it wants them.
 */
export function whyAdded(
	index: VaultIndex,
	replacement: Replacement,
	note: Note,
	isFine: (property: string) => boolean,
): Message | undefined {
	const { says } = replacement.snippet;
	const wrong = says.filter(({ property }) => !isFine(property));
	const reasons = wrong.map((asked) => {
		const said = namesOf(propertiesOf(note), asked.property);
		return (
			whyPassedOver(asked, said, findProperty(propertiesOf(note), asked.property)?.value) ??
			whyMatched(index, replacement, asked, said)
		);
	});
	const known = reasons.filter((reason) => reason !== undefined);
	return known.length < 2 ? known[0] : sayOfRefactor('added.reasons', { reasons: known });
}

/** It says just that, and not as Dataview wants it; undefined where it says something else. */
function whyPassedOver(
	{ property, values }: SaysCondition,
	said: readonly PropertyItem[],
	value: unknown,
): Message | undefined {
	const item = said.find(({ text }) => values.includes(text));
	if (item === undefined) return undefined;
	if (item.isPart) return sayOfRefactor('added.namesSeveral', { value: String(value) });
	return item.index === null
		? sayOfRefactor('added.isNoList', { property })
		: sayOfRefactor('added.isList', { property });
}

function whyMatched(
	index: VaultIndex,
	{ query }: Replacement,
	{ property, values }: SaysCondition,
	said: readonly PropertyItem[],
): Message | undefined {
	if (property.toLowerCase() === 'type') {
		const wanted = wantedTypes(index, query);
		const type = said.find(({ text }) => wanted?.has(typeKeyOf(text)) === true)?.text;
		if (type === undefined) return undefined;
		const same = values.find((value) => typeKeyOf(value) === typeKeyOf(type));
		return same === undefined
			? sayOfRefactor('added.extendsType', { type, asked: values })
			: sayOfRefactor('added.isOtherwise', { text: type, name: same });
	}
	const facet = findFacetOfProperty(index.vocabulary, property);
	const filter = query.filters.find((one) => one.facet.id === facet?.id);
	for (const { text } of said) {
		if (facet === undefined) break;
		const match = matchValue(facet, text).find(
			({ term }) => filter?.terms.some(({ name }) => name === term.name) === true,
		);
		if (match === undefined) continue;
		const name = text.trim();
		const isAskedByFormer = values.some((value) => matchValue(facet, value)[0]?.kind === 'former');
		if (match.kind === 'former') return sayOfRefactor('names.isFormerOf', { name, current: match.term.name });
		if (match.kind === 'alternative') return sayOfRefactor('names.isSpellingOf', { name, current: match.term.name });
		return isAskedByFormer
			? sayOfRefactor('added.isPresentNameOf', { name, asked: values })
			: sayOfRefactor('added.isOtherwise', { text: name, name: match.term.name });
	}
	const same = said.find(({ text }) => values.some((value) => value.toLowerCase() === text.trim().toLowerCase()));
	return same === undefined
		? undefined
		: sayOfRefactor('added.isOtherwise', { text: same.text, name: values[0] ?? '' });
}

/** Why a block leaves out a note that Dataview lists; undefined where nobody knows. */
export function whyLost(
	index: VaultIndex,
	{ snippet, query }: Replacement,
	note: Note,
	inline: InlineFields | undefined,
): Message | undefined {
	if (note.path === query.host) return sayOfRefactor('lost.isHost');
	if (index.isExcluded(note.path)) return sayOfRefactor('lost.isExcluded');
	if (isInAny(note.path, query.exclude)) return sayOfRefactor('lost.isExcludedByBlock');
	for (const { property, values } of snippet.says) {
		const said = namesOf(propertiesOf(note), property).map(({ text }) => text);
		const fields = inline?.get(property.toLowerCase()) ?? [];
		if (fields.length > 0 && !said.some((text) => values.includes(text))) {
			return sayOfRefactor('lost.isInlineField', { property, value: fields[0] ?? '' });
		}
		const holding = said.find((text) => !values.includes(text) && values.some((value) => text.includes(value)));
		const isNamed = said.some((text) => values.includes(text));
		if (holding !== undefined && !isNamed) return sayOfRefactor('lost.merelyHolds', { text: holding, asked: values });
	}
	return undefined;
}
