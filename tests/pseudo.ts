import { english, type Locale } from '../src/locale/en/index';

/** Where a sentence begins and ends, with what makes it longer. */
const [opening, filling, closing] = ['⟦', '~', '⟧'];

/** A sentence from end to end, in which no other one is. */
export const wholeSentence = /^⟦[^⟦⟧]+⟧$/;

const letters = 'AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const accented = 'ÅåßÇçÐðÉéĜĝĤĥÎîĴĵĶķĿŀÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';

/**
 * A language made of English: each of its sentences stands in marks, is longer by two in five, and has accents wherever
 * it is not what it was given. What is read without marks is no sentence of a language, or a piece of one.
 *
 * @example pseudo.panel.fixAll(3) // ⟦Ƒîχ åŀŀ šåƒé (3)~~~~~~⟧
 */
export const pseudo: Locale = {
	...marked(english),
	tag: english.tag,
	words: {
		...english.words,
		dayOf: marked(english.words.dayOf),
		momentOf: marked(english.words.momentOf),
		sentenceOf: marked(english.words.sentenceOf),
	},
};

/** A value in which every sentence is marked, and every function makes marked ones. */
function marked<Value>(value: Value): Value;
function marked(value: unknown): unknown {
	if (typeof value === 'string') return mark(value, []);
	if (Array.isArray(value)) return value.map((one: unknown) => marked(one));
	if (typeof value === 'function') {
		return (...given: readonly unknown[]): unknown => {
			const plain = given.map(withoutMarks);
			const said: unknown = Reflect.apply(value, undefined, plain);
			return markAll(said, textsIn(plain));
		};
	}
	return isPlain(value) ? mapped(value, marked) : value;
}

function markAll(said: unknown, data: readonly string[]): unknown {
	if (typeof said === 'string') return mark(said, data);
	if (Array.isArray(said)) return said.map((one) => markAll(one, data));
	return isPlain(said) ? mapped(said, (one) => markAll(one, data)) : said;
}

function mark(text: string, data: readonly string[]): string {
	if (!/\p{Letter}/u.test(text)) return text;
	const long = filling.repeat(Math.ceil(text.length * 0.4));
	return `${opening}${accent(text, data)}${long}${closing}`;
}

/** Accents what is none of the data. */
function accent(text: string, data: readonly string[]): string {
	const [datum] = data.filter((one) => one !== '' && text.includes(one));
	if (datum !== undefined)
		return text
			.split(datum)
			.map((piece) => accent(piece, data))
			.join(datum);
	return [...text].map((letter) => accented[letters.indexOf(letter)] ?? letter).join('');
}

/** All texts in what a sentence is given, the longest first, as they are and in small letters. */
function textsIn(given: unknown): readonly string[] {
	const isMany = isPlain(given) || Array.isArray(given);
	const texts = typeof given === 'string' ? [given] : isMany ? Object.values(given).flatMap(textsIn) : [];
	return [...new Set(texts.flatMap((text) => [text, text.toLowerCase()]))].sort(
		(left, right) => right.length - left.length,
	);
}

/** A sentence in a sentence is a part of it. */
function withoutMarks(given: unknown): unknown {
	if (typeof given === 'string') return given.replace(/⟦([^⟦⟧]*?)~*⟧/g, '$1');
	if (Array.isArray(given)) return given.map(withoutMarks);
	return isPlain(given) ? mapped(given, withoutMarks) : given;
}

function isPlain(value: unknown): value is object {
	return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function mapped(value: object, map: (one: unknown) => unknown): object {
	return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, map(one)]));
}
