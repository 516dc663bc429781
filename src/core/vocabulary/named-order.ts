import type { Note } from '../note/note';
import { filenameOf, withoutEnding } from '../note/path';
import { runsIn, namesIn } from './enumeration';
import { nameKeyOf, withoutPictures } from './key';
import { readTitle } from './title';

/** A term as its order is looked for: its key, and the other keys by which a text may name it. */
export interface NamedKeys {
	readonly key: string;
	readonly others: Iterable<string>;
}

/** Of so many terms one may be missing where a note names them. */
const onceIn = 4;

/** Links in a text: wiki links with target and display text, and Markdown's. */
const wikiLink = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;
const markdownLink = /\[([^[\]]*)\]\(<?([^()<>]*)>?\)/g;

/**
 * The places of terms in the first enumeration of a note that names them: all of them, or all but one in four. Undefined
 * where there is none, or where the text of the note is not known.
 *
 * @param noun What may stand before or behind a name.
 */
export function placesNamed(
	{ outline = [] }: Note,
	terms: readonly NamedKeys[],
	noun: string,
): ReadonlyMap<string, number> | undefined {
	const keys = keysOf(terms);
	for (const run of outline) {
		for (const named of run.length === 1 ? namedIn(run[0] ?? '', keys, noun) : [namedBy(run, keys, noun)]) {
			const places = new Map<string, number>();
			for (const [at, key] of named.entries()) if (key !== undefined && !places.has(key)) places.set(key, at);
			if (places.size >= 2 && (terms.length - places.size) * onceIn <= terms.length) return places;
		}
	}
	return undefined;
}

function keysOf(terms: readonly NamedKeys[]): ReadonlyMap<string, string> {
	const keys = new Map(terms.map(({ key }) => [key, key]));
	for (const { key, others } of terms) for (const other of others) if (!keys.has(other)) keys.set(other, key);
	return keys;
}

type Keys = ReadonlyMap<string, string>;

/** The terms that each of some texts begins with. */
function namedBy(texts: readonly string[], keys: Keys, noun: string): readonly (string | undefined)[] {
	return texts.map((text) => {
		const plain = text.replace(wikiLink, (_, target: string) => nameOfTarget(target));
		const shown = text.replace(wikiLink, (_, target: string, display?: string) => display ?? nameOfTarget(target));
		const texts = [shown, plain].map((one) => one.replace(markdownLink, '$1'));
		const linked = text.replace(markdownLink, (_, _shown, target: string) => nameOfTarget(target));
		return [...texts, linked].map((one) => termAtStart(one, keys, noun)).find((key) => key !== undefined);
	});
}

function nameOfTarget(target: string): string {
	return withoutEnding(filenameOf((target.split('#', 1)[0] ?? '').trim().replaceAll('%20', ' ')));
}

/** The term that a text is, or begins with: "**Draft**: what is being written", "Stage 1: Draft", "Draft (1)". */
function termAtStart(text: string, keys: Keys, noun: string): string | undefined {
	const plain = withoutMarks(text)
		.trim()
		.replace(/^#(?=\S)/, '');
	const number = /^\p{L}+\s\d{1,3}(?!\d)/u.exec(plain)?.[0] ?? '';
	const behind = number === '' ? '' : plain.slice(number.length).replace(/^[\s:.–—-]{1,4}/, '');
	const parts = [plain, headOf(plain), behind, headOf(behind)].flatMap((part) => [part, readTitle(part, noun).term]);
	for (const part of parts) {
		const key = nameKeyOf(part, noun);
		const term = keys.get(key) ?? keys.get(withoutPictures(key) ?? '');
		if (term !== undefined) return term;
	}
	const [first] = namesIn(keys, plain);
	return first !== undefined && !/\p{L}|\p{N}/u.test(plain.slice(0, first.from)) ? first.term : undefined;
}

/** What stands before words about a name. */
function headOf(text: string): string {
	const at = text.search(/[:;,(|→]|\s[–—-]\s|\.(?:\s|$)/);
	return at === -1 ? text : text.slice(0, at).trim();
}

function withoutMarks(text: string): string {
	return text.replace(/[*`=~]/g, '');
}

/** The terms that are joined in a line: "Draft → Review → Final", "they are Draft, Review and Final". */
function namedIn(line: string, keys: Keys, noun: string): readonly (readonly string[])[] {
	const shown = line
		.replace(wikiLink, (_, target: string, display?: string) => display ?? nameOfTarget(target))
		.replace(markdownLink, '$1');
	return runsIn(keys, noun, withoutMarks(shown)).map((run) => run.map(({ term }) => term));
}
