import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/lint/engine';
import { fingerprintOf } from '../../../src/core/report/fingerprint';

type Fingerprinted = Pick<Finding, 'rule' | 'address' | 'message'>;

const finding: Fingerprinted = {
	rule: 'no-former-name',
	address: { kind: 'value', key: 'phase', index: 1 },
	message: '“a” is now called “b”',
};
const broken: Fingerprinted = {
	rule: 'valid-frontmatter',
	address: { kind: 'range', range: { from: 9, to: 12 } },
	message: 'Key `phase` appears twice (lines 5 and 8)',
};

describe('a fingerprint', () => {
	it('is the same on every machine', () => {
		expect(fingerprintOf(finding)).toBe('02c60a2dfdad1dfd');
	});

	it.each<[string, Fingerprinted, Fingerprinted]>([
		['an item moves in its list', finding, { ...finding, address: { kind: 'value', key: 'phase', index: 4 } }],
		['a key changes its capitals', finding, { ...finding, address: { kind: 'value', key: 'Phase', index: 1 } }],
		['a place moves in the text', broken, { ...broken, address: { kind: 'range', range: { from: 90, to: 93 } } }],
		['a message names other lines', broken, { ...broken, message: 'Key `phase` appears twice (lines 50 and 81)' }],
	])('stays when %s', (_, before, after) => {
		expect(fingerprintOf(after)).toBe(fingerprintOf(before));
	});

	it.each<[string, Fingerprinted]>([
		['rule', { ...finding, rule: 'no-variant-spelling' }],
		['property', { ...finding, address: { kind: 'value', key: 'scale', index: 1 } }],
		['value', { ...finding, message: '“c” is now called “b”' }],
	])('differs for another %s', (_, other) => {
		expect(fingerprintOf(other)).not.toBe(fingerprintOf(finding));
	});
});
