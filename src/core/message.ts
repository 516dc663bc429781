import type { Locale } from '../locale/en/index';
import type { Said } from '../locale/en/said/index';

/** What stands in the place of a datum of a sentence. */
export type MessageDatum = string | number | boolean | undefined | Message | readonly (Message | string)[];

/**
 * A sentence that is not made yet: which one it is, and the data in it. It is made where it is shown, in the language of
 * whoever reads it; until then it is the same in every language.
 */
export interface Message {
	/** Who says it: a rule by its id, or a part of the core. */
	readonly area: string;
	/** Which of its sentences. */
	readonly id: string;
	readonly data: Readonly<Record<string, MessageDatum>>;
}

/** Whether something that was read from a file can stand in the place of a datum. */
export function isMessageDatum(value: unknown): value is MessageDatum {
	if (Array.isArray(value)) return value.every((one) => typeof one === 'string' || isMessage(one));
	return ['string', 'number', 'boolean'].includes(typeof value) || isMessage(value);
}

/** Whether something that was read from a file is a message, of whatever sentence. */
export function isMessage(value: unknown): value is Message {
	if (typeof value !== 'object' || value === null || !('area' in value && 'id' in value && 'data' in value))
		return false;
	const { area, id, data } = value;
	const isNamed = typeof area === 'string' && typeof id === 'string';
	return isNamed && typeof data === 'object' && data !== null && Object.values(data).every(isMessageDatum);
}

/** The ids of sentences: `isTaken`, and `links.noteIs` for one in a group. */
type Ids<Sentences> = {
	[Key in keyof Sentences & string]: Sentences[Key] extends string | ((data: never) => string)
		? Key
		: `${Key}.${Ids<Sentences[Key]>}`;
}[keyof Sentences & string];

type SentenceAt<Sentences, Id extends string> = Id extends `${infer Group}.${infer Rest}`
	? Group extends keyof Sentences
		? SentenceAt<Sentences[Group], Rest>
		: never
	: Id extends keyof Sentences
		? Sentences[Id]
		: never;

/** A clause in a sentence may be a message of its own. */
type Clause<Datum> = string extends Datum
	? Datum | Message
	: Datum extends readonly string[]
		? readonly (Message | string)[]
		: Datum;

/** What a sentence takes. */
type Data<Sentence> = Sentence extends (data: infer Fields) => string
	? [data: { readonly [Key in keyof Fields]: Clause<Fields[Key]> }]
	: [];

/** Makes the messages of an area. */
export type MessagesOf<Area extends keyof Said> = <Id extends Ids<Said[Area]>>(
	id: Id,
	...data: Data<SentenceAt<Said[Area], Id>>
) => Message;

/**
 * Makes the messages of an area, each with the data that its sentence takes in English.
 *
 * @example messagesOf('known-type')('isUnknown', { said: 'patern' })
 */
export function messagesOf<Area extends keyof Said>(area: Area): MessagesOf<Area> {
	const make = (id: string, data: Message['data'] = {}): Message => ({ area, id, data });
	return make;
}

type Sentence = string | ((data: Readonly<Record<string, unknown>>) => string);

/** Makes the sentence of a message in a language; what is a text already is left as it is. */
export function say(locale: Locale, message: Message | string): string {
	if (typeof message === 'string') return message;
	const { area, id, data } = message;
	let found: unknown = locale.said;
	for (const key of [area, ...id.split('.')])
		found =
			typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
	const sentence = found as Sentence | undefined;
	if (sentence === undefined || typeof sentence === 'object') throw new Error(`There is no sentence “${area}.${id}”`);
	if (typeof sentence !== 'function') return sentence;
	const said = Object.entries(data).map(([key, datum]) => [key, sayDatum(locale, datum)]);
	return sentence(Object.fromEntries(said) as Readonly<Record<string, unknown>>);
}

/** Makes the sentence of a message that was kept in a file, which is not trusted to be one that there is. */
export function sayKept(locale: Locale, message: Message): string | undefined {
	try {
		// A sentence that is a datum alone is whatever the file has there.
		return String(say(locale, message));
	} catch {
		return undefined;
	}
}

function sayDatum(locale: Locale, datum: MessageDatum): unknown {
	if (typeof datum !== 'object') return datum;
	return 'area' in datum ? say(locale, datum) : datum.map((one) => say(locale, one));
}
