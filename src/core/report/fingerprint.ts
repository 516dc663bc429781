import type { Address } from '../note/address';
import type { Message, MessageDatum } from '../message';

/** What of a finding tells it apart from the others of its note, whatever is written above it and in any language. */
export interface Identity {
	readonly rule: string;
	/** The property that it is about, in lower case; `''` for none. */
	readonly property: string;
	/** Which sentence it is; of a part of the core, behind its name: `query.notTerm`. */
	readonly id: string;
	/** The data in it without numbers, which say how things stand and not what they are: lines and counts. */
	readonly data: Readonly<Record<string, MessageDatum>>;
}

/** What is needed to tell a finding. */
export interface Identified {
	readonly rule: string;
	readonly address: Address;
	readonly message: Message;
}

/** Tells what a finding is. */
export function identityOf({ rule, address, message }: Identified): Identity {
	return { rule, property: propertyOf(address), id: sentenceIdOf(rule, message), data: withoutNumbers(message) };
}

/** The id of what a rule says; of what a part of the core says through it, behind the name of that part. */
export function sentenceIdOf(rule: string, { area, id }: Message): string {
	return area === rule ? id : `${area}.${id}`;
}

/** An identity as 16 hexadecimal digits, the same whatever the order of the data. */
export function fingerprintOf(identified: Identified): string {
	return hash(keyOfIdentity(identityOf(identified)));
}

/** An identity as one text to compare. */
export function keyOfIdentity({ rule, property, id, data }: Identity): string {
	return JSON.stringify([rule, property, id, sorted(data)]);
}

function withoutNumbers({ data }: Message): Identity['data'] {
	const kept = Object.entries(data).filter(([, datum]) => typeof datum !== 'number' && datum !== undefined);
	return Object.fromEntries(kept.map(([key, datum]) => [key, isMessage(datum) ? inner(datum) : datum]));
}

function inner(message: Message): Message {
	return { ...message, data: withoutNumbers(message) };
}

function isMessage(datum: MessageDatum): datum is Message {
	return typeof datum === 'object' && 'area' in datum;
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([left], [right]) => (left < right ? -1 : 1))
		.map(([key, one]) => [key, sorted(one)]);
}

function propertyOf(address: Address): string {
	return address.kind === 'property' || address.kind === 'value' ? address.key.toLowerCase() : '';
}

const lineNumbers = /\blines? \d+(?: and \d+)?/g;

/**
 * The fingerprint that baselines of version 1 have: made of the English sentence, without the line numbers in it.
 *
 * @param message The English sentence.
 */
export function formerFingerprintOf(rule: string, address: Address, message: string): string {
	return hash([rule, propertyOf(address), message.replace(lineNumbers, 'line')].join('\0'));
}

/** FNV-1a with 64 bits, over UTF-16 units (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). */
function hash(text: string): string {
	let value = 0xcbf29ce484222325n;
	for (let at = 0; at < text.length; at += 1) {
		value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
	}
	return value.toString(16).padStart(16, '0');
}
