import { translated } from '../../language';
import { linesOfProse } from '../../note/prose';
import type { Term, Vocabulary } from '../../vocabulary/facet';
import { dropNoun, keyOf } from '../../vocabulary/key';
import { fixText } from '../fix-text';
import type { Fix, TextRule } from '../rule';

interface Mention {
	/** The name that a term had before, as words in lower case: `coordination`. */
	readonly former: string;
	readonly noun: string;
	readonly term: Term;
}

const text = translated(
	{
		summary: 'A heading or a sentence that calls a phase by the name it had before: “Coordination Phase”.',
		why: [
			'After a rename, headings and sentences go on saying the old name, and readers look for a phase that is not there. The words must stand together with “phase” (or “scale”): *coordination* by itself is a word like any other.',
			'The rule is off at first, since notes that tell history are right to use the old name. Code, links and comments are not looked at; neither is a name that is still defined.',
		],
		fix: 'Changes the words to the current name, with their capitals. Unsafe: the sentence may be about the old name.',
		examples: ['A heading from before the rename.'],
		isNow: (said: string, label: string) => `“${said}” is now called “${label}”`,
	},
	{
		summary: 'Eine Überschrift oder ein Satz mit dem früheren Namen einer Phase: „Coordination Phase“.',
		why: [
			'Nach einer Umbenennung steht in Überschriften und Sätzen weiter der alte Name, und wer ihn liest, sucht eine Phase, die es nicht gibt. Das Wort muss zusammen mit „phase“ (oder „scale“) dastehen: *coordination* allein ist ein Wort wie jedes andere.',
			'Die Regel ist zunächst aus, denn Notizen, die von früher erzählen, nennen den alten Namen zu Recht. Code, Links und Kommentare werden nicht geprüft, ebenso wenig ein Name, der noch definiert ist.',
		],
		fix: 'Ersetzt die Wörter durch den heutigen Namen, in derselben Groß- und Kleinschreibung. Unsicher: Der Satz kann vom alten Namen handeln.',
		examples: ['Eine Überschrift aus der Zeit vor der Umbenennung.'],
		isNow: (said, label) => `„${said}“ heißt jetzt „${label}“`,
	},
);

const rule: TextRule = {
	id: 'no-former-mention',
	scope: 'text',
	readsAll: true,
	severity: 'off',
	text,
	examples: [
		{
			before: '---\ntitle: Letter\n---\n\n## What the Coordination Phase asks of us',
			after: '---\ntitle: Letter\n---\n\n## What the Iteration Phase asks of us',
		},
	],
	*check({ text: source }, { vocabulary }) {
		const mentions = mentionsOf(vocabulary);
		if (mentions.length === 0) return;
		for (const { from, masked } of linesOfProse(source)) {
			const lower = masked.toLowerCase();
			// A letter whose small form is longer would shift all places behind it.
			if (lower.length !== masked.length) continue;
			for (const mention of mentions) {
				for (const at of placesOf(lower, mention)) {
					const said = masked.slice(at.from, at.to);
					const range = { from: from + at.from, to: from + at.to };
					const message = text.isNow(said, mention.term.label);
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
				.filter((former) => former !== '' && facet.matches.get(former)?.[0]?.kind === 'former')
				.map((former) => ({ former: former.replace(/-/g, ' '), noun: facet.noun.toLowerCase(), term })),
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
	return { title: fixText.change(now), safety: 'unsafe', changes: [change] };
}

/** A text in lower case, with capitals where another has them: all, or at the beginnings of words. */
function withCapitalsOf(other: string, text: string): string {
	if (other.length > 1 && other === other.toUpperCase()) return text.toUpperCase();
	if (other.charAt(0) !== other.charAt(0).toUpperCase()) return text;
	return text.replace(/(^|\s)(\S)/g, (_, space: string, first: string) => space + first.toUpperCase());
}

export default rule;
