import type { Facet, Match, ValueForm } from './facet';
import { findLinkTarget, keyOf, withoutPictures } from './key';
import { remarkIn } from './match';

/** How a value is written; undefined for a tag. */
export function formOf(said: string): ValueForm | undefined {
	const text = said.trim();
	if (findLinkTarget(text) !== undefined) return 'link';
	return text.startsWith('#') ? undefined : 'plain';
}

/**
 * Whether a value says its term in another way than the vault does: as a link where values are plain or the other way
 * round, as a tag, or spelled otherwise than the name, where that is set or what most notes have. What somebody laid
 * down as another name, numbers, and pictures beside a name are no variants.
 */
export function isVariant(said: string, { term }: Match, facet: Facet): boolean {
	const { form } = facet;
	const own = formOf(said);
	if (own === 'link') return form === 'plain';
	if (form === 'link') return true;
	const text = said.trim();
	const key = keyOf(text);
	if (remarkIn(facet, said) !== '') return false;
	if (said === term.name || !term.isNameCertain || term.accepted.has(key)) return false;
	return !/^[\d.]+$/.test(term.key) && withoutPictures(key) === undefined;
}
