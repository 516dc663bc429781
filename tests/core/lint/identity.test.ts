import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/core/message';
import { fingerprintOf, formerFingerprintOf, identityOf, type Identified } from '../../../src/core/lint/identity';

const sayFormer = messagesOf('no-former-name');
const sayOfNote = messagesOf('note');

const finding: Identified = {
	rule: 'no-former-name',
	address: { kind: 'value', key: 'phase', index: 1 },
	message: sayFormer('isNow', { former: 'a', name: 'b' }),
};
const broken: Identified = {
	rule: 'valid-frontmatter',
	address: { kind: 'range', range: { from: 9, to: 12 } },
	message: sayOfNote('problem.isTwice', { key: 'phase', first: 5, second: 8 }),
};

describe('what a finding is', () => {
	it('is its rule, its property, its sentence and the data in it, but for numbers', () => {
		expect([identityOf(finding), identityOf(broken)]).toEqual([
			{ rule: 'no-former-name', property: 'phase', id: 'isNow', data: { former: 'a', name: 'b' } },
			{ rule: 'valid-frontmatter', property: '', id: 'note.problem.isTwice', data: { key: 'phase' } },
		]);
	});
});

describe('a fingerprint', () => {
	it('is the same on every machine', () => {
		expect(fingerprintOf(finding)).toMatch(/^[0-9a-f]{16}$/);
		expect(formerFingerprintOf('no-former-name', finding.address, '“a” is now called “b”')).toBe('02c60a2dfdad1dfd');
	});

	it.each<[string, Identified, Identified]>([
		['an item moves in its list', finding, { ...finding, address: { kind: 'value', key: 'phase', index: 4 } }],
		['a key changes its capitals', finding, { ...finding, address: { kind: 'value', key: 'Phase', index: 1 } }],
		['a place moves in the text', broken, { ...broken, address: { kind: 'range', range: { from: 90, to: 93 } } }],
		[
			'a message names other lines',
			broken,
			{ ...broken, message: sayOfNote('problem.isTwice', { key: 'phase', first: 50, second: 81 }) },
		],
		[
			'the data come in another order',
			finding,
			{ ...finding, message: sayFormer('isNow', { name: 'b', former: 'a' }) },
		],
	])('stays when %s', (_, before, after) => {
		expect(fingerprintOf(after)).toBe(fingerprintOf(before));
	});

	it.each<[string, Identified]>([
		['rule', { ...finding, rule: 'no-variant-spelling' }],
		['property', { ...finding, address: { kind: 'value', key: 'scale', index: 1 } }],
		['value', { ...finding, message: sayFormer('isNow', { former: 'c', name: 'b' }) }],
	])('differs for another %s', (_, other) => {
		expect(fingerprintOf(other)).not.toBe(fingerprintOf(finding));
	});
});
