import { expect, it } from 'vitest';
import { findNamedRule, findNamedType } from '../../../src/core/query/named';
import { note, vaultOf } from '../vault';

it('offers the type that has a note of its own before one that a note only says', () => {
	const index = vaultOf({
		'tools/types/pattern.md': note('limit: 20'),
		'a.md': note('type: patern'),
		'b.md': note('type: recipe'),
	});
	const nearestOf = (type: string): string | undefined => {
		const found = findNamedType(index, type);
		return found.isOk ? undefined : found.fault.nearest;
	};
	expect(nearestOf('pattren')).toBe('pattern');
	expect(nearestOf('pattrn')).toBe('pattern');
	expect(nearestOf('recpie')).toBe('recipe');
	expect(nearestOf('greenhouse')).toBeUndefined();
});

it.each([
	['no-former', 'no-former-name'],
	['no-former-nmae', 'no-former-name'],
	['known', 'known-type'],
	['no', undefined],
	['lantern', undefined],
])('offers for the rule “%s” the rule %j', (said, nearest) => {
	const found = findNamedRule(said);
	expect(found.isOk ? undefined : found.fault.nearest).toBe(nearest);
});
