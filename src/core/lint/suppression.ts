import type { Address } from '../note/address';
import type { Note } from '../note/note';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import { blankOpaque } from '../body/blank';

/** A wish, in a note, that rules be silent about it. */
export interface Suppression {
	/** The ids of the rules; undefined for all. */
	readonly rules: ReadonlySet<string> | undefined;
	readonly address: Address;
}

const comment = /%%[ \t]*in-phase-disable\b([^%\n]*)%%/g;

/** What stands in every text with a suppression in its body. */
export const suppressionMark = 'in-phase-disable';

/**
 * The suppressions in a note's body: `%% in-phase-disable no-former-name, known-type %%`; without a rule it means all.
 *
 * @param bodyFrom Where the body starts in `text`.
 */
export function findCommentSuppressions(text: string, bodyFrom: number): readonly Suppression[] {
	const found: Suppression[] = [];
	if (!text.includes(suppressionMark, bodyFrom)) return found;
	// One in code is shown and not meant.
	const meant = blankOpaque(text, bodyFrom, ['comment', 'math', 'link', 'definition']);
	for (const match of meant.slice(bodyFrom).matchAll(comment)) {
		const at = bodyFrom + match.index;
		const ids = (match[1] ?? '').split(/[\s,]+/).filter((id) => id !== '');
		const address = { kind: 'range', range: { from: at, to: at + match[0].length } } as const;
		found.push({ rules: ids.length === 0 ? undefined : new Set(ids), address });
	}
	return found;
}

/** The suppressions in a note's properties: `in-phase: { disable: [no-former-name] }`, or `disable: true` for all. */
export function findPropertySuppressions(note: Note): readonly Suppression[] {
	const property = findProperty(propertiesOf(note), 'in-phase');
	const value = property?.value;
	if (property === undefined || typeof value !== 'object' || value === null) return [];
	const disable: unknown = Object.hasOwn(value, 'disable') ? (value as { disable: unknown }).disable : undefined;
	const address = { kind: 'property', key: property.key } as const;
	if (disable === true) return [{ rules: undefined, address }];
	const ids = itemsOf(disable).map(({ text }) => text.trim());
	return ids.length === 0 ? [] : [{ rules: new Set(ids), address }];
}

/** What is left of a note's findings, and the suppressions that silenced none of them. */
export function suppress<Silenced extends { readonly rule: string }>(
	findings: readonly Silenced[],
	suppressions: readonly Suppression[],
): { readonly kept: readonly Silenced[]; readonly unused: readonly Suppression[] } {
	if (suppressions.length === 0) return { kept: findings, unused: [] };
	const used = new Set<Suppression>();
	const kept = findings.filter((finding) => {
		const silencing = suppressions.filter(({ rules }) => rules?.has(finding.rule) ?? true);
		for (const suppression of silencing) used.add(suppression);
		return silencing.length === 0;
	});
	return { kept, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}
