import { expect, it } from 'vitest';
import { english } from '../../src/locale/en/index';
import { pseudo, wholeSentence } from '../pseudo';

const clause = '⟦Ŵöŕð~~⟧';
/** Data of all kinds: a sentence, which is a part of the whole then, a number, several sentences, lists of them. */
const data: readonly unknown[] = [clause, 2, [clause, clause], [[clause], [clause]]];

/** The sentences of two languages of one shape, as they are, with the way to each. */
function sentencesOf(one: unknown, other: unknown, where: string): readonly (readonly [string, unknown, unknown])[] {
	if (typeof one !== 'object' || one === null) return [[where, one, other]];
	return Object.entries(one).flatMap(([key, value]) =>
		sentencesOf(value, Reflect.get(Object(other), key), `${where}.${key}`),
	);
}

/** Every way to put data of all kinds in so many places. */
function waysFor(places: number): readonly (readonly unknown[])[] {
	return places === 0 ? [[]] : waysFor(places - 1).flatMap((way) => data.map((datum) => [...way, datum]));
}

/** All that a sentence can say; `source` is it as it is written, with the names of what it takes. */
function saysOf(sentence: unknown, source: unknown): readonly string[] {
	if (typeof sentence !== 'function' || typeof source !== 'function') return [sentence].flat().map(String);
	const fields = /^\(\{([^}]*)\}\) ?=>/
		.exec(String(source))?.[1]
		?.split(',')
		.map((name) => name.trim());
	return waysFor(fields?.length ?? source.length).flatMap((way) => {
		const given = fields === undefined ? way : [Object.fromEntries(fields.map((name, at) => [name, way[at]]))];
		try {
			return [Reflect.apply(sentence, undefined, given)].flat().map(String);
		} catch {
			// It takes data of another kind.
			return [];
		}
	});
}

it('a sentence of a language is one from end to end, whatever sentences it is given', () => {
	const { tag: _tag, words: _words, ...surfaces } = english;
	const sentences = sentencesOf(surfaces, pseudo, '');
	expect(sentences.length).toBeGreaterThan(600);
	const said = sentences.map(([where, source, sentence]) => [where, saysOf(sentence, source)] as const);
	expect(said.filter(([, all]) => all.length === 0).map(([where]) => where)).toEqual([]);
	const isPiece = (text: string): boolean => /\p{Letter}/u.test(text) && !wholeSentence.test(text);
	expect(said.map(([where, all]) => [where, all.find(isPiece)]).filter(([, piece]) => piece !== undefined)).toEqual([]);
});
