import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import { linesOfProse } from '../../note/prose';
import { namesAmongTerms } from '../enumeration';
import type { Facet, Term, Vocabulary } from '../../vocabulary/facet';
import { dropNoun, keyOf, nameKeyOf } from '../../vocabulary/key';
import { sayFix } from '../fix-text';
import type { Fix, TextRule } from '../rule';

interface Mention {
	readonly facet: Facet;
	readonly key: string;
	/** The name that a term had before, as words in lower case: `coordination`. */
	readonly former: string;
	readonly noun: string;
	readonly term: Term;
}

const say = messagesOf('no-former-mention');

const rule: TextRule = {
	id: 'no-former-mention',
	scope: 'text',
	readsAll: true,
	severity: 'off',
	*check({ text: source }, { index, vocabulary }) {
		const mentions = mentionsOf(vocabulary);
		if (mentions.length === 0) return;
		for (const { from, masked } of linesOfProse(source)) {
			const lower = masked.toLowerCase();
			// A letter whose small form is longer would shift all places behind it.
			if (lower.length !== masked.length) continue;
			for (const mention of mentions) {
				for (const at of [...placesOf(lower, mention), ...placesAmongTerms(masked, lower, mention, index)]) {
					const said = masked.slice(at.from, at.to);
					const range = { from: from + at.from, to: from + at.to };
					const message = say('isNow', { said, label: mention.term.label });
					yield { address: { kind: 'range', range }, message, fixes: [fixOf(masked, at.from, from, said, mention)] };
				}
			}
		}
	},
};

function mentionsOf({ facets }: Vocabulary): readonly Mention[] {
	return facets.flatMap((facet) =>
		facet.terms.flatMap((term) =>
			term.formerly
				.map((former) => nameKeyOf(former, facet.noun))
				.filter((former) => former !== '' && facet.matches.get(former)?.[0]?.kind === 'former')
				.map((key) => ({ facet, key, former: key.replace(/-/g, ' '), noun: facet.noun.toLowerCase(), term })),
		),
	);
}

/** Where the words stand in a line in lower case, as words of their own with one space between. */
function placesOf(line: string, { former, noun }: Mention): readonly { readonly from: number; readonly to: number }[] {
	const words = `${former} ${noun}`;
	const places: { from: number; to: number }[] = [];
	for (let from = line.indexOf(words); from !== -1; from = line.indexOf(words, from + 1)) {
		const to = from + words.length;
		const isWord =
			!/[\p{L}\p{N}_/#@-]$/u.test(line.slice(0, from).slice(-2)) && !/^[\p{L}\p{N}_/]/u.test(line.slice(to, to + 2));
		if (isWord) places.push({ from, to });
	}
	return places;
}

/** Where the name stands among the facet's other terms, and not before its noun. */
function placesAmongTerms(
	line: string,
	lower: string,
	mention: Mention,
	index: VaultIndex,
): readonly { readonly from: number; readonly to: number }[] {
	const { facet, key, former, noun } = mention;
	if (!lower.includes(former)) return [];
	const isBeforeNoun = (to: number): boolean => lower.startsWith(` ${noun}`, to) && !lower.startsWith(` ${noun}s`, to);
	return namesAmongTerms(index, facet, line).filter((named) => named.key === key && !isBeforeNoun(named.to));
}

function fixOf(line: string, at: number, lineFrom: number, said: string, { former, noun, term }: Mention): Fix {
	const stem = dropNoun(keyOf(term.label), noun).replace(/-/g, ' ');
	const old = said.slice(0, former.length);
	const now = withCapitalsOf(old, stem) + said.slice(former.length);
	// “a coordination phase” becomes “an iteration phase”.
	const article = /(?:^|[\s(])(an?)\s$/i.exec(line.slice(Math.max(0, at - 4), at))?.[1];
	const space = article === undefined ? '' : line.slice(at - 1, at);
	const right = article === undefined ? '' : withCapitalsOf(article, /^[aeiou]/.test(stem) ? 'an' : 'a');
	const from = lineFrom + at - (article === undefined ? 0 : article.length + 1);
	const expected = `${article ?? ''}${space}${said}`;
	const change = {
		kind: 'replace',
		range: { from, to: lineFrom + at + said.length },
		expected,
		text: `${right}${space}${now}`,
	} as const;
	return { title: sayFix('change', { to: now }), safety: 'unsafe', changes: [change] };
}

/** A text in lower case, with capitals where another has them: all, or at the beginnings of words. */
function withCapitalsOf(other: string, text: string): string {
	if (other.length > 1 && other === other.toUpperCase()) return text.toUpperCase();
	if (other.charAt(0) !== other.charAt(0).toUpperCase()) return text;
	return text.replace(/(^|\s)(\S)/g, (_, space: string, first: string) => space + first.toUpperCase());
}

export default rule;
