import type { Finding } from '../lint/engine';
import type { Address } from '../note/address';

/** A finding, told apart from others of its note without its line. */
export type Fingerprint = string;

const lineNumbers = /\blines? \d+(?: and \d+)?/g;

/**
 * The fingerprint of a finding: 16 hexadecimal digits, from the rule, the property and the message without the line
 * numbers in it, so that it stays when text above moves the finding down, and changes with what the finding is about.
 * The path is not in it.
 */
export function fingerprintOf({ rule, address, message }: Pick<Finding, 'rule' | 'address' | 'message'>): Fingerprint {
	return hash([rule, propertyOf(address), message.replace(lineNumbers, 'line')].join('\0'));
}

function propertyOf(address: Address): string {
	return address.kind === 'property' || address.kind === 'value' ? address.key.toLowerCase() : '';
}

/** FNV-1a with 64 bits, over UTF-16 units (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). */
function hash(text: string): string {
	let value = 0xcbf29ce484222325n;
	for (let at = 0; at < text.length; at += 1) {
		value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
	}
	return value.toString(16).padStart(16, '0');
}
