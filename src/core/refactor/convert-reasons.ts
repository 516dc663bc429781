import type { InlineFields } from '../dataview/inline-fields';
import type { SaysCondition } from '../dataview/conditions';
import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { findProperty, namesOf, propertiesOf, type PropertyItem } from '../note/properties';
import { isWithin } from '../note/path';
import { wantedTypes } from '../query/place';
import { findFacet, matchValue } from '../vocabulary/match';
import { typeKeyOf } from '../vocabulary/type-tree';
import type { Replacement } from './convert-block';
import { messages } from './messages';

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
): string | undefined {
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
	return known.length === 0 ? undefined : known.join('; ');
}

/** It says just that, and not as Dataview wants it; undefined where it says something else. */
function whyPassedOver(
	{ property, values }: SaysCondition,
	said: readonly PropertyItem[],
	value: unknown,
): string | undefined {
	const item = said.find(({ text }) => values.includes(text));
	if (item === undefined) return undefined;
	if (item.isPart) return messages.added.namesSeveral(String(value));
	return item.index === null ? messages.added.isNoList(property) : messages.added.isList(property);
}

function whyMatched(
	index: VaultIndex,
	{ query }: Replacement,
	{ property, values }: SaysCondition,
	said: readonly PropertyItem[],
): string | undefined {
	if (property.toLowerCase() === 'type') {
		const wanted = wantedTypes(index, query);
		const type = said.find(({ text }) => wanted?.has(typeKeyOf(text)) === true)?.text;
		if (type === undefined) return undefined;
		const same = values.find((value) => typeKeyOf(value) === typeKeyOf(type));
		return same === undefined ? messages.added.extendsType(type, values) : messages.added.isOtherwise(type, same);
	}
	const facet = findFacet(index.vocabulary, property);
	const filter = query.filters.find((one) => one.facet.property === facet?.property);
	for (const { text } of said) {
		if (facet === undefined) break;
		const match = matchValue(facet, text).find(
			({ term }) => filter?.terms.some(({ name }) => name === term.name) === true,
		);
		if (match === undefined) continue;
		const name = text.trim();
		const isAskedByFormer = values.some((value) => matchValue(facet, value)[0]?.kind === 'former');
		if (match.kind === 'former') return messages.names.isFormerOf(name, match.term.name);
		if (match.kind === 'alternative') return messages.names.isSpellingOf(name, match.term.name);
		return isAskedByFormer
			? messages.added.isPresentNameOf(name, values)
			: messages.added.isOtherwise(name, match.term.name);
	}
	const same = said.find(({ text }) => values.some((value) => value.toLowerCase() === text.trim().toLowerCase()));
	return same === undefined ? undefined : messages.added.isOtherwise(same.text, values[0] ?? '');
}

/** Why a block leaves out a note that Dataview lists; undefined where nobody knows. */
export function whyLost(
	index: VaultIndex,
	{ snippet, query }: Replacement,
	note: Note,
	inline: InlineFields | undefined,
): string | undefined {
	if (note.path === query.host) return messages.lost.isHost;
	if (index.isExcluded(note.path)) return messages.lost.isExcluded;
	if (query.exclude.some((folder) => isWithin(note.path, folder))) return messages.lost.isExcludedByBlock;
	for (const { property, values } of snippet.says) {
		const said = namesOf(propertiesOf(note), property).map(({ text }) => text);
		const fields = inline?.get(property.toLowerCase()) ?? [];
		if (fields.length > 0 && !said.some((text) => values.includes(text))) {
			return messages.lost.isInlineField(property, fields[0] ?? '');
		}
		const holding = said.find((text) => !values.includes(text) && values.some((value) => text.includes(value)));
		const isNamed = said.some((text) => values.includes(text));
		if (holding !== undefined && !isNamed) return messages.lost.merelyHolds(holding, values);
	}
	return undefined;
}
