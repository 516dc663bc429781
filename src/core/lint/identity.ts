import type { Address } from '../note/address';
import type { Locale } from '../../locale/en/index';
import { isMessage, sayKept, type Message, type MessageDatum } from '../message';

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

/**
 * What is found as 16 hexadecimal digits: by its identity, and when it is said of several notes by what it says and of how
 * many, so that it is news when they are more.
 */
export function fingerprintOf(identified: Identified, notes = 1): string {
	const { rule, message } = identified;
	return hash(notes === 1 ? keyOfIdentity(identityOf(identified)) : `${keyOfSaid(rule, message)}\0${notes}`);
}

/** What an identity that was kept in a file says; the ids where there is no such sentence any more. */
export function sayIdentity(locale: Locale, { rule, id, data }: Pick<Identity, 'rule' | 'id' | 'data'>): string {
	const [area = '', ...rest] = id.split('.');
	const said = sayKept(locale, { area: rule, id, data }) ?? sayKept(locale, { area, id: rest.join('.'), data });
	return said ?? `${rule}: ${id}`;
}

/** An identity as one text to compare, the same whatever the order of the data. */
export function keyOfIdentity({ rule, property, id, data }: Identity): string {
	return JSON.stringify([rule, property, id, sorted(data)]);
}

/** What a rule says, as one text to compare, whatever note it is said of. */
export function keyOfFact({ rule, id, data }: Pick<Identity, 'rule' | 'id' | 'data'>): string {
	return JSON.stringify([rule, id, sorted(data)]);
}

/** The key of what a rule says by a message. */
export function keyOfSaid(rule: string, message: Message): string {
	return keyOfFact({ rule, id: sentenceIdOf(rule, message), data: withoutNumbers(message) });
}

function withoutNumbers({ data }: Message): Identity['data'] {
	const kept = Object.entries(data).filter(([, datum]) => typeof datum !== 'number' && datum !== undefined);
	return Object.fromEntries(kept.map(([key, datum]) => [key, isMessage(datum) ? inner(datum) : datum]));
}

function inner(message: Message): Message {
	return { ...message, data: withoutNumbers(message) };
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

/** 16 hexadecimal digits: FNV-1a with 64 bits, over UTF-16 units (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). */
function hash(text: string): string {
	let value = 0xcbf29ce484222325n;
	for (let at = 0; at < text.length; at += 1) {
		value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
	}
	return value.toString(16).padStart(16, '0');
}
